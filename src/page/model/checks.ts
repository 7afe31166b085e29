import type { Report } from '../../report/model/schema';

export type Check = Report['checks'][number];
type CheckResult = Check['result'];
export type Filter = 'all' | CheckResult;

export const RESULTS: readonly CheckResult[] = ['failed', 'not reached', 'passed'];

/** Counts the checks by result. */
export function countResults(checks: readonly Check[]): Readonly<Record<Filter, number>> {
  const counts = { all: checks.length, passed: 0, failed: 0, 'not reached': 0 };
  for (const { result } of checks) counts[result]++;
  return counts;
}

/** Initial filter: failed checks, if there are any. */
export function firstFilter(checks: readonly Check[]): Filter {
  return checks.some(({ result }) => result === 'failed') ? 'failed' : 'all';
}

/** Filters checks by result, and by a text in their suite, name, message or place. */
export function filterChecks(checks: readonly Check[], filter: Filter, text: string): Check[] {
  const wanted = text.trim().toLowerCase();
  return checks.filter((check) => {
    if (filter !== 'all' && check.result !== filter) return false;
    if (wanted === '') return true;
    const { suite, name, message, place } = check;
    const all = [suite, name, message ?? '', place === null ? '' : placeText(place)];
    return all.some((part) => part.toLowerCase().includes(wanted));
  });
}

/** Formats a line of a file: `rehearsal.yml:12`. */
function placeText({ file, line }: NonNullable<Check['place']>): string {
  return `${file}:${line}`;
}
