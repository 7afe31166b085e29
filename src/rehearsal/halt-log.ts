import { launchedFolder, upgradeFolder } from '../cosmovisor/layout';
import { RehearsalError } from '../errors/errors';
import type { LiveStack } from '../stack/live/live';
import type { LogLine } from '../stack/logs/log-line';
import { isStart, parseUpgradeNeeded } from '../stack/logs/symptoms';
import type { RunContext } from './run';
import { handlerHint } from './stall-causes';

/** Upper bound on upgrades kept per container, above any plan's number; guards against untrusted log text. */
const MOST_UPGRADES = 100;

/** The binary of an upgrade that Cosmovisor started last on a node. */
interface Launch {
  readonly folder: string;
  /** True once the binary itself has logged its start. */
  hasStarted: boolean;
}

/** Records from the log, with the engine's timestamps, when each node asks for the new binary. */
export class HaltLog {
  /** Halt times by service and upgrade. */
  readonly #halts = new Map<string, Map<string, number>>();
  /** Last launch by service. */
  readonly #launches = new Map<string, Launch>();
  #failed = false;

  constructor(
    live: LiveStack,
    private readonly run: RunContext,
    private readonly fail: (error: RehearsalError) => void,
  ) {
    live.logs.listen((line) => this.#read(line, live));
  }

  /** Time at which a node halted for an upgrade; undefined if its log does not show a halt. */
  haltedAt(service: string, upgrade: string): number | undefined {
    return this.#halts.get(service)?.get(upgrade);
  }

  #read({ service, text, at }: LogLine, live: LiveStack): void {
    const folder = launchedFolder(text);
    const previous = this.#launches.get(service);
    const isNew = folder !== undefined && folder !== previous?.folder;
    const launch = isNew ? { folder, hasStarted: false } : previous;
    if (launch !== undefined) this.#launches.set(service, launch);
    if (launch !== undefined && isStart(text)) launch.hasStarted = true;
    const needed = parseUpgradeNeeded(text);
    if (needed === undefined) return;
    const { upgrade, height } = needed;
    // Cosmovisor and binary may write to different outputs, which have no order between them: the last lines of the
    // old binary may come after the launch of the new one, but not after the new binary's own first lines.
    if (launch?.hasStarted && launch.folder === upgradeFolder(upgrade)) {
      if (this.#failed) return;
      this.#failed = true;
      const to = this.run.plan.upgrades.find(({ name }) => name === upgrade)?.to ?? 'new';
      this.fail(
        new RehearsalError(
          'UPGRADE_HANDLER_MISSING',
          `The binary of ${to} has no upgrade handler named "${upgrade}": ${service} was swapped to it and asked for the upgrade again at height ${height}`,
          {
            hint: handlerHint(to),
            lines: live.lastLines(service),
          },
        ),
      );
      return;
    }
    const halts = this.#halts.get(service) ?? new Map<string, number>();
    this.#halts.set(service, halts);
    if (halts.has(upgrade) || halts.size >= MOST_UPGRADES) return; // the node logs it several times
    halts.set(upgrade, at);
    this.run.timeline.add({ type: 'node-halted', upgrade, service, height }, at);
  }
}
