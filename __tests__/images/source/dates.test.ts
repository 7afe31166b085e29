import { lstatSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settleFiles } from '../../../src/images/source/dates';
import { folderWith, temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();
const COMMITTED = 1_700_000_000;
const [TREE, OTHER, INNER] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
];

/** The times of files extracted from a tree, in nanoseconds. */
async function datesOf(tree: string, inner: Readonly<Record<string, string>> = {}) {
  const files = ['go.mod', 'go.sum', 'x/keeper.go', 'x/inner/inner.go'];
  const folder = folderWith(root, Object.fromEntries(files.map((file) => [file, 'x'])));
  symlinkSync('/nowhere', path.join(folder, 'link'));
  await settleFiles(folder, { time: COMMITTED, tree, inner: new Map(Object.entries(inner)) });
  return Object.fromEntries(
    [...files, 'link', 'x'].map((name) => [
      name,
      lstatSync(path.join(folder, name), { bigint: true }).mtimeNs,
    ]),
  );
}

it('are in the second of the commit, for files and links', async () => {
  const dates = await datesOf(TREE, { x: INNER });
  for (const date of Object.values(dates)) expect(Number(date / 1_000_000_000n)).toBe(COMMITTED);
});

it('are the same for all files of a folder, as none may be newer than its sources', async () => {
  const { 'go.mod': one, 'go.sum': other, link } = await datesOf(TREE);
  expect([other, link]).toEqual([one, one]);
});

it('are the same for the same tree', async () => {
  expect(await datesOf(TREE, { x: INNER })).toEqual(await datesOf(TREE, { x: INNER }));
});

it('differ for trees of commits in the same second', async () => {
  const [one, other] = [await datesOf(TREE), await datesOf(OTHER)];
  for (const [name, date] of Object.entries(one)) expect(other[name]).not.toBe(date);
});

it('differ for two folders of a tree, as a build may merge them', async () => {
  const dates = await datesOf(TREE, { x: INNER, 'x/inner': OTHER });
  expect(
    new Set(['go.mod', 'x/keeper.go', 'x/inner/inner.go'].map((name) => dates[name])).size,
  ).toBe(3);
});

it('are never whole seconds, unlike times that others have reset', async () => {
  const dates = await datesOf('0'.repeat(40));
  expect(dates['go.mod']).not.toBe(BigInt(COMMITTED) * 1_000_000_000n);
});

it('come with the modes of a checkout, whatever the umask of the process', async () => {
  const folder = folderWith(root);
  for (const [name, mode] of [
    ['plain', 0o600],
    ['program', 0o700],
  ] as const) {
    writeFileSync(path.join(folder, name), 'x', { mode });
  }
  await settleFiles(folder, { time: COMMITTED, tree: TREE, inner: new Map() });
  const modes = ['.', 'plain', 'program'].map(
    (name) => lstatSync(path.join(folder, name)).mode & 0o777,
  );
  expect(modes).toEqual([0o755, 0o644, 0o755]);
});
