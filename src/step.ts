import path from 'node:path';
import * as core from '@actions/core';
import { explained, messageOf } from './errors';
import { saveUploads } from './images/store/actions';
import type { Upload } from './images/store/cache';
import { readOnlyReason } from './images/store/trust';
import type { Started } from './main';
import { outputsOf, safeName } from './outputs';
import { openPlan } from './plan/open';
import { PlanError } from './plan/problems';
import type { Annotation } from './report/annotations';
import { type Settings, settingsOfStep } from './settings';
import { type Left, leftBy } from './state';
import { readBounded } from './system/files';
import { type Journal, Secrets, workflowJournal } from './system/journal';
import { cancellation, machine } from './system/machine';
import { plain } from './system/plain';

/** Names under which the main step tells the post step that it has begun, and what is left to do. */
const BEGUN_STATE = 'begun';
const STARTED_STATE = 'started';
const UPLOADS_STATE = 'uploads';
/** Bytes of the file that describes an event: GitHub sends none of more than 25 MB. */
const LARGEST_EVENT = 32 * 1024 * 1024;

/**
 * The action: the step itself or, in a later process, what comes after it.
 *
 * @param actionFolder the folder of action.yml
 */
export async function step(actionFolder: string): Promise<void> {
  const secrets = new Secrets();
  const journal = workflowJournal(core, secrets);
  // That it is there is enough: what it says, any program of the step's user may have changed.
  if (process.env[`STATE_${BEGUN_STATE}`] !== undefined)
    return afterStep(actionFolder, journal, secrets);
  // Before anything can fail: without it the post step would be a second main one.
  core.saveState(BEGUN_STATE, 'true');
  try {
    // Only the action in `combine` has this input; a runner sets it also where it is empty.
    if (process.env.INPUT_EXPECTED === undefined) {
      await rehearsalStep(actionFolder, journal, secrets);
    } else await combineStep();
  } catch (error) {
    if (error instanceof PlanError) {
      const { problemAnnotations } = await import('./report/annotations');
      annotate(problemAnnotations(error));
    }
    const told = secrets.redact(explained(error));
    core.setFailed(plain(told));
    const { renderRefusal } = await import('./report/refusal');
    await core.summary.addRaw(renderRefusal(told)).write();
  }
}

async function rehearsalStep(actionFolder: string, journal: Journal, secrets: Secrets) {
  const settings = await settingsOf(actionFolder);
  const uploads: Upload[] = [];
  const upload = (added: Upload) => {
    uploads.push(added);
    core.saveState(UPLOADS_STATE, JSON.stringify(uploads));
  };
  const remember = (started: Started) => core.saveState(STARTED_STATE, JSON.stringify(started));
  // What the job runs gets none of it: not every child is to be trusted with keys.
  delete process.env.INPUT_ENVIRONMENT;
  for (const value of Object.values(settings.environment)) journal.secret(value);
  const env = { ...machine.env, ...settings.environment };
  const host = {
    ...machine,
    env,
    journal,
    secrets,
    actions: { load: cachePort, upload },
    remember,
  };

  const plan = await openPlan(settings.plan, journal);
  // At once: a job that is killed has evidence to upload, too.
  core.setOutput('plan-name', safeName(plan.file));
  core.setOutput('evidence', settings.evidence);
  const { main } = await import('./main');
  const outcome = await main(plan, settings, host, cancellation());

  for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value);
  await core.summary.addRaw(outcome.summary).write();
  const { annotationsOf } = await import('./report/annotations');
  annotate(annotationsOf(outcome.report));
  const { failure } = outcome.report;
  if (failure) {
    const { phase, message, hint, lines } = failure;
    core.setFailed(plain(`${phase ?? 'rehearsal'}: ${message}\n${hint ?? ''}`).trim());
    for (const line of lines) journal.foreign(line);
  }
}

/** The action in `combine`: one summary of what several rehearsals left. */
async function combineStep(): Promise<void> {
  core.setOutput('result', 'failed'); // whatever ends it early
  const { combineEvidence } = await import('./combine');
  const evidence = path.resolve(core.getInput('evidence'));
  const combined = await combineEvidence(evidence, core.getInput('expected'), (message) =>
    core.warning(plain(message)),
  );
  core.setOutput('result', combined.result);
  await core.summary.addRaw(combined.summary).write();
  if (combined.result === 'failed') {
    const { notPassed } = await import('./report/combined');
    core.setFailed(plain(`Not passed: ${notPassed(combined)}`));
  }
}

/** Shows what is wrong at its lines, in the changes of a pull request. */
function annotate(annotations: readonly Annotation[]): void {
  for (const { title, message, place } of annotations) {
    if (place === null) core.error(message, { title });
    else core.error(message, { title, file: inRepository(place.file), startLine: place.line });
  }
}

/** A file as annotations name it; messages name it from the working directory. */
function inRepository(file: string): string {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  return path.relative(workspace, path.resolve(file));
}

/** The settings, as the step and its post step are both given them. */
async function settingsOf(actionFolder: string): Promise<Settings> {
  const file = process.env.GITHUB_EVENT_PATH ?? '';
  const readOnly = readOnlyReason({
    name: process.env.GITHUB_EVENT_NAME ?? '',
    // Every program of the job's user can put something else in its place.
    payload: await readBounded(file, LARGEST_EVENT).catch(() => ''),
  });
  return settingsOfStep(core.getInput, process.env, process.cwd(), actionFolder, readOnly);
}

/** Cleans up behind a step that was killed, and saves what the cache is to have. */
async function afterStep(actionFolder: string, journal: Journal, secrets: Secrets): Promise<void> {
  const { started, uploads } = await stateOf(actionFolder, journal);
  if (started !== undefined) {
    const { post, redactorAgain } = await import('./post');
    const settings = await settingsOf(actionFolder);
    await post(machine.exec, journal, started, () =>
      redactorAgain(settings, machine.env, journal, secrets),
    );
  }
  if (uploads.length > 0) await saveUploads(await cachePort(), uploads, journal);
}

/** What the step left to do: nothing where its state is not its own. */
async function stateOf(actionFolder: string, journal: Journal): Promise<Left> {
  const saved = { started: core.getState(STARTED_STATE), uploads: core.getState(UPLOADS_STATE) };
  const nothing: Left = { started: undefined, uploads: [] };
  if (saved.started === '' && saved.uploads === '') return nothing;
  try {
    return leftBy(saved, await settingsOf(actionFolder));
  } catch (error) {
    journal.warning(messageOf(error));
    return nothing;
  }
}

/** GitHub's cache: a large library, loaded where it is used. */
function cachePort() {
  return import('@actions/cache');
}
