import { exitCodeOf } from '../../src/cli/exit';
import type { StepId } from '../../src/procedure/step';
import type { Report } from '../../src/report/model/schema';

const failedIn = (step: StepId | null, phases: readonly string[] = ['read stack']) =>
  ({
    failure: { code: 'CONTAINER_DIED', step, message: 'm', hint: null, lines: [] },
    phases,
  }) as unknown as Report;

describe('the exit code of a rehearsal', () => {
  it('is 0 if it passed, even with an interruption at its end', () => {
    expect(exitCodeOf({ failure: null, phases: [] }, false)).toBe(0);
    expect(exitCodeOf({ failure: null, phases: [] }, true)).toBe(0);
  });

  it.each<StepId>([
    ...([{ kind: 'images' }, { kind: 'binaries' }, { kind: 'start' }] as const),
    ...([{ kind: 'upgrade', upgrade: 'v1tov2' }, { kind: 'restart' }] as const),
  ])('is 1 if it failed in %o', (step) => {
    expect(exitCodeOf(failedIn(step), false)).toBe(1);
  });

  it.each<StepId>([{ kind: 'read-stack' }, { kind: 'preflight' }])(
    'is 2 if there was nothing to rehearse: %o',
    (step) => {
      expect(exitCodeOf(failedIn(step), false)).toBe(2);
    },
  );

  it('is 2 if no phase began, and 1 if it failed after the last one', () => {
    expect(exitCodeOf(failedIn(null, []), false)).toBe(2);
    expect(exitCodeOf(failedIn(null), false)).toBe(1);
  });

  it.each<StepId>([{ kind: 'read-stack' }, { kind: 'start' }])(
    'is 130 if it was interrupted in %o',
    (step) => {
      expect(exitCodeOf(failedIn(step), true)).toBe(130);
    },
  );
});
