import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { jest } from '@jest/globals';
import { applicationInfo, connectEngine } from '../../../src/chain/rpc/connect-engine';
import { httpRpc, UnreachableError } from '../../../src/chain/rpc/rpc';
import { failureOf } from '../../helpers/errors';
import { fails, failure } from '../../helpers/failure';

const MEGABYTE = 1024 * 1024;
let open: Server[] = [];

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    response.on('error', () => {});
    listener(request, response);
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(async () => {
  jest.restoreAllMocks();
  for (const server of open) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  open = [];
});

const call = (url: string, method = 'abci_info') =>
  httpRpc(url).execute({ jsonrpc: '2.0', id: 1, method, params: {} });
/** An answer with content. */
const answer = (result: string) => `{"jsonrpc":"2.0","id":1,"result":${result}}`;

/** Writes as fast as the client reads, until it disconnects. */
function writeOn(response: ServerResponse, chunk: string | Buffer): void {
  while (!response.destroyed && response.write(chunk)) {}
  response.once('drain', () => writeOn(response, chunk));
}

it('returns the node’s answer', async () => {
  const url = await listening((_, response) => response.end(answer('{"a":[1,"[{,"]}')));
  expect((await call(url)).result).toEqual({ a: [1, '[{,'] });
});

it('returns an answer in many parts, and one of several megabytes', async () => {
  const text = answer(JSON.stringify('ä'.repeat(3 * MEGABYTE)));
  const url = await listening((_, response) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < 2_000; at++) response.write(bytes.subarray(at, at + 1));
    response.end(bytes.subarray(2_000));
  });
  expect((await call(url, 'block')).result).toBe('ä'.repeat(3 * MEGABYTE));
});

it('passes on the node’s error, shortened', async () => {
  const url = await listening((_, response) =>
    response.end(`{"jsonrpc":"2.0","id":1,"error":{"data":"${'x'.repeat(500_000)}"}}`),
  );
  const error = await call(url).catch((failure: Error) => failure);
  expect(error).not.toBeInstanceOf(UnreachableError);
  expect((error as Error).message).toHaveLength(2_001);
});

describe('a hostile node', () => {
  const bomb = gzipSync(Buffer.alloc(64 * MEGABYTE, ' '));

  it.each<[string, RequestListener, RegExp]>([
    [
      'answers without end',
      (_, response) => writeOn(response, Buffer.alloc(64 * 1024, ' ')),
      /1 MB/,
    ],
    [
      'answers without end, byte by byte',
      (_, response) => {
        response.socket?.setNoDelay();
        writeOn(response, ' '.repeat(16));
      },
      /1 MB|timeout/,
    ],
    [
      'sends a compression bomb',
      (_, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(bomb);
      },
      /1 MB/,
    ],
    [
      'answers with endlessly nested lists',
      (_, response) => response.end(answer('['.repeat(900_000))),
      /JSON-RPC/,
    ],
    [
      'answers with deeply nested lists',
      (_, response) => response.end(answer(`${'['.repeat(400_000)}${']'.repeat(400_000)}`)),
      /JSON-RPC/,
    ],
    [
      'answers with a million lists',
      (_, response) => response.end(answer(`[${'[],'.repeat(300_000)}0]`)),
      /JSON-RPC/,
    ],
    ['answers with an HTML page', (_, response) => response.end('<html>'), /JSON-RPC/],
    ['answers with nothing', (_, response) => response.end(), /JSON-RPC/],
    ['answers with other JSON', (_, response) => response.end('[1]'), /JSON-RPC/],
    ['answers with null', (_, response) => response.end('null'), /JSON-RPC/],
    [
      'sends an HTTP error',
      (_, response) => {
        response.statusCode = 503;
        writeOn(response, 'x'.repeat(1_000));
      },
      /HTTP 503/,
    ],
    ['disconnects', (request) => request.socket.destroy(), /fetch failed/],
    [
      'disconnects in the middle',
      (_, response) => {
        response.setHeader('content-length', 1_000);
        response.write('{');
        setImmediate(() => response.destroy());
      },
      /terminated/,
    ],
    [
      'sends headers without end',
      (_, response) => response.socket?.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(100_000)}`),
      /fetch failed/,
    ],
  ])('that %s is unreachable', async (_, listener, why) => {
    const url = await listening(listener);
    const error = await failureOf(call(url));
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toEqual(failure('NODE_UNREACHABLE', url, 'abci_info'));
    expect(error.message).toMatch(why);
  });

  it('that stalls after its first byte is unreachable after two seconds', async () => {
    const stop = new AbortController();
    const limits = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(stop.signal);
    const url = await listening((_, response) => {
      response.write('{');
      stop.abort(new DOMException('the time is up', 'TimeoutError'));
    });
    await fails(call(url), 'NODE_UNREACHABLE', url, 'abci_info', 'the time is up');
    expect(limits).toHaveBeenCalledWith(2_000);
  });

  it.each([
    ['block', '16 MB'],
    ['abci_query', ' 1 MB'],
  ])('has its answers to %s read up to %s', async (method, limit) => {
    const url = await listening((_, response) => writeOn(response, Buffer.alloc(64 * 1024, ' ')));
    await fails(call(url, method), 'NODE_UNREACHABLE', method, limit);
  });

  it.each([301, 302, 303, 307, 308])(
    'has its redirects to other URLs ignored: HTTP %d',
    async (status) => {
      let asked = 0;
      const inner = await listening((_, response) => {
        asked++;
        response.end(answer('{}'));
      });
      const url = await listening((_, response) => {
        response.writeHead(status, { location: `${inner}/latest/meta-data` }).end(answer('{}'));
      });
      await fails(call(url), 'NODE_UNREACHABLE', `HTTP ${status}`);
      expect(asked).toBe(0);
    },
  );
});

describe('a value reported by a node', () => {
  const node = (result: object) =>
    listening((_, response) => response.end(answer(JSON.stringify(result))));

  it.each([
    ['-1'],
    ['1e5'],
    ['0x10'],
    [' 5'],
    ['NaN'],
    ['Infinity'],
    [''],
    ['9223372036854775808'],
    ['9'.repeat(500_000)],
    [-1],
    [1.5],
    [1e300],
    [{}],
    [[]],
    [true],
    [null],
  ])('is not a height: %j', async (height) => {
    const url = await node({ response: { version: 'v1', last_block_height: height } });
    const error = await failureOf(applicationInfo(url));
    expect(error).toEqual(failure('NODE_UNREACHABLE', 'abci_info'));
    expect(error.message.length).toBeLessThan(200);
  });

  it.each([['x'.repeat(501)], [1], [{}], [['v1']]])('is not a version: %j', async (version) => {
    const url = await node({ response: { version }, node_info: { version } });
    for (const asking of [applicationInfo(url), connectEngine(url)]) {
      await fails(asking, 'NODE_UNREACHABLE');
    }
  });

  it('may be a height of fifteen digits', async () => {
    const url = await node({ response: { version: 'v1', last_block_height: '999999999999999' } });
    expect(await applicationInfo(url)).toEqual({ version: 'v1', height: 999_999_999_999_999 });
  });
});
