import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { copyFrom, copyOut } from '../../../src/stack/copy/container';
import { writeAll } from '../../../src/system/files';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { type Fill, stackEngine } from '../engine';

const root = temporaryFolder();

/** A target folder, and an engine with one container and its files by path. */
function copying(fills: Readonly<Record<string, Fill>>) {
  const base = folderWith(root);
  const target = path.join(base, 'home');
  mkdirSync(target);
  const docker = stackEngine({ files: (from) => fills[from.slice(from.indexOf(':') + 1)] });
  const read = (name: string) => readFileSync(path.join(target, name), 'utf8');
  const left = () => readdirSync(base);
  return { docker, copy: { folder: '/chain', target }, target, read, left };
}
const config: Fill = (place) => writeAll(place, { 'config/a': '1' });

it('copies the content of a folder of a container, not the folder itself', async () => {
  const { docker, copy, read, left } = copying({ '/chain/.': config });
  expect(await copyFrom(docker, 'c1', copy)).toBe(true);
  expect(read('config/a')).toBe('1');
  expect(left()).toEqual(['home']);
});

it.each([
  [true, { '/chain/.': config }],
  [false, {}],
])(
  'copies from an image with a container that is never started, and then removed: %s',
  async (has, fills) => {
    const { docker, copy } = copying(fills);
    expect(await copyOut(docker, 'sha256:a', copy)).toBe(has);
    const verbs = docker.calls.map(({ verb, args }) => `${verb} ${String(args[0])}`);
    expect(verbs).toEqual([
      'containers.create sha256:a',
      'containers.copyOut made-1',
      'containers.remove made-1',
    ]);
  },
);

describe('links of a home', () => {
  const links =
    (to: Readonly<Record<string, string>>): Fill =>
    async (place) => {
      await config(place);
      for (const [at, target] of Object.entries(to)) symlinkSync(target, path.join(place, at));
    };

  it('with targets outside it are replaced by the targets, under any name', async () => {
    const { docker, copy, read, left } = copying({
      '/chain/.': links({ data: '/disk/blocks', 'config/key.json': '../../keys/k' }),
      '/disk/blocks': (place) => writeAll(place, { 'db/1': 'blocks' }),
      '/keys/k': (place) => writeAll(path.dirname(place), { k: 'key' }),
    });
    await copyFrom(docker, 'c1', copy);
    expect([read('data/db/1'), read('config/key.json')]).toEqual(['blocks', 'key']);
    // The engine follows links of the container above this path.
    const [, ...taken] = docker.argsOf('containers.copyOut');
    expect(taken.map(([, , , options]) => options)).toEqual(Array(2).fill({ followLink: true }));
    expect(left()).toEqual(['home']);
  });

  it('to nothing or inside it stay links', async () => {
    const given = { gone: '/nowhere', inner: 'config', absolute: '/chain/config/a' };
    const { docker, copy, target, left } = copying({ '/chain/.': links(given) });
    await copyFrom(docker, 'c1', copy);
    for (const [at, to] of Object.entries(given)) {
      expect(readlinkSync(path.join(target, at))).toBe(to);
    }
    expect(left()).toEqual(['home']);
  });

  it('keep the modes of read-only folders', async () => {
    const { docker, copy, target, read } = copying({
      '/chain/.': links({ data: '/disk' }),
      '/disk': async (place) => {
        await writeAll(place, { a: 'x' });
        chmodSync(place, 0o555);
      },
    });
    await copyFrom(docker, 'c1', copy);
    expect(read('data/a')).toBe('x');
    expect(lstatSync(path.join(target, 'data')).mode & 0o7777).toBe(0o555);
  });

  it('into mounts of the node lead there, not into the image', async () => {
    const ofImage: Fill = (place) => writeAll(place, { a: 'of the image' });
    const { docker, copy, target } = copying({
      '/chain/.': links({ wasm: '/mounted', share: '/share' }),
      '/mounted': ofImage,
      '/share': ofImage,
    });
    await copyOut(docker, 'sha256:a', { ...copy, mounts: ['/mounted'] });
    expect(readlinkSync(path.join(target, 'wasm'))).toBe('/mounted');
    expect(lstatSync(path.join(target, 'share')).isDirectory()).toBe(true);
  });
});
