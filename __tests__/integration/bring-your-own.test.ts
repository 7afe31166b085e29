import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import {
  BUILD_LIMIT_MS,
  docker,
  leftInEngine,
  Rehearsal,
  ROOT,
  RUN_LIMIT_MS,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
  texts,
  workingFolders,
} from './rehearsals';
import { fingerprint, makeUsersStack, type UsersStack } from './users-stack';

/** A whole plan for the user's stack: paths and names. */
function planOf({ folder }: UsersStack): Record<string, unknown> {
  const build = (release: string) => ({
    context: path.join(ROOT, 'chains/legacy'),
    target: 'release',
    args: { RELEASE: release },
  });
  return {
    chain: { binary: 'legacyd' },
    releases: ['v1', 'v1.1', 'v2', 'v3', 'v4'].map((name) => ({
      name,
      image: `rehearsal/legacy:${name}`,
      build: build(name),
    })),
    cosmovisor: { version: 'v1.0.0' },
    stack: {
      compose: ['compose.yml', 'compose.public.yml', 'compose.ledger.yml'].map((file) =>
        path.join(folder, file),
      ),
      rpc: 'public',
      images: [
        {
          image: 'rehearsal/tmkms:0.15.0',
          build: {
            context: path.join(ROOT, 'compose/tmkms'),
            args: { TMKMS_VERSION: '0.15.0' },
          },
        },
      ],
    },
    accounts: {
      alice: {
        keyring: {
          folder: path.join(folder, 'keys'),
          backend: 'file',
          'passphrase-env': 'ALICE_PASSPHRASE',
        },
      },
      bob: { 'mnemonic-env': 'BOB_MNEMONIC' },
    },
    upgrades: [
      { name: 'v1tov1_1', to: 'v1.1' },
      { name: 'v1_1tov2', to: 'v2', proposer: 'bob' },
      { name: 'v2tov3', to: 'v3' },
      { name: 'v3ToV4', to: 'v4', straddle: false },
    ],
    pace: { 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'fast' },
    traffic: [
      {
        name: 'a payment by the keyring',
        stage: 'start',
        entrypoint: 'sh',
        command: [
          '-c',
          'legacyd tx bank send alice "$(legacyd keys show bob --address --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR")" 5stake --chain-id "$CHAIN_ID" --node "$RPC_URL" --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR" --broadcast-mode block --yes --output json',
        ],
      },
      {
        name: 'a program of the team',
        stage: 'after:v1tov1_1',
        run: ['sh', '-c', 'echo "$CHAIN_ID $ACCOUNTS $RPC_URL" && test -d "$KEYRING_DIR"'],
      },
      {
        name: 'a load test that fails',
        stage: 'after:v1_1tov2',
        run: ['sh', '-c', 'echo too slow; exit 3'],
        'allow-failure': true,
      },
    ],
    queries: [
      {
        name: 'census',
        client: 'v1.1',
        command: ['query', 'census', 'show'],
        expect: {
          v1: { fails: 'unknown query path' },
          'v1.1': { json: { census: { edition: '1' } } },
          v2: { json: { census: { edition: '2', validators: '2' } } },
          v3: { json: { census: { edition: '2', validators: '2' } } },
          v4: { json: { census: { edition: '3', validators: '2' } } },
        },
      },
    ],
  };
}

function writePlan(stack: UsersStack, change: (plan: Record<string, unknown>) => void = () => {}) {
  const plan = planOf(stack);
  change(plan);
  const file = path.join(temporaryFolder(), 'plan.yml');
  writeFileSync(file, stringify(plan));
  return file;
}

function start(stack: UsersStack, plan: string): Rehearsal {
  const { passphrase, mnemonic } = stack;
  const env = { ALICE_PASSPHRASE: passphrase, BOB_MNEMONIC: mnemonic };
  return rehearse(temporaryFolder(), plan, env);
}

describe("the user's own stack, on SDK 0.45 and then 0.46", () => {
  let stack: UsersStack;
  let before: string;

  beforeAll(() => {
    const build = ['compose/tmkms', 'chains/legacy'];
    docker([
      'build',
      '--quiet',
      '--tag',
      'rehearsal/tmkms:0.15.0',
      path.join(ROOT, build[0] ?? ''),
    ]);
    docker([
      ...['build', '--quiet', '--target', 'release', '--build-arg', 'RELEASE=v1'],
      ...['--tag', 'rehearsal/legacy:v1', path.join(ROOT, build[1] ?? '')],
    ]);
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

  describe('three upgrades in a row, each vote of two weeks straddling the last, and one more', () => {
    let rehearsal: Rehearsal;

    beforeAll(async () => {
      rehearsal = start(stack, writePlan(stack));
      await rehearsal.ended;
    }, BUILD_LIMIT_MS);

    it('passes', () => {
      expect(rehearsal.report.failure).toBeNull();
      expect(rehearsal.report.result).toBe('passed');
    });

    it('votes for two weeks of chain time, in the dialect that the binary of the moment speaks', () => {
      const { upgrades } = rehearsal.report;
      const twoWeeks = 14 * 24 * 3600 * 1000;
      expect(
        upgrades.map(({ proposal }) =>
          proposal === null
            ? null
            : Date.parse(proposal.votingEnd) - Date.parse(proposal.votingStart),
        ),
      ).toEqual(Array(4).fill(twoWeeks));
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

    it('swaps every node, whatever kind of home it has', () => {
      for (const { nodes } of rehearsal.report.upgrades) {
        expect(nodes.map(({ service }) => service).sort()).toEqual([
          'public',
          'sentry',
          'val-a',
          'val-b',
        ]);
      }
      expect(rehearsal.report.releases.map(({ sdk }) => sdk)).toEqual([
        '0.45.4',
        '0.45.4',
        '0.45.4',
        '0.46.16',
        '0.46.16',
      ]);
    });

    it('plays traffic as the team has it, and keeps what it said', () => {
      const { traffic } = rehearsal.report;
      expect(traffic.map(({ ok }) => ok)).toEqual([true, true, false]);
      expect(traffic[1]?.output).toMatch(/^legacy-production alice,bob http:\/\/127\.0\.0\.1:\d+$/);
      const kept = texts(path.join(rehearsal.evidence, 'traffic'));
      expect(kept.get('a-load-test-that-fails-34c71bf3.log')).toContain('too slow');
    });

    it('tells no secret, and shows the overlays', () => {
      const evidence = texts(rehearsal.evidence);
      const all = [...evidence.values(), rehearsal.output].join('\n');
      expect(all).not.toContain(stack.passphrase);
      expect(all).not.toContain(stack.mnemonic);
      expect(all).not.toContain('very-secret');
      expect(JSON.parse(evidence.get('compose.cosmovisor.json') ?? '').services['val-b']).toEqual(
        expect.objectContaining({
          entrypoint: ['cosmovisor'],
          command: ['start', '--home', '/root/.legacy'],
        }),
      );
      expect(rehearsal.output).toContain('seed.example.org');
    });
  });

  it(
    'is as it was after a run that fails',
    async () => {
      const rehearsal = start(
        stack,
        writePlan(stack, (plan) => {
          plan.traffic = [];
        }),
      );
      await rehearsal.saw(/ vote on v1tov1_1\n/);
      const container = leftInEngine().find((name) => name.endsWith('-val-b-1'));
      docker(['kill', String(container)]);
      expect(await rehearsal.ended).toBe(1);
      expect(rehearsal.report.failure?.message).toContain('val-b');
    },
    RUN_LIMIT_MS,
  );

  it(
    'is as it was after a run that is killed, and the post step cleans up behind it',
    async () => {
      const folder = temporaryFolder();
      const file = (name: string) => {
        const made = path.join(folder, name);
        writeFileSync(made, '');
        return made;
      };
      const evidence = path.join(folder, 'evidence');
      const env = {
        GITHUB_ACTIONS: 'true',
        GITHUB_STATE: file('state'),
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
        INPUT_PLAN: writePlan(stack),
        INPUT_EVIDENCE: evidence,
        INPUT_CACHE: 'false',
        ALICE_PASSPHRASE: stack.passphrase,
        BOB_MNEMONIC: stack.mnemonic,
      };
      const rehearsal = new Rehearsal(evidence, [], env);
      await rehearsal.saw(/ upgrade v1tov1_1\n/);
      rehearsal.child.kill('SIGKILL');
      await rehearsal.ended;
      const saved = /started<<(\S+)\n([\s\S]*?)\n\1/.exec(readFileSync(env.GITHUB_STATE, 'utf8'));
      const post = new Rehearsal(evidence, [], {
        ...env,
        STATE_begun: 'true',
        STATE_started: String(saved?.[2]),
      });
      expect(await post.ended).toBe(0);
    },
    RUN_LIMIT_MS,
  );

  it(
    'finds what cannot work before anything is started',
    async () => {
      const rehearsal = start(
        stack,
        writePlan(stack, (plan) => {
          plan.upgrades = [
            { name: 'v1tov1_1', to: 'v1.1', deposit: '1stake', votes: { bob: 'no' } },
            { name: 'v1_1tov2', to: 'v2', deposit: '900000000000stake' },
          ];
        }),
      );
      expect(await rehearsal.ended).toBe(2);
      const { failure } = rehearsal.report;
      expect(failure?.phase).toBe('preflight');
      const all = [failure?.message, ...(failure?.lines ?? [])].join('\n');
      expect(all).toContain('below the chain');
      expect(all).toContain('not more than the threshold');
      expect(all).toContain('cannot pay the deposit of v1_1tov2');
      expect(existsSync(path.join(rehearsal.evidence, 'logs', 'val-a.log'))).toBe(false);
    },
    RUN_LIMIT_MS,
  );
});
