import { RUN_LABEL } from '../../../src/docker/labels';
import type { ComposeModel, ComposeService } from '../../../src/stack/compose/model';
import {
  closedContainer,
  closedSysctls,
  freeName,
  withoutWayOut,
} from '../../../src/stack/isolation/networks';

const LABELS = { [RUN_LABEL]: 'run-1' };
const INTERNAL = {
  driver: 'bridge',
  driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
  enable_ipv6: false,
  internal: true,
  labels: LABELS,
};

const of = (model: Partial<ComposeModel>, internet: readonly string[] = []) =>
  withoutWayOut({ services: {}, ...model }, { run: 'run-1', internet });
/** A service next to another that it may share a network with. */
const closed = (service: ComposeService, internet: readonly string[] = []) =>
  of({ services: { a: service, b: {} } }, internet).services.a ?? {};

describe('every network of a run is internal and without an address of the machine', () => {
  it.each<[string, object | null]>([
    ['without settings', null],
    ['that is internal already', { internal: true }],
    ['that is not internal', { internal: false }],
    ['with another driver', { driver: 'macvlan', driver_opts: { parent: 'eth0' } }],
    ['with its own options', { driver_opts: { 'com.docker.network.bridge.name': 'br0' } }],
    ['with IPv6', { enable_ipv6: true, ipam: { config: [{ subnet: 'fd00::/64' }] } }],
    ['that is external', { external: true, name: 'shared' }],
    ['that others may attach to', { attachable: true }],
  ])('one %s', (_, network) => {
    expect(of({ networks: { x: network as never } }).networks?.x).toEqual(INTERNAL);
  });

  it('it keeps its labels', () => {
    const { networks } = of({ networks: { x: { labels: { team: 'alice' } } } });
    expect(networks?.x?.labels).toEqual({ team: 'alice', ...LABELS });
  });

  it('including Compose’s default network', () => {
    expect(of({}).networks).toEqual({ default: INTERNAL });
    expect(closed({})).not.toHaveProperty('networks');
    expect(closed({ networks: {} })).not.toHaveProperty('networks');
  });
});

describe('a service', () => {
  it.each<[string, ComposeService]>([
    ['name servers', { dns: ['1.1.1.1'] }],
    ['DNS options', { dns_opt: ['ndots:1'] }],
    ['search domains', { dns_search: ['example.com'] }],
    ['extra hosts', { extra_hosts: ['x:host-gateway'] }],
    ['external links', { external_links: ['db:db'] }],
  ])('has no %s from the compose files', (_, service) => {
    expect(closed(service)).toEqual(closed({}));
    expect(closed(service).dns).toEqual(['0.0.0.0']);
  });

  it.each([
    [undefined, undefined],
    [[], []],
    [['NET_RAW'], []],
    [['net_raw', 'SYS_NICE'], ['SYS_NICE']],
    [['CAP_NET_ADMIN', 'cap_net_raw'], []],
    [['ALL'], []],
  ])('with the capabilities %j keeps %j: none for networks', (given, kept) => {
    const service = closed(given === undefined ? {} : { cap_add: given });
    expect(service.cap_add).toEqual(kept);
    expect(service.cap_drop).toEqual(['NET_RAW']);
  });

  it('keeps its dropped capabilities', () => {
    expect(closed({ cap_drop: ['ALL', 'CAP_NET_RAW'] }).cap_drop).toEqual(['ALL', 'NET_RAW']);
  });

  it('forwards nothing, has no IPv6, and keeps no other network settings', () => {
    const sysctls = {
      'net.ipv4.conf.eth0.forwarding': '1',
      'net/ipv4/ip_forward': 1,
      'kernel.x': 1,
    };
    expect(closed({ sysctls }).sysctls).toEqual({ 'kernel.x': 1, ...closedSysctls() });
    expect(closedSysctls(true)).toEqual({
      'net.ipv4.ip_forward': '0',
      'net.ipv4.conf.all.accept_source_route': '0',
      'net.ipv6.conf.all.disable_ipv6': '1',
      'net.ipv6.conf.default.disable_ipv6': '1',
    });
  });

  it('is accepted by a kernel without IPv6', () => {
    expect(Object.keys(closedSysctls(false)).filter((key) => key.includes('ipv6'))).toEqual([]);
  });

  it.each([
    ['none', 'none'],
    ['service:b', 'service:b'],
    ['service:gone', 'none'],
    ['host', 'none'],
    ['bridge', 'none'],
    ['container:x', 'none'],
  ])('with network_mode: %s has %s', (given, mode) => {
    expect(closed({ network_mode: given, networks: { x: null } })).toMatchObject({
      network_mode: mode,
    });
    expect(closed({ network_mode: given, networks: { x: null } })).not.toHaveProperty('networks');
  });

  it('on the network of another has that service’s settings, as the engine requires', () => {
    expect(closed({ network_mode: 'service:b' })).toEqual({
      network_mode: 'service:b',
      cap_drop: ['NET_RAW'],
    });
  });

  it('is otherwise unchanged', () => {
    const service = { image: 'x', networks: { x: { aliases: ['y'] } }, command: ['z'] };
    expect(closed(service)).toMatchObject(service);
  });
});

describe('a service with internet access', () => {
  const networks = { internet: { internal: true } };

  it('is also on an ordinary network with an unused name', () => {
    const model = of(
      {
        services: { a: { networks: { internet: null } }, b: { networks: { internet: null } } },
        networks,
      },
      ['a'],
    );
    expect(model.services.a?.networks).toEqual({ internet: null, 'internet-2': {} });
    expect(model.services.b?.networks).toEqual({ internet: null });
    expect(model.networks).toMatchObject({
      internet: INTERNAL,
      'internet-2': { driver: 'bridge', enable_ipv6: false, labels: LABELS },
    });
    expect(model.networks?.['internet-2']).not.toHaveProperty('internal');
  });

  it('keeps Compose’s default network, and has the engine’s name servers', () => {
    const service = closed({}, ['a']);
    expect(service.networks).toEqual({ default: {}, internet: {} });
    expect(service).not.toHaveProperty('dns');
    expect(service).toMatchObject({ cap_drop: ['NET_RAW'], sysctls: closedSysctls() });
  });
});

it('a container next to the services gets the same access by options', () => {
  expect(closedContainer(false)).toEqual({
    without: ['NET_RAW'],
    dns: '0.0.0.0',
    sysctls: closedSysctls(false),
  });
});

it('an unused name is the wanted one, or has a number', () => {
  expect(freeName('x', undefined)).toBe('x');
  expect(freeName('x', { x: 1, 'x-2': 1 })).toBe('x-3');
});
