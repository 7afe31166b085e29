import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { PlanPath } from '../errors/errors';
import type { Finding } from './problems';
import type { Yaml } from './yaml';

/** Positions of data in a text. */
export class Places {
  readonly #pairs = new Map<unknown, ReadonlyMap<string, Pair>>();

  constructor(private readonly yaml: Yaml) {}

  /** Offset of a finding's subject, or of the nearest enclosing node. */
  offsetOf(path: PlanPath, at: Finding['at']): number {
    let value: unknown = this.yaml.document.contents;
    let around = startOf(value);
    for (const [depth, step] of path.entries()) {
      const map = this.yaml.meant(value);
      const pair = isMap(map) ? this.#pairsOf(map).get(String(step)) : undefined;
      const next = isSeq(map) && typeof step === 'number' ? map.items[step] : pair?.value;
      const isLast = depth === path.length - 1;
      if (isLast && at === 'map') return around;
      // An omitted value (`denom:`) has no position of its own.
      const unwritten = isScalar(next) && next.value === null && next.source === '';
      if (pair && ((isLast && at === 'key') || unwritten || !next))
        return startOf(pair.key, around);
      around = startOf(next, around);
      value = next;
    }
    return around;
  }

  /** Pairs by key; of repeated keys the last, whose value counts. */
  #pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
    const known = this.#pairs.get(map);
    if (known !== undefined) return known;
    const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    this.#pairs.set(map, pairs);
    return pairs;
  }
}

/** Offset of a node in its text; `otherwise` if it has none. */
export function startOf(node: unknown, otherwise = 0): number {
  const range = (node as Partial<Node> | null | undefined)?.range;
  return range?.[0] ?? otherwise;
}

/** Key of a map as text. */
export function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : String(key);
}
