import { RehearsalError } from '../errors';
import { isMapping } from '../plan/find';
import { InputError } from '../plan/lines';
import { type LoadedPlan, loadPlan, type PlanRequest, type ReadFile } from '../plan/load';
import { PlanError, type PlanProblem, problemLine } from '../plan/problems';
import { readSource } from '../plan/source';
import { listed } from '../plan/words';
import { EXIT } from './exit';
import { overview } from './overview';
import type { Output } from './program';

/**
 * Checks a plan and shows it with its defaults; nothing is started.
 *
 * @returns the exit code
 */
export async function validate(
  request: PlanRequest,
  readFile: ReadFile,
  asJson: boolean,
  output: Output,
): Promise<number> {
  let text = '';
  let loaded: LoadedPlan;
  try {
    loaded = await loadPlan(request, async (file) => {
      text = await readFile(file);
      return text;
    });
  } catch (error) {
    if (!(error instanceof RehearsalError)) throw error;
    if (asJson) output.print(inJson({ valid: false, mistakes: mistakesOf(error) }));
    else for (const line of mistakeLines(error, text)) output.complain(line);
    return EXIT.impossible;
  }
  const { file, plan } = loaded;
  if (asJson) output.print(inJson({ valid: true, file, plan }));
  else for (const line of [`${file} has no mistakes.`, '', ...overview(plan)]) output.print(line);
  return EXIT.passed;
}

function inJson(value: object): string {
  return JSON.stringify(value, null, 2);
}

/** Mistakes as programs take them: with the place in the plan, the line of the input, or neither. */
function mistakesOf(error: RehearsalError): object[] {
  if (error instanceof PlanError || error instanceof InputError) return [...error.problems];
  return [{ message: error.message, ...(error.hint !== undefined && { hint: error.hint }) }];
}

function mistakeLines(error: RehearsalError, text: string): string[] {
  if (!(error instanceof PlanError)) return [error.message, ...(error.hint ? [error.hint] : [])];
  const { problems } = error;
  const count = problems.length === 1 ? '1 mistake' : `${problems.length} mistakes`;
  const fine = sectionsWithout(problems, text);
  const rest = fine.length === 0 ? '' : `; none in ${listed(fine)}`;
  return [...problems.map(problemLine), '', `${count}${rest}`];
}

/** Sections of a plan's text in which none of the mistakes is. */
function sectionsWithout(problems: readonly PlanProblem[], text: string): string[] {
  const { data } = readSource(text, '');
  const wrong = problems.map(({ path }) => /^[\w-]*/.exec(path)?.[0]);
  return isMapping(data) ? Object.keys(data).filter((section) => !wrong.includes(section)) : [];
}
