import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { ComposeService } from '../../../src/stack/compose/model';
import { findHomes } from '../../../src/stack/homes/find-homes';
import { newEd25519Pair, nodeId, nodeKeyFile } from '../../../src/stack/homes/keys';
import { Files } from '../../../src/system/users-files';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { imageOf } from '../../helpers/images';
import { bind } from '../models';

const root = temporaryFolder();

/** Homes of a testnet, as `testnet init-files` lays them out. */
const LAYOUT = [0, 1, 2].map((index) => `node${index}/demod`);
const genesisOf = (home: string) => ({ [`${home}/config/genesis.json`]: '{}' });
const genesesOf = (homes: readonly string[]) => Object.assign({}, ...homes.map(genesisOf));

interface Setting {
  readonly files?: Readonly<Record<string, string>>;
  /** Default: all services. */
  readonly nodes?: readonly string[];
}

/** Finds the homes of services; `FOLDER` in their mounts stands for a folder with the files. */
async function finding(
  services: Readonly<Record<string, ComposeService>>,
  { files = genesesOf(LAYOUT), nodes = Object.keys(services) }: Setting = {},
) {
  const folder = folderWith(root, files);
  const placed = JSON.parse(JSON.stringify(services).replaceAll('FOLDER', folder));
  const images = new Map([['demo:1', imageOf('sha256:demo', { environment: { NODE_ID: '2' } })]]);
  const found = await findHomes({ services: placed }, images, new Files(), new Set(nodes));
  return {
    homes: Object.fromEntries([...found.homes].map(([service, { home }]) => [service, home])),
    found: found.homes,
    unclear: Object.fromEntries(found.unclear),
  };
}

const shared = { volumes: [bind('FOLDER', '/data')] };
const config = (text: string) => `${text}\n`;

describe('a home below a mount that all nodes share', () => {
  it.each<[string, string, ComposeService, Record<string, string>?]>([
    ['by a variable ID', 'val', { environment: { ID: '1' } }],
    ['by a variable NODE_ID', 'val', { environment: { NODE_ID: '1' } }],
    ['by an index', 'val', { environment: { VALIDATOR_INDEX: '01' } }],
    ['by a variable with the folder', 'val', { environment: { NODE: 'node1' } }],
    ['by a variable with its path', 'val', { environment: { DEMOD_HOME: '/data/node1/demod' } }],
    ['by a variable with a path above it', 'val', { environment: { HOME: '/data/node1' } }],
    ['by node1 as the name of the service', 'node1', {}],
    ['by node1 in the name of the service', 'demodnode1', {}],
    ['by node-1 in the name of the service', 'demo-node-1', {}],
    ['by the name of the container', 'val', { container_name: 'node1' }],
    ['by its path in the command', 'val', { command: ['start.sh', '/data/node1/demod'] }],
    ['by its folder in the command', 'val', { command: ['start.sh', 'node1'] }],
    ['by --home', 'val', { command: ['demod', 'start', '--home', '/data/node1/demod'] }],
    [
      'by --home with variables in a script',
      'val',
      {
        environment: { N: '1' },
        command: ['sh', '-c', `exec demod start --home "/data/node$\${N}/$\${DAEMON:-demod}"`],
      },
    ],
    [
      'by a relative --home',
      'val',
      { working_dir: '/data', command: ['demod', 'start', '--home=node1/demod'] },
    ],
    ['by its moniker', 'val', {}, { 'node1/demod/config/config.toml': config('moniker = "val"') }],
    [
      'by the address that it announces',
      'val',
      { networks: { p2p: { ipv4_address: '10.0.0.3' } } },
      {
        'node1/demod/config/config.toml': config(
          '[p2p]\nexternal_address = "tcp://10.0.0.3:26656"',
        ),
      },
    ],
    [
      'by its ports',
      'val',
      { ports: [{ target: 26667, published: '26667' }] },
      {
        'node0/demod/config/config.toml': config('[rpc]\nladdr = "tcp://0.0.0.0:26657"'),
        'node1/demod/config/config.toml': config('[rpc]\nladdr = "tcp://0.0.0.0:26667"'),
      },
    ],
  ])('is found %s', async (_, service, content, files = {}) => {
    const { homes, found } = await finding(
      { [service]: { ...shared, ...content } },
      { files: { ...genesesOf(LAYOUT), ...files } },
    );
    expect(homes).toEqual({ [service]: '/data/node1/demod' });
    expect(found.get(service)?.isCertain).toBe(true);
  });

  it('is found by the address at which its peers dial it', async () => {
    const pair = newEd25519Pair();
    const services = {
      first: { ...shared, networks: { p2p: { ipv4_address: '10.0.0.2' } } },
      second: { ...shared, networks: { p2p: { ipv4_address: '10.0.0.3' } } },
    };
    const { found } = await finding(services, {
      files: {
        ...genesesOf(LAYOUT),
        'node0/demod/config/config.toml': `[p2p]\npersistent_peers = "${nodeId(pair)}@10.0.0.3:26656"\n`,
        'node1/demod/config/node_key.json': nodeKeyFile(pair),
        'node2/demod/config/node_key.json': '{"priv_key":{"value":"AAAA"}}',
        'node0/demod/config/node_key.json': 'no JSON',
      },
    });
    expect(found.get('second')).toEqual({
      home: '/data/node1/demod',
      reason: 'its peers dial it at the address of the service',
      isCertain: true,
      isEvident: false,
    });
    expect(found.has('first')).toBe(false);
  });

  it('is found by a variable of the image, which the compose files override', async () => {
    const { homes } = await finding({
      a: { ...shared, image: 'demo:1' },
      b: { ...shared, image: 'demo:1', environment: { NODE_ID: '0' } },
    });
    expect(homes).toEqual({ a: '/data/node2/demod', b: '/data/node0/demod' });
  });

  it('is that of its own number, whatever the name of the chain or of a peer', async () => {
    const { homes } = await finding({
      node1: { ...shared, environment: { EVM_CHAIN_ID: '0', SEED_NODE: 'node2', PEER_ID: '2' } },
    });
    expect(homes).toEqual({ node1: '/data/node1/demod' });
  });

  it('is a guess by a number alone, or if it is the last one left', async () => {
    const { found } = await finding({
      node0: shared,
      'validator-1': shared,
      public: shared,
    });
    expect(found.get('validator-1')).toMatchObject({
      ...{ home: '/data/node1/demod', isCertain: false },
    });
    expect(found.has('public')).toBe(false);
    const rest = await finding({ node0: shared, node1: shared, public: shared });
    expect(rest.found.get('public')).toMatchObject({
      ...{ home: '/data/node2/demod', reason: 'no other service has it', isCertain: false },
    });
  });

  it('is the only one, for a node alone', async () => {
    const { found } = await finding(
      { it: shared, explorer: shared },
      { files: genesisOf('.demod'), nodes: ['it'] },
    );
    expect([...found]).toEqual([
      ['it', expect.objectContaining({ home: '/data/.demod', isCertain: true, isEvident: false })],
    ]);
  });

  it('is nobody’s if two services could have it', async () => {
    const { homes, unclear } = await finding({ a: shared, b: shared }, { files: genesisOf('x/y') });
    expect(homes).toEqual({});
    expect(unclear).toEqual({ a: ['/data/x/y'], b: ['/data/x/y'] });
  });

  it('is not looked for more than three levels below, in data, or behind links', async () => {
    const folder = folderWith(root, genesesOf(['elsewhere/h', 'm/1/2/3/4', 'm/data/h', 'm/1/2/h']));
    mkdirSync(path.join(folder, 'm/links'));
    symlinkSync('../../elsewhere/h', path.join(folder, 'm/links/h'));
    const { found, unclear } = await finding({
      it: { volumes: [bind(path.join(folder, 'm'), '/data')] },
    });
    expect(found.get('it')?.home).toBe('/data/1/2/h');
    expect(unclear).toEqual({});
  });
});

describe('a mounted home', () => {
  it.each<[string, ComposeService, string]>([
    ['as a whole', { volumes: [bind('FOLDER/node1/demod', '/root/.demod')] }, '/root/.demod'],
    [
      'only its config folder',
      { volumes: [bind('FOLDER/node1/demod/config', '/root/.demod/config')] },
      '/root/.demod',
    ],
    [
      'single files',
      {
        volumes: [
          bind('FOLDER/keys.json', '/root/.demod/config/priv_validator_key.json'),
          bind('FOLDER/genesis.json', '/root/.demod/config/genesis.json'),
        ],
      },
      '/root/.demod',
    ],
    [
      'a config of the compose files',
      { configs: [{ source: 'g', target: '/root/.demod/config/genesis.json' }] },
      '/root/.demod',
    ],
    [
      'a secret of the compose files',
      { secrets: [{ source: 'g', target: '/root/.demod/config/config.toml' }] },
      '/root/.demod',
    ],
    [
      'as a whole, beside a shared mount',
      { volumes: [bind('FOLDER', '/all'), bind('FOLDER/node1/demod', '/root/.demod')] },
      '/root/.demod',
    ],
  ])('is found: %s', async (_, content, home) => {
    const { found } = await finding({ it: content });
    expect(found.get('it')).toMatchObject({ home, isCertain: true, isEvident: true });
  });

  it('is that of DAEMON_HOME without files', async () => {
    const { homes } = await finding(
      { it: { environment: { DAEMON_HOME: '/d' }, volumes: [bind('FOLDER/none', '/d')] } },
      { files: {} },
    );
    expect(homes).toEqual({ it: '/d' });
  });
});
