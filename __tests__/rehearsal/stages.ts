import type { Account } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';
import type { Stage } from '../../src/rehearsal/rehearse';
import type { Run } from '../../src/rehearsal/run';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import type { PreparedStack } from '../../src/stack/stack';
import { FakeClock } from '../helpers/clock';
import type { Reply } from '../helpers/exec';
import { liveStack, STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { runOf } from './runs';
import { PORTS, SimulatedChain } from './simulation';

const START = Date.parse('2026-11-20T20:28:00Z');

/** A plan of as many upgrades as wanted: v1 to v2 by `to-v2`, and so on; one query everywhere. */
export function planOf(upgrades: number, overrides: Parameters<typeof checkersPlan>[0] = {}): Plan {
  const releases = Array.from({ length: upgrades + 1 }, (_, i) => `v${i + 1}`);
  return checkersPlan({
    releases: releases.map((name) => ({ name, image: `rehearsal/checkers:${name}` })),
    upgrades: releases.slice(1).map((to, i) => ({
      ...{ name: `to-${to}`, from: releases[i], to, proposer: i % 2 === 0 ? 'alice' : 'bob' },
      ...{ deposit: '1upawn', votes: { alice: 'yes', bob: 'yes' } },
    })),
    queries: [
      {
        name: 'games',
        command: ['query', 'games'],
        expect: Object.fromEntries(releases.map((name) => [name, { contains: 'games' }])),
      },
    ],
    ...overrides,
  });
}

/** Traffic that takes its time and leaves a line in the story. */
class TimedTraffic extends TrafficPlayer {
  constructor(
    private readonly of: Run,
    private readonly chain: SimulatedChain,
    /** Milliseconds that the traffic of a stage takes. */
    readonly takes: Map<string, number>,
  ) {
    super(of, STACK, new Map());
  }

  override expectedMs(stage: string): number {
    return this.takes.get(stage) ?? 0;
  }

  override async play(stage: string): Promise<void> {
    await this.of.clock.sleep(this.takes.get(stage) ?? 0, this.of.signal);
    this.chain.story.push(`traffic ${stage}`);
  }
}

export interface Setting {
  readonly plan: Plan;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly logsFolder: string;
  readonly homes?: PreparedStack['homes'];
}

/** All that a rehearsal needs, over a chain in virtual time. Time stands still between phases. */
export function stageOf({ plan, accounts, logsFolder, homes = new Map() }: Setting) {
  const clock = new FakeClock(START);
  const chain = new SimulatedChain(clock, plan);
  jest.spyOn(globalThis, 'fetch').mockImplementation(chain.fetch);
  const stack: PreparedStack = { ...STACK, homes };
  const engine = {
    /** What a query is answered, by its command. */
    answer: (_command: string): Reply => '{"games":2}',
    /** Where Cosmovisor's `current` link of a container points. */
    link: (_container: string): string => `/chain/cosmovisor/${chain.current}`,
    /** Called when the containers start, before the chain goes on. */
    onUp: (_command: string): void => {},
  };
  const parts = liveStack({
    ...{ clock, logsFolder, ports: PORTS, stack },
    reply: (command) => {
      if (command.includes(' up --detach')) {
        engine.onUp(command);
        chain.story.push(command.includes('last-release') ? 'up on the last release' : 'up');
        chain.up();
      }
      if (command.startsWith('docker kill')) {
        chain.down();
        chain.story.push('down');
      }
      if (command.includes(' readlink ')) return `${engine.link(command.split(' ')[2] ?? '')}\n`;
      return command.includes(' query ') ? engine.answer(command) : '';
    },
  });
  chain.log = parts.log;
  const run = runOf({ plan, exec: parts.exec, clock, accounts });
  const takes = new Map<string, number>();
  const phases: string[] = [];
  const stage: Stage = {
    ...{ run, stack, live: parts.live, fail: parts.fail },
    traffic: new TimedTraffic(run, chain, takes),
    phase: async (name, work) => {
      phases.push(name);
      chain.story.push(`— ${name}`);
      clock.hold(false);
      try {
        return await work();
      } finally {
        clock.hold(true);
      }
    },
  };
  return { ...parts, stage, run, stack, chain, clock, takes, phases, engine };
}
