import { type ComposeModel, type ComposeService, RUN_LABEL } from '../../src/stack/model';
import { closedOptions, closedSysctls, freeName, withoutWayOut } from '../../src/stack/networks';

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
/** A service as it is beside one that it may share a network with. */
const closed = (service: ComposeService, internet: readonly string[] = []) =>
  of({ services: { a: service, b: {} } }, internet).services.a ?? {};

describe('every network of a run is internal and without an address of the machine', () => {
  it.each<[string, object | null]>([
    ['that says nothing', null],
    ['that is internal already', { internal: true }],
    ['that is not', { internal: false }],
    ['of another driver', { driver: 'macvlan', driver_opts: { parent: 'eth0' } }],
    ['with options of its own', { driver_opts: { 'com.docker.network.bridge.name': 'br0' } }],
    ['with IPv6', { enable_ipv6: true, ipam: { config: [{ subnet: 'fd00::/64' }] } }],
    ['of somebody else', { external: true, name: 'shared' }],
    ['that others may join', { attachable: true }],
  ])('one %s', (_, network) => {
    expect(of({ networks: { x: network as never } }).networks?.x).toEqual(INTERNAL);
  });

  it('its labels stay', () => {
    const { networks } = of({ networks: { x: { labels: { team: 'alice' } } } });
    expect(networks?.x?.labels).toEqual({ team: 'alice', ...LABELS });
  });

  it('also the one that Compose makes for services that name none', () => {
    expect(of({}).networks).toEqual({ default: INTERNAL });
    expect(closed({})).not.toHaveProperty('networks');
    expect(closed({ networks: {} })).not.toHaveProperty('networks');
  });
});

describe('a service', () => {
  it.each<[string, ComposeService]>([
    ['name servers', { dns: ['1.1.1.1'] }],
    ['options of them', { dns_opt: ['ndots:1'] }],
    ['domains', { dns_search: ['example.com'] }],
    ['addresses of names', { extra_hosts: ['x:host-gateway'] }],
    ['others’ containers', { external_links: ['db:db'] }],
  ])('has no %s of the compose files', (_, service) => {
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
  ])('of the capabilities %j has %j: none for networks of its own', (given, kept) => {
    const service = closed(given === undefined ? {} : { cap_add: given });
    expect(service.cap_add).toEqual(kept);
    expect(service.cap_drop).toEqual(['NET_RAW']);
  });

  it('drops what it dropped', () => {
    expect(closed({ cap_drop: ['ALL', 'CAP_NET_RAW'] }).cap_drop).toEqual(['ALL', 'NET_RAW']);
  });

  it('passes nothing on, has no IPv6, and sets nothing else of its network', () => {
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

  it('is not refused by a kernel without IPv6', () => {
    expect(Object.keys(closedSysctls(false)).filter((key) => key.includes('ipv6'))).toEqual([]);
    expect(closedOptions(false).join(' ')).not.toContain('ipv6');
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

  it('in the network of another has that one’s settings, as the engine wants it', () => {
    expect(closed({ network_mode: 'service:b' })).toEqual({
      network_mode: 'service:b',
      cap_drop: ['NET_RAW'],
    });
  });

  it('stays what it is apart from that', () => {
    const service = { image: 'x', networks: { x: { aliases: ['y'] } }, command: ['z'] };
    expect(closed(service)).toMatchObject(service);
  });
});

describe('a service that is let out', () => {
  const networks = { internet: { internal: true } };

  it('is on an ordinary network besides, of a name that is free', () => {
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

  it('keeps the network that Compose gives it, and has the engine’s name servers', () => {
    const service = closed({}, ['a']);
    expect(service.networks).toEqual({ default: {}, internet: {} });
    expect(service).not.toHaveProperty('dns');
    expect(service).toMatchObject({ cap_drop: ['NET_RAW'], sysctls: closedSysctls() });
  });
});

it('a container beside the services has the same by options', () => {
  expect(closedOptions(false)).toEqual([
    ...['--cap-drop', 'NET_RAW', '--dns', '0.0.0.0', '--sysctl', 'net.ipv4.ip_forward=0'],
    ...['--sysctl', 'net.ipv4.conf.all.accept_source_route=0'],
  ]);
});

it('a free name is the wanted one, or has a number', () => {
  expect(freeName('x', undefined)).toBe('x');
  expect(freeName('x', { x: 1, 'x-2': 1 })).toBe('x-3');
});
