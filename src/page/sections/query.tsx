import { useId, useMemo, useState } from 'preact/hooks';
import type { Asked, Query } from '../../report/model/queries';
import { compare, firstPair, listingOf, momentOf, readable } from '../model/queries';
import { Badge } from '../parts/badge';
import { Diff } from '../parts/diff';
import { Disclosure } from '../parts/disclosure';
import { Table } from '../parts/table';
import { LongText } from '../parts/text';

/** A query: its expectations and results, a comparison of two answers, and the later answer as a table. */
export function QueryCard({ asked: { name, times } }: { asked: Asked }) {
  const [pair, setPair] = useState(() => firstPair(times));
  const [before, after] = [times[pair[0]], times[pair[1]]];
  if (before === undefined || after === undefined) return null;
  return (
    <article class="card wide">
      <header>
        <h3>{name}</h3>
        <code class="muted">{after.command}</code>
      </header>
      <Table
        caption={`Answers to ${name}`}
        columns={['Release', 'Expected', 'Result'].map((title) => ({ title }))}
        rows={times.map((query) => [
          momentOf(query),
          query.problem === null ? query.expected : `${query.expected}: ${query.problem}`,
          <Badge key="result" tone={query.ok ? 'pass' : 'fail'}>
            {query.ok ? 'as expected' : 'not as expected'}
          </Badge>,
        ])}
      />
      {times.length > 1 && (
        <div class="pair">
          <Choice
            label="Before"
            times={times}
            chosen={pair[0]}
            choose={(index) => setPair([index, pair[1]])}
          />
          <Choice
            label="After"
            times={times}
            chosen={pair[1]}
            choose={(index) => setPair([pair[0], index])}
          />
        </div>
      )}
      {times.length > 1 && <Compared before={before} after={after} />}
      <Listed query={after} />
      <Disclosure summary={times.length > 1 ? 'Full answers' : 'Full answer'}>
        {() => (
          <div class="columns">
            {[...new Set([before, after])].map((query) => (
              <div key={momentOf(query)}>
                <h4>{momentOf(query)}</h4>
                <LongText text={readable(query.answer)} />
              </div>
            ))}
          </div>
        )}
      </Disclosure>
    </article>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly times: readonly Query[];
  readonly chosen: number;
  readonly choose: (index: number) => void;
}

function Choice({ label, times, chosen, choose }: ChoiceProps) {
  const id = useId();
  return (
    <span>
      <label for={id}>{label}</label>{' '}
      <select
        id={id}
        value={chosen}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      >
        {times.map((query, index) => (
          <option key={momentOf(query)} value={index}>
            {momentOf(query)}
          </option>
        ))}
      </select>
    </span>
  );
}

function Compared({ before, after }: { before: Query; after: Query }) {
  const comparison = useMemo(() => compare(before.answer, after.answer), [before, after]);
  const between = `${momentOf(before)} and ${momentOf(after)}`;
  switch (comparison.kind) {
    case 'same':
      return <p class="note">The answers on {between} are the same.</p>;
    case 'too different':
      return (
        <p class="note">The answers on {between} differ too much for a comparison by lines.</p>
      );
    case 'different':
      return <Diff hunks={comparison.hunks} name={`Changes between ${between}`} />;
  }
}

function Listed({ query }: { query: Query }) {
  const listing = useMemo(() => (query.ok ? listingOf(query.answer) : null), [query]);
  if (listing === null) return null;
  const { path, columns, rows } = listing;
  const number = (index: number) => rows.every((row) => /^-?\d+(\.\d+)?$/.test(row[index] ?? ''));
  return (
    <>
      <h4>
        {path === '' ? 'Listing' : path} <span class="muted">on {momentOf(query)}</span>
      </h4>
      <Table
        caption={`${path || 'Listing'} on ${momentOf(query)}`}
        columns={columns.map((title, index) => ({ title, number: number(index) }))}
        rows={rows.map((row) => row.map((cell) => cell ?? '–'))}
      />
    </>
  );
}
