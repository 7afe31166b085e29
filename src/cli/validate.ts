import { RehearsalError } from '../errors/errors';
import { isMapping } from '../plan/find';
import { InputError } from '../plan/lines';
import { type LoadedPlan, loadPlan, type PlanRequest, type ReadFile } from '../plan/load';
import { listLines, PlanError, type PlanProblem, problemLine } from '../plan/problems';
import { readSource } from '../plan/source';
import { listed, visible } from '../text/words';
import { EXIT } from './exit';
import { overview } from './overview';
import type { Output } from './program';

/**
 * Checks a plan and prints it with its defaults; starts no containers.
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
    if (asJson) output.print(inJson({ valid: false, ...mistakesOf(error) }));
    else for (const line of mistakeLines(error, text)) output.complain(line);
    return EXIT.impossible;
  }
  const { file, plan } = loaded;
  if (asJson) output.print(inJson({ valid: true, file, plan }));
  else for (const line of [`${file} has no mistakes.`, '', ...overview(plan)]) output.print(line);
  return EXIT.passed;
}

/** Formats JSON, escaped so that no terminal or runner finds a command in it (escape sequences, `##[...]`). */
function inJson(value: object): string {
  return visible(JSON.stringify(value, null, 2)).replace(/##(?=\[)/g, '#\\u0023');
}

/** Mistakes as JSON, with their lines if known, and the number of those not listed. */
function mistakesOf(error: RehearsalError): { mistakes: readonly object[]; more?: number } {
  if (error instanceof PlanError || error instanceof InputError) {
    return { mistakes: error.problems, ...(error.more > 0 && { more: error.more }) };
  }
  const { code, hint } = error;
  return { mistakes: [{ code, message: error.message, ...(hint !== undefined && { hint }) }] };
}

function mistakeLines(error: RehearsalError, text: string): string[] {
  if (!(error instanceof PlanError))
    return [`${error.code}: ${error.message}`, ...(error.hint ? [error.hint] : [])];
  const { problems, more } = error;
  const all = problems.length + more;
  const count = all === 1 ? '1 mistake' : `${all} mistakes`;
  const fine = more > 0 ? [] : sectionsWithout(problems, text);
  const rest = fine.length === 0 ? '' : `; none in ${listed(fine)}`;
  return [...listLines(problems.map(problemLine), more), '', `${count}${rest}`];
}

/** Sections of a plan's text without mistakes. */
function sectionsWithout(problems: readonly PlanProblem[], text: string): string[] {
  const { data } = readSource(text, '');
  const wrong = problems.map(({ path }) => /^[\w-]*/.exec(path)?.[0]);
  return isMapping(data) ? Object.keys(data).filter((section) => !wrong.includes(section)) : [];
}
