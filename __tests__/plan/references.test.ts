import { parsePlan } from '../../src/plan/parse';
import { crossCheck } from '../../src/plan/references';
import { edited, expectMistakes, FULL, SMALL } from './samples';

const RELEASES = 'the releases are v1, v2, v3';
const ACCOUNTS = 'the accounts are alice, bob, judy';
const UPGRADES = 'the upgrades are v1tov2, v2tov3';

describe('names of other parts', () => {
  it.each([
    [
      'from: v1, to: v2',
      'from: §v0, to: v2',
      `upgrades[0].from: unknown release; found "v0"; ${RELEASES}`,
    ],
    [
      'from: v2, to: v3',
      'from: v2, to: §v4',
      `upgrades[1].to: unknown release; found "v4"; ${RELEASES}`,
    ],
    // A name that is unknown does not break the chain of upgrades as well: it is one mistake.
    [
      'from: v1, to: v2',
      'from: v1, to: §v7',
      `upgrades[0].to: unknown release; found "v7"; ${RELEASES}`,
    ],
    [
      'proposer: alice',
      'proposer: §alise',
      `upgrades[0].proposer: unknown account; found "alise" (did you mean "alice"?); ${ACCOUNTS}`,
    ],
    [
      'alice: yes, bob: no',
      'alice: yes, §carol: no',
      `upgrades[0].votes.carol: unknown account; found "carol"; ${ACCOUNTS}`,
    ],
    [
      'alice: yes, bob: no',
      'alice: yes, §toString: no',
      `upgrades[0].votes.toString: unknown account; found "toString"; ${ACCOUNTS}`,
    ],
    ['"after:v1tov2"', '§"after:v9"', `traffic[1].stage: unknown upgrade; found "v9"; ${UPGRADES}`],
    [
      '"before:v2tov3"',
      '§"before:v2tov4"',
      `traffic[2].stage: unknown upgrade; found "v2tov4" (did you mean "v2tov3"?); ${UPGRADES}`,
    ],
    [
      'release: v3, command: [last]',
      'release: §v9, command: [last]',
      `traffic[3].release: unknown release; found "v9"; ${RELEASES}`,
    ],
    ['client: v3', 'client: §v9', `queries[1].client: unknown release; found "v9"; ${RELEASES}`],
    [
      'v3: { same-as',
      '§v9: { same-as',
      `queries[1].expect.v9: unknown release; found "v9"; ${RELEASES}`,
    ],
    [
      'operator: alice',
      'operator: §carol',
      `stack.fresh.validators[0].operator: unknown account; found "carol"; ${ACCOUNTS}`,
    ],
  ])('%j as %j', (from, to, mistake) => expectMistakes(edited(FULL, from, to), [mistake]));
});

describe('names of their own', () => {
  const once = (at: string) => `a name is allowed once, and ${at} has it`;
  it.each([
    [
      '"checkersd:v3" }',
      '"checkersd:v3" }\n  - { name: §v2, image: x }',
      `releases[3].name: second release of this name; found "v2"; ${once('releases[1].name')}`,
    ],
    [
      'name: seed, stage: start',
      'name: seed, stage: start, command: [a] }\n  - { name: §seed, stage: start',
      `traffic[1].name: second traffic of this name; found "seed"; ${once('traffic[0].name')}`,
    ],
    [
      'name: board',
      'name: §params',
      `queries[1].name: second query of this name; found "params"; ${once('queries[0].name')}`,
    ],
    [
      'service: val-bob',
      'service: §val-alice',
      `stack.fresh.validators[1].service: second validator of this service; found "val-alice"; ${once('stack.fresh.validators[0].service')}`,
    ],
    [
      'operator: bob',
      'operator: §alice',
      `stack.fresh.validators[1].operator: second validator of this operator; found "alice"; ${once('stack.fresh.validators[0].operator')}`,
    ],
  ])('%j as %j', (from, to, mistake) => expectMistakes(edited(FULL, from, to), [mistake]));

  it('an upgrade has a name of its own', () => {
    const text = edited(FULL, 'before:v2tov3', 'before:v1tov2');
    expectMistakes(edited(text, 'name: v2tov3', 'name: §v1tov2'), [
      `upgrades[1].name: second upgrade of this name; found "v1tov2"; ${once('upgrades[0].name')}`,
    ]);
  });

  it.each(['v1/v2', 'v1\\v2', '..', '.'])('an upgrade is not called %j', (name) => {
    const text = edited(FULL, '"after:v1tov2"', `'after:${name}'`);
    expectMistakes(edited(text, 'name: v1tov2', `name: §'${name}'`), [
      `upgrades[0].name: not a folder name, which Cosmovisor makes of it; found ${JSON.stringify(name)}; allowed is a text without / and \\, other than . and ..`,
    ]);
  });
});

describe('the chain of upgrades', () => {
  it.each([
    [
      'from: v1, to: v2',
      'from: §v2, to: §v2',
      [
        'upgrades[0].from: not the release that runs then; found "v2"; the first upgrade starts at the first release, "v1"',
        'upgrades[0].to: the same release as from; found "v2"; the others are v1, v3',
      ],
    ],
    [
      'from: v2, to: v3',
      'from: §v1, to: v3',
      [
        'upgrades[1].from: not the release that runs then; found "v1"; the upgrade before it ends at "v2"',
      ],
    ],
    [
      'from: v2, to: v3',
      'from: v2, to: §v2',
      ['upgrades[1].to: the same release as from; found "v2"; the others are v1, v3'],
    ],
    [
      'from: v2, to: v3',
      'from: §v3, to: v2',
      [
        'upgrades[1].from: not the release that runs then; found "v3"; the upgrade before it ends at "v2"',
      ],
    ],
  ])('%j as %j', (from, to, mistakes) => expectMistakes(edited(FULL, from, to), mistakes));
});

describe('coins and fresh accounts', () => {
  const denom = 'chain.denom is "upawn"';
  it.each([
    [
      'fresh: 2000upawn',
      'fresh: §2000stake',
      `accounts.bob.fresh: not the chain's denomination; found "2000stake"; ${denom}`,
    ],
    [
      'stake: 400upawn',
      'stake: §400stake',
      `stack.fresh.validators[1].stake: not the chain's denomination; found "400stake"; ${denom}`,
    ],
    [
      'stake: 400upawn',
      'stake: §400',
      'stack.fresh.validators[1].stake: wrong type; found the number 400; allowed is an amount such as 10000000upawn (Self-delegation in the genesis)',
    ],
  ])('%j as %j', (from, to, mistake) => expectMistakes(edited(FULL, from, to), [mistake]));

  it('an operator is an account of the fresh genesis', () => {
    const text = edited(FULL, '{ fresh: 2000upawn }', '{ mnemonic-env: BOB }');
    expectMistakes(edited(text, 'operator: bob', 'operator: §bob'), [
      'stack.fresh.validators[1].operator: an account without fresh, so not in the fresh genesis; found "bob"; the fresh accounts are alice',
    ]);
  });

  it('a fresh account needs a fresh genesis', () => {
    const stack = FULL.slice(FULL.indexOf('  fresh:\n'), FULL.indexOf('accounts:'));
    const message =
      'an account of a fresh genesis, which this stack has not; give stack.fresh, or the account its mnemonic-file, mnemonic-env or keyring';
    expectMistakes(
      edited(FULL, stack, '')
        .replace('fresh: 1000', '§fresh: 1000')
        .replace('fresh: 2000', '§fresh: 2000'),
      [`accounts.alice.fresh: ${message}`, `accounts.bob.fresh: ${message}`],
    );
  });
});

describe('what a stack that is made fresh needs', () => {
  it('a chain id', () => {
    expectMistakes(
      edited(FULL, 'binary: checkersd', '§binary: checkersd').replace('  id: checkers-1\n', ''),
      ['chain.id: missing in chain; needed is the chain id of the fresh genesis (stack.fresh)'],
    );
  });

  it('no state of earlier runs', () => {
    expectMistakes(edited(FULL, 'state: reset', 'state: §keep'), [
      'stack.state: keep, with a stack that is made fresh; allowed is one of the two',
    ]);
  });
});

const PERIOD_OF_THE_STATE =
  'stack.state: keep, with a voting period of the plan; the state has its own: allowed is pace: as-is, or a pace with voting-period: as-is by the clock';

describe('state that is kept', () => {
  const keeping = (state: string, pace: string) =>
    `${edited(SMALL, 'rpc: node', `rpc: node\n  state: ${state}`)}${pace}\n`;

  it.each([
    '',
    'pace: { block-time: 150ms }',
    'pace: { voting-period: 6s }',
    'pace: { voting-period: as-is, chain-time: fast }',
  ])('has its own voting period, so not with %j', (pace) => {
    expectMistakes(keeping('§keep', pace), [PERIOD_OF_THE_STATE]);
  });

  it.each(['pace: as-is', 'pace: { voting-period: as-is }'])('goes with %j', (pace) => {
    expect(parsePlan(keeping('keep', pace), 'plan.yml').plan.stack.state).toBe('keep');
  });
});

describe('a plan without accounts', () => {
  it('has nobody to propose and vote', () => {
    const text = edited(SMALL, 'accounts:\n  alice: { mnemonic-env: ALICE }', 'accounts: §{}');
    expectMistakes(text, [
      'accounts: empty; needed is at least one account, which proposes the upgrades and votes',
    ]);
  });

  it('is told of those that it names, too', () => {
    const text = edited(SMALL, 'accounts:\n  alice: { mnemonic-env: ALICE }', 'accounts: §{}');
    expectMistakes(edited(text, 'to: v2', 'to: v2, proposer: §alice'), [
      'accounts: empty; needed is at least one account, which proposes the upgrades and votes',
      'upgrades[0].proposer: unknown account; found "alice"; there are no accounts',
    ]);
  });
});

describe('data of any shape', () => {
  it.each([
    undefined,
    null,
    5,
    'text',
    [],
    {},
    { releases: 5, upgrades: 'x', accounts: [], stack: null, traffic: {}, queries: [1, null] },
    { releases: [{}, { name: 'v1' }], upgrades: [{ from: 'v9', to: 'v8' }, null, []] },
    { chain: { id: 5 }, stack: { fresh: { validators: [[]] } } },
    { upgrades: [{ votes: { '': 'yes' } }], accounts: 'alice' },
  ])('%j has nothing to compare', (data) => expect(crossCheck(data)).toEqual([]));

  it('takes a release whose name is a number for known, since that is the mistake', () => {
    const data = { releases: [{ name: 1 }], upgrades: [{ from: '1' }] };
    expect(crossCheck(data)).toEqual([]);
  });
});
