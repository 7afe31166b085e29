import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Folder, isMissing, LinkError } from '../../src/system/folder';
import { failureOf } from '../helpers/errors';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
let folders = 0;

/** A folder of a run, next to a folder of somebody else. */
function place() {
  const base = path.join(root, String(folders++));
  const own = path.join(base, 'own');
  const others = path.join(base, 'others');
  for (const each of [own, others]) mkdirSync(each, { recursive: true });
  writeFileSync(path.join(others, 'file'), 'of somebody else');
  mkdirSync(path.join(others, 'folder/in'), { recursive: true });
  return { base, own, others, folder: new Folder(own) };
}

/** The entries of a folder by path, with the text of a file or the target of a link. */
function seen(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const file = path.join(folder, name);
    const stats = lstatSync(file);
    if (stats.isSymbolicLink()) found[name] = `-> ${readlinkSync(file)}`;
    else found[name] = stats.isFile() ? readFileSync(file, 'utf8') : 'folder';
  }
  return found;
}

const OPERATIONS: [name: string, work: (folder: Folder, at: string) => Promise<unknown>][] = [
  ['reads a text', (folder, at) => folder.readText(at)],
  ['writes a text', (folder, at) => folder.writeText(at, 'written')],
  ['writes a text below', (folder, at) => folder.writeText(`${at}/new/file`, 'written')],
  ['lists', (folder, at) => folder.list(at)],
  ['lists recursively', (folder, at) => folder.files(at)],
  ['creates a folder', (folder, at) => folder.makeFolder(at)],
  ['empties a folder', (folder, at) => folder.empty(at)],
  ['removes below', (folder, at) => folder.remove(`${at}/file`)],
  ['removes a folder below', (folder, at) => folder.remove(`${at}/folder`)],
  ['checks a file below', (folder, at) => folder.stat(`${at}/file`)],
  ['creates a link below', (folder, at) => folder.link(`${at}/link`, 'x')],
  ['changes an owner below', (folder, at) => folder.own(`${at}/file`, 1025, 1025)],
];

describe('a link out of a folder', () => {
  it.each(OPERATIONS)(
    'is not followed by an operation that %s, in any part of a path',
    async (_, work) => {
      const { own, others, folder } = place();
      symlinkSync(others, path.join(own, 'absolute'));
      symlinkSync('../others', path.join(own, 'relative'));
      symlinkSync(path.join(others, 'file'), path.join(own, 'to-file'));
      symlinkSync(path.join(others, 'not-there'), path.join(own, 'dangling'));
      mkdirSync(path.join(own, 'deep'));
      symlinkSync('../absolute', path.join(own, 'deep/twice'));
      const before = seen(others);
      const owner = lstatSync(path.join(others, 'file')).uid;
      for (const at of [
        ...['absolute', 'relative', 'to-file', 'dangling', 'deep/twice', 'absolute/folder'],
      ]) {
        const error = await work(folder, at).then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
        expect(error).toBeInstanceOf(LinkError);
      }
      expect(seen(others)).toEqual(before);
      expect(lstatSync(path.join(others, 'file')).uid).toBe(owner);
    },
  );

  it('is named with its target', async () => {
    const { own, others, folder } = place();
    mkdirSync(path.join(own, 'config'));
    symlinkSync(others, path.join(own, 'config/keys'));
    const error = await failureOf(folder.readText('config/keys/a/b'));
    expect(error).toEqual(failure('LINK_REFUSED', `${own}/config/keys`, others));
    expect(error).toMatchObject({ at: 'config/keys', target: others });
  });

  it('is removed and changes owner itself', async () => {
    const { own, others, folder } = place();
    symlinkSync(others, path.join(own, 'link'));
    await folder.own('link', process.getuid?.() ?? 0, process.getgid?.() ?? 0);
    expect(await folder.linkAt('link')).toBe(others);
    await folder.remove('link');
    expect(existsSync(path.join(own, 'link'))).toBe(false);
    expect(readdirSync(others).sort()).toEqual(['file', 'folder']);
  });

  it('is removed with its folder, without its target', async () => {
    const { own, others, folder } = place();
    mkdirSync(path.join(own, 'a/b'), { recursive: true });
    symlinkSync(others, path.join(own, 'a/b/link'));
    symlinkSync(others, path.join(own, 'a/link'));
    await folder.empty('a');
    expect(seen(own)).toEqual({ a: 'folder' });
    expect(readdirSync(others).sort()).toEqual(['file', 'folder']);
  });

  it('is not followed if it replaces a folder during an operation', async () => {
    const { own, others, folder } = place();
    const before = seen(others);
    // Like a hostile container: a folder and a link to the host alternate.
    const swap = `while :; do
      mv '${own}/x' '${own}/y' 2>/dev/null; ln -s '${others}' '${own}/x' 2>/dev/null
      rm '${own}/x' 2>/dev/null; mv '${own}/y' '${own}/x' 2>/dev/null; mkdir -p '${own}/x/folder'; done`;
    mkdirSync(path.join(own, 'x'));
    const { spawn } = await import('node:child_process');
    const swapping = spawn('sh', ['-c', swap], { stdio: 'ignore' });
    try {
      let written = 0;
      for (let i = 0; i < 150; i++) {
        await folder.writeText('x/file', 'of the run').then(
          () => written++,
          () => {},
        );
        await folder.remove('x/folder').catch(() => {});
        await folder.empty('x').catch(() => {});
      }
      expect(written).toBeGreaterThan(0);
    } finally {
      const gone = new Promise((resolve) => swapping.on('close', resolve));
      swapping.kill('SIGKILL');
      await gone;
    }
    expect(seen(others)).toEqual(before);
  }, 60_000);
});

describe('a file', () => {
  it('is overwritten in place, or created for its owner only', async () => {
    const { own, folder } = place();
    writeFileSync(path.join(own, 'old'), 'longer than the new one', { mode: 0o644 });
    const { ino } = lstatSync(path.join(own, 'old'));
    await folder.writeAll({ old: 'é', 'deep/er/new': 'n' });
    expect(seen(own)).toMatchObject({ old: 'é', 'deep/er/new': 'n' });
    expect(lstatSync(path.join(own, 'old'))).toMatchObject({ ino });
    expect(lstatSync(path.join(own, 'old')).mode & 0o777).toBe(0o644);
    expect(lstatSync(path.join(own, 'deep/er/new')).mode & 0o777).toBe(0o600);
    expect(await folder.readText('old')).toBe('é');
  });

  it('is rejected without a hang if it is a pipe or a folder', async () => {
    const { own, folder } = place();
    execFileSync('mkfifo', [path.join(own, 'pipe')]);
    mkdirSync(path.join(own, 'folder'));
    for (const at of ['pipe', 'folder']) {
      const refused = failure('FILE_UNREADABLE', path.join(own, at));
      await expect(folder.readText(at)).rejects.toThrow(refused);
      await expect(folder.writeText(at, 'x')).rejects.toThrow(refused);
    }
  });

  it('is not read above a limit', async () => {
    const { own, folder } = place();
    writeFileSync(path.join(own, 'a'), '12345');
    expect(await folder.readText('a', 5)).toBe('12345');
    await fails(folder.readText('a', 4), 'FILE_TOO_LARGE', `${own}/a`, ' 5 ', ' 4 ');
  });

  it('is recognized as missing by the error code', async () => {
    const { folder } = place();
    const error = await folder.readText('a/b').catch((thrown: unknown) => thrown);
    expect(isMissing(error)).toBe(true);
    expect(await folder.stat('a/b')).toBeUndefined();
    expect(await folder.linkAt('a/b')).toBeUndefined();
    expect(await folder.list('a')).toEqual([]);
    await folder.remove('a/b');
  });

  it.each(['../others/file', 'a/../../others', '/etc/passwd', 'a\0b'])(
    'has no path out of the folder: %j',
    async (at) => {
      const { folder } = place();
      await fails(folder.readText(at), 'FILE_NAME_INVALID');
    },
  );
});

it('lists the regular files of a tree', async () => {
  const { own, others, folder } = place();
  await folder.writeAll({ 'a/b/c': '1', d: '2' });
  symlinkSync(others, path.join(own, 'a/link'));
  expect((await folder.files()).sort()).toEqual(['a/b/c', 'd']);
});

it('removes a deep tree', async () => {
  const { own, folder } = place();
  mkdirSync(path.join(own, 'deep', ...Array<string>(1_000).fill('d')), { recursive: true });
  await folder.remove('deep');
  expect(existsSync(path.join(own, 'deep'))).toBe(false);
});

it('continues after a move of the folder itself', async () => {
  const { base, own } = place();
  renameSync(own, path.join(base, 'moved'));
  await new Folder(path.join(base, 'moved')).writeText('a', '1');
  expect(seen(path.join(base, 'moved'))).toEqual({ a: '1' });
});

it('names a file or folder without permission', async () => {
  if (process.getuid?.() === 0) return; // root may open all
  const { own, folder } = place();
  mkdirSync(path.join(own, 'closed'));
  chmodSync(path.join(own, 'closed'), 0);
  await fails(folder.readText('closed/a'), 'FILE_UNREADABLE', `${own}/closed`);
});
