import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  openSync,
  readFileSync,
  constants as system,
  writeSync,
} from 'node:fs';
import { lstat, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../errors/errors';
import { readBounded } from '../system/files';
import { Folder, isMissing, unlessMissing } from '../system/folder';
import { parseJson } from '../system/json';
import { isGone, ownerInWords, ownerSchema, ownOwner } from '../system/owner';
import { EVIDENCE, isOwnName, type Writer } from './names';

/** List of the files written by runs, so that no other file is ever removed. */
const MANIFEST = '.rehearsal.json';
/** Lock of the run that writes to the folder. */
const LOCK = '.rehearsal-lock';
/** Names written by the current run, one per line: after a kill, only these count as its files. */
const WRITTEN = '.rehearsal-written';
/** Maximum size of each of these files. */
const LIMIT = 4_000_000;
/** Bytes hashed at each end of a file, to identify it. */
const ENDS = 64 * 1024;

const manifestSchema = z.object({
  schema: z.literal('upgrade-rehearsal/evidence-folder/1'),
  /** Command that is writing to the folder, or was killed while writing. */
  open: z.enum(['rehearsal', 'images']).nullable(),
  /** Files of earlier runs: path and mark of the content (see {@link markOf}). */
  files: z.record(z.string(), z.string()),
});
type Manifest = z.infer<typeof manifestSchema>;

const NOTHING: Manifest = {
  schema: 'upgrade-rehearsal/evidence-folder/1',
  open: null,
  files: {},
};

const lockSchema = z.object({ run: z.string(), owner: ownerSchema });

/**
 * The evidence folder, locked by one run at a time. Unchanged until {@link EvidenceFolder.begin}; files that no run
 * wrote are never removed or overwritten, whatever their names.
 */
export class EvidenceFolder {
  #isBegun = false;

  private constructor(
    readonly path: string,
    private readonly run: string,
    private readonly writer: Writer,
  ) {}

  /**
   * Locks the folder for a run; creates it if missing.
   *
   * @throws RehearsalError if the folder is not writable, another run has the lock, or a foreign file has a name
   * that the run writes
   */
  static async claim(folder: string, run: string, writer: Writer): Promise<EvidenceFolder> {
    await makeEvidence(folder);
    await lock(folder, run);
    const claimed = new EvidenceFolder(folder, run, writer);
    try {
      await claimed.#refuseOthers();
    } catch (error) {
      await unlock(folder, run);
      throw error;
    }
    return claimed;
  }

  /**
   * Completes the folder of a killed run, in a later process. Does nothing if the run ended in order or another
   * run has the lock.
   */
  static async finish(folder: string, run: string): Promise<void> {
    if ((await readLock(folder))?.run !== run) return;
    const { open: writer } = await readManifest(folder);
    if (writer !== null) await new EvidenceFolder(folder, run, writer).#seal();
    await unlock(folder, run);
  }

  /**
   * Removes the files of earlier runs that this run will write; the previous report is lost from here on.
   *
   * @throws RehearsalError if the folder is not writable
   */
  async begin(): Promise<void> {
    try {
      const { open: killed } = await readManifest(this.path);
      // Files of a killed run that this one does not write stay, and stay listed.
      if (killed !== null && killed !== this.writer) {
        await new EvidenceFolder(this.path, this.run, killed).#seal();
      }
      const manifest = await readManifest(this.path);
      const own = await this.#own(manifest);
      const { files } = manifest;
      const others = Object.entries(files).filter(([name]) => !isOwnName(name, this.writer));
      const folder = new Folder(this.path);
      await folder.writeText(WRITTEN, linesOf(own));
      await this.#write({ ...NOTHING, open: this.writer, files: Object.fromEntries(others) });
      this.#isBegun = true;
      for (const name of own) await folder.remove(name);
      await folder.writeText(WRITTEN, '');
    } catch (error) {
      throw unusable(this.path, whyOf(error), error);
    }
  }

  /** Writes the list of the run's files and releases the lock. */
  async close(): Promise<void> {
    try {
      if (this.#isBegun) await this.#seal();
    } finally {
      await unlock(this.path, this.run);
    }
  }

  async #refuseOthers(): Promise<void> {
    const found = await manifestOf(this.path);
    const others = found === 'not ours' ? [MANIFEST] : [];
    const manifest = found === 'not ours' ? NOTHING : found;
    for (const name of await this.#present()) {
      if (!(await isOfRun(this.path, name, manifest))) others.push(name);
    }
    if (others.length === 0) return;
    const named = others.slice(0, 5).join(', ');
    const more = others.length > 5 ? ` and ${others.length - 5} more` : '';
    throw new RehearsalError(
      'EVIDENCE_FOREIGN_FILES',
      `The evidence folder ${this.path} contains files that no rehearsal wrote, under names of the evidence: ${named}${more}`,
      {
        hint: 'Set the input evidence to an empty folder or that of an earlier rehearsal, or move these files away.',
      },
    );
  }

  /** Existing files of earlier runs with names that this run writes. */
  async #own(manifest: Manifest): Promise<string[]> {
    const own: string[] = [];
    for (const name of await this.#present()) {
      if (await isOfRun(this.path, name, manifest)) own.push(name);
    }
    return own;
  }

  /** Existing entries with names that this run writes, also folders and links. */
  async #present(): Promise<string[]> {
    const folder = new Folder(this.path);
    const found: string[] = [];
    for (const name of await folder.list()) {
      if (isOwnName(name, this.writer)) found.push(name);
      else if (EVIDENCE.folders.includes(name) && this.writer === 'rehearsal') {
        if (!(await folder.stat(name))?.isDirectory()) found.push(name);
        else {
          const inner = (await folder.list(name)).map((each) => `${name}/${each}`);
          found.push(...inner.filter((each) => isOwnName(each, this.writer)));
        }
      }
    }
    return found;
  }

  async #seal(): Promise<void> {
    const { files: others } = await readManifest(this.path);
    const written = writtenIn(this.path);
    const files: Record<string, string> = { ...others };
    for (const name of await this.#present()) {
      const mark = await markOf(this.path, name);
      if (mark !== undefined && written?.has(name) !== false) files[name] = mark;
    }
    await this.#write({ ...NOTHING, files });
    await new Folder(this.path).remove(WRITTEN);
  }

  /** Replaces the list atomically, so that a killed process leaves the old list or the new one. */
  async #write(manifest: Manifest): Promise<void> {
    const file = path.join(this.path, MANIFEST);
    const next = `${file}.${this.run}`;
    await create(next, `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(next, file);
  }
}

/**
 * Creates the folder and its parents, one at a time: Node's recursive `mkdir` does not return if the system
 * refuses to create folders, as below `/proc`.
 *
 * @throws RehearsalError naming the folder and the reason
 */
export async function makeEvidence(folder: string): Promise<void> {
  try {
    await made(folder, 0o700);
  } catch (error) {
    throw unusable(folder, whyOf(error), error);
  }
}

async function made(folder: string, mode?: number): Promise<void> {
  try {
    if ((await stat(folder)).isDirectory()) return;
    throw new Error('a file of that name exists');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  if (path.dirname(folder) !== folder) await made(path.dirname(folder));
  await mkdir(folder, mode).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error('a broken link of that name exists') : error;
  });
}

/** Reason for a message: only the code, as system messages contain internal paths. */
function whyOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? messageOf(error);
}

function unusable(folder: string, why: string, cause: unknown): RehearsalError {
  return new RehearsalError(
    'EVIDENCE_UNWRITABLE',
    `Cannot write to the evidence folder ${folder}: ${why}`,
    {
      hint: 'Set the input evidence to a folder that this user can write, on a disk with free space.',
      cause,
    },
  );
}

/** Names written by the run that has the lock, or was killed; undefined if it has not begun. */
function writtenIn(folder: string): ReadonlySet<string> | undefined {
  try {
    const file = openSync(path.join(folder, WRITTEN), system.O_RDONLY | CAREFUL);
    try {
      return new Set(readFileSync(file, 'utf8').split('\n'));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return unlessMissing(error);
  }
}

/** Flags that refuse links and do not wait for a pipe. */
const CAREFUL = system.O_NOFOLLOW | system.O_NONBLOCK;

function linesOf(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}

/**
 * Records that the run is about to write a file in its folder.
 *
 * @param name path of the file in the folder
 * @throws RehearsalError if the file exists and the run did not write it
 */
export function announce(folder: string, name: string): void {
  const written = writtenIn(folder);
  if (written === undefined || written.has(name)) return;
  if (lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined) {
    throw new RehearsalError(
      'EVIDENCE_FOREIGN_FILES',
      `Cannot write ${path.join(folder, name)}: another program created it during the run`,
      { hint: 'Let no other program write to the evidence folder during a run.' },
    );
  }
  const file = openSync(path.join(folder, WRITTEN), system.O_WRONLY | system.O_APPEND | CAREFUL);
  try {
    writeSync(file, linesOf([name]));
  } finally {
    closeSync(file);
  }
}

/** Returns true if a run wrote the file, according to the list of finished runs or of a killed one. */
async function isOfRun(folder: string, name: string, { open: writer, files }: Manifest) {
  const mark = await markOf(folder, name);
  if (mark === undefined) return false;
  return Object.hasOwn(files, name)
    ? files[name] === mark
    : writer !== null && isOwnName(name, writer) && writtenIn(folder)?.has(name) !== false;
}

/** Mark of a regular file's content: its size and the hash of both ends; undefined for other entries. */
async function markOf(folder: string, name: string): Promise<string | undefined> {
  const file = path.join(folder, name);
  if (!(await lstat(file)).isFile()) return undefined;
  const handle = await open(file, system.O_RDONLY | system.O_NOFOLLOW | system.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const hash = createHash('sha256');
    for (const start of new Set([0, Math.max(0, size - ENDS)])) {
      const buffer = Buffer.alloc(Math.min(ENDS, size));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, start);
      hash.update(buffer.subarray(0, bytesRead));
    }
    return `${size}:${hash.digest('hex')}`;
  } finally {
    await handle.close();
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const found = await manifestOf(folder);
  return found === 'not ours' ? NOTHING : found;
}

/** Reads a folder's list; `not ours` for a foreign file of that name, which must not be overwritten. */
async function manifestOf(folder: string): Promise<Manifest | 'not ours'> {
  const text = await new Folder(folder).readText(MANIFEST, LIMIT).catch(unlessMissing);
  return text === undefined
    ? NOTHING
    : (manifestSchema.safeParse(parseJson(text)).data ?? 'not ours');
}

async function readLock(folder: string): Promise<z.infer<typeof lockSchema> | undefined> {
  const text = await new Folder(folder).readText(LOCK, LIMIT).catch(unlessMissing);
  return lockSchema.safeParse(parseJson(text ?? '')).data;
}

/** @throws RehearsalError if another run has the lock or the folder is not writable */
async function lock(folder: string, run: string): Promise<void> {
  const file = path.join(folder, LOCK);
  const text = JSON.stringify({ run, owner: ownOwner() });
  for (let attempt = 1; ; attempt++) {
    try {
      return await create(file, text);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw unusable(folder, whyOf(error), error);
    }
    const held = await readLock(folder);
    if (attempt < 3 && held !== undefined && isGone(held.owner)) {
      await takeAway(folder, run, held.run);
      continue;
    }
    const who = held === undefined ? 'unknown process' : `${held.run}, ${ownerInWords(held.owner)}`;
    throw new RehearsalError(
      'EVIDENCE_IN_USE',
      `Another rehearsal writes to the evidence folder ${folder}: ${who}`,
      {
        hint: `Wait for it, or set the input evidence to another folder. If no rehearsal is running: rm ${file}`,
      },
    );
  }
}

/** Removes the lock of a dead run; restores the lock if another run took it meanwhile. */
async function takeAway(folder: string, run: string, gone: string): Promise<void> {
  const file = path.join(folder, LOCK);
  const aside = `${file}.${run}`;
  try {
    await rename(file, aside);
    const taken = lockSchema.safeParse(parseJson(await readBounded(aside, LIMIT))).data;
    if (taken?.run === gone) await unlink(aside);
    else await rename(aside, file);
  } catch (error) {
    if (!isMissing(error)) throw unusable(folder, whyOf(error), error);
  }
}

async function unlock(folder: string, run: string): Promise<void> {
  if ((await readLock(folder))?.run === run) await new Folder(folder).remove(LOCK);
}

/** Writes a new file that only its owner can read; fails if it exists. */
async function create(file: string, text: string): Promise<void> {
  const flags = system.O_WRONLY | system.O_CREAT | system.O_EXCL | system.O_NOFOLLOW;
  const handle = await open(file, flags, 0o600);
  try {
    await handle.writeFile(text);
  } catch (error) {
    await unlink(file);
    throw error;
  } finally {
    await handle.close();
  }
}
