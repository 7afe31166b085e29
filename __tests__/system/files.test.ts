import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readText, writeAll, writeText } from '../../src/system/files';
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
