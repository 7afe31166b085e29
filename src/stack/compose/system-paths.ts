import path from 'node:path';

/** System folders of the host, which a container may read but not change. */
const SYSTEM_FOLDERS = ['bin', 'boot', 'etc', 'lib', 'lib32', 'lib64', 'sbin', 'sys', 'usr'];

/**
 * Folders that give access to the host: its processes and their environments, its devices, its sockets
 * (including the engine's) and the files of all containers. No container of a run sees them.
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

/** Returns true for a path in a system folder: mounted read-only, never copied. */
export function isSystemPath(source: string): boolean {
  const [, top = ''] = source.split(path.sep);
  return SYSTEM_FOLDERS.includes(top) || isPowerful(source);
}

/**
 * Returns true for a path that exposes more of the host than a container may see: one of the folders above, a
 * path in one, or a folder that contains one, such as `/`.
 *
 * @param engineFolder folder in which the engine keeps its containers, if elsewhere
 */
export function isPowerful(source: string, engineFolder?: string): boolean {
  return (
    hasPowerful(source, engineFolder) ||
    powerfulFolders(engineFolder).some((folder) => isBelow(source, folder))
  );
}

/** Returns true if a path is or contains one of those folders. */
export function hasPowerful(source: string, engineFolder?: string): boolean {
  return powerfulFolders(engineFolder).some((folder) => isBelow(folder, source));
}

function powerfulFolders(engineFolder: string | undefined): readonly string[] {
  return engineFolder === undefined ? POWERFUL_FOLDERS : [...POWERFUL_FOLDERS, engineFolder];
}

/** Returns true if a path is a folder or lies in it. */
export function isBelow(each: string, folder: string): boolean {
  const relative = path.relative(folder, each);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
