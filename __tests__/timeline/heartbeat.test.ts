import { observed, waitUntil } from '../../src/system/clock';
import { Heartbeat, type RunState } from '../../src/timeline/heartbeat';
import { FakeClock } from '../helpers/clock';
import { failure } from '../helpers/failure';

/** A heartbeat during work on virtual time, with its log and display. */
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

it('is silent while the log has new lines', async () => {
  const { clock, heartbeat, said, stop } = beating();
  for (let i = 0; i < 5; i++) {
    await clock.advance(9_000);
    heartbeat.logged();
  }
  expect(said).toEqual([]);
  await stop();
});

it('has the phase and its duration after ten seconds of silence', async () => {
  const { clock, heartbeat, said, stop } = beating();
  heartbeat.event({ type: 'step-started', step: { kind: 'images' }, at: 1_000 });
  await clock.advance(25_000);
  expect(said).toEqual([
    expect.stringMatching(/^ {2}10\.0 s {2}… images: .* 10\.0 s$/),
    expect.stringMatching(/^ {2}20\.0 s {2}… images: .* 20\.0 s$/),
  ]);
  await stop();
});

it('has the open waits, the time left, and the height', async () => {
  const { clock, heartbeat, said, stop, watched } = beating();
  heartbeat.event({ type: 'step-started', step: { kind: 'vote', upgrade: 'v2' }, at: 1_000 });
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
    expect.stringMatching(/vote on v2\b.* 41\b.*a block.* 10\.0 s.* 50\.0 s.*voting$/),
    expect.stringMatching(
      /vote on v2\b.* 41\b.*a block.*proposal 2 to be decided.* 10\.0 s.* 4\.0 s.*voting$/,
    ),
  ]);
  decided = true;
  await clock.advance(200);
  await Promise.all(waits);
  await clock.advance(10_000);
  expect(said.at(-1)).toMatch(/^ {2}30\.0 s {2}… vote on v2\b.* 41: .* 30\.0 s$/);
  await stop();
});

it('forgets a failed wait', async () => {
  const { clock, said, stop, watched } = beating();
  const failed = waitUntil('never', () => ({ seen: 'nothing' }), {
    ...{ clock: watched, timeout: 5_000, interval: 100 },
  });
  await Promise.all([
    expect(failed).rejects.toThrow(failure('WAIT_TIMED_OUT', '5.0 s', 'never')),
    clock.advance(10_000),
  ]);
  expect(said).toEqual([expect.not.stringContaining('never')]);
  await stop();
});

it('shows the state of the run a few times a second until the work ends', async () => {
  const { clock, heartbeat, states, stop } = beating();
  await clock.advance(500);
  expect(states).toEqual([{ elapsedMs: 500, step: '', height: undefined, waitingFor: undefined }]);
  heartbeat.event({ type: 'step-started', step: { kind: 'start' }, at: 1_500 });
  heartbeat.event({ type: 'block', height: 3, at: 1_600 });
  await clock.advance(500);
  expect(states.at(-1)).toMatchObject({ elapsedMs: 1_000, step: 'start', height: 3 });
  await stop();
  await clock.advance(5_000);
  expect(states).toHaveLength(2);
});

it('ends with failed work', async () => {
  const heartbeat = new Heartbeat({ clock: new FakeClock(), start: 0, say: () => {} });
  await expect(
    heartbeat.during(async () => {
      throw new Error('no engine');
    }),
  ).rejects.toThrow('no engine');
});

it('has the last line of a wait without a limit, such as a build', async () => {
  const { clock, heartbeat, said, stop } = beating();
  const wait = Symbol('build');
  const waiting = { startedAt: 3_000, timeout: undefined, expected: undefined };
  heartbeat.seen(wait, { ...waiting, what: 'the build of release v1', seen: ' #1 compiling' });
  await clock.advance(10_000);
  expect(said).toEqual([
    expect.stringMatching(/the build of release v1\b.* 8\.0 s.*#1 compiling$/),
  ]);
  await stop();
});

it('has the last news of several waits, whichever began last', async () => {
  const { clock, heartbeat, said, stop } = beating();
  const [release, cosmovisor] = [Symbol('release'), Symbol('cosmovisor')];
  const waiting = { startedAt: 3_000, timeout: undefined, expected: undefined };
  const saw = (wait: symbol, what: string, seen: string) =>
    heartbeat.seen(wait, { ...waiting, what: `the build of ${what}`, seen });
  saw(release, 'release v1', 'package 1');
  saw(cosmovisor, 'Cosmovisor', '#1 done');
  saw(release, 'release v1', 'package 2');
  saw(cosmovisor, 'Cosmovisor', '#1 done');
  await clock.advance(10_000);
  heartbeat.ended(release);
  await clock.advance(10_000);
  expect(said).toEqual([
    expect.stringMatching(
      /the build of release v1 and the build of Cosmovisor, .*; last seen in the build of release v1: package 2$/,
    ),
    expect.stringMatching(/: waiting for the build of Cosmovisor, .*; last seen: #1 done$/),
  ]);
  await stop();
});
