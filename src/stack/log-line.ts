import { fileLine } from '../system/plain';

/** A line of a container's log, with the engine's time stamp: the host's clock, in milliseconds. */
export interface LogLine {
  readonly service: string;
  readonly at: number;
  /** The same as the engine writes it, in UTC with nanoseconds. */
  readonly stamp: string;
  readonly text: string;
}

/** Characters of a line that go into a file. The engine's client cuts none; what starts it cuts far behind. */
export const FILE_CHARACTERS = 32 * 1024;
/** The engine keeps a longer line in parts of so many bytes, each with the stamp of the whole. */
const PART_BYTES = 16 * 1024;

const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;

/**
 * A line of `docker logs --timestamps`: `2026-01-02T03:04:05.678901234Z text`. The stamp is the engine's word
 * and always first; whatever the text has in it, also other stamps, stays text and one line.
 *
 * @param redact takes secrets out of what a container writes
 * @returns undefined for a line without a stamp, which is one of the client itself
 */
export function parseLogLine(
  service: string,
  raw: string,
  redact: (text: string) => string,
): LogLine | undefined {
  const [first, seconds, fraction = '', zone] = STAMP.exec(raw) ?? [];
  if (first === undefined || seconds === undefined || zone === undefined) return undefined;
  const whole = Date.parse(`${seconds}${zone}`);
  if (Number.isNaN(whole)) return undefined;
  // Some log drivers have the engine's own time zone.
  const utc = new Date(whole).toISOString().slice(0, seconds.length);
  const stamp = `${utc}${fraction === '' ? '' : `.${fraction}`}Z`;
  // A terminal's line ends with a carriage return, too.
  const text = raw.slice(first.length, raw.endsWith('\r') ? -1 : undefined);
  const joined = text.length < PART_BYTES / 4 ? text : text.replaceAll(first, '');
  return { service, at: Date.parse(stamp), stamp, text: cut(shown(joined, redact)) };
}

/** A text as it is kept: what is taken out of it may have stood within a secret. */
function shown(text: string, redact: (text: string) => string): string {
  const redacted = redact(text);
  const line = fileLine(redacted);
  return line === redacted ? line : redact(line);
}

/** A text of at most so many characters, which holds no more memory than it has. */
export function cut(text: string, characters: number = FILE_CHARACTERS): string {
  return text.length <= characters ? text : `${Buffer.from(text.slice(0, characters))}`;
}

/** The moment after a stamp, a nanosecond later: the first that is not at or before it. */
export function momentAfter(stamp: string): string {
  const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
  const nanoseconds = Number(fraction.padEnd(9, '0')) + 1;
  const whole = Date.parse(`${seconds}Z`) + (nanoseconds === 1e9 ? 1_000 : 0);
  const rest = nanoseconds === 1e9 ? 0 : nanoseconds;
  return `${new Date(whole).toISOString().slice(0, seconds.length)}.${String(rest).padStart(9, '0')}Z`;
}

/** Which of two stamps is the later one, as far as nanoseconds tell. */
export function laterOf(one: string | undefined, other: string): string {
  return one === undefined || comparable(other) > comparable(one) ? other : one;
}

/** A stamp as text that sorts by time. */
function comparable(stamp: string): string {
  const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}
