import type { Asked } from '../../report/model/queries';
import type { Report } from '../../report/model/schema';
import { doneRoute, longestHalt } from '../../report/model/upgrades';
import { formatDuration } from '../../text/format';
import { countResults } from './checks';
import { brief, momentOf } from './queries';
import { counted } from './times';

type Upgrade = Report['upgrades'][number];

/** A key figure of the verdict. */
export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Key figures of the verdict. */
export function figuresOf(report: Report): Figure[] {
  const { upgrades } = report;
  const done = upgrades.filter((upgrade) => upgrade.done).length;
  const longest = longestHalt(upgrades);
  const counts = countResults(report.checks);
  const others = [
    ...(counts.failed > 0 ? [`${counts.failed} failed`] : []),
    ...(counts['not reached'] > 0 ? [`${counts['not reached']} not reached`] : []),
  ];
  return [
    {
      label: 'Upgrades done',
      value: `${done} of ${upgrades.length}`,
      note: doneRoute(report).join(' → '),
    },
    {
      label: 'Longest halt',
      value: longest === undefined ? '–' : formatDuration(longest.resumedAfterMs ?? 0),
      note: longest === undefined ? 'no upgrade was done' : `at ${longest.name}`,
    },
    {
      label: 'Checks passed',
      value: `${counts.passed} of ${counts.all}`,
      note: others.length === 0 ? 'none failed' : others.join(', '),
    },
    { label: 'Duration', value: formatDuration(report.totalMs), note: restartNote(report) },
  ];
}

function restartNote({ restart }: Report): string {
  if (restart === null) return 'no restart';
  return restart.ok ? `restarted on ${restart.release}` : `did not restart on ${restart.release}`;
}

/** Describes how many nodes of an upgrade were swapped, and whether their app hashes are equal. */
export function nodesWord({ nodes, sameState }: Upgrade): string {
  const swapped = nodes.filter(({ servingAt }) => servingAt !== null);
  const count = `${swapped.length} of ${counted(nodes.length, 'node')} swapped`;
  if (sameState === null) return count;
  return `${count}, ${sameState ? 'equal app hash' : 'app hashes differ'}`;
}

/** Describes the length of the halt at an upgrade. */
export function haltWord({ resumedAfterMs, done, nodes }: Upgrade): string {
  if (resumedAfterMs !== null) return formatDuration(resumedAfterMs);
  const halted = nodes.some(({ haltedAt }) => haltedAt !== null);
  return halted && !done ? 'the chain did not resume' : '–';
}

/** Answer to a query at a moment. */
export interface Cell {
  readonly ok: boolean;
  readonly words: string;
  /** True if the answer differs from the previous one. */
  readonly changed: boolean;
}

/** Answers by query and by moment. */
export interface Matrix {
  readonly moments: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Cell | null)[] }[];
}

export function matrixOf(asked: readonly Asked[]): Matrix {
  const all = asked.flatMap(({ times }) => times);
  // Not all queries are asked at the same moments; those of the restart come last.
  const inOrder = (['release', 'restart'] as const).flatMap((kind) =>
    all.filter(({ moment }) => moment === kind),
  );
  const moments = [...new Set(inOrder.map(momentOf))];
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
