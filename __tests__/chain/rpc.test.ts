import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { applicationInfo, connectEngine } from '../../src/chain/engine';
import { httpRpc, UnreachableError } from '../../src/chain/rpc';
import { failureOf } from '../helpers/errors';

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
  for (const server of open) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  open = [];
});

const call = (url: string, method = 'abci_info') =>
  httpRpc(url).execute({ jsonrpc: '2.0', id: 1, method, params: {} });
/** An answer with something in it. */
const answer = (result: string) => `{"jsonrpc":"2.0","id":1,"result":${result}}`;

/** Writes as fast as it is read, until it is hung up on. */
function writeOn(response: ServerResponse, chunk: string | Buffer): void {
  while (!response.destroyed && response.write(chunk)) {}
  response.once('drain', () => writeOn(response, chunk));
}

it('gives what the node answers', async () => {
  const url = await listening((_, response) => response.end(answer('{"a":[1,"[{,"]}')));
  expect((await call(url)).result).toEqual({ a: [1, '[{,'] });
});

it('gives an answer that comes in many parts, and one of some megabytes', async () => {
  const text = answer(JSON.stringify('ä'.repeat(3 * MEGABYTE)));
  const url = await listening((_, response) => {
    const bytes = Buffer.from(text);
    for (let at = 0; at < 2_000; at++) response.write(bytes.subarray(at, at + 1));
    response.end(bytes.subarray(2_000));
  });
  expect((await call(url, 'block')).result).toBe('ä'.repeat(3 * MEGABYTE));
});

it('tells what the node refuses, and no more of it than can be read', async () => {
  const url = await listening((_, response) =>
    response.end(`{"jsonrpc":"2.0","id":1,"error":{"data":"${'x'.repeat(500_000)}"}}`),
  );
  const error = await call(url).catch((failure: Error) => failure);
  expect(error).not.toBeInstanceOf(UnreachableError);
  expect((error as Error).message).toHaveLength(2_001);
});

describe('a node that means harm', () => {
  const bomb = gzipSync(Buffer.alloc(64 * MEGABYTE, ' '));

  it.each<[string, RequestListener, string]>([
    [
      'answers without end',
      (_, response) => writeOn(response, Buffer.alloc(64 * 1024, ' ')),
      'it sent more than 1 MB',
    ],
    [
      'answers without end, byte by byte',
      (_, response) => {
        response.socket?.setNoDelay();
        writeOn(response, ' '.repeat(16));
      },
      'it sent more than 1 MB|The operation was aborted due to timeout',
    ],
    [
      'sends what unpacks to much more',
      (_, response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(bomb);
      },
      'it sent more than 1 MB',
    ],
    [
      'answers with lists in lists',
      (_, response) => response.end(answer('['.repeat(900_000))),
      'it sent no JSON-RPC',
    ],
    [
      'answers with lists in lists that end',
      (_, response) => response.end(answer(`${'['.repeat(400_000)}${']'.repeat(400_000)}`)),
      'it sent no JSON-RPC',
    ],
    [
      'answers with a million lists',
      (_, response) => response.end(answer(`[${'[],'.repeat(300_000)}0]`)),
      'it sent no JSON-RPC',
    ],
    ['answers with a page', (_, response) => response.end('<html>'), 'it sent no JSON-RPC'],
    ['answers with nothing', (_, response) => response.end(), 'it sent no JSON-RPC'],
    ['answers with another JSON', (_, response) => response.end('[1]'), 'it sent no JSON-RPC'],
    ['answers with null', (_, response) => response.end('null'), 'it sent no JSON-RPC'],
    [
      'sends an error of HTTP',
      (_, response) => {
        response.statusCode = 503;
        writeOn(response, 'x'.repeat(1_000));
      },
      'it sent an error \\(HTTP 503\\)',
    ],
    ['hangs up', (request) => request.socket.destroy(), 'fetch failed.*'],
    [
      'hangs up in the middle',
      (_, response) => {
        response.setHeader('content-length', 1_000);
        response.write('{');
        setImmediate(() => response.destroy());
      },
      'terminated.*',
    ],
    [
      'sends headers without end',
      (_, response) => response.socket?.write(`HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(100_000)}`),
      'fetch failed.*',
    ],
    [
      'begins and goes no further',
      (_, response) => {
        response.write('{');
      },
      'The operation was aborted due to timeout',
    ],
  ])('and %s is unreachable', async (_, listener, why) => {
    const url = await listening(listener);
    const error = await failureOf(call(url));
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error.message).toMatch(
      new RegExp(`^The RPC at ${url} did not answer abci_info: (\\w+: )?(${why})$`),
    );
  });

  it('has its blocks read as far as 16 MB', async () => {
    const url = await listening((_, response) => writeOn(response, Buffer.alloc(64 * 1024, ' ')));
    expect((await failureOf(call(url, 'block'))).message).toMatch(/it sent more than 16 MB$/);
  });

  it('has its answers to queries read as far as 1 MB', async () => {
    const url = await listening((_, response) => writeOn(response, Buffer.alloc(64 * 1024, ' ')));
    expect((await failureOf(call(url, 'abci_query'))).message).toMatch(/it sent more than 1 MB$/);
  });

  it.each([301, 302, 303, 307, 308])(
    'is not followed to another place: HTTP %d',
    async (status) => {
      let asked = 0;
      const inner = await listening((_, response) => {
        asked++;
        response.end(answer('{}'));
      });
      const url = await listening((_, response) => {
        response.writeHead(status, { location: `${inner}/latest/meta-data` }).end(answer('{}'));
      });
      const error = await failureOf(call(url));
      expect(error).toBeInstanceOf(UnreachableError);
      expect(error.message).toMatch(
        new RegExp(`it sent a redirect, which is not followed \\(HTTP ${status}\\)$`),
      );
      expect(error.hint).toContain('No node of a chain does so');
      expect(asked).toBe(0);
    },
  );
});

describe('what a node tells of itself', () => {
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
  ])('is no height: %j', async (height) => {
    const url = await node({ response: { version: 'v1', last_block_height: height } });
    const error = await failureOf(applicationInfo(url));
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error.message.length).toBeLessThan(200);
    expect(error.message).toContain('did not answer abci_info: its height is ');
  });

  it.each([['x'.repeat(501)], [1], [{}], [['v1']]])('is no version: %j', async (version) => {
    const url = await node({ response: { version }, node_info: { version } });
    for (const asking of [applicationInfo(url), connectEngine(url)]) {
      expect((await failureOf(asking)).message).toContain('what it gives as its version is none');
    }
  });

  it('may be a height of fifteen digits', async () => {
    const url = await node({ response: { version: 'v1', last_block_height: '999999999999999' } });
    expect(await applicationInfo(url)).toEqual({ version: 'v1', height: 999_999_999_999_999 });
  });
});
