import { completePlan } from './complete';
import { PlanError, type PlanProblem } from './problems';
import { crossCheck } from './references';
import type { Plan } from './schema';
import { checkShape } from './shape';
import { readSource } from './source';

/**
 * Reads a plan and fills in its defaults. `file` is how the file is called in messages.
 *
 * @throws PlanError with every mistake of the text at once: YAML, shape and cross-references.
 */
export function parsePlan(text: string, file: string): Plan {
  const source = readSource(text, file);
  // What a parser makes of broken YAML is not what the author meant; mistakes in it would mislead.
  if (!source.readable) throw new PlanError(file, inOrder(source.problems));
  const { plan, findings } = checkShape(source.data);
  const located = [...findings, ...crossCheck(source.data)].map(source.locate);
  const problems = [...source.problems, ...located];
  if (plan === undefined || problems.length > 0) throw new PlanError(file, inOrder(problems));
  return completePlan(plan);
}

function inOrder(problems: readonly PlanProblem[]): PlanProblem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
