import path from 'node:path';
import type { Plan } from '../plan/schema';
import { type PreflightFinding, refuse } from '../preflight/finding';
import { Folder } from '../system/folder';
import type { ComposeModel } from './model';
import { isSigner } from './signers';

/**
 * Sees that `stack.internet` of a plan names only services that may leave the run, as far as the compose files
 * tell.
 *
 * @param nodes services that may run a node
 * @throws RehearsalError with every service that may not
 */
export function requireLet(plan: Plan, model: ComposeModel, nodes: readonly string[]): void {
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
      const mode = `service:${name}`;
      const along = all.filter((other) => model.services[other]?.network_mode === mode);
      return [name, ...along].flatMap((each) => {
        const as = each === name ? each : `${each}, which has the network of ${name}`;
        if (nodes.includes(each)) {
          return mistake(`stack.internet would let out ${as}: it may run a node`, NEVER);
        }
        if (signers.includes(each) || isSigner(each, model.services[each] ?? {})) {
          return mistake(`stack.internet would let out ${as}: it is a signer`, NEVER);
        }
        return [];
      });
    }),
  );
}

const NEVER =
  'A copy that holds keys must not reach the real network. Take it out of stack.internet; only helpers without keys are let out.';

/** Files that are looked at in one mount; a database has more than anybody keeps keys in. */
const MOST_FILES = 5_000;
/** Bytes of a file that may be a key. */
const LARGEST_KEY = 64 * 1024;

/** Names of keys: of validators, nodes, remote signers and keyrings. */
const KEY_NAME =
  /(^|\/)(priv_validator_key[^/]*|keyring-[^/]+\/[^/]+|id_(rsa|ecdsa|ed25519)|[^/]*(mnemonic|passphrase|keystore)[^/]*|[^/]+\.(key|info|p12|pfx|jks))$/i;
/** What keys say: of PEM, CometBFT, Horcrux. */
const KEY_TEXT = /PRIVATE KEY-----|"priv_key"|PrivKey|privateShard|\bmnemonic\b/i;

/**
 * Says which services of the copy may leave the run.
 *
 * @throws RehearsalError naming a service that holds a key in the copies of its mounts, and the file
 */
export async function letOut(
  model: ComposeModel,
  internet: readonly string[],
  notice: (message: string) => void,
): Promise<void> {
  if (internet.length === 0) return;
  refuse(await keysOf(model, internet));
  notice(
    `By stack.internet ${internet.join(', ')} can reach this machine and what it reaches; no other container of the run can.`,
  );
}

async function keysOf(
  model: ComposeModel,
  internet: readonly string[],
): Promise<PreflightFinding[]> {
  const findings: PreflightFinding[] = [];
  for (const [i, name] of internet.entries()) {
    const binds = (model.services[name]?.volumes ?? []).filter(({ type }) => type === 'bind');
    for (const { source, target } of binds) {
      const key = source === undefined ? undefined : await keyIn(source);
      if (key === undefined) continue;
      findings.push({
        message: `stack.internet would let out ${name}: it holds the key ${path.posix.join(target, key)}`,
        hint: NEVER,
        planPath: ['stack', 'internet', i],
      });
      break;
    }
  }
  return findings;
}

/** The first key in a folder, by its path there; of a file, the empty path where it is one. */
async function keyIn(source: string): Promise<string | undefined> {
  const above = new Folder(path.dirname(source));
  const base = path.basename(source);
  const stats = await above.stat(base);
  if (stats?.isFile()) return (await isKey(above, base)) ? '' : undefined;
  if (stats?.isDirectory() !== true) return undefined;
  const folder = new Folder(source);
  const waiting = ['.'];
  for (let seen = 0; seen < MOST_FILES; ) {
    const at = waiting.shift();
    if (at === undefined) return undefined;
    for (const name of await folder.list(at)) {
      const each = path.posix.join(at, name);
      const inner = await folder.stat(each);
      if (inner?.isDirectory()) waiting.push(each);
      if (inner?.isFile() !== true) continue;
      seen++;
      if (await isKey(folder, each)) return each;
    }
  }
  return undefined;
}

async function isKey(folder: Folder, file: string): Promise<boolean> {
  if (KEY_NAME.test(file)) return true;
  const text = await folder.readText(file, LARGEST_KEY).catch(() => '');
  return KEY_TEXT.test(text);
}
