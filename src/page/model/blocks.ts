import { quantile } from 'd3-array';
import type { Report } from '../../report/model/schema';
import { sinceStart, wholeRun } from './times';
import type { Domain } from './zoom';

/** A block, when first observed on any node. */
export interface Block {
  readonly height: number;
  /** Milliseconds since the start of the run. */
  readonly at: number;
  /** Milliseconds since the previous block; null for the first. */
  readonly interval: number | null;
}

/** A time in which the chain was halted. */
export interface Gap extends Domain {
  readonly label: string;
  /** True for the halt of an upgrade; other gaps are of the restart or have an unknown cause. */
  readonly upgrade: boolean;
  /** True if the chain resumed after it. */
  readonly ended: boolean;
}

/** Minimum length of a gap between blocks: in multiples of the median interval, and in milliseconds. */
const GAP_FACTOR = 10;
const GAP_MS = 1000;

export function blocksOf({ blocks }: Report): Block[] {
  return blocks.map(([height, at], index) => {
    const before = blocks[index - 1];
    return { height, at, interval: before === undefined ? null : at - before[1] };
  });
}

/** Median block interval in milliseconds; null without intervals. */
export function medianInterval(blocks: readonly Block[]): number | null {
  return (
    quantile(
      blocks.flatMap(({ interval }) => interval ?? []),
      0.5,
    ) ?? null
  );
}

/** Longest block interval in milliseconds; 0 without intervals. */
export function longestInterval(blocks: readonly Block[]): number {
  return blocks.reduce((most, { interval }) => Math.max(most, interval ?? 0), 0);
}

/** The halts of the upgrades, in order of time. */
export function upgradeHalts(report: Report): Gap[] {
  const halts = report.upgrades.flatMap((upgrade): Gap[] => {
    const from = sinceStart(report, upgrade.haltedAt);
    if (from === null) return [];
    const to = sinceStart(report, upgrade.resumedAt);
    return [
      { from, to: to ?? wholeRun(report), label: upgrade.name, upgrade: true, ended: to !== null },
    ];
  });
  return inOrderOfTime(halts);
}

/** Finds the gaps: the halt of each upgrade, and other long times without a block; in order of time. */
export function gapsOf(report: Report, blocks: readonly Block[]): Gap[] {
  const upgrades = upgradeHalts(report);
  const longest = Math.max(GAP_MS, GAP_FACTOR * (medianInterval(blocks) ?? 0));
  const others = blocks.flatMap(({ at, interval }): Gap[] => {
    if (interval === null || interval < longest) return [];
    const gap = { from: at - interval, to: at };
    if (upgrades.some((upgrade) => overlap(upgrade, gap) > 0)) return [];
    return [{ ...gap, label: phaseOf(report, gap), upgrade: false, ended: true }];
  });
  return inOrderOfTime([...upgrades, ...others]);
}

function inOrderOfTime(gaps: readonly Gap[]): Gap[] {
  return [...gaps].sort((one, other) => one.from - other.from);
}

/** Name of the phase with the largest part of a gap. */
function phaseOf(report: Report, gap: Domain): string {
  const phases = report.phases.map(({ name, startedAt, ms }) => {
    const from = sinceStart(report, startedAt) ?? 0;
    return { name, share: overlap(gap, { from, to: from + (ms ?? wholeRun(report) - from) }) };
  });
  const best = phases.reduce((most, phase) => (phase.share > most.share ? phase : most), {
    name: 'no blocks',
    share: 0,
  });
  return best.name;
}

function overlap(one: Domain, other: Domain): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/** Times in which the chain made blocks: from the first to the last, without the gaps. */
export function runsOf(blocks: readonly Block[], gaps: readonly Gap[]): Domain[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const runs: Domain[] = [];
  let from = first.at;
  for (const gap of gaps) {
    if (gap.from > from) runs.push({ from, to: Math.min(gap.from, last.at) });
    from = Math.max(from, gap.to);
  }
  if (from < last.at) runs.push({ from, to: last.at });
  return runs;
}

/** Horizontal extent of a chart. */
export interface Extent {
  readonly domain: Domain;
  /** In pixels. */
  readonly width: number;
}

/**
 * Reduces points to those visible in a chart: the first, lowest, highest and last of each pixel column. The points
 * next to the domain are kept, too, because lines lead to them.
 *
 * @param points points in ascending order of x
 */
export function thin<T>(
  points: readonly T[],
  { domain: { from, to }, width }: Extent,
  x: (point: T) => number,
  y: (point: T) => number,
): T[] {
  const start = points.findIndex((point) => x(point) >= from);
  if (start < 0) return points.slice(-1);
  const behind = points.findIndex((point) => x(point) > to);
  const shown = points.slice(Math.max(0, start - 1), behind < 0 ? points.length : behind + 1);
  if (shown.length <= 4 * width) return shown;
  const columns = new Map<number, T[]>();
  for (const point of shown) {
    const column = Math.floor(((x(point) - from) / (to - from)) * width);
    const kept = columns.get(column) ?? [];
    kept.push(point);
    columns.set(column, kept);
  }
  return [...columns.values()].flatMap((column) => {
    const by = (better: (one: number, other: number) => boolean) =>
      column.reduce((best, point) => (better(y(point), y(best)) ? point : best));
    const kept = new Set([
      column[0],
      by((one, other) => one < other),
      by((one, other) => one > other),
      column.at(-1),
    ]);
    return column.filter((point) => kept.has(point));
  });
}
