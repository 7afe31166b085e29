import { BinaryWriter } from 'cosmjs-types/binary';
import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import {
  QueryAccountInfoResponse,
  QueryAccountResponse,
} from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { ContinuousVestingAccount } from 'cosmjs-types/cosmos/vesting/v1beta1/vesting';
import { baseAccountIn, readAccount } from '../../../src/chain/client/account-number';
import { ChainClient } from '../../../src/chain/client/client';
import { FakeClock } from '../../helpers/clock';
import { fails } from '../../helpers/failure';
import { FakeChain, IDENTITY } from '../chains';

const ADDRESS = 'cosmos19rl4cm2hmr8afy4kldpxz3fka4jguq0auqdal4';
const PUBLIC_KEY = {
  typeUrl: '/ethermint.crypto.v1.ethsecp256k1.PubKey',
  value: Buffer.alloc(35, 2),
};
const base = BaseAccount.fromPartial({
  ...{ address: ADDRESS, accountNumber: 7n, sequence: 300n, pubKey: PUBLIC_KEY },
});
const BASE = BaseAccount.encode(base).finish();

/** A message with one message as a field, after a number and before a text. */
function around(inner: Uint8Array, field = 1): Uint8Array {
  return new BinaryWriter()
    .uint32(9 << 3)
    .uint32(5)
    .uint32((field << 3) | 2)
    .bytes(inner)
    .uint32((10 << 3) | 2)
    .string('0xcode hash')
    .finish();
}
const vesting = ContinuousVestingAccount.encode(
  ContinuousVestingAccount.fromPartial({
    baseVestingAccount: { baseAccount: base },
    startTime: 9n,
  }),
).finish();

describe('the base account in', () => {
  it.each([
    ['itself', BASE],
    ['an account of Ethermint', around(BASE)],
    ['another field', around(BASE, 4)],
    ['a vesting account', vesting],
    ['a vesting account in a type of the chain', around(vesting)],
  ])('%s is found', (_, message) => {
    expect(baseAccountIn(message, ADDRESS)).toMatchObject({ accountNumber: 7n, sequence: 300n });
  });

  it.each([
    [
      'an account of another address',
      BaseAccount.encode({ ...base, address: 'cosmos1b' }).finish(),
    ],
    ['nothing', new Uint8Array()],
    ['bytes that are no message', Buffer.alloc(64, 0xff)],
    ['a message cut off', around(BASE).subarray(0, 20)],
    ['an address with other bytes after it', Buffer.concat([BASE, Buffer.from([0xff, 0xff])])],
    ['groups without an end', Buffer.concat([Buffer.from([0x0b]), BASE])],
    [
      'more messages around it than any account has',
      [1, 2, 3, 4, 5, 6].reduce((m) => around(m), BASE),
    ],
  ])('%s is not found', (_, message) => {
    expect(baseAccountIn(message, ADDRESS)).toBeUndefined();
  });

  it('a message of many empty messages is not found, in one pass over it', () => {
    const many = Buffer.concat(Array(200_000).fill(Buffer.from([0x0a, 0x00])));
    expect(baseAccountIn(around(around(many)), ADDRESS)).toBeUndefined();
  });
});

describe('an account of a chain', () => {
  let chain: FakeChain;
  let client: ChainClient;
  beforeEach(async () => {
    chain = await FakeChain.start(ADDRESS);
    client = await ChainClient.connect(chain.rpc.url, IDENTITY, new FakeClock());
  });
  afterEach(() => chain.rpc.close());
  const answer = (typeUrl: string, value: Uint8Array) => {
    chain.answers['/cosmos.auth.v1beta1.Query/Account'] = QueryAccountResponse.encode({
      account: { typeUrl, value },
    }).finish();
  };

  it('is read by Query/AccountInfo since SDK 0.47', async () => {
    chain.answers['/cosmos.auth.v1beta1.Query/AccountInfo'] = QueryAccountInfoResponse.encode({
      info: base,
    }).finish();
    expect(await readAccount(client.rpc, ADDRESS)).toMatchObject({ number: 7n, sequence: 300n });
    expect(chain.asked).not.toContain('/cosmos.auth.v1beta1.Query/Account');
  });

  it('is read by Query/Account before, in any type, with the public key that the chain has', async () => {
    answer('/ethermint.types.v1.EthAccount', around(BASE));
    expect(await readAccount(client.rpc, ADDRESS)).toMatchObject({
      ...{ number: 7n, sequence: 300n },
      publicKey: { typeUrl: PUBLIC_KEY.typeUrl },
    });
  });

  it('is refused without a base account, and without an account', async () => {
    answer('/demo.Account', Buffer.from([8, 1]));
    await fails(readAccount(client.rpc, ADDRESS), 'ACCOUNT_UNKNOWN', ADDRESS);
    chain.answers['/cosmos.auth.v1beta1.Query/Account'] = new Error(
      `rpc error: code = NotFound desc = account ${ADDRESS} not found: key not found`,
    );
    await fails(readAccount(client.rpc, ADDRESS), 'ACCOUNT_UNKNOWN', ADDRESS, 'no such account');
  });
});
