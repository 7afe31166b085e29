import { existsSync } from 'node:fs';
import path from 'node:path';
import { type NamedKey, readKeys } from '../chain/client/accounts';
import { RehearsalError } from '../errors/errors';
import { refuse } from '../errors/finding';
import { type Preparation, preparationsOf, relocated } from '../plan/preparations';
import type { Plan } from '../plan/schema';
import { checkInfos, withInfos } from '../preflight/infos';
import { missingReleaseFiles } from '../preflight/machine';
import { checkMounts } from '../preflight/mounts';
import { projectFolder } from '../stack/compose/plan-files';
import { isBelow } from '../stack/compose/system-paths';
import { checkoutRoot, copyCheckout } from '../stack/copy/checkout';
import { makerFinder } from '../stack/copy/scripts';
import { unknownServices } from '../stack/prepare/named-services';
import { type ReadStack, readStack } from '../stack/prepare/read';
import { type Argv, CommandError, shown } from '../system/exec';
import type { OpenRun } from './open-run';

/** Time limit of a command, in milliseconds: it may build the chain's binary. */
const LIMIT_MS = 30 * 60_000;
/** Characters kept of each end of a command's output. */
const ENDS = 256 * 1024;

/** Parts of an open run that its files need. */
export type Preparing = Pick<
  OpenRun,
  | 'loaded'
  | 'env'
  | 'keys'
  | 'folder'
  | 'exec'
  | 'docker'
  | 'clock'
  | 'logger'
  | 'signal'
  | 'notice'
>;

/** Files of a plan after its preparations. */
interface ReadyFiles {
  /** The plan, with the paths of the copy if commands ran there. */
  readonly plan: Plan;
  readonly keys: readonly NamedKey[];
  /** Path in the user's checkout for one in the copy, if the checkout has it; other paths are unchanged. */
  readonly original: (file: string) => string;
}

/** The files of a plan's stack and the keys of its accounts. */
export interface ReadFiles extends Omit<ReadyFiles, 'original'> {
  readonly read: ReadStack;
}

/** Saves the output of a command of `stack.prepare`, which counts from 1. */
export type KeepOutput = (number: number, output: string) => Promise<void>;

/**
 * Runs the commands of `stack.prepare`, and reads the compose files. What they build is built from the user's
 * checkout as far as it has the folders.
 *
 * @throws as {@link prepareFiles} and `readStack`
 */
export async function readFiles(open: Preparing, keep: KeepOutput): Promise<ReadFiles> {
  const { original, ...files } = await prepareFiles(open, keep);
  const planFolder = open.loaded.folder;
  const ready = { ...files, plan: await withInfos(files.plan, planFolder) };
  checkInfos(ready.plan, open.notice);
  const read = await readStack(open.docker, ready.plan, planFolder, open.notice);
  refuse(unknownServices(ready.plan, read.model));
  const project = projectFolder(ready.plan.stack, planFolder);
  refuse(await missingReleaseFiles(ready.plan, planFolder));
  await checkMounts(ready.plan, read.model, () => makerFinder(open.exec, project), open.notice);
  const services = read.services.map(({ contexts, ...build }) => {
    const others = Object.entries(contexts ?? {}).map(([name, at]) => [name, original(at)]);
    return {
      ...build,
      context: original(build.context),
      ...(contexts && { contexts: Object.fromEntries(others) }),
    };
  });
  return { ...ready, read: { ...read, services } };
}

/**
 * Runs the commands of `stack.prepare`, then reads the keys of the accounts. The copy of the checkout is made
 * before the first command that runs in it.
 *
 * @throws RehearsalError if a command fails, the copy cannot be made, or a key cannot be read
 */
async function prepareFiles(open: Preparing, keep: KeepOutput): Promise<ReadyFiles> {
  const { loaded, env, keys, logger } = open;
  const preparations = preparationsOf(loaded.plan);
  if (preparations.length === 0) return { plan: loaded.plan, keys, original: (file) => file };
  const root = await checkoutRoot(loaded.folder);
  const outputs: string[] = [];
  let copy: string | undefined;
  for (const [index, preparation] of preparations.entries()) {
    if (preparation.in === 'copy') copy ??= await copyCheckout(root, open);
    const ran = await perform(
      open,
      preparation,
      preparation.in === 'copy' ? copy : undefined,
      root,
    );
    outputs.push(ran.output);
    if (ran.error === undefined) continue;
    await keepAll(outputs, keep);
    throw failed(preparation, index, root, ran.error);
  }
  const plan =
    copy === undefined ? loaded.plan : relocated(loaded.plan, placer(loaded.folder, root, copy));
  // Their values are hidden in the outputs: a command may print the mnemonic that it makes.
  const made = await readKeys(plan, loaded.folder, env, logger.secret);
  await keepAll(outputs, keep);
  return { plan, keys: made, original: originals(root, copy) };
}

/** Path of a file of the plan in the copy; unchanged outside the checkout. */
function placer(planFolder: string, root: string, copy: string) {
  return (file: string): string => {
    const absolute = path.resolve(planFolder, file);
    return isBelow(absolute, root) ? path.join(copy, path.relative(root, absolute)) : absolute;
  };
}

function originals(root: string, copy: string | undefined) {
  return (file: string): string => {
    if (copy === undefined || !path.isAbsolute(file) || !isBelow(file, copy)) return file;
    const own = path.join(root, path.relative(copy, file));
    return existsSync(own) ? own : file;
  };
}

/** @param copy copy of the checkout, to run the command there; undefined to run it in the checkout */
async function perform(
  { exec, clock, logger, signal }: Preparing,
  { program, args }: Preparation,
  copy: string | undefined,
  root: string,
): Promise<{ readonly output: string; readonly error: RehearsalError | undefined }> {
  const argv: Argv = [program, ...args];
  const where = copy === undefined ? 'in the checkout' : 'in a copy of the checkout';
  logger.info(`${shown(argv)} (stack.prepare), ${where}`);
  const wait = Symbol(program);
  const startedAt = clock.now();
  let lines = 0;
  const seen = () =>
    clock.waits?.seen(wait, {
      what: `the end of ${shown(argv)} (stack.prepare)`,
      // Without the lines themselves: they may have secrets that are not known yet.
      seen: `${lines} lines of output`,
      startedAt,
      timeout: LIMIT_MS,
      expected: undefined,
    });
  seen();
  try {
    const { stdout, stderr } = await exec.run(argv, {
      cwd: copy ?? root,
      whom: 'user', // as a `run:` step
      // Without a repository of its own, the copy must not be taken for a part of one around it.
      ...(copy !== undefined && { env: { GIT_CEILING_DIRECTORIES: path.dirname(copy) } }),
      signal,
      timeout: LIMIT_MS,
      ends: ENDS,
      onLine: () => {
        lines++;
        seen();
      },
    });
    return { output: `${stdout}\n${stderr}`.trim(), error: undefined };
  } catch (error) {
    if (signal.aborted || !(error instanceof RehearsalError)) throw error;
    if (!(error instanceof CommandError)) return { output: '', error }; // there is no such program
    const { stdout, stderr } = error.result;
    return { output: `${stdout}\n${stderr}`.trim(), error };
  } finally {
    clock.waits?.ended(wait);
  }
}

async function keepAll(outputs: readonly string[], keep: KeepOutput): Promise<void> {
  for (const [index, output] of outputs.entries()) await keep(index + 1, output);
}

function failed(
  { in: place }: Preparation,
  index: number,
  root: string,
  error: RehearsalError,
): RehearsalError {
  const where = place === 'copy' ? `a copy of ${root}` : root;
  return new RehearsalError(
    'PREPARE_FAILED',
    `Command ${index + 1} of stack.prepare failed in ${where}: ${error.message}`,
    {
      hint: `Its output is in the evidence. Run it yourself in a new clone: what it needs beside the files of the checkout (programs, variables, images), a rehearsal needs, too.${place === 'copy' ? ' With in: checkout, it runs in the checkout itself, which it may change.' : ''}`,
      lines: error.lines,
      planPath: ['stack', 'prepare', index],
      cause: error,
    },
  );
}
