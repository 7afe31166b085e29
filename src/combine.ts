import { opendir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from './errors';
import { REPORT_FILE, SUMMARY_LIMIT } from './evidence';
import { firstOf } from './plan/problems';
import {
  type Combined,
  combine,
  headOf,
  type ReportHead,
  renderCombined,
  type Unread,
} from './report/combined';
import { parseReport } from './report/read';
import { judged } from './report/verdict';
import { Folder, isMissing } from './system/folder';
import { clipped, plainLine } from './system/plain';

/** What combining gives: the result and the summary of all rehearsals. */
export interface CombinedOutcome extends Combined {
  readonly summary: string;
}

const MEBIBYTE = 1024 * 1024;
/** Artifacts are made by jobs that run what a pull request changed: none may take this one's time or memory. */
const LIMITS = {
  /** Bytes of a report, and of all of them together; a report of 100,000 blocks has 5 MB. */
  report: 32 * MEBIBYTE,
  all: 512 * MEBIBYTE,
  /** Folders beside each other, which may each have a report; a matrix of GitHub has 256 jobs. */
  folders: 1_000,
} as const;

/** Characters of why a report is none. */
const MOST_WHY = 500;

/**
 * Puts what several rehearsals left into one summary. Nothing is taken from a report but what happened:
 * whether the rehearsal passed is judged again from that.
 *
 * @param evidence folder with the evidence of one rehearsal, or a folder for each
 * @param expected JSON list of the plans that were to be rehearsed
 * @param warn is told of what is no report, which fails
 * @throws RehearsalError where the list cannot be read
 */
export async function combineEvidence(
  evidence: string,
  expected: string,
  warn: (message: string) => void,
): Promise<CombinedOutcome> {
  const plans = plansIn(expected);
  const { reports, unread } = await readReports(evidence);
  const { told, more } = firstOf(unread);
  for (const { file, why } of told)
    warn(`${path.join(evidence, file)} is no report of a rehearsal: ${why}`);
  if (more > 0) warn(`${more} more files in ${evidence} are no report of a rehearsal`);
  const combined = combine(plans, reports, unread);
  return { ...combined, summary: renderCombined(combined, { maxBytes: SUMMARY_LIMIT }) };
}

/** What was found in the places of reports; of each report only what is shown. */
interface Found {
  readonly reports: ReportHead[];
  readonly unread: Unread[];
}

/** Reads one report after the other. */
async function readReports(evidence: string): Promise<Found> {
  const root = await realpath(evidence).catch(() => evidence);
  const { names, isWhole } = await foldersIn(root);
  const folder = new Folder(root);
  const found: Found = { reports: [], unread: [] };
  const none = (file: string, why: string) =>
    found.unread.push({ file: plainLine(file), why: plainLine(clipped(why, MOST_WHY)) });
  let left: number = LIMITS.all;
  for (const file of ['', ...names].map((name) => path.posix.join(name, REPORT_FILE))) {
    try {
      const text = await folder.readText(file, Math.min(left, LIMITS.report));
      left -= Buffer.byteLength(text);
      found.reports.push(headOf(judged(parseReport(text))));
    } catch (error) {
      if (!isMissing(error)) none(file, messageOf(error));
    }
  }
  if (!isWhole) none('…', `there are more than ${LIMITS.folders} folders`);
  return found;
}

/** Folders and links to some, in the order of their names; all of them, or as many as are looked at. */
async function foldersIn(folder: string): Promise<{ names: string[]; isWhole: boolean }> {
  const opened = await opendir(folder).catch(() => undefined);
  const names: string[] = [];
  for await (const entry of opened ?? []) {
    if (!entry.isDirectory() && !entry.isSymbolicLink()) continue;
    if (names.length === LIMITS.folders) return { names: names.sort(), isWhole: false };
    names.push(entry.name);
  }
  return { names: names.sort(), isWhole: true };
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
