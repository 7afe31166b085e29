import { keccak256, Secp256k1, Secp256k1Signature, sha256 } from '@cosmjs/crypto';
import { fromBech32, toHex } from '@cosmjs/encoding';
import { BaseAccount } from 'cosmjs-types/cosmos/auth/v1beta1/auth';
import { QueryAccountResponse } from 'cosmjs-types/cosmos/auth/v1beta1/query';
import { PubKey } from 'cosmjs-types/cosmos/crypto/secp256k1/keys';
import { MsgVote } from 'cosmjs-types/cosmos/gov/v1/tx';
import { AuthInfo, SignDoc, Tx, TxBody, TxRaw } from 'cosmjs-types/cosmos/tx/v1beta1/tx';
import { ChainClient } from '../../../src/chain/client/client';
import {
  type Account,
  type AccountFacts,
  openAccounts,
} from '../../../src/chain/client/open-accounts';
import type { BinarySigner } from '../../../src/chain/client/sign';
import { pathOf, SDK_PUBLIC_KEY } from '../../../src/chain/keys/kinds';
import { sdkChain } from '../../helpers/accounts';
import { FakeClock } from '../../helpers/clock';
import { fails } from '../../helpers/failure';
import { FakeChain, IDENTITY } from '../chains';

const { signal } = new AbortController();
const WORDS = `${'abandon '.repeat(11)}about`;
const ETHER = '9858effd232b4033e47d90003d41ec34ecaeda94';
const ETH_KEY = '/cosmos.evm.crypto.v1.ethsecp256k1.PubKey';
const EVM: AccountFacts = {
  ...sdkChain(),
  keys: {
    ...{ type: 'eth_secp256k1', hdPath: pathOf(60) },
    publicKeyTypes: { secp256k1: SDK_PUBLIC_KEY, eth_secp256k1: ETH_KEY },
  },
};
const mnemonic = { kind: 'mnemonic', mnemonic: WORDS, hdPath: undefined, type: undefined } as const;

async function open(facts: AccountFacts, key: object = {}, isByBinary = false): Promise<Account> {
  const named = { name: 'alice', key: { ...mnemonic, ...key }, isByBinary, balance: undefined };
  const account = (await openAccounts([named], facts)).get('alice');
  if (account === undefined) throw new Error('no account');
  return account;
}

describe('an account', () => {
  it('has the algorithm and the path of its chain, and a masked key', async () => {
    const secrets: string[] = [];
    const account = await open({ ...EVM, onSecret: (secret) => secrets.push(secret) });
    expect(toHex(fromBech32(account.address, 90).data)).toBe(ETHER);
    expect(account).toMatchObject({
      key: { hdPath: "m/44'/60'/0'/0/0" },
      signingKey: { type: 'eth_secp256k1', publicKeyType: ETH_KEY },
    });
    expect(secrets).toContain(toHex(account.signingKey?.privateKey ?? new Uint8Array()));
  });

  it('may have another algorithm and path than its chain', async () => {
    const account = await open(EVM, { type: 'secp256k1', hdPath: pathOf(118) });
    expect(account.address).toBe('cosmos19rl4cm2hmr8afy4kldpxz3fka4jguq0auqdal4');
    expect(account.signingKey?.publicKeyType).toBe(SDK_PUBLIC_KEY);
  });

  it('of another algorithm is refused, unless the binary signs: its address is asked', async () => {
    const facts: AccountFacts = {
      ...EVM,
      keys: { ...EVM.keys, type: undefined },
      addressOf: async (name) => `demo1${name}`,
    };
    await fails(open(facts), 'KEY_UNUSABLE', 'alice', 'sign: binary');
    expect(await open(facts, {}, true)).toMatchObject({
      ...{ address: 'demo1alice', signingKey: undefined },
    });
  });

  it('cannot sign with a key whose type the binary does not show', async () => {
    await fails(open(sdkChain(), { type: 'eth_secp256k1' }), 'KEY_UNUSABLE', 'eth_secp256k1');
  });
});

describe('a transaction', () => {
  let chain: FakeChain;
  const message = { typeUrl: '/cosmos.gov.v1.MsgVote', value: MsgVote.fromPartial({}) };
  const connect = (byBinary?: BinarySigner) =>
    ChainClient.connect(chain.rpc.url, IDENTITY, new FakeClock(), byBinary && { byBinary });
  const sent = () => {
    const tx = chain.sent.at(-1);
    if (tx === undefined) throw new Error('nothing was sent');
    return tx;
  };
  afterEach(() => chain.rpc.close());

  it.each([
    ['secp256k1', sdkChain(), sha256, SDK_PUBLIC_KEY],
    ['eth_secp256k1', EVM, keccak256, ETH_KEY],
  ] as const)('is signed in the mode direct with %s', async (_, facts, digest, type) => {
    const alice = await open(facts);
    chain = await FakeChain.start(alice.address);
    await (await connect()).send(alice, 'the vote', [message], signal);
    const { authInfo, body, signatures } = sent();
    const [signer] = authInfo?.signerInfos ?? [];
    expect(signer).toMatchObject({ sequence: 4n, publicKey: { typeUrl: type } });
    expect(signer?.modeInfo?.single?.mode).toBe(1); // direct
    const { key } = PubKey.decode(signer?.publicKey?.value ?? new Uint8Array());
    const document = SignDoc.encode({
      bodyBytes: TxBody.encode(body ?? TxBody.fromPartial({})).finish(),
      authInfoBytes: AuthInfo.encode(authInfo ?? AuthInfo.fromPartial({})).finish(),
      ...{ chainId: IDENTITY.id, accountNumber: 3n },
    }).finish();
    const signature = Secp256k1Signature.fromFixedLength(signatures[0] ?? new Uint8Array());
    expect(Secp256k1.verifySignature(signature, digest(document), key)).toBe(true);
  });

  it('has the public key in the form that the chain has it in', async () => {
    const alice = await open(EVM);
    chain = await FakeChain.start(alice.address);
    const pubKey = { typeUrl: '/demo.v2.ethsecp256k1.PubKey', value: Buffer.from([10, 1, 2]) };
    const account = BaseAccount.fromPartial({ address: alice.address, pubKey });
    chain.answers['/cosmos.auth.v1beta1.Query/Account'] = QueryAccountResponse.encode({
      account: { typeUrl: BaseAccount.typeUrl, value: BaseAccount.encode(account).finish() },
    }).finish();
    await (await connect()).send(alice, 'the vote', [message], signal);
    expect(sent().authInfo?.signerInfos[0]?.publicKey?.typeUrl).toBe(pubKey.typeUrl);
  });

  it('of an account with sign: binary is signed by the chain’s binary', async () => {
    const facts = { ...sdkChain(), addressOf: async () => 'demo1alice' };
    const alice = await open(facts, {}, true);
    chain = await FakeChain.start(alice.address);
    const asked: unknown[] = [];
    const client = await connect(async (account, tx, part) => {
      const raw = TxRaw.decode(tx);
      asked.push([account, part, raw.signatures, Tx.decode(tx).authInfo?.fee?.gasLimit]);
      return TxRaw.encode({ ...raw, signatures: [Buffer.from('signed')] }).finish();
    });
    await client.send(alice, 'the vote', [message], signal);
    expect(asked).toEqual([['alice', { accountNumber: 3n, sequence: 4n }, [], 1_000_000n]]);
    expect(sent().signatures.map((each) => Buffer.from(each).toString())).toEqual(['signed']);
    expect(sent().body?.messages[0]?.typeUrl).toBe(message.typeUrl);
  });
});
