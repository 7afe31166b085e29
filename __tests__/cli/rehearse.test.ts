import { ending } from '../../src/cli/rehearse';
import type { Report } from '../../src/report/schema';

const FAILURE = { phase: 'start', message: 'no blocks', hint: 'Look.', lines: ['panic', 'exit'] };
const failed = (change: object = {}) =>
  ({ totalMs: 1, failure: { ...FAILURE, ...change } }) as unknown as Report;

describe('what is said last', () => {
  it('is that it passed, how long it took, and the place of the summary', () => {
    expect(ending({ failure: null, totalMs: 43_500 }, 'evidence/summary.md')).toEqual([
      '\nPASSED in 43.5 s',
      'Summary: evidence/summary.md',
    ]);
  });

  it('is what failed, what to do, the evidence, and the place of the summary', () => {
    expect(ending(failed(), '/e/summary.md')).toEqual([
      '\nFAILED in "start": no blocks',
      'Look.',
      '  │ panic',
      '  │ exit',
      'Summary: /e/summary.md',
    ]);
  });

  it('is no empty hint', () => {
    expect(ending(failed({ hint: null, lines: [] }), 's')).toEqual([
      '\nFAILED in "start": no blocks',
      'Summary: s',
    ]);
  });
});
