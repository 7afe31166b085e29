import { withoutTag } from '../text/references';
import type { Files } from './files';
import { findChain } from './genesis';
import type { FoundNode } from './nodes';

/** Nodes of one chain in a stack. */
export interface FoundGroup {
  readonly nodes: readonly FoundNode[];
  /** Words for it: its chain id, binary, home or image. */
  readonly name: string;
}

/** What tells a node's chain. */
interface Traits {
  readonly id: string | undefined;
  readonly binary: string | undefined;
  readonly home: string | undefined;
  readonly image: string | undefined;
  /** The image without its tag. */
  readonly repository: string | undefined;
}

/** Largest number of genesis files that are read to tell chains apart. */
const MOST_GENESES = 32;

/**
 * Groups nodes by chain: by the chain id of their genesis, then their binary, the name of their home and the
 * repository of their image. A trait that is unknown of a node does not part it from others.
 */
export async function chainsOf(nodes: readonly FoundNode[], files: Files): Promise<FoundGroup[]> {
  const ids = await idsOf(nodes, files);
  const groups: { nodes: FoundNode[]; traits: Traits[] }[] = [];
  for (const node of nodes) {
    const traits = traitsOf(node, ids);
    const like = (compare: typeof areAlike) =>
      groups.find((each) => each.traits.some((other) => compare(traits, other)));
    const group = like(areAlike) ?? like(areRelated);
    if (group === undefined) groups.push({ nodes: [node], traits: [traits] });
    else {
      group.nodes.push(node);
      group.traits.push(traits);
    }
  }
  return groups.map(({ nodes: own, traits }) => ({ nodes: own, name: nameOf(traits) }));
}

/** Chain ids by genesis file. */
async function idsOf(
  nodes: readonly FoundNode[],
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  const geneses = new Set(nodes.flatMap(({ genesis }) => genesis ?? []));
  for (const genesis of [...geneses].slice(0, MOST_GENESES)) {
    const id = (await findChain([genesis], files))?.id;
    if (id !== undefined) ids.set(genesis, id);
  }
  return ids;
}

function traitsOf({ genesis, binary, home, image }: FoundNode, ids: ReadonlyMap<string, string>) {
  return {
    id: ids.get(genesis ?? ''),
    binary: binary?.name,
    home: /\/\.([\w-]+)\/?$/.exec(home ?? '')?.[1],
    image,
    repository: image === undefined ? undefined : withoutTag(image),
  };
}

/** Compares what is known of both, the best evidence first. */
function areAlike(a: Traits, b: Traits): boolean {
  const known = (['id', 'binary'] as const).find(
    (trait) => a[trait] !== undefined && b[trait] !== undefined,
  );
  return known === undefined ? a.image === b.image : a[known] === b[known];
}

/** Compares nodes of different images, of which only one has a known chain id or binary. */
function areRelated(a: Traits, b: Traits): boolean {
  if (a.id !== undefined && b.id !== undefined) return false;
  if (a.binary !== undefined && b.binary !== undefined) return false;
  if (a.home !== undefined && b.home !== undefined) return a.home === b.home;
  return a.repository === b.repository;
}

function nameOf(traits: readonly Traits[]): string {
  const first = (trait: keyof Traits) => traits.find((each) => each[trait] !== undefined)?.[trait];
  return first('id') ?? first('binary') ?? first('home') ?? first('repository') ?? 'unknown';
}

/** What is known of a node's code. */
export interface Origin {
  /** Returns true for a node that seems to run this repository's code. */
  readonly isOwn: (node: FoundNode) => boolean;
  /** Returns true for a node that starts a binary known to be none of this repository's code. */
  readonly isForeign: (node: FoundNode) => boolean;
}

/** The chain to rehearse: the one of this repository's code, or else the one with the most nodes that may be of it. */
export function ownChain(
  groups: readonly FoundGroup[],
  { isOwn, isForeign }: Origin,
): FoundGroup | undefined {
  const rank = ({ nodes }: FoundGroup) =>
    (nodes.every(isForeign) ? -1_000_000 : 0) +
    nodes.filter((node) => isOwn(node) && !isForeign(node)).length * 1_000 +
    nodes.filter(({ genesis }) => genesis).length +
    nodes.length;
  return groups.toSorted((a, b) => rank(b) - rank(a))[0];
}
