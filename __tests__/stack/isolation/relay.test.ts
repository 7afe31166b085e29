import { relayFor, sealNetworks, withRelay } from '../../../src/stack/isolation/relay';
import type { RunResult } from '../../../src/system/exec';
import { fakeDocker } from '../../helpers/docker';
import { ended } from '../../helpers/exec';
import { failure } from '../../helpers/failure';

const MODEL = {
  services: {
    'val-alice': { networks: { kms: null, alice: null } },
    'node-carol': { networks: { alice: null } },
    kms: { networks: { kms: null, hsm: null } },
    plain: {},
    alone: { network_mode: 'none' },
  },
  networks: { kms: {}, alice: {}, hsm: {} },
};

describe('the relay of a run', () => {
  const relay = relayFor(MODEL, ['val-alice', 'node-carol'], 'sha256:relay');
  const { services, networks } = withRelay(MODEL, 'run-1', relay);

  it('forwards a separate port to the RPC of each node', () => {
    expect([...relay.ports]).toEqual([
      ['val-alice', 26657],
      ['node-carol', 26658],
    ]);
    expect(services['rpc-relay']).toMatchObject({
      image: 'sha256:relay',
      command: ['26657=val-alice:26657', '26658=node-carol:26657'],
      ports: [
        { target: 26657, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' },
        { target: 26658, host_ip: '127.0.0.1', protocol: 'tcp', mode: 'host' },
      ],
    });
  });

  it('is only on the networks of the nodes and an ordinary one of its own', () => {
    expect(Object.keys(services['rpc-relay']?.networks ?? {})).toEqual(['kms', 'alice', 'rpc']);
    expect(networks?.rpc).toEqual({
      driver: 'bridge',
      enable_ipv6: false,
      labels: { 'upgrade-rehearsal.run': 'run-1' },
    });
    for (const service of Object.keys(MODEL.services)) {
      expect(services[service]).toEqual(MODEL.services[service as keyof typeof MODEL.services]);
    }
  });

  it('has no other rights', () => {
    expect(services['rpc-relay']).toMatchObject({
      user: '65534:65534',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      dns: ['0.0.0.0'], // an ended node has no name, and the machine's servers may know another
      sysctls: {
        'net.ipv4.ip_forward': '0',
        'net.ipv4.conf.all.accept_source_route': '0',
        'net.ipv4.conf.all.arp_ignore': '1',
      },
      labels: { 'upgrade-rehearsal.run': 'run-1' },
    });
    expect(services['rpc-relay']).not.toHaveProperty('volumes');
  });

  it('has unused names', () => {
    const model = { services: { 'rpc-relay': {} }, networks: { rpc: {} } };
    const other = relayFor(model, ['rpc-relay'], 'x');
    expect(other.service).toBe('rpc-relay-2');
    expect(Object.keys(withRelay(model, 'run-1', other).networks ?? {})).toEqual(['rpc', 'rpc-2']);
  });

  it('is on a node’s default network, and on no network of a node without one', () => {
    const networksOf = (nodes: string[]) => {
      const made = relayFor(MODEL, nodes, 'x');
      return Object.keys(withRelay(MODEL, 'r', made).services['rpc-relay']?.networks ?? {});
    };
    expect(networksOf(['plain'])).toEqual(['default', 'rpc']);
    expect(networksOf(['alone'])).toEqual(['rpc']);
  });
});

describe('the networks of a run', () => {
  /** An engine with bridges of internal networks, and the action of their sealing container. */
  const sealing = (
    bridges: readonly string[],
    run: () => Promise<RunResult> = async () => ended(''),
  ) =>
    fakeDocker({
      networks: { internalBridges: async () => [...bridges] },
      containers: { run },
    });

  it('are sealed by a container without other rights', async () => {
    const docker = sealing(['br-0123456789ab', 'br-ba9876543210']);
    await sealNetworks(docker, 'sha256:relay');
    expect(docker.argsOf('containers.run')).toEqual([
      [
        'sha256:relay',
        ['seal', 'br-0123456789ab', 'br-ba9876543210'],
        {
          network: 'host',
          hostUsers: true,
          user: '0:0',
          readOnly: true,
          capabilities: ['NET_ADMIN'],
        },
      ],
    ]);
  });

  it('are not changed without bridges', async () => {
    const docker = sealing([]);
    await sealNetworks(docker, 'x');
    expect(docker.argsOf('containers.run')).toEqual([]);
  });

  it('fail the run if they cannot be sealed', async () => {
    const stderr = 'br-0123456789ab: operation not permitted\n';
    const docker = sealing(['br-0123456789ab'], async () => ended({ exitCode: 1, stderr }));
    await expect(sealNetworks(docker, 'x')).rejects.toThrow(
      failure('NETWORKS_NOT_SEALED', 'operation not permitted', '--cap-add NET_ADMIN'),
    );
  });

  it('fail with any other error unchanged', async () => {
    const docker = sealing(['br-0123456789ab'], () => Promise.reject(new Error('aborted')));
    await expect(sealNetworks(docker, 'x')).rejects.toThrow(/^aborted$/);
  });
});
