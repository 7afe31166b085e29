import type { ComposeModel } from '../../src/stack/compose/model';

/** A bind mount, by default at the home of a node. */
export function bind(source: string, target = '/chain') {
  return { type: 'bind', source, target };
}

/** A mount of a named volume. */
export function volume(source: string, target = '/chain') {
  return { type: 'volume', source, target };
}

/** A remote signer, its validator and a sentry, a public validator and a public node. */
export function checkersModel(folder: string): ComposeModel {
  const node = (service: string, ...networks: string[]) => ({
    image: 'rehearsal/checkers:v1',
    entrypoint: ['checkersd'],
    command: ['start', '--home', '/chain'],
    networks: Object.fromEntries(networks.map((network) => [network, null])),
    volumes: [bind(`${folder}/homes/${service}`)],
  });
  return {
    name: 'checkers',
    services: {
      'kms-alice': {
        image: 'rehearsal/tmkms:local',
        container_name: 'kms',
        networks: { 'net-kms': null },
        volumes: [bind(`${folder}/homes/kms-alice`, '/tmkms'), volume('cache', '/cache')],
      },
      'val-alice': {
        ...node('val-alice', 'net-kms', 'net-alice'),
        labels: { team: 'alice' },
        ports: [{ target: 26657, published: '26657', protocol: 'tcp', mode: 'ingress' }],
      },
      'val-bob': node('val-bob', 'net-public'),
      'sentry-alice': node('sentry-alice', 'net-alice', 'net-public'),
      'node-carol': { ...node('node-carol', 'net-public'), build: { context: '.' } },
    },
    networks: {
      'net-kms': { name: 'checkers_net-kms', labels: { own: 'yes' } },
      'net-alice': { name: 'checkers_net-alice', ipam: { config: [{ subnet: '172.20.0.0/24' }] } },
      'net-public': { name: 'shared', external: true },
    },
    volumes: { cache: { name: 'checkers_cache' } },
  };
}
