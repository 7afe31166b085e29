import { FeeMemory } from '../../src/chain/client/fees';
import type { Account } from '../../src/chain/client/open-accounts';
import type { Docker } from '../../src/docker/docker';
import type { Plan } from '../../src/plan/schema';
import type { RunContext } from '../../src/rehearsal/run';
import type { Clock } from '../../src/system/clock';
import type { Exec } from '../../src/system/exec';
import { Timeline } from '../../src/timeline/timeline';
import { FakeClock } from '../helpers/clock';
import { fakeDocker } from '../helpers/docker';
import { FakeExec } from '../helpers/exec';
import { checkersPlan } from '../helpers/plan';

interface RunParts {
  readonly plan?: Plan;
  readonly exec?: Exec;
  readonly docker?: Docker;
  readonly clock?: Clock;
  readonly accounts?: ReadonlyMap<string, Account>;
  readonly signal?: AbortSignal;
}

/** A run of the checkers plan over fakes. */
export function runOf({
  plan = checkersPlan(),
  exec = new FakeExec(),
  docker = fakeDocker(),
  clock = new FakeClock(),
  accounts = new Map(),
  signal = new AbortController().signal,
}: RunParts = {}): RunContext {
  const timeline = new Timeline(clock);
  const fees = new FeeMemory();
  return { name: 'run-1', plan, accounts, fees, exec, docker, clock, timeline, signal };
}
