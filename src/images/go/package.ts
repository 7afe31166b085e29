import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import { readBounded } from '../../system/files';
import { type GoTarget, headerFits, namedTags, nameFits } from './constraints';
import { embeddedFiles, embedPatterns, readHeader } from './imports';

/** Compiled contents of one folder. */
export interface Package {
  readonly name: string;
  readonly files: readonly string[];
  /** Imports, each with a file that contains it. */
  readonly imports: ReadonlyMap<string, string>;
  /** A file that is compiled with C. */
  readonly c: string | undefined;
  /** Those of the target's tags that constraints in the folder name. */
  readonly tags: ReadonlySet<string>;
}

/** Thrown for constructs that only Go itself can follow. */
export class BeyondScan extends Error {}

/** Thrown for a file that is compiled with C, while it is not decided whether the build has C. */
export class WrittenInC extends Error {}

/** Maximum size of a source file read for its imports, in bytes. */
const LARGEST_SOURCE = 8 * 1024 * 1024;
/** Maximum number of files in a package, including embedded ones. */
const MOST_FILES = 100_000;

/**
 * Reads the package in a folder.
 *
 * @param isUndecided true if it is not decided whether the build has C
 * @returns undefined if it has no Go file for the target
 * @throws BeyondScan, WrittenInC
 */
export async function readPackage(
  root: string,
  folder: string,
  target: GoTarget,
  isUndecided: boolean,
): Promise<Package | undefined> {
  const place = path.join(root, folder);
  if ((await realpath(place)) !== place) throw new BeyondScan();
  let name: string | undefined;
  let c: string | undefined;
  const files: string[] = [];
  const imports = new Map<string, string>();
  const tags = new Set<string>();
  for (const entry of await readdir(place, { withFileTypes: true })) {
    if (!isSource(entry.name) || !nameFits(entry.name, target)) continue;
    if (!entry.isFile() && !entry.isSymbolicLink()) continue;
    if (entry.isSymbolicLink()) throw new BeyondScan();
    const file = path.posix.join(folder, entry.name);
    // .syso files are binary.
    const text = file.endsWith('.syso') ? '' : await sourceText(path.join(root, file));
    for (const tag of namedTags(text, target.tags)) tags.add(tag);
    if (!headerFits(text, { ...target, cgo: isUndecided || target.cgo === true })) continue;
    const header = file.endsWith('.go') ? readHeader(text) : undefined;
    if (header?.name === 'documentation') continue;
    if (header?.imports.includes('C') === true) {
      if (isUndecided) throw new WrittenInC();
      if (target.cgo !== true) continue;
      c ??= file;
    }
    if (!headerFits(text, target)) continue;
    if (header !== undefined) {
      name ??= header.name;
      for (const imported of header.imports) imports.set(imported, file);
      const patterns = header.imports.includes('embed') ? embedPatterns(text) : [];
      if (patterns === undefined) throw new BeyondScan();
      for (const pattern of patterns) {
        for (const relative of await embeddedFiles(place, pattern)) {
          files.push(path.posix.join(folder, relative));
        }
        if (files.length > MOST_FILES) throw new BeyondScan();
      }
    }
    files.push(file);
  }
  return name === undefined ? undefined : { name, files, imports, c, tags };
}

/**
 * Reads a source file.
 *
 * @throws BeyondScan if it is larger than any written or generated one
 */
async function sourceText(file: string): Promise<string> {
  try {
    return await readBounded(file, LARGEST_SOURCE);
  } catch (error) {
    if (error instanceof RehearsalError) throw new BeyondScan();
    throw error;
  }
}

const isSource = (name: string) =>
  /^[^._].*\.(?:go|s|h|syso)$/.test(name) && !/_test\.go$/.test(name);
