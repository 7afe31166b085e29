import { type CheckId, checksOfPlan } from '../../src/procedure/planned-checks';
import { isSameStep } from '../../src/procedure/step';
import { stepsOf } from '../../src/procedure/steps';
import { EACH_PLAN, PLANS } from './plans';

it.each(EACH_PLAN)('every check of %s is proven by steps of its procedure', (_, plan) => {
  const steps = stepsOf(plan);
  for (const { id, provenBy } of checksOfPlan(plan)) {
    expect([id, provenBy.length]).not.toEqual([id, 0]);
    for (const by of provenBy) {
      const proving = steps.filter((step) => isSameStep(step.id, by));
      expect([id, by, proving.length]).toEqual([id, by, 1]);
      expect(proving[0]?.checks).toContainEqual(id);
    }
  }
});

it.each(EACH_PLAN)('every step of %s proves only checks of the plan', (_, plan) => {
  const ids = checksOfPlan(plan).map(({ id }) => id);
  for (const { checks } of stepsOf(plan)) {
    for (const check of checks) expect(ids).toContainEqual(check);
  }
});

it.each(EACH_PLAN)('no check of %s is listed twice', (_, plan) => {
  const ids = checksOfPlan(plan).map(({ id }) => JSON.stringify(id));
  expect(new Set(ids).size).toBe(ids.length);
});

it('the checks of one upgrade are listed with their part of the plan', () => {
  const listed = checksOfPlan(PLANS['one upgrade']).map(({ id, path }) => [id, path]);
  expect(listed).toEqual([
    [{ kind: 'prepared', step: 'images' }, null],
    [{ kind: 'prepared', step: 'preflight' }, null],
    [{ kind: 'prepared', step: 'start' }, null],
    [{ kind: 'first-binary' }, null],
    ...['passes', 'through', 'node', 'one-version', 'one-state'].map((kind) => [
      ...[{ kind, upgrade: 'to-v2' }, ['upgrades', 0]],
    ]),
    ...['v1', 'v2'].map((release) => [
      ...[{ kind: 'query', query: 'games', release }, ['queries', 0, 'expect', release]],
    ]),
    ...['start', 'before:to-v2', 'after:to-v2', 'end'].map((stage, i) => [
      ...[{ kind: 'traffic', traffic: `play ${stage}`, stage }, ['traffic', i]],
    ]),
    [{ kind: 'restart' }, ['restart']],
    [{ kind: 'restart-binary' }, ['restart']],
    [{ kind: 'query-again', query: 'games' }, ['queries', 0]],
  ]);
});

/** The steps that prove a check of an upgrade. */
function proving(plan: keyof typeof PLANS, kind: CheckId['kind'], upgrade: string) {
  return checksOfPlan(PLANS[plan]).flatMap(({ id, provenBy }) =>
    id.kind === kind && 'upgrade' in id && id.upgrade === upgrade ? [provenBy] : [],
  );
}

describe('the check that a proposal passes', () => {
  const straddling = 'two upgrades, the second straddling the first';

  it('is proven by its proposal and its vote', () => {
    for (const plan of ['one upgrade', straddling] as const) {
      expect(proving(plan, 'passes', 'to-v2')).toEqual([
        [
          { kind: 'authority' },
          { kind: 'propose', upgrade: 'to-v2' },
          { kind: 'vote', upgrade: 'to-v2' },
        ],
      ]);
    }
  });

  it('is proven during the approach to the previous upgrade if it straddles that', () => {
    expect(proving(straddling, 'passes', 'to-v3')).toEqual([
      [
        { kind: 'approach', upgrade: 'to-v2' },
        { kind: 'vote', upgrade: 'to-v3' },
      ],
    ]);
  });
});

it('a straddling vote is a check only if the plan has straddle', () => {
  expect(proving('two upgrades, the second straddling the first', 'straddles', 'to-v3')).toEqual([
    [{ kind: 'straddle', upgrade: 'to-v2' }],
  ]);
  expect(proving('two upgrades, one after the other', 'straddles', 'to-v3')).toEqual([]);
  expect(proving('one upgrade', 'straddles', 'to-v2')).toEqual([]);
});

it('the first upgrade never straddles, regardless of the plan', () => {
  const plan = PLANS['two upgrades, the second straddling the first'];
  expect(plan.upgrades[0]?.straddle).toBe(true);
  expect(checksOfPlan(plan).filter(({ id }) => id.kind === 'straddles')).toHaveLength(1);
});

it('a release without an upgrade has no queries', () => {
  const base = PLANS['one upgrade'];
  const [query] = base.queries;
  if (query === undefined) throw new Error('the plan has a query');
  const expect_ = { ...query.expect, v9: { contains: 'games' } };
  const plan = { ...base, queries: [{ ...query, expect: expect_ }] };
  expect(checksOfPlan(plan)).toEqual(checksOfPlan(base));
});
