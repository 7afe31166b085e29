import type { RpcClient } from '@cosmjs/tendermint-rpc';
import { type Clock, WaitTimeoutError, waitUntil } from '../../system/clock';
import { UnreachableError } from './rpc';

/** Dependencies of a patient client. */
export interface Patience {
  readonly clock: Clock;
  /** Ends the wait for an answer; default: the time limit alone ends it. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Time for which a request without an answer is repeated, in milliseconds: a node answers nothing while it commits a
 * block, and on a disk that is busy with other work that takes many seconds.
 */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 100;

/**
 * Repeats requests that a node does not answer. Those that send a transaction are excepted: their sender has to find
 * out first whether the chain has it.
 *
 * @throws UnreachableError of the last request if none was answered in time; the reason of the signal
 */
export function patient(rpc: RpcClient, { clock, signal }: Patience): RpcClient {
  return {
    execute: async (request) => {
      if (request.method.startsWith('broadcast_tx')) return rpc.execute(request);
      let last: UnreachableError | undefined;
      try {
        return await waitUntil(
          `an answer to ${request.method}`,
          async () => {
            try {
              return { done: await rpc.execute(request) };
            } catch (error) {
              if (!(error instanceof UnreachableError) || !error.mayPass) throw error;
              last = error;
              return { seen: error.message };
            }
          },
          { clock, timeout: PATIENCE_MS, interval: PAUSE_MS, ...(signal && { signal }) },
        );
      } catch (error) {
        throw error instanceof WaitTimeoutError && last !== undefined ? last : error;
      }
    },
    disconnect: () => rpc.disconnect(),
  };
}
