import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePlan } from '../../src/plan/parse';
import type { PlanError, PlanProblem } from '../../src/plan/problems';
import { durationMs } from '../../src/plan/words';
import { failure } from '../helpers/failure';
import { edited, FULL, fullPlan, mistakesOf, refusalOf, SMALL } from './samples';

describe('a plan with ten mistakes', () => {
  const file = join(import.meta.dirname, '../fixtures/ten-mistakes.yml');
  const text = readFileSync(file, 'utf8');

  it('is rejected with all ten, of schema and references, in the order of the file', () => {
    expect(mistakesOf(text)).toEqual([
      '3:3 chain.bnary KEY_UNKNOWN',
      '4:9 chain.home FORM_WRONG',
      '13:3 stack.rpc KEY_MISSING', // at the first key of the incomplete map
      '18:16 stack.fresh.validators[0].stake DENOM_DIFFERS',
      '23:5 accounts.bob KEYS_EXCLUSIVE',
      '28:9 upgrades[0].to NAME_UNKNOWN',
      '32:14 upgrades[0].votes.alice VALUE_NOT_ALLOWED',
      '33:7 upgrades[0].votes.carol NAME_UNKNOWN',
      '35:15 pace.block-time FORM_WRONG',
      '38:12 traffic[0].stage NAME_UNKNOWN',
    ]);
  });

  it('has one error with a line per mistake: file, line, column, path and message', () => {
    const error = refusalOf(text);
    expect(error).toEqual(failure('PLAN_INVALID', 'plan.yml', '10'));
    expect(error.name).toBe('PlanError');
    expect(error.message.split('\n').slice(1)).toEqual(
      error.problems.map(
        ({ line, column, path, code, message }) =>
          `plan.yml:${line}:${column}: ${path}: ${message} [${code}]`,
      ),
    );
  });
});

describe('valid plans', () => {
  it('get every default', () => {
    expect(parsePlan(SMALL, 'small.yml').plan).toEqual({
      chain: { binary: 'checkersd' },
      releases: [
        {
          name: 'v1',
          image: 'checkersd:v1',
          build: { context: '.', ref: 'v1', dockerfile: 'Dockerfile', args: {} },
        },
        { name: 'v2', image: 'checkersd:v2' },
      ],
      cosmovisor: {},
      stack: {
        compose: ['compose.yml'],
        rpc: 'node',
        images: [],
        state: 'reset',
      },
      accounts: { alice: { 'mnemonic-env': 'ALICE' } },
      upgrades: [
        {
          ...{ name: 'v1tov2', from: 'v1', to: 'v2', proposer: 'alice', votes: { alice: 'yes' } },
          ...{ expedited: false, straddle: true, schedule: { kind: 'proposal' }, info: '' },
        },
      ],
      pace: { 'block-time': '150ms', 'voting-period': '6s', 'chain-time': 'clock' },
      limits: {
        'dry-start': '60s',
        ...{ start: '60s', swap: '60s', migration: '60s', resume: '60s', restart: '60s' },
        ...{ stall: '10s', traffic: '2m' },
      },
      traffic: [],
      queries: [],
      restart: true,
    });
  });

  it('keep their values, with the votes yes and no as strings', () => {
    const plan = fullPlan();
    expect(plan.chain).toEqual({
      ...{ binary: 'checkersd', home: '/root/.checkers', id: 'checkers-1', denom: 'upawn' },
    });
    expect(plan.upgrades[0]).toMatchObject({
      deposit: '10upawn',
      votes: { alice: 'yes', bob: 'no' },
    });
    expect(plan.upgrades[1]).toMatchObject({ expedited: true, straddle: false, height: '+180' });
    expect(plan.queries[0]?.expect.v2).toEqual({ json: { b: [1, null] } });
    expect(plan.pace).toEqual({
      ...{ 'block-time': '200ms', 'voting-period': '8s', 'chain-time': 'fast' },
    });
    expect(plan.restart).toBe(false);
  });

  it('may have Cosmovisor, services and state of the user', () => {
    const { cosmovisor, stack } = fullPlan();
    expect(cosmovisor).toEqual({
      version: 'v1.7.1',
      image: 'cosmovisor:own',
      build: { context: 'cosmovisor', dockerfile: 'Dockerfile', args: {} },
    });
    expect(stack.cosmovisor).toEqual(['val-alice', 'val-bob']);
    const kept = parsePlan(
      `${edited(SMALL, 'rpc: node', 'rpc: node\n  state: keep')}pace: as-is\n`,
      'small.yml',
    ).plan;
    expect(kept.stack.state).toBe('keep');
  });

  it('may run traffic in a container or on this machine', () => {
    expect(fullPlan().traffic.slice(0, 2)).toEqual([
      {
        ...{ name: 'seed', stage: 'start', command: ['seed'], entrypoint: 'sh', mount: 'scripts' },
        'allow-failure': false,
      },
      {
        ...{ name: 'play', stage: 'after:v1tov2', run: ['./play.sh', '1'] },
        'allow-failure': true,
      },
    ]);
  });

  it.each([
    { 'mnemonic-file': 'alice.txt' },
    { 'mnemonic-env': '_A1', 'hd-path': "m/44'/330'/0'/0/7" },
    { 'mnemonic-file': 'alice.txt', 'hd-path': 'm/0' },
    { keyring: { folder: 'keys', backend: 'test' } },
    { keyring: { folder: 'keys', backend: 'test', key: 'the key' } },
    { keyring: { folder: 'keys', backend: 'file', 'passphrase-file': 'p.txt' } },
    { keyring: { folder: 'keys', backend: 'file', 'passphrase-env': 'P' } },
  ])('may have an account %j', (account) => {
    const text = edited(SMALL, '{ mnemonic-env: ALICE }', JSON.stringify(account));
    expect(parsePlan(text, 'small.yml').plan.accounts.alice).toEqual(account);
  });

  it('may leave only the voting period unchanged', () => {
    const paced = edited(SMALL, 'rpc: node', 'rpc: node\npace: { voting-period: as-is }');
    expect(parsePlan(paced, 'small.yml').plan.pace).toEqual({
      ...{ 'block-time': '150ms', 'voting-period': 'as-is', 'chain-time': 'clock' },
    });
  });

  it('may use anchors, comments, CRLF, a byte order mark and the pace as-is', () => {
    const anchored = edited(
      edited(FULL, 'votes: { bob: yes }', 'votes: *votes'),
      'votes: { alice',
      'votes: &votes { alice',
    );
    const text = `\uFEFF# a plan\n${edited(anchored, '{ block-time: 200ms, voting-period: 8s, chain-time: fast }', 'as-is')}`;
    const plan = parsePlan(text.replaceAll('\n', '\r\n'), 'full.yml').plan;
    expect(plan.upgrades[1]?.votes).toEqual({ alice: 'yes', bob: 'no' });
    expect(plan.pace).toBe('as-is');
  });
});

it('reports each missing section of an almost empty plan', () => {
  expect(mistakesOf('restart: true\n')).toEqual(
    ['chain', 'releases', 'stack', 'accounts', 'upgrades'].map((key) => `1:1 ${key} KEY_MISSING`),
  );
});

it('rejects exponential aliases at the limit', () => {
  const levels = ['b', 'c', 'd', 'e'].map((name, index) => {
    const before = 'abcd'[index];
    return `${name}: &${name} [${Array(30).fill(`*${before}`).join(', ')}]\n`;
  });
  expect(mistakesOf(`a: &a [x, y]\n${levels.join('')}`)).toEqual(['4:7  YAML_TOO_COMPLEX']);
});

it('reports mistakes of a broken line inside the file, without jargon of libraries', () => {
  const lines = FULL.trimEnd().split('\n');
  // Each line removed, truncated or replaced by nonsense, in turn.
  const broken = lines.flatMap((line, index) =>
    [
      '',
      line.slice(0, line.length / 2),
      `${line} ]`,
      line.replace(/: .*/, ': 5'),
      '  nonsense: [',
    ].map((other) => lines.with(index, other)),
  );
  const isPlaced = (all: readonly string[], { file, line, column }: PlanProblem) =>
    file === 'plan.yml' && column >= 1 && column <= (all[line - 1]?.length ?? -1) + 1;
  const isPlain = ({ code, message }: PlanProblem) =>
    code === 'YAML_INVALID' || // the message of the YAML parser
    !/invalid|undefined|received|expected|string|object|array/i.test(message);
  let refused = 0;
  for (const all of broken) {
    try {
      parsePlan(all.join('\n'), 'plan.yml'); // Some lines are optional.
    } catch (error) {
      refused++;
      const { problems } = error as PlanError;
      expect(problems).not.toHaveLength(0);
      expect(problems.filter((each) => !isPlaced(all, each) || !isPlain(each))).toEqual([]);
    }
  }
  expect(refused).toBeGreaterThan(lines.length * 3);
});

describe('durations', () => {
  it.each([
    ['150ms', 150],
    ['5s', 5_000],
    ['1.5s', 1_500],
    ['10m', 600_000],
    ['1h', 3_600_000],
  ])('%s is %d ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['5', '5 s', '-1s', 's', '1d', ''])('%j is invalid', (text) => {
    expect(() => durationMs(text)).toThrow(text);
  });
});

describe('names and paths', () => {
  /** Places of names and paths in FULL, with a text that occurs once. */
  const PLACES: readonly (readonly [path: string, at: string])[] = [
    ['chain.id', 'checkers-1'],
    ['chain.denom', 'denom: upawn'],
    ['chain.home', '/root/.checkers'],
    ['releases[2].name', 'name: v3'],
    ['releases[0].build.ref', 'ref: v1'],
    ['releases[1].build.target', 'target: prod'],
    ['cosmovisor.build.context', 'context: cosmovisor'],
    ['stack.compose[1]', 'sentries.yml'],
    ['stack.rpc', 'rpc: node'],
    ['stack.cosmovisor[0]', '[val-alice'],
    ['stack.fresh.validators[0].service', 'service: val-alice'],
    ['stack.fresh.validators[0].signer', 'kms-alice'],
    ['accounts.judy.keyring.folder', 'folder: keys'],
    ['accounts.judy.keyring.key', 'key: judge'],
    ['upgrades[0].name', '{ name: v1tov2'],
    ['traffic[0].name', 'name: seed'],
    ['traffic[0].entrypoint', 'entrypoint: sh'],
    ['traffic[0].mount', 'mount: scripts'],
    ['queries[0].name', 'name: params'],
    ['queries[1].expect.v3.same-as', 'board.json'],
  ];
  const UNSEEN = ['\u001b]0;x\u0007', '\n::error::x', '\u202e', '\u009b', '\u2028', '\u200b'];

  /** FULL with a text appended to one of its values, in quotes. */
  const withAppended = (at: string, odd: string) => {
    expect(FULL.split(at)).toHaveLength(2);
    const [, before = '', value = ''] = /^(.*?[ [{]|)([^ ]+)$/.exec(at) ?? [];
    return FULL.replace(at, () => `${before}${JSON.stringify(`${value}${odd}`)}`);
  };
  /** Paths of a plan's mistakes with their codes. */
  const wrongIn = (text: string) => refusalOf(text).problems.map(({ path, code }) => [path, code]);

  it.each(PLACES)('%s rejects invisible characters, and shows none', (path, at) => {
    for (const odd of UNSEEN) {
      const { problems } = refusalOf(withAppended(at, odd));
      expect(problems).toContainEqual(expect.objectContaining({ path, code: 'FORM_WRONG' }));
      expect(problems.map(({ message }) => message).join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }
  });

  it.each([
    // keys with invisible characters
    ['accounts["bob\\u202e"]', 'bob: { fresh', '"bob\u202e": { fresh'],
    ['upgrades[0].votes["bob\\u001b"]', 'bob: no', '"bob\\u001b": no'],
    ['queries[0].expect["v2\\u0085"]', 'v2: { json', '"v2\\u0085": { json'],
    // texts that programs would treat as options
    ['stack.rpc', 'rpc: node', 'rpc: --help'],
    ['stack.cosmovisor[0]', '[val-alice', '[-v'],
    ['stack.fresh.validators[1].service', 'service: val-bob', 'service: --privileged'],
    ['accounts["--home=/"]', 'bob: { fresh', '"--home=/": { fresh'],
    ['accounts.judy.keyring.key', 'key: judge', 'key: -x'],
    ['releases[2].image', '"checkersd:v3"', '--help'],
    ['traffic[0].image', 'command: [seed]', 'image: --privileged, command: [seed]'],
  ])('%s has the wrong form if %j is %j', (path, at, odd) => {
    expect(wrongIn(edited(FULL, at, odd))).toContainEqual([path, 'FORM_WRONG']);
  });

  it.each(['abandon abandon about zoo', 'hunter2!'])(
    'the secret %j instead of a variable is not in the message',
    (secret) => {
      const text = edited(SMALL, 'env: ALICE', `env: ${JSON.stringify(secret)}`);
      const error = refusalOf(text);
      expect(wrongIn(text)).toEqual([['accounts.alice.mnemonic-env', 'FORM_WRONG']]);
      expect(JSON.stringify([error.message, error.problems])).not.toContain(secret);
    },
  );

  it('may have any visible characters', () => {
    const { plan } = parsePlan(
      SMALL.replaceAll('v1tov2', 'Обновление №1 😀').replaceAll('alice', 'żółć'),
      'p',
    );
    expect(plan.upgrades[0]?.name).toBe('Обновление №1 😀');
    expect(Object.keys(plan.accounts)).toEqual(['żółć']);
  });

  it('are not checked in texts for programs and from chains', () => {
    const text = FULL.replace('contains: a', 'contains: "a\\tb\\n"').replace('[seed]', '["a\\nb"]');
    const { plan } = parsePlan(text, 'p');
    expect(plan.queries[0]?.expect.v1?.contains).toBe('a\tb\n');
    expect(plan.traffic[0]?.command).toEqual(['a\nb']);
  });
});
