import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from '../chain/accounts';
import { writeTestKey } from '../chain/keyring/write';
import type { Exec } from '../system/exec';
import type { NodeHome } from './homes';
import { RUN_LABEL } from './model';

const MOUNT = '/rehearsal';

/** A container of a release that runs its binary on the working folder, before the stack is up. */
export interface Workbench {
  /** Runs the chain's binary in the working folder; `input` goes to its standard input. */
  chain(args: readonly string[], input?: string): Promise<void>;
  /** Whether the chain's binary knows a command. */
  knows(command: string): Promise<boolean>;
  /** A path of the working folder on the host. */
  path(relative: string): string;
}

interface WorkbenchSettings {
  readonly run: string;
  readonly image: string;
  readonly binary: string;
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
  const { stdout } = await exec.run(
    [
      'docker',
      ...['run', '--detach', '--rm', '--label', `${RUN_LABEL}=${run}`, '--network', 'none'],
      ...['--user', user, '--env', `HOME=${MOUNT}`, '--workdir', MOUNT],
      ...['--volume', `${folder}:${MOUNT}`, '--entrypoint', 'sleep', image, 'infinity'],
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
      path: (relative) => path.join(folder, relative),
    });
  } finally {
    await exec.run(['docker', 'rm', '--force', container], { allowFailure: true });
  }
}

/** The command-line keyring (`test` backend) of the working folder that holds the plan's accounts. */
export const KEYRING_FOLDER = 'keyring';

/** A home for commands about keys: a binary writes configuration into any home that has none. */
const KEYS_HOME = 'keys-home';

/** A home as the chain's binary makes it, in the working folder. */
export const TEMPLATE = 'template';

/** Gives the binary's own keyring the accounts, for `gentx` and for traffic. */
export async function importAccounts(
  accounts: ReadonlyMap<string, Account>,
  workbench: Workbench,
): Promise<void> {
  for (const { name, key } of accounts.values()) {
    if (key.kind === 'keyring') {
      await writeTestKey(workbench.path(KEYRING_FOLDER), name, key.pair);
      continue;
    }
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
      const file = home.file(`config/${name}`);
      if (await stat(file).catch(() => undefined)) continue;
      if (!made) await workbench.chain(['init', 'template', '--home', TEMPLATE]);
      made = true;
      await mkdir(path.dirname(file), { recursive: true });
      await copyFile(path.join(workbench.path(TEMPLATE), 'config', name), file);
    }
  }
}
