import { jest } from '@jest/globals';
import { RehearsalError } from '../../src/errors/errors';
import { inSeconds, systemClock, waitUntil } from '../../src/system/clock';
import { FakeClock } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';

const limits = { timeout: 100, interval: 50 };

describe('waitUntil', () => {
  it('probes in the given interval until it is done', async () => {
    const clock = new FakeClock(1_000);
    const asked: number[] = [];
    const value = await waitUntil(
      'three probes',
      () => {
        asked.push(clock.now());
        return asked.length === 3 ? { done: 'value' } : { seen: 'not yet' };
      },
      { clock, ...limits },
    );
    expect(value).toBe('value');
    expect(asked).toEqual([1_000, 1_050, 1_100]);
  });

  it('accepts a result without a value, and does not sleep', async () => {
    const clock = FakeClock.still();
    await expect(
      waitUntil('x', () => ({ done: undefined }), { clock, ...limits }),
    ).resolves.toBeUndefined();
  });

  it('fails at the limit with the awaited event, the time, and the last state', async () => {
    let probes = 0;
    const error = await failureOf(
      waitUntil('height 7', async () => ({ seen: `height ${++probes}` }), {
        clock: new FakeClock(),
        ...limits,
        hint: 'Look at the validators.',
      }),
    );
    expect(error).toEqual(failure('WAIT_TIMED_OUT', '0.1 s', 'height 7', 'height 3'));
    expect(error.hint).toBe('Look at the validators.');
  });

  it('passes on the error of a probe', async () => {
    const probe = () => Promise.reject(new RehearsalError('CONTAINER_DIED', 'the chain is gone'));
    await expect(waitUntil('x', probe, { clock: new FakeClock(), ...limits })).rejects.toThrow(
      'the chain is gone',
    );
  });

  it('does not probe after a cancellation', async () => {
    const probe = jest.fn(() => ({ seen: 'nothing' }));
    const signal = AbortSignal.abort(new RehearsalError('CONTAINER_DIED', 'cancelled'));
    const waiting = waitUntil('x', probe, { clock: new FakeClock(), ...limits, signal });
    await expect(waiting).rejects.toThrow('cancelled');
    expect(probe).not.toHaveBeenCalled();
  });

  it('ends a sleep at once with the reason of a cancellation', async () => {
    const stop = new AbortController();
    const clock = FakeClock.still();
    const waiting = waitUntil('x', () => ({ seen: 'nothing' }), {
      clock,
      ...limits,
      signal: stop.signal,
    });
    await clock.advance(10);
    stop.abort(new RehearsalError('CONTAINER_DIED', 'val-alice died'));
    await expect(waiting).rejects.toThrow('val-alice died');
    expect(clock.now()).toBe(10);
  });
});

describe('the host clock', () => {
  it('rejects with the reason of an abort, before and during a sleep', async () => {
    const reason = new Error('stop');
    await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const stop = new AbortController();
    const sleeping = systemClock.sleep(60_000, stop.signal);
    stop.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });

  it('ignores an abort after the sleep', async () => {
    const stop = new AbortController();
    const sleeping = systemClock.sleep(0, stop.signal);
    await sleeping;
    stop.abort(new Error('late'));
    await expect(sleeping).resolves.toBeUndefined();
  });
});

it.each([
  [0, '0.0 s'],
  [149, '0.1 s'],
  [2_505, '2.5 s'],
  [600_000, '600.0 s'],
])('%d ms are %s', (ms, text) => {
  expect(inSeconds(ms)).toBe(text);
});
