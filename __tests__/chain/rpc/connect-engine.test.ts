import { toBase64 } from '@cosmjs/encoding';
import { Comet38Client, Tendermint37Client } from '@cosmjs/tendermint-rpc';
import { jest } from '@jest/globals';
import { GetNodeInfoResponse } from 'cosmjs-types/cosmos/base/tendermint/v1beta1/query';
import {
  applicationInfo,
  applicationVersion,
  connectEngine,
} from '../../../src/chain/rpc/connect-engine';
import { UnreachableError } from '../../../src/chain/rpc/rpc';
import { failureOf } from '../../helpers/errors';
import { fails, failure } from '../../helpers/failure';
import { abciInfo, FakeRpc } from '../../helpers/rpc';

let version = '';
let application = 'v1.1';
let rpc: FakeRpc;
const NODE_INFO = '/cosmos.base.tendermint.v1beta1.Service/GetNodeInfo';
/** The application's node information; undefined without that service. */
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
])('the engine %s gets a client with its own protocol', async (reported, client) => {
  version = reported;
  const connected = await connectEngine(rpc.url);
  expect(connected.rpc).toBeInstanceOf(client);
  expect(connected.engine.version).toBe(reported);
});

it.each(['0.33.9', '0.32.0'])('the engine %s is refused', async (reported) => {
  version = reported;
  await fails(connectEngine(rpc.url), 'CONSENSUS_ENGINE_UNSUPPORTED', rpc.url, reported, '0.34');
});

describe('the version of a binary', () => {
  const told = (applicationVersion?: { version: string }) =>
    GetNodeInfoResponse.encode(
      GetNodeInfoResponse.fromPartial(applicationVersion ? { applicationVersion } : {}),
    ).finish();
  beforeEach(() => {
    version = '0.34.29';
  });

  it('is the version in abci_info', async () => {
    expect(await applicationVersion(rpc.url)).toBe('v1.1');
    expect(rpc.calls).toEqual(['abci_info']);
  });

  it('is the version in the node information if that is empty, as before SDK 0.47', async () => {
    application = '';
    nodeInfo = told({ version: 'v1.0-6-g0a1b2c3' });
    expect(await applicationVersion(rpc.url)).toBe('v1.0-6-g0a1b2c3');
  });

  it('is empty if the binary was built without one', async () => {
    application = '';
    nodeInfo = told();
    expect(await applicationVersion(rpc.url)).toBe('');
  });

  it('is a failure if no query answers it', async () => {
    application = '';
    await expect(applicationVersion(rpc.url)).rejects.toThrow(NODE_INFO);
  });
});

it('reads the application’s own height and version', async () => {
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
  /** The error of a request, by the error of `fetch`. */
  const failing = (error: unknown) => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(error);
    return failureOf(applicationInfo(url));
  };

  it('is a failure with the method and the connection’s own reason', async () => {
    const reason = new Error('connect ECONNREFUSED 127.0.0.1:9');
    const cause = new TypeError('fetch failed', { cause: reason });
    const error = await failing(cause);
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toEqual(failure('NODE_UNREACHABLE', url, 'abci_info', reason.message));
    expect(error.cause).toBe(cause);
  });

  it('is the same failure on a timeout', async () => {
    const error = await failing(new DOMException('The operation timed out', 'TimeoutError'));
    expect(error).toBeInstanceOf(UnreachableError);
    expect(error).toEqual(failure('NODE_UNREACHABLE', 'abci_info', 'The operation timed out'));
  });

  it('is a failure in every call of a client', async () => {
    version = '0.38.12';
    const client = await connectEngine(rpc.url);
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await fails(client.rpc.status(), 'NODE_UNREACHABLE', rpc.url, 'status', 'fetch failed');
  });

  it('differs from one that answers with an error', async () => {
    const broken = await FakeRpc.listen(() => {
      throw new Error('starting');
    });
    const error = await applicationInfo(broken.url).catch((failure: unknown) => failure);
    expect(error).not.toBeInstanceOf(UnreachableError);
    await broken.close();
  });
});
