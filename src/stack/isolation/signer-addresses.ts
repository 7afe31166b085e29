import { isIP } from 'node:net';
import path from 'node:path';
import type { PreflightFinding } from '../../errors/finding';
import { isMapping } from '../../plan/find';
import { fromBase64 } from '../../secrets/base64';
import { Folder } from '../../system/folder';
import { type ComposeModel, type ComposeService, neighbours, unescaped } from '../compose/model';
import {
  addressesIn,
  type Found,
  isConfiguration,
  type OnStranger,
  type Own,
  parsed,
  replaced,
  shownAddress,
} from './strangers';

/** A file in the copy of a service that is not a node. */
export interface OtherFile {
  /** Name in messages. */
  readonly file: string;
  readonly text: string;
}

/** Addresses found in a remote signer's file or command. */
export interface SignerAddresses {
  /** File or service. */
  readonly where: string;
  readonly addresses: readonly Found[];
}

type Document = Readonly<Record<string, unknown>>;

/** Minimum length of a base64 variable that is searched for an address, in characters. */
const FEWEST_ENCODED = 32;
/** Keys of a signer for validators, at the top of its file or in a section. */
const OF_SIGNING = /^(?:priv[-_]?val|validator[-_]laddr)|consensus[-_]key/i;

/**
 * Returns true if a file configures the validators of a signer: TMKMS has `[[validator]]`, Horcrux `chainNodes`
 * and cosigners.
 */
function isSignerConfiguration(document: Document): boolean {
  const has = (key: string) => Object.hasOwn(document, key);
  if (Array.isArray(document.validator)) return true;
  if (['chainNodes', 'chain-nodes', 'thresholdMode', 'cosigner', 'signMode'].some(has)) return true;
  return Object.entries(document).some(
    ([key, value]) =>
      OF_SIGNING.test(key) ||
      (isMapping(value) && Object.keys(value).some((k) => OF_SIGNING.test(k))),
  );
}

/** Returns true if a file is a key, a share of one, or a signing state. */
function isSignerSecret(document: Document): boolean {
  const all = (...keys: string[]) => keys.every((key) => Object.hasOwn(document, key));
  return all('height', 'round', 'step') || all('priv_key', 'pub_key') || all('privateShard');
}

/** Returns true if a file belongs to a signer: its configuration, key or signing state. */
export function isOfSigner({ file, text }: OtherFile): boolean {
  const document = parsed(text, file);
  if (!isMapping(document) || isOfNode(document)) return false;
  return isSignerConfiguration(document) || isSignerSecret(document);
}

/** Returns true if a file belongs to a node: outside hosts are removed from it elsewhere. */
function isOfNode(document: Document): boolean {
  return ['p2p', 'minimum-gas-prices', 'keyring-backend', 'app_state'].some((key) =>
    Object.hasOwn(document, key),
  );
}

/**
 * Addresses in the files of signers. A signer is recognised by its configuration, or by a key or signing state
 * next to a file; in the latter case web addresses are ignored, as their purpose is unknown.
 */
export function signerAddresses(files: readonly OtherFile[], own: Own): SignerAddresses[] {
  const read = files.flatMap(({ file, text }) => {
    const document = parsed(text, file);
    return isMapping(document) ? [{ file, text, document }] : [];
  });
  const secretFolders = read
    .filter(({ document }) => isSignerSecret(document))
    .map(({ file }) => path.dirname(file));
  return read.flatMap(({ file, text, document }) => {
    if (isOfNode(document)) return [];
    const isKnown = isSignerConfiguration(document);
    const isBeside = secretFolders.some((folder) => isNear(path.dirname(file), folder));
    if (!isKnown && !isBeside) return [];
    const addresses = addressesIn(text, file, own).filter(
      ({ address }) => isKnown || /^(tcp|grpc):/i.test(address),
    );
    return addresses.length === 0 ? [] : [{ where: file, addresses }];
  });
}

/** Signers that name outside hosts. */
export function strangersAmong(signers: readonly SignerAddresses[]): SignerAddresses[] {
  return signers.flatMap(({ where, addresses }) => {
    const strangers = addresses.filter(({ isStranger }) => isStranger);
    return strangers.length === 0 ? [] : [{ where, addresses: strangers }];
  });
}

/** Returns true if two folders are the same, or one is the other's parent. */
function isNear(a: string, b: string): boolean {
  return a === b || path.dirname(a) === b || path.dirname(b) === a;
}

/** Programs that sign for validators, by image or command. */
const SIGNER = /(^|[^a-z])((tmkms|horcrux|signctrl)([^a-z]|$)|priv_?val)|signer([^a-z]|$)/i;

/** Addresses that signers connect to: `tcp://…`, `grpc://…`, or a host with its port; no web addresses. */
const DIALLED =
  /\b(?:tcp|grpc):\/\/[^\s"',;]+|(?<![\w.:/@-])(?:\[[\da-f:]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}):\d{1,5}(?![\w.:])/gi;

/** Signers with an outside address in a command or a variable. */
export function strangeCommands(
  { services }: ComposeModel,
  nodes: readonly string[],
  own: Own,
): SignerAddresses[] {
  return Object.entries(services).flatMap(([name, service]) => {
    if (nodes.includes(name) || !isSigner(name, service)) return [];
    const { command, entrypoint, environment } = service;
    const variables = Object.entries(environment ?? {}).map(
      ([key, value]) => [key, unescaped(value ?? '')] as const,
    );
    const words = [
      ...[...(entrypoint ?? []), ...(command ?? [])].map(unescaped),
      ...variables.flatMap(([, value]) => [value, fromBase64(value, FEWEST_ENCODED) ?? '']),
    ].flatMap((word) => word.match(DIALLED) ?? []);
    const hosts = variables.filter(([key, value]) => isHost(key, value)).map(([, value]) => value);
    const all = [...words, ...hosts.map(asAddress)];
    const addresses = addressesIn(JSON.stringify(all), 'words.json', own);
    return strangersAmong([{ where: `the service ${name}`, addresses }]);
  });
}

/** Returns true if a variable is a bare host, from which a script may build an address. */
function isHost(name: string, value: string): boolean {
  if (isIP(value) !== 0) return true;
  return /host|addr|node|peer|validator/i.test(name) && /^[\w-]+(?:\.[\w-]+)+$/.test(value);
}

function asAddress(host: string): string {
  return host.includes(':') ? `tcp://[${host}]` : `tcp://${host}`;
}

/** The same programs as a word of a script, or after a program that starts others. */
const STARTED = /(?:^|[\s;&|(/])(?:tmkms|horcrux|signctrl|(?:[a-z]+[-_])+signer)(?=[\s;&|)]|$)/i;

/** Returns true if a service signs for validators, by its name, image or program. */
export function isSigner(
  name: string,
  { image = '', command, entrypoint }: ComposeService,
): boolean {
  const words = [...(entrypoint ?? []), ...(command ?? [])];
  const program = path.posix.basename(words[0] ?? '');
  return (
    [name, image, program].some((each) => SIGNER.test(each)) ||
    words.some((word) => STARTED.test(word))
  );
}

/** Findings for validators that wait for a remote signer when the stack has no possible signer. */
export function unsignedNodes(
  model: ComposeModel,
  nodes: readonly string[],
  /** `priv_validator_laddr` by node, where set. */
  listening: ReadonlyMap<string, string>,
): PreflightFinding[] {
  return [...listening].flatMap(([name, address]) => {
    const beside = Object.entries(model.services).filter(
      ([, { network_mode: mode }]) => mode === `service:${name}`,
    );
    const others = neighbours(model, name).filter((other) => !nodes.includes(other));
    if (!/^(tcp|grpc):/i.test(address) || others.length + beside.length > 0) return [];
    return [
      {
        code: 'SIGNER_NOT_FOUND',
        message: `${name} waits for a remote signer at ${address}, but no service of the stack can be that signer`,
        hint: 'Add the signer to the compose files, on a network of the validator; or give the validator a key file and remove priv_validator_laddr.',
      },
    ];
  });
}

/** Preflight findings for signers that would connect to outside hosts. */
export function signerFindings(signers: readonly SignerAddresses[]): PreflightFinding[] {
  return signers.map(({ where, addresses }) => ({
    code: 'SIGNER_DIALS_OUTSIDE',
    message: `The signer configured in ${shown(where)} would dial ${addresses.map(({ address }) => shownAddress(address)).join(', ')}, outside the stack`,
    hint: 'A copy of a signer must never sign for a validator of the real network. Point it at the validator of the stack, by service name (tcp://validator:26659), or remove the signer from the compose files.',
  }));
}

/** Path of a copied file as written in the compose files. */
function shown(where: string): string {
  return where
    .replace(/^stack\//, '')
    .replace(/^mounts\/elsewhere(?=\/)/, '')
    .replace(/^mounts\/files\/[^/]+(?=\/)/, '');
}

/** Maximum sizes in bytes: of one file that may name a signer's targets, and of all files inspected in one mount. */
const LARGEST_FILE = 256 * 1024;
const MOST_BYTES = 8 * 1024 * 1024;
/** Maximum number of files inspected in one mount: programs and databases have more than anyone writes by hand. */
const MOST_FILES = 500;

/**
 * Removes outside hosts from the files of signers in the copy, and replaces static addresses of the stack,
 * which the run's networks lack, by names.
 *
 * @param copies parent folder of all copies
 * @param sources copied folders and files of services that are not nodes
 * @returns the signers that had outside hosts
 */
export async function ownSigners(
  copies: string,
  sources: readonly string[],
  own: Own & OnStranger,
): Promise<SignerAddresses[]> {
  const folder = new Folder(copies);
  const files = new Map<string, OtherFile>();
  for (const source of sources) {
    for (const each of await readBelow(folder, path.relative(copies, source))) {
      if (isOfSigner(each) || addressesIn(each.text, each.file, own).length > 0)
        files.set(each.file, each);
    }
  }
  const found = signerAddresses([...files.values()], own);
  for (const { where, addresses } of found) {
    const text = files.get(where)?.text ?? '';
    const changed = replaced(text, addresses, shown(where));
    if (changed !== text) await folder.writeText(where, changed);
  }
  const strangers = strangersAmong(found);
  for (const { addresses } of strangers) {
    for (const { address } of addresses) own.onAddress?.(address);
  }
  return strangers;
}

/**
 * Small files below a path that may be configuration, nearest first. The limits apply per mount, so that other
 * or deeper files cannot use them up. Links are not followed.
 */
async function readBelow(folder: Folder, root: string): Promise<OtherFile[]> {
  const files: OtherFile[] = [];
  let bytes = 0;
  const isEnough = () => files.length >= MOST_FILES || bytes >= MOST_BYTES;
  const read = async (file: string) => {
    const size = isConfiguration(file) ? ((await folder.stat(file))?.size ?? 0) : Infinity;
    if (size > LARGEST_FILE || isEnough()) return;
    bytes += size;
    files.push({ file, text: await folder.readText(file, LARGEST_FILE) });
  };
  const stats = await folder.stat(root);
  if (stats?.isFile()) await read(root);
  const folders = stats?.isDirectory() ? [root] : [];
  for (const each of folders) {
    for (const entry of await folder.entries(each)) {
      const at = path.join(each, entry.name);
      if (entry.isDirectory()) folders.push(at);
      if (entry.isFile()) await read(at);
    }
    if (isEnough()) break;
  }
  return files;
}
