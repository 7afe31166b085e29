import type { Plan } from '../plan/schema';
import type { StepId } from '../procedure/step';
import type { LiveStack } from '../stack/live/live';
import type { PreparedStack } from '../stack/prepare/prepare';
import type { ReleaseSigner } from './binary-signer';
import type { HaltLog } from './halt-log';
import type { RunContext } from './run';
import type { KnownBinaries } from './seen';
import type { Supervisor } from './supervisor';
import type { TrafficPlayer } from './traffic';

/** Inputs of a rehearsal. */
export interface RehearsalParts {
  readonly run: RunContext;
  readonly stack: PreparedStack;
  readonly live: LiveStack;
  readonly supervisor: Supervisor;
  readonly traffic: TrafficPlayer;
  readonly signer: Pick<ReleaseSigner, 'of'>;
  readonly binaries: KnownBinaries;
  /** Runs the work of a step and records its outcome. */
  readonly step: <T>(id: StepId, work: () => Promise<T>) => Promise<T>;
  /** Called with the plan as the chain's authority decides it, whose steps follow. */
  readonly decided: (plan: Plan) => void;
  /** Ends the run. */
  readonly fail: (error: unknown) => void;
}

/** Context shared by all steps of a rehearsal. */
export interface Rehearsal extends RehearsalParts {
  readonly halts: HaltLog;
}
