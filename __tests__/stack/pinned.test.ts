import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cosmovisorDialect } from '../../src/images/cosmovisor';
import type { Cosmovisor } from '../../src/stack/cosmovisor';
import type { Hasher } from '../../src/stack/hashes';
import { hashReleases, pinBinaries } from '../../src/stack/pinned';
import { archived } from '../helpers/archives';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { engineOf } from './engine';

const root = temporaryFolder();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const signal = new AbortController().signal;
const MADE: Cosmovisor = {
  image: 'sha256:cosmovisor',
  dialect: cosmovisorDialect('v1.5.0'),
  binaries: new Map([
    ['v1', '/opt/rehearsal/releases/0/appd'],
    ['v2', '/opt/rehearsal/releases/1/appd'],
  ]),
  layout: new Map(),
  mounts: [],
  madeFor: undefined,
};

/** Pins what comes out of an image. */
async function pin(fill: (folder: string) => void, cosmovisor = MADE) {
  const folder = mkdtempSync(path.join(root, 'run-'));
  const exec = engineOf((command, call) => {
    if (command.startsWith('docker create')) return 'made';
    return command.startsWith('docker cp') ? archived(call, fill) : '';
  });
  return { folder, pinned: await pinBinaries(exec, cosmovisor, { run: 'run-1', folder, signal }) };
}

const put = (folder: string, name: string, text: string, mode = 0o755) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true, mode: 0o700 });
  writeFileSync(path.join(folder, name), text);
  chmodSync(path.join(folder, name), mode);
};
const both = (folder: string) => {
  put(folder, '0/appd', 'one');
  put(folder, '1/appd', 'two');
};

const NONE: Hasher = {
  inContainer: async () => undefined,
  inImage: async () => undefined,
  isPinned: async () => false,
  isImages: async () => false,
};

describe('the binaries of the image that is made', () => {
  it('are mounted where they were, by a folder that no container can write to', async () => {
    const { folder, pinned } = await pin(both);
    const source = path.join(folder, 'binaries');
    const mount = { type: 'bind', source, target: '/opt/rehearsal/releases', read_only: true };
    expect(pinned).toEqual({ ...MADE, mounts: [mount] });
    for (const each of [source, path.join(source, '0')]) {
      expect(statSync(each).mode & 0o777).toBe(0o755); // nodes may run as any user
    }
  });

  it.each<[what: string, fill: (folder: string) => void]>([
    ['there is none', () => {}],
    ['one is missing', (folder) => put(folder, '0/appd', 'one')],
    [
      'one is no program',
      (folder) => {
        both(folder);
        put(folder, '1/appd', 'two', 0o644);
      },
    ],
    [
      'one is a link',
      (folder) => {
        put(folder, '0/appd', 'one');
        mkdirSync(path.join(folder, '1'));
        symlinkSync('/bin/sh', path.join(folder, '1/appd'));
      },
    ],
    [
      'the folder of one is a link',
      (folder) => {
        put(folder, '0/appd', 'one');
        symlinkSync('/bin', path.join(folder, '1'));
      },
    ],
  ])('stay where they are where %s', async (_, fill) => {
    expect((await pin(fill)).pinned).toEqual(MADE);
  });
});

it('leaves the binaries of a user’s own image where they are mounted', async () => {
  const own = { ...MADE, madeFor: '/root/.app' };
  expect((await pin(both, own)).pinned).toBe(own);
});

describe('the hashes of the releases', () => {
  it('are those of the folder that is mounted', async () => {
    const { folder, pinned } = await pin(both);
    expect(await hashReleases(NONE, pinned)).toEqual({
      hashes: new Map([
        ['v1', sha256('one')],
        ['v2', sha256('two')],
      ]),
      folder: path.join(folder, 'binaries'),
    });
  });

  it('are those of the image, where one is a link out of the folder', async () => {
    const { folder, pinned } = await pin(both);
    const file = path.join(folder, 'binaries/1/own');
    symlinkSync('/bin/sh', file);
    const linked = new Map([...pinned.binaries, ['v2', '/opt/rehearsal/releases/1/own'] as const]);
    const inImage: Hasher['inImage'] = async (image, place, mounts) => {
      expect([image, mounts]).toEqual([pinned.image, pinned.mounts]);
      return { sha256: 'of the image', place, isLink: true };
    };
    const hashed = await hashReleases({ ...NONE, inImage }, { ...pinned, binaries: linked });
    expect(hashed.hashes.get('v2')).toBe('of the image');
    expect(hashed.folder).toBeUndefined();
  });

  it('are all needed', async () => {
    const { message } = await failureOf(hashReleases(NONE, MADE));
    expect(message).toBe('The binary /opt/rehearsal/releases/0/appd of v1 cannot be read');
  });
});
