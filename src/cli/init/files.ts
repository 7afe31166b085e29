import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import type { ComposeModel, ComposeService } from '../../stack/model';
import { hostPath } from '../../stack/mounts';
import { readBounded } from '../../system/files';

/** Files of this machine, of which it is remembered which are there and cannot be read. */
export class Files {
  readonly unreadable = new Set<string>();

  /** The path, if something is there that can be read. */
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

  /** A file's text; undefined where it is missing, no file, cannot be read or has more than so many bytes. */
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

/** What a container sees at a path, on this machine: by a bind mount, a config or a secret. */
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

/** A path as a plan in `folder` names it; absolute where it is far from it. */
export function named(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const up = relative.split(path.sep).filter((part) => part === '..').length;
  return up > 3 || path.isAbsolute(relative) ? file : relative || '.';
}
