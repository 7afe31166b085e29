import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors/errors';
import { isMapping } from '../plan/find';
import { RPC_PORT } from '../stack/compose/model';
import { listed } from '../text/words';
import { readYamlFile } from './yaml-file';

/** Default file names of Compose, in its order. */
const MAIN = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
/** Override files that Compose adds by default. */
const OVERRIDES = MAIN.map((name) => name.replace(/(\.ya?ml)$/, '.override$1'));

/** Compose files of a folder, as absolute paths. */
export interface ComposeFiles {
  /** Files that start the stack, as far as known. */
  readonly files: readonly string[];
  /** Other files with services. */
  readonly others: readonly string[];
}

/**
 * Finds the compose files of a stack: the default file of Compose with its override, and a file that adds a
 * node with a published RPC.
 *
 * @param place folder or compose file
 * @throws RehearsalError if there is none, naming the subfolders that have one
 */
export async function findComposeFiles(place: string): Promise<ComposeFiles> {
  const kind = await stat(place).catch(() => undefined);
  if (kind === undefined)
    throw new RehearsalError('COMPOSE_FILE_NOT_FOUND', `${place} does not exist`);
  if (kind.isFile()) return { files: [place], others: [] };
  if (!kind.isDirectory())
    throw new RehearsalError('COMPOSE_FILE_NOT_FOUND', `${place} is not a folder or a file`);
  const known = await composeFilesIn(place);
  const names = [...known.keys()];
  const main = MAIN.find((name) => names.includes(name)) ?? onlyOne(names);
  if (main === undefined) throw noMain(place, names, await foldersWithMain(place));

  const files = [main, ...OVERRIDES.filter((name) => MAIN.includes(main) && names.includes(name))];
  const services = files.flatMap((name) => known.get(name) ?? []);
  const left = names.filter((name) => !files.includes(name) && !isExtended(name, services));
  if (!services.some(publishesRpc)) {
    const taken = services.map(({ service }) => service);
    const adding = left.find((name) => {
      const added = known.get(name) ?? [];
      return added.some(publishesRpc) && !added.some(({ service }) => taken.includes(service));
    });
    if (adding !== undefined) files.push(adding);
  }
  const at = (name: string) => path.join(place, name);
  return {
    files: files.map(at),
    others: left.filter((name) => !files.includes(name)).map(at),
  };
}

/** A service as written in a compose file. */
interface Written {
  readonly service: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Compose files of a folder with their services, by file name. */
async function composeFilesIn(folder: string): Promise<Map<string, Written[]>> {
  const found = new Map<string, Written[]>();
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const name of names) {
    const services = await servicesOf(path.join(folder, name));
    if (services !== undefined) found.set(name, services);
  }
  return found;
}

async function servicesOf(file: string): Promise<Written[] | undefined> {
  let data: unknown;
  try {
    data = await readYamlFile(file);
  } catch {
    return undefined; // not YAML; Compose reports the error if it is the main file
  }
  const services = isMapping(data) ? data.services : undefined;
  if (!isMapping(services)) return undefined;
  return Object.entries(services).flatMap(([service, content]) =>
    isMapping(content) ? [{ service, content }] : [],
  );
}

function isExtended(name: string, services: readonly Written[]): boolean {
  return services.some(({ content }) => {
    const from = isMapping(content.extends) ? content.extends.file : undefined;
    return typeof from === 'string' && path.basename(from) === name;
  });
}

function publishesRpc({ content }: Written): boolean {
  const ports = JSON.stringify(content.ports ?? '');
  const ranges = [...ports.matchAll(/(?<!\d)(\d{1,5})-(\d{1,5})(?!\d)/g)];
  const isWithin = ([, first, last]: RegExpMatchArray) =>
    Number(first) <= RPC_PORT && RPC_PORT <= Number(last);
  return ports.includes(String(RPC_PORT)) || ranges.some(isWithin);
}

function onlyOne(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

function noMain(folder: string, names: readonly string[], below: readonly string[]) {
  if (names.length > 0) {
    return new RehearsalError(
      'COMPOSE_FILE_AMBIGUOUS',
      `Cannot choose the main compose file of ${folder} among ${listed(names)}`,
      { hint: 'Name the file: rehearse init FOLDER/FILE.' },
    );
  }
  return new RehearsalError(
    'COMPOSE_FILE_NOT_FOUND',
    `No compose file in ${folder}; looked for ${listed(MAIN)}`,
    {
      hint:
        below.length === 0
          ? 'Name the folder of the compose file: rehearse init FOLDER.'
          : `Name a folder with a compose file: ${listed(below)}.`,
    },
  );
}

async function foldersWithMain(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const below = path.join(folder, entry.name);
    const names = await readdir(below).catch(() => []);
    if (names.some((name) => MAIN.includes(name))) found.push(below);
  }
  return found.sort();
}
