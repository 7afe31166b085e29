import type { LogPart, PageLog } from '../../report/page-data';
import { formatBytes } from './times';
import { visible } from './visible';

/** A line of a log, or a place where lines were cut. */
export interface Entry {
  readonly service: string;
  /** The host's time in milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly cut: boolean;
}

const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ?(.*)$/s;

/** The lines of all logs by time, and where some of them were cut. */
export function entriesOf(logs: readonly PageLog[]): Entry[] {
  const entries = logs.flatMap(entriesOfLog);
  // Stable: what was logged in the same millisecond stays in the order of its own log.
  return entries.sort((one, other) => one.at - other.at);
}

/** A line without a time of its own has the one of the line before it, so that they stay together. */
function entriesOfLog(log: PageLog): Entry[] {
  const service = visible(log.service);
  const entries: Entry[] = [];
  let at = 0;
  let end = 0;
  const cut = (until: number, from: number) => {
    if (until <= end) return;
    const text = `${formatBytes(until - end)} of ${service} are not in this page; they are in ${visible(log.file)}`;
    entries.push({ service, at: from, text, cut: true });
  };
  for (const part of log.parts) {
    const lines = linesOf(part, at);
    cut(part.from, at || (lines[0]?.at ?? 0));
    for (const line of lines) {
      at = Math.max(at, line.at);
      entries.push({ service, at, text: visible(line.text), cut: false });
    }
    end = part.to;
  }
  cut(log.bytes, at);
  return entries;
}

function linesOf({ text }: LogPart, before: number): { at: number; text: string }[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let at = before;
  return lines.map((line) => {
    const [, stamp = '', text = ''] = LINE.exec(line) ?? [];
    const stamped = Date.parse(stamp);
    if (Number.isNaN(stamped)) return { at, text: line };
    at = stamped;
    return { at, text };
  });
}

/** The entries of one service, or of all if it is empty. */
export function entriesOfService(entries: readonly Entry[], service: string): readonly Entry[] {
  return service === '' ? entries : entries.filter((entry) => entry.service === service);
}

/** Where a text is, as indices of the entries that have it; upper and lower case are the same. */
export function searchEntries(entries: readonly Entry[], text: string): number[] {
  const wanted = text.toLowerCase();
  if (wanted.trim() === '') return [];
  const found: number[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!entry.cut && entry.text.toLowerCase().includes(wanted)) found.push(index);
  }
  return found;
}

/** The parts of a line at which a text is and is not, in order; the odd ones are the matches. */
export function splitMatches(line: string, text: string): string[] {
  const wanted = text.toLowerCase();
  const lower = line.toLowerCase();
  // Lower case can be longer than the text it is of; then there is nothing to count on.
  if (wanted.trim() === '' || lower.length !== line.length) return [line];
  const parts: string[] = [];
  let start = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, start)) {
    parts.push(line.slice(start, at), line.slice(at, at + wanted.length));
    start = at + wanted.length;
  }
  return [...parts, line.slice(start)];
}

/** The index of the first entry at or after a time; the last one if there is none. */
export function indexAt(entries: readonly Entry[], at: number): number {
  const found = entries.findIndex((entry) => entry.at >= at);
  return found < 0 ? Math.max(0, entries.length - 1) : found;
}

/** Which rows of a list are drawn: those in view, and some around them. */
export function rowsInView(
  { top, height }: { readonly top: number; readonly height: number },
  rowHeight: number,
  count: number,
): readonly [from: number, to: number] {
  const margin = Math.ceil(height / rowHeight / 2);
  const from = Math.max(0, Math.floor(top / rowHeight) - margin);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + margin);
  return [Math.min(from, to), to];
}
