import { closeSync, openSync, constants as system, writeSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { messageOf } from '../errors/errors';
import { writtenPlan } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { foldReport } from '../report/fold/report';
import type { ReportedPlan } from '../report/fold/reported-plan';
import { renderBadge } from '../report/formats/badge';
import { renderJunit } from '../report/formats/junit';
import { readPageAssets, renderPage } from '../report/formats/page';
import { PAGE_LOG_BYTES, readPageLogs } from '../report/formats/page-logs';
import { SUMMARY_LIMIT } from '../report/formats/section';
import { renderSummary } from '../report/formats/summary';
import type { Report } from '../report/model/schema';
import { withoutPrivateKeys, withoutSensitive } from '../secrets/sensitive';
import { shownConfiguration } from '../secrets/shown-configuration';
import type { ComposeModel } from '../stack/compose/model';
import { COMPOSE_FILES } from '../stack/compose/model';
import { withoutSecrets } from '../stack/compose/shown';
import { Folder, isMissing, LinkError } from '../system/folder';
import type { Secrets } from '../system/logger';
import type { TimedEvent } from '../timeline/timeline';
import { announce, makeEvidence } from './folder';
import { EVIDENCE, EXPLAINS_BUILDS, isOwnName, REPORTS } from './names';
import { safeName } from './safe-name';

/** Result of a rehearsal, with the paths of its evidence. */
export interface Outcome {
  readonly report: Report;
  readonly summary: string;
  /** Paths of the reports. */
  readonly files: Readonly<Record<keyof typeof REPORTS, string>>;
  readonly evidence: string;
}

/** Appends each event to a file as it happens, so that a killed run leaves a record. */
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
      warn(`Cannot write ${file}, which lacks all further events: ${messageOf(error)}`);
    }
  };
}

/** Appends to a file that only its owner can read; fails for a link or a pipe. */
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

/** Dependencies of writing reports. */
export interface ReportTools {
  /** Removes secrets from the reports. */
  readonly secrets: Secrets;
  /** Folder of the bundle, with the page's script and style. */
  readonly bundle: string;
  readonly warn: (message: string) => void;
  /** Prints the summary if the report cannot be written. */
  readonly print?: (text: string) => void;
}

/**
 * Writes the report in all its forms, without secrets; a failure of one does not stop the others. If the report
 * itself cannot be written, the rehearsal has failed, as its result would be lost.
 */
export async function writeEvidence(
  evidence: string,
  reported: ReportedPlan,
  events: readonly TimedEvent[],
  { secrets, bundle, warn, print }: ReportTools,
): Promise<Outcome> {
  const files = placesIn(evidence);
  const failed: (keyof typeof REPORTS)[] = [];
  const write = async (form: keyof typeof REPORTS, render: () => string | Promise<string>) => {
    try {
      await writeIn(evidence, REPORTS[form], await render());
    } catch (error) {
      failed.push(form);
      warn(`Cannot write ${files[form]}: ${messageOf(error)}`);
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
  if (failed.includes('report')) print?.(summary);
  return { report, summary, files, evidence };
}

function reportOf(reported: ReportedPlan, events: readonly TimedEvent[], secrets: Secrets): Report {
  return JSON.parse(secrets.json(foldReport(reported, events))) as Report;
}

function unwritten(file: string, events: readonly TimedEvent[]): TimedEvent {
  return {
    code: 'REPORT_UNWRITABLE',
    type: 'failed',
    step: { kind: 'report' },
    message: `Cannot write the report ${file}`,
    hint: 'Check the disk of the evidence folder: it may be full or no longer mounted. The log contains the summary.',
    lines: [],
    place: null,
    at: events.at(-1)?.at ?? 0,
  };
}

/** Writes a file of the evidence that only its owner can read; follows no link. */
async function writeIn(evidence: string, name: string, text: string): Promise<void> {
  const isKnown = isOwnName(name, 'rehearsal') || isOwnName(name, 'images');
  if (!isKnown) throw new Error(`names.ts does not know the evidence file ${name}`); // it would never be removed
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

/** Maximum size in bytes of a kept file of the working folder: compose files, a build graph, a Dockerfile. */
const KEPT_LIMIT = 64 * 1024 * 1024;

/** Configuration of a run, besides the files of its folder. */
export interface Configuration {
  readonly plan: Plan;
  /** Genesis of the nodes; undefined if the run failed before reading it. */
  readonly genesis: unknown;
}

/**
 * Saves the resolved plan, the compose files, the genesis and the build graph of a run, without secrets. Reads
 * only regular files of the folder, as containers may have written to it.
 */
export async function keepConfiguration(
  folder: string,
  evidence: string,
  { plan, genesis }: Configuration,
  secrets: Secrets,
): Promise<void> {
  const parts = [
    async () => {
      // Removed before YAML breaks long values into lines.
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

/** Keys of a plan whose values may be secret by name or form: build arguments, variables, flags. */
const MAYBE_SECRET = ['args', 'environment', 'env', 'flags'];

/** The plan without such values that look secret. */
function withoutArguments(plan: Plan): unknown {
  return JSON.parse(JSON.stringify(writtenPlan(plan)), (key, value: unknown) =>
    MAYBE_SECRET.includes(key) ? shownConfiguration(value, key) : value,
  );
}

/** Saves the build graph and the generated Dockerfiles of a run; an empty graph if nothing was built. */
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

/** Folder of a run's builds, which also contains build contexts with a chain's files. */
const BUILDS = 'images';

/** Paths of files to save below that folder. */
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

/** Text of a file of a working folder; undefined if it is missing, a link or not a regular file. */
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

/** Saves the output of a traffic command. */
export async function keepTraffic(
  evidence: string,
  name: string,
  output: string,
  secrets: Secrets,
): Promise<void> {
  await writeIn(evidence, `traffic/${safeName(name)}.log`, `${secrets.redact(output)}\n`);
}

/** Saves the output of a command of `stack.prepare`, which counts from 1; no service has a name with `~`. */
export async function keepPreparation(
  evidence: string,
  number: number,
  output: string,
  secrets: Secrets,
): Promise<void> {
  await writeIn(evidence, `logs/~prepare-${number}.log`, `${secrets.redact(output)}\n`);
}

/** Saves a log, from which secrets are already removed. */
export function keepLog(evidence: string, file: string, text: string): Promise<void> {
  return writeIn(evidence, `logs/${file}`, text);
}

/** Saves the outcome of the `images` command. */
export function keepImages(evidence: string, outcome: object, secrets: Secrets): Promise<void> {
  return writeIn(evidence, EVIDENCE.images, `${secrets.json(outcome, 2)}\n`);
}
