import path from 'node:path';
import { parse as parseTomlText } from 'smol-toml';
import { RehearsalError } from '../errors';
import { dataOf, readYaml } from '../plan/yaml';
import { isModest } from '../system/json';
import { clipped } from '../system/plain';
import { type ComposeService, namedAddresses } from './model';
import { keyOfVariable } from './start';

/** Who belongs to the stack. */
export interface Own {
  /** Names under which the stack's own services are reached. */
  readonly hosts: ReadonlySet<string>;
  /** Static addresses of the compose files, with the service that had each. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Who is told what is none of the stack. */
export interface OnStranger {
  /** Each peer. */
  readonly onStranger: (peer: string) => void;
  /** Each other address. */
  readonly onAddress?: (address: string) => void;
}

/** How many strangers are named, each in a notice. */
const MOST_NAMED = 100;

/** Tells each stranger in a notice, once; of very many the first. */
export function tellingStrangers(notice: (message: string) => void): Required<OnStranger> {
  const told = new Set<string>();
  const isNamed = (stranger: string): boolean => {
    if (told.has(stranger) || told.size > MOST_NAMED) return false;
    told.add(stranger);
    if (told.size <= MOST_NAMED) return true;
    notice(
      `More than ${MOST_NAMED} peers and addresses are no services of the stack; the copy dials none of them.`,
    );
    return false;
  };
  return {
    onStranger: (given) => {
      const peer = clipped(given, LONGEST_SHOWN);
      if (!isNamed(peer)) return;
      notice(`The peer ${peer} is no service of the stack; the copy does not dial it.`);
    },
    onAddress: (given) => {
      const address = shownAddress(given);
      if (!isNamed(address)) return;
      notice(`The address ${address} is no service of the stack; the copy does not dial it.`);
    },
  };
}

/** Characters of an address that are shown. */
const LONGEST_SHOWN = 200;
/** What may be a login in an address; an id of a node is none. */
const LOGIN = /:\/\/(?![\da-f]+@)[^\s/@]*@/i;
/** What is behind the host of a URL: often the key of a service of the web. */
const BEHIND_HOST = /^([a-z][a-z\d+.-]*:\/\/[^\s/?#]+)[/?#].+$/is;

/** An address as it may be shown: who is dialled, without a login or a key for it. */
export function shownAddress(address: string): string {
  const shown = address.replace(LOGIN, '://***@').replace(BEHIND_HOST, '$1/***');
  return clipped(shown, LONGEST_SHOWN);
}

/** The same notices, each once. */
export function once(say: (message: string) => void): (message: string) => void {
  const told = new Set<string>();
  return (message) => {
    if (told.has(message)) return;
    told.add(message);
    say(message);
  };
}

/** The peers of a list (`id@host:port,...`) that are services of the stack, by name. */
export function ownPeers(list: string, { hosts, addresses }: Own, { onStranger }: OnStranger) {
  return list
    .split(',')
    .map((peer) => namedAddresses(peer.trim(), addresses))
    .filter((peer) => {
      if (peer === '') return false;
      const address = peer.slice(peer.lastIndexOf('@') + 1).replace(/^\w+:\/\//, '');
      const host = address.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
      const isOwn = hosts.has(host);
      if (!isOwn) onStranger(peer);
      return isOwn;
    });
}

/** A node's id and address, as CometBFT writes them: the id is 20 bytes in hexadecimal. */
const PEER = /^(tcp:\/\/|mconn:\/\/)?[0-9a-f]{40}@\S+$/i;

/**
 * Variables of a service without strangers and without what would win over the copy's configuration of a node.
 * Own peers stay: a script may write them into it. What has no prefix of a binary (`P2P_SEEDS`) no node reads
 * by itself: it is there for scripts and helpers, which may not start without it, so it stays, empty where it is
 * not an address of the stack.
 */
export function ownVariables(
  environment: NonNullable<ComposeService['environment']>,
  own: Own,
  notice: (message: string) => void,
): NonNullable<ComposeService['environment']> {
  const told = tellingStrangers(notice);
  const kept: NonNullable<ComposeService['environment']> = {};
  for (const [name, value] of Object.entries(environment)) {
    const place = keyOfVariable(name);
    const list = (value ?? '').split(/[\s,]+/).filter((each) => each !== '');
    if (place?.kind === 'peers' || (list.length > 0 && list.every((each) => PEER.test(each)))) {
      const peers = ownPeers(list.join(','), own, told).join(',');
      if (place?.isPrefixed !== true || peers !== '') kept[name] = peers;
    } else if (place === undefined) kept[name] = value;
    else {
      const strangers = strangersOf(value ?? '', own);
      if (place.key === 'rpc_servers' || place.key === 'psql_conn') {
        for (const each of strangers) told.onAddress(each);
      }
      const isAddress = list.length > 0 && list.every((each) => hostIn(each) !== undefined);
      if (!place.isPrefixed) kept[name] = isAddress && strangers.length === 0 ? value : '';
    }
  }
  return kept;
}

/** What stands where the address of a stranger stood: no name that ends so exists (RFC 2606). */
const NOBODY = 'taken-out.invalid';

/** Names as gRPC resolves them, and as libp2p writes addresses: `dns:///host:443`, `/dns4/host/tcp/4001`. */
const RESOLVED = /^(?:dns|passthrough|ipv[46]):(?:\/\/[^\s/]*\/)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i;
const MULTIADDRESS = /^\/(?:ip[46]|dns[46]?|dnsaddr)\/([^\s/]+)/i;

/** Parts of an address that is written as a URL or as `host:port`. */
function hostIn(text: string): string | undefined {
  const named = (RESOLVED.exec(text) ?? MULTIADDRESS.exec(text))?.[1];
  if (named !== undefined) return named;
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@]*@)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i.exec(text)?.[1];
  if (url !== undefined) return url;
  const plain = /^(?:[^\s@/]+@)?(\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}$/i.exec(text)?.[1];
  const isHost = plain !== undefined && /^\[|\.\d+$|\.[a-z][a-z0-9-]+\.?$/i.test(plain);
  return isHost ? plain : undefined;
}

/** This container itself, or an address to listen at. */
const HERE = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|::1?|\[::1?\]|taken-out\.invalid)$/i;

/** The host of an address, where it is no service of the stack. */
function strangerIn(address: string, { hosts, addresses }: Own): string | undefined {
  const host = hostIn(address);
  if (host === undefined || HERE.test(host)) return undefined;
  const bare = host.replace(/^\[|\]$/g, '');
  return hosts.has(bare) || addresses.has(bare) ? undefined : host;
}

/** The addresses of a list that are no services of the stack. */
export function strangersOf(list: string, own: Own): string[] {
  return list.split(/[\s,]+/).filter((each) => strangerIn(each, own) !== undefined);
}

/** Keys whose addresses nobody dials. */
const NOT_DIALLED = /moniker|origins?$|website|contact|identity|details/i;
/** Keys of addresses that a program listens at. */
const LISTENED = /^(ws-|metrics-|grpc-)?address$|(^|[_-])laddr$|listen/i;

/** An address that a file names. */
export interface Found {
  readonly address: string;
  /** Its key in the file. */
  readonly key: string;
  /** What takes its place in the copy; itself where it may stay. */
  readonly replacement: string;
  readonly isStranger: boolean;
}

/** The addresses that a TOML, YAML or JSON file names; none where it is none of these. */
export function addressesIn(text: string, file: string, own: Own): Found[] {
  return stringsIn(parsed(text, file)).flatMap(([key, value]) => {
    if (NOT_DIALLED.test(key)) return [];
    return value.split(/[\s,;]+/).flatMap((address) => {
      if (hostIn(address) === undefined) return [];
      const stranger = strangerIn(address, own);
      if (stranger === undefined) {
        const replacement = namedAddresses(address, own.addresses);
        return [{ address, key, replacement, isStranger: false }];
      }
      // A signer of Tendermint 0.35 is dialled there, by gRPC.
      const isListened = LISTENED.test(key) && !address.startsWith('grpc://');
      const replacement = address.replace(stranger, isListened ? '0.0.0.0' : NOBODY);
      return [{ address, key, replacement, isStranger: !isListened }];
    });
  });
}

/** Addresses in one file, each of which is looked for in the whole of it; nobody writes as many. */
const MOST_ADDRESSES = 1_000;

/**
 * A text with other addresses in it; comments and form stay.
 *
 * @param file as the message names it
 * @throws RehearsalError where they are more than anybody writes
 */
export function replaced(text: string, found: readonly Found[], file: string): string {
  const others = found.filter(({ address, replacement }) => address !== replacement);
  const distinct = new Map(others.map(({ address, replacement }) => [address, replacement]));
  if (distinct.size > MOST_ADDRESSES) {
    throw new RehearsalError(
      `${file} names more than ${MOST_ADDRESSES} addresses that are no services of the stack`,
      { hint: 'It is no configuration of a node or a signer; see what has written it.' },
    );
  }
  // The longest first: one address may begin with another.
  const longest = [...distinct].sort(([a], [b]) => b.length - a.length);
  return longest.reduce(
    (changed, [address, replacement]) => changed.replaceAll(address, replacement),
    text,
  );
}

/** A configuration of a node (app.toml, client.toml) that names nobody outside the stack. */
export function ownConfiguration(
  text: string,
  file: string,
  own: Own,
  { onAddress }: OnStranger,
): string {
  const found = addressesIn(text, file, own);
  const changed = replaced(text, found, file);
  for (const { address, isStranger } of found) if (isStranger) onAddress?.(address);
  return changed;
}

/** What a file says; undefined where it cannot be read as what its name says, or as anything. */
export function parsed(text: string, file: string): unknown {
  const name = file.replace(TEMPLATE, '');
  if (!isConfiguration(name)) return undefined;
  try {
    if (/\.toml$/i.test(name)) return parseTomlText(text);
    if (/\.json$/i.test(name)) return parsedJson(text);
    if (/\.ya?ml$/i.test(name)) return parsedYaml(text);
    if (/^\s*[{[]\s*["{}]/.test(text)) return parsedJson(text);
    return isLikeYaml(text) ? parsedYaml(text) : parseTomlText(text);
  } catch {
    return undefined; // another program's file: the networks of the run keep it in, too
  }
}

function parsedJson(text: string): unknown {
  return isModest(text, MOST_OF_JSON) ? JSON.parse(text) : undefined;
}

/** The first document of a stream: that is what programs read of their configuration. */
function parsedYaml(text: string): unknown {
  const documents = text.split(/^(?:---|\.\.\.)[^\S\n]*$/m);
  const yaml = readYaml(documents.find((each) => each.trim() !== '') ?? '', {});
  const isRight = yaml.document.errors.length === 0 && yaml.badAliases.length === 0;
  return isRight ? dataOf(yaml) : undefined;
}

/** How deep a configuration is nested at most; nobody writes one that comes near. */
const DEEPEST = 100;
/** Others may have left a JSON of any shape, and what is made of it takes many times the memory of its text. */
const MOST_OF_JSON = { depth: DEEPEST, values: 100_000 };

/** Strings of a value with the key that each has, or that the list around it has; each value is visited once. */
function stringsIn(
  value: unknown,
  key = '',
  around: { readonly seen: Set<object>; readonly depth: number } = { seen: new Set(), depth: 0 },
): [key: string, value: string][] {
  if (typeof value === 'string') return [[key, value]];
  const { seen, depth } = around;
  if (typeof value !== 'object' || value === null || seen.has(value) || depth > DEEPEST) return [];
  seen.add(value);
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([own, inner]: [string, unknown]) =>
    stringsIn(inner, isList ? key : own, { seen, depth: depth + 1 }),
  );
}

/** What is filled in at the start has a name behind its own. */
const TEMPLATE = /\.(tmpl|tpl|template|j2)$/i;
/** A file without such a name begins as YAML does, with a key; comments may be before it. */
const LIKE_YAML = /^(?:---|["']?[\w-]+["']?:(?:\s|$))/;

function isLikeYaml(text: string): boolean {
  const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line));
  return first !== undefined && LIKE_YAML.test(first);
}

/** Whether files of a name may say whom a program dials; not what is there as an example or of old. */
export function isConfiguration(file: string): boolean {
  const name = path.basename(file).replace(TEMPLATE, '');
  return /^[^.]+$|\.(toml|ya?ml|json|conf|cfg|config)$/i.test(name);
}
