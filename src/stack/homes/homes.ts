import path from 'node:path';
import { parseGenesis } from '../../chain/modules/genesis';
import { RehearsalError } from '../../errors/errors';
import { Folder, LONGEST_TEXT } from '../../system/folder';
import { ADDRESS_BOOK, type NodeHome, WHOLE_HOME } from '../copy/home';
import { validatorStateFile } from './keys';

/** Files that every node has, by path in its home. */
export const HOME_FILES = {
  genesis: 'config/genesis.json',
  config: 'config/config.toml',
  app: 'config/app.toml',
  client: 'config/client.toml',
} as const;

/** Resets a node's state, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that has signed nothing. */
export async function resetNode(home: NodeHome): Promise<void> {
  const state = 'data/priv_validator_state.json';
  await home.emptyFolder('data');
  await home.writeText(state, validatorStateFile());
  await home.own('data', state);
}

/** Removes the addresses of earlier peers from a home: they may belong to the real network. */
export async function forgetAddresses(home: NodeHome): Promise<void> {
  await home.remove(ADDRESS_BOOK);
}

const LARGEST_STATE_FILE = 64 * 1024;

/**
 * Resets a remote signer, which would otherwise refuse to sign again what it signed in an earlier run. Its
 * state files are recognised by content (`height`, `round` and `step`), since file names differ by signer, and
 * are removed: a signer recreates its file (TMKMS `chain/state.rs`, Horcrux `signer/file.go`). A file that is
 * itself a mount must stay, and gets height 0.
 *
 * @param root a folder or file of the copy
 * @returns the files, relative to the folder
 */
export async function resetSigner(root: string): Promise<string[]> {
  const beside = new Folder(path.dirname(root));
  const name = path.basename(root);
  if ((await beside.stat(name))?.isFile()) {
    const state = await signStateOf(beside, name);
    if (state === undefined) return [];
    await beside.writeText(name, JSON.stringify(unsigned(state)));
    return [name];
  }
  const folder = new Folder(root);
  const removed: string[] = [];
  for (const file of await folder.files().catch(() => [])) {
    if ((await signStateOf(folder, file)) === undefined) continue;
    await folder.remove(file);
    removed.push(file);
  }
  return removed;
}

/** Last signed position in a signer's file. */
interface SignState {
  readonly height: unknown;
  readonly round: unknown;
  readonly step: unknown;
}

async function signStateOf(folder: Folder, file: string): Promise<SignState | undefined> {
  if (!file.endsWith('.json')) return undefined;
  if (((await folder.stat(file))?.size ?? 0) > LARGEST_STATE_FILE) return undefined;
  try {
    const value: unknown = JSON.parse(await folder.readText(file));
    return isSignState(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isSignState(value: unknown): value is SignState {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['height', 'round', 'step'].every((key) => key in value)
  );
}

/** Zeroes a state, preserving the types of its numbers: Go writes 64-bit ones as text. */
function unsigned({ height, round, step }: SignState): SignState {
  const zero = (value: unknown) => (typeof value === 'string' ? '0' : 0);
  return { height: zero(height), round: zero(round), step: zero(step) };
}

/** Content of Cosmovisor's folder that the rehearsal lays out; files beside it are the user's own. */
export const LAID_OUT = ['genesis', 'upgrades', 'current'];

/**
 * Creates Cosmovisor's folders in a home, with links to binaries in the container. As the home is mounted,
 * `current` survives recreation of the container.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
export async function layOutCosmovisor(
  home: NodeHome,
  binary: string,
  layout: ReadonlyMap<string, string>,
): Promise<void> {
  const root = 'cosmovisor';
  if ((await home.linkAt(root)) !== undefined) await home.remove(root);
  for (const name of LAID_OUT) await home.remove(`${root}/${name}`);
  const made = [root, `${root}/upgrades`];
  await home.makeFolder(`${root}/upgrades`);
  for (const [folder, target] of layout) {
    const bin = path.posix.join(root, folder, 'bin');
    await home.makeFolder(bin);
    await home.link(path.posix.join(bin, binary), target);
    made.push(path.posix.dirname(bin), bin);
  }
  await home.own(...made);
}

/**
 * Checks that a home has the files that every node needs to start.
 *
 * @throws RehearsalError naming a missing one
 */
export async function requireHome(home: NodeHome): Promise<void> {
  for (const file of [HOME_FILES.genesis, HOME_FILES.config]) {
    if (await home.has(file)) continue;
    const name = path.basename(file);
    throw new RehearsalError(
      'HOME_INCOMPLETE',
      `The home of ${home.service} (${home.inContainer}) has no ${name}`,
      {
        hint: WHOLE_HOME,
      },
    );
  }
}

/** Parsed genesis of a home. */
export async function readGenesis(home: NodeHome): Promise<unknown> {
  const text = await home.readText(HOME_FILES.genesis, LONGEST_TEXT);
  try {
    return parseGenesis(text);
  } catch (error) {
    throw new RehearsalError(
      'GENESIS_INVALID',
      `The genesis of ${home.service} is not valid JSON: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
}
