import type { Report } from '../../report/model/schema';

type Upgrade = Report['upgrades'][number];

/** A node's swap, in milliseconds since the first node halted. */
export interface Swap {
  readonly service: string;
  readonly from: number;
  /** Null if the node did not serve again. */
  readonly to: number | null;
}

export interface Swaps {
  readonly swaps: readonly Swap[];
  /** Time of the first block after the upgrade; null if there was none. */
  readonly resumed: number | null;
  /** Length of the chart in milliseconds. */
  readonly span: number;
}

/** Swaps of an upgrade on a common scale; null if no node is known to have halted. */
export function swapsOf({ nodes, resumedAt }: Upgrade): Swaps | null {
  const halted = nodes.flatMap(({ service, haltedAt, servingAt }) =>
    haltedAt === null ? [] : [{ service, halt: Date.parse(haltedAt), servingAt }],
  );
  if (halted.length === 0) return null;
  const start = Math.min(...halted.map(({ halt }) => halt));
  const swaps = halted.map(({ service, halt, servingAt }) => ({
    service,
    from: halt - start,
    to: servingAt === null ? null : Date.parse(servingAt) - start,
  }));
  const resumed = resumedAt === null ? null : Date.parse(resumedAt) - start;
  const ends = swaps.flatMap(({ from, to }) => [from, to ?? from]);
  return { swaps, resumed, span: Math.max(...ends, resumed ?? 0, 1) };
}
