import type { Report } from '../../report/schema';

type Upgrade = Report['upgrades'][number];

/** A node's swap, in milliseconds since the first node halted. */
export interface Swap {
  readonly service: string;
  readonly from: number;
  /** Null where it did not serve again. */
  readonly to: number | null;
}

export interface Swaps {
  readonly swaps: readonly Swap[];
  /** When the first block after the upgrade came; null if none did. */
  readonly resumed: number | null;
  /** Milliseconds that have to be shown. */
  readonly span: number;
}

/** The swaps of an upgrade beside each other; null where no node is known to have halted. */
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
