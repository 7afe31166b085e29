import { closeSync, openSync, constants as system, writeSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { messageOf } from './errors';
import { announce, makeEvidence } from './evidence-folder';
import { EVIDENCE, EXPLAINS_BUILDS, REPORTS } from './evidence-names';
import { safeName } from './outputs';
import type { Plan } from './plan/schema';
import type { TimedEvent } from './rehearsal/timeline';
import { renderBadge } from './report/badge';
import { renderJunit } from './report/junit';
import { readPageAssets, renderPage } from './report/page';
import { PAGE_LOG_BYTES, readPageLogs } from './report/page-logs';
import { foldReport, type ReportedPlan } from './report/report';
import type { Report } from './report/schema';
import { renderSummary } from './report/summary';
import type { ComposeModel } from './stack/model';
import { withoutSecrets } from './stack/shown';
import { COMPOSE_FILES } from './stack/stack';
import { Folder, isMissing, LinkError } from './system/folder';
import type { Secrets } from './system/journal';
import { withoutPrivateKeys, withoutSensitive } from './system/sensitive';
import { shownConfiguration } from './system/shown-configuration';

export const REPORT_FILE = REPORTS.report;

/** How a rehearsal ended, and where what it left is. */
export interface Outcome {
  readonly report: Report;
  readonly summary: string;
  /** Paths of the files. */
  readonly files: Readonly<Record<keyof typeof REPORTS, string>>;
  readonly evidence: string;
}

/** GitHub shows no summary at all above 1 MiB a step. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** Appends each event to a file as it happens: what there is of a run that is killed, too. */
export function eventLog(
  evidence: string,
  secrets: Secrets,
  warn: (message: string) => void,
): (event: TimedEvent) => void {
  const file = path.join(evidence, REPORTS.events);
  let isWhole = true;
  let isNew = true;
  return (event) => {
    if (!isWhole) return;
    try {
      if (isNew) announce(evidence, REPORTS.events);
      isNew = false;
      append(file, `${secrets.json(event)}\n`);
    } catch (error) {
      isWhole = false;
      warn(`${file} ends early, it cannot be written: ${messageOf(error)}`);
    }
  };
}

/** Appends to a file that only its owner can read; a link or a pipe in its place is an error. */
function append(file: string, text: string): void {
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = system;
  const flags = O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK;
  const descriptor = openSync(file, flags, 0o600);
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Writes the report in all its forms, each whatever becomes of the others; no secret gets into them. Where the
 * report itself cannot be written the rehearsal has failed: nobody would find out how it ended.
 *
 * @param bundle folder of the bundle, with the page's program beside it
 * @param print takes the summary where there is no file of the report
 */
export async function writeEvidence(
  evidence: string,
  reported: ReportedPlan,
  events: readonly TimedEvent[],
  secrets: Secrets,
  bundle: string,
  warn: (message: string) => void,
  print: (text: string) => void = () => {},
): Promise<Outcome> {
  const files = placesIn(evidence);
  const failed: (keyof typeof REPORTS)[] = [];
  const write = async (form: keyof typeof REPORTS, render: () => string | Promise<string>) => {
    try {
      await writeIn(evidence, REPORTS[form], await render());
    } catch (error) {
      failed.push(form);
      warn(`${files[form]} could not be made: ${messageOf(error)}`);
    }
  };
  let report = reportOf(reported, events, secrets);
  await write('report', () => `${JSON.stringify(report, null, 2)}\n`);
  if (failed.includes('report')) {
    report = reportOf(reported, [...events, unwritten(files.report, events)], secrets);
  }
  let summary = '';
  await write('summary', () => {
    summary = renderSummary(report, { maxBytes: SUMMARY_LIMIT });
    return summary;
  });
  await write('junit', () => renderJunit(report));
  await write('badge', () => renderBadge(report));
  await write('page', () => page(evidence, report, secrets, bundle));
  if (failed.includes('report')) print(summary);
  return { report, summary, files, evidence };
}

function reportOf(reported: ReportedPlan, events: readonly TimedEvent[], secrets: Secrets): Report {
  return JSON.parse(secrets.json(foldReport(reported, events))) as Report;
}

function unwritten(file: string, events: readonly TimedEvent[]): TimedEvent {
  return {
    type: 'failed',
    phase: 'report',
    message: `The report ${file} could not be written`,
    hint: 'The disk of the evidence folder may be full, or be no longer there; the log has the summary.',
    lines: [],
    place: null,
    at: events.at(-1)?.at ?? 0,
  };
}

/** Writes a file of the evidence, for its owner only; what stands in its place as a link is not followed. */
async function writeIn(evidence: string, name: string, text: string): Promise<void> {
  await makeEvidence(evidence);
  announce(evidence, name);
  await new Folder(evidence).writeText(name, text);
}

function placesIn(evidence: string): Outcome['files'] {
  const places = Object.entries(REPORTS).map(([name, file]) => [name, path.join(evidence, file)]);
  return Object.fromEntries(places);
}

async function page(
  evidence: string,
  report: Report,
  secrets: Secrets,
  bundle: string,
): Promise<string> {
  const logs = await readPageLogs(evidence, report, PAGE_LOG_BYTES);
  const shown = logs.map((log) => ({
    ...log,
    parts: log.parts.map((part) => ({ ...part, text: secrets.redact(part.text) })),
  }));
  return renderPage(report, shown, await readPageAssets(bundle));
}

/** Bytes of a file that is kept of a working folder: compose files, a build graph, a Dockerfile. */
const KEPT_LIMIT = 64 * 1024 * 1024;

/**
 * Keeps the resolved plan, the compose files, the genesis and the build graph of a run, without secrets. Containers
 * may have written to the folder: only regular files of it are read.
 *
 * @param genesis what the nodes started from; undefined when the run did not get so far
 */
export async function keepConfiguration(
  folder: string,
  evidence: string,
  plan: Plan,
  genesis: unknown,
  secrets: Secrets,
): Promise<void> {
  const parts = [
    async () => {
      // Taken out of the values: in YAML a long one is broken into lines.
      const shown = JSON.parse(secrets.json(withoutArguments(plan))) as unknown;
      await writeIn(evidence, EVIDENCE.plan, stringify(shown));
    },
    () => keepBuilds(folder, evidence, secrets),
    ...Object.values(COMPOSE_FILES).map(
      (file) => () => keepCompose(folder, evidence, file, secrets),
    ),
    async () => {
      if (genesis === undefined) return;
      const shown = secrets.json(withoutPrivateKeys(genesis), 2);
      await writeIn(evidence, EVIDENCE.genesis, `${shown}\n`);
    },
  ];
  const failures: unknown[] = [];
  for (const keep of parts) await keep().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

async function keepCompose(folder: string, evidence: string, file: string, secrets: Secrets) {
  const text = await readKept(folder, file);
  if (text === undefined) return;
  const shown = withoutSecrets(JSON.parse(text) as ComposeModel);
  await writeIn(evidence, file, `${secrets.json(shown, 2)}\n`);
}

/** A plan without values of build arguments and variables that are secret by name or shape. */
function withoutArguments(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) =>
    key === 'args' || key === 'environment' ? shownConfiguration(value, key) : value,
  );
}

/** Keeps the build graph and the generated Dockerfiles of a run; an empty graph where nothing was built. */
export async function keepBuilds(
  folder: string,
  evidence: string,
  secrets: Secrets,
): Promise<void> {
  const working = new Folder(folder);
  if (!(await isFolder(working, BUILDS))) return;
  let kept = 0;
  for (const file of await buildFiles(working)) {
    const text = await readKept(folder, `${BUILDS}/${file}`);
    if (text === undefined) continue;
    await keepBuild(evidence, file, text, secrets);
    kept++;
  }
  if (kept === 0) await keepBuild(evidence, 'bake.json', '{}', secrets);
}

/** A run's folder of what is built; contexts are beside what explains the builds, with all of a chain's files. */
const BUILDS = 'images';

/** Files that may explain builds, by path below that folder. */
async function buildFiles(working: Folder): Promise<string[]> {
  const found = ['bake.json'];
  for (const kind of ['cosmovisor', 'go']) {
    if (!(await isFolder(working, `${BUILDS}/${kind}`))) continue;
    for (const name of await working.list(`${BUILDS}/${kind}`)) {
      if (!(await isFolder(working, `${BUILDS}/${kind}/${name}`))) continue;
      found.push(`${kind}/${name}/Dockerfile`, `${kind}/${name}/Dockerfile.chained`);
    }
  }
  return found.filter((file) => EXPLAINS_BUILDS.test(file));
}

async function keepBuild(evidence: string, file: string, text: string, secrets: Secrets) {
  const name = `${EVIDENCE.builds}${file.replaceAll('/', '-')}`;
  const shown = file.endsWith('.json')
    ? `${secrets.json(shownConfiguration(JSON.parse(text)), 2)}\n`
    : secrets.redact(withoutSensitive(text));
  await writeIn(evidence, name, shown);
}

async function isFolder(folder: Folder, name: string): Promise<boolean> {
  const stats = await folder.stat(name).catch((): undefined => undefined);
  return stats?.isDirectory() === true;
}

/** The text of a file of a working folder; undefined where there is none, or a link in its place. */
async function readKept(folder: string, file: string): Promise<string | undefined> {
  const working = new Folder(folder);
  try {
    if (!(await working.stat(file))?.isFile()) return undefined;
    return await working.readText(file, KEPT_LIMIT);
  } catch (error) {
    if (error instanceof LinkError || isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Keeps what a traffic command said. */
export async function keepTraffic(
  evidence: string,
  name: string,
  output: string,
  secrets: Secrets,
): Promise<void> {
  await writeIn(evidence, `traffic/${safeName(name)}.log`, `${secrets.redact(output)}\n`);
}

/** Keeps a log, without secrets already. */
export function keepLog(evidence: string, file: string, text: string): Promise<void> {
  return writeIn(evidence, `logs/${file}`, text);
}

/** Keeps what `images` tells of its work. */
export function keepImages(evidence: string, outcome: object, secrets: Secrets): Promise<void> {
  return writeIn(evidence, EVIDENCE.images, `${secrets.json(outcome, 2)}\n`);
}
