import path from 'node:path';
import { RehearsalError } from '../errors';
import { Folder, isMissing, LONGEST_TEXT } from '../system/folder';
import { ContainerFiles } from './container-files';
import { parseGenesis } from './genesis';
import { validatorStateFile } from './keys';
import type { ComposeService, ComposeVolume } from './model';
import { innermostMount } from './mounts';

/**
 * Bytes of a file that a person writes; a container can leave one of any size in its place. What a TOML of that
 * length can be takes some hundred times the memory.
 */
export const LARGEST_CONFIGURATION = 512 * 1024;

/** The copy of a node's home: its files by their paths in the home. */
export class NodeHome {
  /** What the node's container mounts. */
  readonly volumes: readonly ComposeVolume[];
  readonly #files: ContainerFiles;

  /** @param folder the working folder of the run: nothing else that is mounted is written to */
  constructor(
    readonly service: string,
    readonly inContainer: string,
    { volumes = [] }: ComposeService,
    folder: string,
  ) {
    if (innermostMount(volumes, inContainer) === undefined) {
      throw new Error(`the home of ${service} is no mount of the copy`);
    }
    this.volumes = volumes;
    this.#files = new ContainerFiles(service, volumes, folder);
  }

  /**
   * A file of the home, which its container may write to while it is read.
   *
   * @param limit bytes
   * @throws RehearsalError naming the file: it is missing, too large, or behind a link that leads out of the mounts
   */
  async readText(relative: string, limit = LARGEST_CONFIGURATION): Promise<string> {
    try {
      return await this.#files.readText(this.#path(relative), limit);
    } catch (error) {
      if (!isMissing(error)) throw error;
      throw new RehearsalError(
        `The home of ${this.service} (${this.inContainer}) has no ${relative}`,
        {
          hint: WHOLE_HOME,
          cause: error,
        },
      );
    }
  }

  has(relative: string): Promise<boolean> {
    return this.#files.has(this.#path(relative));
  }

  /** Whether there is nothing, or a link that leads out of the mounts: the copy may have a file of its own. */
  async lacks(relative: string): Promise<boolean> {
    return !(await this.has(relative).catch(() => false));
  }

  linkAt(relative: string): Promise<string | undefined> {
    return this.#files.linkAt(this.#path(relative));
  }

  /** Writes a file; a new one, and folders made for it, belong to whom the home belongs. */
  async writeText(relative: string, content: string): Promise<void> {
    const names = relative.split('/');
    const made: string[] = [];
    for (let end = names.length; end > 0; end--) {
      const each = names.slice(0, end).join('/');
      if (!(await this.lacks(each))) break;
      made.push(each);
    }
    await this.#files.writeText(this.#path(relative), content);
    await this.own(...made);
  }

  /** Writes files by their paths in the home. */
  async writeAll(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, content] of Object.entries(files)) await this.writeText(name, content);
  }

  remove(relative: string): Promise<void> {
    return this.#files.remove(this.#path(relative));
  }

  emptyFolder(relative: string): Promise<void> {
    return this.#files.emptyFolder(this.#path(relative));
  }

  makeFolder(relative: string): Promise<void> {
    return this.#files.makeFolder(this.#path(relative));
  }

  link(relative: string, target: string): Promise<void> {
    return this.#files.link(this.#path(relative), target);
  }

  /** Gives paths of the home to whom the home belongs. */
  own(...relative: readonly string[]): Promise<void> {
    return this.#files.ownAs(
      this.inContainer,
      relative.map((each) => this.#path(each)),
    );
  }

  #path(relative: string): string {
    return path.posix.join(this.inContainer, relative);
  }
}

/** Files that every node has, by their paths in its home. */
export const HOME_FILES = {
  genesis: 'config/genesis.json',
  config: 'config/config.toml',
  app: 'config/app.toml',
  client: 'config/client.toml',
} as const;

/** Addresses of peers that a node has met, by path in its home. */
export const ADDRESS_BOOK = 'config/addrbook.json';

const WHOLE_HOME =
  'Mount a whole home, or let the container make it before it starts the node; chain.home in the plan says where it is.';

/**
 * Starts a node's state anew, as `unsafe-reset-all` of the SDK does: no blocks, and a validator that
 * has signed nothing.
 */
export async function resetNode(home: NodeHome): Promise<void> {
  const state = 'data/priv_validator_state.json';
  await home.emptyFolder('data');
  await home.writeText(state, validatorStateFile());
  await home.own('data', state);
}

/** Takes the addresses of earlier peers out of a home: they may be those of the real network. */
export async function forgetAddresses(home: NodeHome): Promise<void> {
  await home.remove(ADDRESS_BOOK);
}

const LARGEST_STATE_FILE = 64 * 1024;

/**
 * Has a remote signer begin anew: it would refuse to sign again what it has signed in an earlier run. What it
 * remembers is told by content (`height`, `round` and `step`), since each signer has names of its own, and is
 * removed: a signer makes its file anew (TMKMS `chain/state.rs`, Horcrux `signer/file.go`). A file that is mounted
 * by itself has to stay, and gets height 0.
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

/** What was signed last, as a signer's file has it. */
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

/** Numbers stay of their kind: Go writes 64 bits as text. */
function unsigned({ height, round, step }: SignState): SignState {
  const zero = (value: unknown) => (typeof value === 'string' ? '0' : 0);
  return { height: zero(height), round: zero(round), step: zero(step) };
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
  const root = 'cosmovisor';
  await home.remove(root);
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

/** @throws RehearsalError where a home lacks what no node starts without */
export async function requireHome(home: NodeHome): Promise<void> {
  for (const file of [HOME_FILES.genesis, HOME_FILES.config]) {
    if (await home.has(file)) continue;
    const name = path.basename(file);
    throw new RehearsalError(`The home of ${home.service} (${home.inContainer}) has no ${name}`, {
      hint: WHOLE_HOME,
    });
  }
}

/** The genesis of a home, as the file has it. */
export async function readGenesis(home: NodeHome): Promise<unknown> {
  const text = await home.readText(HOME_FILES.genesis, LONGEST_TEXT);
  try {
    return parseGenesis(text);
  } catch (error) {
    throw new RehearsalError(`The genesis of ${home.service} is no JSON: ${String(error)}`, {
      cause: error,
    });
  }
}
