import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import type { Account } from '../../src/chain/client/open-accounts';
import type { Plan } from '../../src/plan/schema';
import { type StepId, titleOf } from '../../src/procedure/step';
import type { Rehearsal } from '../../src/rehearsal/context';
import { HaltLog } from '../../src/rehearsal/halt-log';
import { limitOf } from '../../src/rehearsal/limits';
import type { RunContext } from '../../src/rehearsal/run';
import { Supervisor } from '../../src/rehearsal/supervisor';
import { TrafficPlayer } from '../../src/rehearsal/traffic';
import type { LiveStack } from '../../src/stack/live/live';
import type { PreparedStack } from '../../src/stack/prepare/prepare';
import type { RunResult } from '../../src/system/exec';
import { FakeClock } from '../helpers/clock';
import { ended } from '../helpers/exec';
import { sha256 } from '../helpers/hash';
import { liveStack, nodeHome, onHost, STACK } from '../helpers/live';
import { checkersPlan } from '../helpers/plan';
import { CONFIG_TOML } from '../stack/homes';
import { runOf } from './runs';
import { PORTS, SimulatedChain } from './simulation';

const START = Date.parse('2026-11-20T20:28:00Z');

/** A plan with any number of upgrades: v1 to v2 by `to-v2`, and so on, and one query everywhere. */
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

/** Traffic with a duration and a line in the story. */
class TimedTraffic extends TrafficPlayer {
  constructor(
    private readonly of: RunContext,
    private readonly chain: SimulatedChain,
    /** Milliseconds that the traffic of a stage takes. */
    readonly takes: Map<string, number>,
    stack: PreparedStack,
    live: LiveStack,
  ) {
    super(of, stack, live, {
      ...{ images: new Map(), planFolder: '/' },
      keep: async () => {},
      gasPrice: async () => '',
    });
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
  /** Time step of each block. */
  readonly chainTimePerBlockMs?: number;
  /** Whether the run continues after a failure found by the supervisor, until the wait fails. */
  readonly goesOn?: boolean;
}

/** The SHA-256 of a release's binary. */
export const hashOf = sha256;

/** Homes of the nodes, and a function that changes the target of Cosmovisor's `current`. */
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

/** Cosmovisor's folder of a program's binary in a container: `genesis`, `upgrades/v2`. */
function cosmovisorFolder(program: string): string {
  return /cosmovisor\/(.*)\/bin\//.exec(program)?.[1] ?? '';
}

/** Functions that close the rehearsals which a test has open. */
const open = new Set<() => Promise<void>>();

afterEach(async () => {
  for (const close of open) await close();
  jest.restoreAllMocks();
});

/** All parts of a rehearsal, over a chain in virtual time, which stops between the steps. */
export function rehearsalOf(setting: Setting) {
  const { plan, accounts, folder, chainTimePerBlockMs, goesOn = false } = setting;
  const clock = new FakeClock(START);
  const chain = new SimulatedChain(clock, plan);
  jest.spyOn(globalThis, 'fetch').mockImplementation(chain.fetch);
  const { homes, link } = homesIn(folder);
  const binaries = new Map(
    plan.releases.map(({ name }, i) => [name, `/opt/rehearsal/releases/${i}/checkersd`]),
  );
  const stack: PreparedStack = { ...STACK, folder, homes, binaries, chainTimePerBlockMs };
  chain.timePerBlockMs = chainTimePerBlockMs;
  const last = plan.upgrades.at(-1)?.to ?? '';
  const engine = {
    /** Result of a command in a container, by its program. */
    answer: (_program: string): Partial<RunResult> | Promise<Partial<RunResult>> => ({
      stdout: '{"games":2}',
    }),
    /** Output of a container, from the engine. */
    output: (_container: string): string => '',
    /** Target of a node's `current` link of Cosmovisor. */
    link: (_service: string): string => `/chain/cosmovisor/${chain.current}`,
    /** Points the links at the targets of now. */
    relink: (): void => relink(),
    /** SHA-256 of a program in a node's container. */
    hash: (_container: string, program: string): string | undefined => {
      const folder = cosmovisorFolder(program);
      const upgrade = plan.upgrades.find(({ name }) => folder.endsWith(`/${name}`));
      return hashOf(folder === 'genesis' ? (plan.upgrades[0]?.from ?? '') : (upgrade?.to ?? last));
    },
    /** Called when the containers start, before the chain continues. */
    onUp: (_lineup: 'cosmovisor' | 'last release'): void => {},
  };
  const relink = () => link((service) => engine.link(service));
  chain.onSwap = relink;
  const stop = new AbortController();
  const { signal } = stop;
  const parts = liveStack({
    ...{ clock, logsFolder: path.join(folder, 'logs'), ports: PORTS, stack, signal },
    docker: {
      compose: {
        up: async (files) => {
          const isLast = files.some((file) => file.includes('last-release'));
          relink();
          engine.onUp(isLast ? 'last release' : 'cosmovisor');
          chain.story.push(isLast ? 'up on the last release' : 'up');
          chain.up();
        },
      },
      containers: {
        kill: async () => {
          chain.down();
          chain.story.push('down');
        },
        exec: async (_, [program = '']) =>
          ended(await engine.answer(program), { allowFailure: true }),
        logs: async (container) => ended(engine.output(container)),
      },
    },
  });
  chain.log = parts.log;
  const { live, docker } = parts;
  const run = runOf({ plan, docker, clock, accounts, signal });
  const failures: unknown[] = [];
  const fail = (error: unknown) => {
    failures.push(error);
    if (!goesOn) stop.abort(error);
  };
  const takes = new Map<string, number>();
  const steps: StepId[] = [];
  const rehearsal: Rehearsal = {
    ...{ run, stack, live, fail, decided: () => {} },
    supervisor: new Supervisor(live, {
      ...{ timeline: run.timeline, signal, fail },
      stall: limitOf(plan.limits, 'stall'),
    }),
    signer: { of: () => () => Promise.reject(new Error('no binary signs')) },
    halts: new HaltLog(live, run, fail),
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
      ...{ folder: undefined, launcher: undefined },
      ...{ lastImage: `sha256:${last}`, last: undefined },
    },
    traffic: new TimedTraffic(run, chain, takes, stack, live),
    step: async (id, work) => {
      steps.push(id);
      chain.story.push(`— ${titleOf(id)}`);
      clock.hold(false);
      try {
        return await work();
      } finally {
        clock.hold(true);
      }
    },
  };
  const close = async () => {
    if (!open.delete(close)) return;
    clock.hold(false);
    await live.close();
  };
  open.add(close);
  return {
    ...{ ...parts, rehearsal, run, stack, chain, clock, engine },
    ...{ takes, steps, failures, close },
  };
}
