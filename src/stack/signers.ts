import { isIP } from 'node:net';
import path from 'node:path';
import { isMapping } from '../plan/find';
import { type PreflightFinding, refuse } from '../preflight/finding';
import { fromBase64 } from '../system/base64';
import { Folder } from '../system/folder';
import { type ComposeModel, type ComposeService, neighbours, unescaped } from './model';
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

/** A file of a service that runs no node, as it is in the copy. */
export interface OtherFile {
  /** As messages name it. */
  readonly file: string;
  readonly text: string;
}

/** A remote signer's file or command, and addresses that it names. */
export interface SignerAddresses {
  /** File or service. */
  readonly where: string;
  readonly addresses: readonly Found[];
}

type Document = Readonly<Record<string, unknown>>;

/** Characters of a variable in base64 in which an address is looked for. */
const FEWEST_ENCODED = 32;
/** Keys of what signs for a validator, at the top of its file or in a section. */
const OF_SIGNING = /^(?:priv[-_]?val|validator[-_]laddr)|consensus[-_]key/i;

/** Whether a file says whom a signer signs for: TMKMS has `[[validator]]`, Horcrux `chainNodes` and cosigners. */
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

/** Whether a file is a key, or a share of one, or what a signer has signed. */
function isSignerSecret(document: Document): boolean {
  const all = (...keys: string[]) => keys.every((key) => Object.hasOwn(document, key));
  return all('height', 'round', 'step') || all('priv_key', 'pub_key') || all('privateShard');
}

/** Whether a file is a signer's: whom it signs for, with what, or what it has signed. */
export function isOfSigner({ file, text }: OtherFile): boolean {
  const document = parsed(text, file);
  if (!isMapping(document) || isOfNode(document)) return false;
  return isSignerConfiguration(document) || isSignerSecret(document);
}

/** Whether a file is a node's: its strangers are taken out where the node runs. */
function isOfNode(document: Document): boolean {
  return ['p2p', 'minimum-gas-prices', 'keyring-backend', 'app_state'].some((key) =>
    Object.hasOwn(document, key),
  );
}

/**
 * Addresses in the files of signers. A signer is told by its configuration, or by keys or signing state beside
 * it; of the latter only addresses without a web's scheme count, as nobody knows what the others are for.
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

/** Those of them that name strangers. */
export function strangersAmong(signers: readonly SignerAddresses[]): SignerAddresses[] {
  return signers.flatMap(({ where, addresses }) => {
    const strangers = addresses.filter(({ isStranger }) => isStranger);
    return strangers.length === 0 ? [] : [{ where, addresses: strangers }];
  });
}

/** The same folder, one above or one below. */
function isNear(a: string, b: string): boolean {
  return a === b || path.dirname(a) === b || path.dirname(b) === a;
}

/** Programs that sign for validators, by image or command. */
const SIGNER = /(^|[^a-z])((tmkms|horcrux|signctrl)([^a-z]|$)|priv_?val)|signer([^a-z]|$)/i;

/** What signers dial: `tcp://…`, `grpc://…`, or a host with its port; not what they ask of the web. */
const DIALLED =
  /\b(?:tcp|grpc):\/\/[^\s"',;]+|(?<![\w.:/@-])(?:\[[\da-f:]{2,45}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){1,10}):\d{1,5}(?![\w.:])/gi;

/** Signers that are given an address outside the stack by command or variable. */
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

/** Whether a variable is a host alone, for a script to make an address of. */
function isHost(name: string, value: string): boolean {
  if (isIP(value) !== 0) return true;
  return /host|addr|node|peer|validator/i.test(name) && /^[\w-]+(?:\.[\w-]+)+$/.test(value);
}

function asAddress(host: string): string {
  return host.includes(':') ? `tcp://[${host}]` : `tcp://${host}`;
}

/** Such programs as a word of a script, or behind what starts others. */
const STARTED = /(?:^|[\s;&|(/])(?:tmkms|horcrux|signctrl|(?:[a-z]+[-_])+signer)(?=[\s;&|)]|$)/i;

/** Whether a service signs for validators, by its name, image or program. */
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

/** A validator that waits for a remote signer, and nobody in the stack who could be one. */
export function unsignedNodes(
  model: ComposeModel,
  nodes: readonly string[],
  /** `priv_validator_laddr` of the nodes that have one. */
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
        message: `${name} waits for a remote signer at ${address}, and no service of the stack can be one`,
        hint: 'Add the signer to the compose files, on a network of the validator; or give the validator its key in a file, without priv_validator_laddr.',
      },
    ];
  });
}

/** What is to be done about signers that would dial others, for the preflight. */
export function signerFindings(signers: readonly SignerAddresses[]): PreflightFinding[] {
  return signers.map(({ where, addresses }) => ({
    message: `The signer of ${shown(where)} is to dial ${addresses.map(({ address }) => shownAddress(address)).join(', ')}, which is no service of the stack`,
    hint: 'A copy of a signer must never sign for a validator of the real network. Give it the validator of the stack, by the name of its service (tcp://validator:26659), or leave the signer out of the compose files.',
  }));
}

/** A file of the copy, as the compose files know it. */
function shown(where: string): string {
  return where
    .replace(/^stack\//, '')
    .replace(/^mounts\/elsewhere(?=\/)/, '')
    .replace(/^mounts\/files\/[^/]+(?=\/)/, '');
}

/**
 * @param files of services that run no node
 * @throws RehearsalError with every signer that would dial others than services of the stack
 */
export function refuseStrangeSigners(files: readonly OtherFile[], own: Own): void {
  refuse(signerFindings(strangersAmong(signerAddresses(files, own))));
}

/** Bytes of a file that may say whom a signer dials, and of all that are looked at in one mount. */
const LARGEST_FILE = 256 * 1024;
const MOST_BYTES = 8 * 1024 * 1024;
/** Files that are looked at in one mount: those of programs and databases are more than anybody writes by hand. */
const MOST_FILES = 500;

/**
 * Takes strangers out of the files of signers in the copy, and puts names where static addresses of the
 * stack were, which the run's networks do not have.
 *
 * @param copies a folder that all copies are in
 * @param sources copied folders and files of services that run no node
 * @returns the signers that had strangers
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
 * The small files below a path that may be configuration, the nearest first: each mount has its own share, whatever
 * else is in others, or deeper. Links are not followed.
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
