import path from 'node:path';
import { type PreflightFinding, refuse } from '../../errors/finding';
import type { Plan } from '../../plan/schema';
import { isRawKey, isSigningKey, saysSigningKey } from '../../secrets/sensitive';
import { Folder } from '../../system/folder';
import type { ComposeModel, ComposeService, ComposeVolume } from '../compose/model';
import { resolved } from '../compose/resolve';
import { isOfSigner, isSigner } from './signer-addresses';

/**
 * Checks, based on the compose files, that `stack.internet` of a plan lists only services that may have access
 * to the outside.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with a finding for each other service
 */
export function requireLet(plan: Plan, given: ComposeModel, nodes: readonly string[]): void {
  const model = resolved(given);
  const signers = (plan.stack.fresh?.validators ?? []).flatMap(({ signer }) => signer ?? []);
  const all = Object.keys(model.services);
  refuse(
    (plan.stack.internet ?? []).flatMap((name, i): PreflightFinding[] => {
      const service = model.services[name];
      const planPath = ['stack', 'internet', i];
      if (service === undefined) {
        const message = `stack.internet lists the service ${name}, which the compose files do not define`;
        return [
          { code: 'SERVICE_NOT_FOUND', message, hint: `Services: ${all.join(', ')}.`, planPath },
        ];
      }
      if (service.network_mode !== undefined) {
        return [
          {
            code: 'INTERNET_REFUSED',
            message: `stack.internet lists ${name}, which has network_mode: ${service.network_mode}`,
            hint: 'The service has no network of its own, so it cannot get outside access. Give it networks in the compose files.',
            planPath,
          },
        ];
      }
      return [name, ...along(model, name)].flatMap((each) => {
        const as = shownAs(each, name);
        if (nodes.includes(each)) {
          return { ...refusal(as, 'it may run a node'), planPath };
        }
        if (signers.includes(each) || isSigner(each, model.services[each] ?? {})) {
          return { ...refusal(as, 'it is a signer'), planPath };
        }
        const key = keyOf(model.services[each] ?? {});
        if (key === undefined) return [];
        return { ...refusal(as, `it gets a key from ${key}`), planPath };
      });
    }),
  );
}

/**
 * Services that gain access along with one, directly or through others: those that share its network or its
 * processes, as processes in one namespace can inspect and impersonate each other.
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

/** Setting through which a service gets a signing key, if any. */
function keyOf({ environment, command, entrypoint }: ComposeService): string | undefined {
  const variables = Object.entries(environment ?? {});
  const [name] = variables.find(([each, value]) => isSigningKey(each, value ?? '')) ?? [];
  if (name !== undefined) return `its variable ${name}`;
  const words = [...(entrypoint ?? []), ...(command ?? [])];
  return [...words, words.join(' ')].some(saysSigningKey) ? 'its command' : undefined;
}

function shownAs(service: string, letOut: string): string {
  if (service === letOut) return service;
  return `${service}, which shares the network or the processes of ${letOut}`;
}

const NEVER =
  'A copy that holds keys must not reach the real network. Remove it from stack.internet, which is for helpers without keys.';

/** Finding for a service that must not get outside access. */
function refusal(as: string, why: string): PreflightFinding {
  const message = `stack.internet would give outside access to ${as}: ${why}`;
  return { code: 'INTERNET_REFUSED', message, hint: NEVER };
}

/** Limits per mount: files read (most keys are recognised by name), and file names checked. */
const LIMITS = { read: 5_000, files: 50_000 };
/** Maximum size of a possible key file, in bytes. */
const LARGEST_KEY = 64 * 1024;

/** File names of keys: of validators, nodes, remote signers and keyrings. */
const KEY_NAME =
  /(^|\/)(priv_validator_key[^/]*|keyring-[^/]+\/[^/]+|id_(rsa|ecdsa|ed25519)|[^/]*(mnemonic|passphrase|keystore)[^/]*|keystores?\/[^/]+|[^/]+\.(key|info|p12|pfx|jks))$/i;
/** Texts in key files: of PEM, CometBFT, Horcrux, and of stores encrypted as Ethereum's are. */
const KEY_TEXT =
  /PRIVATE KEY-----|"priv_key"|PrivKey|privateShard|"(?:ecies|rsa)Key"|"ciphertext"|\bmnemonic\b/i;

/**
 * Services of the copy that may have access to the outside.
 *
 * @throws RehearsalError naming each service with a key in the copies of its mounts, and the file
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
    `stack.internet gives the network access of this machine to ${internet.join(', ')}; no other container of the run has it.`,
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

/** First mount that contains, or may contain, a key. */
async function keyAmong(
  volumes: readonly ComposeVolume[],
  as: string,
  limits: typeof LIMITS,
): Promise<PreflightFinding | undefined> {
  for (const { type, source, target } of volumes) {
    if (type !== 'bind' || source === undefined) continue;
    const key = await keyIn(source, limits);
    if (key === 'too many files') {
      return refusal(
        as,
        `it holds more than ${limits.files} files in ${target}, any of which may be a key`,
      );
    }
    if (key !== undefined) {
      return refusal(as, `it holds the key ${path.posix.join(target, key.file)}`);
    }
  }
  return undefined;
}

/** Path of the first key in a folder; the empty path if the source itself is a key file. */
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
    for (const entry of await folder.entries(at)) {
      const each = path.posix.join(at, entry.name);
      if (entry.isDirectory()) waiting.push(each);
      if (!entry.isFile()) continue;
      if (++seen > limits.files) return 'too many files';
      if (KEY_NAME.test(each) || (seen <= limits.read && (await saysKey(folder, each)))) {
        return { file: each };
      }
    }
  }
  return undefined;
}

/** A file of exactly 32 bytes in base64, as TMKMS and others store keys. */
const ENCODED_KEY = /^\s*[a-z\d+/]{43}=\s*$/i;

async function isKey(folder: Folder, file: string): Promise<boolean> {
  return KEY_NAME.test(file) || saysKey(folder, file);
}

/** Returns true if a file contains a key, or configures a signer with keys elsewhere. */
async function saysKey(folder: Folder, file: string): Promise<boolean> {
  const text = await folder.readText(file, LARGEST_KEY).catch(() => '');
  if (KEY_TEXT.test(text) || saysSigningKey(text) || isOfSigner({ file, text })) return true;
  const isAlone = isRawKey(text) || ENCODED_KEY.test(text);
  return isAlone && !/api|jwt/i.test(path.basename(file)); // keys of web services have this length, too
}
