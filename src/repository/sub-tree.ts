import type { Tree } from './tree';

/**
 * The files below a folder of a tree, as a tree of its own.
 *
 * @param prefix path of the folder, ending with a slash; empty for the whole tree
 */
export function subTree(tree: Tree, prefix: string): Tree {
  if (prefix === '') return tree;
  const below = (paths: readonly string[]) =>
    paths.flatMap((each) => (each.startsWith(prefix) ? [each.slice(prefix.length)] : []));
  return {
    ref: tree.ref,
    paths: below(tree.paths),
    async texts(paths) {
      const texts = await tree.texts(paths.map((each) => `${prefix}${each}`));
      return new Map([...texts].map(([name, text]) => [name.slice(prefix.length), text]));
    },
    goFilesWith: async (words) => below(await tree.goFilesWith(words)),
  };
}
