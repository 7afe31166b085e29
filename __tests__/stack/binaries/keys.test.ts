import { toBech32 } from '@cosmjs/encoding';
import { keyOfSeed, seedOf } from '../../../src/chain/keys/derive';
import { addressBytes, pathOf, SDK_KEYS, SDK_PUBLIC_KEY } from '../../../src/chain/keys/kinds';
import type { KeyType } from '../../../src/plan/account-schema';
import { askAddress, askKeys } from '../../../src/stack/binaries/keys';
import { ended, type Reply } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { checkersPlan } from '../../helpers/plan';

const WORDS = `${'abandon '.repeat(11)}about`;
const ETH_KEY = '/cosmos.evm.crypto.v1.ethsecp256k1.PubKey';
const HELP = '      --key-type string   Key signing algorithm to generate keys for\n';

/** Output of `keys add --output json` of a binary with these keys. */
function shown(type: KeyType, coinType: number, publicKeyType: string, prefix = 'demo'): string {
  const { publicKey } = keyOfSeed(seedOf(WORDS), pathOf(coinType));
  const address = toBech32(prefix, addressBytes(type, publicKey));
  const pubkey = JSON.stringify({ '@type': publicKeyType, key: 'A1B2' });
  return `${JSON.stringify({ name: 'rehearsal', type: 'local', address, pubkey })}\n`;
}
const COSMOS = shown('secp256k1', 118, SDK_PUBLIC_KEY);
const ETHER = shown('eth_secp256k1', 60, ETH_KEY);

function asking(added: Reply, { help = HELP, withType = added, source = {} } = {}) {
  const asked: { args: readonly string[]; input: string | undefined }[] = [];
  const ask = async (args: readonly string[], input?: string) => {
    asked.push({ args, input });
    if (args.includes('--help')) return ended(help, { allowFailure: true });
    const reply = args.includes('eth_secp256k1') ? withType : added;
    return ended(reply, { allowFailure: true });
  };
  const plan = checkersPlan({ accounts: { alice: { 'mnemonic-env': 'A', ...source } } });
  return { asked, ask, plan, keys: askKeys(ask, plan) };
}

it('the binary is asked with a public mnemonic, in a home of its own', async () => {
  const { asked, keys } = asking(COSMOS);
  expect(await keys).toEqual({ ...SDK_KEYS, typeOption: '--key-type', isShown: true });
  expect(asked).toEqual([
    { args: ['keys', 'add', '--help'], input: undefined },
    {
      args: [
        ...['keys', 'add', 'rehearsal', '--recover', '--keyring-backend', 'test'],
        ...['--output', 'json', '--home', '/tmp/rehearsal-keys'],
      ],
      input: `${WORDS}\n`,
    },
  ]);
});

describe('the keys of a chain', () => {
  it.each<[string, Reply, KeyType, number]>([
    ['of the EVM', ETHER, 'eth_secp256k1', 60],
    [
      'of Ethereum’s algorithm on the Hub’s path',
      shown('eth_secp256k1', 118, ETH_KEY),
      'eth_secp256k1',
      118,
    ],
    ['on a path of its own', shown('secp256k1', 330, SDK_PUBLIC_KEY), 'secp256k1', 330],
    [
      'on standard error, after a prompt',
      { stderr: `> Enter your bip39 mnemonic\n${ETHER}` },
      'eth_secp256k1',
      60,
    ],
    ['over several lines', JSON.stringify(JSON.parse(ETHER), null, 2), 'eth_secp256k1', 60],
    ['after a log line', `{"level":"info"}\nI[2026] {x}\n${ETHER}`, 'eth_secp256k1', 60],
  ])('%s are found out', async (_, reply, type, coinType) => {
    expect(await asking(reply).keys).toMatchObject({
      type,
      hdPath: pathOf(coinType),
      isShown: true,
    });
  });

  it('have the coin type of the help, however unusual', async () => {
    const help = `${HELP}      --coin-type uint32   coin type number for HD derivation (default 4321)\n`;
    const { keys } = asking(shown('secp256k1', 4321, SDK_PUBLIC_KEY), { help });
    expect(await keys).toMatchObject({ type: 'secp256k1', hdPath: pathOf(4321) });
  });

  it('have the Protobuf types that the binary shows, also of an algorithm that the plan names', async () => {
    expect((await asking(ETHER).keys).publicKeyTypes.eth_secp256k1).toBe(ETH_KEY);
    const source = { 'key-type': 'eth_secp256k1' };
    const { asked, keys } = asking(COSMOS, { withType: ETHER, source, help: '--algo string' });
    expect(await keys).toMatchObject({
      type: 'secp256k1',
      publicKeyTypes: { eth_secp256k1: ETH_KEY },
    });
    expect(asked.at(-1)?.args.join(' ')).toContain('--algo eth_secp256k1');
  });

  it('may be of another algorithm', async () => {
    const address = toBech32('demo', new Uint8Array(20));
    const pubkey = JSON.stringify({ '@type': '/demo.crypto.v1.dilithium.PubKey', key: '' });
    const { keys } = asking(JSON.stringify({ address, pubkey }));
    expect(await keys).toMatchObject({ type: undefined, isShown: true });
  });

  it.each<[string, Reply]>([
    ['no key', { exitCode: 1, stderr: 'Error: unknown flag: --recover' }],
    ['broken JSON', '{"address":'],
    ['a list', '[]'],
    ['an address that is none', '{"address":"demo1abc"}'],
    ['an address of 32 bytes', JSON.stringify({ address: toBech32('demo', new Uint8Array(32)) })],
    ['an endless line', `{"address":"${'a'.repeat(50_000)}"}`],
  ])('are a guess if it shows %s', async (_, reply) => {
    expect(await asking(reply).keys).toEqual({
      ...SDK_KEYS,
      ...{ typeOption: '--key-type', isShown: false },
    });
  });
});

describe('the address of an account with sign: binary', () => {
  const key = {
    kind: 'mnemonic',
    mnemonic: 'the words',
    hdPath: undefined,
    type: undefined,
  } as const;

  it('is that which the binary shows for its mnemonic', async () => {
    const { ask, asked, keys } = asking(ETHER);
    const { address } = JSON.parse(ETHER);
    expect(await askAddress(ask, 'alice', key, await keys)).toBe(address);
    expect(asked.at(-1)?.input).toBe('the words\n');
  });

  it('is missing with the binary’s own words', async () => {
    const { ask, keys } = asking({ exitCode: 1, stderr: 'Error: invalid mnemonic' });
    const asked = askAddress(ask, 'alice', key, await keys);
    await fails(asked, 'KEY_UNUSABLE', 'alice', 'Error: invalid mnemonic');
  });
});
