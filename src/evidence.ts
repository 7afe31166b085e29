import { appendFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { messageOf } from './errors';
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
import { writeText } from './system/files';
import type { Secrets } from './system/journal';

export const REPORT_FILE = 'report.json';

/** What a rehearsal says of itself, by the output that names the file. */
const FILES = {
  report: REPORT_FILE,
  summary: 'summary.md',
  page: 'report.html',
  junit: 'junit.xml',
  badge: 'badge.json',
  events: 'events.ndjson',
} as const;

/** How a rehearsal ended, and where what it left is. */
export interface Outcome {
  readonly report: Report;
  readonly summary: string;
  /** Paths of the files. */
  readonly files: Readonly<Record<keyof typeof FILES, string>>;
  readonly evidence: string;
}

/** GitHub shows no summary at all above 1 MiB a step. */
export const SUMMARY_LIMIT = 1024 * 1024;

/** What is beside the report of a run. */
const CONFIGURATION = { plan: 'plan.yml', genesis: 'genesis.json', ...COMPOSE_FILES } as const;
/** Folders of logs: of containers, of traffic. */
const LOG_FOLDERS = ['logs', 'traffic'];

/**
 * Makes the folder, without what an earlier run left: if this one is killed or ends early, its folder must not
 * tell of another. A folder that no run has written to keeps all that is in it, whatever it is called.
 */
export async function openEvidence(evidence: string): Promise<void> {
  await mkdir(evidence, { recursive: true });
  const entries = await readdir(evidence);
  if (!Object.values(FILES).some((name) => entries.includes(name))) return;
  for (const name of [...Object.values(FILES), ...Object.values(CONFIGURATION)]) {
    await rm(path.join(evidence, name), { force: true });
  }
  for (const folder of LOG_FOLDERS.filter((name) => entries.includes(name))) {
    for (const name of await readdir(path.join(evidence, folder))) {
      if (name.endsWith('.log')) await rm(path.join(evidence, folder, name));
    }
  }
}

/** Appends each event to a file as it happens: what there is of a run that is killed, too. */
export function eventLog(
  evidence: string,
  secrets: Secrets,
  warn: (message: string) => void,
): (event: TimedEvent) => void {
  const file = path.join(evidence, FILES.events);
  let isWhole = true;
  return (event) => {
    if (!isWhole) return;
    try {
      appendFileSync(file, `${secrets.json(event)}\n`);
    } catch (error) {
      isWhole = false;
      warn(`${file} ends early, it cannot be written: ${messageOf(error)}`);
    }
  };
}

/**
 * Writes the report in all its forms; no secret gets into them.
 *
 * @param bundle folder of the bundle, with the page's program beside it
 */
export async function writeEvidence(
  evidence: string,
  reported: ReportedPlan,
  events: readonly TimedEvent[],
  secrets: Secrets,
  bundle: string,
  warn: (message: string) => void,
): Promise<Outcome> {
  const reportText = secrets.json(foldReport(reported, events), 2);
  const report = JSON.parse(reportText) as Report;
  const summary = renderSummary(report, { maxBytes: SUMMARY_LIMIT });
  const files = placesIn(evidence);
  await writeText(files.report, `${reportText}\n`);
  await writeText(files.summary, summary);
  await writeText(files.junit, renderJunit(report));
  await writeText(files.badge, renderBadge(report));
  // The page is only another form of what is written already.
  await page(evidence, report, secrets, bundle)
    .then((text) => writeText(files.page, text))
    .catch((error: unknown) => warn(`${files.page} could not be made: ${messageOf(error)}`));
  return { report, summary, files, evidence };
}

function placesIn(evidence: string): Outcome['files'] {
  const places = Object.entries(FILES).map(([name, file]) => [name, path.join(evidence, file)]);
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

/** What the names of files that explain builds begin with in the evidence. */
const BUILDS = 'images-';
/** Files of a run's folder of images that explain its builds; what is beside them may be a secret. */
const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;

/**
 * Keeps the resolved plan, the compose files, the genesis and the build graph of a run, without secrets.
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
  // Taken out of the values: in YAML a long one is broken into lines.
  const shownPlan = JSON.parse(secrets.json(plan)) as unknown;
  await writeText(path.join(evidence, CONFIGURATION.plan), stringify(shownPlan));
  await keepBuilds(folder, evidence, secrets);
  for (const file of Object.values(COMPOSE_FILES)) {
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const shown = withoutSecrets(JSON.parse(text) as ComposeModel);
    await writeText(path.join(evidence, file), `${secrets.json(shown, 2)}\n`);
  }
  if (genesis !== undefined) {
    await writeText(path.join(evidence, CONFIGURATION.genesis), `${secrets.json(genesis, 2)}\n`);
  }
}

/** Keeps the build graph and the generated Dockerfiles of a run, and none of an earlier one. */
export async function keepBuilds(
  folder: string,
  evidence: string,
  secrets: Secrets,
): Promise<void> {
  await mkdir(evidence, { recursive: true });
  for (const old of await readdir(evidence)) {
    if (old.startsWith(BUILDS)) await rm(path.join(evidence, old));
  }
  const builds = path.join(folder, 'images');
  for (const file of await readdir(builds, { recursive: true }).catch(() => [])) {
    if (!EXPLAINS_BUILDS.test(file)) continue;
    const text = await readFile(path.join(builds, file), 'utf8');
    const kept = path.join(evidence, `${BUILDS}${file.replaceAll('/', '-')}`);
    await writeText(kept, secrets.redact(text));
  }
}

/** Keeps what a traffic command said. */
export async function keepTraffic(
  evidence: string,
  name: string,
  output: string,
  secrets: Secrets,
): Promise<void> {
  const file = `${name.replace(/[^\w.-]+/g, '-')}.log`;
  await writeText(path.join(evidence, 'traffic', file), `${secrets.redact(output)}\n`);
}
