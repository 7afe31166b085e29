import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { InspectedContainer } from '../../../src/docker/containers';
import { EngineHasher } from '../../../src/stack/binaries/hashes';
import { fakeDocker } from '../../helpers/docker';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { sha256 } from '../../helpers/hash';

const root = temporaryFolder();

interface Container {
  readonly image?: string;
  readonly env?: readonly string[] | null;
  readonly mounts?: readonly object[];
  /** Texts of files by path; of a link, its target. */
  readonly files?: Readonly<Record<string, string | { readonly to: string } | 'folder'>>;
}

/** A hasher over an engine with one container. */
function hashing({ image = 'sha256:one', env = null, mounts = [], files = {} }: Container) {
  const folder = folderWith(root);
  const docker = fakeDocker({
    containers: {
      inspect: async () => ({ image, env, mounts: mounts as InspectedContainer['mounts'] }),
      create: async () => 'made',
      copyFile: async (_, place, to, { followLink = false } = {}) => {
        let found = files[place];
        if (followLink && typeof found === 'object') found = files[found.to];
        if (found === 'folder') mkdirSync(to);
        else if (typeof found === 'string') writeFileSync(to, found);
        else if (found !== undefined) symlinkSync(found.to, to);
        return found !== undefined;
      },
    },
  });
  const hasher = new EngineHasher(docker, folder);
  const left = () => {
    const taken = path.join(folder, 'taken');
    return existsSync(taken) ? readdirSync(taken) : [];
  };
  return { docker, hasher, left };
}

describe('the hash of a program in a container', () => {
  it('is the hash of the file, which is then deleted', async () => {
    const { hasher, left } = hashing({ files: { '/bin/appd': 'binary' } });
    expect(await hasher.inContainer('id', '/bin/appd')).toEqual({
      ...{ sha256: sha256('binary'), place: '/bin/appd', isLink: false },
    });
    expect(left()).toEqual([]);
  });

  it('is the hash of the first match on the PATH', async () => {
    const { hasher } = hashing({
      env: ['A=b', 'PATH=/first:/second:/third'],
      files: { '/second/appd': 'second', '/third/appd': 'third' },
    });
    expect(await hasher.inContainer('id', 'appd')).toMatchObject({
      ...{ sha256: sha256('second'), place: '/second/appd' },
    });
  });

  it('uses the default PATH in containers without one', async () => {
    const { hasher } = hashing({ files: { '/usr/bin/appd': 'binary' } });
    expect(await hasher.inContainer('id', 'appd')).toMatchObject({ place: '/usr/bin/appd' });
  });

  it('is the hash of the link target in the container, never on this machine', async () => {
    const secret = path.join(root, 'of-this-machine');
    writeFileSync(secret, 'of this machine');
    const { hasher } = hashing({ files: { '/bin/appd': { to: secret }, [secret]: 'inside' } });
    expect(await hasher.inContainer('id', '/bin/appd')).toEqual({
      ...{ sha256: sha256('inside'), place: '/bin/appd', isLink: true },
    });
  });

  it.each<[what: string, files: NonNullable<Container['files']>]>([
    ['nothing', {}],
    ['a folder', { '/bin/appd': 'folder' }],
    ['a dangling link', { '/bin/appd': { to: '/nowhere' } }],
    ['a link to a link, copied as one', { '/bin/appd': { to: '/l' }, '/l': { to: '/x' } }],
  ])('is unknown for %s', async (_, files) => {
    const { hasher, left } = hashing({ files });
    expect(await hasher.inContainer('id', '/bin/appd')).toBeUndefined();
    expect(left()).toEqual([]);
  });
});

it('is calculated for an image without starting its container, which is then removed', async () => {
  const { hasher, docker } = hashing({ files: { '/own/appd': 'binary' } });
  const mounts = [{ type: 'bind', source: '/host', target: '/own', read_only: true }] as const;
  expect(await hasher.inImage('sha256:one', '/own/appd', mounts)).toMatchObject({
    sha256: sha256('binary'),
  });
  const mounted = [{ type: 'bind', source: '/host', target: '/own', readOnly: true }];
  expect(docker.calls.map(({ verb, args }) => [verb, ...args.slice(0, 2)])).toEqual([
    ['containers.create', 'sha256:one', { mounts: mounted }],
    ['containers.copyFile', 'made', '/own/appd'],
    ['containers.remove', ['made']],
  ]);
});

describe('a path that no container can write to', () => {
  const OURS = { Type: 'bind', Source: '/run/binaries', Destination: '/opt/releases', RW: false };
  const isPinned = (...mounts: readonly object[]) =>
    hashing({ mounts }).hasher.isPinned('id', '/opt/releases/1/appd', '/run/binaries');

  it('is in a mount of the run', async () => {
    expect(await isPinned(OURS, { ...OURS, Destination: '/opt', Source: '/x' })).toBe(true);
  });

  it.each<[what: string, mounts: object[]]>([
    ['there is no mount', []],
    ['the mount is writable', [{ ...OURS, RW: true }]],
    ['the mount has another source', [{ ...OURS, Source: '/somewhere' }]],
    ['the mount is a volume', [{ ...OURS, Type: 'volume' }]],
    ['the mount is elsewhere', [{ ...OURS, Destination: '/opt/rel' }]],
    [
      'another mount covers the file',
      [OURS, { ...OURS, Destination: '/opt/releases/1/appd', Source: '/x' }],
    ],
    [
      'another mount covers its folder',
      [OURS, { ...OURS, Destination: '/opt/releases/1', Source: '/x' }],
    ],
  ])('is not proven if %s', async (_, mounts) => {
    expect(await isPinned(...mounts)).toBe(false);
  });
});

describe('a container’s program from its image', () => {
  const FOUND = { sha256: 'hash', place: '/usr/bin/appd', isLink: false };
  const isImages = (container: Container, found = FOUND) =>
    hashing(container).hasher.isImages('id', 'sha256:one', found);
  const at = (Destination: string) => ({ mounts: [{ Type: 'bind', Destination, RW: true }] });

  it('is proven if no mount covers it', async () => {
    expect(await isImages(at('/root/.app'))).toBe(true);
  });

  it.each<[what: string, container: Container]>([
    ['a mount covers it', at('/usr/bin/appd')],
    ['a mount covers its folder', at('/usr')],
    ['a mount precedes it on the PATH', at('/usr/local/bin/appd')],
    ['the container runs another image', { image: 'sha256:other' }],
  ])('is uncertain if %s', async (_, container) => {
    expect(await isImages(container)).toBe(false);
  });

  it('is uncertain if it is a link', async () => {
    expect(await isImages({}, { ...FOUND, isLink: true })).toBe(false);
  });

  it('does not depend on mounts after its own place on the PATH', async () => {
    expect(await isImages(at('/sbin/appd'))).toBe(true);
  });
});

it('caches facts that do not change while a container exists', async () => {
  const { hasher, docker } = hashing({});
  for (let time = 0; time < 3; time++) await hasher.isPinned('id', '/a', '/b');
  expect(docker.calls).toHaveLength(1);
});
