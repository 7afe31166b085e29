import {
  QueryAppliedPlanRequest,
  QueryAppliedPlanResponse,
  QueryAuthorityResponse,
  QueryCurrentPlanResponse,
} from 'cosmjs-types/cosmos/upgrade/v1beta1/query';
import { ChainClient } from '../../../src/chain/client/client';
import {
  readAppliedHeight,
  readAuthority,
  readScheduledPlan,
  upgradePlan,
} from '../../../src/chain/modules/upgrades';
import { FakeClock } from '../../helpers/clock';
import { FakeChain, IDENTITY } from '../chains';

const SERVICE = '/cosmos.upgrade.v1beta1.Query';
let chain: FakeChain;
let client: ChainClient;

beforeEach(async () => {
  chain = await FakeChain.start('cosmos1alice');
  client = await ChainClient.connect(chain.rpc.url, IDENTITY, new FakeClock());
});
afterEach(() => chain.rpc.close());

it('a plan by height has the year 1 as its time: any other is refused as deprecated', () => {
  expect(upgradePlan({ name: 'v2', height: 110, info: '' })).toEqual({
    name: 'v2',
    height: 110n,
    info: '',
    time: { seconds: -62_135_596_800n, nanos: 0 },
  });
});

it('reads the scheduled plan, if there is one', async () => {
  const path = `${SERVICE}/CurrentPlan`;
  chain.answers[path] = QueryCurrentPlanResponse.encode(
    QueryCurrentPlanResponse.fromPartial({ plan: { name: 'v2', height: 110n } }),
  ).finish();
  expect(await readScheduledPlan(client.rpc)).toEqual({ name: 'v2', height: 110, info: '' });
  chain.answers[path] = new Uint8Array();
  expect(await readScheduledPlan(client.rpc)).toBeUndefined();
});

it('the height of an applied upgrade is read, 0 if never applied', async () => {
  const path = `${SERVICE}/AppliedPlan`;
  chain.answers[path] = QueryAppliedPlanResponse.encode({ height: 110n }).finish();
  expect(await readAppliedHeight(client.rpc, 'v2')).toBe(110);
  const asked = QueryAppliedPlanRequest.decode(chain.requests.get(path) ?? new Uint8Array());
  expect(asked.name).toBe('v2');
  chain.answers[path] = new Uint8Array();
  expect(await readAppliedHeight(client.rpc, 'v2')).toBe(0);
});

describe('the authority', () => {
  const path = `${SERVICE}/Authority`;

  it('is queried', async () => {
    chain.answers[path] = QueryAuthorityResponse.encode({ address: 'cosmos1group' }).finish();
    expect(await readAuthority(client.rpc, 'cosmos')).toBe('cosmos1group');
  });

  // The gov module's address is public on these chains.
  it.each([
    ['cosmos', 'cosmos10d07y265gmmuvt4z0w9aw880jnsr700j6zn9kn'],
    ['osmo', 'osmo10d07y265gmmuvt4z0w9aw880jnsr700jjeq4qp'],
    ['juno', 'juno10d07y265gmmuvt4z0w9aw880jnsr700jvss730'],
  ])(
    'defaults to the gov module’s own account on a chain with prefix %s',
    async (prefix, address) => {
      expect(await readAuthority(client.rpc, prefix)).toBe(address);
    },
  );

  it('is not guessed if the query fails for another reason', async () => {
    chain.answers[path] = new Error('failed to load state');
    await expect(readAuthority(client.rpc, 'cosmos')).rejects.toThrow('failed to load state');
  });
});
