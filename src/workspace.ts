import { randomBytes } from 'node:crypto';
import { constants as system } from 'node:fs';
import { chmod, lstat, mkdtemp, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from './errors';
import { EvidenceFolder } from './evidence-folder';
import type { Writer } from './evidence-names';
import { removeBuilder } from './images/builder';
import type { Settings } from './settings';
import {
  imagesOf,
  isRoot,
  type Kind,
  removeFolder,
  removeRun,
  WORKING_FOLDER,
} from './stack/project';
import type { Exec } from './system/exec';
import { Folder } from './system/folder';
import type { Journal } from './system/journal';
import { isGone, ownerSchema, ownOwner } from './system/owner';

/** What a run may leave behind if its process is killed. */
export interface Started {
  readonly run: string;
  readonly folder: string;
  readonly evidence: string;
}

/** A part of the clean-up that failed. */
export interface LeftBehind {
  /** As the begin of a sentence: `Removing the containers`. */
  readonly what: string;
  readonly error: unknown;
}

/** Warns of what failed: why, and what to do. */
export function warnOfLeft(
  journal: Pick<Journal, 'warning'>,
  run: string,
  { what, error }: LeftBehind,
): void {
  const { hint } = error instanceof RehearsalError ? error : {};
  const advice = hint === undefined ? '' : ` ${hint}`;
  journal.warning(`${what} of ${run} failed: ${messageOf(error)}${advice}`);
}

/** Says whose a working folder is, and goes last: as long as it is there, there is something to remove. */
const OWNER_FILE = 'rehearsal-owner.json';
const OWNER_LIMIT = 4_096;
const ownerFileSchema = z.object({ run: z.string(), owner: ownerSchema });

/** A new name for a run: of its project, its containers, networks and volumes, and its folder. */
export function newRun(): string {
  return `rehearsal-${randomBytes(4).toString('hex')}`;
}

/** The name and the working folder of a run, which only its user can read. */
export class Workspace {
  private constructor(
    private readonly exec: Exec,
    readonly run: string,
    readonly folder: string,
  ) {}

  /**
   * Makes the working folder.
   *
   * @param temporary where such folders are made
   * @throws RehearsalError where it cannot be made
   */
  static async open(exec: Exec, run: string, temporary: string): Promise<Workspace> {
    try {
      const folder = await mkdtemp(path.join(temporary, `${run}-`));
      await chmod(folder, 0o700); // whatever this process takes away from new files
      await writeOwner(folder, run);
      return new Workspace(exec, run, folder);
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? messageOf(error);
      throw new RehearsalError(`No working folder can be made in ${temporary}: ${why}`, {
        hint: 'Set TMPDIR, in a workflow RUNNER_TEMP, to a folder with room in which this user can write.',
        cause: error,
      });
    }
  }

  /** Removes all that the run has made; what fails is answered, and the rest is removed all the same. */
  close(): Promise<LeftBehind[]> {
    return cleanUp(this.exec, this.run, this.folder);
  }
}

async function writeOwner(folder: string, run: string): Promise<void> {
  const flags = system.O_WRONLY | system.O_CREAT | system.O_EXCL | system.O_NOFOLLOW;
  const file = await open(path.join(folder, OWNER_FILE), flags, 0o600);
  try {
    await file.writeFile(JSON.stringify({ run, owner: ownOwner() }));
  } finally {
    await file.close();
  }
}

/**
 * Removes all that a run has made: its containers, networks and volumes by its label, its builder and its tags of
 * images by its name, its working folder by its path; each whatever became of the others. What is left is found by
 * the folder, which stays for as long as anything does.
 *
 * @returns what failed
 */
export async function cleanUp(exec: Exec, run: string, folder: string): Promise<LeftBehind[]> {
  const left: LeftBehind[] = [];
  const part = async ([work, what]: readonly [() => Promise<unknown>, string]) => {
    await work().catch((error: unknown) => left.push({ what, error }));
  };
  // Before they lose their names: one of them may have to give the folder to this user.
  const images = isRoot() ? [] : await imagesOf(exec, run).catch((): string[] => []);
  const remove = (keep?: string) => removeFolder(exec, folder, run, { images, keep });
  const ofEngine = (...kinds: readonly Kind[]) => removeRun(exec, run, kinds);
  await part([() => ofEngine('containers', 'networks', 'volumes'), 'Removing the containers']);
  await part([() => removeBuilder(exec, run), 'Removing the builder']);
  await part([() => remove(OWNER_FILE), 'Removing the working folder']);
  await part([() => ofEngine('tags'), 'Removing the names of images']);
  if (left.length === 0) await part([() => remove(), 'Removing the working folder']);
  return left;
}

/**
 * Removes what runs of this user left whose process is gone: a killed one in a terminal, or one whose clean-up
 * failed. Folders of other users, of runs that go on and of other machines stay.
 *
 * @param temporary where working folders are made
 */
export async function removeLeftovers(
  exec: Exec,
  temporary: string,
  journal: Pick<Journal, 'notice' | 'warning'>,
): Promise<void> {
  for (const { run, folder } of await leftovers(temporary)) {
    const left = await cleanUp(exec, run, folder);
    for (const each of left) warnOfLeft(journal, run, each);
    if (left.length > 0) continue;
    journal.notice(
      `The run ${run} had ended without its clean-up: removed its containers and ${folder}.`,
    );
  }
}

async function leftovers(temporary: string): Promise<{ run: string; folder: string }[]> {
  const found: { run: string; folder: string }[] = [];
  for (const name of await readdir(temporary)) {
    const run = WORKING_FOLDER.exec(name)?.[1];
    const folder = path.join(temporary, name);
    if (run !== undefined && (await isLeftover(folder, run))) found.push({ run, folder });
  }
  return found;
}

async function isLeftover(folder: string, run: string): Promise<boolean> {
  try {
    const stats = await lstat(folder);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.()) return false;
    const text = await new Folder(folder).readText(OWNER_FILE, OWNER_LIMIT);
    const said = ownerFileSchema.parse(JSON.parse(text));
    return said.run === run && isGone(said.owner);
  } catch {
    return false; // nothing that a run left
  }
}

/** The two folders of a run. */
export interface Folders {
  readonly workspace: Workspace;
  readonly evidence: EvidenceFolder;
}

/**
 * Takes the folders of a run. Of an earlier run the evidence goes last: whatever can be refused has been by then.
 *
 * @param remember is told of them before anything is started
 * @throws RehearsalError where one of them cannot be used; nothing is left then
 */
export async function openFolders(
  exec: Exec,
  run: string,
  writer: Writer,
  settings: Pick<Settings, 'temporary' | 'evidence'>,
  remember: (started: Started) => void,
): Promise<Folders> {
  const evidence = await EvidenceFolder.claim(settings.evidence, run, writer);
  let workspace: Workspace | undefined;
  try {
    workspace = await Workspace.open(exec, run, settings.temporary);
    remember({ run, folder: workspace.folder, evidence: settings.evidence });
    await evidence.begin();
    return { workspace, evidence };
  } catch (error) {
    await workspace?.close();
    await evidence.close();
    throw error;
  }
}
