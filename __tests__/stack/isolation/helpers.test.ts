import type { ComposeService } from '../../../src/stack/compose/model';
import { helpersOf, startsAgain, withRestarts } from '../../../src/stack/isolation/helpers';
import { checkersPlan } from '../../helpers/plan';

const plan = checkersPlan();
const NODES = ['node-carol'];
const found = (services: Record<string, ComposeService>, required: string[] = []) =>
  helpersOf({ ...plan, stack: { ...plan.stack, required } }, { services }, NODES);
const one = (service: ComposeService) => found({ feed: service }).get('feed');

describe('the helpers of a stack', () => {
  it('are its services without nodes and signers', () => {
    const services = {
      ...{ 'node-carol': {}, 'kms-alice': {}, horcrux: {}, 'val-kms': { image: 'acme/tmkms:1' } },
      ...{ feed: { image: 'acme/feed:1' }, permissions: {} },
    };
    expect([...found(services).keys()]).toEqual(['feed', 'permissions']);
  });

  it('are required by the plan', () => {
    const helpers = found({ feed: {}, faucet: {} }, ['feed']);
    expect([...helpers.values()].map(({ isRequired }) => isRequired)).toEqual([true, false]);
  });

  it('are jobs if another service needs them to complete', () => {
    const on = (name: string, use: object) => ({ depends_on: { [name]: use } });
    const completed = 'service_completed_successfully';
    const helpers = found({
      ...{ job: {}, optional: {}, db: {} },
      a: on('job', { condition: completed, required: true }),
      b: on('optional', { condition: completed, required: false }),
      c: on('db', { condition: 'service_started' }),
    });
    const awaited = ['job', 'optional', 'db'].map((name) => helpers.get(name)?.awaitedBy);
    expect(awaited).toEqual([['a'], [], []]);
  });

  it.each<[ComposeService, string | undefined]>([
    [{}, undefined],
    [{ restart: 'no' }, undefined],
    [{ restart: 'unless-stopped' }, 'unless-stopped'],
    [{ restart: 'on-failure:3', deploy: { restart_policy: {} } }, 'on-failure:3'],
    [{ restart: 'no', deploy: { restart_policy: { condition: 'any' } } }, undefined],
    [{ deploy: { restart_policy: {} } }, 'always'],
    [{ deploy: { restart_policy: { condition: 'none' } } }, undefined],
    [{ deploy: { restart_policy: { condition: 'on-failure' } } }, 'on-failure'],
    [{ deploy: { restart_policy: { condition: 'on-failure', max_attempts: 2 } } }, 'on-failure:2'],
    [{ deploy: { replicas: 1 } }, undefined],
  ])('have their restart policy: %j', (service, policy) => {
    expect(one(service)?.restart).toBe(policy);
  });
});

it('only helpers are started again by the engine', () => {
  const services = {
    'node-carol': { restart: 'always', image: 'node' },
    feed: { deploy: { restart_policy: {} } },
  };
  const copy = { services: { 'node-carol': { restart: 'always' }, feed: { image: 'x' } } };
  expect(withRestarts(copy, found(services)).services).toEqual({
    'node-carol': {},
    feed: { image: 'x', restart: 'always' },
  });
});

it.each<[string | undefined, string, number, boolean]>([
  [undefined, '1', 1, false],
  ['always', '0', 0, true],
  ['unless-stopped', '1', 9, true],
  ['on-failure', '0', 0, false],
  ['on-failure', '1', 9, true],
  ['on-failure:2', '1', 2, true],
  ['on-failure:2', '1', 3, false],
])('the policy %s after code %s, %s in a row: %s', (restart, code, failures, again) => {
  expect(startsAgain({ restart, awaitedBy: [], isRequired: false }, code, failures)).toBe(again);
});
