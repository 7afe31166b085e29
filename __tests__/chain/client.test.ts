import { MsgVote } from 'cosmjs-types/cosmos/gov/v1/tx';
import type { Account } from '../../src/chain/accounts';
import { ChainClient, type ChainFacts } from '../../src/chain/client';
import { accountOf } from '../helpers/accounts';
import { FakeClock, until } from '../helpers/clock';
import { failureOf } from '../helpers/errors';
import { FakeChain, HASH } from './chains';

const { signal } = new AbortController();
const CONFIG = '/cosmos.base.node.v1beta1.Service/Config';
const facts: ChainFacts = {
  id: 'checkers-rehearsal',
  denom: 'upawn',
  prefix: 'cosmos',
  minimumGasPrices: '0.1ujunk,0.25upawn',
};
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

it('reads a block, or the last one', async () => {
  expect(await client.block(68)).toEqual({
    height: 68,
    time: '2026-11-20T20:28:10.388Z',
    appHash: '95296640A2E1F0CF8162CD19CB2F0B08B5181C5841BDDBFCAB85DEAE9C3FBE7C',
  });
  expect((await client.block()).height).toBe(70);
});

it('knows the engine that it speaks to', async () => {
  expect(client.engine).toBe('0.38.12');
  chain.engine = '0.34.29'; // another binary, of whom a new client is asked for
  expect((await ChainClient.connect(chain.rpc.url, facts, new FakeClock())).engine).toBe('0.34.29');
});

describe('a transaction', () => {
  it('is signed for this chain, sent once and waited for until it is in a block', async () => {
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

  it('may have no answers at all', async () => {
    expect((await send()).responses).toEqual([]);
  });

  it.each([
    ['0.025stake,0.5upawn', [{ denom: 'upawn', amount: '500000' }]],
    ['0.000000000000000000upawn', []],
    ['1stake', []],
    ['', []],
  ])('pays what the node asks for: %s', async (price, amount) => {
    chain.price(price);
    await send();
    const fee = chain.sent[0]?.authInfo?.fee;
    expect(fee?.amount).toEqual(amount);
    expect(fee?.gasLimit).toBe(1_000_000n);
  });

  it.each([
    ['0.1ujunk,0.25upawn', [{ denom: 'upawn', amount: '250000' }]],
    ['', []],
  ])('pays what app.toml says where the node does not tell: "%s"', async (price, amount) => {
    delete chain.answers[CONFIG]; // before SDK 0.46
    const settled = { ...facts, minimumGasPrices: price };
    client = await ChainClient.connect(chain.rpc.url, settled, new FakeClock());
    await send();
    expect(chain.sent[0]?.authInfo?.fee?.amount).toEqual(amount);
  });

  it('is not sent where the price cannot be asked for another reason', async () => {
    chain.answers[CONFIG] = new Error('failed to load state');
    await expect(send()).rejects.toThrow('failed to load state');
    expect(chain.sent).toEqual([]);
  });

  it('that is refused says the chain’s own reason', async () => {
    chain.refusal = { code: 5, log: 'insufficient funds' };
    expect((await failureOf(send())).message).toBe(
      'The chain refused the vote of alice (code 5): insufficient funds',
    );
  });

  describe('for which another was before it with the same account', () => {
    const taken = {
      code: 32,
      codespace: 'sdk',
      log: 'account sequence mismatch, expected 5, got 4',
    };
    const accountQueries = () =>
      chain.asked.filter((path) => path.endsWith('auth.v1beta1.Query/Account'));

    it('is signed and sent again with the sequence as it is now', async () => {
      chain.firstRefusals.push(taken, taken);
      expect(await send()).toMatchObject({ height: 14, hash: HASH });
      expect(chain.sent).toHaveLength(3);
      expect(accountQueries()).toHaveLength(3);
    });

    it('is given up after 15 seconds, with the chain’s own reason', async () => {
      chain.refusal = taken;
      expect((await failureOf(send())).message).toBe(
        `Waited 15.0 s for the chain to take the vote of alice; last seen: ${taken.log}`,
      );
    }, 60_000);

    it('is so by the SDK’s own code alone, not by the same number of another module', async () => {
      chain.firstRefusals.push({ ...taken, codespace: 'checkers' });
      expect((await failureOf(send())).message).toContain(
        'The chain refused the vote of alice (code 32)',
      );
      expect(chain.sent).toHaveLength(1);
    });

    it('is not sent again after a cancel', async () => {
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

  it('that fails in its block says so', async () => {
    chain.inBlock = { code: 2, log: 'inactive proposal', responses: [] };
    expect((await failureOf(send())).message).toBe(
      'the vote of alice failed in block 14 (code 2): inactive proposal',
    );
  });

  it('that is in no block is given up after 15 seconds', async () => {
    chain.blocksToWait = Number.POSITIVE_INFINITY;
    expect((await failureOf(send())).message).toContain(
      `Waited 15.0 s for the vote of alice (transaction ${HASH}) to be in a block; last seen: `,
    );
  });

  it('is not waited for after a cancel', async () => {
    const reason = new Error('cancelled');
    await expect(send(AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
