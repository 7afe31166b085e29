import { mkdir, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { exists, folderBytes, readText, writeAll, writeText } from '../../src/system/files';
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

it.each([
  ['that is missing', 'missing.json', 'ENOENT'],
  ['that is a folder', 'a-folder', 'EISDIR'],
])('names a file %s', async (_, name, code) => {
  await mkdir(path.join(folder, 'a-folder'), { recursive: true });
  const file = path.join(folder, name);
  const error = await failureOf(readText(file));
  expect(error.message).toContain(`Cannot read ${file}: `);
  expect(error.message).toContain(code);
  expect(error.cause).toMatchObject({ code });
});
