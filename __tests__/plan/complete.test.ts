import { completePlan, firstRelease, lastRelease, releaseOf } from '../../src/plan/complete';
import { parsePlan } from '../../src/plan/parse';
import { planSchema, type WrittenPlan } from '../../src/plan/schema';
import { edited, fullPlan, SMALL } from './samples';

/** A plan of these upgrades, as written by the user. */
function written(upgrades: readonly object[], accounts: readonly string[]): WrittenPlan {
  return planSchema.parse({
    chain: { binary: 'checkersd' },
    releases: ['v1', 'v2', 'v3'].map((name) => ({ name, image: `checkersd:${name}` })),
    stack: { compose: ['compose.yml'], rpc: 'node' },
    accounts: Object.fromEntries(
      accounts.map((name) => [name, { 'mnemonic-env': name.toUpperCase() }]),
    ),
    upgrades,
  });
}

describe('an upgrade', () => {
  it('without from starts at the last release of the previous one, or at the first release', () => {
    const upgrades = [
      { name: 'one', to: 'v3' },
      { name: 'two', to: 'v2' },
      { name: 'three', from: 'v2', to: 'v1' },
      { name: 'four', to: 'v3' },
    ];
    const plan = completePlan(written(upgrades, ['alice']));
    expect(plan.upgrades.map(({ from, to }) => `${from} to ${to}`)).toEqual([
      'v1 to v3',
      'v3 to v2',
      'v2 to v1',
      'v1 to v3',
    ]);
  });

  it('without proposer is proposed by the first account of the file', () => {
    const upgrades = [
      { name: 'one', to: 'v2' },
      { name: 'two', to: 'v3', proposer: 'alice' },
    ];
    const plan = completePlan(written(upgrades, ['zoe', 'alice']));
    expect(plan.upgrades.map(({ proposer }) => proposer)).toEqual(['zoe', 'alice']);
  });

  it('without votes has a yes of every account', () => {
    const upgrades = [
      { name: 'one', to: 'v2' },
      { name: 'two', to: 'v3', votes: { alice: 'abstain' } },
      { name: 'three', to: 'v2', votes: {} },
    ];
    const plan = completePlan(written(upgrades, ['zoe', 'alice']));
    expect(plan.upgrades.map(({ votes }) => votes)).toEqual([
      { zoe: 'yes', alice: 'yes' },
      { alice: 'abstain' },
      {},
    ]);
  });

  it('without deposit and height has none', () => {
    const [upgrade] = completePlan(written([{ name: 'one', to: 'v2' }], ['alice'])).upgrades;
    expect(upgrade).not.toHaveProperty('deposit');
    expect(upgrade).not.toHaveProperty('height');
  });
});

it('keeps the values of a plan', () => {
  const plan = fullPlan();
  // An upgrade is written without its schedule if it is proposed, and without an empty info.
  const upgrades = plan.upgrades.map(({ schedule: _, info: __, ...written }) => written);
  expect(completePlan({ ...plan, upgrades })).toEqual(plan);
});

describe('the first and the last release', () => {
  it('are the first of the list, and the last target of an upgrade', () => {
    expect([firstRelease(fullPlan()).name, lastRelease(fullPlan()).name]).toEqual(['v1', 'v3']);
  });

  it('do not include a release at the end of the list without an upgrade to it', () => {
    const more = edited(
      SMALL,
      '"checkersd:v2" }',
      '"checkersd:v2" }\n  - { name: v3, image: "checkersd:v3" }',
    );
    expect(lastRelease(parsePlan(more, 'plan.yml').plan).name).toBe('v2');
  });

  it('are the same after an upgrade and a downgrade', () => {
    const plan = completePlan(
      written(
        [
          { name: 'up', to: 'v2' },
          { name: 'down', to: 'v1' },
        ],
        ['alice'],
      ),
    );
    expect([firstRelease(plan).name, lastRelease(plan).name]).toEqual(['v1', 'v1']);
  });

  it('are found by name; an unknown name is an internal error', () => {
    expect(releaseOf(fullPlan(), 'v2').image).toBe('checkersd:v2');
    expect(() => releaseOf(fullPlan(), 'v9')).toThrow(Error);
    expect(() => firstRelease({ releases: [] })).toThrow(Error);
  });
});

it('expects nothing of a query at a release named like an inherited property', () => {
  const query = { name: 'q', command: ['q'], expect: { v1: { contains: 'x' } } };
  const upgrades = [{ name: 'one', to: 'v3' }];
  const { queries } = completePlan(
    planSchema.parse({ ...written(upgrades, ['alice']), queries: [query] }),
  );
  const at = (release: string) => queries[0]?.expect[release];
  expect(['v1', 'constructor', 'toString'].map(at)).toEqual([
    { contains: 'x' },
    undefined,
    undefined,
  ]);
});
