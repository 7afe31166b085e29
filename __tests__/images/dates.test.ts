import { lstatSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settleFiles } from '../../src/images/dates';
import { temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();
const COMMITTED = 1_700_000_000;
const [TREE, OTHER, INNER] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [
  string,
  string,
  string,
];

/** The times of files that were extracted of a tree, in nanoseconds. */
async function datesOf(tree: string, inner: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(path.join(root, 'tree-'));
  mkdirSync(path.join(folder, 'x/inner'), { recursive: true });
  const files = ['go.mod', 'go.sum', 'x/keeper.go', 'x/inner/inner.go'];
  for (const file of files) writeFileSync(path.join(folder, file), 'x');
  symlinkSync('/nowhere', path.join(folder, 'link'));
  await settleFiles(folder, { time: COMMITTED, tree, inner: new Map(Object.entries(inner)) });
  return Object.fromEntries(
    [...files, 'link', 'x'].map((name) => [
      name,
      lstatSync(path.join(folder, name), { bigint: true }).mtimeNs,
    ]),
  );
}

it('are of the second of the commit, files and links', async () => {
  const dates = await datesOf(TREE, { x: INNER });
  for (const date of Object.values(dates)) expect(Number(date / 1_000_000_000n)).toBe(COMMITTED);
});

it('are the same for all files of a folder: none is newer than what it is made from', async () => {
  const { 'go.mod': one, 'go.sum': other, link } = await datesOf(TREE);
  expect([other, link]).toEqual([one, one]);
});

it('are the same for the same tree', async () => {
  expect(await datesOf(TREE, { x: INNER })).toEqual(await datesOf(TREE, { x: INNER }));
});

it('differ for trees of commits of one second', async () => {
  const [one, other] = [await datesOf(TREE), await datesOf(OTHER)];
  for (const [name, date] of Object.entries(one)) expect(other[name]).not.toBe(date);
});

it('differ for two folders of one tree, which a build may put in one place', async () => {
  const dates = await datesOf(TREE, { x: INNER, 'x/inner': OTHER });
  expect(
    new Set(['go.mod', 'x/keeper.go', 'x/inner/inner.go'].map((name) => dates[name])).size,
  ).toBe(3);
});

it('are never of a whole second, as what is set back to one has', async () => {
  const dates = await datesOf('0'.repeat(40));
  expect(dates['go.mod']).not.toBe(BigInt(COMMITTED) * 1_000_000_000n);
});

it('come with modes as a checkout has them, whatever the process takes away', async () => {
  const folder = mkdtempSync(path.join(root, 'modes-'));
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
