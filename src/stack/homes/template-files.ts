import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { isMissing } from '../../system/folder';
import { ADDRESS_BOOK, LARGEST_CONFIGURATION } from '../copy/home';
import { HOME_FILES } from './homes';
import { TEMPLATE, type Workbench } from './workbench';

/** Maximum size in bytes of a genesis without state, as made by a binary; its content is untrusted. */
const LARGEST_GENESIS = 32 * 1024 * 1024;
export const GENESIS_FILE = `${TEMPLATE}/${HOME_FILES.genesis}`;

/** Limits on the files of a home's configuration, which are untrusted output of the binary. */
const MOST_FILES = 200;
const DEEPEST_FOLDER = 4;
/** Files of one node or of the making of the genesis, with every key: `node_key.json`, `bls_key.json`. */
const OWN_FILES = /key|^gentx$|^write-file-atomic/i;

/** Files of a home as the chain's binary made it. */
export interface HomeFiles {
  /** Files of all nodes, by path in the home: the genesis and those of configuration, without config.toml. */
  readonly files: Readonly<Record<string, string>>;
  /** Text of config.toml. */
  readonly config: string;
}

/** Genesis of the template home. @throws RehearsalError if it is missing or too large */
export function readGenesisText(workbench: Workbench): Promise<string> {
  return readMade(workbench, HOME_FILES.genesis, LARGEST_GENESIS);
}

/**
 * Files of the template home that nodes get: whichever files of configuration the binary made, but no keys, which each
 * node has its own of.
 *
 * @throws RehearsalError if the genesis or config.toml is missing, or a file is too large
 */
export async function readHome(workbench: Workbench): Promise<HomeFiles> {
  const shared: Record<string, string> = {
    [HOME_FILES.genesis]: await readGenesisText(workbench),
  };
  const others = await configurationFiles(workbench, path.posix.dirname(HOME_FILES.config));
  for (const file of others) shared[file] = await readMade(workbench, file);
  return { files: shared, config: await readMade(workbench, HOME_FILES.config) };
}

/** Reads a file of the template home. @throws RehearsalError if it is missing or too large */
export async function readMade(
  { files }: Workbench,
  file: string,
  limit = LARGEST_CONFIGURATION,
): Promise<string> {
  try {
    return await files.readText(`${TEMPLATE}/${file}`, limit);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new RehearsalError(
      'HOME_INCOMPLETE',
      `The home that the chain's binary made (init) has no ${file}, which every node needs`,
      {
        hint: 'Run `init` with --home in the image of the first release to see the files that it makes.',
        cause: error,
      },
    );
  }
}

/** Files of a folder of the template that every node gets, by path in the home. */
async function configurationFiles(
  workbench: Workbench,
  folder: string,
  depth = 0,
): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await workbench.files.entries(`${TEMPLATE}/${folder}`)) {
    const file = `${folder}/${entry.name}`;
    const isOther = [HOME_FILES.genesis, HOME_FILES.config, ADDRESS_BOOK].includes(file);
    if (isOther || OWN_FILES.test(entry.name)) continue;
    if (entry.isFile()) found.push(file);
    if (entry.isDirectory() && depth < DEEPEST_FOLDER) {
      found.push(...(await configurationFiles(workbench, file, depth + 1)));
    }
    if (found.length > MOST_FILES) throw tooMany(folder);
  }
  return found;
}

function tooMany(folder: string): RehearsalError {
  return new RehearsalError(
    'HOME_INCOMPLETE',
    `The home that the chain's binary made (init) has more than ${MOST_FILES} files in ${folder}, too many for a copy in every node's home`,
    {
      hint: 'Run `init` with --home in the image of the first release to see the files that it makes.',
    },
  );
}
