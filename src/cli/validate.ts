import { RehearsalError } from '../errors/errors';
import { isMapping } from '../plan/find';
import { InputError } from '../plan/lines';
import { type LoadedPlan, loadPlan, type PlanRequest, type ReadFile } from '../plan/load';
import { listLines, PlanError, type PlanProblem, pathText, problemLine } from '../plan/problems';
import { readSource } from '../plan/source';
import { plainLine } from '../text/plain';
import { listed, visible } from '../text/words';
import type { ValidationFinding } from '../validation/finding';
import { EXIT } from './exit';
import { overview } from './overview';
import type { Output } from './program';

/** Checks a plan without mistakes of its own against the stack, the code and the keys that it names. */
export type DeepCheck = (loaded: LoadedPlan) => Promise<readonly ValidationFinding[]>;

/**
 * Checks a plan and what it names, and prints it with its defaults; starts no containers.
 *
 * @returns the exit code
 */
export async function validate(
  request: PlanRequest,
  readFile: ReadFile,
  asJson: boolean,
  output: Output,
  check: DeepCheck,
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
  const { mistakes, notices } = placed(await check(loaded), text, file);
  const isValid = mistakes.length === 0;
  if (asJson) {
    output.print(
      inJson(isValid ? { valid: true, file, plan, notices } : { valid: false, mistakes, notices }),
    );
  } else if (isValid) {
    const shown = [`${file} has no mistakes.`, '', ...overview(plan)];
    for (const line of [...shown, ...listOf(mistakes, notices)]) output.print(line);
  } else {
    for (const line of listOf(mistakes, notices).slice(1)) output.complain(line);
  }
  return isValid ? EXIT.passed : EXIT.impossible;
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

/** A finding with its place in the plan. Lines and columns count from 1. */
interface Placed {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

function placed(
  findings: readonly ValidationFinding[],
  text: string,
  file: string,
): { readonly mistakes: readonly Placed[]; readonly notices: readonly Placed[] } {
  const source = readSource(text, file);
  const of = (kind: ValidationFinding['severity']) =>
    findings
      .filter(({ severity }) => severity === kind)
      .map(({ planPath = [], code, message, hint }) => ({
        ...{ file, ...source.placeOf(planPath), path: pathText(planPath), code, message, hint },
      }));
  return { mistakes: of('mistake'), notices: of('notice') };
}

/** Mistakes, then notices, then their numbers; each after an empty line. Nothing if there are none. */
function listOf(mistakes: readonly Placed[], notices: readonly Placed[]): string[] {
  const groups = [
    { all: mistakes, what: 'mistake' },
    { all: notices, what: 'notice' },
  ].filter(({ all }) => all.length > 0);
  if (groups.length === 0) return [];
  const counts = groups.map(
    ({ all, what }) => `${all.length} ${what}${all.length === 1 ? '' : 's'}`,
  );
  return [...groups.flatMap(({ all }) => ['', ...all.flatMap(linesOf)]), '', counts.join(', ')];
}

/** Two lines for a finding: the form of compilers, and what to do. */
function linesOf({ hint, ...finding }: Placed): string[] {
  return [plainLine(problemLine(finding)), `  ${plainLine(hint)}`];
}
