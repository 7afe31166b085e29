import {
  type BakeSettings,
  type BuildFolders,
  buildGraph,
  COSMOVISOR_TARGET,
  type ServiceBuild,
} from '../../src/images/bake';
import type { Build, Plan } from '../../src/plan/schema';
import { checkersPlan } from '../helpers/plan';

/** Settings in which every build of the plan has folders of its own. */
function settingsOf(plan: Plan, given: Partial<BakeSettings> = {}): BakeSettings {
  const builds = [...plan.releases, ...plan.stack.images, plan.cosmovisor].flatMap(
    ({ build }) => build ?? [],
  );
  const folders = new Map(
    builds.map((build): [Build, BuildFolders] => [
      build,
      { context: `/project/${build.context}`, dockerfile: `/project/${build.dockerfile}` },
    ]),
  );
  return {
    run: 'rehearsal-1',
    cosmovisorFolder: '/elsewhere/cosmovisor',
    folders,
    services: [],
    cache: undefined,
    ...given,
  };
}

const bakeOf = (plan: Plan, given?: Partial<BakeSettings>) =>
  buildGraph(plan, settingsOf(plan, given)).file;

const plan = checkersPlan();
const bake = bakeOf(plan);
/** What an image other than a release may take from the releases, by their names in Dockerfiles. */
const RELEASES = {
  'rehearsal/checkers:v1': 'target:release-0',
  'rehearsal/checkers:v1.1': 'target:release-1',
  'rehearsal/checkers:v2': 'docker-image://rehearsal/checkers:v2',
};
const service: ServiceBuild = {
  service: 'faucet',
  image: 'stack-faucet',
  context: '/project/faucet',
  args: { VERSION: '1' },
};

it('builds every image of the plan that is to be built, in one group', () => {
  expect(bake.group.default.targets).toEqual(['release-0', 'release-1', 'stack-0', 'cosmovisor']);
  expect(Object.keys(bake.target)).toEqual(bake.group.default.targets);
});

it('names targets as bake allows', () => {
  const { target } = bakeOf(plan, { services: [service] });
  for (const name of Object.keys(target)) expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
});

it('takes contexts and Dockerfiles from where they were found', () => {
  const [v1, v11] = plan.releases.map(({ build }) => build as Build);
  const kms = plan.stack.images[0]?.build as Build;
  const folders = new Map([
    [v1 as Build, { context: '/project/chain', dockerfile: '/project/chain/Dockerfile' }],
    [v11 as Build, { context: '/elsewhere/refs/1', dockerfile: '/plans/Dockerfile' }],
    [kms, { context: '/project/tmkms', dockerfile: '/project/tmkms/Dockerfile' }],
  ]);
  const { target } = bakeOf(plan, { folders });
  expect(target['release-0']).toEqual({
    context: '/project/chain',
    dockerfile: '/project/chain/Dockerfile',
    args: {},
    tags: ['rehearsal-1:release-0'],
    output: ['type=docker'],
  });
  expect(target['release-1']).toMatchObject({
    context: '/elsewhere/refs/1',
    dockerfile: '/plans/Dockerfile',
  });
  expect(target['stack-0']).toEqual({
    context: '/project/tmkms',
    dockerfile: '/project/tmkms/Dockerfile',
    args: {},
    contexts: RELEASES,
    tags: ['rehearsal-1:stack-0'],
    output: ['type=docker'],
  });
});

it('is a fault of its own where a build was not looked up', () => {
  expect(() => bakeOf(plan, { folders: new Map() })).toThrow('a build of the plan has no folders');
});

it('hands on stage and arguments', () => {
  const build = { context: 'a', dockerfile: 'D', target: 'prod', args: { VERSION: '1' } };
  const [release] = plan.releases;
  const given = bakeOf({ ...plan, releases: [{ ...release, build }] } as Plan);
  expect(given.target['release-0']).toMatchObject({
    context: '/project/a',
    dockerfile: '/project/D',
    target: 'prod',
    args: { VERSION: '1' },
  });
});

it('gives a release none of the others, lest it is built of itself', () => {
  expect(bake.target['release-0']).not.toHaveProperty('contexts');
  expect(bake.target['release-1']).not.toHaveProperty('contexts');
});

describe('a service that the compose files build', () => {
  it('is built as they say, with the releases by name', () => {
    const { group, target } = bakeOf(plan, { services: [service] });
    expect(group.default.targets).toContain('service-0');
    expect(target['service-0']).toEqual({
      context: '/project/faucet',
      args: { VERSION: '1' },
      contexts: RELEASES,
      tags: ['rehearsal-1:service-0'],
      output: ['type=docker'],
    });
  });

  it('may have a Dockerfile and a stage of its own', () => {
    const services = [{ ...service, dockerfile: 'faucet.Dockerfile', target: 'prod' }];
    expect(bakeOf(plan, { services }).target['service-0']).toMatchObject({
      dockerfile: 'faucet.Dockerfile',
      target: 'prod',
    });
  });

  it('may have its Dockerfile in the compose file', () => {
    const services = [{ ...service, dockerfileInline: 'FROM rehearsal/checkers:v1\n' }];
    const { 'service-0': target } = bakeOf(plan, { services }).target;
    expect(target?.['dockerfile-inline']).toBe('FROM rehearsal/checkers:v1\n');
    expect(target).not.toHaveProperty('dockerfile');
  });
});

describe('the Cosmovisor image', () => {
  it('is made of the releases, built or given', () => {
    expect(bake.target[COSMOVISOR_TARGET]).toEqual({
      context: '/elsewhere/cosmovisor',
      contexts: {
        'release-0': 'target:release-0',
        'release-1': 'target:release-1',
        'release-2': 'docker-image://rehearsal/checkers:v2',
      },
      tags: ['rehearsal-1:cosmovisor'],
      output: ['type=docker'],
    });
  });

  it('is the user’s own, built with the releases by the names of their images', () => {
    const own = checkersPlan({
      cosmovisor: { image: 'cosmovisor:own', build: { context: 'cosmovisor', target: 'prod' } },
    });
    expect(bakeOf(own).target[COSMOVISOR_TARGET]).toEqual({
      context: '/project/cosmovisor',
      dockerfile: '/project/Dockerfile',
      target: 'prod',
      args: {},
      contexts: RELEASES,
      tags: ['rehearsal-1:cosmovisor'],
      output: ['type=docker'],
    });
  });

  it('is not touched where the user’s own is there already', () => {
    const { group, target } = bakeOf(checkersPlan({ cosmovisor: { image: 'cosmovisor:own' } }));
    expect(group.default.targets).toEqual(['release-0', 'release-1', 'stack-0']);
    expect(Object.keys(target)).toEqual(group.default.targets);
  });
});

describe('the layer cache', () => {
  const cache = { from: '/cache', to: '/cache.new' };

  it('has the releases once, with the Cosmovisor image that is made of them', () => {
    const cached = bakeOf(plan, { services: [service], cache });
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
    expect(Object.keys(cached.target)).toEqual(
      expect.arrayContaining(['release-0', 'service-0', 'cosmovisor']),
    );
  });

  it('has them with the user’s own Cosmovisor image where that is built of them', () => {
    const own = checkersPlan({ cosmovisor: { image: 'own', build: { context: 'cosmovisor' } } });
    const { target } = bakeOf(own, { cache });
    expect(target['release-0']?.['cache-from']).toEqual(['type=local,src=/cache/cosmovisor']);
    expect(target.cosmovisor?.['cache-to']).toEqual([
      'type=local,dest=/cache.new/cosmovisor,mode=max,compression=zstd,ignore-error=true',
    ]);
  });
});
