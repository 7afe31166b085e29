import { bakeFile, COSMOVISOR_TARGET } from '../../src/images/bake';
import type { Build } from '../../src/plan/schema';
import { checkersPlan } from '../helpers/plan';

const plan = checkersPlan();
const v11 = plan.releases[1]?.build as Build;
const settings = {
  planFolder: '/project',
  cosmovisorFolder: '/elsewhere/cosmovisor',
  refFolders: new Map([[v11, '/elsewhere/refs/1']]),
  cache: undefined,
};
const bake = bakeFile(plan, settings);

it('builds every image of the plan that is to be built, in one group', () => {
  expect(bake.group.default.targets).toEqual(['release-0', 'release-1', 'stack-0', 'cosmovisor']);
  expect(Object.keys(bake.target)).toEqual(bake.group.default.targets);
});

it('names targets as bake allows', () => {
  for (const name of bake.group.default.targets) expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
});

it('takes contexts from the plan’s folder, or from what was extracted of a git ref', () => {
  expect(bake.target['release-0']).toEqual({
    context: '/project/chain',
    dockerfile: 'Dockerfile',
    args: {},
    tags: ['rehearsal/checkers:v1'],
    output: ['type=docker'],
  });
  expect(bake.target['release-1']?.context).toBe('/elsewhere/refs/1');
  expect(bake.target['stack-0']).toMatchObject({
    context: '/project/tmkms',
    tags: ['rehearsal/tmkms:local'],
  });
});

it('hands on stage and arguments', () => {
  const build = { context: '/abs', dockerfile: 'D', target: 'prod', args: { VERSION: '1' } };
  const [release] = plan.releases;
  const given = bakeFile({ ...plan, releases: [{ ...release, build }] } as typeof plan, settings);
  expect(given.target['release-0']).toMatchObject({
    context: '/abs',
    dockerfile: 'D',
    target: 'prod',
    args: { VERSION: '1' },
  });
});

it('makes the Cosmovisor image of the releases, built or given', () => {
  expect(bake.target[COSMOVISOR_TARGET]).toEqual({
    context: '/elsewhere/cosmovisor',
    contexts: {
      'release-0': 'target:release-0',
      'release-1': 'target:release-1',
      'release-2': 'docker-image://rehearsal/checkers:v2',
    },
    tags: ['rehearsal/cosmovisor:local'],
    output: ['type=docker'],
  });
});

it('caches the releases once, with the Cosmovisor image that is made of them', () => {
  const cached = bakeFile(plan, { ...settings, cache: { from: '/cache', to: '/cache.new' } });
  for (const [name, target] of Object.entries(cached.target)) {
    const isRelease = name.startsWith('release-');
    const folder = isRelease ? 'cosmovisor' : name;
    expect(target['cache-from']).toEqual([`type=local,src=/cache/${folder}`]);
    expect(target['cache-to']).toEqual(
      isRelease
        ? undefined
        : [`type=local,dest=/cache.new/${folder},mode=max,compression=zstd,ignore-error=true`],
    );
  }
  expect(Object.keys(cached.target)).toEqual(expect.arrayContaining(['release-0', 'cosmovisor']));
});
