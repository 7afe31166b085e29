import { chmodSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cosmovisorDialect } from '../../../src/cosmovisor/versions';
import type { Cosmovisor } from '../../../src/stack/binaries/cosmovisor';
import type { Hasher } from '../../../src/stack/binaries/hashes';
import { hashReleases, pinBinaries } from '../../../src/stack/binaries/pinned';
import { failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { sha256 } from '../../helpers/hash';
import { stackEngine } from '../engine';

const root = temporaryFolder();
const ORDERS = {
  ...{ type: 'bind', source: '/w/orders', target: '/opt/rehearsal/orders', read_only: true },
} as const;
const MADE: Cosmovisor = {
  image: 'sha256:cosmovisor',
  dialect: cosmovisorDialect('v1.5.0'),
  binaries: new Map([
    ['v1', '/opt/rehearsal/releases/0/appd'],
    ['v2', '/opt/rehearsal/releases/1/appd'],
  ]),
  programs: new Map([
    ['v1', '/opt/rehearsal/releases/0/bin/appd'],
    ['v2', '/opt/rehearsal/releases/1/bin/appd'],
  ]),
  layout: new Map(),
  mounts: [ORDERS],
  madeFor: undefined,
  others: new Map(),
  gate: undefined,
};

/** Pins the binaries extracted from an image. */
async function pin(fill: (folder: string) => void, cosmovisor = MADE) {
  const folder = folderWith(root);
  const docker = stackEngine({
    files: (from) => (from === 'made-1:/opt/rehearsal/releases/.' ? fill : undefined),
  });
  return { folder, pinned: await pinBinaries(docker, cosmovisor, folder) };
}

const put = (folder: string, name: string, text: string, mode = 0o755) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, name), text);
  chmodSync(path.join(folder, name), mode);
};
const both = (folder: string) => {
  for (const launcher of ['gate', '0/appd', '1/appd']) put(folder, launcher, 'the gate');
  put(folder, '0/bin/appd', 'one');
  put(folder, '1/bin/appd', 'two');
};

const NONE: Hasher = {
  inContainer: async () => undefined,
  inImage: async () => undefined,
  isPinned: async () => false,
  isImages: async () => false,
};

describe('the binaries of the generated image', () => {
  it('are mounted at their paths, from a folder that no container can write to', async () => {
    const { folder, pinned } = await pin(both);
    const source = path.join(folder, 'binaries');
    const mount = { type: 'bind', source, target: '/opt/rehearsal/releases', read_only: true };
    expect(pinned).toEqual({ ...MADE, mounts: [mount, ORDERS], gate: path.join(source, 'gate') });
    for (const each of [source, path.join(source, '0'), path.join(source, '0/bin')]) {
      expect(statSync(each).mode & 0o777).toBe(0o755); // nodes may run as any user
    }
  });

  it.each<[what: string, fill: (folder: string) => void]>([
    ['there are none', () => {}],
    ['one is missing', (folder) => put(folder, '0/bin/appd', 'one')],
    [
      'one is not executable',
      (folder) => {
        both(folder);
        put(folder, '1/bin/appd', 'two', 0o644);
      },
    ],
    [
      'one is a link',
      (folder) => {
        both(folder);
        rmSync(path.join(folder, '1/bin/appd'));
        symlinkSync('/bin/sh', path.join(folder, '1/bin/appd'));
      },
    ],
    [
      'the folder of one is a link',
      (folder) => {
        both(folder);
        rmSync(path.join(folder, '1/bin'), { recursive: true });
        symlinkSync('/bin', path.join(folder, '1/bin'));
      },
    ],
  ])('stay in the image if %s', async (_, fill) => {
    expect((await pin(fill)).pinned).toEqual(MADE);
  });
});

it('of a user’s own image stay where they are mounted', async () => {
  const own = { ...MADE, madeFor: '/root/.app' };
  expect((await pin(both, own)).pinned).toBe(own);
});

describe('the hashes of the releases', () => {
  it('are the hashes of the mounted folder', async () => {
    const { folder, pinned } = await pin(both);
    expect(await hashReleases(NONE, pinned)).toEqual({
      hashes: new Map([
        ['v1', sha256('one')],
        ['v2', sha256('two')],
      ]),
      folder: path.join(folder, 'binaries'),
      launcher: sha256('the gate'),
    });
  });

  it('are the hashes of the image if one binary is a link out of the folder', async () => {
    const { folder, pinned } = await pin(both);
    const file = path.join(folder, 'binaries/1/own');
    symlinkSync('/bin/sh', file);
    const linked = new Map([...pinned.programs, ['v2', '/opt/rehearsal/releases/1/own'] as const]);
    const inImage: Hasher['inImage'] = async (image, place, mounts) => {
      expect([image, mounts]).toEqual([pinned.image, pinned.mounts]);
      return { sha256: 'of the image', place, isLink: true };
    };
    const hashed = await hashReleases({ ...NONE, inImage }, { ...pinned, programs: linked });
    expect(hashed.hashes.get('v2')).toBe('of the image');
    expect(hashed.folder).toBeUndefined();
  });

  it('are all required', async () => {
    await expect(hashReleases(NONE, MADE)).rejects.toThrow(
      failure('BINARY_UNREADABLE', '/opt/rehearsal/releases/0/bin/appd', 'v1'),
    );
  });
});
