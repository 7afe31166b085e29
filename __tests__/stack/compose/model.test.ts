import {
  type ComposeService,
  escaped,
  namesOf,
  neighbours,
  staticAddresses,
  unescaped,
} from '../../../src/stack/compose/model';
import { checkersModel } from '../models';

const model = checkersModel('/project');

describe('neighbours', () => {
  it.each([
    ['kms-alice', ['val-alice']],
    ['val-alice', ['kms-alice', 'sentry-alice']],
    ['sentry-alice', ['val-alice', 'val-bob', 'node-carol']],
    ['node-carol', ['val-bob', 'sentry-alice']],
  ])('of %s are the services that share a network with it', (service, others) => {
    expect(neighbours(model, service)).toEqual(others);
  });

  it('are none for a service without a network', () => {
    expect(neighbours({ services: { a: {}, b: { networks: {} } } }, 'a')).toEqual([]);
    expect(neighbours(model, 'not-there')).toEqual([]);
  });
});

describe('the names of a service', () => {
  it.each<[string, ComposeService, string[]]>([
    ['its own name', {}, ['a']],
    ['its container name', { container_name: 'alice.node' }, ['a', 'alice.node']],
    ['its host name', { hostname: 'h' }, ['a', 'h']],
    [
      'its aliases on all networks',
      { networks: { x: { aliases: ['one', 'a'] }, y: null, z: { aliases: ['two'] } } },
      ['a', 'one', 'two'],
    ],
  ])('are %s', (_, service, names) => {
    expect([...namesOf('a', service)]).toEqual(names);
  });
});

it('the static addresses include those of all services, IPv4 and IPv6', () => {
  const services = {
    a: { networks: { x: { ipv4_address: '172.20.0.2', ipv6_address: 'fd00::2' }, y: null } },
    b: { networks: { x: { ipv4_address: '172.20.0.3' }, y: {} } },
    c: {},
  };
  expect(staticAddresses({ services })).toEqual(
    new Map([
      ['172.20.0.2', 'a'],
      ['fd00::2', 'a'],
      ['172.20.0.3', 'b'],
    ]),
  );
});

it.each([
  ['$HOME', '$$HOME'],
  ['a$b$$c', 'a$$b$$$$c'],
  ['plain', 'plain'],
])('dollar signs are doubled for Compose, and again for the container: %s', (text, written) => {
  expect(escaped(text)).toBe(written);
  expect(unescaped(written)).toBe(text);
});
