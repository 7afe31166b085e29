import {
  formatTally,
  formatTimeOfDay,
  formatVoting,
  scheduledBy,
  statusWord,
} from '../model/format';
import type { Report } from '../model/schema';
import { blocks, clip, code, details, type Markdown, md, table, text } from './markdown';
import { DASH, duration, type Section, value } from './section';

type Upgrade = Report['upgrades'][number];

/** Table of the upgrades with their proposals. */
export function proposalSection({ upgrades }: Report): Section {
  const columns = [
    { title: 'Proposal', align: 'right' },
    { title: 'Upgrade' },
    { title: 'Status' },
    { title: 'Tally' },
    { title: 'Voting (UTC, chain time)' },
    { title: 'Height', align: 'right' },
    { title: 'Halted (UTC)' },
    { title: 'Straddled' },
    { title: 'Applied after', align: 'right' },
    { title: 'Resumed after', align: 'right' },
  ] as const;
  const rows = upgrades.map((upgrade, index) => {
    const { name, proposal, schedule, appliedAfterMs, resumedAfterMs } = upgrade;
    return [
      proposal === null ? DASH : text(proposal.id),
      code(name),
      statusOf(proposal, schedule),
      text(formatTally(proposal?.tally ?? null)),
      proposal === null ? DASH : text(formatVoting(proposal)),
      heightOf(upgrade),
      upgrade.haltedAt === null ? DASH : text(formatTimeOfDay(upgrade.haltedAt)),
      straddled(upgrade, upgrades[index - 1]),
      duration(appliedAfterMs),
      duration(resumedAfterMs),
    ];
  });
  const reasons = upgrades.flatMap(({ name, proposal }) =>
    proposal?.failedReason
      ? [md`Proposal of ${code(name)}: ${text(clip(proposal.failedReason, 500))}`]
      : [],
  );
  return {
    kind: 'proposals',
    body: blocks(md`### Upgrades`, table(columns, rows), ...reasons),
  };
}

/** Table of the nodes at each upgrade. */
export function nodeSection({ upgrades }: Report): Section {
  const columns = [
    { title: 'Service' },
    { title: 'Current' },
    { title: 'Version' },
    { title: 'Halt height', align: 'right' },
    { title: 'Swap', align: 'right' },
    { title: 'App hash' },
  ] as const;
  const bodies = upgrades
    .filter(({ nodes }) => nodes.some((node) => node.haltHeight !== null || node.appHash !== null))
    .flatMap(({ name, from, to, nodes }) => [
      md`**${code(name)}** (${code(from)} → ${code(to)})`,
      table(
        columns,
        nodes.map((node) => [
          code(node.service),
          value(node.current),
          value(node.version),
          node.haltHeight === null ? DASH : md`${node.haltHeight}`,
          duration(node.swapMs),
          node.appHash === null ? DASH : code(clip(node.appHash, 13)),
        ]),
      ),
    ]);
  if (bodies.length === 0) return { kind: 'node tables', body: md`` };
  return { kind: 'node tables', body: details('Nodes at each upgrade', blocks(...bodies)) };
}

function statusOf(proposal: Upgrade['proposal'], schedule: Upgrade['schedule']): Markdown {
  if (schedule !== null) return text(`scheduled ${scheduledBy(schedule)}`);
  return proposal === null ? md`not proposed` : text(statusWord(proposal.status));
}

function straddled({ straddledPrevious }: Upgrade, previous: Upgrade | undefined): Markdown {
  if (straddledPrevious === null) return DASH;
  if (!straddledPrevious) return md`no`;
  return previous === undefined ? md`yes` : md`yes, ${code(previous.name)}`;
}

function heightOf({ height, done }: Upgrade): Markdown {
  if (height === null) return DASH;
  return done ? md`${height}` : md`${height} (planned)`;
}
