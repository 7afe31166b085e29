import { toBech32 } from '@cosmjs/encoding';
import { readKeys } from '../../src/chain/client/accounts';
import { openAccounts } from '../../src/chain/client/open-accounts';
import { keyOfSeed, seedOf } from '../../src/chain/keys/derive';
import { addressBytes, pathOf } from '../../src/chain/keys/kinds';
import type { ComposeModel } from '../../src/stack/compose/model';
import { sdkChain } from '../helpers/accounts';
import { failure } from '../helpers/failure';
import { type Files, folderWith, temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';
import { createValidator } from '../preflight/genesis';
import { shown, validating } from './validating';

const root = temporaryFolder();
const ALICE = `${'abandon '.repeat(11)}about`;
let alice: string;

beforeAll(async () => {
  const plan = { accounts: { alice: { 'mnemonic-env': 'ALICE' } } };
  const keys = await readKeys(plan, '/', { ALICE }, () => {});
  alice = (await openAccounts(keys, sdkChain('demo'))).get('alice')?.address ?? '';
});

const PARAMS = {
  min_deposit: [{ denom: 'udemo', amount: '1000' }],
  voting_period: '172800s',
  ...{ quorum: '0.334', threshold: '0.5', veto_threshold: '0.334' },
};

/** A genesis in which alice has all the money. */
function genesis({ id = 'demo-1', params = PARAMS as object | null, more = {} } = {}): object {
  const [message] = createValidator(1, '100', 'udemo').body.messages;
  return {
    chain_id: id,
    app_state: {
      gov: { params },
      bank: { balances: [{ address: alice, coins: [{ denom: 'udemo', amount: '5000' }] }] },
      staking: { params: { bond_denom: 'udemo' } },
      genutil: { gen_txs: [{ body: { messages: [{ ...message, validator_address: alice }] } }] },
      ...more,
    },
  };
}

/** Findings about the genesis of two nodes. */
async function check(
  files: readonly (object | string)[],
  {
    plan = {},
    env = { ALICE } as Readonly<Record<string, string>>,
    volume = undefined as string | undefined,
  } = {},
) {
  const named = files.map((file, index): [string, string] => [
    `home-${index}/config/genesis.json`,
    typeof file === 'string' ? file : JSON.stringify(file),
  ]);
  const all: Files = { 'compose.yml': '', ...Object.fromEntries(named) };
  const folder = folderWith(root, all);
  const services = Object.fromEntries(
    files.map((_, index) => [
      `node-${index}`,
      {
        image: 'demod:v1',
        command: ['demod', 'start', '--home', '/home'],
        volumes: [
          volume === undefined
            ? { type: 'bind', source: `${folder}/home-${index}`, target: '/home' }
            : { type: 'volume', source: volume, target: '/home' },
        ],
      },
    ]),
  );
  const volumes = volume === undefined ? {} : { [volume]: { name: volume } };
  const model: ComposeModel = { services, volumes };
  const given = checkersPlan({
    chain: { binary: 'demod' },
    releases: ['v1', 'v2'].map((name) => ({ name, image: `demod:${name}` })),
    stack: { compose: ['compose.yml'], rpc: 'node-0' },
    accounts: { alice: { 'mnemonic-env': 'ALICE' } },
    upgrades: [{ name: 'v2', to: 'v2' }],
    ...plan,
  });
  const findings = await validating(given, folder, {
    model,
    images: ['demod:v1', 'demod:v2'],
    env,
  });
  return findings.filter(({ code }) => code !== 'SECRET_NOT_SET');
}

it('finds nothing in a genesis on which the upgrade passes', async () => {
  expect(await check([genesis(), genesis()])).toEqual([]);
});

it('finds a genesis that is not JSON', async () => {
  const findings = await check([genesis(), '{ "chain_id": ']);
  expect(findings).toEqual([failure('GENESIS_INVALID', 'node-1', 'home-1/config/genesis.json')]);
});

it('finds nodes of different chains', async () => {
  const findings = await check([genesis(), genesis({ id: 'demo-2' })]);
  expect(findings).toEqual([failure('CHAIN_ID_DIFFERS', 'demo-1', 'demo-2', 'node-1')]);
  expect(shown(findings)).toEqual(['mistake CHAIN_ID_DIFFERS stack.compose']);
});

it('finds another chain id than that of the plan', async () => {
  const plan = { chain: { binary: 'demod', id: 'demo-3' } };
  expect(shown(await check([genesis()], { plan }))).toEqual(['mistake CHAIN_ID_DIFFERS chain.id']);
});

it('finds what the preflight of a run finds: votes, deposits, periods', async () => {
  const upgrade = { name: 'v2', to: 'v2' };
  expect(
    shown(await check([genesis()], { plan: { upgrades: [{ ...upgrade, votes: {} }] } })),
  ).toEqual(['mistake QUORUM_NOT_REACHED upgrades[0].votes']);
  expect(
    shown(await check([genesis()], { plan: { upgrades: [{ ...upgrade, deposit: '5udemo' }] } })),
  ).toEqual(['mistake DEPOSIT_TOO_LOW upgrades[0].deposit']);
  expect(shown(await check([genesis()], { plan: { pace: 'as-is' } }))).toEqual([
    'mistake VOTING_PERIOD_TOO_LONG pace.voting-period',
  ]);
  expect(shown(await check([genesis({ params: null })]))).toEqual([
    'mistake GENESIS_INVALID stack.compose',
  ]);
});

it('has notices only for what stack.prepare may replace', async () => {
  const stack = { compose: ['compose.yml'], rpc: 'node-0', prepare: [['make', 'localnet']] };
  const skipped = (place: string) => [`notice CHECK_SKIPPED ${place}`];
  const chain = { binary: 'demod', id: 'demo-3' };
  expect(shown(await check([genesis()], { plan: { stack, chain } }))).toEqual(skipped('chain.id'));
  expect(shown(await check([genesis(), genesis({ id: 'demo-2' })], { plan: { stack } }))).toEqual(
    skipped('stack.compose'),
  );
  expect(shown(await check(['{'], { plan: { stack } }))).toEqual(skipped('stack.compose'));
  const upgrades = [{ name: 'v2', to: 'v2', votes: {} }];
  expect(shown(await check([genesis()], { plan: { stack, upgrades } }))).toEqual(
    skipped('upgrades[0].votes'),
  );
});

it('has one notice if no home is on this machine, unless the run makes the genesis', async () => {
  const inVolumes = { volume: 'homes' };
  const findings = await check([genesis(), genesis()], inVolumes);
  expect(shown(findings)).toEqual(['notice CHECK_SKIPPED stack.compose']);
  expect(findings[0]?.message).toContain('deposits and votes were not checked');
  const plan = {
    chain: { binary: 'demod', id: 'demo-1' },
    accounts: { alice: { fresh: '10udemo' } },
    stack: {
      ...{ compose: ['compose.yml'], rpc: 'node-0' },
      fresh: { validators: [{ service: 'node-0', operator: 'alice', stake: '5udemo' }] },
    },
  };
  expect(await check([genesis(), genesis()], { ...inVolumes, plan })).toEqual([]);
});

it('does not count votes without all keys', async () => {
  const plan = { upgrades: [{ name: 'v2', to: 'v2', votes: {} }] };
  expect(await check([genesis()], { plan, env: {} })).toEqual([]);
});

describe('on a chain with Ethereum’s keys', () => {
  const on = (address: string) => {
    const [message] = createValidator(1, '100', 'udemo').body.messages;
    const bank = { balances: [{ address, coins: [{ denom: 'udemo', amount: '5000' }] }] };
    const genutil = {
      gen_txs: [{ body: { messages: [{ ...message, validator_address: address }] } }],
    };
    return genesis({ more: { evm: {}, bank, genutil } });
  };
  const ether = (coinType: number) => {
    const { publicKey } = keyOfSeed(seedOf(ALICE), pathOf(coinType));
    return toBech32('demo', addressBytes('eth_secp256k1', publicKey));
  };

  it('counts votes and deposits of the accounts that the genesis funds', async () => {
    expect(shown(await check([on(ether(60))]))).toEqual([]);
    expect(shown(await check([on(ether(118))]))).toEqual([]);
  });

  it('has a notice if it funds none of them on a usual path', async () => {
    expect(shown(await check([on(ether(5_555))]))).toEqual(['notice CHECK_SKIPPED accounts']);
  });
});

it('has a notice for stakes of another form', async () => {
  const staking = { params: { bond_denom: 'udemo' }, validators: [{ tokens: 'many' }] };
  expect(shown(await check([genesis({ more: { staking } })]))).toEqual([
    'notice CHECK_SKIPPED stack.compose',
  ]);
});
