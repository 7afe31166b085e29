import path from 'node:path';
import type { Plan } from '../plan/schema';
import { type PreflightFinding, refuse } from '../preflight/finding';
import { Folder } from '../system/folder';
import { isRawKey, isSigningKey, saysSigningKey } from '../system/sensitive';
import type { ComposeModel, ComposeService, ComposeVolume } from './model';
import { resolved } from './resolve';
import { isOfSigner, isSigner } from './signers';

/**
 * Sees that `stack.internet` of a plan names only services that may leave the run, as far as the compose files
 * tell.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with every service that may not
 */
export function requireLet(plan: Plan, given: ComposeModel, nodes: readonly string[]): void {
  const model = resolved(given);
  const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
  const all = Object.keys(model.services);
  refuse(
    (plan.stack.internet ?? []).flatMap((name, i): PreflightFinding[] => {
      const service = model.services[name];
      const mistake = (message: string, hint: string) => [
        { message, hint, planPath: ['stack', 'internet', i] },
      ];
      if (service === undefined) {
        return mistake(
          `stack.internet names the service ${name}, which the compose files do not have`,
          `Services: ${all.join(', ')}.`,
        );
      }
      if (service.network_mode !== undefined) {
        return mistake(
          `stack.internet names ${name}, which has network_mode: ${service.network_mode}`,
          'It has no network of its own to be let out by: give it networks of the compose files.',
        );
      }
      return [name, ...along(model, name)].flatMap((each) => {
        const as = shownAs(each, name);
        if (nodes.includes(each)) {
          return mistake(`stack.internet would let out ${as}: it may run a node`, NEVER);
        }
        if (signers.includes(each) || isSigner(each, model.services[each] ?? {})) {
          return mistake(`stack.internet would let out ${as}: it is a signer`, NEVER);
        }
        const key = keyOf(model.services[each] ?? {});
        if (key === undefined) return [];
        return mistake(`stack.internet would let out ${as}: it is given a key by ${key}`, NEVER);
      });
    }),
  );
}

/**
 * Services that are let out along with one, also by way of others: those with its network, and those with its
 * processes or whose processes it has, as each of these can look into the other and act as it.
 */
function along({ services }: ComposeModel, name: string): string[] {
  const found = new Set([name]);
  for (const each of found) {
    const of = `service:${each}`;
    for (const [other, { network_mode: network, pid }] of Object.entries(services)) {
      const isSeen = services[each]?.pid === `service:${other}`;
      if (network === of || pid === of || isSeen) found.add(other);
    }
  }
  found.delete(name);
  return [...found];
}

/** What of a service's settings gives it a key that signs. */
function keyOf({ environment, command, entrypoint }: ComposeService): string | undefined {
  const variables = Object.entries(environment ?? {});
  const [name] = variables.find(([each, value]) => isSigningKey(each, value ?? '')) ?? [];
  if (name !== undefined) return `its variable ${name}`;
  const words = [...(entrypoint ?? []), ...(command ?? [])];
  return [...words, words.join(' ')].some(saysSigningKey) ? 'its command' : undefined;
}

function shownAs(service: string, letOut: string): string {
  if (service === letOut) return service;
  return `${service}, which has the network or the processes of ${letOut}`;
}

const NEVER =
  'A copy that holds keys must not reach the real network. Take it out of stack.internet; only helpers without keys are let out.';

/** Files in one mount that are read (most keys are told by their names), and whose names are looked at. */
const LIMITS = { read: 5_000, files: 50_000 };
/** Bytes of a file that may be a key. */
const LARGEST_KEY = 64 * 1024;

/** Names of keys: of validators, nodes, remote signers and keyrings. */
const KEY_NAME =
  /(^|\/)(priv_validator_key[^/]*|keyring-[^/]+\/[^/]+|id_(rsa|ecdsa|ed25519)|[^/]*(mnemonic|passphrase|keystore)[^/]*|keystores?\/[^/]+|[^/]+\.(key|info|p12|pfx|jks))$/i;
/** What keys say: of PEM, CometBFT, Horcrux, of stores that are encrypted as Ethereum's are. */
const KEY_TEXT =
  /PRIVATE KEY-----|"priv_key"|PrivKey|privateShard|"(?:ecies|rsa)Key"|"ciphertext"|\bmnemonic\b/i;

/**
 * Says which services of the copy may leave the run.
 *
 * @throws RehearsalError naming each service that holds a key in the copies of its mounts, and the file
 */
export async function letOut(
  model: ComposeModel,
  internet: readonly string[],
  notice: (message: string) => void,
  limits = LIMITS,
): Promise<void> {
  if (internet.length === 0) return;
  refuse(await keysOf(model, internet, limits));
  notice(
    `By stack.internet ${internet.join(', ')} can reach this machine and what it reaches; no other container of the run can.`,
  );
}

async function keysOf(
  model: ComposeModel,
  internet: readonly string[],
  limits: typeof LIMITS,
): Promise<PreflightFinding[]> {
  const findings: PreflightFinding[] = [];
  for (const [i, letOut] of internet.entries()) {
    for (const name of [letOut, ...along(model, letOut)]) {
      const as = shownAs(name, letOut);
      const found = await keyAmong(model.services[name]?.volumes ?? [], as, limits);
      if (found !== undefined) findings.push({ ...found, planPath: ['stack', 'internet', i] });
    }
  }
  return findings;
}

/** The first mount that holds a key, or may hold one. */
async function keyAmong(
  volumes: readonly ComposeVolume[],
  as: string,
  limits: typeof LIMITS,
): Promise<PreflightFinding | undefined> {
  for (const { type, source, target } of volumes) {
    if (type !== 'bind' || source === undefined) continue;
    const key = await keyIn(source, limits);
    if (key === 'too many files') {
      return {
        message: `stack.internet would let out ${as}: it holds more than ${limits.files} files in ${target}, any of which may be a key`,
        hint: NEVER,
      };
    }
    if (key !== undefined) {
      return {
        message: `stack.internet would let out ${as}: it holds the key ${path.posix.join(target, key.file)}`,
        hint: NEVER,
      };
    }
  }
  return undefined;
}

/** The first key in a folder, by its path there; of a file, the empty path where it is one. */
async function keyIn(
  source: string,
  limits: typeof LIMITS,
): Promise<{ file: string } | 'too many files' | undefined> {
  const above = new Folder(path.dirname(source));
  const base = path.basename(source);
  const stats = await above.stat(base);
  if (stats?.isFile()) return (await isKey(above, base)) ? { file: '' } : undefined;
  if (stats?.isDirectory() !== true) return undefined;
  const folder = new Folder(source);
  const waiting = ['.'];
  let seen = 0;
  for (const at of waiting) {
    for (const name of await folder.list(at)) {
      const each = path.posix.join(at, name);
      const inner = await folder.stat(each);
      if (inner?.isDirectory()) waiting.push(each);
      if (inner?.isFile() !== true) continue;
      if (++seen > limits.files) return 'too many files';
      if (KEY_NAME.test(each) || (seen <= limits.read && (await saysKey(folder, each)))) {
        return { file: each };
      }
    }
  }
  return undefined;
}

/** Nothing but 32 bytes in base64, as TMKMS and others write keys. */
const ENCODED_KEY = /^\s*[a-z\d+/]{43}=\s*$/i;

async function isKey(folder: Folder, file: string): Promise<boolean> {
  return KEY_NAME.test(file) || saysKey(folder, file);
}

/** Whether a file has a key, or is that of a signer whose keys are elsewhere. */
async function saysKey(folder: Folder, file: string): Promise<boolean> {
  const text = await folder.readText(file, LARGEST_KEY).catch(() => '');
  if (KEY_TEXT.test(text) || saysSigningKey(text) || isOfSigner({ file, text })) return true;
  const isAlone = isRawKey(text) || ENCODED_KEY.test(text);
  return isAlone && !/api|jwt/i.test(path.basename(file)); // services of the web have keys as long
}
