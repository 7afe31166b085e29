import type { ByteRange, LogPart } from '../model/page-data';

/** A file with random access. */
export interface ByteSource {
  readonly bytes: number;
  /** Reads the bytes from one offset up to another; fewer if the file ends before. */
  read(from: number, to: number): Promise<Buffer>;
}

/** Shares of a log's space; that of the halts is divided equally among their surroundings. */
const SHARES = { head: 1, halts: 3, tail: 2 } as const;
/** Part of a halt's surroundings that lies before it; the swap comes after the halt. */
const BEFORE_HALT = 1 / 3;

/** Number of bytes read at once in the search for a time. */
const PROBE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const STAMP = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)/;
const LONGEST_STAMP = 40;

/**
 * Selects the ranges of a log to keep: the whole log up to `maxBytes`, otherwise its head, the parts around the
 * anchors, and its tail, with at most `maxBytes` in total, in order and without overlap.
 */
export function selectRanges(
  size: number,
  anchors: readonly number[],
  maxBytes: number,
): ByteRange[] {
  if (size <= 0 || maxBytes <= 0) return [];
  if (size <= maxBytes) return [{ from: 0, to: size }];
  const whole = SHARES.head + SHARES.tail + (anchors.length > 0 ? SHARES.halts : 0);
  const head = Math.floor((maxBytes * SHARES.head) / whole);
  const tail = Math.floor((maxBytes * SHARES.tail) / whole);
  const around =
    anchors.length > 0 ? Math.floor((maxBytes * SHARES.halts) / whole / anchors.length) : 0;
  const wanted = [
    { from: 0, to: head },
    ...anchors.map((anchor) => {
      const from = Math.min(Math.max(0, Math.floor(anchor - around * BEFORE_HALT)), size - around);
      return { from, to: from + around };
    }),
    { from: size - tail, to: size },
  ];
  return merge(wanted.filter(({ from, to }) => to > from));
}

function merge(ranges: readonly ByteRange[]): ByteRange[] {
  const merged: ByteRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last === undefined || range.from > last.to) merged.push(range);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return merged;
}

/**
 * Reduces the bytes of a range to whole lines. If the range lies within a single line, the result is that part of
 * the line.
 */
export function wholeLines(bytes: Buffer, { from }: ByteRange, size: number): LogPart {
  const cutBefore = from > 0 ? bytes.indexOf(LINE_FEED) + 1 : 0;
  const ends = from + bytes.length >= size;
  const cutBehind = ends ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
  const [start, end] = cutBehind > cutBefore ? [cutBefore, cutBehind] : [0, bytes.length];
  return { from: from + start, to: from + end, text: bytes.toString('utf8', start, end) };
}

/** Finds the offset of a log's first line at or after a time; approximate if its timestamps are out of order. */
export async function offsetOfTime(source: ByteSource, at: number): Promise<number> {
  let [low, high] = [0, source.bytes];
  while (high - low > PROBE_BYTES) {
    const middle = Math.floor((low + high) / 2);
    const [first] = stampsOf(await source.read(middle, middle + PROBE_BYTES));
    if (first !== undefined && first.at < at) low = middle;
    else high = middle;
  }
  const rest = stampsOf(await source.read(low, low + 2 * PROBE_BYTES));
  const found = rest.find((stamp) => stamp.at >= at);
  return found === undefined ? high : low + found.offset;
}

/** Offsets at which lines begin, except for the first line, which may be cut. */
function* linesOf(bytes: Buffer): Generator<number> {
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
    yield feed + 1;
  }
}

/** Offsets and times of the lines that begin with a timestamp. */
function stampsOf(bytes: Buffer): { offset: number; at: number }[] {
  return [...linesOf(bytes)].flatMap((offset) => {
    const stamp = STAMP.exec(bytes.toString('latin1', offset, offset + LONGEST_STAMP))?.[1];
    return stamp === undefined ? [] : [{ offset, at: Date.parse(stamp) }];
  });
}
