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
import type { ChainFacts } from '../binaries/binaries';
import { recoverArguments, shownKey } from '../binaries/keys';
import { commandFailure, type Purpose } from './command-failure';

/** Folder of a workbench in its containers. */
export const MOUNT = '/rehearsal';

/** Upper bound on the characters of an address in a message. */
const ADDRESS_LIMIT = 120;

/** Name of a workbench's folder within the working folder; it contains nothing else of the run. */
const WORKBENCH_FOLDER = 'workbench';

/** Output of a command. */
export type Said = Pick<RunResult, 'stdout' | 'stderr'>;

/** Time limit of a command, in milliseconds: a first start may read a large image. */
const LIMIT_MS = 120_000;
/** Characters kept of both ends of each stream of a command. */
const KEPT_ENDS = 64_000;

/** Runs a release's binary in a folder of its own, before the stack is up. */
export interface Workbench {
  /**
   * Runs the chain's binary in the folder, with `input` as standard input.
   *
   * @throws RehearsalError naming the purpose and the binary's reason
   */
  chain(purpose: Purpose, args: readonly string[], input?: string): Promise<Said>;
  /** Help text for a command line; undefined if the chain's binary refuses it. */
  help(args: readonly string[]): Promise<string | undefined>;
  /** The folder on the host; its content is untrusted output of the binary. */
  readonly files: Folder;
}

export interface WorkbenchSettings {
  /** Image id. */
  readonly image: string;
  /** Path or name of the chain's binary in the image. */
  readonly binary: string;
  /** Variables that the release needs. */
  readonly env: Readonly<Record<string, string>>;
  /** Working folder of the run, which the containers do not see. */
  readonly folder: string;
  /** Owner of the files, as `uid:gid`. */
  readonly user: string;
}

/**
 * Opens a workbench. Each command has a container of its own with the binary as its entry point: an image of a release
 * may have no other program that could keep a container running.
 */
export async function openWorkbench(
  docker: Docker,
  { image, binary, env, folder, user }: WorkbenchSettings,
): Promise<Workbench> {
  const own = path.join(folder, WORKBENCH_FOLDER);
  await mkdir(own, { recursive: true });
  const run = (args: readonly string[], limits: CommandLimits = {}) =>
    docker.containers.run(
      image,
      args,
      {
        entrypoint: binary,
        user,
        workdir: MOUNT,
        env: { ...env, HOME: MOUNT },
        mounts: [{ type: 'bind', source: own, target: MOUNT }],
        capabilities: [],
      },
      { ...limits, allowFailure: true, timeout: LIMIT_MS, ends: KEPT_ENDS },
    );
  return {
    chain: async (purpose, args, input) => {
      const result = await run(args, input === undefined ? {} : { input });
      if (result.exitCode !== 0) throw commandFailure(purpose, result);
      return result;
    },
    help: async (args) => {
      const { exitCode, stdout, stderr } = await run([...args, '--help']);
      return exitCode === 0 ? `${stdout}\n${stderr}` : undefined;
    },
    files: new Folder(own),
  };
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
  { sdk }: Pick<ChainFacts, 'sdk'>,
  folder: string,
): Promise<void> {
  const keyring = path.join(folder, WORKBENCH_FOLDER, KEYRING_FOLDER);
  await mkdir(keyring, { recursive: true });
  for (const { name, key, signingKey } of accounts.values()) {
    if (key.kind === 'keyring' && signingKey !== undefined) {
      await writeTestKey(keyring, name, signingKey, sdk);
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
  { keys }: Pick<ChainFacts, 'keys'>,
  workbench: Workbench,
): Promise<void> {
  const findings: PreflightFinding[] = [];
  for (const { name, key, address } of accounts.values()) {
    if (key.kind === 'keyring') continue;
    const said = await workbench.chain(
      { work: `Adding the key of ${name} to a keyring (keys add)`, planPath: ['accounts', name] },
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
 * Moves the keyring out of a workbench that is no longer used, so that only containers that need it can see it.
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
