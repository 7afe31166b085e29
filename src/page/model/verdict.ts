import { formatDuration } from '../../report/format';
import type { Report } from '../../report/schema';
import { countResults } from './checks';
import { type Asked, brief, momentOf } from './queries';
import { counted } from './times';

type Upgrade = Report['upgrades'][number];

/** A number that is worth a large print. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** The releases that ran, in order. */
export function routeOf({ upgrades, releases }: Report): string[] {
  const done = upgrades.filter((upgrade) => upgrade.done);
  const first = upgrades[0]?.from ?? releases[0]?.name;
  return [...(first === undefined ? [] : [first]), ...done.map(({ to }) => to)];
}

/** What the verdict says in figures. */
export function figuresOf(report: Report): Figure[] {
  const { upgrades } = report;
  const done = upgrades.filter((upgrade) => upgrade.done).length;
  const longest = upgrades.reduce<Upgrade | undefined>(
    (most, upgrade) => ((upgrade.standstillMs ?? -1) > (most?.standstillMs ?? -1) ? upgrade : most),
    undefined,
  );
  const counts = countResults(report.checks);
  const others = [
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    ...(counts['not reached'] > 0 ? [`${counts['not reached']} not reached`] : []),
  ];
  return [
    {
      label: 'Upgrades done',
      value: `${done} of ${upgrades.length}`,
      note: routeOf(report).join(' → '),
    },
    {
      label: 'Longest standstill',
      value: longest === undefined ? '–' : formatDuration(longest.standstillMs ?? 0),
      note: longest === undefined ? 'no upgrade was done' : `at ${longest.name}`,
    },
    {
      label: 'Checks passed',
      value: `${counts.passed} of ${counts.all}`,
      note: others.length === 0 ? 'none failed' : others.join(', '),
    },
    { label: 'Took', value: formatDuration(report.totalMs), note: restartNote(report) },
  ];
}

function restartNote({ restart }: Report): string {
  if (restart === null) return 'no restart';
  return restart.ok ? `restarted on ${restart.release}` : `did not restart on ${restart.release}`;
}

/** How many nodes of an upgrade came through it, in words. */
export function nodesWord({ nodes, sameState }: Upgrade): string {
  const swapped = nodes.filter(({ servingAt }) => servingAt !== null);
  const count = `${swapped.length} of ${counted(nodes.length, 'node')} swapped`;
  if (sameState === null) return count;
  return `${count}, ${sameState ? 'equal app hash' : 'app hashes differ'}`;
}

/** How long the chain stood still at an upgrade, in words. */
export function standstillWord({ standstillMs, done, nodes }: Upgrade): string {
  if (standstillMs !== null) return formatDuration(standstillMs);
  const halted = nodes.some(({ haltedAt }) => haltedAt !== null);
  return halted && !done ? 'the chain did not go on' : '–';
}

/** What a query said at a moment. */
export interface Cell {
  readonly ok: boolean;
  readonly words: string;
  /** Whether it is another answer than the one before. */
  readonly changed: boolean;
}

/** The queries by the moments at which they were asked. */
export interface Matrix {
  readonly moments: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Cell | null)[] }[];
}

export function matrixOf(asked: readonly Asked[]): Matrix {
  const moments = [...new Set(asked.flatMap(({ times }) => times.map(momentOf)))];
  // Queries may be asked at different moments: the releases go before the restart.
  moments.sort((one, other) => Number(isRestart(one)) - Number(isRestart(other)));
  const rows = asked.map(({ name, times }) => ({
    name,
    cells: moments.map((moment): Cell | null => {
      const index = times.findLastIndex((query) => momentOf(query) === moment);
      const query = times[index];
      if (query === undefined) return null;
      const before = times[index - 1];
      const changed = before !== undefined && before.answer !== query.answer;
      return { ok: query.ok, words: brief(query), changed };
    }),
  }));
  return { moments, rows };
}

function isRestart(moment: string): boolean {
  return moment.endsWith(' after the restart');
}
