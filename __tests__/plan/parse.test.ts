import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RehearsalError } from '../../src/errors';
import { parsePlan } from '../../src/plan/parse';
import { PlanError } from '../../src/plan/problems';
import { durationMs } from '../../src/plan/schema';
import { edited, expectMistakes, FULL, fullPlan, mistakesOf, refusalOf, SMALL } from './samples';

describe('a plan with ten mistakes', () => {
  const file = join(__dirname, '../fixtures/ten-mistakes.yml');
  const text = readFileSync(file, 'utf8');

  it('is refused with all ten, shape and references, in the order of the file', () => {
    expect(mistakesOf(text)).toEqual([
      '3:3: chain.bnary: unknown key (did you mean "binary"?); allowed are binary, home, id, denom',
      `4:9: chain.home: wrong form; found "app"; allowed is an absolute path in the container (The node's home; default what --home of its command says, or the binary's own)`,
      `13:3: stack.rpc: missing in stack; needed is a text (The service whose RPC is used)`,
      `18:16: stack.fresh.validators[0].stake: not the chain's denomination; found "1000stake"; chain.denom is "upawn"`,
      '23:5: accounts.bob: wrong keys; found a map with the keys mnemonic-env, mnemonic-file; allowed is exactly one of mnemonic-file, mnemonic-env, keyring, fresh',
      '28:9: upgrades[0].to: unknown release; found "v3"; the releases are v1, v2',
      '32:14: upgrades[0].votes.alice: not allowed; found "maybe"; allowed are yes, no, abstain, no_with_veto',
      '33:7: upgrades[0].votes.carol: unknown account; found "carol"; the accounts are alice, bob',
      '35:15: pace.block-time: wrong form; found "5 seconds"; allowed is a duration such as 150ms, 5s, 10m or 1h (Aimed at, by timeout_commit and gossip times)',
      '38:12: traffic[0].stage: unknown upgrade; found "v1tov3" (did you mean "v1tov2"?); the upgrades are v1tov2',
    ]);
  });

  it('points at the very words that are wrong', () => {
    const lines = text.split('\n');
    const words = refusalOf(text).problems.map(
      ({ line, column }) => lines[line - 1]?.slice(column - 1).split(/:?\s|:$/)[0],
    );
    expect(words).toEqual([
      'bnary',
      'app',
      'compose', // the first of the map that lacks rpc
      '1000stake',
      'mnemonic-env', // the first of the account that has too much
      'v3',
      'maybe',
      'carol',
      '5',
      'after:v1tov3',
    ]);
  });

  it('gives one error whose message has a line per mistake', () => {
    const error = refusalOf(text);
    expect(error).toBeInstanceOf(RehearsalError);
    expect(error.name).toBe('PlanError');
    const [first, ...rest] = error.message.split('\n');
    expect(first).toBe('The plan plan.yml has 10 mistakes:');
    expect(rest).toHaveLength(10);
    expect(rest[5]).toBe(
      'plan.yml:28:9: upgrades[0].to: unknown release; found "v3"; the releases are v1, v2',
    );
  });
});

describe('good plans', () => {
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
      stack: { compose: ['compose.yml'], rpc: 'node', images: [], state: 'reset' },
      accounts: { alice: { 'mnemonic-env': 'ALICE' } },
      upgrades: [
        {
          ...{ name: 'v1tov2', from: 'v1', to: 'v2', proposer: 'alice', votes: { alice: 'yes' } },
          ...{ expedited: false, straddle: true },
        },
      ],
      pace: { 'block-time': '150ms', 'voting-period': '6s', 'chain-time': 'clock' },
      traffic: [],
      queries: [],
      restart: true,
    });
  });

  it('keep what they say, with votes of yes and no as texts', () => {
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

  it('may have the Cosmovisor, the services and the state of the user', () => {
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

  it('may take the traffic from a container or from this machine', () => {
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

  it('may leave the voting period as it is, and nothing else', () => {
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

describe('YAML', () => {
  it.each([
    ['', ['1:1: : empty; needed is a map with the keys chain, releases, cosmovisor,']],
    ['# only a comment\n', ['1:1: : empty; needed is a map with the keys chain,']],
    ['- 1\n', ['1:1: : wrong type; found a list of one entry; allowed is a map with the keys']],
    ['chain: [1\nb: 2\n', ['2:1: : not readable as YAML; Flow sequence']],
    ['chain:\n  id: "x\n', ['2:8: : not readable as YAML; Missing closing "quote']],
    ['\tchain: 1\n', ['1:1: : not readable as YAML; Tabs are not allowed as indentation']],
    ['chain: !env ID\n', ['1:8: : not readable as YAML; Unresolved tag: !env']],
    ['a: 1\n---\nb: 2\n', ['2:1: : not readable as YAML; found a second document after ---']],
    ['chain: *x\n', ['1:8: chain: unknown alias; found "*x"; its anchor &x must come before it']],
    ['chain: &x [*x]\n', ['1:12: chain[0]: endless alias; found "*x";']],
    [
      'chain: { id: a: b }\nreleases: [*r]\n',
      ['1:14: : not readable as YAML; ', '2:12: releases[0]: unknown alias; found "*r";'],
    ],
  ])('%j is refused at its place', (text, starts) => {
    const mistakes = mistakesOf(text);
    expect(mistakes.map((mistake, index) => mistake.slice(0, starts[index]?.length))).toEqual(
      starts,
    );
  });

  it('reports duplicate keys together with other mistakes, and checks the last value', () => {
    const text = edited(SMALL, '  rpc: node\n', '  rpc: node\n  §compose: §5\n');
    const twice = 'to: v2, votes: { alice: yes, §alice: §oui }';
    expectMistakes(edited(text, 'to: v2', twice), [
      'stack.compose: duplicate key; it is already on line 6; a key is allowed once in a map',
      'stack.compose: wrong type; found the number 5; allowed is a list (Compose files)',
      'upgrades[0].votes.alice: duplicate key; it is already on line 12; a key is allowed once in a map',
      'upgrades[0].votes.alice: not allowed; found "oui"; allowed are yes, no, abstain, no_with_veto',
    ]);
  });

  it('refuses aliases that multiply without end', () => {
    const levels = ['b', 'c', 'd', 'e'].map((name, index) => {
      const before = 'abcd'[index];
      return `${name}: &${name} [${Array(30).fill(`*${before}`).join(', ')}]\n`;
    });
    expect(mistakesOf(`a: &a [x, y]\n${levels.join('')}`)).toEqual([
      '4:7: : not readable as a plan; it has more than 30000 values, with those that aliases repeat',
    ]);
  });
});

describe('the shape', () => {
  const DENOM = 'Denomination of fees and stakes; default the bond denomination of the genesis';

  it.each([
    [
      'binary: checkersd',
      'binary: §5',
      `chain.binary: wrong type; found the number 5; allowed is a file name such as checkersd (The chain's binary, as in its images)`,
    ],
    [
      'binary: checkersd',
      'binary: §bin/checkersd',
      `chain.binary: wrong form; found "bin/checkersd"; allowed is a file name such as checkersd (The chain's binary, as in its images)`,
    ],
    [
      'binary: checkersd',
      'binary: checkersd, denom: §""',
      `chain.denom: too short; found ""; needed is a text (${DENOM})`,
    ],
    [
      'binary: checkersd',
      'binary: checkersd, §denom: ',
      `chain.denom: empty; needed is a text (${DENOM})`,
    ],
    [
      'binary: checkersd',
      'binary: checkersd, home: §chain',
      `chain.home: wrong form; found "chain"; allowed is an absolute path in the container (The node's home; default what --home of its command says, or the binary's own)`,
    ],
    [
      'binary: checkersd',
      'binary: checkersd, §prefix: cosmos',
      'chain.prefix: unknown key; allowed are binary, home, id, denom',
    ],
    [
      'chain: { binary: checkersd }',
      'chain: §{ id: checkers-1 }',
      "chain.binary: missing in chain; needed is a file name such as checkersd (The chain's binary, as in its images)",
    ],
    [
      'rpc: node',
      'rpc: §[node]',
      'stack.rpc: wrong type; found a list of one entry; allowed is a text (The service whose RPC is used)',
    ],
    [
      'rpc: node',
      '§rpcs: node',
      'stack.rpcs: unknown key (did you mean "rpc"?); allowed are compose, rpc, cosmovisor, images, fresh, internet, state',
    ],
    [
      'rpc: node',
      'rpc: node\n  §image: x',
      'stack.image: unknown key (did you mean "images"?); allowed are compose, rpc, cosmovisor, images, fresh, internet, state',
    ],
    [
      'rpc: node',
      'rpc: node\nrestart: §yes',
      'restart: wrong type; found "yes"; allowed is true or false (Stop everything at the end and start again on the last release without Cosmovisor)',
    ],
    [
      'rpc: node',
      'rpc: node\ncosmovisor: { version: §1.5 }',
      'cosmovisor.version: wrong type; found the number 1.5; allowed is a version such as v1.5.0 (Version of Cosmovisor (1.0 to 1.7); default v1.5.0, or the one of `image`)',
    ],
    [
      'rpc: node',
      'rpc: node\ncosmovisor: §{ build: { context: cosmovisor } }',
      'cosmovisor: wrong keys; found a map with the key build; allowed is image where there is a build: it names what is built (The Cosmovisor that swaps the binaries)',
    ],
    [
      'rpc: node',
      'rpc: node\ncosmovisor: { image: §"my cosmovisor" }',
      'cosmovisor.image: wrong form; found "my cosmovisor"; allowed is an image reference such as checkersd:v1 (The user\'s own Cosmovisor image with all binaries; default one is made)',
    ],
    [
      'rpc: node',
      'rpc: node\n  state: §fresh',
      'stack.state: not allowed; found "fresh"; allowed are reset, keep',
    ],
    [
      'rpc: node',
      'rpc: node\n  cosmovisor: [val-alice, §""]',
      'stack.cosmovisor[1]: too short; found ""; needed is a text (A service of the compose files)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: §fast',
      'pace: wrong type; found "fast"; allowed is as-is, or a map with block-time, voting-period and chain-time (Block time, voting period and time of the chain in the working copy)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { block-time: §5 }',
      'pace.block-time: wrong type; found the number 5; allowed is a duration such as 150ms, 5s, 10m or 1h (Aimed at, by timeout_commit and gossip times)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { §blocktime: 5s }',
      'pace.blocktime: unknown key (did you mean "block-time"?); allowed are block-time, voting-period, chain-time',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { voting-period: §5 }',
      'pace.voting-period: wrong type; found the number 5; allowed is as-is, or a duration such as 5s (Voting period in the working copy of the genesis, or as-is to keep its own)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { voting-period: §"as is" }',
      'pace.voting-period: wrong form; found "as is"; allowed is a duration such as 150ms, 5s, 10m or 1h (Voting period in the working copy of the genesis, or as-is to keep its own)',
    ],
    [
      'rpc: node',
      'rpc: node\npace: { chain-time: §quick }',
      'pace.chain-time: not allowed; found "quick"; allowed are clock, fast',
    ],
    [
      'rpc: node',
      'rpc: node\ntraffic: §{ name: x }',
      'traffic: wrong type; found a map with the key name; allowed is a list (Real transactions at stages of the rehearsal)',
    ],
    [
      'rpc: node',
      'rpc: node\ntraffic: [{ name: x, stage: §middle, command: [a] }]',
      'traffic[0].stage: wrong form; found "middle"; allowed is start, before:<upgrade>, after:<upgrade> or end (When it is played: start, before:<upgrade> (while its height is awaited), after:<upgrade> or end)',
    ],
    [
      'rpc: node',
      'rpc: node\ntraffic: [{ name: x, stage: end, run: §[] }]',
      'traffic[0].run: too short; found an empty list; needed is a list of at least one entry (A program on this machine and its arguments, run in the folder of the plan)',
    ],
    [
      'rpc: node',
      'rpc: node\ntraffic: [{ name: x, stage: end, run: §./play.sh }]',
      'traffic[0].run: wrong type; found "./play.sh"; allowed is a list (A program on this machine and its arguments, run in the folder of the plan)',
    ],
    [
      'rpc: node',
      'rpc: node\nqueries: [{ name: q, command: §[], expect: {} }]',
      "queries[0].command: too short; found an empty list; needed is a list of at least one entry (Arguments of the chain's binary)",
    ],
    [
      'rpc: node',
      'rpc: node\nqueries: [{ name: q, command: [a], expect: { v1: { json: [§.nan] } } }]',
      'queries[0].expect.v1.json[0]: wrong type; found the number NaN; allowed is what JSON can hold: text, finite numbers, lists, maps, true, false, null',
    ],
    [
      'rpc: node',
      'rpc: node\nqueries: [{ name: q, command: [a], expect: { v1: { json: { a: [§9007199254740993] } } } }]',
      'queries[0].expect.v1.json.a[0]: too large to be compared exactly; allowed are numbers up to 9007199254740991; expect larger ones by contains, or by same-as',
    ],
    [
      'rpc: node',
      'rpc: node\nqueries: [{ name: q, command: [a], expect: { v1: { json: { a: { §__proto__: 1 } } } } }]',
      'queries[0].expect.v1.json.a.__proto__: not allowed as a key; allowed is any other name',
    ],
    [
      '{ ref: v1 }',
      '{ args: { §__proto__: x } }',
      'releases[0].build.args.__proto__: not allowed as a key; allowed is any other name',
    ],
    [
      '{ ref: v1 }',
      '{ args: { CGO: §0 } }',
      'releases[0].build.args.CGO: wrong type; found the number 0 (put it in quotes); allowed is a text',
    ],
    [
      '{ mnemonic-env: ALICE }',
      '{ §mnemonic: x }',
      'accounts.alice.mnemonic: unknown key (did you mean "mnemonic-file"?); allowed are mnemonic-file, mnemonic-env, keyring, fresh, hd-path',
    ],
    [
      '{ mnemonic-env: ALICE }',
      '{ mnemonic-env: §ALICE-WORDS }',
      'accounts.alice.mnemonic-env: wrong form; found "ALICE-WORDS"; allowed is the name of an environment variable (Environment variable with the mnemonic)',
    ],
    [
      '{ mnemonic-env: ALICE }',
      `{ mnemonic-env: ALICE, hd-path: §"44'/118'/0'/0/0" }`,
      `accounts.alice.hd-path: wrong form; found "44'/118'/0'/0/0"; allowed is an HD path such as m/44'/118'/0'/0/0 (Path of the key below the mnemonic; default m/44'/118'/0'/0/0)`,
    ],
    [
      'accounts:',
      'accounts:\n  §"": { mnemonic-env: A }',
      'accounts[""]: too short; found ""; needed is a name',
    ],
    [
      '{ name: v1tov2, to: v2',
      '§{ name: v1tov2',
      'upgrades[0].to: missing in upgrades[0]; needed is a text (The release that it leads to)',
    ],
    [
      'to: v2',
      'to: v2, deposit: §10 upawn',
      'upgrades[0].deposit: wrong form; found "10 upawn"; allowed is an amount such as 10000000upawn (Deposit of the proposal; default the chain\'s minimum at that time)',
    ],
    [
      'to: v2',
      'to: v2, expedited: §yes',
      'upgrades[0].expedited: wrong type; found "yes"; allowed is true or false (Propose it as expedited (SDK 0.50 on): a shorter vote, a larger deposit)',
    ],
    [
      'to: v2',
      'to: v2, straddle: §"false"',
      'upgrades[0].straddle: wrong type; found "false"; allowed is true or false (Its vote straddles the upgrade before it; else it is proposed after that one)',
    ],
    [
      'rpc: node',
      'rpc: node\n§"x y": 1',
      '["x y"]: unknown key; allowed are chain, releases, cosmovisor, stack, accounts, upgrades, pace, traffic, queries, restart',
    ],
  ])('%j as %j is refused in words', (from, to, mistake) => {
    expectMistakes(edited(SMALL, from, to), [mistake]);
  });

  const seen = (keys: string) => `wrong keys; found ${keys}; allowed is`;

  describe('of an account', () => {
    const ONE = 'exactly one of mnemonic-file, mnemonic-env, keyring, fresh';
    it.each([
      ['§{}', `${seen('an empty map')} ${ONE}`],
      ['§{ hd-path: m/0 }', `${seen('a map with the key hd-path')} ${ONE}`],
      [
        '§{ mnemonic-env: A, mnemonic-file: f }',
        `${seen('a map with the keys mnemonic-env, mnemonic-file')} ${ONE}`,
      ],
      [
        '§{ keyring: { folder: k, backend: test }, mnemonic-env: A }',
        `${seen('a map with the keys keyring, mnemonic-env')} ${ONE}`,
      ],
      [
        '§{ fresh: 1upawn, mnemonic-env: A }',
        `${seen('a map with the keys fresh, mnemonic-env')} ${ONE}`,
      ],
    ])('%j', (account, mistake) => {
      const marked = edited(SMALL, '{ mnemonic-env: ALICE }', account);
      const [first] = mistakesOf(marked.replace('§', ''));
      expect(first).toMatch(/^9:10: /);
      expect(first).toContain(`accounts.alice: ${mistake}`);
    });
  });

  describe('of a keyring', () => {
    const ONE =
      'exactly one of passphrase-file, passphrase-env with the backend file, none with test (A key of a Cosmos keyring, as `keys add` of SDK 0.45 and later makes it)';
    it.each([
      ['§{ folder: k, backend: file }', `: ${seen('a map with the keys folder, backend')} ${ONE}`],
      [
        '§{ folder: k, backend: test, passphrase-env: P }',
        `: ${seen('a map with the keys folder, backend, passphrase-env')} ${ONE}`,
      ],
      [
        '§{ folder: k, backend: file, passphrase-env: P, passphrase-file: f }',
        `: ${seen('a map with the keys folder, backend, passphrase-env, passphrase-file')} ${ONE}`,
      ],
      ['{ folder: k, backend: §os }', '.backend: not allowed; found "os"; allowed are file, test'],
      [
        '§{ backend: test }',
        '.folder: missing in accounts.alice.keyring; needed is a text (Folder of the keyring: with keyring-file or keyring-test in it, or that)',
      ],
      [
        '{ folder: k, backend: file, §passphrase: P }',
        '.passphrase: unknown key (did you mean "passphrase-file"?); allowed are folder, backend, key, passphrase-file, passphrase-env',
      ],
      [
        '{ folder: k, backend: file, passphrase-env: §$P }',
        '.passphrase-env: wrong form; found "$P"; allowed is the name of an environment variable (Environment variable with the passphrase (backend file))',
      ],
    ])('%j', (keyring, mistake) => {
      expectMistakes(edited(SMALL, '{ mnemonic-env: ALICE }', `{ keyring: ${keyring} }`), [
        `accounts.alice.keyring${mistake}`,
      ]);
    });
  });

  it.each([
    ['', 'name, stage'],
    [', run: [a], command: [b]', 'name, stage, run, command'],
    [', command: [a], release: v1, image: i', 'name, stage, command, release, image'],
    [', run: [a], release: v1', 'name, stage, run, release'],
    [', run: [a], image: i', 'name, stage, run, image'],
    [', run: [a], entrypoint: sh', 'name, stage, run, entrypoint'],
    [', run: [a], mount: m', 'name, stage, run, mount'],
  ])('of traffic with "%s"', (keys, listed) => {
    const traffic = `rpc: node\ntraffic: [§{ name: x, stage: end${keys} }]`;
    expectMistakes(edited(SMALL, 'rpc: node', traffic), [
      `traffic[0]: ${seen(`a map with the keys ${listed}`)} either run, or command with at most one of release and image; entrypoint and mount go with command`,
    ]);
  });

  it.each([
    ['"180"', 'wrong form; found "180"'],
    ['"-180"', 'wrong form; found "-180"'],
    ['"+0"', 'wrong form; found "+0"'],
    ['"+1.5"', 'wrong form; found "+1.5"'],
    ['180', 'wrong type; found the number 180'],
  ])('of a height %s', (height, mistake) => {
    expectMistakes(edited(SMALL, 'to: v2', `to: v2, height: §${height}`), [
      `upgrades[0].height: ${mistake}; allowed is an offset in quotes such as "+180" (Blocks from the proposal to the upgrade, checked to be feasible; default as soon as possible)`,
    ]);
  });

  it('names every part that an almost empty plan lacks', () => {
    expect(mistakesOf('restart: true\n').map((mistake) => mistake.split(';')[0])).toEqual(
      ['chain', 'releases', 'stack', 'accounts', 'upgrades'].map(
        (key) => `1:1: ${key}: missing in the plan`,
      ),
    );
  });
});

describe('whatever is broken', () => {
  // Every line of the plan left out, cut short, or replaced by nonsense in turn.
  const lines = FULL.trimEnd().split('\n');
  const broken = lines.flatMap((line, index) =>
    [
      '',
      line.slice(0, line.length / 2),
      `${line} ]`,
      line.replace(/: .*/, ': 5'),
      '  nonsense: [',
    ].map((other) => lines.with(index, other).join('\n')),
  );

  it('points inside the file, names it, and speaks no jargon', () => {
    const refused = broken.flatMap((text) => {
      try {
        parsePlan(text, 'plan.yml');
        return []; // Some lines may be left out.
      } catch (error) {
        expect(error).toBeInstanceOf(PlanError);
        return [{ all: text.split('\n'), problems: (error as PlanError).problems }];
      }
    });
    expect(refused.length).toBeGreaterThan(lines.length * 3);
    for (const { all, problems } of refused) {
      expect(problems).not.toHaveLength(0);
      for (const { file, line, column, message } of problems) {
        expect(file).toBe('plan.yml');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(all.length);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(column).toBeLessThanOrEqual((all[line - 1]?.length ?? 0) + 1);
        // What the YAML parser says of broken YAML is its own.
        if (message.startsWith('not readable as YAML')) continue;
        expect(message).not.toMatch(/invalid|undefined|received|expected|string|object|array/i);
      }
    }
  });
});

describe('durations', () => {
  it.each([
    ['150ms', 150],
    ['5s', 5_000],
    ['1.5s', 1_500],
    ['10m', 600_000],
    ['1h', 3_600_000],
  ])('%s is %d ms', (text, ms) => expect(durationMs(text)).toBe(ms));

  it.each(['5', '5 s', '-1s', 's', '1d', ''])('%j is none', (text) => {
    expect(() => durationMs(text)).toThrow('not a duration');
  });
});

describe('names and paths', () => {
  const SEEN = 'a text without control characters and marks of direction';
  /** Where FULL has a name or a path, with a text that is there once. */
  const PLACES: [string, string, string][] = [
    ['chain.id', 'checkers-1', SEEN],
    ['chain.denom', 'denom: upawn', SEEN],
    ['chain.home', '/root/.checkers', 'an absolute path in the container'],
    ['releases[2].name', 'name: v3', SEEN],
    ['releases[0].build.ref', 'ref: v1', SEEN],
    ['releases[1].build.target', 'target: prod', SEEN],
    ['cosmovisor.build.context', 'context: cosmovisor', SEEN],
    ['stack.compose[1]', 'sentries.yml', SEEN],
    ['stack.rpc', 'rpc: node', SEEN],
    ['stack.cosmovisor[0]', '[val-alice', SEEN],
    ['stack.fresh.validators[0].service', 'service: val-alice', SEEN],
    ['stack.fresh.validators[0].signer', 'kms-alice', SEEN],
    ['accounts.judy.keyring.folder', 'folder: keys', SEEN],
    ['accounts.judy.keyring.key', 'key: judge', SEEN],
    ['upgrades[0].name', '{ name: v1tov2', SEEN],
    ['traffic[0].name', 'name: seed', SEEN],
    ['traffic[0].entrypoint', 'entrypoint: sh', SEEN],
    ['traffic[0].mount', 'mount: scripts', SEEN],
    ['queries[0].name', 'name: params', SEEN],
    ['queries[1].expect.v3.same-as', 'board.json', SEEN],
  ];

  /** FULL with a text behind one of its values, in quotes. */
  const withBehind = (at: string, odd: string) => {
    expect(FULL.split(at)).toHaveLength(2);
    const [, before = '', value = ''] = /^(.*?[ [{]|)([^ ]+)$/.exec(at) ?? [];
    return FULL.replace(at, () => `${before}${JSON.stringify(`${value}${odd}`)}`);
  };

  it.each(PLACES)('%s has nothing unseen in it', (place, at, allowed) => {
    for (const odd of [
      '\u001b]0;x\u0007',
      '\n::error::x',
      '\u202e',
      '\u009b',
      '\u2028',
      '\u200b',
    ]) {
      const mistakes = mistakesOf(withBehind(at, odd));
      expect(mistakes.join('\n')).toContain(`: ${place}: wrong form; found "`);
      expect(mistakes.join('\n')).toContain(`; allowed is ${allowed}`);
      expect(mistakes.join('')).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }
  });

  it.each([
    ['accounts["bob\\u202e"]', 'bob: { fresh', '"bob\u202e": { fresh'],
    ['upgrades[0].votes["bob\\u001b"]', 'bob: no', '"bob\\u001b": no'],
    ['queries[0].expect["v2\\u0085"]', 'v2: { json', '"v2\\u0085": { json'],
  ])('%s: nor a key', (place, at, odd) => {
    const mistakes = mistakesOf(FULL.replace(at, odd));
    expect(mistakes.join('\n')).toContain(`: ${place}: wrong form; found `);
  });

  it.each([
    ['stack.rpc', 'rpc: node', 'rpc: --help'],
    ['stack.cosmovisor[0]', '[val-alice', '[-v'],
    ['stack.fresh.validators[1].service', 'service: val-bob', 'service: --privileged'],
    ['accounts["--home=/"]', 'bob: { fresh', '"--home=/": { fresh'],
    ['accounts.judy.keyring.key', 'key: judge', 'key: -x'],
    ['releases[2].image', '"checkersd:v3"', '--help'],
    ['traffic[0].image', 'command: [seed]', 'image: --privileged, command: [seed]'],
  ])('%s is no option of a program', (place, at, odd) => {
    const mistakes = mistakesOf(FULL.replace(at, odd));
    expect(mistakes.join('\n')).toContain(`: ${place}: wrong form; found `);
  });

  it.each([
    ['abandon abandon about zoo', 'mnemonic-env: ALICE'],
    ['hunter2!', 'mnemonic-env: ALICE'],
  ])('%j in the place of a variable is not told', (secret, at) => {
    const text = SMALL.replace(at, `mnemonic-env: ${JSON.stringify(secret)}`);
    const told = mistakesOf(text).join('\n');
    expect(told).toContain('found what may be the secret itself');
    expect(told).not.toContain(secret);
  });

  it('may have any letters that are seen', () => {
    const plan = parsePlan(
      SMALL.replaceAll('v1tov2', 'Обновление №1 😀').replaceAll('alice', 'żółć'),
      'p',
    );
    expect(plan.plan.upgrades[0]?.name).toBe('Обновление №1 😀');
    expect(Object.keys(plan.plan.accounts)).toEqual(['żółć']);
  });

  it('leaves what programs and chains say as it is', () => {
    const text = FULL.replace('contains: a', 'contains: "a\\tb\\n"').replace('[seed]', '["a\\nb"]');
    const { plan } = parsePlan(text, 'p');
    expect(plan.queries[0]?.expect.v1?.contains).toBe('a\tb\n');
    expect(plan.traffic[0]?.command).toEqual(['a\nb']);
  });
});
