import type { ByteRange, LogPart } from './page-data';

/** A file of which parts can be read. */
export interface ByteSource {
  readonly bytes: number;
  /** The bytes from one offset up to another; fewer where the file ends before. */
  read(from: number, to: number): Promise<Buffer>;
}

/** How the room for a log is shared; what surrounds the halts has its share divided by them. */
const SHARES = { head: 1, halts: 3, tail: 2 } as const;
/** What is before a halt, of its surroundings: the swap comes after it. */
const BEFORE_HALT = 1 / 3;

/** Bytes that are read at once to find a time. */
const PROBE_BYTES = 64 * 1024;
const LINE_FEED = 0x0a;
const STAMP = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)/;
const LONGEST_STAMP = 40;

/**
 * Which bytes of a log are kept: all if they are at most `maxBytes`, otherwise its head, what
 * surrounds the anchors, and its tail; together at most `maxBytes`, in order, none twice.
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
 * The whole lines of the bytes of a range. Where the range is within one line, which is then longer
 * than it, it is that piece of the line.
 */
export function wholeLines(bytes: Buffer, { from }: ByteRange, size: number): LogPart {
  const cutBefore = from > 0 ? bytes.indexOf(LINE_FEED) + 1 : 0;
  const ends = from + bytes.length >= size;
  const cutBehind = ends ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
  const [start, end] = cutBehind > cutBefore ? [cutBefore, cutBehind] : [0, bytes.length];
  return { from: from + start, to: from + end, text: bytes.toString('utf8', start, end) };
}

/** The offset of a log's first line at or after a time, as nearly as its stamps are in order. */
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

/** Where the lines of some bytes begin, without the first, which may be cut. */
function* linesOf(bytes: Buffer): Generator<number> {
  for (let feed = bytes.indexOf(LINE_FEED); feed >= 0; feed = bytes.indexOf(LINE_FEED, feed + 1)) {
    yield feed + 1;
  }
}

/** The lines of some bytes that begin with a time. */
function stampsOf(bytes: Buffer): { offset: number; at: number }[] {
  return [...linesOf(bytes)].flatMap((offset) => {
    const stamp = STAMP.exec(bytes.toString('latin1', offset, offset + LONGEST_STAMP))?.[1];
    return stamp === undefined ? [] : [{ offset, at: Date.parse(stamp) }];
  });
}
