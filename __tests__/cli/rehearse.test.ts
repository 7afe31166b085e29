import { ending, hostOf } from '../../src/cli/rehearse';
import type { RunState } from '../../src/rehearsal/heartbeat';
import type { Report } from '../../src/report/schema';
import { Secrets } from '../../src/system/journal';

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

/** A display that keeps what it is given, and minds being called without itself. */
class FakeProgress {
  readonly lines: string[] = [];
  readonly phases: string[] = [];

  update({ phase }: RunState): void {
    this.phases.push(phase);
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
  const { journal, show } = hostOf(progress, secrets);
  journal.info('the words are abandon about');
  show?.({ elapsedMs: 0, phase: 'images' });
  expect(progress).toMatchObject({ lines: ['  the words are ***'], phases: ['images'] });
});
