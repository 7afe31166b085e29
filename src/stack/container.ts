import type { Exec } from '../system/exec';
import { RUN_LABEL } from './model';

/** A container that is made for a moment, outside the stack. */
export interface Momentary {
  readonly run: string;
  readonly image: string;
  readonly signal: AbortSignal;
}

/** `--archive` keeps owners, which only root can give to files. */
function archive(): string[] {
  return process.getuid?.() === 0 ? ['--archive'] : [];
}

/**
 * Copies what a folder of a container has, stopped or not, to a folder on the host.
 *
 * @returns false when the container has no such folder
 */
export async function copyFrom(
  exec: Exec,
  container: string,
  folder: string,
  target: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { exitCode } = await exec.run(
    ['docker', 'cp', ...archive(), `${container}:${folder}/.`, target],
    { allowFailure: true, signal },
  );
  return exitCode === 0;
}

/**
 * Copies a folder out of an image, or out of a volume that is mounted there for it; nothing is started.
 *
 * @param volume name of a volume to look into instead of the image
 * @returns false when there is no such folder
 */
export async function copyOut(
  exec: Exec,
  { run, image, signal }: Momentary,
  folder: string,
  target: string,
  volume?: string,
): Promise<boolean> {
  const mount =
    volume === undefined
      ? []
      : ['--mount', `type=volume,source=${volume},target=${folder},readonly,volume-nocopy`];
  const { stdout } = await exec.run(
    // The command is never run; an image without any could not be created otherwise.
    ['docker', 'create', '--label', `${RUN_LABEL}=${run}`, ...mount, '--entrypoint', '/', image],
    { signal },
  );
  const container = stdout.trim();
  try {
    return await copyFrom(exec, container, folder, target, signal);
  } finally {
    await exec.run(['docker', 'rm', '--force', '--volumes', container], { allowFailure: true });
  }
}
