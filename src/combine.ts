import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from './errors';
import { REPORT_FILE, SUMMARY_LIMIT } from './evidence';
import { type Combined, combine, renderCombined } from './report/combined';
import { type Report, reportSchema } from './report/schema';
import { exists } from './system/files';

/** What combining gives: the result and the summary of all rehearsals. */
export interface CombinedOutcome extends Combined {
  readonly summary: string;
}

/**
 * Puts what several rehearsals left into one summary.
 *
 * @param evidence folder with the evidence of one rehearsal, or a folder for each
 * @param expected JSON list of the plans that were to be rehearsed
 * @throws RehearsalError where the list or a report cannot be read
 */
export async function combineEvidence(
  evidence: string,
  expected: string,
): Promise<CombinedOutcome> {
  const reports: Report[] = [];
  for (const file of await reportFiles(evidence)) reports.push(await readReport(file));
  const combined = combine(plansIn(expected), reports);
  return { ...combined, summary: renderCombined(combined, { maxBytes: SUMMARY_LIMIT }) };
}

async function reportFiles(evidence: string): Promise<string[]> {
  const entries = await readdir(evidence, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const places = [evidence, ...folders.sort().map((name) => path.join(evidence, name))];
  const files = places.map((folder) => path.join(folder, REPORT_FILE));
  const found = await Promise.all(files.map(exists));
  return files.filter((_, index) => found[index]);
}

async function readReport(file: string): Promise<Report> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new RehearsalError(`${file} is no report of a rehearsal: ${messageOf(error)}`, {
      hint: 'Rehearsals that are combined must be of the same version of the action.',
      cause: error,
    });
  }
}

function plansIn(expected: string): string[] {
  let plans: unknown;
  try {
    plans = JSON.parse(expected);
  } catch {
    plans = undefined;
  }
  if (Array.isArray(plans) && plans.length > 0 && plans.every((plan) => typeof plan === 'string')) {
    return plans;
  }
  throw new RehearsalError(`The input expected is "${expected}"`, {
    hint: 'Give the plans that were to be rehearsed as a JSON list, such as ["rehearsal.yml"].',
  });
}
