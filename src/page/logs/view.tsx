import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Report } from '../../report/model/schema';
import { groupDigits } from '../../text/format';
import { upgradeHalts } from '../model/blocks';
import { type Entry, entriesOfService, indexAt, searchEntries } from '../model/log-entries';
import { formatClock } from '../model/times';
import { Lines, type LinesHandle, Marked } from './lines';

interface LogViewProps {
  readonly report: Report;
  readonly entries: readonly Entry[];
  readonly services: readonly string[];
}

/** Filter, search and selection. */
interface Asked {
  readonly service: string;
  readonly text: string;
  readonly match: number;
  /** Index of a line selected by other means than the search; null after the next search step. */
  readonly jump: number | null;
}

/** Log lines with filter and search. */
export function LogView({ report, entries, services }: LogViewProps) {
  const id = useId();
  const list = useRef<LinesHandle>(null);
  const [asked, setAsked] = useState<Asked>({ service: '', text: '', match: 0, jump: null });
  const { service, text } = asked;
  const shown = useMemo(() => entriesOfService(entries, service), [entries, service]);
  const matches = useMemo(() => searchEntries(shown, text), [shown, text]);
  const gaps = useMemo(() => upgradeHalts(report), [report]);
  // Not limited to the matches, and possibly negative: keys can be faster than rendering.
  const match = matches.length === 0 ? 0 : modulo(asked.match, matches.length);
  const chosen = asked.jump ?? matches[match] ?? null;
  useLayoutEffect(() => {
    if (chosen !== null) list.current?.show(chosen);
  }, [chosen, shown]);

  const search = (changed: Partial<Asked>) =>
    setAsked((now) => ({ ...now, match: 0, jump: null, ...changed }));
  const move = (by: number) => setAsked((now) => ({ ...now, match: now.match + by, jump: null }));
  const jump = (index: number) => setAsked((now) => ({ ...now, jump: index }));

  const entry = chosen === null ? undefined : shown[chosen];
  return (
    <div class="log">
      <search class="filter">
        <label for={`${id}-service`}>Service</label>
        <select
          id={`${id}-service`}
          value={service}
          onChange={(event) => search({ service: event.currentTarget.value })}
        >
          <option value="">all</option>
          {services.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
        <label for={`${id}-text`}>Search</label>
        <input
          id={`${id}-text`}
          type="search"
          value={text}
          onInput={(event) => search({ text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter') move(event.shiftKey ? -1 : 1);
          }}
        />
        <button type="button" aria-disabled={matches.length === 0} onClick={() => move(-1)}>
          Previous
        </button>
        <button type="button" aria-disabled={matches.length === 0} onClick={() => move(1)}>
          Next
        </button>
        <span role="status" class="muted">
          {resultText(text, matches.length, match)}
        </span>
        {gaps.map((gap) => (
          <button
            key={gap.label}
            type="button"
            class="jump"
            onClick={() => jump(indexAt(shown, Date.parse(report.startedAt ?? '') + gap.from))}
          >
            Halt at {gap.label}
          </button>
        ))}
      </search>
      <Lines handle={list} entries={shown} text={text} chosen={chosen} choose={jump} />
      {entry !== undefined && !entry.cut && (
        <p class="chosen" aria-live="polite">
          <b>
            {entry.service} {formatClock(entry.at)}
          </b>{' '}
          <Marked line={entry.text} text={text} />
        </p>
      )}
    </div>
  );
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function resultText(text: string, count: number, match: number): string {
  if (text.trim() === '') return '';
  if (count === 0) return 'no matches';
  return `${groupDigits(String(match + 1))} of ${groupDigits(String(count))} lines`;
}
