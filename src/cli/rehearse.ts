import { type Read, type Settings, settingsOfCommandLine } from '../inputs/settings';
import type { LoadedPlan } from '../plan/load';
import { openPlan } from '../plan/open';
import type { Report } from '../report/model/schema';
import type { Host } from '../run/open-run';
import { inSeconds } from '../system/clock';
import { type Secrets, terminalLogger } from '../system/logger';
import { cancellation, machine } from '../system/machine';
import { plain, plainLine } from '../text/plain';
import { EXIT, exitCodeOf } from './exit';
import { openProgress, type Progress } from './progress';

/** Context of a command. */
export interface CommandContext {
  readonly cwd: string;
  /** Folder of action.yml. */
  readonly actionFolder: string;
  /** Secrets found so far. */
  readonly secrets: Secrets;
}

/** Runs a rehearsal from the command line; resolves with the exit code. */
export function rehearse(option: Read, context: CommandContext): Promise<number> {
  return withPlan(option, context, async ({ plan, settings, host, progress, cancelled }) => {
    const { main } = await import('../run/main');
    const outcome = await main(plan, settings, host, cancelled);
    progress.close();
    for (const line of ending(outcome.report, outcome.files.summary)) progress.line(line);
    return exitCodeOf(outcome.report, cancelled.aborted);
  });
}

/** Provides the images of a plan without a rehearsal; resolves with the exit code. */
export function provide(option: Read, context: CommandContext): Promise<number> {
  return withPlan(option, context, async ({ plan, settings, host, progress, cancelled }) => {
    const { provideOnly } = await import('../run/images-only');
    const { providedMs, images } = await provideOnly(plan, settings, host, cancelled);
    progress.close();
    progress.line(`\n${images.length} images in ${inSeconds(providedMs)}`);
    return EXIT.passed;
  });
}

/** Everything that a command with a plan and an engine needs. */
interface Opened {
  readonly plan: LoadedPlan;
  readonly settings: Settings;
  readonly host: Host;
  readonly progress: Progress;
  /** Aborted by Ctrl-C. */
  readonly cancelled: AbortSignal;
}

/** Runs a command after opening the log, the progress display and the plan, and checking the engine. */
async function withPlan(
  option: Read,
  { cwd, actionFolder, secrets }: CommandContext,
  work: (opened: Opened) => Promise<number>,
): Promise<number> {
  const settings = settingsOfCommandLine(option, cwd, actionFolder);
  const redact = (text: string) => secrets.redact(text);
  const progress = await openProgress(process.stdout, process.env, redact);
  try {
    const host = hostOf(progress, secrets);
    const cancelled = cancellation();
    const plan = await openPlan(settings.plan, host.logger);
    const { openDocker } = await import('../docker/docker');
    const { requireEngine } = await import('../preflight/engine');
    await requireEngine(openDocker(host.exec, { signal: cancelled }));
    return await work({ plan, settings, host, progress, cancelled });
  } finally {
    progress.close();
  }
}

/** Host of a run from the command line, with log and state on a progress display. */
export function hostOf(progress: Progress, secrets: Secrets): Host {
  return {
    ...machine,
    logger: terminalLogger(
      (line) => progress.line(line),
      secrets,
      process.env.RUNNER_DEBUG === '1',
    ),
    secrets,
    actions: undefined,
    show: (state) => progress.update(state),
    remember: () => {},
  };
}

/** Last lines of the output: the result, its cause, and the path of the summary. */
export function ending(
  { failure, totalMs }: Pick<Report, 'failure' | 'totalMs'>,
  summaryFile: string,
): string[] {
  const result =
    failure === null
      ? [`\nPASSED in ${inSeconds(totalMs)}`]
      : [
          `\nFAILED${failure.phase === null ? '' : ` in "${failure.phase}"`}: ${failure.code}: ${failure.message}`,
          ...(failure.hint === null ? [] : [failure.hint]),
          ...failure.lines.map((line) => `  │ ${plainLine(line)}`),
        ];
  return [...result, `Summary: ${summaryFile}`].map(plain);
}
