import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';

/** Bytes of a file that a person writes: keys, passphrases, configuration. */
const LARGEST_TEXT = 1024 * 1024;

/** @throws RehearsalError naming the file, also where it is no regular file or has more than so many bytes */
export async function readText(file: string, most = LARGEST_TEXT): Promise<string> {
  try {
    return await readBounded(file, most);
  } catch (error) {
    if (error instanceof RehearsalError) throw error;
    throw new RehearsalError(`Cannot read ${file}: ${messageOf(error)}`, { cause: error });
  }
}

/**
 * The text of a regular file, or of one that a link leads to. It is opened without waiting, and looked at once
 * it is open: a FIFO waits for its writer, and a device may have no end.
 *
 * @param most bytes
 * @throws RehearsalError naming the file where it is another kind of file or has more bytes; the error of the
 * system, with its code, where it cannot be opened
 */
export async function readBounded(file: string, most: number): Promise<string> {
  const handle = await opened(file);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw unfit(file, `it is ${kindOf(stats)}, and not a file`);
    const { size } = stats;
    if (size > most) throw unfit(file, `it has ${size} bytes, more than the ${most} that are read`);
    const bytes = await bytesOf(handle, size + 1);
    if (size === 0 && bytes.length > 0) throw unfit(file, 'it has no size, as files of the kernel');
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
    throw unfit(file, 'it is a socket or a device, and not a file');
  }
}

/** The first bytes of a file, as many as there are. */
async function bytesOf(handle: FileHandle, most: number): Promise<Buffer> {
  const buffer = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await handle.read(buffer, length, most - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function kindOf(stats: Stats): string {
  if (stats.isDirectory()) return 'a folder';
  return stats.isFIFO() ? 'a FIFO' : 'a device';
}

function unfit(file: string, why: string): RehearsalError {
  return new RehearsalError(`Cannot read ${file}: ${why}`);
}

/** Writes a file that only its owner can read (most of them are homes with keys), with its folders. */
export async function writeText(file: string, content: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content, { mode: 0o600 });
}

/** Writes a file that everyone can read, as Compose mounts its configs, with its folders. */
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

/** Whether there is a file or a folder. */
export function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** Bytes of all files below a folder; none where it does not exist. */
export async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const stats = await stat(path.join(entry.parentPath, entry.name)).catch(() => undefined);
    bytes += stats?.size ?? 0; // none where it went away meanwhile
  }
  return bytes;
}
