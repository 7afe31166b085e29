import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../../errors/errors';
import { writeText } from '../../system/files';
import { unlessMissing } from '../../system/folder';

/** Digest of a blob; text of any other form never becomes a path. */
export const digestSchema = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'is not a sha256 digest');

export const descriptorSchema = z.looseObject({
  mediaType: z.string(),
  digest: digestSchema,
  size: z.int().nonnegative(),
  annotations: z.record(z.string(), z.string()).optional(),
});

/** A layout's description of a blob. */
export type Descriptor = z.infer<typeof descriptorSchema>;

/** Index of a layout, or of one image with several manifests. */
export const indexSchema = z.looseObject({
  schemaVersion: z.literal(2),
  manifests: z.array(descriptorSchema),
});
export type LayoutIndex = z.infer<typeof indexSchema>;

/** Path of a blob within its layout. */
export function blobPath(digest: string): string {
  return `blobs/${digest.replace(':', '/')}`;
}

/** Maximum size in bytes of a file read as a whole: manifests are far smaller. */
export const SMALL_BYTES = 4 * 1024 * 1024;

/**
 * Size of a regular file of a layout. Others are refused: a layout may come from elsewhere, and a link in place
 * of a file or folder could lead anywhere.
 */
async function sizeOf(folder: string, name: string): Promise<number> {
  const file = path.join(folder, name);
  const stats = await lstat(file).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new RehearsalError('IMAGE_LAYOUT_DAMAGED', `${name} is missing`)
      : error;
  });
  if (!stats.isFile() || (await realpath(file)) !== path.join(await realpath(folder), name)) {
    throw new RehearsalError('IMAGE_LAYOUT_DAMAGED', `${name} is not a regular file`);
  }
  return stats.size;
}

/**
 * Reads a JSON file of a layout.
 *
 * @throws RehearsalError if it is missing, not a regular file, or does not match `schema`
 */
export async function readJson<T extends z.ZodType>(
  folder: string,
  name: string,
  schema: T,
): Promise<z.infer<T>> {
  const size = await sizeOf(folder, name);
  if (size > SMALL_BYTES)
    throw new RehearsalError('IMAGE_LAYOUT_DAMAGED', `${name} is too large: ${size} bytes`);
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
  } catch (error) {
    throw new RehearsalError('IMAGE_LAYOUT_DAMAGED', `${name} is not JSON: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new RehearsalError(
    'IMAGE_LAYOUT_DAMAGED',
    `${name} has an unexpected form: ${issue?.path.join('.')} ${issue?.message}`,
  );
}

const CHUNK_BYTES = 1024 * 1024;

/** Number of files hashed in parallel: hashing takes one thread, while the others are read ahead from disk. */
const PARALLEL = 4;

/** Digest of a file in the form of a blob's address. */
export async function digestOf(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const options = { highWaterMark: CHUNK_BYTES, ...(signal && { signal }) };
  for await (const chunk of createReadStream(file, options)) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

/**
 * Checks a blob.
 *
 * @throws RehearsalError if it does not match its digest, or its size if known
 */
export async function checkBlob(
  folder: string,
  { digest, size }: { digest: string; size?: number },
  signal?: AbortSignal,
): Promise<number> {
  const name = blobPath(digest);
  const found = await sizeOf(folder, name);
  if (size !== undefined && found !== size) {
    const how = found < size ? 'is truncated' : 'is too long';
    throw new RehearsalError(
      'IMAGE_LAYOUT_DAMAGED',
      `${name} ${how}: ${found} bytes instead of ${size}`,
    );
  }
  const content = await digestOf(path.join(folder, name), signal);
  if (content !== digest)
    throw new RehearsalError('IMAGE_LAYOUT_DAMAGED', `${name} has different content: ${content}`);
  return found;
}

/** Verifies every byte of blobs, each once, and returns the problems by {@link blobId}. */
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

/** Identity of a blob description: two manifests may give different sizes for one blob, of which one is wrong. */
export function blobId({ digest, size }: Descriptor): string {
  return `${digest} ${size}`;
}

/** Names in a folder; none if it does not exist. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessMissing)) ?? [];
}

/** Removes all blobs of a layout except the `kept` ones. */
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

/** Folder of a layout's blobs, created if it is not a real folder: a link's target does not belong to the layout. */
export async function blobsFolder(folder: string): Promise<string> {
  const blobs = path.join(folder, 'blobs/sha256');
  for (const part of [path.dirname(blobs), blobs]) {
    if ((await lstat(part).catch(() => undefined))?.isDirectory()) continue;
    await rm(part, { force: true });
    await mkdir(part, { recursive: true });
  }
  return blobs;
}

/** Writes a JSON file of a layout atomically: an interruption leaves the old one. */
export async function replaceJson(folder: string, name: string, value: unknown): Promise<void> {
  const made = path.join(folder, `${name}.new`);
  await rm(made, { recursive: true, force: true });
  await writeText(made, JSON.stringify(value));
  await replaceFile(made, path.join(folder, name));
}

/** Moves a file, replacing a file or anything else at the destination. */
export async function replaceFile(from: string, to: string): Promise<void> {
  await rename(from, to).catch(async () => {
    await rm(to, { recursive: true, force: true });
    await rename(from, to);
  });
}
