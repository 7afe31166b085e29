import { limitOf, phaseLimit } from '../../src/rehearsal/limits';
import { planOf } from './rehearsals';

const { limits } = planOf(1);

it('a time limit has its key and its value in the remedy', () => {
  expect(limitOf({ ...limits, migration: '20m' }, 'migration')).toEqual({
    key: 'migration',
    ms: 1_200_000,
    hint: expect.stringMatching(/limits\.migration .*20m/),
  });
});

describe('the limit of a phase of a halt', () => {
  it('is its own without one of the whole halt', () => {
    expect(phaseLimit(limits, 'swap', 1_000_000)).toMatchObject({ key: 'swap', ms: 60_000 });
  });

  it('is what is left of the whole halt, if that is less', () => {
    const halt = { ...limits, halt: '70s' };
    expect(phaseLimit(halt, 'swap', 0)).toMatchObject({ key: 'swap', ms: 60_000 });
    expect(phaseLimit(halt, 'migration', 30_000)).toMatchObject({ key: 'halt', ms: 40_000 });
    expect(phaseLimit(halt, 'resume', 90_000)).toMatchObject({ key: 'halt', ms: 0 });
  });
});
