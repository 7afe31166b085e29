import { Heartbeat, type RunState } from '../../src/rehearsal/heartbeat';
import { observed, waitUntil } from '../../src/system/clock';
import { FakeClock } from '../helpers/clock';

/** A heartbeat at work on virtual time, with what it says and shows. */
function beating() {
  const clock = FakeClock.still(1_000);
  const said: string[] = [];
  const states: RunState[] = [];
  const heartbeat = new Heartbeat({
    clock,
    start: 1_000,
    say: (line) => said.push(line),
    show: (state) => states.push(state),
  });
  let end = () => {};
  const ended = heartbeat.during(() => new Promise<void>((resolve) => (end = resolve)));
  const stop = async () => {
    end();
    await ended;
  };
  return { clock, heartbeat, said, states, stop, watched: observed(clock, heartbeat) };
}

it('is silent while the log is not', async () => {
  const { clock, heartbeat, said, stop } = beating();
  for (let i = 0; i < 5; i++) {
    await clock.advance(9_000);
    heartbeat.told();
  }
  expect(said).toEqual([]);
  await stop();
});

it('says which phase goes on, and for how long, after ten seconds of silence', async () => {
  const { clock, heartbeat, said, stop } = beating();
  heartbeat.event({ type: 'phase-started', phase: 'images', at: 1_000 });
  await clock.advance(25_000);
  expect(said).toEqual([
    '  10.0 s  … images: in this phase for 10.0 s',
    '  20.0 s  … images: in this phase for 20.0 s',
  ]);
  await stop();
});

it('says what is waited for, how long yet, and the height', async () => {
  const { clock, heartbeat, said, stop, watched } = beating();
  heartbeat.event({ type: 'phase-started', phase: 'vote on v2', at: 1_000 });
  heartbeat.event({ type: 'block', height: 41, at: 1_500 });
  let decided = false;
  const wait = (what: string, expected?: () => number | undefined) =>
    waitUntil(what, () => (decided ? { done: undefined } : { seen: 'voting' }), {
      ...{ clock: watched, timeout: 60_000, interval: 100 },
      ...(expected && { expected }),
    });
  const waits = [wait('a block')];
  await clock.advance(10_000);
  waits.push(wait('proposal 2 to be decided', () => 4_000));
  await clock.advance(10_000);
  expect(said).toEqual([
    '  10.0 s  … vote on v2, height 41: waiting for a block, for 10.0 s, at most 50.0 s yet; last seen: voting',
    '  20.0 s  … vote on v2, height 41: waiting for a block and proposal 2 to be decided, for 10.0 s, about 4.0 s yet; last seen: voting',
  ]);
  decided = true;
  await clock.advance(200);
  await Promise.all(waits);
  await clock.advance(10_000);
  expect(said.at(-1)).toBe('  30.0 s  … vote on v2, height 41: in this phase for 30.0 s');
  await stop();
});

it('forgets a wait that failed', async () => {
  const { clock, said, stop, watched } = beating();
  const failed = waitUntil('never', () => ({ seen: 'nothing' }), {
    ...{ clock: watched, timeout: 5_000, interval: 100 },
  }).catch((error: Error) => error.message);
  await clock.advance(10_000);
  expect(await failed).toContain('Waited 5.0 s for never');
  expect(said).toEqual(['  10.0 s  … : in this phase for 11.0 s']);
  await stop();
});

it('shows where the run is, a few times a second, and ends with the work', async () => {
  const { clock, heartbeat, states, stop } = beating();
  await clock.advance(500);
  expect(states).toEqual([{ elapsedMs: 500, phase: '', height: undefined, waitingFor: undefined }]);
  heartbeat.event({ type: 'phase-started', phase: 'start', at: 1_500 });
  heartbeat.event({ type: 'block', height: 3, at: 1_600 });
  await clock.advance(500);
  expect(states.at(-1)).toMatchObject({ elapsedMs: 1_000, phase: 'start', height: 3 });
  await stop();
  await clock.advance(5_000);
  expect(states).toHaveLength(2);
});

it('ends with work that fails, too', async () => {
  const heartbeat = new Heartbeat({ clock: new FakeClock(), start: 0, say: () => {} });
  await expect(
    heartbeat.during(async () => {
      throw new Error('no engine');
    }),
  ).rejects.toThrow('no engine');
});

it('says how a wait without a limit stands, such as a build', async () => {
  const { clock, heartbeat, said, stop } = beating();
  const wait = Symbol('build');
  const waiting = { startedAt: 3_000, timeout: undefined, expected: undefined };
  heartbeat.seen(wait, { ...waiting, what: 'the build of release v1', seen: ' #1 compiling' });
  await clock.advance(10_000);
  expect(said).toEqual([
    '  10.0 s  … : waiting for the build of release v1, for 8.0 s; last seen: #1 compiling',
  ]);
  await stop();
});
