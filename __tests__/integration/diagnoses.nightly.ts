import path from 'node:path';
import type { Report } from '../../src/report/model/schema';
import { failure as failureWith } from '../helpers/failure';
import { COMPOSE, quickPlan, writeChain } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';
import { legacyReleases } from './users-plan';

/** Releases with faults, and what a failed rehearsal says about each. */

afterAll(removeTemporaryFolders);

const UPGRADE = { name: 'v1tov1_1', to: 'v1.1', height: '+80' };

/** A release of the bundled chain with build tags, one of which may be a fault. */
function release(name: string, ...tags: string[]): object {
  const context = path.join(ROOT, 'examples/checkers/chain');
  const image = ['rehearsal/faulty', tags.join('-').replaceAll('_', '-')].join(':');
  return { name, image, build: { context, go: { tags } } };
}

/** Rehearses a plan of one node; returns its report and output. */
async function rehearsed(
  replaced: object,
  files: Readonly<Record<string, object>> = {},
): Promise<{ report: Report; output: string }> {
  const folder = temporaryFolder();
  writeChain(folder, { 'plan.yml': quickPlan('.', replaced), ...files });
  const rehearsal = rehearse(folder, path.join(folder, 'plan.yml'));
  expect(await rehearsal.ended).toBe(1);
  expect(leftInEngine()).toEqual([]);
  return { report: rehearsal.report, output: rehearsal.output };
}

/** The compose file of one node on another image. */
function composeOn(image: string): object {
  return { services: { node: { ...COMPOSE.services.node, image } } };
}

it(
  'an old binary without a PreBlocker goes on past the height; its release is named',
  async () => {
    const before = release('v1', 'fault_no_preblocker');
    const { report } = await rehearsed(
      { releases: [before, release('v1.1', 'v1_1')], upgrades: [UPGRADE] },
      { 'docker-compose.yml': composeOn('rehearsal/faulty:fault-no-preblocker') },
    );
    const { failure } = report;
    expect(failure).toEqual(failureWith('UPGRADE_IGNORED', 'v1', 'v1tov1_1', 'node'));
    expect(failure?.hint).toContain('SetOrderPreBlockers');
    expect(failure?.lines.some((line) => /\bheight=\d+/.test(line))).toBe(true);
  },
  BUILD_LIMIT_MS,
);

it(
  'a migration that panics is shown with its message and the call of the chain’s own code',
  async () => {
    const { report } = await rehearsed(
      {
        releases: [release('v1', 'none'), release('v1.1', 'v1_1', 'fault_migration_panics')],
        upgrades: [UPGRADE],
      },
      { 'docker-compose.yml': composeOn('rehearsal/faulty:none') },
    );
    const { failure } = report;
    expect(failure).toEqual(failureWith('PROCESS_PANICKED', 'assignment to entry in nil map'));
    const calls = failure?.lines.filter((line) => line.startsWith('  at ')) ?? [];
    expect(calls[0]).toMatch(/checkers\/app\.recountGames .*fault_migration_panics\.go:\d+\)/);
    expect(calls.join()).not.toContain('cosmos-sdk@');
  },
  BUILD_LIMIT_MS,
);

it(
  'a migration that takes longer than limits.migration ends the rehearsal, and the node’s activity is shown',
  async () => {
    const { report } = await rehearsed(
      {
        releases: [release('v1', 'none'), release('v1.1', 'v1_1', 'fault_migration_sleeps')],
        upgrades: [UPGRADE],
        limits: { migration: '6s' },
      },
      { 'docker-compose.yml': composeOn('rehearsal/faulty:none') },
    );
    const { failure } = report;
    const facts = ['v1.1', 'v1tov1_1', '6.0 s', 'node: rebuilding the index of all games'];
    expect(failure).toEqual(failureWith('MIGRATION_TOO_SLOW', ...facts));
    expect(failure?.hint).toContain('limits.migration');
  },
  BUILD_LIMIT_MS,
);

it(
  'a store that an earlier upgrade forgot and a newer SDK refuses is that of the earlier upgrade',
  async () => {
    const [v1, v1_1, v3] = legacyReleases(['v1', 'v1.1', 'v3']) as [object, LegacyRelease, object];
    const forgets = {
      ...v1_1,
      image: 'rehearsal/legacy:forgets',
      build: { ...v1_1.build, args: { ...v1_1.build.args, FAULT: 'fault_store_forgotten' } },
    };
    const { report } = await rehearsed(
      {
        chain: { binary: 'legacyd', id: 'legacy-1', denom: 'stake' },
        releases: [v1, forgets, v3],
        stack: {
          compose: ['docker-compose.yml'],
          rpc: 'node',
          fresh: { validators: [{ service: 'node', operator: 'alice', stake: '60000000stake' }] },
        },
        accounts: { alice: { fresh: '1000000000stake' } },
        upgrades: [
          { name: 'v1tov1_1', to: 'v1.1' },
          { name: 'v2tov3', to: 'v3', straddle: false },
        ],
        pace: { 'block-time': '300ms', 'voting-period': '30s', 'chain-time': 'fast' },
      },
      { 'docker-compose.yml': composeOn('rehearsal/legacy:v1') },
    );
    const { failure, upgrades } = report;
    const [first] = upgrades;
    const facts = ['census', `height ${first?.height}`, 'v1tov1_1'];
    expect(failure).toEqual(failureWith('STORES_NOT_LOADED', ...facts));
    expect(failure?.hint).toContain('StoreUpgrades.Added of v1tov1_1');
  },
  BUILD_LIMIT_MS,
);

interface LegacyRelease {
  readonly build: { readonly args: Readonly<Record<string, string>> };
}
