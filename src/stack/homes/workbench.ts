import { lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from '../../chain/client/open-accounts';
import { writeTestKey } from '../../chain/keyring/write';
import type { CommandLimits } from '../../docker/containers';
import type { Docker } from '../../docker/docker';
import { RehearsalError } from '../../errors/errors';
import { type PreflightFinding, refuse } from '../../errors/finding';
import type { RunResult } from '../../system/exec';
import { Folder } from '../../system/folder';
import { clipLine } from '../../text/clip';
import type { Binaries } from '../binaries/binaries';
import { recoverArguments, shownKey } from '../binaries/keys';
import { LARGEST_CONFIGURATION, type NodeHome } from '../copy/home';
import { HOME_FILES } from './homes';

const MOUNT = '/rehearsal';

/** Upper bound on the characters of an address in a message. */
const ADDRESS_LIMIT = 120;

/** Name of a workbench's folder within the working folder; it contains nothing else of the run. */
const WORKBENCH_FOLDER = 'workbench';

/** Output of a command. */
type Said = Pick<RunResult, 'stdout' | 'stderr'>;

/** An ephemeral container that runs a release's binary in a folder of its own, before the stack is up. */
export interface Workbench {
  /** Runs the chain's binary in the folder, with `input` as standard input. */
  chain(args: readonly string[], input?: string): Promise<Said>;
  /** Returns true if the chain's binary has a command. */
  knows(command: string): Promise<boolean>;
  /** The folder on the host; its content is untrusted output of the binary. */
  readonly files: Folder;
}

export interface WorkbenchSettings {
  readonly image: string;
  /** Command line that keeps a container of the image running. */
  readonly wait: readonly [string, ...string[]];
  /** Path or name of the chain's binary in the image. */
  readonly binary: string;
  /** Working folder of the run, which the container does not see. */
  readonly folder: string;
  /** Owner of the files, as `uid:gid`. */
  readonly user: string;
}

/** Opens a workbench for the duration of `work`. */
export async function withWorkbench<T>(
  docker: Docker,
  { image, wait: [entrypoint, ...args], binary, folder, user }: WorkbenchSettings,
  work: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const own = path.join(folder, WORKBENCH_FOLDER);
  await mkdir(own, { recursive: true });
  const container = await docker.containers.launch(image, args, {
    entrypoint,
    user,
    workdir: MOUNT,
    env: { HOME: MOUNT },
    mounts: [{ type: 'bind', source: own, target: MOUNT }],
    capabilities: [],
  });
  const run = (args: readonly string[], limits?: CommandLimits) =>
    docker.containers.exec(container, [binary, ...args], limits);
  try {
    return await work({
      chain: (args, input) => run(args, input === undefined ? {} : { input }),
      knows: async (command) => {
        const { exitCode, stderr } = await run([command, '--help'], { allowFailure: true });
        return exitCode === 0 && !/unknown command/i.test(stderr);
      },
      files: new Folder(own),
    });
  } finally {
    await docker.containers.remove([container]);
  }
}

/** Folder of the command-line keyring (`test` backend) with the plan's accounts, in the working folder. */
export const KEYRING_FOLDER = 'keyring';

/** Home for key commands: a binary writes configuration into any home that has none. */
const KEYS_HOME = 'keys-home';

/** Name of the home that the chain's binary creates in the workbench. */
export const TEMPLATE = 'template';

/**
 * Writes keys from the user's keyrings into the keyring of a workbench that is not open yet: this process
 * writes there by path, so no container may see the folder.
 */
export async function layOutKeyring(
  accounts: ReadonlyMap<string, Account>,
  { releases: [first] }: Pick<Binaries, 'releases'>,
  folder: string,
): Promise<void> {
  const keyring = path.join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER);
  await mkdir(keyring, { recursive: true });
  for (const { name, key, signingKey } of accounts.values()) {
    if (key.kind === 'keyring' && signingKey !== undefined) {
      await writeTestKey(keyring, name, signingKey, first?.sdk ?? '');
    }
  }
}

/**
 * Imports accounts with mnemonics into the binary's own keyring, for `gentx`, for traffic and for its own signatures.
 *
 * @throws RehearsalError if the binary shows another address for a key than the account's
 */
export async function importAccounts(
  accounts: ReadonlyMap<string, Account>,
  { keys }: Pick<Binaries, 'keys'>,
  workbench: Workbench,
): Promise<void> {
  const findings: PreflightFinding[] = [];
  for (const { name, key, address } of accounts.values()) {
    if (key.kind === 'keyring') continue;
    const said = await workbench.chain(
      [
        ...recoverArguments(name, key, keys),
        ...['--keyring-dir', KEYRING_FOLDER, '--home', KEYS_HOME],
      ],
      `${key.mnemonic}\n`,
    );
    const shown = shownKey(said)?.address ?? address;
    if (shown !== address) findings.push(differing(name, address, shown));
  }
  refuse(findings);
}

function differing(name: string, address: string, shown: string): PreflightFinding {
  return {
    code: 'ADDRESS_DIFFERS',
    message: `The account ${name} has the address ${address}, derived from its mnemonic, but ${clipLine(shown, ADDRESS_LIMIT)} in the keyring of the chain's binary`,
    hint: "The chain derives keys in another way: set sign: binary for the account, so that the chain's own binary signs for it, or hd-path and key-type.",
    planPath: ['accounts', name],
  };
}

/**
 * Moves the keyring out of a closed workbench, so that only containers that need it can see it.
 *
 * @returns its folder
 * @throws RehearsalError if the chain's binary removed or replaced it
 */
export async function takeKeyring(folder: string): Promise<string> {
  const keyring = path.join(folder, KEYRING_FOLDER);
  await rename(path.join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER), keyring);
  if ((await lstat(keyring)).isDirectory()) return keyring;
  throw new RehearsalError(
    'KEYRING_UNWRITABLE',
    "The chain's binary removed or replaced the keyring folder of the run",
    {
      hint: 'The binary ran `keys add`; check its use of --keyring-dir.',
    },
  );
}

/** Reads a configuration file of the template home, which is untrusted output of the binary. */
export function readTemplate({ files }: Workbench, file: string): Promise<string> {
  return files.readText(`${TEMPLATE}/${file}`, LARGEST_CONFIGURATION);
}

/** Configuration files that a binary creates at its start if they are missing. */
const CONFIGURATION = [HOME_FILES.config, HOME_FILES.app, HOME_FILES.client];

/**
 * Adds missing configuration files to homes, as created by the chain's binary at its start: they must exist
 * beforehand to be tuned.
 */
export async function completeHomes(
  homes: ReadonlyMap<string, NodeHome>,
  workbench: Workbench,
): Promise<void> {
  let made = false;
  for (const home of homes.values()) {
    for (const file of CONFIGURATION) {
      if (await home.lacks(file)) {
        if (!made) await workbench.chain(['init', 'template', '--home', TEMPLATE]);
        made = true;
        await home.writeText(file, await readTemplate(workbench, file));
      }
    }
  }
}
