import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { failure as failureWith } from '../helpers/failure';
import {
  changedPlan,
  docker,
  leftInEngine,
  type RawPlan,
  Rehearsal,
  ROOT,
  RUN_LIMIT_MS,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
  texts,
  workingFolders,
} from './rehearsals';
import { Step } from './step';

afterAll(removeTemporaryFolders);

/** Shortens a plan to the needs of most failures: no traffic, no queries. */
function short(plan: RawPlan): void {
  plan.traffic = [];
  plan.queries = [];
}

function expectNothingLeft(): void {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
}

describe('a failing rehearsal', () => {
  it(
    'ends when a container is killed, and names the container',
    async () => {
      const folder = temporaryFolder();
      const rehearsal = rehearse(folder, changedPlan(folder, short));
      await rehearsal.saw(/ upgrade v1tov1_1\n/);
      const container = leftInEngine().find((name) => name.endsWith('-node-carol-1'));
      docker(['kill', String(container)]);
      expect(await rehearsal.ended).toBe(1);
      const { failure, result } = rehearsal.report;
      expect(result).toBe('failed');
      expect(failure).toEqual(failureWith('CONTAINER_DIED', 'node-carol', '137'));
      expect(failure?.phase).toBe('upgrade v1tov1_1');
      expect(failure?.lines.length).toBeGreaterThan(0);
      expect([...texts(rehearsal.evidence).keys()]).toContain('logs/node-carol.log');
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'names an upgrade without a handler in the new binary',
    async () => {
      const folder = temporaryFolder();
      const plan = changedPlan(folder, (raw) => {
        short(raw);
        for (const upgrade of raw.upgrades) {
          if (upgrade.name === 'v1tov1_1') upgrade.name = 'v1tov1_2';
        }
      });
      const rehearsal = rehearse(folder, plan);
      await rehearsal.saw(/halted for v1tov1_2/);
      expect(await rehearsal.ended).toBe(1);
      const { failure } = rehearsal.report;
      expect(failure).toEqual(failureWith('UPGRADE_HANDLER_MISSING', 'v1.1', '"v1tov1_2"'));
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'names a node with another binary than that of the release, even if the chain goes on',
    async () => {
      const folder = temporaryFolder();
      const rehearsal = rehearse(folder, changedPlan(folder, short));
      await rehearsal.saw(/ vote on v1tov1_1\n/);
      const container = leftInEngine().find((name) => name.endsWith('-node-carol-1'));
      const folderOf = '/chain/cosmovisor/upgrades/v1tov1_1/bin';
      // It works like that of the release, and has other bytes.
      const program = '/opt/rehearsal/releases/1/bin/checkersd';
      const replaced = `cp ${program} /other && echo >> /other && ln -sfn /other ${folderOf}/checkersd`;
      docker(['exec', '--user', '0', String(container), 'sh', '-c', replaced]);
      expect(await rehearsal.ended).toBe(1);
      const { failure, result, binaries, releases, checks } = rehearsal.report;
      const { sha256 } = releases.find(({ name }) => name === 'v1.1') ?? {};
      const other = binaries.find(({ ok }) => !ok);
      expect(result).toBe('failed');
      expect(other).toMatchObject({
        ...{ service: 'node-carol', release: 'v1.1', expected: sha256 },
        ...{ moment: 'upgrade', upgrade: 'v1tov1_1' },
      });
      expect(failure).toEqual(
        failureWith('BINARY_DIFFERS', 'v1.1', String(sha256), 'node-carol', String(other?.sha256)),
      );
      expect(other?.sha256).toMatch(/^[0-9a-f]{64}$/);
      const failed = checks.filter((check) => check.result === 'failed');
      expect(failed.map(({ name }) => name)).toEqual(['node-carol runs v1.1']);
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'is rejected before the start if the votes miss the threshold',
    async () => {
      const folder = temporaryFolder();
      const plan = changedPlan(folder, (raw) => {
        short(raw);
        for (const upgrade of raw.upgrades) upgrade.votes = { alice: 'no', bob: 'yes' };
      });
      const rehearsal = rehearse(folder, plan);
      expect(await rehearsal.ended).toBe(2);
      const { failure } = rehearsal.report;
      expect(failure?.phase).toBe('preflight');
      expect(failure).toEqual(failureWith('THRESHOLD_NOT_REACHED', 'v1tov1_1', '40.0 %', '50.0 %'));
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );
});

describe('an interrupted rehearsal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'cleans up on %s, and keeps its logs',
    async (signal) => {
      const folder = temporaryFolder();
      const rehearsal = rehearse(folder, changedPlan(folder, short));
      await rehearsal.saw(/ propose v1tov1_1\n/);
      rehearsal.child.kill(signal);
      expect(await rehearsal.ended).toBe(130);
      expect(rehearsal.report.failure).toEqual(failureWith('RUN_CANCELLED', signal));
      expect([...texts(rehearsal.evidence).keys()]).toContain('logs/val-alice.log');
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'is cleaned up by the post step after a kill',
    async () => {
      const folder = temporaryFolder();
      const step = new Step(folder, changedPlan(folder, short));
      await step.rehearsal.saw(/ propose v1tov1_1\n/);
      await step.kill();
      expect(leftInEngine()).not.toEqual([]);

      expect(await step.post()).toBe(0);
      const logs = [...texts(path.join(step.rehearsal.evidence, 'logs')).keys()];
      expect(logs.filter((name) => name.endsWith('.killed.log')).length).toBeGreaterThanOrEqual(6);
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );
});

describe('an invalid plan', () => {
  it('is rejected before the start, with all its mistakes', async () => {
    const folder = temporaryFolder();
    const plan = path.join(ROOT, '__tests__/fixtures/ten-mistakes.yml');
    const rehearsal = rehearse(folder, plan);
    expect(await rehearsal.ended).toBe(2);
    const found = rehearsal.output.match(/^\S*ten-mistakes\.yml:\d+:\d+: /gm) ?? [];
    expect(found).toHaveLength(10);
    expect(texts(rehearsal.evidence).size).toBe(0);
    expectNothingLeft();
  });

  it('is found as rehearsal.yml in the working directory', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'rehearsal.yml'), 'chains: {}\n');
    const rehearsal = new Rehearsal(path.join(folder, 'evidence'), [], {}, folder);
    expect(await rehearsal.ended).toBe(2);
    expect(rehearsal.output).toContain('rehearsal.yml:1:1: chains: ');
  });
});
