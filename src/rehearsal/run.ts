import type { FeeMemory } from '../chain/client/fees';
import type { Account } from '../chain/client/open-accounts';
import type { Docker } from '../docker/docker';
import type { Plan } from '../plan/schema';
import type { Clock } from '../system/clock';
import type { Exec } from '../system/exec';
import type { Timeline } from '../timeline/timeline';

/** Context shared by every part of a rehearsal. */
export interface RunContext {
  /** Name of the run, used as the compose project and as the label on all engine objects. */
  readonly name: string;
  readonly plan: Plan;
  readonly accounts: ReadonlyMap<string, Account>;
  /** Fees that the chain's refusals have taught. */
  readonly fees: FeeMemory;
  /** Runs processes on the host. */
  readonly exec: Exec;
  readonly docker: Docker;
  readonly clock: Clock;
  readonly timeline: Timeline;
  /** Aborted with the reason if a container dies, the chain stalls or the run is cancelled. */
  readonly signal: AbortSignal;
}

/** Account with the given name; the plan's checks have verified that it exists. */
export function accountOf(run: RunContext, name: string): Account {
  const account = run.accounts.get(name);
  if (account === undefined) throw new Error(`the plan has no account ${name}`);
  return account;
}
