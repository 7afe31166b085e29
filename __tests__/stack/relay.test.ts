import { relayFor, sealNetworks, withRelay } from '../../src/stack/relay';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';

const { signal } = new AbortController();
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

  it('leads from a port of its own to the RPC of each node', () => {
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

  it('is on the networks of the nodes, no other, and on an ordinary one for itself', () => {
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

  it('may do nothing but that', () => {
    expect(services['rpc-relay']).toMatchObject({
      user: '65534:65534',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      dns: ['0.0.0.0'], // a node that has ended has no name, and the machine's servers may know another
      sysctls: {
        'net.ipv4.ip_forward': '0',
        'net.ipv4.conf.all.accept_source_route': '0',
        'net.ipv4.conf.all.arp_ignore': '1',
      },
      labels: { 'upgrade-rehearsal.run': 'run-1' },
    });
    expect(services['rpc-relay']).not.toHaveProperty('volumes');
  });

  it('has names that are free', () => {
    const model = { services: { 'rpc-relay': {} }, networks: { rpc: {} } };
    const other = relayFor(model, ['rpc-relay'], 'x');
    expect(other.service).toBe('rpc-relay-2');
    expect(Object.keys(withRelay(model, 'run-1', other).networks ?? {})).toEqual(['rpc', 'rpc-2']);
  });

  it('is on the network that Compose gives a node, and on none of one that has none', () => {
    const networksOf = (nodes: string[]) => {
      const made = relayFor(MODEL, nodes, 'x');
      return Object.keys(withRelay(MODEL, 'r', made).services['rpc-relay']?.networks ?? {});
    };
    expect(networksOf(['plain'])).toEqual(['default', 'rpc']);
    expect(networksOf(['alone'])).toEqual(['rpc']);
  });
});

describe('the networks of a run are closed to the machine', () => {
  it('all that are internal, by a container that may do nothing else', async () => {
    const exec = new FakeExec((command) =>
      command.includes('network ls')
        ? 'true 0123456789ab\nfalse aaaaaaaaaaaa\ntrue ba9876543210\n'
        : '',
    );
    await sealNetworks(exec, 'run-1', 'sha256:relay', signal);
    expect(exec.commands).toEqual([
      'docker network ls --filter label=upgrade-rehearsal.run=run-1 --format {{.Internal}} {{.ID}}',
      'docker run --rm --pull never --label upgrade-rehearsal.run=run-1 --network host --userns host --user 0:0 --read-only --cap-drop ALL --cap-add NET_ADMIN --security-opt no-new-privileges -- sha256:relay seal br-0123456789ab br-ba9876543210',
    ]);
    expect(exec.calls.map(({ options }) => options.signal)).toEqual([signal, signal]);
  });

  it('or nothing is done where there are none', async () => {
    const exec = new FakeExec(() => 'false aaaaaaaaaaaa\n');
    await sealNetworks(exec, 'run-1', 'x', signal);
    expect(exec.commands).toHaveLength(1);
  });

  it('or the run ends before anything is started on them', async () => {
    const stderr = 'br-0123456789ab: operation not permitted\n';
    const exec = new FakeExec((command) =>
      command.includes('network ls') ? 'true 0123456789ab\n' : { exitCode: 1, stderr },
    );
    const failure = await failureOf(sealNetworks(exec, 'run-1', 'x', signal));
    expect(failure.message).toMatch(
      /^The networks of the run could not be closed to this machine: .*operation not permitted/s,
    );
    expect(failure.hint).toContain('--cap-add NET_ADMIN');
  });

  it('and what is no failure of a command is thrown as it is', async () => {
    const exec = new FakeExec((command) => {
      if (command.includes('network ls')) return 'true 0123456789ab\n';
      throw new Error('aborted');
    });
    await expect(sealNetworks(exec, 'run-1', 'x', signal)).rejects.toThrow(/^aborted$/);
  });
});
