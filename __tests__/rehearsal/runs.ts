import type { Account } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';
import type { Run } from '../../src/rehearsal/run';
import { Timeline } from '../../src/rehearsal/timeline';
import type { Clock } from '../../src/system/clock';
import type { Exec } from '../../src/system/exec';
import { FakeClock } from '../helpers/clock';
import { FakeExec } from '../helpers/exec';
import { checkersPlan } from '../helpers/plan';

interface RunParts {
  readonly plan?: Plan;
  readonly exec?: Exec;
  readonly clock?: Clock;
  readonly accounts?: ReadonlyMap<string, Account>;
}

/** A run of the checkers plan over fakes. */
export function runOf({
  plan = checkersPlan(),
  exec = new FakeExec(),
  clock = new FakeClock(),
  accounts = new Map(),
}: RunParts = {}): Run {
  return {
    name: 'run-1',
    plan,
    accounts,
    exec,
    clock,
    timeline: new Timeline(clock),
    signal: new AbortController().signal,
  };
}
