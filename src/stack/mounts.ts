import { lstat, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Exec } from '../system/exec';
import type { ComposeModel, ComposeVolume } from './model';

/** Folders of the machine itself: mounted read-only, never copied. */
const SYSTEM_FOLDERS = [
  'bin',
  'boot',
  'dev',
  'etc',
  'lib',
  'lib64',
  'proc',
  'run',
  'sbin',
  'sys',
  'usr',
];

/** Where the copies of a run's mounts lie. */
export interface CopySettings {
  /** Folder that the compose files' relative paths start from. */
  readonly projectFolder: string;
  /** Folder of the copies: the project's own tree, and the rest below `elsewhere` and `volumes`. */
  readonly copiesFolder: string;
}

/**
 * Where the copy of a mounted folder or file lies. Paths keep their places to each other, so that a
 * mount within another one shares its copy.
 *
 * @returns undefined for what belongs to the machine, which is not copied
 */
export function copyOfPath(source: string, settings: CopySettings): string | undefined {
  const { projectFolder, copiesFolder } = settings;
  const relative = path.relative(projectFolder, source);
  if (!relative.startsWith('..') && !path.isAbsolute(relative)) {
    return path.join(copiesFolder, relative);
  }
  const [, top = ''] = source.split(path.sep);
  const isSystem = SYSTEM_FOLDERS.includes(top) || source.startsWith('/var/run/') || top === '';
  return isSystem ? undefined : path.join(copiesFolder, 'elsewhere', source);
}

/** Where the copy of a named volume lies, by its key in the compose files. */
export function copyOfVolume(key: string, { copiesFolder }: CopySettings): string {
  return path.join(copiesFolder, 'volumes', key);
}

/** The folder or file on the host that a container sees under a path; the innermost mount counts. */
export function hostPath(
  volumes: readonly ComposeVolume[] | undefined,
  inContainer: string,
): string | undefined {
  const mounts = (volumes ?? [])
    .filter(({ type, target }) => type === 'bind' && isWithin(inContainer, target))
    .sort((a, b) => b.target.length - a.target.length);
  const [innermost] = mounts;
  if (innermost?.source === undefined) return undefined;
  return path.join(innermost.source, path.posix.relative(innermost.target, inContainer));
}

/** Whether a path in a container is a folder or lies in it. */
export function isWithin(inContainer: string, folder: string): boolean {
  const relative = path.posix.relative(folder, inContainer);
  return !relative.startsWith('..') && !path.posix.isAbsolute(relative);
}

/** All sources of bind mounts, parents before what lies in them. */
export function bindSources(model: ComposeModel): string[] {
  const sources = Object.values(model.services)
    .flatMap(({ volumes = [] }) => volumes)
    .flatMap(({ type, source }) => (type === 'bind' && source !== undefined ? [source] : []));
  return [...new Set(sources)].sort();
}

/**
 * Copies a folder or file with its owners and modes. What is not there is made as an empty folder, as
 * the engine would; sockets and devices are left out.
 *
 * @param excluded absolute paths in `source` that are left out
 * @param scratch a folder for a temporary file
 */
export async function copyTree(
  exec: Exec,
  source: string,
  target: string,
  excluded: readonly string[],
  scratch: string,
): Promise<void> {
  const present = await lstat(source).catch(() => undefined);
  if (present === undefined) {
    await mkdir(target, { recursive: true });
    return;
  }
  if (!present.isDirectory()) {
    await mkdir(path.dirname(target), { recursive: true });
    if (present.isFile() || present.isSymbolicLink()) {
      await exec.run(['cp', '--archive', '--dereference', '--', source, target]);
    }
    return;
  }
  await mkdir(target, { recursive: true });
  if (excluded.includes(source)) return;
  const archive = path.join(scratch, 'copy.tar');
  const leftOut = excluded
    .map((folder) => path.relative(source, folder))
    .filter((relative) => relative !== '' && !relative.startsWith('..'))
    .flatMap((relative) => ['--exclude', `./${relative}`]);
  const tar = ['tar', '--numeric-owner', '--file', archive, '--directory'] as const;
  await exec.run([...tar, source, '--anchored', '--no-wildcards', ...leftOut, '--create', '.']);
  await exec.run([...tar, target, '--extract', '--preserve-permissions']);
  await rm(archive);
}
