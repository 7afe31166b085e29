import { toBase64 } from '@cosmjs/encoding';
import { Comet38Client, Tendermint37Client } from '@cosmjs/tendermint-rpc';
import { GetNodeInfoResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import { applicationInfo, applicationVersion, connectEngine } from '../../src/chain/engine';
import { UnreachableError } from '../../src/chain/rpc';
import { failureOf } from '../helpers/errors';
import { abciInfo, FakeRpc } from '../helpers/rpc';

let version = '';
let application = 'v1.1';
let rpc: FakeRpc;
const NODE_INFO = '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo';
/** What the application answers about its node; nothing where it has no such service. */
let nodeInfo: Uint8Array | undefined;
beforeAll(async () => {
  rpc = await FakeRpc.listen((method, { path }) => {
    if (method === 'status') return { node_info: { version } };
    if (method === 'abci_info') return abciInfo(application, 68);
    if (method === 'abci_query' && path === NODE_INFO && nodeInfo) {
      return { response: { code: 0, value: toBase64(nodeInfo), height: '68', index: '0' } };
    }
    throw new Error(`no ${method} ${path}`);
  });
});
beforeEach(() => {
  application = 'v1.1';
  nodeInfo = undefined;
  rpc.calls.length = 0;
});
afterAll(() => rpc.close());

it.each([
  ['0.34.19', Tendermint37Client],
  ['0.34.29-fork.2', Tendermint37Client],
  ['0.37.2', Tendermint37Client],
  ['0.38.12', Comet38Client],
  ['0.39.0', Comet38Client],
  ['0.40.0', Comet38Client],
  ['1.0.1', Comet38Client],
])('the engine %s is spoken to in its own way', async (reported, client) => {
  version = reported;
  const engine = await connectEngine(rpc.url);
  expect(engine.rpc).toBeInstanceOf(client);
  expect(engine.version).toBe(reported);
});

it.each(['0.33.9', '0.32.0'])('the engine %s is refused', async (reported) => {
  version = reported;
  const error = await failureOf(connectEngine(rpc.url));
  expect(error.message).toBe(`The node at ${rpc.url} runs Tendermint ${reported}`);
  expect(error.hint).toContain('0.34');
});

describe('the version of a binary', () => {
  const told = (applicationVersion?: { version: string }) =>
    GetNodeInfoResponse.encode(
      GetNodeInfoResponse.fromPartial(applicationVersion ? { applicationVersion } : {}),
    ).finish();
  beforeEach(() => {
    version = '0.34.29';
  });

  it('is the one of abci_info', async () => {
    expect(await applicationVersion(rpc.url)).toBe('v1.1');
    expect(rpc.calls).toEqual(['abci_info']);
  });

  it('is the one of the node’s information where that is empty, as before SDK 0.47', async () => {
    application = '';
    nodeInfo = told({ version: 'v1.0-6-g0a1b2c3' });
    expect(await applicationVersion(rpc.url)).toBe('v1.0-6-g0a1b2c3');
  });

  it('is none where the binary was built without one', async () => {
    application = '';
    nodeInfo = told();
    expect(await applicationVersion(rpc.url)).toBe('');
  });

  it('is a failure where it cannot be asked for', async () => {
    application = '';
    await expect(applicationVersion(rpc.url)).rejects.toThrow(NODE_INFO);
  });
});

it('an application is asked for its own height and version', async () => {
  expect(await applicationInfo(rpc.url)).toEqual({ version: 'v1.1', height: 68 });
});

it('an application before its first block is at height 0', async () => {
  const empty = await FakeRpc.listen(() => ({ response: { data: 'x' } }));
  expect(await applicationInfo(empty.url)).toEqual({ version: '', height: 0 });
  await empty.close();
});

it('a node that answers with an error or not at all is a failure', async () => {
  const broken = await FakeRpc.listen(() => {
    throw new Error('starting');
  });
  await expect(applicationInfo(broken.url)).rejects.toThrow('starting');
  const { url } = broken;
  await broken.close();
  await expect(applicationInfo(url)).rejects.toThrow();
});

describe('a node that cannot be reached', () => {
  afterEach(() => jest.restoreAllMocks());
  const url = 'http://127.0.0.1:9';
  /** What a request fails with, by what `fetch` fails with. */
  const failing = (error: unknown) => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(error);
    return failureOf(applicationInfo(url));
  };

  it('is told with what it was asked and the connection’s own reason', async () => {
    const reason = new Error('connect ECONNREFUSED 127.0.0.1:9');
    const cause = new TypeError('fetch failed', { cause: reason });
    const error = await failing(cause);
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error.message).toBe(
      `The RPC at ${url} did not answer abci_info: fetch failed: connect ECONNREFUSED 127.0.0.1:9`,
    );
    expect(error.cause).toBe(cause);
    expect(error.hint).toContain('down or restarting');
  });

  it('is one that does not answer in time, too', async () => {
    const error = await failing(new DOMException('The operation timed out', 'TimeoutError'));
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error.message).toMatch(
      /did not answer abci_info: (TimeoutError: )?The operation timed out$/,
    );
  });

  it('is told so by every call of a client', async () => {
    version = '0.38.12';
    const client = await connectEngine(rpc.url);
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    expect((await failureOf(client.rpc.status())).message).toBe(
      `The RPC at ${rpc.url} did not answer status: fetch failed`,
    );
  });

  it('is another than one that answers with an error', async () => {
    const broken = await FakeRpc.listen(() => {
      throw new Error('starting');
    });
    const error = await applicationInfo(broken.url).catch((failure: unknown) => failure);
    expect(error).not.toBeInstanceOf(UnreachableError);
    await broken.close();
  });
});
