import type { Report } from '../../report/model/schema';
import { groupDigits } from '../../text/format';

const DAY_MS = 86_400_000;

/** Milliseconds from the start of the run to a time of the report; null if there is no valid time. */
export function sinceStart(report: Report, rfc3339: string | null): number | null {
  if (report.startedAt === null || rfc3339 === null) return null;
  const at = Date.parse(rfc3339) - Date.parse(report.startedAt);
  return Number.isFinite(at) ? at : null;
}

/** Length of the run in milliseconds, up to the last time in the report. */
export function wholeRun(report: Report): number {
  const lastBlock = report.blocks.at(-1)?.[1] ?? 0;
  const phases = report.phases.map(
    ({ startedAt, ms }) => (sinceStart(report, startedAt) ?? 0) + (ms ?? 0),
  );
  return Math.max(report.totalMs, lastBlock, ...phases, 1);
}

/**
 * Formats a time since the start, with enough digits for steps of `stepMs`: `12 s`, `12.25 s`, `1:05`, `1:02:05`.
 */
export function formatElapsed(ms: number, stepMs = 1000): string {
  const digits = stepMs >= 1000 ? 0 : stepMs >= 100 ? 1 : stepMs >= 10 ? 2 : 3;
  const seconds = Number((ms / 1000).toFixed(digits));
  if (Math.abs(seconds) < 60) return `${seconds.toFixed(digits)} s`;
  const whole = Math.floor(seconds);
  const pad = (value: number) => String(value).padStart(2, '0');
  const fraction = digits === 0 ? '' : (seconds - whole).toFixed(digits).slice(1);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const clock = hours > 0 ? `${hours}:${pad(minutes)}` : String(minutes);
  return `${clock}:${pad(whole % 60)}${fraction}`;
}

/** Formats the time of day in UTC with milliseconds: `20:00:12.250`. */
export function formatClock(epochMs: number): string {
  return Number.isFinite(epochMs) ? new Date(epochMs).toISOString().slice(11, 23) : '–';
}

/** Formats the time of day of a point of the run. */
export function clockAt(report: Report, ms: number): string {
  return report.startedAt === null
    ? '–'
    : formatClock((Date.parse(report.startedAt) + ms) % DAY_MS);
}

/** Formats a number of bytes: `812 B`, `14.2 kB`, `50.1 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let [value, unit] = [bytes / 1000, 0];
  while (value >= 999.95 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${value.toFixed(1)} ${units[unit]}`;
}

/** Formats a count with its noun: `1 block`, `2 blocks`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${groupDigits(String(count))} ${count === 1 ? noun : plural}`;
}
