import type { Dirent } from 'node:fs';
import { access, constants, readdir } from 'node:fs/promises';
import { readBounded } from './files';

/** Reads files of this machine's user and records those without read permission. */
export class Files {
  readonly unreadable = new Set<string>();

  /** Returns the path if it exists and is readable. */
  async readable(file: string | undefined): Promise<string | undefined> {
    if (file === undefined) return undefined;
    try {
      await access(file, constants.R_OK);
      return file;
    } catch (error) {
      this.#refused(file, error);
      return undefined;
    }
  }

  /** Text of a file; undefined if it is missing, not a regular file, unreadable or larger than `largest` bytes. */
  async text(file: string | undefined, largest: number): Promise<string | undefined> {
    if (file === undefined) return undefined;
    try {
      return await readBounded(file, largest);
    } catch (error) {
      this.#refused(file, error);
      return undefined;
    }
  }

  /** Entries of a folder; none if it is missing, not a folder or unreadable. */
  async entries(folder: string): Promise<Dirent[]> {
    try {
      return await readdir(folder, { withFileTypes: true });
    } catch (error) {
      this.#refused(folder, error);
      return [];
    }
  }

  #refused(file: string, error: unknown): void {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM'].includes(code)) this.unreadable.add(file);
  }
}
