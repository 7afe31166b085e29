import type { LogPart, PageLog } from '../../report/model/page-data';
import { formatBytes } from './times';
import { visible } from './visible';

/** A line of a log, or a mark where lines were cut. */
export interface Entry {
  readonly service: string;
  /** Host time in milliseconds since the epoch. */
  readonly at: number;
  readonly text: string;
  readonly cut: boolean;
}

const LINE = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ?(.*)$/s;

/** Merges the lines of all logs by time, with marks where lines were cut. */
export function entriesOf(logs: readonly PageLog[]): Entry[] {
  const entries = logs.flatMap(entriesOfLog);
  // The sort is stable: lines of the same millisecond keep the order of their log.
  return entries.sort((one, other) => one.at - other.at);
}

/** Splits a log into entries. A line without a time gets that of the line before, so that they stay together. */
function entriesOfLog(log: PageLog): Entry[] {
  const service = visible(log.service);
  const entries: Entry[] = [];
  let at = 0;
  let end = 0;
  const cut = (until: number, from: number) => {
    if (until <= end) return;
    const text = `${formatBytes(until - end)} of ${service} are not in this page; see ${visible(log.file)}`;
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

/** Entries of one service; of all services if its name is empty. */
export function entriesOfService(entries: readonly Entry[], service: string): readonly Entry[] {
  return service === '' ? entries : entries.filter((entry) => entry.service === service);
}

/** Finds the indices of the entries that contain a text, ignoring case. */
export function searchEntries(entries: readonly Entry[], text: string): number[] {
  const wanted = text.toLowerCase();
  if (wanted.trim() === '') return [];
  const found: number[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!entry.cut && entry.text.toLowerCase().includes(wanted)) found.push(index);
  }
  return found;
}

/** Splits a line at the matches of a text; parts with an odd index are the matches. */
export function splitMatches(line: string, text: string): string[] {
  const wanted = text.toLowerCase();
  const lower = line.toLowerCase();
  // If lower case changes the length of the line, positions do not match, and nothing is marked.
  if (wanted.trim() === '' || lower.length !== line.length) return [line];
  const parts: string[] = [];
  let start = 0;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, start)) {
    parts.push(line.slice(start, at), line.slice(at, at + wanted.length));
    start = at + wanted.length;
  }
  return [...parts, line.slice(start)];
}

/** Index of the first entry at or after a time; of the last entry if there is none. */
export function indexAt(entries: readonly Entry[], at: number): number {
  const found = entries.findIndex((entry) => entry.at >= at);
  return found < 0 ? Math.max(0, entries.length - 1) : found;
}

/** Range of the rows of a list to render: those in view, and some around them. */
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
