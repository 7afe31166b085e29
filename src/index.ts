import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CancelledError, messageOf, RehearsalError } from './errors';
import { saveUploads } from './images/store/actions';
import type { Upload } from './images/store/cache';
import { readOnlyReason } from './images/store/trust';
import { provideOnly } from './images-only';
import { type Host, main, type Started } from './main';
import { outputsOf } from './outputs';
import { planJsonSchema } from './plan/schema';
import { post } from './post';
import { reportSchemaText } from './report/schema';
import { settingsOfCommandLine, settingsOfStep, USAGE } from './settings';
import { systemClock } from './system/clock';
import { systemExec } from './system/exec';
import { Secrets, terminalJournal, workflowJournal } from './system/journal';

/** The folder above the bundle. */
const ACTION_FOLDER = path.resolve(import.meta.dirname, '..');

/** Names under which the main step tells the post step that it has begun, and what is left to do. */
const BEGUN_STATE = 'begun';
const STARTED_STATE = 'started';
const UPLOADS_STATE = 'uploads';

async function step(): Promise<void> {
  const core = await import('@actions/core');
  const port = await import('@actions/cache');
  const secrets = new Secrets();
  const journal = workflowJournal(core, secrets);
  if (core.getState(BEGUN_STATE) !== '') {
    const started = core.getState(STARTED_STATE);
    if (started !== '') await post(systemExec, journal, JSON.parse(started) as Started);
    const uploads = JSON.parse(core.getState(UPLOADS_STATE) || '[]') as Upload[];
    return saveUploads(port, uploads, journal);
  }
  // Before anything can fail: without it the post step would be a second main one.
  core.saveState(BEGUN_STATE, 'true');
  try {
    const readOnly = readOnlyReason({
      name: process.env.GITHUB_EVENT_NAME ?? '',
      payload: readIfThere(process.env.GITHUB_EVENT_PATH ?? ''),
    });
    const settings = settingsOfStep(
      core.getInput,
      process.env,
      process.cwd(),
      ACTION_FOLDER,
      readOnly,
    );
    const uploads: Upload[] = [];
    const outcome = await main(
      settings,
      {
        ...machine,
        journal,
        secrets,
        actions: {
          port,
          upload: (upload) => {
            uploads.push(upload);
            core.saveState(UPLOADS_STATE, JSON.stringify(uploads));
          },
        },
        remember: (state) => core.saveState(STARTED_STATE, JSON.stringify(state)),
      },
      cancellation(),
    );
    for (const [name, value] of Object.entries(outputsOf(outcome))) core.setOutput(name, value);
    await core.summary.addRaw(outcome.summary).write();
    const { failure } = outcome.report;
    if (failure) core.setFailed(`${failure.phase}: ${failure.message}\n${failure.hint}`);
  } catch (error) {
    core.setFailed(secrets.redact(explain(error)));
  }
}

async function terminal(argv: readonly string[]): Promise<number> {
  const [command] = argv;
  if (command === 'schemas') return writeSchemas();
  const secrets = new Secrets();
  const print = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const options = command === 'images' ? argv.slice(1) : argv;
    const settings = settingsOfCommandLine(options, process.cwd(), ACTION_FOLDER);
    if (settings === undefined) {
      print(USAGE);
      return 0;
    }
    const journal = terminalJournal(print, secrets, process.env.RUNNER_DEBUG === '1');
    const edges: Host = { ...machine, journal, secrets, actions: undefined, remember: () => {} };
    if (command === 'images') {
      const { providedMs, images } = await provideOnly(settings, edges, cancellation());
      print(`\n${images.length} images in ${(providedMs / 1000).toFixed(1)} s`);
      return 0;
    }
    const outcome = await main(settings, edges, cancellation());
    const { failure, totalMs } = outcome.report;
    if (failure) {
      print(`\nFAILED in "${failure.phase}": ${failure.message}\n${failure.hint}`);
      for (const line of failure.lines) print(`  │ ${line}`);
    } else {
      print(`\nPASSED in ${(totalMs / 1000).toFixed(1)} s`);
    }
    print(`Summary: ${outcome.files.summary}`);
    return failure ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${secrets.redact(explain(error))}\n`);
    return 2;
  }
}

const machine = { exec: systemExec, clock: systemClock, env: process.env };

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Aborted by the first SIGINT or SIGTERM; the run then ends in order. */
function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => controller.abort(new CancelledError(signal)));
  }
  return controller.signal;
}

/** Writes the published JSON Schemas anew from the sources. */
function writeSchemas(): number {
  const folder = path.join(ACTION_FOLDER, 'schema');
  writeFileSync(
    path.join(folder, 'plan.schema.json'),
    `${JSON.stringify(planJsonSchema(), null, 2)}\n`,
  );
  writeFileSync(path.join(folder, 'report.schema.json'), reportSchemaText());
  return 0;
}

function explain(error: unknown): string {
  if (!(error instanceof RehearsalError)) {
    return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
  }
  return [error.message, error.hint, ...error.lines].filter((part) => part).join('\n');
}

if (process.env.GITHUB_ACTIONS === 'true' && process.argv.length === 2) await step();
else process.exitCode = await terminal(process.argv.slice(2));
