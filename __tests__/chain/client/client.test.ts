import { sha256 } from '@cosmjs/crypto';
import { fromHex, toHex } from '@cosmjs/encoding';
import { QueryBalanceRequest, QueryBalanceResponse } from 'cosmjs-types/cosmos/bank/v1beta1/query';
import { Coin } from 'cosmjs-types/cosmos/base/v1beta1/coin';
import { MsgVote } from 'cosmjs-types/cosmos/gov/v1/tx';
import { Tx } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { ChainClient } from '../../../src/chain/client/client';
import { FeeMemory } from '../../../src/chain/client/fees';
import type { Account } from '../../../src/chain/client/open-accounts';
import { coinText } from '../../../src/chain/modules/coins';
import type { RehearsalError } from '../../../src/errors/errors';
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

/** Answer of Skip's fee market. */
const market = (price: { denom: string; amount: string }) =>
  QueryBalanceResponse.encode({ balance: price }).finish(); // its first field is a coin, too
/** Answer of an EVM's fee market: a text as the first field. */
const baseFee = (text: string) => Coin.encode({ denom: text, amount: '' }).finish();

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
    ['1stake', [{ denom: 'stake', amount: '1000000' }]], // the one denomination that it takes
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

  describe('for whose fee the chain asks more', () => {
    const MARKET = '/feemarket.feemarket.v1.Query/GasPrices';
    const EVM = '/cosmos.evm.feemarket.v1.Query/BaseFee';
    const ETHERMINT = '/ethermint.feemarket.v1.Query/BaseFee';
    const refusal = (log: string, code = 13, codespace = 'sdk') => ({ code, codespace, log });
    const paid = () => chain.sent.map(({ authInfo }) => authInfo?.fee?.amount.map(coinText).join());
    const has = (...denoms: string[]) => {
      chain.answers['/cosmos.bank.v1beta1.Query/Balance'] = (request) => {
        const { denom } = QueryBalanceRequest.decode(request);
        const amount = denoms.includes(denom) ? '5' : '0';
        return QueryBalanceResponse.encode({ balance: { denom, amount } }).finish();
      };
    };
    const connected = async (more: object, fees = new FeeMemory()) => {
      client = await ChainClient.connect(chain.rpc.url, { ...facts, ...more }, new FakeClock(), {
        fees,
      });
      return fees;
    };

    beforeEach(() => chain.price(''));

    it('is sent again with the fee that the refusal names, which is remembered', async () => {
      chain.firstRefusals.push(refusal('insufficient fees; got:  required: 200upawn'));
      await send();
      await send();
      expect(paid()).toEqual(['', '300upawn', '300upawn']); // with a margin
      expect(await client.gasPrice()).toBe('0.0003upawn');
    });

    it.each<[string, object, string]>([
      ['the market’s, with a margin', {}, '0.0375upawn'],
      ['the node’s, if that is larger', { price: '7ujunk,5upawn' }, '5upawn'],
      ['one of the plan', { gasPrices: '2uatom,3uosmo' }, '2uatom'],
      ['that in the denomination of stakes', { gasPrices: '2uatom,3upawn' }, '3upawn'],
      ['none for a price of zero', { gasPrices: '0upawn' }, ''],
    ])(
      'gives users’ commands one price: %s',
      async (_, { price = '', ...more }: { price?: string }, expected) => {
        chain.price(price);
        chain.answers[EVM] = baseFee('25000000000000000');
        await connected(more);
        expect(await client.gasPrice()).toBe(expected);
      },
    );

    it('pays a price per gas where the chain counts so', async () => {
      const low = (got: number, required: number) =>
        refusal(`gas prices too low, got: ${got}upawn required: ${required}upawn. Please retry`);
      chain.firstRefusals.push(low(0, 4_000_000), low(6, 8));
      await send();
      expect(paid()).toEqual(['', '6000000upawn', '12000000upawn']);
    });

    it('pays a decimal price at once', async () => {
      chain.firstRefusals.push(refusal('got: 0.000upawn required: 0.020upawn', 3, 'feemarket'));
      chain.firstRefusals[0] = refusal('gas prices too low, got: 0.0upawn required: 0.02upawn', 3);
      await send();
      expect(paid()).toEqual(['', '30000upawn']);
    });

    it('pays in a denomination of the list that the account has', async () => {
      has('uosmo');
      chain.firstRefusals.push(refusal('insufficient fees; got:  required: 10uatom,20uosmo'));
      await send();
      expect(paid()).toEqual(['', '30uosmo']);
    });

    it('is given up after three tries, with all of them', async () => {
      let asked = 100;
      chain.refuse = () => {
        asked *= 2;
        return refusal(`insufficient fees; got: x required: ${asked}upawn`);
      };
      const error = await send().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code: 'TRANSACTION_REFUSED',
        hint: expect.stringContaining('chain.gas-prices'),
      });
      expect((error as RehearsalError).lines).toEqual([
        expect.stringContaining('Tried with no fee'),
        expect.stringContaining('Tried with 300upawn'),
        expect.stringContaining('Tried with 600upawn'),
      ]);
      expect(chain.sent).toHaveLength(3);
    });

    it('is given up at once if the refusal names no more than was paid', async () => {
      chain.price('1upawn');
      chain.refusal = refusal('insufficient fees; got: 1000000upawn required: 5upawn, denied');
      chain.firstRefusals.push(refusal('insufficient fee'));
      await fails(send(), 'TRANSACTION_REFUSED', '13', 'insufficient fee');
      expect(chain.sent).toHaveLength(1);
    });

    it.each([
      ['0.5uatom', '500000uatom'],
      ['0.5uatom,0.1uosmo', '100000uosmo'],
      ['0uatom', ''],
    ])('pays the prices of the plan as they are: %s', async (gasPrices, fee) => {
      has('uosmo');
      chain.price('7upawn');
      await connected({ gasPrices });
      await send();
      expect(paid()).toEqual([fee]);
    });

    it('pays in another denomination of the node’s list if that lacks the stake’s', async () => {
      has('uosmo');
      chain.price('0.1uatom,0.2uosmo');
      await send();
      expect(paid()).toEqual(['200000uosmo']);
    });

    it.each([
      [MARKET, market({ denom: 'upawn', amount: '20000000000000000' }), '30000upawn'],
      [EVM, baseFee('1000000000000000000'), '1500000upawn'],
      [ETHERMINT, baseFee('2'), '3000000upawn'],
      [ETHERMINT, baseFee(''), '10000upawn'],
      [MARKET, new Error('feemarket: denom resolver is not set'), '10000upawn'],
      [EVM, Uint8Array.of(10, 200), '10000upawn'], // shorter than it says
    ])('asks the fee market: %s', async (path, answer, fee) => {
      chain.price('0.01upawn');
      chain.answers[path] = answer;
      await send();
      expect(paid()).toEqual([fee]);
    });
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

    it('fails after a minute of retries, with the chain’s own reason', async () => {
      chain.refusal = taken;
      client = await ChainClient.connect(chain.rpc.url, facts, busy());
      await fails(send(), 'WAIT_TIMED_OUT', '60.0 s', 'the vote of alice', taken.log);
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

  describe('whose broadcast gets no response', () => {
    const bytes = () => chain.sent.map((tx) => toHex(Tx.encode(tx).finish()));

    it('is awaited, and sent again with the same bytes', async () => {
      chain.unansweredBroadcasts = 1;
      chain.blocksToWait = 2;
      chain.refuse = () => {
        throw new Error('tx already exists in cache');
      };
      const { hash } = await send();
      expect(bytes().length).toBeGreaterThan(1);
      expect(new Set(bytes()).size).toBe(1);
      expect(hash).toBe(toHex(sha256(fromHex(bytes()[0] ?? ''))).toUpperCase());
    });

    it('is not sent again if a block has it', async () => {
      chain.unansweredBroadcasts = 1;
      chain.blocksToWait = 0;
      expect(await send()).toMatchObject({ height: 14 });
      expect(chain.sent).toHaveLength(1);
    });

    it('fails if no block has it in time', async () => {
      chain.unansweredBroadcasts = Number.POSITIVE_INFINITY;
      chain.blocksToWait = Number.POSITIVE_INFINITY;
      client = await ChainClient.connect(chain.rpc.url, facts, busy());
      await fails(send(), 'WAIT_TIMED_OUT', 'to be in a block', 'tx not found');
    });
  });

  it('without a block fails after a minute', async () => {
    chain.blocksToWait = Number.POSITIVE_INFINITY;
    client = await ChainClient.connect(chain.rpc.url, facts, busy());
    await fails(send(), 'WAIT_TIMED_OUT', '60.0 s', 'the vote', HASH);
  });

  it('is not awaited after a cancellation', async () => {
    const reason = new Error('cancelled');
    await expect(send(AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
