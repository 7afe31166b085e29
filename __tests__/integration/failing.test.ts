import { writeFileSync } from 'node:fs';
import path from 'node:path';
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

afterAll(removeTemporaryFolders);

/** What most failures need: the first upgrade, no traffic, no queries. */
function short(plan: RawPlan): void {
  plan.traffic = [];
  plan.queries = [];
}

function expectNothingLeft(): void {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
}

describe('a rehearsal that goes wrong', () => {
  it(
    'ends when a container is killed for good, and names it',
    async () => {
      const folder = temporaryFolder();
      const rehearsal = rehearse(folder, changedPlan(folder, short));
      await rehearsal.saw(/ upgrade v1tov1_1\n/);
      const container = leftInEngine().find((name) => name.endsWith('-node-carol-1'));
      docker(['kill', String(container)]);
      expect(await rehearsal.ended).toBe(1);
      const { failure, result } = rehearsal.report;
      expect(result).toBe('failed');
      expect(failure?.message).toBe(
        'The container of node-carol exited with code 137: it was killed',
      );
      expect(failure?.phase).toBe('upgrade v1tov1_1');
      expect(failure?.lines.length).toBeGreaterThan(0);
      expect([...texts(rehearsal.evidence).keys()]).toContain('logs/node-carol.log');
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'names an upgrade for which the new binary has no handler',
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
      expect(failure?.message).toContain(
        'The binary of v1.1 has no upgrade handler named "v1tov1_2"',
      );
      expect(failure?.hint).toContain('SetUpgradeHandler');
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'names the node that has another binary than the release, though the chain goes on with it',
    async () => {
      const folder = temporaryFolder();
      const rehearsal = rehearse(folder, changedPlan(folder, short));
      await rehearsal.saw(/ vote on v1tov1_1\n/);
      const container = leftInEngine().find((name) => name.endsWith('-node-carol-1'));
      const folderOf = '/chain/cosmovisor/upgrades/v1tov1_1/bin';
      // It works as the release's, and is of other bytes.
      const replaced = `cp ${folderOf}/checkersd /other && echo >> /other && ln -sfn /other ${folderOf}/checkersd`;
      docker(['exec', '--user', '0', String(container), 'sh', '-c', replaced]);
      expect(await rehearsal.ended).toBe(1);
      const { failure, result, binaries, releases, checks } = rehearsal.report;
      const { sha256 } = releases.find(({ name }) => name === 'v1.1') ?? {};
      const other = binaries.find(({ ok }) => !ok);
      expect(result).toBe('failed');
      expect(other).toMatchObject({
        ...{ service: 'node-carol', release: 'v1.1', moment: 'v1tov1_1', expected: sha256 },
      });
      expect(failure?.message).toBe(
        `Not all nodes have the binary of v1.1, whose sha256 is ${sha256}: node-carol has ${other?.sha256}`,
      );
      expect(other?.sha256).toMatch(/^[0-9a-f]{64}$/);
      const failed = checks.filter((check) => check.result === 'failed');
      expect(failed.map(({ name }) => name)).toEqual(['node-carol runs v1.1']);
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'is refused before anything is started where the votes do not carry',
    async () => {
      const folder = temporaryFolder();
      const plan = changedPlan(folder, (raw) => {
        short(raw);
        for (const upgrade of raw.upgrades) upgrade.votes = { alice: 'no', bob: 'yes' };
      });
      const rehearsal = rehearse(folder, plan);
      expect(await rehearsal.ended).toBe(2);
      expect(rehearsal.report.failure).toMatchObject({
        phase: 'preflight',
        message:
          'The votes on v1tov1_1 are 40.0 % in favour, not more than the threshold of 50.0 %',
      });
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );
});

describe('a rehearsal that is ended from outside', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'cleans up on %s, with its logs kept',
    async (signal) => {
      const folder = temporaryFolder();
      const rehearsal = rehearse(folder, changedPlan(folder, short));
      await rehearsal.saw(/ propose v1tov1_1\n/);
      rehearsal.child.kill(signal);
      expect(await rehearsal.ended).toBe(130);
      expect(rehearsal.report.failure?.message).toBe(`The rehearsal was cancelled (${signal})`);
      expect([...texts(rehearsal.evidence).keys()]).toContain('logs/val-alice.log');
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );

  it(
    'is cleaned up by the post step when it was killed',
    async () => {
      const folder = temporaryFolder();
      const state = path.join(folder, 'state');
      writeFileSync(state, '');
      const evidence = path.join(folder, 'evidence');
      const env = {
        GITHUB_ACTIONS: 'true',
        INPUT_PLAN: changedPlan(folder, short),
        INPUT_EVIDENCE: evidence,
        INPUT_CACHE: 'false',
        GITHUB_STATE: state,
      };
      const rehearsal = new Rehearsal(evidence, [], env, ROOT);
      await rehearsal.saw(/ propose v1tov1_1\n/);
      rehearsal.child.kill('SIGKILL');
      await rehearsal.ended;
      expect(leftInEngine()).not.toEqual([]);

      const saved = /started<<(\S+)\n([\s\S]*?)\n\1/.exec(texts(folder).get('state') ?? '')?.[2];
      const post = new Rehearsal(
        evidence,
        [],
        { ...env, STATE_begun: 'true', STATE_started: String(saved) },
        ROOT,
      );
      expect(await post.ended).toBe(0);
      const logs = [...texts(path.join(evidence, 'logs')).keys()];
      expect(logs.filter((name) => name.endsWith('.killed.log')).length).toBeGreaterThanOrEqual(6);
      expectNothingLeft();
    },
    RUN_LIMIT_MS,
  );
});

describe('a plan that is wrong', () => {
  it('is refused before anything starts, with all its mistakes', async () => {
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
