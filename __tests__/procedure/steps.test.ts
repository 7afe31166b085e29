import { withAuthority } from '../../src/plan/complete';
import type { Plan } from '../../src/plan/schema';
import { isRefusal, isSameStep, type StepId, titleOf } from '../../src/procedure/step';
import { stepsOf } from '../../src/procedure/steps';
import { EACH_PLAN, PLANS } from './plans';

const titlesOf = (plan: Plan) => stepsOf(plan).map(({ title }) => title);
const PREPARATION = [
  ...['read stack', 'images', 'Cosmovisor', 'binaries', 'prepare', 'preflight', 'start'],
];
const FIRST_VOTE = ['prove v1', 'opening traffic', 'authority', 'propose to-v2', 'vote on to-v2'];
const through = (name: string, release: string) => [
  ...[`approach ${name}`, `upgrade ${name}`, `prove ${release}`, `traffic after ${name}`],
];
const END = ['closing traffic', 'keep images', 'clean up'];

describe('the procedure', () => {
  it('for one upgrade runs from reading the stack to the clean-up, with a restart', () => {
    expect(stepsOf(PLANS['one upgrade']).map(({ id }) => id)).toEqual([
      { kind: 'read-stack' },
      { kind: 'images' },
      { kind: 'cosmovisor' },
      { kind: 'binaries' },
      { kind: 'prepare' },
      { kind: 'preflight' },
      { kind: 'start' },
      { kind: 'prove', release: 'v1' },
      { kind: 'traffic', stage: 'start' },
      { kind: 'authority' },
      { kind: 'propose', upgrade: 'to-v2' },
      { kind: 'vote', upgrade: 'to-v2' },
      { kind: 'approach', upgrade: 'to-v2' },
      { kind: 'upgrade', upgrade: 'to-v2' },
      { kind: 'prove', release: 'v2' },
      { kind: 'traffic', stage: 'after:to-v2' },
      { kind: 'restart' },
      { kind: 'traffic', stage: 'end' },
      { kind: 'keep-images' },
      { kind: 'clean-up' },
    ]);
  });

  it('has no restart if the plan has none', () => {
    expect(titlesOf(PLANS['one upgrade, without a restart'])).toEqual([
      ...[...PREPARATION, ...FIRST_VOTE, ...through('to-v2', 'v2'), ...END],
    ]);
  });

  it('proposes a straddling upgrade before the previous one, then checks its open vote', () => {
    expect(titlesOf(PLANS['two upgrades, the second straddling the first'])).toEqual([
      ...[...PREPARATION, ...FIRST_VOTE, ...through('to-v2', 'v2')],
      ...['straddle to-v2', 'vote on to-v3', ...through('to-v3', 'v3'), 'restart', ...END],
    ]);
  });

  it('proposes an upgrade that does not straddle after the previous one', () => {
    expect(titlesOf(PLANS['two upgrades, one after the other'])).toEqual([
      ...[...PREPARATION, ...FIRST_VOTE, ...through('to-v2', 'v2')],
      ...['propose to-v3', 'vote on to-v3', ...through('to-v3', 'v3'), 'restart', ...END],
    ]);
  });

  it('schedules upgrades that are not proposed, without asking for the authority', () => {
    const base = PLANS['two upgrades, the second straddling the first'];
    const schedule = { kind: 'height', height: 90 } as const;
    const upgrades = base.upgrades.map((each) => ({ ...each, schedule, straddle: false }));
    expect(titlesOf({ ...base, upgrades })).toEqual([
      ...[...PREPARATION, 'prove v1', 'opening traffic', 'schedule to-v2'],
      ...[
        ...through('to-v2', 'v2'),
        'schedule to-v3',
        ...through('to-v3', 'v3'),
        'restart',
        ...END,
      ],
    ]);
  });

  it('schedules by the account that decides, once it is known', () => {
    const plan = withAuthority(PLANS['two upgrades, the second straddling the first'], 'alice');
    expect(titlesOf(plan)).toEqual([
      ...[...PREPARATION, 'prove v1', 'opening traffic', 'authority', 'schedule to-v2'],
      ...[
        ...through('to-v2', 'v2'),
        'schedule to-v3',
        ...through('to-v3', 'v3'),
        'restart',
        ...END,
      ],
    ]);
  });

  it.each(EACH_PLAN)('of %s has unique titles', (_, plan) => {
    const titles = titlesOf(plan);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it.each(EACH_PLAN)('of %s finds the title of each step by its id', (_, plan) => {
    for (const { id, title } of stepsOf(plan)) expect(title).toBe(titleOf(id));
  });

  it.each(EACH_PLAN)(
    'of %s has a deadline, the next upgrade, only during the vote on that',
    (_, plan) => {
      const inTime = stepsOf(plan).flatMap(({ id, before }) => (before ? [[id, before.name]] : []));
      const expected = plan.upgrades.flatMap(({ name, to }, i): [StepId, string][] => {
        const next = plan.upgrades[i + 1];
        if (next === undefined || !next.straddle) return [];
        return [
          [{ kind: 'upgrade', upgrade: name }, next.name],
          [{ kind: 'prove', release: to }, next.name],
          [{ kind: 'traffic', stage: `after:${name}` }, next.name],
        ];
      });
      expect(inTime).toEqual(expected);
    },
  );

  it('needs an upgrade', () => {
    const plan = { ...PLANS['one upgrade'], upgrades: [] };
    expect(() => stepsOf(plan)).toThrow(Error);
  });
});

it.each<[StepId, string]>([
  [{ kind: 'traffic', stage: 'start' }, 'opening traffic'],
  [{ kind: 'traffic', stage: 'after:v2' }, 'traffic after v2'],
  [{ kind: 'traffic', stage: 'end' }, 'closing traffic'],
  [{ kind: 'vote', upgrade: 'before:x' }, 'vote on before:x'],
  [{ kind: 'prove', release: 'v2' }, 'prove v2'],
  [{ kind: 'keep-images' }, 'keep images'],
])('a step %j is shown as "%s"', (step, title) => {
  expect(titleOf(step)).toBe(title);
});

it('two steps are the same if their ids are equal', () => {
  const step: StepId = { kind: 'vote', upgrade: 'to-v2' };
  expect(isSameStep(step, { upgrade: 'to-v2', kind: 'vote' })).toBe(true);
  expect(isSameStep(step, { kind: 'vote', upgrade: 'to-v3' })).toBe(false);
  expect(isSameStep(step, { kind: 'upgrade', upgrade: 'to-v2' })).toBe(false);
});

it('only reading the stack and the preflight refuse a plan or a machine', () => {
  const refusals = stepsOf(PLANS['four upgrades']).filter(({ id }) => isRefusal(id));
  expect(refusals.map(({ title }) => title)).toEqual(['read stack', 'preflight']);
});
