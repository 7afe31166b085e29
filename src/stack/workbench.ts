import path from 'node:path';
import type { Exec } from '../system/exec';
import { RUN_LABEL } from './model';

const MOUNT = '/rehearsal';

/** A container of a release that runs its binary on the working folder, before the stack is up. */
export interface Workbench {
  /** Runs the chain's binary in the working folder; `input` goes to its standard input. */
  chain(args: readonly string[], input?: string): Promise<void>;
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
      path: (relative) => path.join(folder, relative),
    });
  } finally {
    await exec.run(['docker', 'rm', '--force', container], { allowFailure: true });
  }
}
