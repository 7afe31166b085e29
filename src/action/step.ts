import path from 'node:path';
import * as core from '@actions/core';
import { explained, messageOf } from '../errors/errors';
import { safeName } from '../evidence/safe-name';
import type { Upload } from '../images/cache';
import { saveUploads } from '../images/uploads';
import { type Settings, settingsOfStep } from '../inputs/settings';
import { openPlan } from '../plan/open';
import { PlanError } from '../plan/problems';
import type { Annotation } from '../report/formats/annotations';
import type { Started } from '../run/workspace';
import { readBounded } from '../system/files';
import { type Logger, Secrets, workflowLogger } from '../system/logger';
import { cancellation, machine } from '../system/machine';
import { plain } from '../text/plain';
import { outputsOf } from './outputs';
import { type Left, leftBy } from './state';
import { readOnlyReason } from './trust';

/** Names of the state that the main step saves for the post step: its start, the run, and images to cache. */
const BEGUN_STATE = 'begun';
const STARTED_STATE = 'started';
const UPLOADS_STATE = 'uploads';
/** Maximum size of an event file in bytes; GitHub sends at most 25 MB. */
const LARGEST_EVENT = 32 * 1024 * 1024;

/**
 * Runs the action: the main step or, in a later process, the post step.
 *
 * @param actionFolder folder of action.yml
 */
export async function step(actionFolder: string): Promise<void> {
  const secrets = new Secrets();
  const logger = workflowLogger(core, secrets);
  // Only its presence counts: any program of the step's user may have changed the value.
  if (process.env[`STATE_${BEGUN_STATE}`] !== undefined)
    return afterStep(actionFolder, logger, secrets);
  // Saved before anything can fail: otherwise the post step would run as a second main step.
  core.saveState(BEGUN_STATE, 'true');
  try {
    // Only the action in `combine` has this input; a runner sets the variable even if the input is empty.
    if (process.env.INPUT_EXPECTED === undefined) {
      await rehearsalStep(actionFolder, logger, secrets);
    } else await combineStep();
  } catch (error) {
    if (error instanceof PlanError) {
      const { problemAnnotations } = await import('../report/formats/annotations');
      annotate(problemAnnotations(error));
    }
    const description = secrets.redact(explained(error));
    core.setFailed(plain(description));
    const { renderRefusal } = await import('../report/formats/refusal');
    await core.summary.addRaw(renderRefusal(description)).write();
  }
}

async function rehearsalStep(actionFolder: string, logger: Logger, secrets: Secrets) {
  const settings = await settingsOf(actionFolder);
  const uploads: Upload[] = [];
  const upload = (added: Upload) => {
    uploads.push(added);
    core.saveState(UPLOADS_STATE, JSON.stringify(uploads));
  };
  const remember = (started: Started) => core.saveState(STARTED_STATE, JSON.stringify(started));
  // Hidden from child processes, not all of which may know the keys.
  delete process.env.INPUT_ENVIRONMENT;
  for (const value of Object.values(settings.environment)) logger.secret(value);
  const env = { ...machine.env, ...settings.environment };
  const host = {
    ...machine,
    env,
    logger,
    secrets,
    actions: { load: cachePort, upload },
    remember,
  };

  const plan = await openPlan(settings.plan, logger);
  // Set early, so that a killed job can upload its evidence, too.
  core.setOutput('plan-name', safeName(plan.file));
  core.setOutput('evidence', settings.evidence);
  const { main } = await import('../run/main');
  const outcome = await main(plan, settings, host, cancellation());

  for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value);
  await core.summary.addRaw(outcome.summary).write();
  const { annotationsOf } = await import('../report/formats/annotations');
  annotate(annotationsOf(outcome.report));
  const { failure } = outcome.report;
  if (failure) {
    const { code, phase, message, hint, lines } = failure;
    core.setFailed(plain(`${phase ?? 'rehearsal'}: ${code}: ${message}\n${hint ?? ''}`).trim());
    for (const line of lines) logger.untrusted(line);
  }
}

/** Runs the action in `combine`: one summary of several rehearsals. */
async function combineStep(): Promise<void> {
  core.setOutput('result', 'failed'); // for an early end
  const { combineEvidence } = await import('./combine');
  const evidence = path.resolve(core.getInput('evidence'));
  const combined = await combineEvidence(evidence, core.getInput('expected'), (message) =>
    core.warning(plain(message)),
  );
  core.setOutput('result', combined.result);
  await core.summary.addRaw(combined.summary).write();
  if (combined.result === 'failed') {
    const { notPassed } = await import('../report/formats/combined');
    core.setFailed(plain(`Not passed: ${notPassed(combined)}`));
  }
}

/** Shows errors at their lines in the changes of a pull request. */
function annotate(annotations: readonly Annotation[]): void {
  for (const { title, message, place } of annotations) {
    if (place === null) core.error(message, { title });
    else core.error(message, { title, file: inRepository(place.file), startLine: place.line });
  }
}

/** Path relative to the repository, as annotations require; messages use paths from the working directory. */
function inRepository(file: string): string {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  return path.relative(workspace, path.resolve(file));
}

/** Reads the settings, which are the same for the step and its post step. */
async function settingsOf(actionFolder: string): Promise<Settings> {
  const file = process.env.GITHUB_EVENT_PATH ?? '';
  const readOnly = readOnlyReason({
    name: process.env.GITHUB_EVENT_NAME ?? '',
    // Bounded, as every program of the job's user can replace the file.
    payload: await readBounded(file, LARGEST_EVENT).catch(() => ''),
  });
  return settingsOfStep(core.getInput, process.cwd(), actionFolder, { env: process.env, readOnly });
}

/** Cleans up after a killed step, and saves images to the cache. */
async function afterStep(actionFolder: string, logger: Logger, secrets: Secrets): Promise<void> {
  const { started, uploads } = await stateOf(actionFolder, logger);
  if (started !== undefined) {
    const { openDocker } = await import('../docker/docker');
    const { post, redactorAgain } = await import('./post');
    const settings = await settingsOf(actionFolder);
    await post(openDocker(machine.exec, { run: started.run }), logger, started, () =>
      redactorAgain(settings, machine.env, logger, secrets),
    );
  }
  if (uploads.length > 0) await saveUploads(await cachePort(), uploads, logger);
}

/** Work left by the step; none if its state was changed. */
async function stateOf(actionFolder: string, logger: Logger): Promise<Left> {
  const saved = { started: core.getState(STARTED_STATE), uploads: core.getState(UPLOADS_STATE) };
  const nothing: Left = { started: undefined, uploads: [] };
  if (saved.started === '' && saved.uploads === '') return nothing;
  try {
    return leftBy(saved, await settingsOf(actionFolder));
  } catch (error) {
    logger.warning(messageOf(error));
    return nothing;
  }
}

/** Loads the library of GitHub's cache, which is large, on demand. */
function cachePort() {
  return import('@actions/cache');
}
