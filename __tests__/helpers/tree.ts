import type { Tree } from '../../src/repository/tree';

/** A tree in memory. */
export function memoryTree(files: Readonly<Record<string, string>>, ref?: string): Tree {
  const texts: Tree['texts'] = async (paths) =>
    new Map(
      paths.flatMap((path) => {
        const text = files[path];
        return text === undefined ? [] : [[path, text] as const];
      }),
    );
  return {
    ref,
    paths: Object.keys(files),
    texts,
    goFilesWith: async (words) =>
      Object.entries(files).flatMap(([path, text]) =>
        path.endsWith('.go') && words.some((word) => text.includes(word)) ? [path] : [],
      ),
  };
}
