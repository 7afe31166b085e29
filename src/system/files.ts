import { constants, type Stats } from 'node:fs';
import {
  access,
  type FileHandle,
  mkdir,
  open,
  readdir,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors/errors';

/** Maximum size of a hand-written file in bytes: keys, passphrases, configuration. */
const LARGEST_TEXT = 1024 * 1024;

/**
 * Reads a text file.
 *
 * @param most maximum size in bytes
 * @throws RehearsalError naming the file, also if it is not a regular file or too large
 */
export async function readText(file: string, most = LARGEST_TEXT): Promise<string> {
  try {
    return await readBounded(file, most);
  } catch (error) {
    if (error instanceof RehearsalError) throw error;
    throw new RehearsalError('FILE_UNREADABLE', `Cannot read ${file}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/**
 * Reads a regular file as text; links are followed. It is opened without blocking and checked once open: a FIFO
 * would wait for its writer, and a device may have no end.
 *
 * @param most maximum size in bytes
 * @throws RehearsalError naming the file if it is another kind of file or too large; the system's error, with
 *   its code, if it cannot be opened
 */
export async function readBounded(file: string, most: number): Promise<string> {
  const handle = await opened(file);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw unfit(file, `it is ${kindOf(stats)}, not a regular file`);
    const { size } = stats;
    if (size > most) {
      const why = `it has ${size} bytes, more than the limit of ${most} bytes`;
      throw unfit(file, why, 'FILE_TOO_LARGE');
    }
    const bytes = await bytesOf(handle, size + 1);
    if (size === 0 && bytes.length > 0)
      throw unfit(file, 'it is a virtual file of the kernel, without a size');
    return bytes.toString('utf8', 0, size);
  } finally {
    await handle.close();
  }
}

async function opened(file: string): Promise<FileHandle> {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENXIO') throw error;
    throw unfit(file, 'it is a socket or a device, not a regular file');
  }
}

/** Reads bytes of a file from an offset, up to its end. */
export async function bytesOf(handle: FileHandle, most: number, from = 0): Promise<Buffer> {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await handle.read(buffer, length, most - length, from + length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  return stats.isFIFO() ? 'a FIFO' : 'a device';
}

function unfit(
  file: string,
  why: string,
  code: 'FILE_UNREADABLE' | 'FILE_TOO_LARGE' = 'FILE_UNREADABLE',
): RehearsalError {
  return new RehearsalError(code, `Cannot read ${file}: ${why}`);
}

/** Writes a file, with its folders, that only its owner can read (most are in homes with keys). */
export async function writeText(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content, { mode: 0o600 });
}

/** Writes a file, with its folders, that everyone can read, as Compose mounts its configs. */
export async function writeShared(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content, { mode: 0o644 });
}

/** Writes files below a folder, by relative path. */
export async function writeAll(folder: string, files: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) {
    await writeText(path.join(folder, name), content);
  }
}

/** Returns true if a file or folder exists. */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Root of the git work tree that contains a folder; undefined if none does. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  if (await exists(path.join(folder, '.git'))) return folder;
  const above = path.dirname(folder);
  return above === folder ? undefined : repositoryOf(above);
}

/** Total size in bytes of all files below a folder; 0 if it does not exist. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const stats = await stat(path.join(entry.parentPath, entry.name)).catch(() => undefined);
    bytes += stats?.size ?? 0; // 0 if it has disappeared meanwhile
  }
  return bytes;
}

/** Free bytes on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
