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
 * @param warn is told of what is no report; the rehearsal counts as one without
 * @throws RehearsalError where the list cannot be read
 */
export async function combineEvidence(
  evidence: string,
  expected: string,
  warn: (message: string) => void,
): Promise<CombinedOutcome> {
  const plans = plansIn(expected);
  const reports: Report[] = [];
  for (const file of await reportFiles(evidence)) {
    const report = await readReport(file, warn);
    if (report !== undefined) reports.push(report);
  }
  const combined = combine(plans, reports);
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

async function readReport(
  file: string,
  warn: (message: string) => void,
): Promise<Report | undefined> {
  try {
    return reportSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    warn(
      `${file} is no report of a rehearsal; those that are combined must be of one version of the action: ${messageOf(error)}`,
    );
    return undefined;
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
