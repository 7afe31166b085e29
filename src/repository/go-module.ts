import path from 'node:path';

/** A Go module of a repository. */
export interface ModuleFolder {
  readonly path: string;
  /** Folder of its go.mod, relative to the repository; empty for the top. */
  readonly folder: string;
  readonly text: string;
}

/** Modules of a repository from the texts of its go.mod files. */
export function modulesIn(goMods: ReadonlyMap<string, string>): ModuleFolder[] {
  return [...goMods].flatMap(([file, text]) => {
    const name = /^[ \t]*module[ \t]+"?([^\s"]+)/m.exec(text)?.[1];
    const folder = path.posix.dirname(file);
    return name === undefined ? [] : [{ path: name, folder: folder === '.' ? '' : folder, text }];
  });
}

/** Folder of an imported package, as `path.dirname` of its files gives it; undefined outside of the repository. */
export function folderOf(modules: readonly ModuleFolder[], imported: string): string | undefined {
  const [holder] = modules
    .filter((each) => imported === each.path || imported.startsWith(`${each.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length);
  if (holder === undefined) return undefined;
  return (
    path.posix.join(holder.folder, imported.slice(holder.path.length)).replace(/^\//, '') || '.'
  );
}

/** The module that holds a file or folder: the one with the nearest go.mod above it. */
export function moduleOf(
  modules: readonly ModuleFolder[],
  place: string,
): ModuleFolder | undefined {
  return modules
    .filter(({ folder }) => folder === '' || place === folder || place.startsWith(`${folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}
