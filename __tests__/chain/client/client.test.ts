import { MsgVote } from 'cosmjs-types/cosmos/gov/v1/tx';
import { ChainClient } from '../../../src/chain/client/client';
import type { Account } from '../../../src/chain/client/open-accounts';
import { accountOf } from '../../helpers/accounts';
import { busy, FakeClock, until } from '../../helpers/clock';
import { fails } from '../../helpers/failure';
import { FakeChain, HASH, IDENTITY } from '../chains';

const { signal } = new AbortController();
const CONFIG = '/cosmos.base.node.v1beta1.Service/Config';
const facts = { ...IDENTITY, minimumGasPrices: '0.1ujunk,0.25upawn' };
let alice: Account;
let chain: FakeChain;
let client: ChainClient;

beforeAll(async () => {
  alice = await accountOf('alice');
});
beforeEach(async () => {
  chain = await FakeChain.start(alice.address);
  client = await ChainClient.connect(chain.rpc.url, facts, new FakeClock());
});
afterEach(() => chain.rpc.close());

const message = { typeUrl: '/cosmos.gov.v1.MsgVote', value: MsgVote.fromPartial({}) };
const send = (stop = signal) => client.send(alice, 'the vote', [message], stop);

it('reads a given block, or the last one', async () => {
  expect(await client.block(68)).toEqual({
    height: 68,
    time: '2026-11-20T20:28:10.388Z',
    appHash: '95296640A2E1F0CF8162CD19CB2F0B08B5181C5841BDDBFCAB85DEAE9C3FBE7C',
  });
  expect((await client.block()).height).toBe(70);
});

it('knows the consensus engine of its node', async () => {
  expect(client.engine.version).toBe('0.38.12');
  chain.engine = '0.34.29'; // another binary, which needs a new client
  expect((await ChainClient.connect(chain.rpc.url, facts, new FakeClock())).engine.version).toBe(
    '0.34.29',
  );
});

describe('a transaction', () => {
  it('is signed for this chain, sent once and awaited until it is in a block', async () => {
    chain.blocksToWait = 3;
    chain.inBlock.responses = [Uint8Array.of(8, 1)];
    const included = await send();
    expect(included).toMatchObject({ height: 14, hash: HASH });
    expect(included.responses.map((response) => [...response])).toEqual([[8, 1]]);
    expect(chain.sent).toHaveLength(1);
    expect(chain.sent[0]?.authInfo?.signerInfos[0]?.sequence).toBe(4n);
    expect(chain.lastBody.messages.map(({ typeUrl }) => typeUrl)).toEqual([message.typeUrl]);
  });

  it('of an old chain has its answers in its data (SDK 0.45)', async () => {
    chain.inBlock = {
      ...{ code: 0, log: '', typed: false },
      responses: [Uint8Array.of(8, 1), Uint8Array.of(8, 2)],
    };
    const { responses } = await send();
    expect(responses.map((response) => [...response])).toEqual([
      [8, 1],
      [8, 2],
    ]);
  });

  it('may have no answers', async () => {
    expect((await send()).responses).toEqual([]);
  });

  it.each([
    ['0.025stake,0.5upawn', [{ denom: 'upawn', amount: '500000' }]],
    ['0.000000000000000000upawn', []],
    ['1stake', []],
    ['', []],
  ])('pays the node’s price: %s', async (price, amount) => {
    chain.price(price);
    await send();
    const fee = chain.sent[0]?.authInfo?.fee;
    expect(fee?.amount).toEqual(amount);
    expect(fee?.gasLimit).toBe(1_000_000n);
  });

  it.each([
    ['0.1ujunk,0.25upawn', [{ denom: 'upawn', amount: '250000' }]],
    ['', []],
  ])('pays the price in app.toml if the node reports none: "%s"', async (price, amount) => {
    delete chain.answers[CONFIG]; // before SDK 0.46
    const settled = { ...facts, minimumGasPrices: price };
    client = await ChainClient.connect(chain.rpc.url, settled, new FakeClock());
    await send();
    expect(chain.sent[0]?.authInfo?.fee?.amount).toEqual(amount);
  });

  it('is not sent if the price query fails for another reason', async () => {
    chain.answers[CONFIG] = new Error('failed to load state');
    await expect(send()).rejects.toThrow('failed to load state');
    expect(chain.sent).toEqual([]);
  });

  it('that is refused or fails in its block is a failure with the chain’s own reason', async () => {
    chain.inBlock = { code: 2, log: 'inactive proposal', responses: [] };
    await fails(send(), 'TRANSACTION_FAILED', 'the vote', 'alice', '14', '2', 'inactive proposal');
    chain.refusal = { code: 5, log: 'insufficient funds' };
    await fails(send(), 'TRANSACTION_REFUSED', 'the vote', 'alice', '5', 'insufficient funds');
  });

  describe('with an outdated account sequence', () => {
    const taken = {
      code: 32,
      codespace: 'sdk',
      log: 'account sequence mismatch, expected 5, got 4',
    };
    const accountQueries = () =>
      chain.asked.filter((path) => path.endsWith('auth.v1beta1.Query/Account'));

    it('is signed and sent again with the current sequence', async () => {
      chain.firstRefusals.push(taken, taken);
      expect(await send()).toMatchObject({ height: 14, hash: HASH });
      expect(chain.sent).toHaveLength(3);
      expect(accountQueries()).toHaveLength(3);
    });

    it('fails after 15 seconds of retries, with the chain’s own reason', async () => {
      chain.refusal = taken;
      client = await ChainClient.connect(chain.rpc.url, facts, busy());
      await fails(send(), 'WAIT_TIMED_OUT', '15.0 s', 'the vote of alice', taken.log);
    });

    it('is recognised only by the SDK’s own code, not by another module’s', async () => {
      chain.firstRefusals.push({ ...taken, codespace: 'checkers' });
      await fails(send(), 'TRANSACTION_REFUSED', '32');
      expect(chain.sent).toHaveLength(1);
    });

    it('is not sent again after a cancellation', async () => {
      chain.refusal = taken;
      const stop = new AbortController();
      const reason = new Error('cancelled');
      const clock = FakeClock.still();
      client = await ChainClient.connect(chain.rpc.url, facts, clock);
      const sending = send(stop.signal);
      await until(() => chain.sent.length === 1);
      stop.abort(reason);
      await expect(sending).rejects.toBe(reason);
      expect(chain.sent).toHaveLength(1);
    });
  });

  it('without a block fails after 15 seconds', async () => {
    chain.blocksToWait = Number.POSITIVE_INFINITY;
    client = await ChainClient.connect(chain.rpc.url, facts, busy());
    await fails(send(), 'WAIT_TIMED_OUT', '15.0 s', 'the vote', HASH);
  });

  it('is not awaited after a cancellation', async () => {
    const reason = new Error('cancelled');
    await expect(send(AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
