import type { Account } from '../chain/accounts';
import type { Plan } from '../plan/schema';
import type { Clock } from '../system/clock';
import type { Exec } from '../system/exec';
import type { Timeline } from './timeline';

/** What every part of a rehearsal is given. */
export interface Run {
  /** Name of the run: the compose project, and the label on everything in the engine. */
  readonly name: string;
  readonly plan: Plan;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly exec: Exec;
  readonly clock: Clock;
  readonly timeline: Timeline;
  /** Aborted with the reason when a container dies, the chain stalls or the run is cancelled. */
  readonly signal: AbortSignal;
}

/** The account of a name that the plan's checks have found to exist. */
export function accountOf(run: Run, name: string): Account {
  const account = run.accounts.get(name);
  if (account === undefined) throw new Error(`the plan has no account ${name}`);
  return account;
}
