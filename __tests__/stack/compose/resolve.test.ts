import type { ComposeService } from '../../../src/stack/compose/model';
import { resolved } from '../../../src/stack/compose/resolve';
import { bind } from '../models';

const services = (given: Record<string, ComposeService>) => resolved({ services: given });

describe('mounts of another service', () => {
  it('are inherited, transitively; a service’s own mounts take precedence', () => {
    const { a } = services({
      a: { volumes_from: ['b:ro'], volumes: [bind('/mine', '/x')] },
      b: { volumes_from: ['c'], volumes: [bind('/b', '/x'), bind('/b', '/y')] },
      c: { volumes: [bind('/c', '/z')] },
    }).services;
    expect(a).toEqual({
      volumes: [
        bind('/mine', '/x'),
        { ...bind('/c', '/z'), read_only: true },
        { ...bind('/b', '/y'), read_only: true },
      ].sort(
        (one, other) =>
          ['/z', '/x', '/y'].indexOf(one.target) - ['/z', '/x', '/y'].indexOf(other.target),
      ),
    });
  });

  it('without a name get a shared name', () => {
    const model = services({
      a: { volumes_from: ['b'] },
      b: { volumes: [{ type: 'volume', target: '/run/s', volume: {} }] },
    });
    const volumes = [{ type: 'volume', source: 'b_run_s', target: '/run/s', volume: {} }];
    expect(model).toMatchObject({
      services: { a: { volumes }, b: { volumes } },
      volumes: { b_run_s: {} },
    });
  });

  it('of an external container stay unchanged', () => {
    const { a } = services({ a: { volumes_from: ['container:prod', 'b'] }, b: {} }).services;
    expect(a?.volumes_from).toEqual(['container:prod']);
  });

  it('end at a cycle', () => {
    const circle = { a: { volumes_from: ['b'] }, b: { volumes_from: ['a'] } };
    expect(services(circle).services.a?.volumes).toEqual([]);
  });

  it('with several paths to them are found once', () => {
    const given: Record<string, ComposeService> = { a0: { volumes: [bind('/x', '/x')] }, b0: {} };
    for (let i = 1; i <= 60; i++) {
      for (const name of ['a', 'b']) {
        given[`${name}${i}`] = { volumes_from: [`a${i - 1}`, `b${i - 1}`] };
      }
    }
    expect(services(given).services.b60?.volumes).toEqual([bind('/x', '/x')]);
  });
});

describe('links and hosts of a service', () => {
  const b = { networks: { x: null, y: { aliases: ['old'], ipv4_address: '172.20.0.3' } } };

  it.each<[string, ComposeService]>([
    ['links', { links: ['b:bee'] }],
    ['a list of hosts', { extra_hosts: ['bee=172.20.0.3'] }],
    ['a list of hosts in older syntax', { extra_hosts: ['bee:172.20.0.3'] }],
    ['a map of hosts', { extra_hosts: { bee: ['172.20.0.3'] } }],
  ])('become aliases of the target: %s', (_, a) => {
    expect(services({ a, b }).services.b?.networks).toEqual({
      x: { aliases: ['bee'] },
      y: { aliases: ['old', 'bee'], ipv4_address: '172.20.0.3' },
    });
  });

  it('are not added to existing aliases', () => {
    expect(services({ a: { links: ['b', 'b:old'] }, b }).services.b).toEqual(b);
  });

  it('to unknown targets stay unchanged', () => {
    const a = {
      extra_hosts: ['rpc=203.0.113.7', 'gw=host-gateway', 'v6=[fd00::9]'],
      links: ['c:d'],
    };
    expect(services({ a, b }).services).toEqual({ a, b });
  });
});

describe('a container of the stack', () => {
  it('maps to its service, under every key that names it', () => {
    const kms = {
      ...{ network_mode: 'container:gaia', pid: 'container:gaia', ipc: 'container:gaia' },
      volumes_from: ['container:gaia:ro', 'container:other'],
    };
    const volumes = [bind('/x', '/home')];
    const { services } = resolved({ services: { val: { container_name: 'gaia', volumes }, kms } });
    expect(services.kms).toMatchObject({
      ...{ network_mode: 'service:val', pid: 'service:val', ipc: 'service:val' },
      volumes: [{ type: 'bind', source: '/x', target: '/home', read_only: true }],
      volumes_from: ['container:other'],
    });
  });

  it('does not map to another service', () => {
    const { services } = resolved({ services: { a: {}, kms: { network_mode: 'container:gaia' } } });
    expect(services.kms?.network_mode).toBe('container:gaia');
  });
});
