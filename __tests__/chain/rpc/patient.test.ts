import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RpcClient } from '@cosmjs/tendermint-rpc';
import { patient } from '../../../src/chain/rpc/patient';
import { httpRpc, UnreachableError } from '../../../src/chain/rpc/rpc';
import { FakeClock } from '../../helpers/clock';
import { fails } from '../../helpers/failure';

const URL = 'http://val-alice:26657';
const late = () => new UnreachableError(URL, 'block', new Error('aborted due to timeout'));

/** A node that answers after some failures, and its client. */
function node(failures: readonly Error[], clock = new FakeClock()) {
  const asked: string[] = [];
  const rpc: RpcClient = {
    execute: async ({ method }) => {
      const failure = failures[asked.push(method) - 1];
      if (failure !== undefined) throw failure;
      return { jsonrpc: '2.0', id: 1, result: 'an answer' };
    },
    disconnect: () => {},
  };
  const stop = new AbortController();
  const client = patient(rpc, { clock, signal: stop.signal });
  const ask = (method = 'block') => client.execute({ jsonrpc: '2.0', id: 1, method, params: {} });
  return { asked, ask, clock, stop };
}

it('repeats a request that the node does not answer', async () => {
  const { ask, asked } = node([late(), late(), late()]);
  expect(await ask()).toMatchObject({ result: 'an answer' });
  expect(asked).toHaveLength(4);
});

it('ends after 30 seconds with the last failure of the node', async () => {
  const { ask, clock } = node(Array.from({ length: 1_000 }, late));
  await fails(ask(), 'NODE_UNREACHABLE', URL, 'block', 'aborted due to timeout');
  expect(clock.now()).toBeGreaterThanOrEqual(30_000);
  expect(clock.now()).toBeLessThan(31_000);
});

it('ends with the run', async () => {
  const { ask, asked, stop, clock } = node([late(), late()], FakeClock.still());
  const answer = ask();
  await clock.advance(50);
  const reason = new Error('cancelled');
  stop.abort(reason);
  await expect(answer).rejects.toBe(reason);
  expect(asked).toHaveLength(1);
});

it('does not repeat what the node answers with an error', async () => {
  const failure = new Error('height 9 is not available');
  const { ask, asked } = node([failure]);
  await expect(ask()).rejects.toBe(failure);
  expect(asked).toHaveLength(1);
});

it('does not repeat a transaction', async () => {
  const { ask, asked } = node([late()]);
  await fails(ask('broadcast_tx_sync'), 'NODE_UNREACHABLE');
  expect(asked).toHaveLength(1);
});

it('does not repeat what no chain node answers', async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = patient(httpRpc(`http://127.0.0.1:${port}`), { clock: new FakeClock() });
  const answer = client.execute({ jsonrpc: '2.0', id: 1, method: 'block', params: {} });
  await fails(answer, 'NODE_UNREACHABLE', 'HTTP 502');
  expect(asked).toBe(1);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
