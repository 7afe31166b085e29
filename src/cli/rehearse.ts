import type { Host } from '../main';
import type { LoadedPlan } from '../plan/load';
import { openPlan } from '../plan/open';
import { requireEngine } from '../preflight/engine';
import type { Report } from '../report/schema';
import { type Read, type Settings, settingsOfCommandLine } from '../settings';
import { inSeconds } from '../system/clock';
import { type Secrets, terminalJournal } from '../system/journal';
import { cancellation, machine } from '../system/machine';
import { plain, plainLine } from '../system/plain';
import { EXIT, exitCodeOf } from './exit';
import { openProgress, type Progress } from './progress';

/** Where a command runs. */
export interface Place {
  readonly cwd: string;
  /** The folder of action.yml. */
  readonly actionFolder: string;
  /** What was found out to be secret. */
  readonly secrets: Secrets;
}

/** A rehearsal from the command line. */
export function rehearse(option: Read, place: Place): Promise<number> {
  return withPlan(option, place, async ({ plan, settings, host, progress, cancelled }) => {
    const { main } = await import('../main');
    const outcome = await main(plan, settings, host, cancelled);
    progress.close();
    for (const line of ending(outcome.report, outcome.files.summary)) progress.line(line);
    return exitCodeOf(outcome.report, cancelled.aborted);
  });
}

/** The images of a plan alone. */
export function provide(option: Read, place: Place): Promise<number> {
  return withPlan(option, place, async ({ plan, settings, host, progress, cancelled }) => {
    const { provideOnly } = await import('../images-only');
    const { providedMs, images } = await provideOnly(plan, settings, host, cancelled);
    progress.close();
    progress.line(`\n${images.length} images in ${inSeconds(providedMs)}`);
    return EXIT.passed;
  });
}

/** What a command that needs a plan and an engine is given. */
interface Opened {
  readonly plan: LoadedPlan;
  readonly settings: Settings;
  readonly host: Host;
  readonly progress: Progress;
  /** Aborted by Ctrl-C. */
  readonly cancelled: AbortSignal;
}

/** Runs a command with a log, a progress display, the plan that is asked for and an engine that answers. */
async function withPlan(
  option: Read,
  { cwd, actionFolder, secrets }: Place,
  work: (opened: Opened) => Promise<number>,
): Promise<number> {
  const settings = settingsOfCommandLine(option, cwd, actionFolder);
  const redact = (text: string) => secrets.redact(text);
  const progress = await openProgress(process.stdout, process.env, redact);
  try {
    const host = hostOf(progress, secrets);
    const cancelled = cancellation();
    const plan = await openPlan(settings.plan, host.journal);
    await requireEngine(host.exec, cancelled);
    return await work({ plan, settings, host, progress, cancelled });
  } finally {
    progress.close();
  }
}

/** The edges of a run from the command line, whose log and events go to a progress display. */
export function hostOf(progress: Progress, secrets: Secrets): Host {
  return {
    ...machine,
    journal: terminalJournal(
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

/** What is said last: how it ended, why, and where to read on. */
export function ending(
  { failure, totalMs }: Pick<Report, 'failure' | 'totalMs'>,
  summaryFile: string,
): string[] {
  const result =
    failure === null
      ? [`\nPASSED in ${inSeconds(totalMs)}`]
      : [
          `\nFAILED${failure.phase === null ? '' : ` in "${failure.phase}"`}: ${failure.message}`,
          ...(failure.hint === null ? [] : [failure.hint]),
          ...failure.lines.map((line) => `  │ ${plainLine(line)}`),
        ];
  return [...result, `Summary: ${summaryFile}`].map(plain);
}
