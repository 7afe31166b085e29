import type { RpcClient } from '@cosmjs/tendermint-rpc';
import { messageOf, RehearsalError } from '../errors';
import { isModest, type JsonLimits } from '../system/json';
import { clipped } from '../system/plain';

/** Limit of one RPC call in milliseconds, to the last byte: what is behind a published port may never end. */
const CALL_TIMEOUT_MS = 2_000;

const MEGABYTE = 1024 * 1024;
/** Bytes of an answer, unpacked: of what is asked again and again or is of a few values, and of blocks and transactions. */
const ANSWER_BYTES = { small: MEGABYTE, large: 16 * MEGABYTE };
/**
 * Methods whose answers are some kilobytes on every chain; of a query it is protobuf, of which two bytes may be a
 * value that takes fifty.
 */
const SMALL: ReadonlySet<string> = new Set(['status', 'abci_info', 'abci_query', 'health']);
/** A block of 10,000 signatures of validators has 60,000 values, at six levels. */
const ANSWER_LIMITS: JsonLimits = { depth: 64, values: 200_000 };
/** Characters of a node's own error that are kept. */
const ERROR_CHARACTERS = 2_000;

type Request = Parameters<RpcClient['execute']>[0];

/** What a node sent cannot be taken for an answer. */
class NoAnswer extends Error {}

/** A node's RPC could not be reached: it is down, restarting, too busy to answer in time, or it sent no answer. */
export class UnreachableError extends RehearsalError {
  constructor(url: string, method: string, cause: unknown) {
    const inner = cause instanceof Error && cause.cause ? `: ${messageOf(cause.cause)}` : '';
    super(`The RPC at ${url} did not answer ${method}: ${messageOf(cause)}${inner}`, {
      hint:
        cause instanceof NoAnswer
          ? 'No node of a chain does so: see which program the service runs, and its log in the evidence.'
          : 'The node behind it is down or restarting; its log in the evidence says why.',
      cause,
    });
    this.name = 'UnreachableError';
  }
}

/**
 * JSON-RPC over HTTP as a node may answer it that means harm: in limited time and space, without following
 * a redirect (which may lead to what only this machine reaches), and telling what could not be reached
 * instead of "fetch failed".
 *
 * @throws UnreachableError when there is no answer in time, or something else; Error with what the node says
 * when it refuses
 */
export function httpRpc(url: string): RpcClient {
  return {
    execute: async (request) => {
      // An answer that is an error is the node's own word; only what is no answer is told anew.
      const answer = await post(url, request).catch((error: unknown) => {
        throw new UnreachableError(url, request.method, error);
      });
      if (answer.error !== undefined) {
        throw new Error(clipped(JSON.stringify(answer.error), ERROR_CHARACTERS));
      }
      return { jsonrpc: '2.0', id: request.id, result: answer.result };
    },
    disconnect: () => {}, // each call has a request of its own
  };
}

/** What a node answers: a result, or its own error. */
interface Reply {
  readonly result?: unknown;
  readonly error?: unknown;
}

/** @throws NoAnswer, and whatever `fetch` throws where there is none */
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

/** The text of an answer; undefined where it is longer than the limit, which is as far as it is read. */
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

/** @throws NoAnswer for a text that is no answer of JSON-RPC */
function replyIn(text: string): Reply {
  const reply = isModest(text, ANSWER_LIMITS) ? jsonOf(text) : undefined;
  if (typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply)) {
    return reply;
  }
  throw new NoAnswer('it sent no JSON-RPC');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
