import { CancelledError } from '../errors/errors';
import { systemClock } from './clock';
import { systemExec } from './system-exec';

/** The real implementations of the interfaces to the machine. */
export const machine = { exec: systemExec, clock: systemClock, env: process.env };

/** Signals that request the end of a run: Ctrl-C, a runner, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Signal aborted by the first request to end; the run then ends in order. */
export function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.on(signal, () => controller.abort(new CancelledError(signal)));
  }
  return controller.signal;
}
