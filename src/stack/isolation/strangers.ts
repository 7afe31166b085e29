import path from 'node:path';
import { parse as parseTomlText } from 'smol-toml';
import { RehearsalError } from '../../errors/errors';
import { keyOfVariable } from '../../plan/configuration';
import { dataOf, readYaml } from '../../plan/yaml';
import { isModest } from '../../system/json';
import { clipped } from '../../text/plain';
import { type ComposeService, namedAddresses } from '../compose/model';

/** Names and addresses of the stack's own services. */
export interface Own {
  /** Host names of the stack's own services. */
  readonly hosts: ReadonlySet<string>;
  /** Static addresses in the compose files, with the service of each. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** Callbacks for hosts outside the stack. */
export interface OnStranger {
  /** Called with each such peer. */
  readonly onStranger: (peer: string) => void;
  /** Called with each other such address. */
  readonly onAddress?: (address: string) => void;
}

/** Maximum number of notices about outside hosts. */
const MOST_NAMED = 100;

/** Callbacks that report each outside host once in a notice, up to the maximum. */
export function reportingStrangers(notice: (message: string) => void): Required<OnStranger> {
  const reported = new Set<string>();
  const isNamed = (stranger: string): boolean => {
    if (reported.has(stranger) || reported.size > MOST_NAMED) return false;
    reported.add(stranger);
    if (reported.size <= MOST_NAMED) return true;
    notice(
      `More than ${MOST_NAMED} peers and addresses are not services of the stack; the copy dials none of them.`,
    );
    return false;
  };
  return {
    onStranger: (given) => {
      const peer = clipped(given, LONGEST_SHOWN);
      if (!isNamed(peer)) return;
      notice(`The peer ${peer} is not a service of the stack; the copy does not dial it.`);
    },
    onAddress: (given) => {
      const address = shownAddress(given);
      if (!isNamed(address)) return;
      notice(`The address ${address} is not a service of the stack; the copy does not dial it.`);
    },
  };
}

/** Maximum length of an address in a message, in characters. */
const LONGEST_SHOWN = 200;
/** Possible login in an address, as opposed to a node id. */
const LOGIN = /:\/\/(?![\da-f]+@)[^\s/@]*@/i;
/** Part of a URL after its host: often an API key of a web service. */
const BEHIND_HOST = /^([a-z][a-z\d+.-]*:\/\/[^\s/?#]+)[/?#].+$/is;

/** An address for messages: its host, with logins and keys masked. */
export function shownAddress(address: string): string {
  const shown = address.replace(LOGIN, '://***@').replace(BEHIND_HOST, '$1/***');
  return clipped(shown, LONGEST_SHOWN);
}

/** Removes duplicates from notices. */
export function once(say: (message: string) => void): (message: string) => void {
  const reported = new Set<string>();
  return (message) => {
    if (reported.has(message)) return;
    reported.add(message);
    say(message);
  };
}

/** Peers of a list (`id@host:port,...`) that are services of the stack, with names for addresses. */
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

/** A node's id and address in CometBFT's notation: the id is 20 bytes in hexadecimal. */
const PEER = /^(tcp:\/\/|mconn:\/\/)?[0-9a-f]{40}@\S+$/i;

/**
 * Variables of a service without outside hosts and without overrides of the copy's node configuration. Own
 * peers stay: a script may write them into the configuration. Nodes do not read variables without a binary's
 * prefix (`P2P_SEEDS`); scripts and helpers may need them to start, so they stay, emptied unless they hold an
 * address of the stack.
 */
export function ownVariables(
  environment: NonNullable<ComposeService['environment']>,
  own: Own,
  notice: (message: string) => void,
): NonNullable<ComposeService['environment']> {
  const reported = reportingStrangers(notice);
  const kept: NonNullable<ComposeService['environment']> = {};
  for (const [name, value] of Object.entries(environment)) {
    const place = keyOfVariable(name);
    const list = (value ?? '').split(/[\s,]+/).filter((each) => each !== '');
    if (place?.kind === 'peers' || (list.length > 0 && list.every((each) => PEER.test(each)))) {
      const peers = ownPeers(list.join(','), own, reported).join(',');
      if (place?.isPrefixed !== true || peers !== '') kept[name] = peers;
    } else if (place === undefined) kept[name] = value;
    else {
      const strangers = strangersOf(value ?? '', own);
      if (place.key === 'rpc_servers' || place.key === 'psql_conn') {
        for (const each of strangers) reported.onAddress(each);
      }
      const isAddress = list.length > 0 && list.every((each) => hostIn(each) !== undefined);
      if (!place.isPrefixed) kept[name] = isAddress && strangers.length === 0 ? value : '';
    }
  }
  return kept;
}

/** Placeholder for a removed outside address: no existing name has this ending (RFC 2606). */
const NOBODY = 'taken-out.invalid';

/** Names in the notations of gRPC and libp2p: `dns:///host:443`, `/dns4/host/tcp/4001`. */
const RESOLVED = /^(?:dns|passthrough|ipv[46]):(?:\/\/[^\s/]*\/)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i;
const MULTIADDRESS = /^\/(?:ip[46]|dns[46]?|dnsaddr)\/([^\s/]+)/i;

/** Host of an address written as a URL or as `host:port`. */
function hostIn(text: string): string | undefined {
  const named = (RESOLVED.exec(text) ?? MULTIADDRESS.exec(text))?.[1];
  if (named !== undefined) return named;
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@]*@)?(\[[^\]\s]+\]|[^\s/:?#,]+)/i.exec(text)?.[1];
  if (url !== undefined) return url;
  const plain = /^(?:[^\s@/]+@)?(\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}$/i.exec(text)?.[1];
  const isHost = plain !== undefined && /^\[|\.\d+$|\.[a-z][a-z0-9-]+\.?$/i.test(plain);
  return isHost ? plain : undefined;
}

/** The container itself, or an address to listen on. */
const HERE = /^(localhost|127(\.\d+){3}|0\.0\.0\.0|::1?|\[::1?\]|taken-out\.invalid)$/i;

/** Host of an address if it is outside the stack. */
function strangerIn(address: string, { hosts, addresses }: Own): string | undefined {
  const host = hostIn(address);
  if (host === undefined || HERE.test(host)) return undefined;
  const bare = host.replace(/^\[|\]$/g, '');
  return hosts.has(bare) || addresses.has(bare) ? undefined : host;
}

/** Addresses of a list that are outside the stack. */
export function strangersOf(list: string, own: Own): string[] {
  return list.split(/[\s,]+/).filter((each) => strangerIn(each, own) !== undefined);
}

/** Keys whose addresses are never connected to. */
const NOT_DIALLED = /moniker|origins?$|website|contact|identity|details/i;
/** Keys of addresses that a program listens on. */
const LISTENED = /^(ws-|metrics-|grpc-)?address$|(^|[_-])laddr$|listen/i;

/** An address found in a file. */
export interface Found {
  readonly address: string;
  /** Replacement in the copy; the address itself if it may stay. */
  readonly replacement: string;
  readonly isStranger: boolean;
}

/** Addresses in a TOML, YAML or JSON file; none in other files. */
export function addressesIn(text: string, file: string, own: Own): Found[] {
  return stringsIn(parsed(text, file)).flatMap(([key, value]) => {
    if (NOT_DIALLED.test(key)) return [];
    return value.split(/[\s,;]+/).flatMap((address) => {
      if (hostIn(address) === undefined) return [];
      const stranger = strangerIn(address, own);
      if (stranger === undefined) {
        const replacement = namedAddresses(address, own.addresses);
        return [{ address, replacement, isStranger: false }];
      }
      // Tendermint 0.35 connects to a gRPC signer under this key.
      const isListened = LISTENED.test(key) && !address.startsWith('grpc://');
      const replacement = address.replace(stranger, isListened ? '0.0.0.0' : NOBODY);
      return [{ address, replacement, isStranger: !isListened }];
    });
  });
}

/** Maximum number of addresses per file, each of which requires a scan of the file; above any hand-written number. */
const MOST_ADDRESSES = 1_000;

/**
 * Replaces addresses in a text, preserving comments and layout.
 *
 * @param file name for messages
 * @throws RehearsalError if there are too many
 */
export function replaced(text: string, found: readonly Found[], file: string): string {
  const others = found.filter(({ address, replacement }) => address !== replacement);
  const distinct = new Map(others.map(({ address, replacement }) => [address, replacement]));
  if (distinct.size > MOST_ADDRESSES) {
    throw new RehearsalError(
      'ADDRESSES_TOO_MANY',
      `${file} contains more than ${MOST_ADDRESSES} addresses that are not services of the stack`,
      {
        hint: 'A configuration of a node or a signer has far fewer. Check the program that writes this file.',
      },
    );
  }
  // Longest first: one address may begin with another.
  const longest = [...distinct].sort(([a], [b]) => b.length - a.length);
  return longest.reduce(
    (changed, [address, replacement]) => changed.replaceAll(address, replacement),
    text,
  );
}

/** A node's configuration (app.toml, client.toml) without outside hosts. */
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

/** Parsed content of a file, by its name or else its text; undefined if it cannot be parsed. */
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
    return undefined; // another program's file: the networks of the run isolate it in any case
  }
}

function parsedJson(text: string): unknown {
  return isModest(text, MOST_OF_JSON) ? JSON.parse(text) : undefined;
}

/** First document of a YAML stream, which is the one that programs read. */
function parsedYaml(text: string): unknown {
  const documents = text.split(/^(?:---|\.\.\.)[^\S\n]*$/m);
  const yaml = readYaml(documents.find((each) => each.trim() !== '') ?? '', {});
  const isRight = yaml.document.errors.length === 0 && yaml.badAliases.length === 0;
  return isRight ? dataOf(yaml) : undefined;
}

/** Maximum nesting of a configuration, far above any hand-written one. */
const DEEPEST = 100;
/** Limits of JSON, which is untrusted and takes many times its text's memory once parsed. */
const MOST_OF_JSON = { depth: DEEPEST, values: 100_000 };

/** All strings within a value, each with its own key or that of the enclosing list; each value is visited once. */
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

/** Additional extension of a template that is filled in at the start. */
const TEMPLATE = /\.(tmpl|tpl|template|j2)$/i;
/** Start of a YAML file without such an extension: a key, possibly after comments. */
const LIKE_YAML = /^(?:---|["']?[\w-]+["']?:(?:\s|$))/;

function isLikeYaml(text: string): boolean {
  const first = text.split('\n').find((line) => !/^\s*(?:#|$)/.test(line));
  return first !== undefined && LIKE_YAML.test(first);
}

/** Returns true if files of this name may configure a program's connections; false for examples and backups. */
export function isConfiguration(file: string): boolean {
  const name = path.basename(file).replace(TEMPLATE, '');
  return /^[^.]+$|\.(toml|ya?ml|json|conf|cfg|config)$/i.test(name);
}
