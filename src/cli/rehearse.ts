import type { Host } from '../main';
import { openPlan } from '../plan/open';
import { requireEngine } from '../preflight/engine';
import type { Report } from '../report/schema';
import { type Read, settingsOfCommandLine } from '../settings';
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
  const settings = settingsOfCommandLine(option, place.cwd, place.actionFolder);
  return withProgress(place.secrets, async (progress, host, cancelled) => {
    const plan = await openPlan(settings.plan, host.journal);
    await requireEngine(host.exec, cancelled);
    const { main } = await import('../main');
    const outcome = await main(plan, settings, host, cancelled);
    progress.close();
    for (const line of ending(outcome.report, outcome.files.summary)) progress.line(line);
    return exitCodeOf(outcome.report, cancelled.aborted);
  });
}

/** The images of a plan alone. */
export function provide(option: Read, place: Place): Promise<number> {
  const settings = settingsOfCommandLine(option, place.cwd, place.actionFolder);
  return withProgress(place.secrets, async (progress, host, cancelled) => {
    const plan = await openPlan(settings.plan, host.journal);
    await requireEngine(host.exec, cancelled);
    const { provideOnly } = await import('../images-only');
    const { providedMs, images } = await provideOnly(plan, settings, host, cancelled);
    progress.close();
    progress.line(`\n${images.length} images in ${inSeconds(providedMs)}`);
    return EXIT.passed;
  });
}

/** Runs a command with a log, a progress display and a signal that Ctrl-C aborts. */
async function withProgress(
  secrets: Secrets,
  work: (progress: Progress, host: Host, cancelled: AbortSignal) => Promise<number>,
): Promise<number> {
  const redact = (text: string) => secrets.redact(text);
  const progress = await openProgress(process.stdout, process.env, redact);
  try {
    return await work(progress, hostOf(progress, secrets), cancellation());
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
          `\nFAILED${failure.phase === null ? '' : ` in "${failure.phase}"`}: ${plain(failure.message)}`,
          ...(failure.hint === null ? [] : [plain(failure.hint)]),
          ...failure.lines.map((line) => `  │ ${plainLine(line)}`),
        ];
  return [...result, `Summary: ${summaryFile}`];
}
