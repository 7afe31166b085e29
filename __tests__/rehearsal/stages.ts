import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Account } from '../../src/chain/accounts';
import type { Plan } from '../../src/plan/schema';
import type { Stage } from '../../src/rehearsal/rehearse';
import type { Run } from '../../src/rehearsal/run';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import type { LiveStack } from '../../src/stack/live';
import type { PreparedStack } from '../../src/stack/stack';
import { FakeClock } from '../helpers/clock';
import type { Reply } from '../helpers/exec';
import { liveStack, nodeHome, onHost, STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { CONFIG_TOML } from '../stack/homes';
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
    stack: PreparedStack,
    live: LiveStack,
  ) {
    super(of, stack, live, { images: new Map(), planFolder: '/', keep: async () => {} });
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
  /** A folder for the logs and the homes of the nodes. */
  readonly folder: string;
  /** How far each block moves the time of the chain on. */
  readonly chainTimePerBlockMs?: number;
}

/** The SHA-256 of a release's binary. */
export function hashOf(release: string): string {
  return createHash('sha256').update(release).digest('hex');
}

/** Homes of the nodes, and what makes Cosmovisor's `current` in each point somewhere. */
function homesIn(folder: string) {
  const homes = new Map(
    STACK.nodes.map((node) => [node, nodeHome(node, path.join(folder, 'homes', node))]),
  );
  for (const home of homes.values()) {
    mkdirSync(onHost(home, 'cosmovisor'), { recursive: true });
    mkdirSync(onHost(home, 'config'), { recursive: true });
    writeFileSync(onHost(home, 'config/config.toml'), CONFIG_TOML);
  }
  const link = (to: (service: string) => string) => {
    for (const [node, home] of homes) {
      rmSync(onHost(home, 'cosmovisor/current'), { force: true });
      symlinkSync(to(node), onHost(home, 'cosmovisor/current'));
    }
  };
  return { homes, link };
}

/** All that a rehearsal needs, over a chain in virtual time. Time stands still between phases. */
export function stageOf({ plan, accounts, folder, chainTimePerBlockMs }: Setting) {
  const clock = new FakeClock(START);
  const chain = new SimulatedChain(clock, plan);
  jest.spyOn(globalThis, 'fetch').mockImplementation(chain.fetch);
  const { homes, link } = homesIn(folder);
  const binaries = new Map(
    plan.releases.map(({ name }, i) => [name, `/opt/rehearsal/releases/${i}/checkersd`]),
  );
  const stack: PreparedStack = { ...STACK, folder, homes, binaries, chainTimePerBlockMs };
  chain.timePerBlockMs = chainTimePerBlockMs;
  const engine = {
    /** What a query is answered, by its command. */
    answer: (_command: string): Reply => '{"games":2}',
    /** Where Cosmovisor's `current` link of a node points. */
    link: (_service: string): string => `/chain/cosmovisor/${chain.current}`,
    /** SHA-256 of a program in a node's container. */
    hash: (_container: string, program: string): string | undefined => {
      const [, folder = ''] = /cosmovisor\/(.*)\/bin\//.exec(program) ?? [];
      const upgrade = plan.upgrades.find(({ name }) => folder.endsWith(`/${name}`));
      return hashOf(folder === 'genesis' ? (plan.upgrades[0]?.from ?? '') : (upgrade?.to ?? last));
    },
    /** Called when the containers start, before the chain goes on. */
    onUp: (_command: string): void => {},
  };
  const last = plan.upgrades.at(-1)?.to ?? '';
  const relink = () => link((service) => engine.link(service));
  chain.onSwap = relink;
  const parts = liveStack({
    ...{ clock, logsFolder: path.join(folder, 'logs'), ports: PORTS, stack },
    reply: (command) => {
      if (command.includes(' up --detach')) {
        relink();
        engine.onUp(command);
        chain.story.push(command.includes('last-release') ? 'up on the last release' : 'up');
        chain.up();
      }
      if (command.startsWith('docker kill')) {
        chain.down();
        chain.story.push('down');
      }
      return command.includes(' query ') ? engine.answer(command) : '';
    },
  });
  chain.log = parts.log;
  const run = runOf({ plan, exec: parts.exec, clock, accounts });
  const takes = new Map<string, number>();
  const phases: string[] = [];
  const stage: Stage = {
    ...{ run, stack, live: parts.live, fail: parts.fail },
    binaries: {
      hasher: {
        inContainer: async (container, place) => {
          const sha256 = engine.hash(container, place);
          return sha256 === undefined ? undefined : { sha256, place, isLink: false };
        },
        inImage: async () => undefined,
        isPinned: async () => false,
        isImages: async () => false,
      },
      hashes: new Map(plan.releases.map(({ name }) => [name, hashOf(name)])),
      folder: undefined,
      ...{ lastImage: `sha256:${last}`, last: undefined },
    },
    traffic: new TimedTraffic(run, chain, takes, stack, parts.live),
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
