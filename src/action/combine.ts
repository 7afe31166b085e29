import { opendir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, RehearsalError } from '../errors/errors';
import { REPORTS } from '../evidence/names';
import { firstOf } from '../plan/problems';
import { parseReport } from '../report/fold/read';
import { judged } from '../report/fold/verdict';
import {
  type Combined,
  combine,
  headOf,
  type ReportHead,
  renderCombined,
  type Unread,
} from '../report/formats/combined';
import { SUMMARY_LIMIT } from '../report/formats/section';
import { Folder, isMissing } from '../system/folder';
import { parseJson } from '../system/json';
import { clipped, plainLine } from '../text/plain';

/** Result and summary of all rehearsals. */
export interface CombinedOutcome extends Combined {
  readonly summary: string;
}

const MEBIBYTE = 1024 * 1024;
/** Limits on artifacts, which come from jobs that run code of a pull request and are untrusted. */
const LIMITS = {
  /** Bytes of one report, and of all together; a report of 100,000 blocks has 5 MB. */
  report: 32 * MEBIBYTE,
  all: 512 * MEBIBYTE,
  /** Number of folders with reports; a matrix of GitHub has at most 256 jobs. */
  folders: 1_000,
} as const;

/** Maximum length of the reason for an invalid report, in characters. */
const MOST_WHY = 500;

/**
 * Combines the reports of several rehearsals into one summary. Only the facts of a report are trusted: whether
 * a rehearsal passed is derived from them again.
 *
 * @param evidence folder with the evidence of one rehearsal, or with one folder per rehearsal
 * @param expected JSON list of the plans to rehearse
 * @param warn receives a message for each invalid report, which counts as failed
 * @throws RehearsalError if the list is invalid
 */
export async function combineEvidence(
  evidence: string,
  expected: string,
  warn: (message: string) => void,
): Promise<CombinedOutcome> {
  const plans = plansIn(expected);
  const { reports, unread } = await readReports(evidence);
  const { shown, more } = firstOf(unread);
  for (const { file, why } of shown)
    warn(`${path.join(evidence, file)} is not a valid report of a rehearsal: ${why}`);
  if (more > 0) warn(`${more} more files in ${evidence} are not valid reports of a rehearsal`);
  const combined = combine(plans, reports, unread);
  return { ...combined, summary: renderCombined(combined, { maxBytes: SUMMARY_LIMIT }) };
}

/** Reports found, reduced to the parts for the summary, and invalid files. */
interface Found {
  readonly reports: ReportHead[];
  readonly unread: Unread[];
}

/** Reads the reports one after another. */
async function readReports(evidence: string): Promise<Found> {
  const root = await realpath(evidence).catch(() => evidence);
  const { names, isWhole } = await foldersIn(root);
  const folder = new Folder(root);
  const found: Found = { reports: [], unread: [] };
  const none = (file: string, why: string) =>
    found.unread.push({ file: plainLine(file), why: plainLine(clipped(why, MOST_WHY)) });
  let left: number = LIMITS.all;
  for (const file of ['', ...names].map((name) => path.posix.join(name, REPORTS.report))) {
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

/** Sorted names of subfolders and links, up to the limit. */
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
  const plans = parseJson(expected);
  if (Array.isArray(plans) && plans.length > 0 && plans.every((plan) => typeof plan === 'string')) {
    return plans;
  }
  throw new RehearsalError('INPUT_INVALID', `The input expected has the value "${expected}"`, {
    hint: 'Set it to a JSON list of the plans to rehearse, such as ["rehearsal.yml"].',
  });
}
