import type { Plan } from '../../plan/schema';
import { subTree } from '../../repository/sub-tree';
import type { Tree } from '../../repository/tree';
import { type UpgradeNames, upgradeNamesOf } from '../../repository/upgrade-names';
import type { BuildFact } from './sources';

/** What the code of a release knows of the plan's upgrades. */
export interface ReleaseNames extends UpgradeNames {
  readonly release: string;
  /** Files of the code: the same for releases built from the same ref, or all from the work tree. */
  readonly tree: Tree;
  /** Names of the plan's upgrades that occur anywhere in its Go code, in quotes. */
  readonly mentioned: ReadonlySet<string>;
}

/** Finds upgrade names in the code of all releases with known sources; each code is read once. */
export async function releaseNames(
  { upgrades }: Plan,
  builds: readonly BuildFact[],
): Promise<ReleaseNames[]> {
  const wanted = upgrades.map(({ name }) => name);
  const read = new Map<string, Promise<Omit<ReleaseNames, 'release'>>>();
  const trees: Tree[] = [];
  const found = builds.map(async ({ release, source }) => {
    if (release === undefined || source.kind !== 'files') return [];
    const { tree, prefix } = source.files;
    if (!trees.includes(tree)) trees.push(tree);
    const key = `${trees.indexOf(tree)} ${prefix}`;
    const names = read.get(key) ?? namesIn(tree, prefix, wanted);
    read.set(key, names);
    return [{ release, ...(await names) }];
  });
  return (await Promise.all(found)).flat();
}

/** Names in a context; the code of a nested module can be anywhere in its repository. */
async function namesIn(
  tree: Tree,
  prefix: string,
  wanted: readonly string[],
): Promise<Omit<ReleaseNames, 'release'>> {
  const inContext = await upgradeNamesOf(subTree(tree, prefix));
  const isEnough = prefix === '' || inContext.calls.length > 0;
  const names = isEnough ? inContext : await upgradeNamesOf(tree);
  const known = new Set([...names.registered, ...names.declared].map(({ value }) => value));
  const mentioned = new Set<string>();
  for (const name of new Set(wanted)) {
    if (known.has(name)) continue;
    const literals = [JSON.stringify(name), `\`${name}\``];
    if ((await tree.goFilesWith(literals)).length > 0) mentioned.add(name);
  }
  return { ...names, tree, mentioned };
}
