import { chown, lstat, mkdir, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors';
import { readText, writeText } from '../system/files';
import { validatorStateFile } from './keys';
import type { ComposeService } from './model';
import { hostPath } from './mounts';

/** The copy of a node's home: a folder of the container, and where its files are on the host. */
export class NodeHome {
  /** The home on the host. */
  readonly folder: string;
  readonly #volumes: ComposeService['volumes'];

  constructor(
    readonly service: string,
    readonly inContainer: string,
    { volumes }: ComposeService,
  ) {
    const folder = hostPath(volumes, inContainer);
    if (folder === undefined) throw new Error(`the home of ${service} is no mount of the copy`);
    this.folder = folder;
    this.#volumes = volumes;
  }

  /** A file of the home on the host; a file may be a mount of its own. */
  file(relative: string): string {
    const found = hostPath(this.#volumes, path.posix.join(this.inContainer, relative));
    return found ?? path.join(this.folder, relative);
  }

  get genesis(): string {
    return this.file('config/genesis.json');
  }

  get config(): string {
    return this.file('config/config.toml');
  }

  get appConfig(): string {
    return this.file('config/app.toml');
  }
}

/**
 * Starts a node's state anew, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that
 * has signed nothing.
 */
export async function resetNode(home: NodeHome): Promise<void> {
  const data = home.file('data');
  await emptyFolder(data);
  await writeText(home.file('data/priv_validator_state.json'), validatorStateFile());
  await ownAs(home.folder, [data, home.file('data/priv_validator_state.json')]);
}

/** Takes the addresses of earlier peers out of a home: they may be those of the real network. */
export async function forgetAddresses(home: NodeHome): Promise<void> {
  await rm(home.file('config/addrbook.json'), { force: true });
}

/** A folder without what was in it; it may be a mount, so it stays itself. */
async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

const LARGEST_STATE_FILE = 64 * 1024;

/**
 * Removes what a remote signer remembers of earlier runs: it would refuse to sign again what it has
 * signed. Told by content (`height`, `round` and `step`), since each signer has names of its own; a
 * signer makes its file anew (TMKMS `chain/state.rs`, Horcrux `signer/file.go`).
 *
 * @returns the files, relative to the folder
 */
export async function resetSigner(folder: string): Promise<string[]> {
  const removed: string[] = [];
  const isFolder = (await stat(folder).catch(() => undefined))?.isDirectory();
  if (!isFolder) return removed;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    if ((await stat(file)).size > LARGEST_STATE_FILE) continue;
    if (!isSignState(await readFile(file, 'utf8'))) continue;
    await rm(file);
    removed.push(path.relative(folder, file));
  }
  return removed;
}

function isSignState(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return (
      typeof value === 'object' &&
      value !== null &&
      ['height', 'round', 'step'].every((key) => key in value)
    );
  } catch {
    return false;
  }
}

/**
 * Lays out Cosmovisor's folders in a home: links to binaries in the container. In the mounted home
 * `current` survives the container being recreated.
 *
 * @param layout path of the binary in the container, by folder: `genesis`, `upgrades/<name>`
 */
export async function layOutCosmovisor(
  home: NodeHome,
  binary: string,
  layout: ReadonlyMap<string, string>,
): Promise<void> {
  const root = home.file('cosmovisor');
  await rm(root, { recursive: true, force: true });
  const made = [root, path.join(root, 'upgrades')];
  await mkdir(path.join(root, 'upgrades'), { recursive: true });
  for (const [folder, target] of layout) {
    const bin = path.join(root, folder, 'bin');
    await mkdir(bin, { recursive: true });
    await symlink(target, path.join(bin, binary));
    made.push(path.dirname(bin), bin);
  }
  await ownAs(home.folder, made);
}

/** Gives paths the owner of a folder, where this process may: what runs there writes to them. */
async function ownAs(folder: string, paths: readonly string[]): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await lstat(folder);
  for (const each of paths) await chown(each, uid, gid);
}

/** @throws RehearsalError where a home lacks what no node starts without */
export async function requireHome(home: NodeHome): Promise<void> {
  for (const file of [home.genesis, home.config]) {
    if (await stat(file).catch(() => undefined)) continue;
    const name = path.basename(file);
    throw new RehearsalError(`The home of ${home.service} (${home.inContainer}) has no ${name}`, {
      hint: 'Mount a whole home, or let the container make it before it starts the node; chain.home in the plan says where it is.',
    });
  }
}

/** The genesis of a home, as the file has it. */
export async function readGenesis(home: NodeHome): Promise<unknown> {
  const text = await readText(home.genesis);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RehearsalError(`The genesis of ${home.service} is no JSON: ${String(error)}`, {
      cause: error,
    });
  }
}
