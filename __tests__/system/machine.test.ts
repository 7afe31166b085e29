import { CancelledError } from '../../src/errors/errors';
import { cancellation } from '../../src/system/machine';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

it.each(SIGNALS)('%s cancels a run', (signal) => {
  const before = new Map(SIGNALS.map((name) => [name, process.listeners(name)]));
  const cancelled = cancellation();
  expect(cancelled.aborted).toBe(false);
  process.emit(signal, signal);
  expect(cancelled.reason).toEqual(new CancelledError(signal));
  for (const [name, kept] of before) {
    const added = process.listeners(name).filter((listener) => !kept.includes(listener));
    for (const listener of added) process.off(name, listener);
  }
});
