import type { Place } from '../errors';
import { completePlan } from './complete';
import { PlanError, type PlanPath, type PlanProblem } from './problems';
import { crossCheck } from './references';
import type { Plan } from './schema';
import { checkShape } from './shape';
import { readSource } from './source';

/** Where in its file a plan says something: at the path, or at the nearest thing around it. */
export type PlaceOf = (path: PlanPath) => Place;

/** A plan, and where it says what. */
export interface ParsedPlan {
  readonly plan: Plan;
  readonly placeOf: PlaceOf;
}

/**
 * Reads a plan and fills in its defaults. `file` is how the file is called in messages.
 *
 * @throws PlanError with every mistake of the text at once: YAML, shape and cross-references.
 */
export function parsePlan(text: string, file: string): ParsedPlan {
  const source = readSource(text, file);
  // What a parser makes of broken YAML is not what the author meant; mistakes in it would mislead.
  if (!source.readable) throw new PlanError(file, inOrder(source.problems));
  const { plan, findings } = checkShape(source.data);
  const located = [...findings, ...crossCheck(source.data)].map(source.locate);
  const problems = [...source.problems, ...located];
  if (plan === undefined || problems.length > 0) throw new PlanError(file, inOrder(problems));
  const placeOf: PlaceOf = (path) => {
    const { line } = source.locate({ path, at: 'key', message: '' });
    return { file, line };
  };
  return { plan: completePlan(plan), placeOf };
}

function inOrder(problems: readonly PlanProblem[]): PlanProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
