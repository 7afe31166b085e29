import type { ComposeModel } from '../../src/stack/model';

/** A remote signer behind a validator behind a sentry, a validator in public and a public node. */
export function checkersModel(folder: string): ComposeModel {
  const node = (service: string, ...networks: string[]) => ({
    image: 'rehearsal/checkers:v1',
    entrypoint: ['checkersd'],
    command: ['start', '--home', '/chain'],
    networks: Object.fromEntries(networks.map((network) => [network, null])),
    volumes: [{ type: 'bind', source: `${folder}/homes/${service}`, target: '/chain' }],
  });
  return {
    name: 'checkers',
    services: {
      'kms-alice': {
        image: 'rehearsal/tmkms:local',
        container_name: 'kms',
        networks: { 'net-kms': null },
        volumes: [
          { type: 'bind', source: `${folder}/homes/kms-alice`, target: '/tmkms' },
          { type: 'volume', source: 'cache', target: '/cache' },
        ],
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
