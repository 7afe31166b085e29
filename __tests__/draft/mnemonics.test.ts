import path from 'node:path';
import { toBech32 } from '@cosmjs/encoding';
import { keyOfSeed, seedOf } from '../../src/chain/keys/derive';
import { addressBytes, pathOf } from '../../src/chain/keys/kinds';
import type { CodeFacts } from '../../src/draft/code';
import { gatherFacts } from '../../src/draft/facts';
import { Files } from '../../src/draft/files';
import { findMnemonics } from '../../src/draft/mnemonics';
import type { KeyType } from '../../src/plan/account-schema';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

/** Test vectors of BIP 39. */
const A = `${'abandon '.repeat(11)}about`;
const B = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const C = 'letter advice cage absurd amount doctor acoustic avoid letter advice cage above';

const operator = (mnemonic: string, hdPath = pathOf(118), type: KeyType = 'secp256k1') => {
  const { publicKey } = keyOfSeed(seedOf(mnemonic), hdPath);
  return toBech32('demovaloper', addressBytes(type, publicKey));
};

const CREATION = {
  '@type': '/cosmos.staking.v1beta1.MsgCreateValidator',
  value: { denom: 'stake', amount: '100' },
};

/** A genesis in which these operators have stakes. */
const genesis = (...operators: string[]) =>
  JSON.stringify({
    chain_id: 'demo-1',
    app_state: {
      genutil: {
        gen_txs: operators.map((validator_address) => ({
          body: { messages: [{ ...CREATION, validator_address }] },
        })),
      },
      staking: { params: { bond_denom: 'stake' } },
    },
  });

async function finding(files: Record<string, string>, coinType?: string) {
  const folder = folderWith(root, { '.git/HEAD': '', ...files });
  const model = {
    services: {
      node: {
        image: 'demo',
        command: ['demod', 'start', '--home', '/home/demo'],
        volumes: [{ type: 'bind', source: path.join(folder, 'home'), target: '/home/demo' }],
        ports: [{ target: 26657, published: '26657' }],
      },
    },
  };
  const reading = new Files();
  const facts = await gatherFacts(
    model,
    { files: [path.join(folder, 'docker-compose.yml')], others: [] },
    {
      images: new Map(),
      files: reading,
      own: ['node'],
      seeming: ['node'],
      findMakers: async () => [],
    },
  );
  const values = { coinType: coinType && { value: coinType, path: 'app/app.go', line: 1 } };
  const coded = { ...facts, code: { values } as unknown as CodeFacts };
  const names = Object.keys(files);
  const { keys, others } = await findMnemonics({ top: folder, names }, model, coded, reading);
  const short = (file: string) => path.relative(folder, file);
  return {
    keys: keys.map((key) => ({ ...key, file: 'file' in key ? short(key.file) : '' })),
    others: others.map((each) => ({ ...each, file: short(each.file) })),
  };
}

it('mnemonics with a stake in the genesis are accounts, wherever in the repository they are', async () => {
  const { keys, others } = await finding({
    'home/config/genesis.json': genesis(operator(A), operator(B)),
    'scripts/deep/setup.sh': `VAL_MNEMONIC_1="${A}"\nUSER_MNEMONIC="${C}"\n`,
    'testutil/accounts.go': `const BobMnemonic = "${B}"`,
  });
  expect(keys).toEqual([
    {
      ...{ kind: 'mnemonic', name: 'val-1', file: 'scripts/deep/setup.sh' },
      ...{ label: 'VAL_MNEMONIC_1', hdPath: undefined, keyType: undefined, isGuess: false },
    },
    {
      ...{ kind: 'mnemonic', name: 'bob', file: 'testutil/accounts.go' },
      ...{ label: 'BobMnemonic', hdPath: undefined, keyType: undefined, isGuess: false },
    },
  ]);
  expect(others).toEqual([]);
});

it('the coin type of the code leads to the address, and usual ones do too', async () => {
  const hdPath = "m/44'/852'/0'/0/0";
  const { keys } = await finding(
    {
      'home/config/genesis.json': genesis(
        operator(A, hdPath),
        operator(B),
        operator(C, pathOf(60), 'eth_secp256k1'),
      ),
      'val.env': `A_MNEMONIC=${A}\nB_MNEMONIC=${B}\nC_MNEMONIC=${C}\n`,
    },
    '852',
  );
  expect(keys).toMatchObject([
    // The path of the chain's own coin type is that of its binary, and the plan's default.
    { name: 'a', hdPath: undefined, keyType: undefined },
    { name: 'b', hdPath: pathOf(118), keyType: undefined },
    { name: 'c', hdPath: pathOf(60), keyType: 'eth_secp256k1' },
  ]);
});

it('a genesis without their stakes makes no mnemonic an account', async () => {
  const { keys, others } = await finding({
    'home/config/genesis.json': genesis(operator(C)),
    'setup.sh': `VAL="${A}"\n`,
  });
  expect([keys, others]).toEqual([[], []]);
});

describe('without a genesis', () => {
  it('mnemonics of validators in files beside the compose file are guesses', async () => {
    const { keys, others } = await finding({
      'home/start.sh': 'demod start',
      'setup.sh': `VAL_MNEMONIC="${A}"\nUSER_MNEMONIC="${B}"\n`,
      'tests/e2e/run.sh': `VALIDATOR_MNEMONIC="${C}"\n`,
    });
    expect(keys).toMatchObject([
      { name: 'val', file: 'setup.sh', label: 'VAL_MNEMONIC', isGuess: true },
    ]);
    expect(others).toEqual([
      { file: 'setup.sh', line: 2, name: 'USER_MNEMONIC' },
      { file: 'tests/e2e/run.sh', line: 1, name: 'VALIDATOR_MNEMONIC' },
    ]);
  });

  it('relayers, faucets and users do not vote', async () => {
    const { keys } = await finding({
      'home/start.sh': 'demod start',
      'setup.sh': `RLY_MNEMONIC="${A}"\nfaucet="${B}"\nadmin="${C}"\n`,
    });
    expect(keys).toMatchObject([{ name: 'admin', label: 'admin', isGuess: true }]);
  });

  it('a mnemonic that no name tells from others of its file is none', async () => {
    const { keys, others } = await finding({
      'home/start.sh': 'demod start',
      'setup.sh': `keys=(\n  "${A}"\n  "${B}"\n)\n`,
    });
    expect(keys).toEqual([]);
    expect(others.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('a mnemonic of several files does not make another one of them clear', async () => {
    const { keys } = await finding({
      'home/start.sh': 'demod start',
      'a.sh': `VAL="${A}"\n`,
      'b.sh': `keys=(\n  "${A}"\n  "${B}"\n)\n`,
    });
    expect(keys).toMatchObject([{ name: 'val', file: 'a.sh' }]);
  });

  it('documents and dependencies are left out', async () => {
    const { keys, others } = await finding({
      'home/start.sh': 'demod start',
      'docs/setup.sh': `VAL="${A}"\n`,
      'vendor/x/setup.sh': `VAL="${B}"\n`,
    });
    expect([keys, others]).toEqual([[], []]);
  });
});
