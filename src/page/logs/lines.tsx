import type { RefObject } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Entry, rowsInView, splitMatches } from '../model/log-entries';
import { formatClock } from '../model/times';

export interface LinesHandle {
  /** Scrolls to an entry, unless it is in view. */
  show(index: number): void;
}

interface LinesProps {
  readonly handle: RefObject<LinesHandle | null>;
  readonly entries: readonly Entry[];
  /** Searched text, which is marked in the lines. */
  readonly text: string;
  readonly chosen: number | null;
  readonly choose: (index: number) => void;
}

/** Height of a line in pixels, as in the style sheet. */
const ROW = 20;
/** Maximum length of a line in the list, in characters; the selected line is shown whole below. */
const LINE = 1500;

/** Scrollable list of log lines; only the lines in view are rendered. */
export function Lines({ handle, entries, text, chosen, choose }: LinesProps) {
  const frame = useRef<HTMLElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  const measure = () => {
    const { current } = frame;
    if (current !== null) setView({ top: current.scrollTop, height: current.clientHeight });
  };
  useLayoutEffect(measure, [entries]);
  useImperativeHandle(
    handle,
    () => ({
      show: (index) => {
        const { current } = frame;
        if (current === null) return;
        const top = index * ROW - current.scrollTop;
        if (top >= 0 && top + ROW <= current.clientHeight) return;
        current.scrollTop = index * ROW - current.clientHeight / 3;
        measure();
      },
    }),
    [],
  );
  const [from, to] = rowsInView(view, ROW, entries.length);
  return (
    <section
      ref={frame}
      class="lines"
      aria-label="Lines of the logs"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
      tabIndex={0}
      onScroll={measure}
    >
      <ol style={{ height: `${entries.length * ROW}px` }}>
        {entries.slice(from, to).map((entry, index) => {
          const place = from + index;
          const state = `${entry.cut ? 'cut' : ''}${place === chosen ? ' on' : ''}`;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the search selects lines by keyboard
            <li
              key={place}
              class={state}
              style={{ top: `${place * ROW}px` }}
              aria-setsize={entries.length}
              aria-posinset={place + 1}
              onClick={() => choose(place)}
            >
              <Content entry={entry} text={text} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Content({ entry: { at, service, text: line, cut }, text }: ContentProps) {
  if (cut) return <span>✂ {line}</span>;
  const long = line.length > LINE;
  return (
    <>
      <time>{formatClock(at)}</time> <b>{service}</b>{' '}
      <Marked line={long ? line.slice(0, LINE) : line} text={text} />
      {long && ` … ${line.length - LINE} more characters`}
    </>
  );
}

interface ContentProps {
  readonly entry: Entry;
  readonly text: string;
}

/** A line with its matches marked. */
export function Marked({ line, text }: { line: string; text: string }) {
  const parts = splitMatches(line, text);
  return (
    <span>
      {parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}
    </span>
  );
}
