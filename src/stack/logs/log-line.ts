import { fileLine } from '../../text/plain';

/** A line of a container's log with the engine's timestamp, from the host's clock in milliseconds. */
export interface LogLine {
  readonly service: string;
  readonly at: number;
  /** The same timestamp as the engine writes it, in UTC with nanoseconds. */
  readonly stamp: string;
  readonly text: string;
}

/**
 * Maximum length of a line in a log file, in characters. The engine's client does not truncate; process output
 * is truncated far beyond this.
 */
export const FILE_CHARACTERS = 32 * 1024;
/** Chunk size of the engine for longer lines, in bytes; each chunk carries the timestamp of the whole line. */
const PART_BYTES = 16 * 1024;

const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)(?: |$)/;

/**
 * Parses a line of `docker logs --timestamps`: `2026-01-02T03:04:05.678901234Z text`. The engine's timestamp
 * always comes first; everything in the text, including other timestamps, stays text on one line.
 *
 * @param redact removes secrets from container output
 * @returns undefined for a line without a timestamp, which comes from the client itself
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
  // Some log drivers use the engine's own time zone.
  const utc = new Date(whole).toISOString().slice(0, seconds.length);
  const stamp = `${utc}${fraction === '' ? '' : `.${fraction}`}Z`;
  // Lines of a terminal also end with a carriage return.
  const text = raw.slice(first.length, raw.endsWith('\r') ? -1 : undefined);
  const joined = text.length < PART_BYTES / 4 ? text : text.replaceAll(first, '');
  return { service, at: Date.parse(stamp), stamp, text: cut(shownText(joined, redact)) };
}

/** Text as stored: redacted once more after cleaning, as a removed character may have split a secret. */
export function shownText(text: string, redact: (text: string) => string): string {
  const redacted = redact(text);
  const line = fileLine(redacted);
  return line === redacted ? line : redact(line);
}

/** Truncates a text to a number of characters, without retaining the memory of the longer text. */
export function cut(text: string, characters: number = FILE_CHARACTERS): string {
  return text.length <= characters ? text : `${Buffer.from(text.slice(0, characters))}`;
}

/** Timestamp one nanosecond after the given one: the first moment strictly later. */
export function momentAfter(stamp: string): string {
  const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
  const nanoseconds = Number(fraction.padEnd(9, '0')) + 1;
  const whole = Date.parse(`${seconds}Z`) + (nanoseconds === 1e9 ? 1_000 : 0);
  const rest = nanoseconds === 1e9 ? 0 : nanoseconds;
  return `${new Date(whole).toISOString().slice(0, seconds.length)}.${String(rest).padStart(9, '0')}Z`;
}

/** Later of two timestamps, compared to the nanosecond. */
export function laterOf(one: string | undefined, other: string): string {
  return one === undefined || comparable(other) > comparable(one) ? other : one;
}

/** Timestamp as text that sorts by time. */
function comparable(stamp: string): string {
  const [, seconds = '', fraction = ''] = STAMP.exec(stamp) ?? [];
  return `${seconds}.${fraction.padEnd(9, '0')}`;
}
