import type { Place, PlanPath } from '../errors/errors';
import { completePlan } from './complete';
import { PlanError, type PlanProblem } from './problems';
import { crossCheck } from './references';
import type { Plan } from './schema';
import { checkShape } from './shape';
import { readSource } from './source';

/** Returns the place in its file of a path of the plan, or of the nearest enclosing path. */
export type PlaceOf = (path: PlanPath) => Place;

/** A plan, with the places of its contents. */
export interface ParsedPlan {
  readonly plan: Plan;
  readonly placeOf: PlaceOf;
}

/**
 * Parses a plan and fills in its defaults. `file` is the file's name in messages.
 *
 * @throws PlanError with every mistake of the text at once: YAML, shape and cross-references.
 */
export function parsePlan(text: string, file: string): ParsedPlan {
  const source = readSource(text, file);
  // The parsed result of broken YAML is not what the author meant; mistakes in it would mislead.
  if (!source.readable) throw new PlanError(file, inOrder(source.problems));
  const { plan, findings } = checkShape(source.data);
  const located = [...findings, ...crossCheck(source.data)].map(source.locate);
  const problems = [...source.problems, ...located];
  if (plan === undefined || problems.length > 0) throw new PlanError(file, inOrder(problems));
  const placeOf: PlaceOf = (path) => {
    const { line } = source.placeOf(path);
    return { file, line };
  };
  return { plan: completePlan(plan), placeOf };
}

function inOrder(problems: readonly PlanProblem[]): PlanProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
