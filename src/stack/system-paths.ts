import path from 'node:path';

/** Folders of the machine itself, whose files a container may see but not change. */
const SYSTEM_FOLDERS = ['bin', 'boot', 'etc', 'lib', 'lib32', 'lib64', 'sbin', 'sys', 'usr'];

/**
 * Folders that lead to the machine: its processes and their environments, its devices, its sockets (the
 * engine's too), the files of all containers. They are never shown to a container of a run.
 */
const POWERFUL_FOLDERS = [
  '/proc',
  '/dev',
  '/run',
  '/var/run',
  '/var/lib/docker',
  '/var/lib/containerd',
  '/var/lib/containers',
];

/** Whether a path belongs to the machine itself: it is mounted read-only, never copied. */
export function isSystemPath(source: string): boolean {
  const [, top = ''] = source.split(path.sep);
  return SYSTEM_FOLDERS.includes(top) || isPowerful(source);
}

/**
 * Whether a path shows more of the machine than a container may see: one of the folders above, what lies
 * in one, or a folder that has one in it, such as `/`.
 *
 * @param engineFolder where the engine keeps its containers, if elsewhere
 */
export function isPowerful(source: string, engineFolder?: string): boolean {
  return (
    hasPowerful(source, engineFolder) ||
    powerfulFolders(engineFolder).some((folder) => isBelow(source, folder))
  );
}

/** Whether a path is one of those folders, or has one in it. */
export function hasPowerful(source: string, engineFolder?: string): boolean {
  return powerfulFolders(engineFolder).some((folder) => isBelow(folder, source));
}

function powerfulFolders(engineFolder: string | undefined): readonly string[] {
  return engineFolder === undefined ? POWERFUL_FOLDERS : [...POWERFUL_FOLDERS, engineFolder];
}

/** Whether a path is a folder or lies in it. */
export function isBelow(each: string, folder: string): boolean {
  const relative = path.relative(folder, each);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
