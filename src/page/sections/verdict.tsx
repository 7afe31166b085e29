import { formatTime, scheduledBy, statusWord } from '../../report/model/format';
import { askedQueries } from '../../report/model/queries';
import type { Report } from '../../report/model/schema';
import { formatElapsed, sinceStart } from '../model/times';
import { figuresOf, haltWord, nodesWord } from '../model/verdict';
import { Badge } from '../parts/badge';
import { Facts } from '../parts/facts';
import { VoteBar } from '../parts/votes';
import { DataMatrix } from './matrix';

type Upgrade = Report['upgrades'][number];

/** Maximum numbers of upgrades and queries in the verdict; further ones are only in their sections. */
const UPGRADES = 4;
const QUERIES = 6;

/** The result with its key figures, the upgrades and the data. */
export function VerdictSection({ report }: { report: Report }) {
  const { result, startedAt, upgrades } = report;
  const asked = askedQueries(report.queries);
  return (
    <section id="verdict" class={`verdict ${result}`} aria-labelledby="verdict-title">
      <div class="result">
        <span class="mark" aria-hidden="true">
          {result === 'passed' ? '✓' : '✕'}
        </span>
        <div>
          <h2 id="verdict-title">{result === 'passed' ? 'Passed' : 'Failed'}</h2>
          <p class="muted">{startedAt === null ? 'Not started' : formatTime(startedAt)}</p>
        </div>
        <ul class="figures">
          {figuresOf(report).map(({ label, value, note }) => (
            <li key={label}>
              <span class="label">{label}</span>
              <span class="value">{value}</span>
              <span class="muted">{note}</span>
            </li>
          ))}
        </ul>
      </div>
      <div class="cards">
        {upgrades.slice(0, UPGRADES).map((upgrade) => (
          <UpgradeCard key={upgrade.name} report={report} upgrade={upgrade} />
        ))}
      </div>
      {upgrades.length > UPGRADES && (
        <p class="muted">
          {upgrades.length - UPGRADES} more upgrades are under <a href="#upgrades">Upgrades</a>.
        </p>
      )}
      {asked.length > 0 && (
        <>
          <h3>Data before and after</h3>
          <DataMatrix asked={asked.slice(0, QUERIES)} />
          {asked.length > QUERIES && (
            <p class="muted">
              {asked.length - QUERIES} more queries are under <a href="#data">Data</a>.
            </p>
          )}
        </>
      )}
    </section>
  );
}

function UpgradeCard({ report, upgrade }: { report: Report; upgrade: Upgrade }) {
  const { name, from, to, done, height, proposal, schedule } = upgrade;
  const when = sinceStart(report, upgrade.haltedAt);
  return (
    <article class="card">
      <header>
        <h3>{name}</h3>
        <Badge tone={done ? 'pass' : 'fail'}>{done ? 'done' : 'not done'}</Badge>
      </header>
      <p class="muted">
        {from} → {to}
        {height !== null && ` at height ${height}`}
        {when !== null && `, ${formatElapsed(when, 100)} into the run`}
      </p>
      <Facts
        facts={[
          ['Halt', <b key="still">{haltWord(upgrade)}</b>],
          ...(schedule === null
            ? ([
                [
                  'Proposal',
                  proposal === null
                    ? 'not submitted'
                    : `${proposal.id}, ${statusWord(proposal.status)}`,
                ],
                ['Votes', proposal?.tally ? <VoteBar key="votes" tally={proposal.tally} /> : '–'],
              ] as const)
            : ([['Scheduled', scheduledBy(schedule)]] as const)),
          ['Nodes', nodesWord(upgrade)],
        ]}
      />
    </article>
  );
}
