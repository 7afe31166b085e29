import { loadPlan, type PlanRequest } from '../../src/plan/load';
import { fails, failure } from '../helpers/failure';
import { FULL, SMALL } from './samples';

/** A `readFile` of files in memory, with the errors of Node. */
function disk(files: Readonly<Record<string, string>>) {
  return async (path: string): Promise<string> => {
    const text = files[path];
    if (text !== undefined) return text;
    const code = path.endsWith('folder') ? 'EISDIR' : 'ENOENT';
    throw Object.assign(new Error(`${code}: ${path}`), { code });
  };
}

const bundledPlan = '/action/examples/checkers/rehearsal.yml';
const request: PlanRequest = { cwd: '/elsewhere', bundledPlan };
const all = disk({
  '/elsewhere/rehearsal.yml': SMALL,
  '/elsewhere/plans/big.yml': FULL,
  '/other/plan.yml': FULL,
  [bundledPlan]: FULL,
});
const onlyBundled = disk({ [bundledPlan]: FULL });

describe('the place of a plan', () => {
  it.each([
    ['plans/big.yml', 'plans/big.yml', '/elsewhere/plans', 3],
    [' ./plans/../plans/big.yml ', 'plans/big.yml', '/elsewhere/plans', 3],
    ['/elsewhere/plans/big.yml', 'plans/big.yml', '/elsewhere/plans', 3],
    ['/other/plan.yml', '/other/plan.yml', '/other', 3],
    ['', 'rehearsal.yml', '/elsewhere', 2],
    [undefined, 'rehearsal.yml', '/elsewhere', 2],
  ])('for the input %j is %s in %s', async (planInput, file, folder, releases) => {
    const loaded = await loadPlan({ ...request, planInput }, all);
    expect(loaded).toMatchObject({ file, folder });
    expect(loaded.plan.releases).toHaveLength(releases);
  });

  it('is that of the bundled plan if there is no other', async () => {
    const loaded = await loadPlan(request, onlyBundled);
    expect(loaded).toMatchObject({ file: bundledPlan, folder: '/action/examples/checkers' });
  });

  it('must exist if it is given', async () => {
    await expect(loadPlan({ ...request, planInput: 'plan.yml' }, all)).rejects.toThrow(
      failure('PLAN_NOT_FOUND', 'plan.yml', '/elsewhere/plan.yml'),
    );
  });

  it('is one of two paths by default', async () => {
    await expect(loadPlan(request, disk({}))).rejects.toThrow(
      failure('PLAN_NOT_FOUND', '/elsewhere/rehearsal.yml', bundledPlan),
    );
  });

  it('must be readable', async () => {
    await expect(loadPlan({ ...request, planInput: 'a-folder' }, all)).rejects.toThrow(
      failure('FILE_UNREADABLE', '/elsewhere/a-folder', 'EISDIR: /elsewhere/a-folder'),
    );
  });
});

describe('a loaded plan', () => {
  it('is rejected with the name of its file', async () => {
    const loading = loadPlan(request, disk({ '/elsewhere/rehearsal.yml': 'chain: [' }));
    await fails(loading, 'PLAN_INVALID', '\nrehearsal.yml:1:8: ');
  });

  it("keeps its releases if it is the user's, and the inputs change them", async () => {
    const { plan } = await loadPlan({ ...request, releases: 'v1=mine:1' }, all);
    expect(plan.releases).toEqual([
      { name: 'v1', image: 'mine:1', replaces: 'checkersd:v1' },
      { name: 'v2', image: 'checkersd:v2' },
    ]);
    await fails(loadPlan({ ...request, releases: 'mine=mine:1' }, all), 'INPUT_INVALID', '"mine"');
  });

  it('has its releases replaced if it is the bundled one', async () => {
    const inputs = { releases: 'old=mine:1\nnew=mine:2', upgrades: 'next' };
    const { plan } = await loadPlan({ ...request, ...inputs }, onlyBundled);
    expect(plan.releases.map(({ name }) => name)).toEqual(['old', 'new']);
    expect(plan.upgrades.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['next', 'old', 'new'],
    ]);
  });

  it('keeps its releases if it is the bundled one, given by path', async () => {
    const loading = loadPlan({ ...request, planInput: bundledPlan, releases: 'old=mine:1' }, all);
    await fails(loading, 'INPUT_INVALID', '"old"');
  });
});
