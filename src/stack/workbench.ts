import { lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from '../chain/accounts';
import { writeTestKey } from '../chain/keyring/write';
import { RehearsalError } from '../errors';
import type { Exec } from '../system/exec';
import { Folder } from '../system/folder';
import { discard } from './container';
import { LARGEST_CONFIGURATION, type NodeHome } from './homes';
import { RUN_LABEL } from './model';

const MOUNT = '/rehearsal';

/** The folder of the working folder that a workbench has; nothing else of the run is in it. */
const WORKBENCH_FOLDER = 'workbench';

/** A container of a release that runs its binary in a folder of its own, before the stack is up. */
export interface Workbench {
  /** Runs the chain's binary in the folder; `input` goes to its standard input. */
  chain(args: readonly string[], input?: string): Promise<void>;
  /** Whether the chain's binary knows a command. */
  knows(command: string): Promise<boolean>;
  /** The folder on this machine; the binary may put anything there. */
  readonly files: Folder;
}

interface WorkbenchSettings {
  readonly run: string;
  readonly image: string;
  readonly binary: string;
  /** Working folder of the run, which the container does not see. */
  readonly folder: string;
  /** `uid:gid` that the files are to belong to. */
  readonly user: string;
  readonly signal: AbortSignal;
}

/** Opens a workbench for the time of `work`. */
export async function withWorkbench<T>(
  exec: Exec,
  { run, image, binary, folder, user, signal }: WorkbenchSettings,
  work: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const own = path.join(folder, WORKBENCH_FOLDER);
  await mkdir(own, { recursive: true });
  const { stdout } = await exec.run(
    [
      'docker',
      ...['run', '--detach', '--rm', '--label', `${RUN_LABEL}=${run}`, '--network', 'none'],
      ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges'],
      ...['--user', user, '--env', `HOME=${MOUNT}`, '--workdir', MOUNT],
      ...['--volume', `${own}:${MOUNT}`, '--entrypoint', 'sleep', image, 'infinity'],
    ],
    { signal },
  );
  const container = stdout.trim();
  try {
    return await work({
      chain: async (args, input) => {
        await exec.run(['docker', 'exec', '--interactive', container, binary, ...args], {
          signal,
          ...(input !== undefined && { input }),
        });
      },
      knows: async (command) => {
        const { exitCode, stderr } = await exec.run(
          ['docker', 'exec', container, binary, command, '--help'],
          { allowFailure: true, signal },
        );
        return exitCode === 0 && !/unknown command/i.test(stderr);
      },
      files: new Folder(own),
    });
  } finally {
    await discard(exec, container);
  }
}

/** The command-line keyring (`test` backend) of the working folder that holds the plan's accounts. */
export const KEYRING_FOLDER = 'keyring';

/** A home for commands about keys: a binary writes configuration into any home that has none. */
const KEYS_HOME = 'keys-home';

/** A home as the chain's binary makes it, in the workbench. */
export const TEMPLATE = 'template';

/**
 * Puts the keys that come from the user's keyrings into the keyring of a workbench that is not open yet:
 * this process writes there by path, so no container may see the folder.
 */
export async function layOutKeyring(
  accounts: ReadonlyMap<string, Account>,
  folder: string,
): Promise<void> {
  const keyring = path.join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER);
  await mkdir(keyring, { recursive: true });
  for (const { name, key } of accounts.values()) {
    if (key.kind === 'keyring') await writeTestKey(keyring, name, key.pair);
  }
}

/** Gives the binary's own keyring the accounts that have mnemonics, for `gentx` and for traffic. */
export async function importAccounts(
  accounts: ReadonlyMap<string, Account>,
  workbench: Workbench,
): Promise<void> {
  for (const { name, key } of accounts.values()) {
    if (key.kind === 'keyring') continue;
    await workbench.chain(
      [
        ...['keys', 'add', name, '--recover', '--keyring-backend', 'test'],
        ...['--keyring-dir', KEYRING_FOLDER, '--home', KEYS_HOME],
        ...(key.hdPath === undefined ? [] : ['--hd-path', key.hdPath]),
      ],
      `${key.mnemonic}\n`,
    );
  }
}

/**
 * Takes the keyring out of a workbench that is closed, to where only those see it who are given it.
 *
 * @returns its folder
 * @throws RehearsalError where the chain's binary left something else in its place
 */
export async function takeKeyring(folder: string): Promise<string> {
  const keyring = path.join(folder, KEYRING_FOLDER);
  await rename(path.join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER), keyring);
  if ((await lstat(keyring)).isDirectory()) return keyring;
  throw new RehearsalError("The chain's binary left no folder where the keyring of the run was", {
    hint: 'It was run for `keys add`; see what else it does with its --keyring-dir.',
  });
}

/** A configuration file of the home that the binary made as a template; the binary may put anything there. */
export function readTemplate({ files }: Workbench, file: string): Promise<string> {
  return files.readText(`${TEMPLATE}/${file}`, LARGEST_CONFIGURATION);
}

/** Configuration files that a binary makes itself when it starts without them. */
const CONFIGURATION = ['config.toml', 'app.toml', 'client.toml'];

/**
 * Gives homes the configuration files that they lack, as the chain's binary makes them when it starts:
 * they have to be there before, to be tuned.
 */
export async function completeHomes(
  homes: ReadonlyMap<string, NodeHome>,
  workbench: Workbench,
): Promise<void> {
  let made = false;
  for (const home of homes.values()) {
    for (const name of CONFIGURATION) {
      const file = `config/${name}`;
      if (await home.lacks(file)) {
        if (!made) await workbench.chain(['init', 'template', '--home', TEMPLATE]);
        made = true;
        await home.writeText(file, await readTemplate(workbench, file));
      }
    }
  }
}
