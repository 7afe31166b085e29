import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Docker } from '../docker/docker';
import { messageOf, RehearsalError } from '../errors/errors';
import { EvidenceFolder } from '../evidence/folder';
import type { Writer } from '../evidence/names';
import type { Settings } from '../inputs/settings';
import { cleanUp, type DockerOf, type LeftBehind } from './clean-up';
import { writeOwner } from './owner-file';

/** Objects that a run may leave behind if its process is killed. */
export interface Started {
  readonly run: string;
  readonly folder: string;
  readonly evidence: string;
}

/** Creates a name for a new run, used for its project, containers, networks, volumes and folder. */
export function newRun(): string {
  return `rehearsal-${randomBytes(4).toString('hex')}`;
}

/** Name and working folder of a run; only its user can read the folder. */
export class Workspace {
  private constructor(
    private readonly docker: Docker,
    readonly run: string,
    readonly folder: string,
  ) {}

  /**
   * Creates the working folder.
   *
   * @param docker bound to the run, and to no signal
   * @param temporary parent folder of working folders
   * @throws RehearsalError if it cannot be created
   */
  static async open(docker: Docker, run: string, temporary: string): Promise<Workspace> {
    try {
      const folder = await mkdtemp(path.join(temporary, `${run}-`));
      await chmod(folder, 0o700); // independent of this process's umask
      await writeOwner(folder, run);
      return new Workspace(docker, run, folder);
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? messageOf(error);
      throw new RehearsalError(
        'WORKING_FOLDER_UNWRITABLE',
        `No working folder can be made in ${temporary}: ${why}`,
        {
          hint: 'Set TMPDIR, in a workflow RUNNER_TEMP, to a folder with room in which this user can write.',
          cause: error,
        },
      );
    }
  }

  /** Removes everything the run created; a failure is returned and does not stop the rest. */
  close(): Promise<LeftBehind[]> {
    return cleanUp(this.docker, this.run, this.folder);
  }
}

/** The evidence folder and the working folder of a run. */
export interface Folders {
  readonly workspace: Workspace;
  readonly evidence: EvidenceFolder;
}

/** The run that opens the folders. */
export interface Taker {
  readonly run: string;
  readonly writer: Writer;
  /** Records the folders before anything is started. */
  readonly remember: (started: Started) => void;
}

/**
 * Opens the folders of a run. An earlier run's evidence is replaced last, after everything that can be refused.
 *
 * @throws RehearsalError if one of them cannot be used; nothing is left then
 */
export async function openFolders(
  dockerOf: DockerOf,
  { run, writer, remember }: Taker,
  settings: Pick<Settings, 'temporary' | 'evidence'>,
): Promise<Folders> {
  const evidence = await EvidenceFolder.claim(settings.evidence, run, writer);
  let workspace: Workspace | undefined;
  try {
    workspace = await Workspace.open(dockerOf(run), run, settings.temporary);
    remember({ run, folder: workspace.folder, evidence: settings.evidence });
    await evidence.begin();
    return { workspace, evidence };
  } catch (error) {
    await workspace?.close();
    await evidence.close();
    throw error;
  }
}
