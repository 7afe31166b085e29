import type { PlanError } from '../plan/problems';
import { plain } from '../system/plain';
import { clip } from './markdown';
import type { Report } from './schema';

/** What is shown at a line of a file, or at the job where there is none. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
  readonly place: Report['checks'][number]['place'];
}

/** GitHub shows ten annotations of a kind for a step; one is left for the step's own failure. */
const MOST = 9;
/** Characters that GitHub shows of one (4,096), with room for what it adds. */
const LENGTH = 4_000;

/**
 * What a failed rehearsal shows in the changes of a pull request: its cause where that is a line of a
 * Dockerfile, then the failed checks on the plan's lines, ten at most with how many there are more.
 */
export function annotationsOf({ checks, failure }: Report): Annotation[] {
  if (failure === null) return [];
  const failed = checks.filter(({ result }) => result === 'failed');
  const isPlan = failed.some(({ place }) => place?.file === failure.place?.file);
  const all: Annotation[] = [
    ...(failure.place !== null && !isPlan
      ? [
          annotation(
            failure.phase ?? 'rehearsal',
            `${failure.message}\n${failure.hint ?? ''}`,
            failure.place,
          ),
        ]
      : []),
    ...failed
      .filter(({ place }) => place !== null)
      .map(({ suite, name, message, place }) =>
        annotation(`${suite}: ${name}`, message ?? 'failed', place),
      ),
  ];
  return limited(all, 'checks failed; all are in the summary and in report.json of the evidence.');
}

/** The mistakes of a plan, each at its line; of the last, how many there are more. */
export function problemAnnotations({
  problems,
  more,
}: Pick<PlanError, 'problems' | 'more'>): Annotation[] {
  const all = problems.map(({ file, line, path, message }) =>
    annotation(path || 'plan', message, { file, line }),
  );
  const where = more === 0 ? 'all are' : `the first ${problems.length} are`;
  return limited(all, `mistakes are in the plan; ${where} in the log.`, more);
}

/** @param left how many there are beside `all` */
function limited(all: readonly Annotation[], what: string, left = 0): Annotation[] {
  if (all.length + left <= MOST) return [...all];
  const shown = all.slice(0, MOST - 1);
  const more = all.length + left - shown.length;
  return [...shown, annotation('and more', `${more} more ${what}`, null)];
}

function annotation(title: string, message: string, place: Annotation['place']): Annotation {
  return { title: clip(title, 200), message: shortened(plain(message).trim()), place };
}

function shortened(message: string): string {
  const points = [...message];
  return points.length <= LENGTH ? message : `${points.slice(0, LENGTH - 1).join('')}…`;
}
