import path from 'node:path';
import { type GoSources, scanGo } from '../../../src/images/go/scan';

const folder = path.resolve('examples/checkers/chain');

async function scan(tags: string[], modfile = 'go.mod'): Promise<GoSources> {
  const request = { folder, package: './cmd/checkersd', tags, modfile, arch: 'amd64' };
  const sources = await scanGo(request);
  if (sources === undefined) throw new Error('the bundled chain was not scanned');
  return sources;
}

it('finds the sources of each release of the bundled chain', async () => {
  const [v1, v11, v2] = await Promise.all([scan(['none']), scan(['v1_1']), scan(['v2'])]);
  const only = (a: GoSources, b: GoSources) => a.files.filter((file) => !b.files.includes(file));

  expect(only(v1, v11)).toEqual(['app/release_v1.go']);
  const folders = (files: string[]) => [...new Set(files.map((file) => path.dirname(file)))];
  expect(folders(only(v11, v1))).toEqual([
    ...['app', 'x/checkers/playerinfo', 'x/checkers/playerinfo/types'],
  ]);
  expect(only(v11, v2)).toEqual(['app/release_v1_1.go']);
  expect(folders(only(v2, v11))).toEqual(['app', 'x/leaderboard', 'x/leaderboard/types']);

  for (const { files, packages } of [v1, v11, v2]) {
    expect(files).toEqual(expect.arrayContaining(['cmd/checkersd/main.go', 'rules/board.go']));
    expect(files.filter((file) => !file.endsWith('.go') || file.endsWith('_test.go'))).toEqual([]);
    expect(files.some((file) => file.startsWith('internal/storetest'))).toBe(false);
    expect(packages).toContain('github.com/cosmos/cosmos-sdk/baseapp');
    expect(packages.filter((name) => name.startsWith('checkers'))).toEqual([]);
  }
});

it.each([
  ['go.mod', ['go.mod', 'go.sum'], 'until053'],
  ['sdk050.mod', ['go.mod', 'sdk050.mod', 'sdk050.sum'], 'until053'],
  ['sdk055.mod', ['go.mod', 'sdk055.mod', 'sdk055.sum'], 'from055'],
])('follows %s of the bundled chain', async (modfile, files, compat) => {
  const sources = await scan(['v2'], modfile);
  expect(sources.modules).toEqual([...files, `internal/compat/${compat}/go.mod`].sort());
  expect(sources.files.filter((file) => file.startsWith('internal/'))).toEqual([
    `internal/compat/${compat}/compat.go`,
  ]);
});
