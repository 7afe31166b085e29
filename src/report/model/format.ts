import { formatDuration, groupDigits, shortHash } from '../../text/format';
import type { Report } from './schema';

type Proposal = NonNullable<Report['upgrades'][number]['proposal']>;
type Source = NonNullable<Report['releases'][number]['source']>;

/** Describes the source of a release's image. */
export function shownSource(source: Source): string {
  const { how, ref, digest } = source;
  const [commit, tree, content] = [source.commit, source.tree, source.content].map((hash) =>
    shortHash(hash ?? 'unknown'),
  );
  if (how === 'image') return digest ?? 'an existing image';
  if (how === 'git ref') return `${ref}, commit ${commit}, tree ${tree}`;
  if (source.commit === null) return `the work tree, without a commit, content ${content}`;
  const changes = source.changed ? ' with uncommitted changes' : '';
  return `the work tree at commit ${commit}${changes}, content ${content}`;
}

/** Describes what scheduled an upgrade without a proposal, after the word `scheduled`. */
export function scheduledBy({
  by,
  account,
}: Pick<NonNullable<Report['upgrades'][number]['schedule']>, 'by' | 'account'>): string {
  if (by === 'account') return `by the account ${account}`;
  return by === 'programs' ? 'by programs of the plan' : "by the chain's code";
}

/** Formats the votes cast: `yes 20,000,000, no 5`. */
export function formatTally(tally: Proposal['tally']): string {
  if (tally === null) return '–';
  const cast = Object.entries(tally).filter(([, amount]) => amount !== '0');
  if (cast.length === 0) return 'no votes';
  return cast.map(([option, amount]) => `${option} ${groupDigits(amount)}`).join(', ');
}

/** Formats a voting period: `20:00:01.12 to 20:10:01.12 (10 min 00 s)`; its raw times if they are invalid. */
export function formatVoting({ votingStart, votingEnd }: Proposal): string {
  const [start, end] = [Date.parse(votingStart), Date.parse(votingEnd)];
  if (Number.isNaN(start) || Number.isNaN(end)) return `${votingStart} to ${votingEnd}`;
  return `${timeOfDay(start)} to ${timeOfDay(end)} (${formatDuration(end - start)})`;
}

/** Formats an RFC 3339 time of the report as `2026-03-01 20:00:01 UTC`. */
export function formatTime(rfc3339: string): string {
  return `${rfc3339.slice(0, 19).replace('T', ' ')} UTC`;
}

/** Formats an RFC 3339 time of the report as `20:00:01.12`; unchanged if it is invalid. */
export function formatTimeOfDay(rfc3339: string): string {
  const ms = Date.parse(rfc3339);
  return Number.isNaN(ms) ? rfc3339 : timeOfDay(ms);
}

/** Shortens a status of the gov module to a word: `PROPOSAL_STATUS_PASSED` to `passed`. */
export function statusWord(status: string): string {
  return status
    .replace(/^PROPOSAL_STATUS_/, '')
    .toLowerCase()
    .replaceAll('_', ' ');
}

function timeOfDay(ms: number): string {
  return new Date(ms).toISOString().slice(11, 22);
}
