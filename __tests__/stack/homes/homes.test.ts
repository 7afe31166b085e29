import { chownSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { lstat, readdir, readFile, readlink, truncate } from 'node:fs/promises';
import path from 'node:path';
import { NodeHome } from '../../../src/stack/copy/home';
import {
  forgetAddresses,
  HOME_FILES,
  layOutCosmovisor,
  readGenesis,
  requireHome,
  resetNode,
  resetSigner,
} from '../../../src/stack/homes/homes';
import { writeAll } from '../../../src/system/files';
import { fails, failure } from '../../helpers/failure';
import { type Files, folderWith, temporaryFolder } from '../../helpers/folder';
import { nodeHome, onHost } from '../../helpers/live';
import { bind } from '../models';

const root = temporaryFolder();
const asRoot = process.getuid?.() === 0 ? it : it.skip;

const FILES = {
  'config/config.toml': 'moniker = "a"\n',
  'config/genesis.json': '{"chain_id":"x"}',
  'config/node_key.json': 'node key',
  'config/priv_validator_key.json': 'key',
  'config/addrbook.json': '{"addrs":[]}',
  'data/priv_validator_state.json': '{"height":"900","round":0,"step":3}',
  'data/application.db/000001.log': 'db',
  'data/upgrade-info.json': '{"name":"v2","height":800}',
  'keyring-test/alice.info': 'alice',
};

const home = (files: Files = FILES) => nodeHome('val-alice', folderWith(root, files));

describe('the home of a node', () => {
  const volumes = [bind('/h', '/root/.a'), bind('/g.json', '/root/.a/config/genesis.json')];

  it('has files from the mount, or from separate mounts', () => {
    const found = new NodeHome('a', '/root/.a', { volumes }, '/');
    expect(found).toMatchObject({ service: 'a', inContainer: '/root/.a' });
    expect(Object.values(HOME_FILES).map((file) => onHost(found, file))).toEqual([
      '/g.json',
      '/h/config/config.toml',
      '/h/config/app.toml',
      '/h/config/client.toml',
    ]);
  });

  it('may be inside a mount', () => {
    expect(onHost(new NodeHome('a', '/root/.a/b', { volumes }, '/'), 'data')).toBe('/h/b/data');
  });

  it('does not exist without a mount', () => {
    expect(() => new NodeHome('a', '/elsewhere', { volumes }, '/')).toThrow();
  });

  it.each(['config.toml', 'genesis.json'])('must have its %s', async (name) => {
    const { [`config/${name}` as keyof typeof FILES]: _, ...files } = FILES;
    await expect(requireHome(home(files))).rejects.toThrow(
      failure('HOME_INCOMPLETE', 'val-alice', '/chain', name, 'chain.home'),
    );
    await expect(requireHome(home())).resolves.toBeUndefined();
  });

  it('refuses a large configuration file, but accepts a large genesis', async () => {
    const found = home();
    await truncate(onHost(found, HOME_FILES.config), 5 * 1024 * 1024);
    await expect(found.readText(HOME_FILES.config)).rejects.toThrow(
      failure('FILE_TOO_LARGE', 'config.toml', '5242880', '524288 '),
    );
    await writeAll(onHost(found), { [HOME_FILES.genesis]: `{}${' '.repeat(5 * 1024 * 1024)}` });
    expect(await readGenesis(found)).toEqual({});
  });

  it('requires a genesis in JSON', async () => {
    expect(await readGenesis(home())).toEqual({ chain_id: 'x' });
    const broken = home({ 'config/genesis.json': '{' });
    await fails(readGenesis(broken), 'GENESIS_INVALID', 'val-alice', 'SyntaxError');
  });
});

describe('a reset node', () => {
  it('has no blocks, addresses or signatures, and keeps its keys and configuration', async () => {
    const node = home();
    await resetNode(node);
    expect(await readdir(onHost(node, 'data'))).toEqual(['priv_validator_state.json']);
    const state = JSON.parse(
      await readFile(onHost(node, 'data/priv_validator_state.json'), 'utf8'),
    );
    expect(state).toEqual({ height: '0', round: 0, step: 0 });
    await forgetAddresses(node);
    expect((await readdir(onHost(node, 'config'))).sort()).toEqual([
      'config.toml',
      'genesis.json',
      'node_key.json',
      'priv_validator_key.json',
    ]);
    expect(existsSync(onHost(node, 'keyring-test/alice.info'))).toBe(true);
  });

  it('gets a data folder if it had none', async () => {
    const node = home({ 'config/config.toml': '' });
    await resetNode(node);
    expect(await readdir(onHost(node, 'data'))).toEqual(['priv_validator_state.json']);
  });

  it('keeps a data folder that is a separate mount, and empties it', async () => {
    const data = folderWith(root, { 'state.db/1': 'x' });
    const folder = onHost(home());
    const mounts = [bind(folder, '/chain'), bind(data, '/chain/data')];
    const node = new NodeHome('a', '/chain', { volumes: mounts }, root);
    const { ino } = await lstat(data);
    await resetNode(node);
    expect(await readdir(data)).toEqual(['priv_validator_state.json']);
    expect((await lstat(data)).ino).toBe(ino);
    expect(existsSync(path.join(folder, 'data/application.db'))).toBe(true);
  });

  asRoot('gives what it makes to the owner of the home', async () => {
    const node = home();
    chownSync(onHost(node), 1025, 1026);
    await resetNode(node);
    for (const file of ['data', 'data/priv_validator_state.json']) {
      const { uid, gid } = await lstat(onHost(node, file));
      expect([uid, gid]).toEqual([1025, 1026]);
    }
  });
});

describe('a reset remote signer', () => {
  it('has signed nothing, under any name of its state file, and keeps its keys', async () => {
    const folder = folderWith(root, {
      'state/checkers-consensus.json': '{"height":"5","round":"0","step":6,"block_id":null}',
      'priv_validator_state.json': '{"height":1,"round":0,"step":0,"noncePublic":""}',
      'config.yaml': 'height: 5\nround: 0\nstep: 0\n',
      'tmkms.toml': '',
      'secrets/key.softsign': 'k',
      'other.json': '{"height":5}',
      'list.json': '["height","round","step"]',
      'null.json': 'null',
      'broken.json': '{"height":1,"round":0,"step":',
      'state.json.bak': '{"height":1,"round":0,"step":0}',
      'large.json': JSON.stringify({ height: 1, round: 0, step: 0, x: 'x'.repeat(70_000) }),
    });
    const removed = await resetSigner(folder);
    expect(removed.sort()).toEqual(['priv_validator_state.json', 'state/checkers-consensus.json']);
    const left = (await readdir(folder, { recursive: true })).sort();
    expect(left).toEqual([
      ...['broken.json', 'config.yaml', 'large.json', 'list.json', 'null.json', 'other.json'],
      ...['secrets', 'secrets/key.softsign', 'state', 'state.json.bak', 'tmkms.toml'],
    ]);
  });

  it.each([
    ['{"height":"8","round":"1","step":3,"block_id":{}}', '{"height":"0","round":"0","step":0}'],
    ['{"height":8,"round":1,"step":3,"signature":"s"}', '{"height":0,"round":0,"step":0}'],
  ])('whose state is a separate file, such as %s, has signed nothing', async (before, after) => {
    const folder = folderWith(root, { 'state.json': before, 'key.json': '{"priv_key":"k"}' });
    expect(await resetSigner(path.join(folder, 'state.json'))).toEqual(['state.json']);
    expect(await resetSigner(path.join(folder, 'key.json'))).toEqual([]);
    expect(readFileSync(path.join(folder, 'state.json'), 'utf8')).toBe(after);
    expect(readFileSync(path.join(folder, 'key.json'), 'utf8')).toBe('{"priv_key":"k"}');
  });

  it('may be missing', async () => {
    expect(await resetSigner(path.join(root, 'not-there'))).toEqual([]);
  });
});

describe('Cosmovisor’s folders in a home', () => {
  const layout = new Map([
    ['genesis', '/opt/rehearsal/releases/0/checkersd'],
    ['upgrades/v1tov1_1', '/opt/rehearsal/releases/1/checkersd'],
    ['upgrades/v2%20rc', '/opt/rehearsal/releases/2/checkersd'],
  ]);

  it('have links to the binaries in the container', async () => {
    const node = home();
    await layOutCosmovisor(node, 'checkersd', layout);
    for (const [folder, target] of layout) {
      expect(await readlink(onHost(node, `cosmovisor/${folder}/bin/checkersd`))).toBe(target);
    }
    expect((await readdir(onHost(node, 'cosmovisor'))).sort()).toEqual(['genesis', 'upgrades']);
  });

  it('keep nothing from earlier runs, as no upgrade is done yet, but the user’s own files', async () => {
    const own = { 'cosmovisor/pre.sh': 'echo', 'cosmovisor/config/config.toml': 'a = 1' };
    const node = home({ ...FILES, ...own, 'cosmovisor/upgrades/old/bin/checkersd': 'b' });
    mkdirSync(onHost(node, 'cosmovisor/current'));
    await layOutCosmovisor(node, 'checkersd', new Map([['genesis', '/g']]));
    expect((await readdir(onHost(node, 'cosmovisor'))).sort()).toEqual([
      ...['config', 'genesis', 'pre.sh', 'upgrades'],
    ]);
    expect(await readdir(onHost(node, 'cosmovisor/upgrades'))).toEqual([]);
  });

  it('are made in place of a link', async () => {
    const node = home();
    symlinkSync('/etc', onHost(node, 'cosmovisor'));
    await layOutCosmovisor(node, 'checkersd', layout);
    expect((await lstat(onHost(node, 'cosmovisor'))).isDirectory()).toBe(true);
    expect(existsSync('/etc/genesis')).toBe(false);
  });

  asRoot('belong to the owner of the home, who makes the current link there', async () => {
    const node = home();
    chownSync(onHost(node), 1025, 1026);
    await layOutCosmovisor(node, 'checkersd', layout);
    for (const made of ['', '/upgrades', '/genesis', '/genesis/bin', '/upgrades/v1tov1_1/bin']) {
      expect((await lstat(onHost(node, `cosmovisor${made}`))).uid).toBe(1025);
    }
  });
});
