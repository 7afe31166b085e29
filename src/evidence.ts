import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Plan } from './plan/schema';
import type { TimedEvent } from './rehearsal/timeline';
import { foldReport } from './report/report';
import type { Report } from './report/schema';
import { renderSummary } from './report/summary';
import type { ComposeModel } from './stack/model';
import { withoutSecrets } from './stack/shown';
import { COMPOSE_FILES } from './stack/stack';
import { writeText } from './system/files';
import type { Secrets } from './system/journal';

/** How a rehearsal ended, and where what it left is. */
export interface Outcome {
  readonly report: Report;
  readonly summary: string;
  readonly reportFile: string;
  readonly summaryFile: string;
  readonly evidence: string;
}

const REPORT = 'report.json';
const SUMMARY = 'summary.md';

/** GitHub shows no summary at all above 1 MiB a step. */
const SUMMARY_LIMIT = 1024 * 1024;

/**
 * Makes the folder, without the report of an earlier run: if this one is killed, its folder must not
 * tell of another.
 */
export async function openEvidence(evidence: string): Promise<void> {
  await mkdir(evidence, { recursive: true });
  for (const name of [REPORT, SUMMARY]) await rm(path.join(evidence, name), { force: true });
}

/** Writes the report and the summary; no secret gets into them. */
export async function writeEvidence(
  evidence: string,
  plan: Plan,
  events: readonly TimedEvent[],
  secrets: Secrets,
): Promise<Outcome> {
  const reportText = secrets.redact(JSON.stringify(foldReport(plan, events), null, 2));
  const report = JSON.parse(reportText) as Report;
  const summary = renderSummary(report, { maxBytes: SUMMARY_LIMIT });
  const reportFile = path.join(evidence, REPORT);
  const summaryFile = path.join(evidence, SUMMARY);
  await writeText(reportFile, `${reportText}\n`);
  await writeText(summaryFile, summary);
  return { report, summary, reportFile, summaryFile, evidence };
}

/** Files of a run's folder of images that explain its builds; what is beside them may be a secret. */
/** What the names of these files begin with in the evidence. */
const BUILDS = 'images-';
const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;

/**
 * Keeps the resolved plan, the compose files, the genesis and the build graph of a run.
 *
 * @param genesis what the nodes started from; undefined when the run did not get so far
 */
export async function keepConfiguration(
  folder: string,
  evidence: string,
  plan: Plan,
  genesis: unknown,
): Promise<void> {
  await writeText(path.join(evidence, 'plan.yml'), stringify(plan));
  await keepBuilds(folder, evidence);
  for (const file of Object.values(COMPOSE_FILES)) {
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const shown = withoutSecrets(JSON.parse(text) as ComposeModel);
    await writeText(path.join(evidence, file), `${JSON.stringify(shown, null, 2)}\n`);
  }
  if (genesis !== undefined) {
    await writeText(path.join(evidence, 'genesis.json'), `${JSON.stringify(genesis, null, 2)}\n`);
  }
}

/** Keeps the build graph and the generated Dockerfiles of a run, and none of an earlier one. */
export async function keepBuilds(folder: string, evidence: string): Promise<void> {
  await mkdir(evidence, { recursive: true });
  for (const old of await readdir(evidence)) {
    if (old.startsWith(BUILDS)) await rm(path.join(evidence, old));
  }
  const builds = path.join(folder, 'images');
  for (const file of await readdir(builds, { recursive: true }).catch(() => [])) {
    if (!EXPLAINS_BUILDS.test(file)) continue;
    await copyFile(
      path.join(builds, file),
      path.join(evidence, `${BUILDS}${file.replaceAll('/', '-')}`),
    );
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
