import { CancelledError } from '../errors';
import { systemClock } from './clock';
import { systemExec } from './exec';

/** The real edges of the machine. */
export const machine = { exec: systemExec, clock: systemClock, env: process.env };

/** Aborted by the first SIGINT or SIGTERM; the run then ends in order. */
export function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => controller.abort(new CancelledError(signal)));
  }
  return controller.signal;
}
