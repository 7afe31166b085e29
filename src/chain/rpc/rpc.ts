import type { RpcClient } from '@cosmjs/tendermint-rpc';
import { messageOf, RehearsalError } from '../../errors/errors';
import { isModest, type JsonLimits, parseJson } from '../../system/json';
import { clipped } from '../../text/plain';

/**
 * Time limit of one RPC call in milliseconds, including its whole response: the server behind a published port
 * is untrusted and may never end.
 */
const CALL_TIMEOUT_MS = 2_000;

const MEGABYTE = 1024 * 1024;
/**
 * Maximum size of an uncompressed response, in bytes: `small` for frequent calls and those with few values,
 * `large` for blocks and transactions.
 */
const ANSWER_BYTES = { small: MEGABYTE, large: 16 * MEGABYTE };
/**
 * Methods whose responses are a few kilobytes on every chain. A query's response is protobuf, of which two
 * bytes may become a value that takes fifty.
 */
const SMALL: ReadonlySet<string> = new Set(['status', 'abci_info', 'abci_query', 'health']);
/** Limits of a response: a block with 10,000 validator signatures has 60,000 values, at six levels. */
const ANSWER_LIMITS: JsonLimits = { depth: 64, values: 200_000 };
/** Maximum length of a node's own error message, in characters. */
const ERROR_CHARACTERS = 2_000;

type Request = Parameters<RpcClient['execute']>[0];

/** Error for data from a node that is not a valid response. */
class NoAnswer extends Error {}

/**
 * Error for an unreachable RPC: the node is down, restarting, too busy to answer in time, or sent no valid
 * response.
 */
export class UnreachableError extends RehearsalError {
  /** Whether the same request may be answered later; false if the response was not that of a chain node. */
  readonly mayPass: boolean;

  constructor(url: string, method: string, cause: unknown) {
    const inner = cause instanceof Error && cause.cause ? `: ${messageOf(cause.cause)}` : '';
    super(
      'NODE_UNREACHABLE',
      `The RPC at ${url} did not answer ${method}: ${messageOf(cause)}${inner}`,
      {
        hint:
          cause instanceof NoAnswer
            ? 'A chain node does not respond like this: check which program the service runs, and its log in the evidence.'
            : 'The node is down or restarting: look for the reason in its log in the evidence.',
        cause,
      },
    );
    this.name = 'UnreachableError';
    this.mayPass = !(cause instanceof NoAnswer);
  }
}

/**
 * JSON-RPC over HTTP to an untrusted node: with limits on time and size, without following redirects (which may
 * lead to targets that only this machine reaches), and with errors that name the unreachable target.
 *
 * @throws UnreachableError if there is no valid response in time; Error with the node's message if it refuses
 */
export function httpRpc(url: string): RpcClient {
  return {
    execute: async (request) => {
      // An error response is the node's own message; only failures without a response are wrapped.
      const answer = await post(url, request).catch((error: unknown) => {
        throw new UnreachableError(url, request.method, error);
      });
      if (answer.error !== undefined) {
        throw new Error(clipped(JSON.stringify(answer.error), ERROR_CHARACTERS));
      }
      return { jsonrpc: '2.0', id: request.id, result: answer.result };
    },
    disconnect: () => {}, // each call uses a request of its own
  };
}

/** Response of a node: a result, or its own error. */
interface Reply {
  readonly result?: unknown;
  readonly error?: unknown;
}

/**
 * Sends a request.
 *
 * @throws NoAnswer for an invalid response, and errors of `fetch`
 */
async function post(url: string, request: Request): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(request),
    headers: { 'content-type': 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  const { status } = response;
  if (status >= 300) {
    await response.body?.cancel();
    const what = status < 400 ? 'it sent a redirect, which is not followed' : 'it sent an error';
    throw new NoAnswer(`${what} (HTTP ${status})`);
  }
  const limit = SMALL.has(request.method) ? ANSWER_BYTES.small : ANSWER_BYTES.large;
  const text = await textOf(response, limit);
  if (text === undefined) throw new NoAnswer(`it sent more than ${limit / MEGABYTE} MB`);
  return replyIn(text);
}

/** Text of a response, read up to the limit; undefined if longer. */
async function textOf({ body }: Response, limit: number): Promise<string | undefined> {
  if (body === null) return '';
  let buffer = Buffer.allocUnsafe(16 * 1024);
  let length = 0;
  // Leaving the loop cancels the request.
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    if (length + chunk.length > limit) return undefined;
    if (length + chunk.length > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(limit, 2 * (length + chunk.length)));
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
    buffer.set(chunk, length);
    length += chunk.length;
  }
  return buffer.toString('utf8', 0, length);
}

/**
 * Parses a JSON-RPC response.
 *
 * @throws NoAnswer for any other text
 */
function replyIn(text: string): Reply {
  const reply = isModest(text, ANSWER_LIMITS) ? parseJson(text) : undefined;
  if (typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply)) {
    return reply;
  }
  throw new NoAnswer('its response is not JSON-RPC');
}
