import { formatTally, scheduledBy } from '../../report/model/format';
import type { Report } from '../../report/model/schema';
import { formatDuration } from '../../text/format';
import { type Block, type Gap, runsOf } from './blocks';
import { momentOf } from './queries';
import { counted, formatElapsed, sinceStart, wholeRun } from './times';
import type { Domain } from './zoom';

export type Kind = 'phase' | 'blocks' | 'first' | 'voting' | 'halt' | 'swap' | 'traffic' | 'query';

/** An item of the timeline; a moment has no length. */
export interface Item extends Domain {
  readonly kind: Kind;
  readonly title: string;
  /** Details for the tooltip and the table. */
  readonly lines: readonly string[];
  /** Text in its bar, if there is space. */
  readonly label: string;
  readonly failed: boolean;
  /** Row of its lane, from 0. */
  readonly row: number;
}

export interface Lane {
  readonly label: string;
  readonly rows: number;
  /** Items, in the order of their start. */
  readonly items: readonly Item[];
}

/** Maximum number of lanes for nodes; further nodes are only in the tables of the upgrades. */
export const NODE_LANES = 12;

type Upgrade = Report['upgrades'][number];
type Loose = Omit<Item, 'row'>;

/** Lanes of the timeline, from the phases to the queries, without empty ones. */
export function lanesOf(report: Report, blocks: readonly Block[], gaps: readonly Gap[]): Lane[] {
  return [
    lane('Phases', phases(report)),
    lane('Blocks', blockItems(blocks, gaps)),
    ...report.upgrades.map((upgrade) => lane(upgrade.name, upgradeItems(report, upgrade, gaps))),
    ...servicesOf(report)
      .slice(0, NODE_LANES)
      .map((service) => lane(service, swaps(report, service))),
    lane('Traffic', traffic(report)),
    lane('Queries', queries(report)),
  ].filter(({ items }) => items.length > 0);
}

/** Services of the nodes of all upgrades. */
export function servicesOf({ upgrades }: Report): string[] {
  return [...new Set(upgrades.flatMap(({ nodes }) => nodes.map(({ service }) => service)))];
}

/** Distributes overlapping items over rows; moments are marks on the first row. */
function lane(label: string, loose: readonly Loose[]): Lane {
  const ends: number[] = [];
  const items = [...loose]
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((item) => {
      if (item.to === item.from) return { ...item, row: 0 };
      // A row is free from the end of its last item on; times are whole milliseconds.
      const free = ends.findIndex((end) => end <= item.from);
      const row = free < 0 ? ends.length : free;
      ends[row] = item.to;
      return { ...item, row };
    });
  return { label, rows: Math.max(1, ends.length), items };
}

/** Creates an item that did not fail, with its title as its label. */
function item(kind: Kind, at: Domain, title: string, lines: readonly string[]): Loose {
  const span = at.to > at.from ? ` to ${formatElapsed(at.to, 10)}` : '';
  const length = at.to > at.from ? [formatDuration(at.to - at.from)] : [];
  const when = [`${formatElapsed(at.from, 10)}${span}`, ...length].join(', ');
  const tooltip = { title, lines: [when, ...lines], label: title };
  return { kind, from: at.from, to: at.to, ...tooltip, failed: false };
}

function phases(report: Report): Loose[] {
  return report.phases.flatMap(({ name, startedAt, ms, ok }) => {
    const from = sinceStart(report, startedAt);
    if (from === null) return [];
    const to = ms === null ? wholeRun(report) : from + ms;
    const state = ok === null ? ['did not end'] : ok ? [] : ['failed'];
    const phase = item('phase', { from, to }, `Phase ${name}`, state);
    return [{ ...phase, label: name, failed: ok !== true }];
  });
}

function blockItems(all: readonly Block[], gaps: readonly Gap[]): Loose[] {
  const first = all[0];
  if (first === undefined) return [];
  const runs = runsOf(all, gaps).map((run) => {
    const inside = all.filter(({ at }) => at >= run.from && at <= run.to);
    const heights = `heights ${inside[0]?.height} to ${inside.at(-1)?.height}`;
    return item('blocks', run, counted(inside.length, 'block'), [heights]);
  });
  const start = { from: first.at, to: first.at };
  return [
    { ...item('first', start, 'First block', [`height ${first.height}`]), label: 'first block' },
    ...runs,
    ...gaps.map((gap) => {
      const title = gap.upgrade ? `Halt at ${gap.label}` : `Halt: ${gap.label}`;
      const length = formatDuration(gap.to - gap.from);
      const end = gap.ended ? [] : ['the chain did not resume'];
      return { ...item('halt', gap, title, end), label: length, failed: !gap.ended };
    }),
  ];
}

function upgradeItems(report: Report, upgrade: Upgrade, gaps: readonly Gap[]): Loose[] {
  const { proposal, schedule } = upgrade;
  const scheduled = sinceStart(report, schedule?.scheduledAt ?? null);
  if (schedule !== null && scheduled !== null) {
    const at = { from: scheduled, to: scheduled };
    const named = item('voting', at, `Scheduled ${scheduledBy(schedule)}`, []);
    return [{ ...named, label: 'scheduled' }, ...haltItems(upgrade, gaps)];
  }
  const submitted = sinceStart(report, proposal?.submittedAt ?? null);
  if (proposal === null || submitted === null) return [];
  const decided = sinceStart(report, proposal.decidedAt);
  const voting = item(
    'voting',
    { from: submitted, to: decided ?? wholeRun(report) },
    `Voting on proposal ${proposal.id}`,
    [
      decided === null ? 'not decided' : `votes: ${formatTally(proposal.tally)}`,
      ...(upgrade.straddledPrevious ? ['open during the previous upgrade'] : []),
    ],
  );
  const named = { ...voting, label: `proposal ${proposal.id}`, failed: decided === null };
  return [named, ...haltItems(upgrade, gaps)];
}

function haltItems(upgrade: Upgrade, gaps: readonly Gap[]): Loose[] {
  const halt = gaps.find((gap) => gap.upgrade && gap.label === upgrade.name);
  if (halt === undefined) return [];
  const height = upgrade.height === null ? '' : ` at height ${upgrade.height}`;
  const title = `Upgrade ${upgrade.name}${height}`;
  const route = `${upgrade.from} → ${upgrade.to}`;
  const lines = halt.ended ? [route] : [route, 'the chain did not resume'];
  const at = upgrade.height === null ? route : `height ${upgrade.height}`;
  return [{ ...item('halt', halt, title, lines), label: at, failed: !halt.ended }];
}

function swaps(report: Report, service: string): Loose[] {
  return report.upgrades.flatMap((upgrade) => {
    const node = upgrade.nodes.find((known) => known.service === service);
    const from = sinceStart(report, node?.haltedAt ?? null);
    if (node === undefined || from === null) return [];
    const to = sinceStart(report, node.servingAt);
    const swap = item(
      'swap',
      { from, to: to ?? wholeRun(report) },
      `${service} swapped to ${upgrade.to}`,
      to === null ? ['did not serve again'] : [`version ${node.version ?? 'unknown'}`],
    );
    return [{ ...swap, label: upgrade.to, failed: to === null }];
  });
}

function traffic(report: Report): Loose[] {
  return report.traffic.flatMap(({ name, stage, ok, at }) => {
    const from = sinceStart(report, at);
    if (from === null) return [];
    return [{ ...item('traffic', { from, to: from }, `Traffic ${name}`, [stage]), failed: !ok }];
  });
}

function queries(report: Report): Loose[] {
  return report.queries.flatMap((query) => {
    const { name, ok, at } = query;
    const from = sinceStart(report, at);
    if (from === null) return [];
    const lines = [`on ${momentOf(query)}`, ok ? 'as expected' : 'not as expected'];
    return [{ ...item('query', { from, to: from }, `Query ${name}`, lines), failed: !ok }];
  });
}
