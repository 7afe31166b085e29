import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { isMapping, valueAt } from '../../plan/find';
import type { Files } from '../../system/users-files';
import type { ComposeService } from '../compose/model';
import { nodeIdOf } from './keys';
import { parseToml } from './toml';

/** Files of a home that prove one, by path in it. */
export const PROVING = ['config/genesis.json', 'config/config.toml'] as const;

/** A home in the bind mounts of a service, with the facts that tell whose it is. */
export interface Candidate {
  /** Path in the container. */
  readonly home: string;
  /** Path on the host, also of a home of which only `config` is mounted. */
  readonly onHost: string;
  /** Names of the folders from the mount down to the home; none for a mounted home. */
  readonly names: readonly string[];
  readonly moniker: string | undefined;
  /** Hosts at which its peers dial it, or which it announces itself. */
  readonly hosts: ReadonlySet<string>;
  /** Ports on which its RPC and its peer-to-peer listener wait. */
  readonly ports: ReadonlySet<number>;
}

/** Depth of homes below a mount, such as `node0/demod`. */
const DEEPEST = 3;
/** Maximum number of folders looked at below a mount. */
const MOST_FOLDERS = 2_000;
const LARGEST_CONFIG = 1024 * 1024;
const LARGEST_KEY = 64 * 1024;
/** Folders that hold no home: large, or parts of one. */
const PASSED_OVER = new Set(['.git', 'node_modules', 'data', 'wasm', 'cosmovisor', 'config']);

/** Finds homes in mounts, and reads each folder of the host once. */
export class Candidates {
  readonly #below = new Map<string, Promise<readonly string[]>>();
  readonly #facts = new Map<string, Promise<Facts>>();

  constructor(private readonly files: Files) {}

  /** Homes in the bind mounts of a service: mounted ones first. */
  async of({ volumes = [] }: ComposeService): Promise<Candidate[]> {
    const found: Candidate[] = [];
    for (const { type, source, target } of volumes) {
      if (type === 'bind' && source !== undefined)
        found.push(...(await this.#inMount(source, target)));
    }
    found.sort((a, b) => a.names.length - b.names.length);
    // The same home may also be in a mount of a folder above.
    const seen = new Set<string>();
    return found.filter(({ onHost }) => !seen.has(onHost) && seen.add(onHost));
  }

  async #inMount(source: string, target: string): Promise<Candidate[]> {
    if (path.posix.basename(target) === 'config' && (await this.#isConfig(source))) {
      const facts = await this.#factsOf(source);
      const place = { home: path.posix.dirname(target), onHost: path.dirname(source), names: [] };
      return [candidateOf(place, facts, [facts])];
    }
    const below = await this.#homesBelow(source);
    const facts = await Promise.all(
      below.map((relative) => this.#factsOf(path.join(source, relative, 'config'))),
    );
    return below.map((relative, i) => {
      const names = relative.split('/').filter((name) => name !== '.');
      const place = {
        home: path.posix.join(target, relative),
        onHost: path.join(source, relative),
        names,
      };
      return candidateOf(place, facts[i] ?? NOTHING, facts);
    });
  }

  #homesBelow(folder: string): Promise<readonly string[]> {
    const known = this.#below.get(folder) ?? this.#search(folder);
    this.#below.set(folder, known);
    return known;
  }

  /** Relative paths of the homes in a folder of the host; `.` for the folder itself. Follows no links. */
  async #search(root: string): Promise<readonly string[]> {
    const homes: string[] = [];
    let level = ['.'];
    let looked = 0;
    for (let depth = 0; depth <= DEEPEST; depth++) {
      const next: string[] = [];
      for (const relative of level) {
        if (++looked > MOST_FOLDERS) return homes;
        const folder = path.join(root, relative);
        if (await this.#isConfig(path.join(folder, 'config'))) homes.push(relative);
        else if (depth < DEEPEST) next.push(...(await this.#foldersIn(folder, relative)));
      }
      level = next;
    }
    return homes;
  }

  async #foldersIn(folder: string, relative: string): Promise<string[]> {
    const entries = await this.files.entries(folder);
    return entries
      .filter((entry) => entry.isDirectory() && !PASSED_OVER.has(entry.name))
      .map(({ name }) => path.posix.join(relative, name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  }

  async #isConfig(folder: string): Promise<boolean> {
    for (const file of PROVING) {
      const place = path.join(folder, path.basename(file));
      if ((await this.files.readable(place)) !== undefined) return true;
    }
    return false;
  }

  #factsOf(config: string): Promise<Facts> {
    const known = this.#facts.get(config) ?? this.#read(config);
    this.#facts.set(config, known);
    return known;
  }

  async #read(config: string): Promise<Facts> {
    const file = path.join(config, 'config.toml');
    const table = tableOf(await this.files.text(file, LARGEST_CONFIG), file);
    const at = (...keys: string[]) => {
      const value = valueAt(table, keys);
      return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const key = await this.files.text(path.join(config, 'node_key.json'), LARGEST_KEY);
    const lists = [at('p2p', 'persistent_peers'), at('p2p', 'seeds')];
    return {
      moniker: at('moniker'),
      nodeId: key === undefined ? undefined : nodeIdOf(key),
      own: hostOf(at('p2p', 'external_address')),
      peers: lists.flatMap((list) => (list ?? '').split(',')).flatMap(peerOf),
      ports: [at('rpc', 'laddr'), at('p2p', 'laddr')].flatMap((address) => portOf(address)),
    };
  }
}

/** Facts of one home's configuration. */
interface Facts {
  readonly moniker: string | undefined;
  readonly nodeId: string | undefined;
  /** Host that it announces. */
  readonly own: string | undefined;
  readonly peers: readonly { readonly id: string; readonly host: string }[];
  readonly ports: readonly number[];
}

const NOTHING: Facts = {
  moniker: undefined,
  nodeId: undefined,
  own: undefined,
  peers: [],
  ports: [],
};

/** @param all facts of the homes beside it, whose peers name it */
function candidateOf(
  place: Pick<Candidate, 'home' | 'onHost' | 'names'>,
  { moniker, nodeId, own, ports }: Facts,
  all: readonly Facts[],
): Candidate {
  const dialled = all
    .flatMap(({ peers }) => peers)
    .filter(({ id }) => id === nodeId)
    .map(({ host }) => host);
  const hosts = new Set([...dialled, ...(own === undefined ? [] : [own])]);
  return { ...place, moniker, hosts, ports: new Set(ports) };
}

/** Parses TOML; empty if there is none, or it is invalid. */
export function tableOf(text: string | undefined, file = ''): Readonly<Record<string, unknown>> {
  try {
    const table = parseToml(text ?? '', file);
    return isMapping(table) ? table : {};
  } catch (error) {
    if (error instanceof RehearsalError) return {};
    throw error;
  }
}

function peerOf(entry: string): { id: string; host: string }[] {
  const [id = '', address] = entry.trim().split('@');
  const host = hostOf(address);
  return host === undefined ? [] : [{ id, host }];
}

/** Host of an address such as `tcp://10.0.0.2:26656`. */
function hostOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const place = address.slice(address.indexOf('://') < 0 ? 0 : address.indexOf('://') + 3);
  const end = place.lastIndexOf(':');
  const host = end < 0 ? place : place.slice(0, end);
  return host === '' ? undefined : host.replace(/^\[|\]$/g, '');
}

function portOf(address: string | undefined): number[] {
  const port = Number(address?.slice(address.lastIndexOf(':') + 1));
  return Number.isInteger(port) && port > 0 ? [port] : [];
}
