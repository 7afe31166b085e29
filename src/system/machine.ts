import { CancelledError } from '../errors';
import { systemClock } from './clock';
import { systemExec } from './exec';

/** The real edges of the machine. */
export const machine = { exec: systemExec, clock: systemClock, env: process.env };

/** What asks a run to end: Ctrl-C, a runner, a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Aborted by the first signal that asks for the end; the run then ends in order. */
export function cancellation(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.on(signal, () => controller.abort(new CancelledError(signal)));
  }
  return controller.signal;
}
