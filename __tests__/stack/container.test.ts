import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { copyFrom, copyOut } from '../../src/stack/container';
import { writeAll } from '../../src/system/files';
import { archived, notArchived } from '../helpers/archives';
import { failureOf } from '../helpers/errors';
import type { Call, Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { dockerOf, engineOf } from './engine';

const { signal } = new AbortController();
const momentary = { run: 'run-1', image: 'sha256:a', signal };
const root = temporaryFolder();

/** A folder to copy to, and an engine that answers `docker cp`. */
function copying(cp: (call: Call) => Promise<Reply>) {
  const base = mkdtempSync(path.join(root, 'copy-'));
  const target = path.join(base, 'home');
  mkdirSync(target);
  const exec = engineOf((command, call) => {
    if (command.startsWith('docker create')) return 'made-1\n';
    return command.startsWith('docker cp') ? cp(call) : '';
  });
  const read = (name: string) => readFileSync(path.join(target, name), 'utf8');
  const left = () => readdirSync(base);
  return { target, exec, read, left };
}

/** What an image has, by path. */
const bringing = (fills: Readonly<Record<string, (place: string) => unknown>>) => (call: Call) => {
  const [, from = ''] = call.argv.at(-2)?.split(':') ?? [];
  const fill = fills[from];
  return fill === undefined ? notArchived(call) : archived(call, fill);
};
const config = (place: string) => writeAll(place, { 'config/a': '1' });

it('copies what is in a folder of a container, not the folder itself', async () => {
  const { exec, target, read, left } = copying(bringing({ '/chain/.': config }));
  expect(await copyFrom(exec, 'c1', '/chain', target, signal)).toBe(true);
  expect(dockerOf(exec)).toEqual(['docker cp c1:/chain/. -']);
  expect(read('config/a')).toBe('1');
  expect(left()).toEqual(['home']);
});

it('says that a container has no such folder', async () => {
  const { exec, target, left } = copying(notArchived);
  expect(await copyFrom(exec, 'c1', '/chain', target, signal)).toBe(false);
  expect(left()).toEqual(['home']);
});

it.each<[what: string, cp: (call: Call) => Promise<Reply>, message: RegExp]>([
  [
    'ends too early',
    (call) => notArchived(call, 'half'),
    /^docker cp c1:\/chain\/\. - exited with/,
  ],
  [
    'is no archive, whatever the engine says of it',
    async (call) => {
      await notArchived(call, 'half');
      return '';
    },
    /^tar .* exited with 2: /,
  ],
])('takes no copy for the whole that %s', async (_, cp, message) => {
  const { exec, target, left } = copying(cp);
  const error = await failureOf(copyFrom(exec, 'c1', '/chain', target, signal));
  expect(error.message).toMatch(message);
  expect(left()).toEqual(['home']);
});

it('copies out of an image by a container that is never started, and is gone afterwards', async () => {
  const { exec, target } = copying(bringing({ '/chain/.': config }));
  expect(await copyOut(exec, momentary, '/chain', target)).toBe(true);
  expect(dockerOf(exec)).toEqual([
    'docker create --label upgrade-rehearsal.run=run-1 --entrypoint / sha256:a',
    'docker cp made-1:/chain/. -',
    'docker rm --force --volumes made-1',
  ]);
});

it('takes the container away also where there is nothing to copy', async () => {
  const { exec, target } = copying(notArchived);
  expect(await copyOut(exec, momentary, '/chain', target)).toBe(false);
  expect(dockerOf(exec).at(-1)).toBe('docker rm --force --volumes made-1');
});

describe('links of a home', () => {
  const links = (to: Readonly<Record<string, string>>) => async (place: string) => {
    await config(place);
    for (const [at, target] of Object.entries(to)) symlinkSync(target, path.join(place, at));
  };

  it('out of it have what they lead to in their places, whatever it is called there', async () => {
    const { exec, target, read, left } = copying(
      bringing({
        '/chain/.': links({ data: '/disk/blocks', 'config/key.json': '../../keys/k' }),
        '/disk/blocks': (place) => writeAll(place, { 'db/1': 'blocks' }),
        '/keys/k': (place) => writeAll(path.dirname(place), { k: 'key' }),
      }),
    );
    await copyFrom(exec, 'c1', '/chain', target, signal);
    expect([read('data/db/1'), read('config/key.json')]).toEqual(['blocks', 'key']);
    expect(dockerOf(exec)[1]).toBe('docker cp --follow-link c1:/disk/blocks -');
    expect(left()).toEqual(['home']);
  });

  it('to nothing, and into it, stay links', async () => {
    const given = { gone: '/nowhere', inner: 'config', absolute: '/chain/config/a' };
    const { exec, target } = copying(bringing({ '/chain/.': links(given) }));
    await copyFrom(exec, 'c1', '/chain', target, signal);
    for (const [at, to] of Object.entries(given)) {
      expect(readlinkSync(path.join(target, at))).toBe(to);
    }
  });

  it('have folders that nobody may write to as they are', async () => {
    const { exec, target, read } = copying(
      bringing({
        '/chain/.': links({ data: '/disk' }),
        '/disk': async (place) => {
          await writeAll(place, { a: 'x' });
          chmodSync(place, 0o555);
        },
      }),
    );
    await copyFrom(exec, 'c1', '/chain', target, signal);
    expect(read('data/a')).toBe('x');
    expect(lstatSync(path.join(target, 'data')).mode & 0o7777).toBe(0o555);
  });
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;
asRoot('keeps owners and modes, also of the folder itself and of what links lead to', async () => {
  const { exec, target } = copying(
    bringing({
      '/chain/.': async (place) => {
        await writeAll(place, { 'config/key.json': 'k' });
        symlinkSync('/keys', path.join(place, 'keys'));
        for (const each of ['config/key.json', 'config', '']) {
          chownSync(path.join(place, each), 1025, 1026);
        }
        chmodSync(path.join(place, 'config/key.json'), 0o400);
        chmodSync(place, 0o750);
      },
      '/keys': async (place) => {
        await writeAll(place, { k: 'key' });
        chownSync(path.join(place, 'k'), 1027, 1028);
        chownSync(place, 1027, 1028);
      },
    }),
  );
  await copyFrom(exec, 'c1', '/chain', target, signal);
  const found = ['', 'config', 'config/key.json', 'keys', 'keys/k'].map((each) => {
    const { uid, gid, mode } = lstatSync(path.join(target, each));
    return `${each} ${uid}:${gid} ${(mode & 0o7777).toString(8)}`;
  });
  expect(found).toEqual([
    ' 1025:1026 750',
    'config 1025:1026 755',
    'config/key.json 1025:1026 400',
    'keys 1027:1028 755',
    'keys/k 1027:1028 600',
  ]);
});

it('leaves links into mounts of the node, which the image may have files below, to lead there', async () => {
  const { exec, target } = copying(
    bringing({
      '/chain/.': async (place) => {
        await config(place);
        symlinkSync('/mounted', path.join(place, 'wasm'));
        symlinkSync('/share', path.join(place, 'share'));
      },
      '/mounted': (place) => writeAll(place, { a: 'of the image' }),
      '/share': (place) => writeAll(place, { a: 'of the image' }),
    }),
  );
  await copyOut(exec, momentary, '/chain', target, ['/mounted']);
  expect(readlinkSync(path.join(target, 'wasm'))).toBe('/mounted');
  expect(lstatSync(path.join(target, 'share')).isDirectory()).toBe(true);
});
