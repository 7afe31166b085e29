import { RUN_LABEL } from '../../../src/docker/labels';
import {
  type ComposeModel,
  type ComposeService,
  namedAddresses,
} from '../../../src/stack/compose/model';
import { isolated, requireSeparable } from '../../../src/stack/isolation/isolate';
import { failureOf } from '../../helpers/errors';
import { failure } from '../../helpers/failure';
import { imageOf } from '../../helpers/images';
import { checkersModel } from '../models';

const settings: Parameters<typeof isolated>[1] = {
  run: 'run-1',
  images: new Map([['rehearsal/checkers:v1', imageOf('sha256:aaa')]]),
  mount: (volume) => volume,
};
/** A service in the form of a run's model. */
const alone = (service: ComposeService) =>
  isolated({ services: { a: service } }, settings).services.a;

describe('the model of a run', () => {
  const model = checkersModel('/project');
  const copy = isolated(model, settings);

  it('has labels on everything, including networks and volumes', () => {
    const own = { [RUN_LABEL]: 'run-1' };
    for (const service of Object.values(copy.services)) expect(service.labels).toMatchObject(own);
    expect(copy.services['val-alice']?.labels?.team).toBe('alice');
    for (const resource of Object.values({ ...copy.networks, ...copy.volumes })) {
      expect(resource.labels).toMatchObject(own);
    }
  });

  it('has its own networks and volumes, even for external and named ones', () => {
    const labels = { [RUN_LABEL]: 'run-1' };
    expect(copy.networks).toMatchObject({
      'net-kms': { labels: { own: 'yes', ...labels } },
      'net-alice': { labels },
      'net-public': { labels },
    });
    for (const network of Object.values(copy.networks ?? {})) {
      for (const key of ['name', 'external', 'ipam']) expect(network).not.toHaveProperty(key);
    }
    expect(copy.volumes).toEqual({ cache: { labels: { [RUN_LABEL]: 'run-1' } } });
  });

  it('keeps the settings of networks and volumes that two runs can both have', () => {
    const networks = { x: { name: 'n', internal: true, driver: 'bridge' }, y: null as never };
    const labels = { [RUN_LABEL]: 'run-1' };
    const own = isolated({ services: {}, networks }, settings).networks;
    expect(own).toMatchObject({ x: { internal: true, driver: 'bridge', labels }, y: { labels } });
    expect(own?.x).not.toHaveProperty('name');
  });

  it('has no names and builds that two runs would share', () => {
    expect(copy.name).toBe('run-1');
    expect(copy.services['kms-alice']).not.toHaveProperty('container_name');
    expect(copy.services['node-carol']).not.toHaveProperty('build');
  });

  it('disables restarts by the engine: a container that ends is a finding', () => {
    const kept = alone({ restart: 'always', deploy: { restart_policy: {}, replicas: 2 } });
    expect(kept).not.toHaveProperty('restart');
    expect(kept).not.toHaveProperty('deploy');
  });

  it('publishes no ports of services', () => {
    expect(Object.values(copy.services).map(({ ports }) => ports)).toEqual(Array(5).fill([]));
  });

  it('runs images by id if the ids are known', () => {
    expect(copy.services['val-bob']?.image).toBe('sha256:aaa');
    expect(copy.services['kms-alice']?.image).toBe('rehearsal/tmkms:local');
    expect(alone({})).not.toHaveProperty('image');
  });

  it('mounts the replacement of each mount, or nothing', () => {
    const seen: string[] = [];
    const { services } = isolated(model, {
      ...settings,
      mount: (volume) => {
        seen.push(volume.target);
        return volume.type === 'volume' ? undefined : { ...volume, source: '/copy' };
      },
    });
    expect(services['kms-alice']?.volumes).toEqual([
      { type: 'bind', source: '/copy', target: '/tmkms' },
    ]);
    expect(seen.slice(0, 3)).toEqual(['/tmkms', '/cache', '/chain']);
  });

  it('runs as the given user, or as the images define', () => {
    expect(copy.services['val-bob']).not.toHaveProperty('user');
    const owned = isolated(model, { ...settings, user: '1001:118' });
    expect(Object.values(owned.services).map(({ user }) => user)).toEqual(
      Array(5).fill('1001:118'),
    );
    expect(alone({ user: '1025' })?.user).toBe('1025');
  });

  it('keeps the known keys of a service, and no unknown ones', () => {
    const services = { a: { stop_grace_period: '3s', command: ['start'], depends_on: { b: {} } } };
    const given = { services: { a: { ...services.a, brand_new: 1 } }, 'x-note': 1 };
    const own = isolated(given, settings);
    expect(own).toMatchObject({ services });
    expect(own).not.toHaveProperty('x-note');
    expect(own.services.a).not.toHaveProperty('brand_new');
  });

  it('does not change the given model', () => {
    expect(model).toEqual(checkersModel('/project'));
  });
});

describe('a service is reached', () => {
  it('under its container name, on all its networks', () => {
    const networks = { x: null, y: { priority: 10 } };
    expect(alone({ container_name: 'alice.node', networks })?.networks).toEqual({
      x: { aliases: ['alice.node'] },
      y: { priority: 10, aliases: ['alice.node'] },
    });
  });

  it('under its host name and its aliases on any network', () => {
    const networks = { x: { aliases: ['one'] }, y: { aliases: ['two', 'a'] } };
    const names = { aliases: ['h', 'one', 'two'] };
    expect(alone({ hostname: 'h', networks })?.networks).toEqual({ x: names, y: names });
  });

  it('without a fixed address', () => {
    const networks = {
      x: { ipv4_address: '172.20.0.2', ipv6_address: 'fd00::2', mac_address: '02:42:ac:11' },
    };
    expect(alone({ networks })?.networks).toEqual({ x: {} });
  });

  it('under no name if it has no network', () => {
    expect(alone({ network_mode: 'none' })).not.toHaveProperty('networks');
  });
});

describe('static addresses', () => {
  const services: ComposeModel['services'] = {
    sentry: { networks: { x: { ipv4_address: '172.20.0.3', ipv6_address: 'fd00::3' } } },
    val: {
      networks: { x: { ipv4_address: '172.20.0.30' } },
      entrypoint: ['start.sh', '172.20.0.3'],
      command: ['--p2p.persistent_peers=id@172.20.0.3:26656,id2@[fd00::3]:26656,id3@172.20.0.30:1'],
      environment: { PEER: 'tcp://172.20.0.3:26656', NOTHING: null, OTHER: '1172.20.0.3' },
    },
  };

  it('become service names, in commands, entry points and variables', () => {
    const { val } = isolated({ services }, settings).services;
    expect(val).toMatchObject({
      entrypoint: ['start.sh', 'sentry'],
      command: ['--p2p.persistent_peers=id@sentry:26656,id2@[sentry]:26656,id3@val:1'],
      environment: { PEER: 'tcp://sentry:26656', NOTHING: null, OTHER: '1172.20.0.3' },
    });
  });

  it('of other hosts do not change a service', () => {
    const command = ['--p2p.persistent_peers=id@10.0.0.1:26656'];
    expect(alone({ command })).toMatchObject({ command });
    expect(alone({ command: null, entrypoint: null })).toMatchObject({
      command: null,
      entrypoint: null,
    });
  });

  it.each([
    ['172.20.0.3', 'sentry'],
    ['http://172.20.0.3:26657/status', 'http://sentry:26657/status'],
    ['a@172.20.0.3:1,b@172.20.0.3:2', 'a@sentry:1,b@sentry:2'],
    ['172.20.0.31', '172.20.0.31'],
    ['172x20x0x3', '172x20x0x3'],
    ['2.172.20.0.3', '2.172.20.0.3'],
    ['172.20.0.3.1', '172.20.0.3.1'],
  ])('are matched whole: %s becomes %s', (text, named) => {
    expect(namedAddresses(text, new Map([['172.20.0.3', 'sentry']]))).toBe(named);
  });

  it('are literal texts, not patterns', () => {
    for (const address of ['(a+)+(', '[', '172.20.0.*']) {
      const given = `${address} 172.20.0.7`;
      expect(namedAddresses(given, new Map([[address, 'sentry']]))).toBe('sentry 172.20.0.7');
    }
  });
});

describe('a service on the network of the machine or of another container', () => {
  it.each(['host', 'container:x', 'bridge'])('is refused: %s', (network_mode) => {
    const model = { services: { ok: {}, a: { network_mode } } };
    expect(() => requireSeparable(model)).toThrow(
      failure('COMPOSE_KEY_REFUSED', `network_mode: ${network_mode}`),
    );
  });

  it('is refused if it runs a node, even on the network of another such service', () => {
    const model = { services: { val: {}, a: { network_mode: 'service:val' } } };
    expect(() => requireSeparable(model)).not.toThrow();
    const beside = isolated(model, settings).services.a;
    expect(beside).toMatchObject({ network_mode: 'service:val', ports: [] });
    expect(() => requireSeparable(model, ['val', 'a'])).toThrow(
      failure('COMPOSE_KEY_REFUSED', ' a ', 'network_mode: service:val'),
    );
  });

  it('is allowed without a network', () => {
    expect(() =>
      requireSeparable({ services: { a: { network_mode: 'none' }, b: {} } }),
    ).not.toThrow();
  });
});

describe('a model without a safe copy', () => {
  it('is refused with all findings at once, without passwords', async () => {
    const { message, hint, lines } = await failureOf(
      Promise.resolve({
        services: {
          kms: { devices: [{ source: '/dev/hidraw0', target: '/dev/hidraw0' }], pid: 'host' },
          b: { volumes_from: ['container:prod', 'kms'] },
        },
        volumes: {
          state: { driver_opts: { type: 'cifs', o: 'password=x', device: '//h/s' } },
          far: { driver_opts: { device: 'host:/x', password: 'geheim-1' } },
          near: { driver_opts: { device: 'https://me:geheim-2@host/x' } },
        },
      }).then((model) => requireSeparable(model)),
    );
    const facts: [of: string, setting: string][] = [
      ['kms', 'devices: {"source":"/dev/hidraw0","target":"/dev/hidraw0"}'],
      ['kms', 'pid: host'],
      ['b', 'volumes_from: container:prod'],
      ['state', 'driver_opts: {"type":"cifs","o":"***","device":"//h/s"}'],
      ['far', 'driver_opts: {"device":"host:/x","password":"***"}'],
      ['near', 'driver_opts: {"device":"https://***@host/x"}'],
    ];
    const found = [`COMPOSE_KEY_REFUSED: ${message}`, ...lines];
    expect(found).toHaveLength(facts.length);
    for (const [i, [of, setting]] of facts.entries()) {
      expect(found[i]).toMatch(new RegExp(`COMPOSE_KEY_REFUSED: .* ${of} .*`));
      expect(found[i]).toContain(setting);
    }
    expect(hint).toContain('devices: !');
  });

  it('loses these parts even without the check', () => {
    const { services, volumes } = isolated(
      {
        services: { a: { privileged: true, volumes_from: ['container:prod'], pid: 'host' } },
        volumes: { v: { driver: 'x', driver_opts: { o: 'bind', device: '/srv' }, external: true } },
      },
      settings,
    );
    for (const key of ['privileged', 'volumes_from', 'pid']) {
      expect(services.a).not.toHaveProperty(key);
    }
    expect(volumes).toEqual({ v: { labels: { [RUN_LABEL]: 'run-1' } } });
  });
});

describe('a mount of the copy', () => {
  it('does not propagate mounts to the machine, and relabels nothing there', () => {
    const bind = { propagation: 'shared', selinux: 'Z', create_host_path: true };
    const volume = { type: 'bind', source: '/x', target: '/t', read_only: true, bind };
    expect(alone({ volumes: [{ ...volume, consistency: 'cached' }] })?.volumes).toEqual([
      { ...volume, bind: { create_host_path: true } },
    ]);
  });
});

it('a hook runs with no more rights than its container', () => {
  const hook = { command: ['true'], user: 'root' };
  expect(alone({ post_start: [{ ...hook, privileged: true }] })?.post_start).toEqual([hook]);
});
