import type { ComposeModel, ComposeService } from '../../src/stack/model';
import { resolved } from '../../src/stack/resolve';

const bind = (source: string, target: string) => ({ type: 'bind', source, target });
const services = (given: Record<string, ComposeService>, more: Partial<ComposeModel> = {}) =>
  resolved({ services: given, ...more });

describe('mounts of another service', () => {
  it('are one’s own, also those that it has of others; own ones count first', () => {
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

  it('without a name get one that both have', () => {
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

  it('of a foreign container stay what they are', () => {
    const { a } = services({ a: { volumes_from: ['container:prod', 'b'] }, b: {} }).services;
    expect(a?.volumes_from).toEqual(['container:prod']);
  });

  it('in a circle end', () => {
    const circle = { a: { volumes_from: ['b'] }, b: { volumes_from: ['a'] } };
    expect(services(circle).services.a?.volumes).toEqual([]);
  });

  it('that many ways lead to are found once', () => {
    const given: Record<string, ComposeService> = { a0: { volumes: [bind('/x', '/x')] }, b0: {} };
    for (let i = 1; i <= 60; i++) {
      for (const name of ['a', 'b']) {
        given[`${name}${i}`] = { volumes_from: [`a${i - 1}`, `b${i - 1}`] };
      }
    }
    expect(services(given).services.b60?.volumes).toEqual([bind('/x', '/x')]);
  });
});

describe('names of others for a service', () => {
  const b = { networks: { x: null, y: { aliases: ['old'], ipv4_address: '172.20.0.3' } } };

  it.each<[string, ComposeService]>([
    ['links', { links: ['b:bee'] }],
    ['hosts, as a list', { extra_hosts: ['bee=172.20.0.3'] }],
    ['hosts, as older versions write them', { extra_hosts: ['bee:172.20.0.3'] }],
    ['hosts, as a map', { extra_hosts: { bee: ['172.20.0.3'] } }],
  ])('are aliases of it: %s', (_, a) => {
    expect(services({ a, b }).services.b?.networks).toEqual({
      x: { aliases: ['bee'] },
      y: { aliases: ['old', 'bee'], ipv4_address: '172.20.0.3' },
    });
  });

  it('that it has already are no more', () => {
    expect(services({ a: { links: ['b', 'b:old'] }, b }).services.b).toEqual(b);
  });

  it('for anybody else stay what they are', () => {
    const a = {
      extra_hosts: ['rpc=203.0.113.7', 'gw=host-gateway', 'v6=[fd00::9]'],
      links: ['c:d'],
    };
    expect(services({ a, b }).services).toEqual({ a, b });
  });
});

describe('a container of the stack’s own', () => {
  it('is its service, by whatever key it is named', () => {
    const kms = {
      ...{ network_mode: 'container:gaia', pid: 'container:gaia', ipc: 'container:gaia' },
      volumes_from: ['container:gaia:ro', 'container:other'],
    };
    const volumes = [{ type: 'bind', source: '/x', target: '/home' }];
    const { services } = resolved({ services: { val: { container_name: 'gaia', volumes }, kms } });
    expect(services.kms).toMatchObject({
      ...{ network_mode: 'service:val', pid: 'service:val', ipc: 'service:val' },
      volumes: [{ type: 'bind', source: '/x', target: '/home', read_only: true }],
      volumes_from: ['container:other'],
    });
  });

  it('is no other’s', () => {
    const { services } = resolved({ services: { a: {}, kms: { network_mode: 'container:gaia' } } });
    expect(services.kms?.network_mode).toBe('container:gaia');
  });
});
