import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ComposeModel, type ComposeVolume, withServices } from '../compose/model';
import { isBelow } from '../compose/system-paths';

/** Depth and number of entries of a mount that are searched for binaries. */
const DEPTH = 6;
const MOST_ENTRIES = 20_000;
/** Folders of a home that contain no programs and may be large. */
const SKIPPED = new Set(['data', 'wasm', 'node_modules', '.git']);

export interface CoverSettings {
  /** Services that may run nodes. */
  readonly services: readonly string[];
  readonly binary: string;
  /** Gate on the host. */
  readonly gate: string;
  /** Working folder: only mounts of copies are covered. */
  readonly folder: string;
}

/**
 * Mounts of services that bring the chain's binary along in a mount, with the gate over every file of its name or
 * of Cosmovisor's. The files themselves stay, for other services.
 *
 * @returns all mounts by service; nothing for services without such a file
 */
export async function findCovers(
  model: ComposeModel,
  { services, binary, gate, folder }: CoverSettings,
): Promise<Map<string, ComposeVolume[]>> {
  const names = [binary, 'cosmovisor'];
  const covered = new Map<string, ComposeVolume[]>();
  for (const name of services) {
    const volumes: ComposeVolume[] = [];
    for (const volume of model.services[name]?.volumes ?? []) {
      const { type, source, target } = volume;
      if (type !== 'bind' || source === undefined || !isBelow(source, folder)) {
        volumes.push(volume);
      } else if ((await stat(source)).isFile()) {
        const isCovered = names.includes(path.posix.basename(target));
        volumes.push(isCovered ? coverAt(target, gate) : volume);
      } else {
        const found = await programsIn(source, names);
        volumes.push(volume, ...found.map((at) => coverAt(path.posix.join(target, at), gate)));
      }
    }
    if (volumes.some(({ source }) => source === gate)) covered.set(name, volumes);
  }
  return covered;
}

/** Model with such mounts for some services. */
export function withCovers(
  model: ComposeModel,
  covers: ReadonlyMap<string, ComposeVolume[]>,
  services: readonly string[],
): ComposeModel {
  return withServices(model, (service, name) => {
    const volumes = services.includes(name) ? covers.get(name) : undefined;
    return volumes === undefined ? service : { ...service, volumes };
  });
}

function coverAt(target: string, gate: string): ComposeVolume {
  return { type: 'bind', source: gate, target, read_only: true };
}

/** Files of some names below a folder, relative to it; links are neither found nor followed. */
async function programsIn(folder: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  let [level, entries] = [['.'], 0];
  for (let depth = 0; depth < DEPTH && level.length > 0; depth++) {
    const next: string[] = [];
    for (const at of level) {
      const listed = await readdir(path.join(folder, at), { withFileTypes: true }).catch(() => []);
      entries += listed.length;
      if (entries > MOST_ENTRIES) return found;
      for (const entry of listed) {
        const file = path.posix.join(at, entry.name);
        if (entry.isDirectory() && !SKIPPED.has(entry.name)) next.push(file);
        else if (entry.isFile() && names.includes(entry.name)) found.push(file);
      }
    }
    level = next;
  }
  return found;
}
