import { access, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors';

/** @throws RehearsalError naming the file. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new RehearsalError(`Cannot read ${file}: ${messageOf(error)}`, { cause: error });
  }
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
