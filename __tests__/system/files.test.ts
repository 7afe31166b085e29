import { execFileSync } from 'node:child_process';
import { mkdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import {
  exists,
  folderBytes,
  readBounded,
  readText,
  writeAll,
  writeText,
} from '../../src/system/files';
import { failureOf } from '../helpers/errors';
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

it('tells whether there is a file or a folder', async () => {
  await writeText(path.join(folder, 'is/there.txt'), '');
  const found = ['is', 'is/there.txt', 'is/not', 'is/there.txt/below'].map((name) =>
    exists(path.join(folder, name)),
  );
  expect(await Promise.all(found)).toEqual([true, true, false, false]);
});

describe('the bytes of a folder', () => {
  it('are those of all its files, and not of what links lead to', async () => {
    const counted = path.join(folder, 'counted');
    await writeAll(counted, { 'a.txt': '12345', 'deep/er/b.txt': '€', 'deep/empty': '' });
    await symlink(path.join(counted, 'a.txt'), path.join(counted, 'link.txt'));
    expect(await folderBytes(counted)).toBe(8);
  });

  it('are none where it does not exist', async () => {
    expect(await folderBytes(path.join(folder, 'nowhere'))).toBe(0);
  });
});

it('names a file that is missing', async () => {
  const file = path.join(folder, 'missing.json');
  const error = await failureOf(readText(file));
  expect(error.message).toContain(`Cannot read ${file}: `);
  expect(error.message).toContain('ENOENT');
  expect(error.cause).toMatchObject({ code: 'ENOENT' });
  await expect(readBounded(file, 10)).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('a file that is read within limits', () => {
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

  it.each<[string, string, (file: string) => unknown]>([
    ['it is a folder, and not a file', 'a-folder', (file) => mkdir(file)],
    ['it is a FIFO, and not a file', 'a-fifo', (file) => execFileSync('mkfifo', [file])],
    ['it is a FIFO, and not a file', 'a-link', (file) => symlink('a-fifo', file)],
    ['it is a device, and not a file', 'a-device', (file) => symlink('/dev/zero', file)],
    [
      'it has no size, as files of the kernel',
      'kernel',
      (file) => symlink('/proc/self/maps', file),
    ],
    [
      'it has 11 bytes, more than the 10 that are read',
      'large',
      (file) => writeText(file, 'x'.repeat(11)),
    ],
  ])('%s: %s is refused', async (why, name, make) => {
    await make(at(name));
    expect((await failureOf(readBounded(at(name), 10))).message).toBe(
      `Cannot read ${at(name)}: ${why}`,
    );
    const error = await failureOf(readText(at(name), 10));
    expect(error.message).toBe(`Cannot read ${at(name)}: ${why}`);
  });
});
