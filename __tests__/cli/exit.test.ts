import { exitCodeOf } from '../../src/cli/exit';
import type { Report } from '../../src/report/schema';

const failedIn = (phase: string | null, phases: readonly string[] = ['read stack']) =>
  ({ failure: { phase, message: 'm', hint: null, lines: [] }, phases }) as unknown as Report;

describe('the exit code of a rehearsal', () => {
  it('is 0 where it passed, even if it was to end just then', () => {
    expect(exitCodeOf({ failure: null, phases: [] }, false)).toBe(0);
    expect(exitCodeOf({ failure: null, phases: [] }, true)).toBe(0);
  });

  it.each(['images', 'binaries', 'start', 'upgrade v1tov2', 'restart'])(
    'is 1 where it failed in %s',
    (phase) => {
      expect(exitCodeOf(failedIn(phase), false)).toBe(1);
    },
  );

  it.each(['read stack', 'preflight'])('is 2 where there was nothing to rehearse: %s', (phase) => {
    expect(exitCodeOf(failedIn(phase), false)).toBe(2);
  });

  it('is 2 where no phase began, and 1 where it failed after the last one', () => {
    expect(exitCodeOf(failedIn(null, []), false)).toBe(2);
    expect(exitCodeOf(failedIn(null), false)).toBe(1);
  });

  it.each(['read stack', 'start'])('is 130 where it was ended from outside in %s', (phase) => {
    expect(exitCodeOf(failedIn(phase), true)).toBe(130);
  });
});
