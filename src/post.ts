import { readKeys } from './chain/accounts';
import { messageOf, RehearsalError } from './errors';
import { keepLog } from './evidence';
import { EvidenceFolder } from './evidence-folder';
import { loadPlan, readPlanFile } from './plan/load';
import type { Settings } from './settings';
import { RUN_LABEL } from './stack/model';
import { type Exec, nonEmptyLines } from './system/exec';
import type { Journal, Secrets } from './system/journal';
import { fileLine } from './system/plain';
import { secretsOf } from './system/sensitive';
import { cleanUp, type LeftBehind, type Started } from './workspace';

/** Characters of each end of a log that are kept. */
const LOG_ENDS = 16_000_000;

/**
 * What is left to do after the step, in a process of its own: if the main one was killed, its
 * containers are still there. Their logs are kept, then everything of the run is removed. Only warns.
 *
 * @param redactor finds out what takes the run's secrets out of texts; where it cannot, no log is kept
 */
export async function post(
  exec: Exec,
  journal: Journal,
  { run, folder, evidence }: Started,
  redactor: () => Promise<(text: string) => string> = async () => (text) => text,
): Promise<void> {
  const told = ({ what, error }: LeftBehind) =>
    journal.warning(`${what} of ${run} failed: ${messageOf(error)}`);
  await keepLogs(exec, run, evidence, redactor).catch((error: unknown) =>
    told({ what: 'Keeping the logs', error }),
  );
  for (const left of await cleanUp(exec, run, folder)) told(left);
  await EvidenceFolder.finish(evidence, run).catch((error: unknown) =>
    told({ what: 'Giving back the evidence folder', error }),
  );
}

/**
 * What takes a run's secrets out of texts, in a process that does not know them: they are read again, from where the
 * run had them.
 *
 * @throws RehearsalError where they cannot be read
 */
export async function redactorAgain(
  settings: Pick<Settings, 'plan' | 'environment'>,
  env: Readonly<Record<string, string | undefined>>,
  journal: Journal,
  secrets: Secrets,
): Promise<(text: string) => string> {
  for (const value of Object.values(settings.environment)) journal.secret(value);
  const all = { ...env, ...settings.environment };
  for (const value of secretsOf(all)) secrets.add(value);
  try {
    const { plan, folder } = await loadPlan(settings.plan, readPlanFile);
    await readKeys(plan, folder, all, journal.secret);
  } catch (error) {
    throw new RehearsalError(
      `The secrets of the plan are not known here, so no log of its containers is kept: ${messageOf(error)}`,
      { cause: error },
    );
  }
  return (text) => secrets.redact(text);
}

async function keepLogs(
  exec: Exec,
  run: string,
  evidence: string,
  redactor: () => Promise<(text: string) => string>,
): Promise<void> {
  const { stdout } = await exec.run([
    ...(['docker', 'ps', '--all', '--format', '{{.Names}}'] as const),
    ...['--filter', `label=${RUN_LABEL}=${run}`],
  ]);
  const names = nonEmptyLines(stdout).filter((name) => /^\w[\w.-]*$/.test(name));
  if (names.length === 0) return;
  const redact = await redactor();
  for (const name of names) {
    const logs = await exec.run(['docker', 'logs', '--timestamps', name], {
      allowFailure: true,
      ends: LOG_ENDS,
    });
    const shown = redact(`${logs.stdout}${logs.stderr}`).split('\n').map(fileLine).join('\n');
    await keepLog(evidence, `${name}.killed.log`, shown);
  }
}
