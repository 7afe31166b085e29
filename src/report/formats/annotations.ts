import type { PlanError } from '../../plan/problems';
import { plain } from '../../text/plain';
import type { Report } from '../model/schema';
import { clip } from './markdown';

/** A GitHub annotation at a line of a file, or of the whole job if it has no place. */
export interface Annotation {
  readonly title: string;
  readonly message: string;
  readonly place: Report['checks'][number]['place'];
}

/** GitHub shows ten annotations of a level per step; one is reserved for the step's own failure. */
const MOST = 9;
/** Maximum length of an annotation in characters, below GitHub's limit of 4,096. */
const LENGTH = 4_000;

/**
 * Annotations of a failed rehearsal: its cause if it is at a line of a Dockerfile, then the failed checks at
 * their lines of the plan, up to GitHub's limit; the last annotation has the number of omitted ones.
 */
export function annotationsOf({ checks, failure }: Report): Annotation[] {
  if (failure === null) return [];
  const failed = checks.filter(({ result }) => result === 'failed');
  const isPlan = failed.some(({ place }) => place?.file === failure.place?.file);
  const all: Annotation[] = [
    ...(failure.place !== null && !isPlan
      ? [
          annotation(
            `${failure.phase ?? 'rehearsal'} (${failure.code})`,
            `${failure.message}\n${failure.hint ?? ''}`,
            failure.place,
          ),
        ]
      : []),
    ...failed
      .filter(({ place }) => place !== null)
      .map(({ suite, name, code, message, place }) =>
        annotation(`${suite}: ${name} (${code})`, message ?? 'failed', place),
      ),
  ];
  return limited(all, 'failed checks; see the summary, or report.json of the evidence.');
}

/** Annotations of a plan's mistakes at their lines, up to GitHub's limit. */
export function problemAnnotations({
  problems,
  more,
}: Pick<PlanError, 'problems' | 'more'>): Annotation[] {
  const all = problems.map(({ file, line, path, code, message }) =>
    annotation(`${path || 'plan'} (${code})`, message, { file, line }),
  );
  const where = more === 0 ? 'all of them' : `the first ${problems.length}`;
  return limited(all, `mistakes in the plan; see ${where} in the log.`, more);
}

/** @param left number of entries not in `all` */
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
