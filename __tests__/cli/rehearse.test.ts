import { ending, hostOf } from '../../src/cli/rehearse';
import type { Report } from '../../src/report/model/schema';
import { Secrets } from '../../src/system/logger';
import type { RunState } from '../../src/timeline/heartbeat';

const FAILURE = {
  code: 'CONTAINER_DIED',
  phase: 'start',
  message: 'no blocks',
  hint: 'Look.',
  lines: ['panic', 'exit'],
};
const failed = (change: object = {}) =>
  ({ totalMs: 1, failure: { ...FAILURE, ...change } }) as unknown as Report;

describe('the final message', () => {
  it('has the result, the duration, and the path of the summary', () => {
    expect(ending({ failure: null, totalMs: 43_500 }, 'evidence/summary.md')).toEqual([
      '\nPASSED in 43.5 s',
      'Summary: evidence/summary.md',
    ]);
  });

  it('has the failure, the fix, the evidence, and the path of the summary', () => {
    expect(ending(failed(), '/e/summary.md')).toEqual([
      '\nFAILED in "start": CONTAINER_DIED: no blocks',
      'Look.',
      '  │ panic',
      '  │ exit',
      'Summary: /e/summary.md',
    ]);
  });

  it('has no empty hint', () => {
    expect(ending(failed({ hint: null, lines: [] }), 's')).toEqual([
      '\nFAILED in "start": CONTAINER_DIED: no blocks',
      'Summary: s',
    ]);
  });
});

/** A display that records its input, and needs its own `this`. */
class FakeProgress {
  readonly lines: string[] = [];
  readonly phases: string[] = [];

  update({ step }: RunState): void {
    this.phases.push(step);
  }

  line(text: string): void {
    this.lines.push(text);
  }

  close(): void {}
}

it('the log and the state of a run go to the progress display, without secrets', () => {
  const secrets = new Secrets();
  secrets.add('abandon about');
  const progress = new FakeProgress();
  const { logger, show } = hostOf(progress, secrets);
  logger.info('the words are abandon about');
  show?.({ elapsedMs: 0, step: 'images' });
  expect(progress).toMatchObject({ lines: ['  the words are ***'], phases: ['images'] });
});
