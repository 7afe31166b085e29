import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../../errors';
import { writeText } from '../../system/files';

/** Address of a blob; nothing of another shape becomes a path. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'is not a sha256 digest');

export const descriptorSchema = z.looseObject({
  mediaType: z.string(),
  digest: digestSchema,
  size: z.int().nonnegative(),
  annotations: z.record(z.string(), z.string()).optional(),
});

/** What a layout says of a blob. */
export type Descriptor = z.infer<typeof descriptorSchema>;

/** The index of a layout, or of one image that has several manifests. */
export const indexSchema = z.looseObject({
  schemaVersion: z.literal(2),
  manifests: z.array(descriptorSchema),
});
export type LayoutIndex = z.infer<typeof indexSchema>;

/** Path of a blob within its layout. */
export function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** What is read whole: manifests are far below. */
export const SMALL_BYTES = 4 * 1024 * 1024;

/**
 * Size of a file of a layout, which must be a regular one: a layout may come from elsewhere, and a link
 * in it, or for one of its folders, could lead anywhere.
 */
async function sizeOf(folder: string, name: string): Promise<number> {
  const file = path.join(folder, name);
  const stats = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new RehearsalError(`${name} is missing`) : error;
  });
  if (!stats.isFile() || (await realpath(file)) !== path.join(await realpath(folder), name)) {
    throw new RehearsalError(`${name} is not a regular file`);
  }
  return stats.size;
}

/** @throws RehearsalError when a file of a layout is missing, no regular file or not as `schema` says */
export async function readJson<T extends z.ZodType>(
  folder: string,
  name: string,
  schema: T,
): Promise<z.infer<T>> {
  const size = await sizeOf(folder, name);
  if (size > SMALL_BYTES) throw new RehearsalError(`${name} is too large: ${size} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  } catch (error) {
    throw new RehearsalError(`${name} is not JSON: ${messageOf(error)}`, { cause: error });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RehearsalError(`${name} has another form: ${issue?.path.join('.')} ${issue?.message}`);
}

const CHUNK_BYTES = 1024 * 1024;

/** Hashing is one thread's work; files that the disk still has to give are read ahead beside it. */
const PARALLEL = 4;

/** Digest of a file, by which it can be a blob. */
export async function digestOf(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const options = { highWaterMark: CHUNK_BYTES, ...(signal && { signal }) };
  for await (const chunk of createReadStream(file, options)) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

/** @throws RehearsalError when a blob is not what its digest, and its size where that is known, say */
export async function checkBlob(
  folder: string,
  { digest, size }: { digest: string; size?: number },
  signal?: AbortSignal,
): Promise<number> {
  const name = blobPath(digest);
  const found = await sizeOf(folder, name);
  if (size !== undefined && found !== size) {
    const how = found < size ? 'is truncated' : 'is too long';
    throw new RehearsalError(`${name} ${how}: ${found} bytes instead of ${size}`);
  }
  const content = await digestOf(path.join(folder, name), signal);
  if (content !== digest) throw new RehearsalError(`${name} has another content: ${content}`);
  return found;
}

/** Checks every byte of blobs, of each once, and answers what is wrong, by {@link blobId}. */
export async function checkBlobs(
  folder: string,
  blobs: readonly Descriptor[],
  signal?: AbortSignal,
): Promise<Map<string, string>> {
  const problems = new Map<string, string>();
  const queue = [...new Map(blobs.map((blob) => [blobId(blob), blob]))];
  const work = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [id, blob] = next;
      try {
        await checkBlob(folder, blob, signal);
      } catch (error) {
        signal?.throwIfAborted();
        problems.set(id, messageOf(error));
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return problems;
}

/** Two manifests may tell the same blob with different sizes, of which one is wrong. */
export function blobId({ digest, size }: Descriptor): string {
  return `${digest} ${size}`;
}

/** Names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

/** Removes everything of a layout's blobs but those that are `kept`. */
export async function sweepBlobs(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const names = new Set([...kept].map((digest) => path.basename(blobPath(digest))));
  const blobs = await blobsFolder(folder);
  const strangers = (await namesIn(path.dirname(blobs))).filter((name) => name !== 'sha256');
  const unused = (await namesIn(blobs)).filter((name) => !names.has(name));
  for (const file of [
    ...strangers.map((name) => path.join(path.dirname(blobs), name)),
    ...unused.map((name) => path.join(blobs, name)),
  ]) {
    await rm(file, { recursive: true, force: true });
  }
}

/** The folder of a layout's blobs, made where it is none: what a link leads to is not the layout's. */
export async function blobsFolder(folder: string): Promise<string> {
  const blobs = path.join(folder, 'blobs/sha256');
  for (const part of [path.dirname(blobs), blobs]) {
    if ((await lstat(part).catch(() => undefined))?.isDirectory()) continue;
    await rm(part, { force: true });
    await mkdir(part, { recursive: true });
  }
  return blobs;
}

/** Writes a JSON file of a layout at once: who ends meanwhile leaves the old one. */
export async function replaceJson(folder: string, name: string, value: unknown): Promise<void> {
  const made = path.join(folder, `${name}.new`);
  await rm(made, { recursive: true, force: true });
  await writeText(made, JSON.stringify(value));
  await replaceFile(made, path.join(folder, name));
}

/** Moves a file to where there may be one, or whatever else was put there. */
export async function replaceFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  });
}
