import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat, statfs, symlink } from 'node:fs/promises';
import path from 'node:path';
import type { ErrorCode } from '../../src/errors/codes';
import {
  exists,
  folderBytes,
  freeBytes,
  readBounded,
  readText,
  writeAll,
  writeText,
} from '../../src/system/files';
import { failureOf } from '../helpers/errors';
import { fails, failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();

it('writes files with their folders, for their owner only', async () => {
  const file = path.join(folder, 'home/config/node_key.json');
  await writeText(file, '{}');
  expect(await readText(file)).toBe('{}');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

it('writes several files below a folder', async () => {
  await writeAll(path.join(folder, 'all'), { 'a.txt': 'A', 'deep/b.txt': 'B' });
  expect(await readFile(path.join(folder, 'all/a.txt'), 'utf8')).toBe('A');
  expect(await readFile(path.join(folder, 'all/deep/b.txt'), 'utf8')).toBe('B');
});

it('checks if a file or a folder exists', async () => {
  await writeText(path.join(folder, 'is/there.txt'), '');
  const found = ['is', 'is/there.txt', 'is/not', 'is/there.txt/below'].map((name) =>
    exists(path.join(folder, name)),
  );
  expect(await Promise.all(found)).toEqual([true, true, false, false]);
});

describe('the bytes of a folder', () => {
  it('are those of all its files, without the targets of links', async () => {
    const counted = path.join(folder, 'counted');
    await writeAll(counted, { 'a.txt': '12345', 'deep/er/b.txt': '€', 'deep/empty': '' });
    await symlink(path.join(counted, 'a.txt'), path.join(counted, 'link.txt'));
    expect(await folderBytes(counted)).toBe(8);
  });

  it('are zero if it does not exist', async () => {
    expect(await folderBytes(path.join(folder, 'nowhere'))).toBe(0);
  });
});

it('names a missing file', async () => {
  const file = path.join(folder, 'missing.json');
  const error = await failureOf(readText(file));
  expect(error).toEqual(failure('FILE_UNREADABLE', file, 'ENOENT'));
  expect(error.cause).toMatchObject({ code: 'ENOENT' });
  await expect(readBounded(file, 10)).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('a file read within limits', () => {
  const at = (name: string) => path.join(folder, name);

  it.each(['', 'a', 'ä€😀', 'x'.repeat(100_000)])('is read whole: %p', async (text) => {
    await writeText(at('whole'), text);
    expect(await readBounded(at('whole'), Buffer.byteLength(text))).toBe(text);
  });

  it('may be behind a link', async () => {
    await writeText(at('target'), 'text');
    await symlink('target', at('link'));
    expect(await readBounded(at('link'), 10)).toBe('text');
  });

  it.each<[string, ErrorCode, (file: string) => unknown]>([
    ['a-folder', 'FILE_UNREADABLE', (file) => mkdir(file)],
    ['a-fifo', 'FILE_UNREADABLE', (file) => execFileSync('mkfifo', [file])],
    ['a-link', 'FILE_UNREADABLE', (file) => symlink('a-fifo', file)],
    ['a-device', 'FILE_UNREADABLE', (file) => symlink('/dev/zero', file)],
    ['of-the-kernel', 'FILE_UNREADABLE', (file) => symlink('/proc/self/maps', file)],
    ['large', 'FILE_TOO_LARGE', (file) => writeText(file, 'x'.repeat(11))],
  ])('is rejected: %s', async (name, code, make) => {
    await make(at(name));
    for (const read of [readBounded, readText]) {
      await fails(read(at(name), 10), code, at(name));
    }
  });
});

it('returns the free bytes of a disk', async () => {
  const { blocks, bsize } = await statfs(folder);
  const free = await freeBytes(folder);
  expect(free).toBeGreaterThan(0);
  expect(free).toBeLessThanOrEqual(blocks * bsize);
});
