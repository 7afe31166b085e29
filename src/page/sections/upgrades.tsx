import { formatVoting, scheduledBy, statusWord } from '../../report/model/format';
import type { Report } from '../../report/model/schema';
import { formatDuration, shortHash } from '../../text/format';
import { SwapsChart } from '../chart/swaps-chart';
import { swapsOf } from '../model/swaps';
import { clockAt, formatElapsed, sinceStart } from '../model/times';
import { haltWord, nodesWord } from '../model/verdict';
import { Badge } from '../parts/badge';
import { Disclosure } from '../parts/disclosure';
import { Facts } from '../parts/facts';
import { More } from '../parts/more';
import { Section } from '../parts/section';
import { Table } from '../parts/table';
import { VoteBar, voteRows } from '../parts/votes';

type Upgrade = Report['upgrades'][number];
type Proposal = NonNullable<Upgrade['proposal']>;

const PART = 10;

/** Each upgrade: its votes, its halt and the swaps of its nodes. */
export function UpgradesSection({ report }: { report: Report }) {
  return (
    <Section id="upgrades" title="Upgrades">
      <More items={report.upgrades} size={PART} noun="upgrades">
        {(shown) =>
          shown.map((upgrade) => (
            <OneUpgrade key={upgrade.name} report={report} upgrade={upgrade} />
          ))
        }
      </More>
    </Section>
  );
}

function OneUpgrade({ report, upgrade }: { report: Report; upgrade: Upgrade }) {
  const { name, from, to, done, proposal, schedule, height, appliedAfterMs } = upgrade;
  const duration = (ms: number | null) => (ms === null ? '–' : formatDuration(ms));
  const when = sinceStart(report, upgrade.haltedAt);
  return (
    <article class="card wide">
      <header>
        <h3>
          {name}{' '}
          <span class="muted">
            {from} → {to}
          </span>
        </h3>
        <Badge tone={done ? 'pass' : 'fail'}>{done ? 'done' : 'not done'}</Badge>
      </header>
      <div class="columns">
        <div>
          <h4>{schedule === null ? 'Votes' : 'Schedule'}</h4>
          {schedule !== null && <Scheduled schedule={schedule} />}
          {schedule === null && proposal === null && <p>No proposal was submitted.</p>}
          {proposal !== null && <Votes proposal={proposal} />}
        </div>
        <div>
          <h4>Halt</h4>
          <Facts
            facts={[
              ['Height', height ?? '–'],
              ['Last block before the halt', when === null ? '–' : `${clockAt(report, when)} UTC`],
              ['Applied after', duration(appliedAfterMs)],
              ['Resumed after', haltWord(upgrade)],
              ['Nodes', nodesWord(upgrade)],
            ]}
          />
        </div>
      </div>
      <h4>Swaps, from the first node's halt</h4>
      <SwapsOf report={report} upgrade={upgrade} />
    </article>
  );
}

function Scheduled({ schedule }: { schedule: NonNullable<Upgrade['schedule']> }) {
  return (
    <Facts
      facts={[
        ['Scheduled', scheduledBy(schedule)],
        ['At height', schedule.scheduledHeight],
      ]}
    />
  );
}

function Votes({ proposal }: { proposal: Proposal }) {
  const { id, status, tally, failedReason, deposit, submittedHeight, decidedHeight } = proposal;
  return (
    <>
      {tally !== null && <VoteBar tally={tally} />}
      <Facts
        facts={[
          ['Proposal', `${id}, ${statusWord(status)}`],
          ...(failedReason === null ? [] : ([['Reason of failure', failedReason]] as const)),
          ['Heights', `${submittedHeight} to ${decidedHeight ?? '–'}`],
          ['Voting, chain time', formatVoting(proposal)],
          ['Deposit', deposit],
          ['Gov API', proposal.dialect],
        ]}
      />
      {tally !== null && (
        <Disclosure summary="Votes as a table">
          {() => (
            <Table
              caption={`Votes on proposal ${id}, in staked base units`}
              columns={[
                { title: 'Vote' },
                { title: 'Amount', number: true },
                { title: 'Share', number: true },
              ]}
              rows={voteRows(tally)}
            />
          )}
        </Disclosure>
      )}
    </>
  );
}

function SwapsOf({ report, upgrade }: { report: Report; upgrade: Upgrade }) {
  const swaps = swapsOf(upgrade);
  const elapsed = (rfc3339: string | null) => {
    const ms = sinceStart(report, rfc3339);
    return ms === null ? '–' : formatElapsed(ms, 10);
  };
  const columns = [
    { title: 'Node' },
    { title: 'Halt height', number: true },
    { title: 'Halted', number: true },
    { title: 'Served again', number: true },
    { title: 'Swap', number: true },
    { title: 'Version' },
    { title: 'Current' },
    { title: 'App hash' },
  ];
  const rows = upgrade.nodes.map((node) => [
    node.service,
    node.haltHeight ?? '–',
    elapsed(node.haltedAt),
    elapsed(node.servingAt),
    node.swapMs === null ? '–' : formatDuration(node.swapMs),
    node.version ?? '–',
    node.current ?? '–',
    node.appHash === null ? '–' : <code>{shortHash(node.appHash)}…</code>,
  ]);
  if (rows.length === 0) return <p>No nodes are known.</p>;
  return (
    <>
      {swaps === null ? (
        <p>No node is known to have halted.</p>
      ) : (
        <More items={swaps.swaps} size={20} noun="nodes">
          {(shown) => (
            <SwapsChart
              swaps={{ ...swaps, swaps: shown }}
              name={`Swaps at ${upgrade.name}: ${nodesWord(upgrade)}`}
            />
          )}
        </More>
      )}
      <Disclosure summary="Swaps as a table">
        {() => <Table caption={`Nodes at ${upgrade.name}`} columns={columns} rows={rows} />}
      </Disclosure>
    </>
  );
}
