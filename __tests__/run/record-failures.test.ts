import { UnreachableError } from '../../src/chain/rpc/rpc';
import { RehearsalError } from '../../src/errors/errors';
import type { LoadedPlan } from '../../src/plan/load';
import { causeOf, Guard, recorder } from '../../src/run/record-failures';
import type { Timeline } from '../../src/timeline/timeline';
import { FakeClock } from '../helpers/clock';
import { failure } from '../helpers/failure';

const DEATH = new RehearsalError('CONTAINER_DIED', 'node-a exited');

describe('the cause of a failed run', () => {
  it('is the reason of the abort, whatever failed because of it', async () => {
    const stop = new AbortController();
    stop.abort(DEATH);
    expect(await causeOf(new TypeError('aborted'), stop.signal, new FakeClock())).toBe(DEATH);
  });

  it('is a death reported after the broken connection', async () => {
    const stop = new AbortController();
    const clock = new FakeClock();
    const cause = causeOf(
      new UnreachableError('http://node-a', 'status', 'refused'),
      stop.signal,
      clock,
    );
    stop.abort(DEATH);
    expect(await cause).toBe(DEATH);
  });

  it('is the error itself if nothing else ended the run', async () => {
    const error = new RehearsalError('QUERY_UNEXPECTED', 'another answer');
    expect(await causeOf(error, new AbortController().signal, new FakeClock())).toBe(error);
  });
});

describe('a recorded failure', () => {
  const recorded = (error: unknown) => {
    const events: unknown[] = [];
    const timeline = { add: (event: unknown) => events.push(event) } as unknown as Timeline;
    const plan = {
      placeOf: ([key]: readonly string[]) => ({
        file: 'rehearsal.yml',
        line: key === 'pace' ? 7 : 1,
      }),
    } as unknown as LoadedPlan;
    recorder(timeline, plan, '/project')(null, error);
    return events[0];
  };

  it('has the line of the plan to change', () => {
    const error = new RehearsalError('VOTING_PERIOD_TOO_LONG', 'a', { planPath: ['pace'] });
    expect(recorded(error)).toMatchObject({ place: { file: 'rehearsal.yml', line: 7 } });
  });

  it('has the place of the user’s file, relative to the working directory', () => {
    const place = { file: '/project/images/Dockerfile', line: 3 };
    const error = new RehearsalError('BUILD_FAILED', 'a', { place });
    expect(recorded(error)).toMatchObject({ place: { file: 'images/Dockerfile', line: 3 } });
  });

  it('of a full disk is no internal error', () => {
    const error = Object.assign(new Error('ENOSPC: write /run/a'), { code: 'ENOSPC' });
    expect(recorded(error)).toEqual(failure('DISK_FULL', '/run/a'));
  });

  it('of an unknown error is an internal error, with its stack', () => {
    expect(recorded(new TypeError('x is undefined'))).toEqual(
      failure('INTERNAL_ERROR', 'x is undefined', 'record-failures.test'),
    );
  });
});

it('ends the run with the first error of a listener', () => {
  const stop = new AbortController();
  const guard = new Guard(stop);
  const listener = guard.over((text: string) => {
    throw new Error(text);
  });
  listener('first');
  listener('second');
  expect(guard.broken).toEqual(new Error('first'));
  expect(stop.signal.reason).toBe(guard.broken);
});
