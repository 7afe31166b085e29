import type { Report } from './schema';

type Proposal = NonNullable<Report['upgrades'][number]['proposal']>;
type Source = NonNullable<Report['releases'][number]['source']>;

/** Hex digits of a hash that tell it apart where people compare it. */
const HASH_DIGITS = 12;

export function shortHash(hash: string): string {
  return hash.slice(0, HASH_DIGITS);
}

/** What a release is made from, in words. */
export function shownSource(source: Source): string {
  const { how, ref, digest } = source;
  const [commit, tree, content] = [source.commit, source.tree, source.content].map((hash) =>
    shortHash(hash ?? 'unknown'),
  );
  if (how === 'image') return digest ?? 'an image that was given';
  if (how === 'git ref') return `${ref}, commit ${commit}, tree ${tree}`;
  if (source.commit === null) return `a work tree without a commit, files ${content}`;
  const changes = source.changed ? ' with changes' : '';
  return `the work tree at commit ${commit}${changes}, files ${content}`;
}

/** A duration to be read: `150 ms`, `2.31 s`, `1 min 58 s`, `2 h 05 min`. */
export function formatDuration(ms: number): string {
  const [whole, hundredths, seconds] = [ms, ms / 10, ms / 1000].map(Math.round) as [
    number,
    number,
    number,
  ];
  if (whole < 1000) return `${whole} ms`;
  if (hundredths < 6000) return `${(hundredths / 100).toFixed(2)} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`;
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)} h ${twoDigits(minutes % 60)} min`;
}

/** The votes that were cast: `yes 20,000,000, no 5`. */
export function formatTally(tally: Proposal['tally']): string {
  if (tally === null) return '–';
  const cast = Object.entries(tally).filter(([, amount]) => amount !== '0');
  if (cast.length === 0) return 'no votes';
  return cast.map(([option, amount]) => `${option} ${groupDigits(amount)}`).join(', ');
}

/** A voting window: `20:00:01.12 to 20:10:01.12 (10 min 00 s)`; as it is if it cannot be read. */
export function formatVoting({ votingStart, votingEnd }: Proposal): string {
  const [start, end] = [Date.parse(votingStart), Date.parse(votingEnd)];
  if (Number.isNaN(start) || Number.isNaN(end)) return `${votingStart} to ${votingEnd}`;
  return `${timeOfDay(start)} to ${timeOfDay(end)} (${formatDuration(end - start)})`;
}

/** An RFC 3339 time of the report as `2026-03-01 20:00:01 UTC`. */
export function formatTime(rfc3339: string): string {
  return `${rfc3339.slice(0, 19).replace('T', ' ')} UTC`;
}

/** An RFC 3339 time of the report as `20:00:01.12`; as it is if it is none. */
export function formatTimeOfDay(rfc3339: string): string {
  const ms = Date.parse(rfc3339);
  return Number.isNaN(ms) ? rfc3339 : timeOfDay(ms);
}

/** The chain's name of a status as a word: `PROPOSAL_STATUS_PASSED` is `passed`. */
export function statusWord(status: string): string {
  return status
    .replace(/^PROPOSAL_STATUS_/, '')
    .toLowerCase()
    .replaceAll('_', ' ');
}

/** The releases that a plan leads through, in order, whether they were come to or not. */
export function plannedRoute({ upgrades }: Pick<Report, 'upgrades'>): string[] {
  return [upgrades[0]?.from ?? '', ...upgrades.map(({ to }) => to)];
}

function timeOfDay(ms: number): string {
  return new Date(ms).toISOString().slice(11, 22);
}

/** An amount of base units with its thousands apart; what is no amount stays as it is. */
export function groupDigits(amount: string): string {
  return /^\d{1,60}$/.test(amount) ? amount.replace(/\B(?=(\d{3})+$)/g, ',') : amount;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** A number of bytes in gigabytes of 10^9: `9.1 GB`. */
export function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
