import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { ComposeModel, ComposeService } from '../stack/compose/model';
import { hostPath } from '../stack/copy/mounts';
import { readBounded } from '../system/files';

/** Reads files of this machine and records those without read permission. */
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

  #refused(file: string, error: unknown): void {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM'].includes(code)) this.unreadable.add(file);
  }
}

/** Host path of a container's path, from its bind mounts, configs and secrets. */
export function mountedAt(
  model: ComposeModel,
  service: ComposeService,
  inContainer: string,
): string | undefined {
  const uses = [
    ...(service.configs ?? []).map((use) => ({ ...use, file: model.configs?.[use.source]?.file })),
    ...(service.secrets ?? []).map((use) => ({ ...use, file: model.secrets?.[use.source]?.file })),
  ];
  const used = uses.find(({ target }) => target === inContainer)?.file;
  return used ?? hostPath(service.volumes, inContainer);
}

/** Path relative to `folder`; absolute if more than three levels up. */
export function named(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const up = relative.split(path.sep).filter((part) => part === '..').length;
  return up > 3 || path.isAbsolute(relative) ? file : relative || '.';
}
