import { existsSync } from 'node:fs';
import path from 'node:path';
import { failure } from '../helpers/failure';
import {
  BUILD_LIMIT_MS,
  docker,
  leftInEngine,
  type Rehearsal,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  temporaryFolder,
  texts,
  workingFolders,
} from './rehearsals';
import { Step } from './step';
import { buildUsersImages, rehearseUsersStack, SDK_046, writeUsersPlan } from './users-plan';
import { fingerprint, makeUsersStack, type UsersStack } from './users-stack';

describe("the user's own stack, on SDK 0.45", () => {
  let stack: UsersStack;
  let before: string;

  beforeAll(() => {
    buildUsersImages();
    stack = makeUsersStack(temporaryFolder());
    before = fingerprint(stack);
  }, BUILD_LIMIT_MS);

  afterAll(() => {
    stack.remove();
    removeTemporaryFolders();
  });

  afterEach(() => {
    expect(leftInEngine()).toEqual([]);
    expect(workingFolders()).toEqual([]);
    expect(fingerprint(stack)).toBe(before);
  });

  describe('with two upgrades in a row, the second vote straddling the first upgrade', () => {
    let rehearsal: Rehearsal;

    beforeAll(async () => {
      rehearsal = rehearseUsersStack(stack, writeUsersPlan(stack));
      await rehearsal.ended;
    }, BUILD_LIMIT_MS);

    it('passes', () => {
      expect(rehearsal.report.failure).toBeNull();
      expect(rehearsal.report.result).toBe('passed');
    });

    it('votes for two weeks of chain time', () => {
      const { upgrades } = rehearsal.report;
      const twoWeeks = 14 * 24 * 3600 * 1000;
      expect(
        upgrades.map(({ proposal }) =>
          proposal === null
            ? null
            : Date.parse(proposal.votingEnd) - Date.parse(proposal.votingStart),
        ),
      ).toEqual(Array(2).fill(twoWeeks));
      expect(upgrades.map(({ straddledPrevious }) => straddledPrevious)).toEqual([false, true]);
    });

    it('swaps every node, with any kind of home', () => {
      for (const { nodes } of rehearsal.report.upgrades) {
        expect(nodes.map(({ service }) => service).sort()).toEqual([
          'public',
          'sentry',
          'val-a',
          'val-b',
        ]);
      }
    });

    it("plays the team's own traffic, and keeps its output", () => {
      const { traffic } = rehearsal.report;
      expect(traffic.map(({ ok }) => ok)).toEqual([true, true, false]);
      expect(traffic[1]?.output).toMatch(/^legacy-production alice,bob http:\/\/127\.0\.0\.1:\d+$/);
      const kept = texts(path.join(rehearsal.evidence, 'traffic'));
      expect(kept.get('a-load-test-that-fails-34c71bf3.log')).toContain('too slow');
    });

    it('shows no secret, and keeps the overlays as evidence', () => {
      const evidence = texts(rehearsal.evidence);
      const all = [...evidence.values(), rehearsal.output].join('\n');
      expect(all).not.toContain(stack.passphrase);
      expect(all).not.toContain(stack.mnemonic);
      expect(all).not.toContain('very-secret');
      expect(JSON.parse(evidence.get('compose.cosmovisor.json') ?? '').services['val-b']).toEqual(
        expect.objectContaining({
          entrypoint: ['/opt/rehearsal/cosmovisor'],
          command: ['start', '--home', '/root/.legacy'],
        }),
      );
      expect(rehearsal.output).toContain('seed.example.org');
    });
  });

  it(
    'is unchanged after a failed run',
    async () => {
      const rehearsal = rehearseUsersStack(
        stack,
        writeUsersPlan(stack, { replaced: { traffic: [] } }),
      );
      await rehearsal.saw(/ vote on v1tov1_1\n/);
      const container = leftInEngine().find((name) => name.endsWith('-val-b-1'));
      docker(['kill', String(container)]);
      expect(await rehearsal.ended).toBe(1);
      expect(rehearsal.report.failure).toEqual(failure('CONTAINER_DIED', 'val-b'));
    },
    RUN_LIMIT_MS,
  );

  it(
    'is unchanged after a killed run, which the post step cleans up',
    async () => {
      const step = new Step(temporaryFolder(), writeUsersPlan(stack), {
        ALICE_PASSPHRASE: stack.passphrase,
        BOB_MNEMONIC: stack.mnemonic,
      });
      await step.rehearsal.saw(/ upgrade v1tov1_1\n/);
      await step.kill();
      expect(await step.post()).toBe(0);
    },
    RUN_LIMIT_MS,
  );

  it(
    'gets all problems of its plan reported before the start',
    async () => {
      const rehearsal = rehearseUsersStack(
        stack,
        writeUsersPlan(stack, {
          replaced: {
            upgrades: [
              { name: 'v1tov1_1', to: 'v1.1', deposit: '1stake', votes: { bob: 'no' } },
              { name: 'v1_1tov2', to: 'v2', deposit: '900000000000stake' },
            ],
          },
        }),
      );
      expect(await rehearsal.ended).toBe(2);
      const { failure } = rehearsal.report;
      expect(failure?.phase).toBe('preflight');
      const all = [failure?.message, ...(failure?.lines ?? [])].join('\n');
      expect(failure?.code).toBe('DEPOSIT_TOO_LOW');
      expect(all).toContain('THRESHOLD_NOT_REACHED: ');
      expect(all).toMatch(/BALANCE_TOO_LOW: .*v1_1tov2/);
      expect(existsSync(path.join(rehearsal.evidence, 'logs', 'val-a.log'))).toBe(false);
    },
    RUN_LIMIT_MS,
  );
});

describe("the user's own stack, on SDK 0.45 and then 0.46", () => {
  let stack: UsersStack;
  let before: string;
  let rehearsal: Rehearsal;

  beforeAll(async () => {
    buildUsersImages();
    stack = makeUsersStack(temporaryFolder());
    before = fingerprint(stack);
    rehearsal = rehearseUsersStack(stack, writeUsersPlan(stack, { releases: SDK_046 }));
    await rehearsal.ended;
  }, BUILD_LIMIT_MS);

  afterAll(() => {
    stack.remove();
    removeTemporaryFolders();
  });

  it('passes', () => {
    expect(rehearsal.report.failure).toBeNull();
    expect(rehearsal.report.result).toBe('passed');
  });

  it('votes on four upgrades, each in the gov dialect of the running binary', () => {
    const { upgrades, releases } = rehearsal.report;
    expect(releases.map(({ sdk }) => sdk)).toEqual([
      ...Array(3).fill('0.45.4'),
      ...Array(2).fill('0.46.16'),
    ]);
    expect(upgrades.map(({ proposal }) => proposal?.dialect)).toEqual([
      ...Array(3).fill('gov v1beta1'),
      'gov v1 without titles',
    ]);
    expect(upgrades.map(({ straddledPrevious }) => straddledPrevious)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('swaps every node at every upgrade', () => {
    for (const { nodes } of rehearsal.report.upgrades) expect(nodes).toHaveLength(4);
  });

  it('leaves the stack unchanged, and nothing in the engine', () => {
    expect(fingerprint(stack)).toBe(before);
    expect(leftInEngine()).toEqual([]);
  });
});
