import type { ComposeModel } from '../../../src/stack/compose/model';
import { readStack } from '../../../src/stack/prepare/read';
import { fakeDocker } from '../../helpers/docker';
import { fails } from '../../helpers/failure';
import { checkersPlan } from '../../helpers/plan';
import { checkersModel } from '../models';

async function read(model: ComposeModel, stack: object = {}) {
  const docker = fakeDocker({ compose: { config: async () => JSON.stringify(model) } });
  const { compose = ['compose.yml', '/abs/more.yml'], ...more } = stack as { compose?: string[] };
  const plan = checkersPlan({ stack: { compose, rpc: 'a', ...more } });
  return { docker, ...(await readStack(docker, plan, '/plans')) };
}

it('reads the compose files of the plan, from its folder, under their project name', async () => {
  const { docker, model } = await read(checkersModel('/project'));
  expect(docker.argsOf('compose.config')).toEqual([
    [['/plans/compose.yml', '/abs/more.yml'], {}, expect.any(Function)],
  ]);
  const { 'node-carol': carol, ...others } = checkersModel('/project').services;
  expect(model.services).toMatchObject(others);
  // Its image is the first release, which the plan builds.
  expect(carol).toHaveProperty('build');
  expect(model.services['node-carol']).not.toHaveProperty('build');
});

it('reads them with the folder, the variables and the profiles of the plan', async () => {
  const options = { folder: '..', 'env-files': ['a.env', '/b.env'], profiles: ['p'] };
  const { docker } = await read(checkersModel('/project'), options);
  expect(docker.argsOf('compose.config')[0]?.[1]).toEqual({
    folder: '/',
    envFiles: ['/plans/a.env', '/b.env'],
    profiles: ['p'],
  });
});

it('leaves out services of the plan, and what only they need', async () => {
  const services = { a: { image: 'x' }, explorer: { build: { context: '/e' } } };
  const stack = await read({ services }, { without: ['explorer'] });
  expect(stack.services).toEqual([]);
  expect(Object.keys(stack.model.services)).toEqual(['a']);
});

it('lists the images of all services', async () => {
  const { references, services } = await read(checkersModel('/project'));
  expect(new Set(references)).toEqual(new Set(['rehearsal/tmkms:local', 'rehearsal/checkers:v1']));
  expect(services).toEqual([]); // the plan builds the release that node-carol builds
});

it('builds the images of the compose files, under Compose’s names', async () => {
  const build = {
    context: '/p/explorer',
    dockerfile: 'D',
    dockerfile_inline: 'FROM x',
    target: 'prod',
    args: { A: '1', UNSET: null },
  };
  const { services, model, references } = await read({
    name: 'proj',
    services: { explorer: { build }, faucet: { image: 'faucet:1', build: { context: '/p/f' } } },
  });
  expect(services).toEqual([
    {
      service: 'explorer',
      image: 'proj-explorer',
      context: '/p/explorer',
      dockerfile: 'D',
      dockerfileInline: 'FROM x',
      target: 'prod',
      args: { A: '1' },
    },
    { service: 'faucet', image: 'faucet:1', context: '/p/f', args: {} },
  ]);
  expect(references).toEqual(['proj-explorer', 'faucet:1']);
  expect(model.services.explorer?.image).toBe('proj-explorer');
});

it('builds with all contexts, including images of other services', async () => {
  const additional_contexts = {
    golang: '/p/golang',
    base: 'service:base',
    tool: 'docker-image://tool:1',
  };
  const { services } = await read({
    name: 'proj',
    services: { x: { build: { context: '/p/x', additional_contexts } }, base: { build: {} } },
  });
  expect(services[0]?.contexts).toEqual({
    golang: '/p/golang',
    base: 'docker-image://proj-base',
    tool: 'docker-image://tool:1',
  });
});

it('skips builds in the compose files for images that the plan builds', async () => {
  const { model } = await read(
    {
      services: {
        b: { image: 'rehearsal/tmkms:local', build: { context: '.', ssh: ['default'] } },
      },
    },
    { images: [{ image: 'rehearsal/tmkms:local', build: {} }] },
  );
  expect(model.services.b).toEqual({ image: 'rehearsal/tmkms:local' });
});

it('unescapes dollar signs in values that Compose does not read again', async () => {
  const { services, model } = await read({
    services: {
      tool: {
        command: ['echo', '$$HOME'],
        build: {
          context: '/p/$$x',
          dockerfile_inline: 'FROM x\nRUN echo $$HOME $$$$\n',
          args: { PRICE: '$$5' },
        },
      },
    },
    configs: { start: { content: 'exec gaiad start $$FLAGS\n' }, file: { file: '/f' } },
    secrets: { pass: { content: 'a$$b' } },
  });
  expect(services).toMatchObject([
    {
      context: '/p/$x',
      dockerfileInline: 'FROM x\nRUN echo $HOME $$\n',
      args: { PRICE: '$5' },
    },
  ]);
  expect(model).toMatchObject({
    services: { tool: { command: ['echo', '$$HOME'] } },
    configs: { start: { content: 'exec gaiad start $FLAGS\n' }, file: { file: '/f' } },
    secrets: { pass: { content: 'a$b' } },
  });
});

it.each([
  ['of a node', { rpc: 'a' }, ['a', '/p/node', 'image: rehearsal/checkers:v1', '!reset null']],
  ['of a helper', { rpc: 'b' }, []],
])('notices a build %s beside that of the first release', async (_, { rpc }, words) => {
  const notices: string[] = [];
  const model = {
    services: {
      a: { image: 'mine:latest', build: { context: '/p/node' } },
      b: { image: 'rehearsal/checkers:v1' },
    },
  };
  const docker = fakeDocker({ compose: { config: async () => JSON.stringify(model) } });
  const plan = checkersPlan({ stack: { compose: ['c.yml'], rpc } });
  const { services } = await readStack(docker, plan, '/plans', (text) => notices.push(text));
  expect(services).toHaveLength(1);
  expect(notices).toHaveLength(words.length === 0 ? 0 : 1);
  for (const word of words) expect(notices[0]).toContain(word);
});

it('builds nothing twice: the plan builds its releases and images', async () => {
  const build = { context: '.' };
  const { services } = await read(
    {
      services: {
        a: { image: 'rehearsal/checkers:v1', build },
        b: { image: 'rehearsal/tmkms:local', build },
      },
    },
    { images: [{ image: 'rehearsal/tmkms:local', build: {} }] },
  );
  expect(services).toEqual([]);
});

it('names the images of nodes other than the first release, once each', async () => {
  const { services, references, nodeImages } = await read(
    {
      services: {
        a: { image: 'mine:latest', build: { context: '.' } },
        b: { image: 'mine:latest' },
        c: { image: 'rehearsal/checkers:v1' },
        d: { image: 'other:1' },
      },
    },
    { rpc: 'a' },
  );
  expect(nodeImages).toEqual(['mine:latest']);
  expect(references).toEqual(['mine:latest', 'mine:latest', 'rehearsal/checkers:v1', 'other:1']);
  expect(services.map(({ image }) => image)).toEqual(['mine:latest']);
});

it('builds an image shared by two services once', async () => {
  const build = { context: '/p/f' };
  const { services } = await read({
    services: { x: { image: 'faucet:1', build }, y: { image: 'faucet:1', build } },
  });
  expect(services.map(({ service }) => service)).toEqual(['x']);
});

it('lists the images that helpers get at upgrades', async () => {
  const companions = { feed: { v2: { image: 'feed:2' } } };
  const { references } = await read({ services: { feed: { image: 'feed:1' } } }, { companions });
  expect(references).toEqual(['feed:1', 'feed:2']);
});

it('refuses services that cannot run next to another stack', async () => {
  const model = { services: { a: { network_mode: 'host' } } };
  await fails(read(model), 'COMPOSE_KEY_REFUSED', 'network_mode: host');
});
