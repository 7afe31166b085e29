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
import { messageOf, RehearsalError } from './errors';
import { EVIDENCE, isOwnName, type Writer } from './evidence-names';
import { readBounded } from './system/files';
import { Folder, isMissing } from './system/folder';
import { isGone, ownerInWords, ownerSchema, ownOwner } from './system/owner';

/** What the folder has of its runs: which files are theirs, so that no other is ever removed. */
const MANIFEST = '.rehearsal.json';
/** Of the run that writes to the folder. */
const LOCK = '.rehearsal-lock';
/** Names that the run has written so far, one a line: after a kill nothing else is taken for its own. */
const WRITTEN = '.rehearsal-written';
/** Characters of each of these files; more is not read. */
const LIMIT = 4_000_000;
/** Bytes of each end of a file that tell it from another of its size. */
const ENDS = 64 * 1024;

const manifestSchema = z.object({
  schema: z.literal('upgrade-rehearsal/evidence-folder/1'),
  /** Who writes to the folder, or was killed while it did. */
  open: z.enum(['rehearsal', 'images']).nullable(),
  /** Files of the runs before, by path, with what tells them from others of their name. */
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
 * The evidence folder, of one run at a time. Nothing in it is changed before {@link EvidenceFolder.begin}; what no
 * run has written is never removed or written over, whatever it is called.
 */
export class EvidenceFolder {
  #isBegun = false;

  private constructor(
    readonly path: string,
    private readonly run: string,
    private readonly writer: Writer,
  ) {}

  /**
   * Takes the folder for a run, making it where it is not there.
   *
   * @throws RehearsalError where it cannot be made or written to, another run writes to it, or a file of somebody
   * else is in the way of what the run writes
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
   * For a later process: ends what a killed run has begun in its folder. Nothing is done where the run ended in
   * order, or another one has the folder.
   */
  static async finish(folder: string, run: string): Promise<void> {
    if ((await readLock(folder))?.run !== run) return;
    const { open: writer } = await readManifest(folder);
    if (writer !== null) await new EvidenceFolder(folder, run, writer).#seal();
    await unlock(folder, run);
  }

  /**
   * Removes what earlier runs wrote under the names of this one. The run has begun: no way back to the last report.
   *
   * @throws RehearsalError where the folder cannot be written to
   */
  async begin(): Promise<void> {
    try {
      const { open: killed } = await readManifest(this.path);
      // What it left under names that are none of this run stays, and stays its own.
      if (killed !== null && killed !== this.writer) {
        await new EvidenceFolder(this.path, this.run, killed).#seal();
      }
      const own = await this.#own();
      const { files } = await readManifest(this.path);
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

  /** Gives the folder back, with a list of what the run wrote to it. */
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
      `The evidence folder ${this.path} has what no rehearsal wrote, where this one would write: ${named}${more}`,
      {
        hint: 'Name an empty folder, or one of an earlier rehearsal (evidence); or move these files away.',
      },
    );
  }

  /** What there is under names of this run. */
  async #own(): Promise<string[]> {
    const manifest = await readManifest(this.path);
    const own: string[] = [];
    for (const name of await this.#present()) {
      if (await isOfRun(this.path, name, manifest)) own.push(name);
    }
    return own;
  }

  /** Whatever is at a name of this run: also folders and links. */
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

  /** In one step, so that a killed process leaves the old list or the new one. */
  async #write(manifest: Manifest): Promise<void> {
    const file = path.join(this.path, MANIFEST);
    const next = `${file}.${this.run}`;
    await create(next, `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(next, file);
  }
}

/**
 * Makes the folder and those above it, each in a step of its own: Node's own way to make all of them never ends
 * where the system makes none, as below `/proc`.
 *
 * @throws RehearsalError naming the folder and what is in the way
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
    throw new Error('there is a file of that name');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  if (path.dirname(folder) !== folder) await made(path.dirname(folder));
  await mkdir(folder, mode).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST'
      ? new Error('there is a link of that name that leads nowhere')
      : error;
  });
}

/** Codes alone: messages of the system have paths that only this process knows. */
function whyOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? messageOf(error);
}

function unusable(folder: string, why: string, cause: unknown): RehearsalError {
  return new RehearsalError(`The evidence folder ${folder} cannot be written: ${why}`, {
    hint: 'Name a folder of your own on a disk with room for it (evidence).',
    cause,
  });
}

/** What the run that has a folder, or was killed in it, has written; undefined where it has not begun. */
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

/** A link is not followed, and a pipe does not hang. */
const CAREFUL = system.O_NOFOLLOW | system.O_NONBLOCK;

function linesOf(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('');
}

/**
 * Says that the run that has a folder is about to write a file there.
 *
 * @param name path of the file in the folder
 * @throws RehearsalError where something is there that the run has not written
 */
export function announce(folder: string, name: string): void {
  const written = writtenIn(folder);
  if (written === undefined || written.has(name)) return;
  if (lstatSync(path.join(folder, name), { throwIfNoEntry: false }) !== undefined) {
    throw new RehearsalError(
      `${path.join(folder, name)} came there during the run, and the rehearsal has not written it`,
      { hint: 'Leave the evidence folder to the run while it goes on.' },
    );
  }
  const file = openSync(path.join(folder, WRITTEN), system.O_WRONLY | system.O_APPEND | CAREFUL);
  try {
    writeSync(file, linesOf([name]));
  } finally {
    closeSync(file);
  }
}

/** Whether what is at a name was written by a run: its list says so, or that of a run that was killed. */
async function isOfRun(folder: string, name: string, { open: writer, files }: Manifest) {
  const mark = await markOf(folder, name);
  if (mark === undefined) return false;
  return Object.hasOwn(files, name)
    ? files[name] === mark
    : writer !== null && isOwnName(name, writer) && writtenIn(folder)?.has(name) !== false;
}

/** What tells a regular file from others of its name; undefined for what is none. */
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

/** What a folder's list says, which a run writes in one step; another file of its name would be written over. */
async function manifestOf(folder: string): Promise<Manifest | 'not ours'> {
  const text = await new Folder(folder).readText(MANIFEST, LIMIT).catch(unlessMissing);
  return text === undefined ? NOTHING : (manifestSchema.safeParse(jsonOf(text)).data ?? 'not ours');
}

async function readLock(folder: string): Promise<z.infer<typeof lockSchema> | undefined> {
  const text = await new Folder(folder).readText(LOCK, LIMIT).catch(unlessMissing);
  return lockSchema.safeParse(jsonOf(text)).data;
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** @throws RehearsalError where another run has the folder, or it cannot be written to */
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
    const who = held === undefined ? 'another process' : `${held.run}, ${ownerInWords(held.owner)}`;
    throw new RehearsalError(`Another rehearsal writes to the evidence folder ${folder}: ${who}`, {
      hint: `Name another folder for this one (evidence), or wait for it. If there is none: rm ${file}`,
    });
  }
}

/** Removes the lock of a run that is gone; one that came in its place meanwhile is put back. */
async function takeAway(folder: string, run: string, gone: string): Promise<void> {
  const file = path.join(folder, LOCK);
  const aside = `${file}.${run}`;
  try {
    await rename(file, aside);
    const taken = lockSchema.safeParse(jsonOf(await readBounded(aside, LIMIT))).data;
    if (taken?.run === gone) await unlink(aside);
    else await rename(aside, file);
  } catch (error) {
    if (!isMissing(error)) throw unusable(folder, whyOf(error), error);
  }
}

async function unlock(folder: string, run: string): Promise<void> {
  if ((await readLock(folder))?.run === run) await new Folder(folder).remove(LOCK);
}

/** Writes a new file, for its owner only; what is there already is an error. */
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

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}
