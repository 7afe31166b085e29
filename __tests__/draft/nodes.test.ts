import path from 'node:path';
import { Files } from '../../src/draft/files';
import { findServices } from '../../src/draft/nodes';
import type { Image } from '../../src/images/model/image';
import type { ComposeModel, ComposeService } from '../../src/stack/compose/model';
import { configToml } from '../cli/init/stacks';
import { temporaryFolder, writeFiles } from '../helpers/folder';
import { checkersModel } from '../stack/models';

const root = temporaryFolder();

const image = (entrypoint: string[], environment: Record<string, string> = {}): Image => ({
  ...{ id: 'sha256:1', bytes: 1, digests: [], command: [], volumes: [] },
  ...{ entrypoint, environment },
});
const bind = (source: string, target: string) => ({
  type: 'bind',
  source: path.join(root, source),
  target,
});

async function looking(
  services: Readonly<Record<string, ComposeService>>,
  images: Readonly<Record<string, Image>> = {},
  more: Partial<ComposeModel> = {},
) {
  const files = new Files();
  return findServices({ services, ...more }, new Map(Object.entries(images)), files);
}

describe('a service is a node', () => {
  it.each<[string, ComposeService, string | undefined, string | undefined]>([
    ['by its command', { command: ['gaiad', 'start', '--home', '/h'] }, '/h', 'gaiad'],
    ['by its entry point', { entrypoint: ['/bin/gaiad'], command: ['start'] }, undefined, 'gaiad'],
    [
      'by a command in a shell',
      { command: ['sh', '-c', 'sleep 1; exec gaiad start'] },
      undefined,
      'gaiad',
    ],
    [
      'by a command after a starter',
      { entrypoint: ['tini', '--', 'gaiad'], command: ['start'] },
      undefined,
      'gaiad',
    ],
    [
      'by a home in its command',
      { image: 'x:1', command: ['start', '--home=/h'] },
      '/h',
      undefined,
    ],
    [
      'by its port',
      { image: 'x:1', ports: [{ target: 26657, published: '1' }] },
      undefined,
      undefined,
    ],
    [
      'by Cosmovisor',
      {
        command: ['cosmovisor', 'run', 'start'],
        environment: { DAEMON_NAME: 'simd', DAEMON_HOME: '/d' },
      },
      '/d',
      'simd',
    ],
    ['by its home', { image: 'x:1', volumes: [bind('home', '/root/.x')] }, '/root/.x', undefined],
    [
      'by a file of its home',
      { image: 'x:1', volumes: [bind('home/config/genesis.json', '/h/config/genesis.json')] },
      '/h',
      undefined,
    ],
    [
      'by a script',
      { entrypoint: ['bash', '/init/start.sh'], volumes: [bind('init', '/init')] },
      undefined,
      'gaiad',
    ],
  ])('%s', async (_, service, home, binary) => {
    writeFiles(root, {
      'home/config/genesis.json': '{}',
      'init/start.sh': 'gaiad init x\nexec cosmovisor start\nexec gaiad start --x "$A"\n',
    });
    const { nodes, signers } = await looking({ it: service });
    expect(signers).toEqual([]);
    expect(nodes.map((node) => [node.service, node.home, node.binary?.name])).toEqual([
      ['it', home, binary],
    ]);
  });

  it('by the entry point of its image', async () => {
    const services = { it: { image: 'x:1', command: ['start'] } };
    expect((await looking(services)).nodes).toEqual([]);
    const { nodes } = await looking(services, { 'x:1': image(['gaiad'], { DAEMON_HOME: '/d' }) });
    expect(nodes).toMatchObject([{ binary: { name: 'gaiad' }, home: '/d', isCosmovisor: true }]);
  });

  it('by a config of the compose files', async () => {
    writeFiles(root, { 'g.json': '{}' });
    const configs = [{ source: 'g', target: '/root/.x/config/genesis.json' }];
    const { nodes } = await looking(
      { it: { image: 'x:1', configs } },
      {},
      {
        configs: { g: { file: path.join(root, 'g.json') } },
      },
    );
    expect(nodes).toMatchObject([{ home: '/root/.x', genesis: path.join(root, 'g.json') }]);
  });

  it('by an image shared with other nodes', async () => {
    const { nodes } = await looking({
      a: { image: 'x:1', command: ['start'] },
      b: { image: 'x:1', command: ['gaiad', 'start'] },
      c: { image: 'y:1' },
      d: {},
      e: { command: ['simd', 'start'] },
    });
    expect(nodes.map(({ service }) => service)).toEqual(['a', 'b', 'e']);
  });

  it('never if it does something else', async () => {
    const { nodes } = await looking({
      web: { image: 'nginx:1', ports: [{ target: 80 }], volumes: [bind('nowhere', '/w')] },
      job: { command: ['sh', '-c', 'echo started'] },
    });
    expect(nodes).toEqual([]);
  });
});

describe('the home of a node', () => {
  it('reveals a remote signer and an address book', async () => {
    writeFiles(root, {
      'val/config/config.toml': configToml('tcp://0.0.0.0:26659'),
      'val/config/addrbook.json': '{}',
      'val/config/priv_validator_key.json': '{}',
      'odd/config/config.toml': 'no = [toml',
    });
    const { nodes } = await looking({
      val: { image: 'x:1', volumes: [bind('val', '/h')] },
      odd: { image: 'x:1', volumes: [bind('odd', '/h')] },
    });
    const at = (file: string) => path.join(root, file);
    expect(nodes).toMatchObject([
      {
        ...{ config: at('val/config/config.toml'), genesis: undefined, isSignedRemotely: true },
        addressBook: at('val/config/addrbook.json'),
        validatorKey: at('val/config/priv_validator_key.json'),
      },
      { config: at('odd/config/config.toml'), isSignedRemotely: false, addressBook: undefined },
    ]);
  });
});

describe('a remote signer', () => {
  const TMKMS = '[[validator]]\naddr = "tcp://abc@10.0.0.2:26659"\n';

  it('signs for the validator that it dials', async () => {
    writeFiles(root, { 'kms/tmkms.toml': TMKMS });
    const val = { command: ['gaiad', 'start'], networks: { n: { ipv4_address: '10.0.0.2' } } };
    const { signers } = await looking({
      kms: { image: 'tmkms:1', build: {}, volumes: [bind('kms', '/kms')], networks: { n: null } },
      other: { command: ['gaiad', 'start'], networks: { n: null } },
      val,
    });
    expect(signers).toEqual([
      { service: 'kms', image: 'tmkms:1', isBuilt: true, validators: ['val'] },
    ]);
  });

  it('signs for its neighbours if it names no validator', async () => {
    const { signers, nodes } = await findServices(checkersModel(root), new Map(), new Files());
    expect(signers).toEqual([
      {
        ...{ service: 'kms-alice', image: 'rehearsal/tmkms:local', isBuilt: false },
        validators: ['val-alice'],
      },
    ]);
    expect(nodes.map(({ service }) => service)).toEqual([
      ...['val-alice', 'val-bob', 'sentry-alice', 'node-carol'],
    ]);
  });
});
