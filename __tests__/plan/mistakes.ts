import type { PlanInputs } from '../../src/plan/apply-inputs';
import type { MistakeCode } from '../../src/plan/mistakes';
import { FULL, SMALL } from './samples';

/** A mistake of a plan: its path, its code, and facts in its message. */
export type Mistake = readonly [path: string, code: MistakeCode, ...facts: string[]];

/** A plan with mistakes: each is at a § in the plan. */
export interface WrongPlan {
  readonly sample: string;
  /** The part of the sample to replace, and its replacement. */
  readonly from: string;
  readonly to: string;
  readonly mistakes: readonly Mistake[];
}

type Edits = Readonly<Record<string, readonly (readonly [to: string, ...Mistake[]])[]>>;

function wrongPlans(sample: string, edits: Edits): WrongPlan[] {
  return Object.entries(edits).flatMap(([from, changes]) =>
    changes.map(([to, ...mistakes]) => ({ sample, from, to, mistakes })),
  );
}

/** The fresh genesis of FULL. */
const FRESH = FULL.slice(FULL.indexOf('  fresh:\n'), FULL.indexOf('accounts:'));
const ALICE = 'accounts:\n  alice: { mnemonic-env: ALICE }';
const TWO_MNEMONICS = '{ mnemonic-env: A, mnemonic-file: f }';
const KEYRING = 'accounts.alice.keyring';
const VALIDATOR = 'stack.fresh.validators';

/** Each kind of mistake at each kind of place, in an otherwise valid plan. */
export const WRONG_PLANS: readonly WrongPlan[] = [
  ...wrongPlans(SMALL, {
    'chain: { binary: checkersd }': [
      ['chain: { binary: §5 }', ['chain.binary', 'TYPE_WRONG']],
      ['chain: { binary: §bin/checkersd }', ['chain.binary', 'FORM_WRONG', '"bin/checkersd"']],
      ['chain: { binary: d, denom: §"" }', ['chain.denom', 'VALUE_TOO_SHORT']],
      ['chain: { binary: d, §denom:  }', ['chain.denom', 'VALUE_EMPTY']],
      ['chain: { binary: d, home: §chain }', ['chain.home', 'FORM_WRONG', '"chain"']],
      ['chain: { binary: d, gas-prices: §upawn }', ['chain.gas-prices', 'FORM_WRONG', '"upawn"']],
      [
        'chain: { binary: d, gas-prices: §"0.1a,2a" }',
        ['chain.gas-prices', 'NAME_NOT_UNIQUE', '"a"'],
      ],
      ['chain: { binary: d, §prefix: a }', ['chain.prefix', 'KEY_UNKNOWN', 'binary, home, id']],
      ['chain: §{ id: checkers-1 }', ['chain.binary', 'KEY_MISSING']],
      ['chain: { binary: d }\n§"x y": 1', ['["x y"]', 'KEY_UNKNOWN', 'chain, releases']],
    ],
    '{ name: v1tov2, to: v2 }': [
      [
        '{ name: a, to: v2, schedule: { account: §carol } }',
        ['upgrades[0].schedule.account', 'NAME_UNKNOWN', '"carol"'],
      ],
      [
        '{ name: a, to: v2, schedule: { command: [x], release: §v9 } }',
        ['upgrades[0].schedule.release', 'NAME_UNKNOWN', '"v9"'],
      ],
      [
        '{ name: a, to: v2, schedule: §{ at-height: 5, run: [x] } }',
        ['upgrades[0].schedule', 'KEYS_EXCLUSIVE', 'at-height'],
      ],
      ['{ name: a, to: v2, schedule: §{} }', ['upgrades[0].schedule', 'KEYS_EXCLUSIVE']],
      [
        '{ name: a, to: v2, schedule: { at-height: 5 }, §proposer: alice }',
        ['upgrades[0].proposer', 'KEYS_EXCLUSIVE', 'no proposal'],
      ],
      [
        '{ name: a, to: v2, schedule: { at-height: 5 }, §height: "+5" }',
        ['upgrades[0].height', 'KEYS_EXCLUSIVE', 'no other height'],
      ],
      ['{ name: a, to: v2, info: x, §info-file: y }', ['upgrades[0].info-file', 'KEYS_EXCLUSIVE']],
      ['{ name: a, to: v2, info: §5 }', ['upgrades[0].info', 'TYPE_WRONG']],
      [
        '{ name: a, to: v2, info: { at: [§9007199254740993] } }',
        ['upgrades[0].info.at[0]', 'NUMBER_TOO_LARGE', 'as a text'],
      ],
    ],
    '{ ref: v1 }': [
      ['{ args: { §__proto__: x } }', ['releases[0].build.args.__proto__', 'KEY_FORBIDDEN']],
      ['{ args: { CGO: §0 } }', ['releases[0].build.args.CGO', 'TYPE_WRONG']],
      ['§{ go: {}, target: a }', ['releases[0].build', 'KEYS_EXCLUSIVE', 'go, target']],
    ],
    '{ name: v2, image: "checkersd:v2" }': (
      [
        ['env: { §DAEMON_HOME: x }', 'env.DAEMON_HOME', 'OWNED_BY_RUN'],
        ['env: { §CHECKERSD_P2P_SEEDS: x }', 'env.CHECKERSD_P2P_SEEDS', 'OWNED_BY_RUN'],
        ['env: { A: §1 }', 'env.A', 'TYPE_WRONG'],
        ['flags: [--a, §--p2p.seeds=x]', 'flags[1]', 'OWNED_BY_RUN', '--p2p.seeds'],
        ['flags: [§--home, /x]', 'flags[0]', 'OWNED_BY_RUN'],
        ['files: { §/dev/x: a }', 'files["/dev/x"]', 'OWNED_BY_RUN'],
        ['files: { §config/genesis.json: a }', 'files["config/genesis.json"]', 'OWNED_BY_RUN'],
        ['files: { §cosmovisor/a: a }', 'files["cosmovisor/a"]', 'OWNED_BY_RUN'],
        ['files: { §a/../b: a }', 'files["a/../b"]', 'FORM_WRONG'],
        ['files: { §/: a }', 'files["/"]', 'FORM_WRONG'],
        ['config: { §a/app.toml: {} }', 'config["a/app.toml"]', 'FORM_WRONG'],
        [
          'config: { config.toml: §{ rpc: { laddr: x } } }',
          'config["config.toml"]',
          'OWNED_BY_RUN',
          'rpc.laddr',
        ],
        [
          'config: { config.toml: §{ consensus.timeout-commit: 1s } }',
          'config["config.toml"]',
          'OWNED_BY_RUN',
          'pace: as-is',
        ],
        ['config: { app.toml: §{ a: null } }', 'config["app.toml"]', 'VALUE_NOT_ALLOWED'],
        ['config: { app.toml: §{ a..b: 1 } }', 'config["app.toml"]', 'VALUE_NOT_ALLOWED'],
        ['signers: { kms: { §../x.toml: {} } }', 'signers.kms["../x.toml"]', 'FORM_WRONG'],
      ] as const
    ).map(([need, at, code, ...facts]): [string, Mistake] => [
      `{ name: v2, image: "checkersd:v2", ${need} }`,
      [`releases[1].${at}`, code, ...facts],
    ]),
    '  - { name: v2, image: "checkersd:v2" }': [
      [
        '  - { name: v2, image: "checkersd:v2" }\n  - { name: v3, image: "x:v3", §flags: [--a] }',
        ['releases[2].flags', 'RELEASE_WRONG', '"v3"'],
      ],
      [
        '  - { name: v2, image: "checkersd:v2", §env: { A: b } }\ncosmovisor: { image: "own:1" }',
        ['releases[1].env', 'KEYS_EXCLUSIVE', 'cosmovisor.image'],
      ],
    ],
    'rpc: node': [
      [
        'rpc: node\ncosmovisor: { §pre-upgrade: a.sh }',
        ['cosmovisor.pre-upgrade', 'KEY_MISSING', 'cosmovisor.folder'],
      ],
      [
        'rpc: node\ncosmovisor: { folder: c, §pre-upgrade: a.sh, version: v1.4.0 }',
        ['cosmovisor.pre-upgrade', 'KEYS_EXCLUSIVE', 'v1.5.0'],
      ],
      [
        'rpc: node\ncosmovisor: { folder: c, pre-upgrade: §../a.sh }',
        ['cosmovisor.pre-upgrade', 'FORM_WRONG'],
      ],
      ['rpc: §[node]', ['stack.rpc', 'TYPE_WRONG']],
      ['§rpcs: node', ['stack.rpcs', 'KEY_UNKNOWN', '"rpc"', 'without, rpc, cosmovisor']],
      ['rpc: node\n  §image: x', ['stack.image', 'KEY_UNKNOWN', '"images"']],
      ['rpc: node\n  state: §fresh', ['stack.state', 'VALUE_NOT_ALLOWED', 'reset, keep']],
      ['rpc: node\n  cosmovisor: [a, §""]', ['stack.cosmovisor[1]', 'VALUE_TOO_SHORT']],
      [
        'rpc: node\n  §compose: §5',
        ['stack.compose', 'KEY_DUPLICATE', '6'],
        ['stack.compose', 'TYPE_WRONG'],
      ],
      ['rpc: node\nrestart: §yes', ['restart', 'TYPE_WRONG', '"yes"']],
      ['rpc: node\ncosmovisor: { version: §1.5 }', ['cosmovisor.version', 'TYPE_WRONG', '1.5']],
      ['rpc: node\ncosmovisor: §{ build: {} }', ['cosmovisor', 'KEYS_EXCLUSIVE', 'build']],
      ['rpc: node\ncosmovisor: { image: §"a b" }', ['cosmovisor.image', 'FORM_WRONG', '"a b"']],
      ['rpc: node\npace: §fast', ['pace', 'TYPE_WRONG', '"fast"']],
      ['rpc: node\npace: { block-time: §5 }', ['pace.block-time', 'TYPE_WRONG']],
      [
        'rpc: node\npace: { §blocktime: 5s }',
        ['pace.blocktime', 'KEY_UNKNOWN', '"block-time"', 'block-time, voting-period, chain-time'],
      ],
      ['rpc: node\npace: { voting-period: §5 }', ['pace.voting-period', 'TYPE_WRONG']],
      ['rpc: node\npace: { voting-period: §"as is" }', ['pace.voting-period', 'FORM_WRONG']],
      ['rpc: node\npace: { chain-time: §quick }', ['pace.chain-time', 'VALUE_NOT_ALLOWED']],
      ['rpc: node\ntraffic: §{ name: x }', ['traffic', 'TYPE_WRONG']],
      [
        'rpc: node\ntraffic: [{ name: x, stage: §middle, command: [a] }]',
        ['traffic[0].stage', 'FORM_WRONG', '"middle"'],
      ],
      [
        'rpc: node\ntraffic: [{ name: x, stage: end, run: §[] }]',
        ['traffic[0].run', 'VALUE_TOO_SHORT'],
      ],
      [
        'rpc: node\ntraffic: [{ name: x, stage: end, run: §./play.sh }]',
        ['traffic[0].run', 'TYPE_WRONG'],
      ],
      ...[
        '',
        'run: [a], command: [b]',
        'command: [a], release: v1, image: i',
        'run: [a], release: v1',
        'run: [a], image: i',
        'run: [a], entrypoint: sh',
        'run: [a], mount: m',
      ].map((keys): [string, Mistake] => [
        `rpc: node\ntraffic: [§{ name: x, stage: end, ${keys} }]`,
        ['traffic[0]', 'KEYS_EXCLUSIVE'],
      ]),
      [
        'rpc: node\nqueries: [{ name: q, command: §[], expect: {} }]',
        ['queries[0].command', 'VALUE_TOO_SHORT'],
      ],
      ...(
        [
          ['json: [§.nan]', 'json[0]', 'TYPE_WRONG'],
          ['json: { a: [§9007199254740993] }', 'json.a[0]', 'NUMBER_TOO_LARGE'],
          ['json: { a: { §__proto__: 1 } }', 'json.a.__proto__', 'KEY_FORBIDDEN'],
        ] as const
      ).map(([json, at, code]): [string, Mistake] => [
        `rpc: node\nqueries: [{ name: q, command: [a], expect: { v1: { ${json} } } }]`,
        [`queries[0].expect.v1.${at}`, code],
      ]),
      [
        'rpc: node\nqueries: [{ name: q, command: [a], expect: { v1: §{ fails: a, contains: b } } }]',
        ['queries[0].expect.v1', 'KEYS_EXCLUSIVE', 'fails, contains'],
      ],
      ...[
        '',
        'pace: { block-time: 150ms }',
        'pace: { voting-period: 6s }',
        'pace: { voting-period: as-is, chain-time: fast }',
      ].map((pace): [string, Mistake] => [
        `rpc: node\n  state: §keep\n${pace}`,
        ['stack.state', 'STATE_NOT_KEPT'],
      ]),
    ],
    [ALICE]: [
      [
        'accounts:\n  §"": { mnemonic-env: A }\n  alice: { mnemonic-env: ALICE }',
        ['accounts[""]', 'VALUE_TOO_SHORT'],
      ],
      ['accounts: §{}', ['accounts', 'VALUE_EMPTY']],
    ],
    '{ mnemonic-env: ALICE }': [
      ['{ §mnemonic: x }', ['accounts.alice.mnemonic', 'KEY_UNKNOWN', '"mnemonic-file"']],
      ['{ mnemonic-env: §A-B }', ['accounts.alice.mnemonic-env', 'FORM_WRONG', '"A-B"']],
      ['{ mnemonic-env: A, hd-path: §"44\'" }', ['accounts.alice.hd-path', 'FORM_WRONG']],
      ...['{}', '{ hd-path: m/0 }', TWO_MNEMONICS].map((account): [string, Mistake] => [
        `§${account}`,
        ['accounts.alice', 'KEYS_EXCLUSIVE'],
      ]),
      [
        '§{ keyring: { folder: k, backend: test }, mnemonic-env: A }',
        ['accounts.alice', 'KEYS_EXCLUSIVE', 'keyring, mnemonic-env'],
      ],
      [
        '§{ keyring: { folder: k, backend: test }, hd-path: m/0 }',
        ['accounts.alice', 'KEYS_EXCLUSIVE', 'keyring, hd-path'],
      ],
      [
        '§{ mnemonic-env: A, mnemonic-name: VAL }',
        ['accounts.alice', 'KEYS_EXCLUSIVE', 'mnemonic-env, mnemonic-name'],
      ],
      [
        '§{ §fresh: 1upawn, mnemonic-env: A }',
        ['accounts.alice', 'KEYS_EXCLUSIVE', 'fresh, mnemonic-env'],
        ['accounts.alice.fresh', 'ACCOUNT_NOT_IN_GENESIS'],
      ],
      ...(
        [
          ['§{ folder: k, backend: file }', '', 'KEYS_EXCLUSIVE'],
          ['§{ folder: k, backend: test, passphrase-env: P }', '', 'KEYS_EXCLUSIVE'],
          [
            '§{ folder: k, backend: file, passphrase-env: P, passphrase-file: f }',
            '',
            'KEYS_EXCLUSIVE',
          ],
          ['{ folder: k, backend: §os }', '.backend', 'VALUE_NOT_ALLOWED', 'file, test'],
          ['§{ backend: test }', '.folder', 'KEY_MISSING', KEYRING],
          [
            '{ folder: k, backend: file, §passphrase: P }',
            '.passphrase',
            'KEY_UNKNOWN',
            '"passphrase-file"',
          ],
          [
            '{ folder: k, backend: file, passphrase-env: §$P }',
            '.passphrase-env',
            'FORM_WRONG',
            '"$P"',
          ],
        ] as const
      ).map(([keyring, at, code, ...facts]): [string, Mistake] => [
        `{ keyring: ${keyring} }`,
        [`${KEYRING}${at}`, code, ...facts],
      ]),
    ],
    '{ name: v1tov2, to: v2': [
      ['§{ name: v1tov2', ['upgrades[0].to', 'KEY_MISSING', 'upgrades[0]']],
      [
        '{ name: v1tov2, to: v2, deposit: §10 upawn',
        ['upgrades[0].deposit', 'FORM_WRONG', '"10 upawn"'],
      ],
      ['{ name: v1tov2, to: v2, expedited: §yes', ['upgrades[0].expedited', 'TYPE_WRONG']],
      ['{ name: v1tov2, to: v2, straddle: §"false"', ['upgrades[0].straddle', 'TYPE_WRONG']],
      ...['"180"', '"-180"', '"+0"', '"+1.5"'].map((height): [string, Mistake] => [
        `{ name: v1tov2, to: v2, height: §${height}`,
        ['upgrades[0].height', 'FORM_WRONG', height],
      ]),
      ['{ name: v1tov2, to: v2, height: §180', ['upgrades[0].height', 'TYPE_WRONG', '180']],
      [
        '{ name: v1tov2, to: v2, votes: { alice: yes, §alice: §oui }',
        ['upgrades[0].votes.alice', 'KEY_DUPLICATE', '11'],
        ['upgrades[0].votes.alice', 'VALUE_NOT_ALLOWED', 'yes, no, abstain, no_with_veto'],
      ],
    ],
  }),
  ...wrongPlans(FULL, {
    'from: v1, to: v2': [
      ['from: §v0, to: v2', ['upgrades[0].from', 'NAME_UNKNOWN', '"v0"', 'v1, v2, v3']],
      // An unknown name is one mistake: it does not also break the chain of upgrades.
      ['from: v1, to: §v7', ['upgrades[0].to', 'NAME_UNKNOWN', '"v7"']],
      [
        'from: §v2, to: §v2',
        ['upgrades[0].from', 'RELEASE_WRONG', '"v2"', '"v1"'],
        ['upgrades[0].to', 'RELEASE_WRONG', '"v2"', 'v1, v3'],
      ],
    ],
    'from: v2, to: v3': [
      ['from: v2, to: §v4', ['upgrades[1].to', 'NAME_UNKNOWN', '"v4"']],
      ['from: §v1, to: v3', ['upgrades[1].from', 'RELEASE_WRONG', '"v1"', '"v2"']],
      ['from: v2, to: §v2', ['upgrades[1].to', 'RELEASE_WRONG', '"v2"', 'v1, v3']],
      ['from: §v3, to: v2', ['upgrades[1].from', 'RELEASE_WRONG', '"v3"', '"v2"']],
    ],
    'proposer: alice': [
      [
        'proposer: §alise',
        ['upgrades[0].proposer', 'NAME_UNKNOWN', '"alise"', '"alice"', 'alice, bob, judy'],
      ],
    ],
    'alice: yes, bob: no': [
      ['alice: yes, §carol: no', ['upgrades[0].votes.carol', 'NAME_UNKNOWN', '"carol"']],
      ['alice: yes, §toString: no', ['upgrades[0].votes.toString', 'NAME_UNKNOWN']],
    ],
    '"after:v1tov2"': [
      ['§"after:v9"', ['traffic[1].stage', 'NAME_UNKNOWN', '"v9"', 'v1tov2, v2tov3']],
    ],
    '"before:v2tov3"': [
      ['§"before:v2tov4"', ['traffic[2].stage', 'NAME_UNKNOWN', '"v2tov4"', '"v2tov3"']],
    ],
    'release: v3': [['release: §v9', ['traffic[3].release', 'NAME_UNKNOWN', '"v9"']]],
    'client: v3': [['client: §v9', ['queries[1].client', 'NAME_UNKNOWN', '"v9"']]],
    'v3: { same-as': [['§v9: { same-as', ['queries[1].expect.v9', 'NAME_UNKNOWN', '"v9"']]],
    'operator: alice': [
      ['operator: §carol', [`${VALIDATOR}[0].operator`, 'NAME_UNKNOWN', '"carol"']],
      ['operator: §judy', [`${VALIDATOR}[0].operator`, 'ACCOUNT_NOT_IN_GENESIS', 'alice, bob']],
    ],
    '"checkersd:v3" }': [
      [
        '"checkersd:v3" }\n  - { name: §v2, image: x }',
        ['releases[3].name', 'NAME_NOT_UNIQUE', '"v2"', 'releases[1].name'],
      ],
    ],
    'height: "+180" }': [
      ...['v1/v2', 'v1\\v2', '..', '.'].map((name): [string, Mistake] => [
        `height: "+180" }\n  - { to: v1, name: §'${name}' }`,
        ['upgrades[2].name', 'NAME_NOT_A_FOLDER', JSON.stringify(name)],
      ]),
      [
        'height: "+180" }\n  - { to: v1, name: §v1tov2 }',
        ['upgrades[2].name', 'NAME_NOT_UNIQUE', '"v1tov2"', 'upgrades[0].name'],
      ],
    ],
    'name: seed, stage: start': [
      [
        'name: seed, stage: start, command: [a] }\n  - { name: §seed, stage: start',
        ['traffic[1].name', 'NAME_NOT_UNIQUE', '"seed"', 'traffic[0].name'],
      ],
    ],
    'name: board': [
      ['name: §params', ['queries[1].name', 'NAME_NOT_UNIQUE', '"params"', 'queries[0].name']],
    ],
    'service: val-bob': [
      [
        'service: §val-alice',
        [`${VALIDATOR}[1].service`, 'NAME_NOT_UNIQUE', '"val-alice"', `${VALIDATOR}[0].service`],
      ],
    ],
    'operator: bob': [
      [
        'operator: §alice',
        [`${VALIDATOR}[1].operator`, 'NAME_NOT_UNIQUE', '"alice"', `${VALIDATOR}[0].operator`],
      ],
    ],
    'fresh: 2000upawn': [
      ['fresh: §2000stake', ['accounts.bob.fresh', 'DENOM_DIFFERS', '"2000stake"', '"upawn"']],
    ],
    'stake: 400upawn': [
      ['stake: §400stake', [`${VALIDATOR}[1].stake`, 'DENOM_DIFFERS', '"400stake"', '"upawn"']],
      ['stake: §400', [`${VALIDATOR}[1].stake`, 'TYPE_WRONG', '400']],
    ],
    'cosmovisor: [val-alice, val-bob]': [
      [
        'cosmovisor: [val-alice]\n  internet: [feed]\n  without: [other, §val-alice, §node, §kms-alice, §feed]',
        ['stack.without[1]', 'SERVICE_LEFT_OUT', '"val-alice"', 'stack.cosmovisor[0]'],
        ['stack.without[2]', 'SERVICE_LEFT_OUT', '"node"', 'stack.rpc'],
        ['stack.without[3]', 'SERVICE_LEFT_OUT', '"kms-alice"', 'stack.fresh.validators[0].signer'],
        ['stack.without[4]', 'SERVICE_LEFT_OUT', '"feed"', 'stack.internet[0]'],
      ],
    ],
    'state: reset': [['state: §keep', ['stack.state', 'STATE_NOT_KEPT']]],
    '  binary: checkersd\n  home: /root/.checkers\n  id: checkers-1\n': [
      ['  §binary: checkersd\n', ['chain.id', 'KEY_MISSING', 'stack.fresh']],
    ],
    [`${FRESH}accounts:\n  alice: { fresh: 1000upawn }\n  bob: { `]: [
      [
        'accounts:\n  alice: { §fresh: 1000upawn }\n  bob: { §',
        ['accounts.alice.fresh', 'ACCOUNT_NOT_IN_GENESIS'],
        ['accounts.bob.fresh', 'ACCOUNT_NOT_IN_GENESIS'],
      ],
    ],
  }),
];

/** A mistake with its place: `line:column`. */
export type PlacedMistake = readonly [place: string, ...Mistake];

/** Texts other than the YAML of a plan, with their mistakes and places. */
export const WRONG_YAML: readonly (readonly [text: string, mistakes: readonly PlacedMistake[]])[] =
  [
    ['', [['1:1', '', 'VALUE_EMPTY']]],
    ['# only a comment\n', [['1:1', '', 'VALUE_EMPTY']]],
    ['- 1\n', [['1:1', '', 'TYPE_WRONG']]],
    ['chain: [1\nb: 2\n', [['2:1', '', 'YAML_INVALID']]],
    ['chain:\n  id: "x\n', [['2:8', '', 'YAML_INVALID']]],
    ['\tchain: 1\n', [['1:1', '', 'YAML_INVALID']]],
    ['chain: !env ID\n', [['1:8', '', 'YAML_INVALID', '!env']]],
    ['a: 1\n---\nb: 2\n', [['2:1', '', 'YAML_INVALID', '---']]],
    ['chain: *x\n', [['1:8', 'chain', 'ALIAS_INVALID', '"*x"', '&x']]],
    ['chain: &x [*x]\n', [['1:12', 'chain[0]', 'ALIAS_INVALID', '"*x"']]],
    [
      'chain: { id: a: b }\nreleases: [*r]\n',
      [
        ['1:14', '', 'YAML_INVALID'],
        ['2:12', 'releases[0]', 'ALIAS_INVALID', '"*r"'],
      ],
    ],
    [`chain: ${'['.repeat(101)}`, [['1:107', '', 'YAML_TOO_COMPLEX', '100']]],
  ];

/** Mistakes of inputs: the line, its value, the code and facts. */
export type InputMistake = readonly [
  place: string,
  value: string,
  code: MistakeCode,
  ...facts: string[],
];

const REPLACED = { replaceReleases: true };

/** Inputs with mistakes, for the plan FULL. */
export const WRONG_INPUTS: readonly (readonly [PlanInputs, readonly InputMistake[]])[] = [
  [{ releases: 'v9=a:1' }, [['releases:1', 'v9=a:1', 'NAME_UNKNOWN', '"v9"', 'v1, v2, v3']]],
  [{ releases: '\nv1' }, [['releases:2', 'v1', 'FORM_WRONG']]],
  [{ releases: '=a' }, [['releases:1', '=a', 'FORM_WRONG']]],
  [{ releases: 'v1=' }, [['releases:1', 'v1=', 'FORM_WRONG']]],
  [{ releases: 'v1=a b' }, [['releases:1', 'v1=a b', 'FORM_WRONG', '"a b"']]],
  [{ releases: 'v1=a\nv1=b' }, [['releases:2', 'v1=b', 'NAME_NOT_UNIQUE', '"v1"']]],
  [{ upgrades: 'one' }, [['upgrades:1', 'one', 'LINES_TOO_FEW', 'v1tov2, v2tov3']]],
  [{ upgrades: 'a\nb\nc' }, [['upgrades:3', 'c', 'LINES_TOO_MANY', 'v1tov2, v2tov3']]],
  [{ upgrades: 'a\na' }, [['upgrades:2', 'a', 'NAME_NOT_UNIQUE', '"a"']]],
  [{ upgrades: 'a/b\nc' }, [['upgrades:1', 'a/b', 'NAME_NOT_A_FOLDER', '"a/b"']]],
  [
    { upgrades: 'v1tov9=x' },
    [['upgrades:1', 'v1tov9=x', 'NAME_UNKNOWN', '"v1tov9"', '"v1tov2"', 'v1tov2, v2tov3']],
  ],
  [{ upgrades: 'v1tov2=v2tov3' }, [['upgrades:1', 'v1tov2=v2tov3', 'NAME_NOT_UNIQUE', '"v2tov3"']]],
  [{ upgrades: 'v1tov2=x\nv1tov2=y' }, [['upgrades:2', 'v1tov2=y', 'NAME_NOT_UNIQUE', '"v1tov2"']]],
  [{ upgrades: 'v1tov2=' }, [['upgrades:1', 'v1tov2=', 'FORM_WRONG']]],
  [{ upgrades: 'one\nv2tov3=two' }, [['upgrades:1', 'one', 'FORM_WRONG']]],
  [
    { releases: 'v1\nv8=a\nv9=b c', upgrades: 'a\n\na\nb' },
    [
      ['releases:1', 'v1', 'FORM_WRONG'],
      ['releases:3', 'v9=b c', 'FORM_WRONG', '"b c"'],
      ['releases:2', 'v8=a', 'NAME_UNKNOWN', '"v8"'],
      ['releases:3', 'v9=b c', 'NAME_UNKNOWN', '"v9"'],
      ['upgrades:4', 'b', 'LINES_TOO_MANY'],
      ['upgrades:3', 'a', 'NAME_NOT_UNIQUE', '"a"'],
    ],
  ],
  [{ cosmovisor: 'v1.5.0' }, [['cosmovisor:1', 'v1.5.0', 'KEYS_EXCLUSIVE', 'cosmovisor:own']]],
  [{ releases: 'a=i:1', ...REPLACED }, [['releases:1', 'a=i:1', 'LINES_TOO_FEW']]],
  [{ releases: 'a=i:1\nb=i:2', ...REPLACED }, [['upgrades:1', '', 'LINES_TOO_FEW']]],
  [
    { releases: 'a=i:1\nb=i:2', upgrades: 'x\ny', ...REPLACED },
    [['upgrades:2', 'y', 'LINES_TOO_MANY']],
  ],
  [
    { releases: 'a=i:1\nb=i:2', upgrades: 'x=y', ...REPLACED },
    [['upgrades:1', 'x=y', 'FORM_WRONG']],
  ],
  [
    { releases: 'a=i:1\nb=i:2\na=i:3', upgrades: 'x\nx', ...REPLACED },
    [
      ['releases:3', 'a=i:3', 'NAME_NOT_UNIQUE', '"a"'],
      ['upgrades:2', 'x', 'NAME_NOT_UNIQUE', '"x"'],
    ],
  ],
];
