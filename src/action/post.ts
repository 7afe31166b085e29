import { readKeys } from '../chain/client/accounts';
import type { Docker } from '../docker/docker';
import { messageOf, RehearsalError } from '../errors/errors';
import { keepLog } from '../evidence/evidence';
import { EvidenceFolder } from '../evidence/folder';
import type { Settings } from '../inputs/settings';
import { loadPlan, readPlanFile } from '../plan/load';
import { cleanUp, type LeftBehind, warnOfLeft } from '../run/clean-up';
import type { Started } from '../run/workspace';
import { secretsOf } from '../secrets/sensitive';
import type { Logger, Secrets } from '../system/logger';
import { fileLine } from '../text/plain';

/** Number of characters kept of each end of a log. */
const LOG_ENDS = 16_000_000;

/**
 * Cleans up after a killed step, in a separate process: saves the logs of the run's containers, then removes
 * everything of the run. Failures are warnings.
 *
 * @param docker client bound to the run, but to no signal
 * @param redactor resolves with a function that removes the run's secrets; if it rejects, no log is saved
 */
export async function post(
  docker: Docker,
  logger: Logger,
  { run, folder, evidence }: Started,
  redactor: () => Promise<(text: string) => string> = async () => (text) => text,
): Promise<void> {
  const warn = (left: LeftBehind) => warnOfLeft(logger, run, left);
  await keepLogs(docker, evidence, redactor).catch((error: unknown) =>
    warn({ what: 'Saving the logs', error }),
  );
  for (const left of await cleanUp(docker, run, folder)) warn(left);
  await EvidenceFolder.finish(evidence, run).catch((error: unknown) =>
    warn({ what: 'Releasing the evidence folder', error }),
  );
}

/**
 * Creates a function that removes a run's secrets from texts, in a process that does not know them: reads the
 * secrets again from their sources.
 *
 * @throws RehearsalError if they cannot be read
 */
export async function redactorAgain(
  settings: Pick<Settings, 'plan' | 'environment'>,
  env: Readonly<Record<string, string | undefined>>,
  logger: Logger,
  secrets: Secrets,
): Promise<(text: string) => string> {
  for (const value of Object.values(settings.environment)) logger.secret(value);
  const all = { ...env, ...settings.environment };
  for (const value of secretsOf(all)) secrets.add(value);
  try {
    const { plan, folder } = await loadPlan(settings.plan, readPlanFile);
    await readKeys(plan, folder, all, logger.secret);
  } catch (error) {
    throw new RehearsalError(
      'SECRETS_UNKNOWN',
      `Cannot read the secrets of the plan again, so the logs of its containers are not saved: ${messageOf(error)}`,
      { cause: error },
    );
  }
  return (text) => secrets.redact(text);
}

async function keepLogs(
  { containers }: Docker,
  evidence: string,
  redactor: () => Promise<(text: string) => string>,
): Promise<void> {
  const names = (await containers.names()).filter((name) => /^\w[\w.-]*$/.test(name));
  if (names.length === 0) return;
  const redact = await redactor();
  for (const name of names) {
    const logs = await containers.logs(name, { timestamps: true }, { ends: LOG_ENDS });
    const shown = redact(`${logs.stdout}${logs.stderr}`).split('\n').map(fileLine).join('\n');
    await keepLog(evidence, `${name}.killed.log`, shown);
  }
}
