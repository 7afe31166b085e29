import type { ComposeModel } from '../../src/stack/model';
import { readStack } from '../../src/stack/read';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { checkersPlan } from '../helpers/plan';
import { checkersModel } from './models';

const { signal } = new AbortController();

async function read(model: ComposeModel, stack: object = {}) {
  const exec = new FakeExec(() => JSON.stringify(model));
  const { compose = ['compose.yml', '/abs/more.yml'], ...more } = stack as { compose?: string[] };
  const plan = checkersPlan({ stack: { compose, rpc: 'a', ...more } });
  return { exec, ...(await readStack(exec, plan, '/plans', signal)) };
}

it('reads the compose files of the plan, from its folder, under their own name', async () => {
  const { exec, model } = await read(checkersModel('/project'));
  expect(exec.commands).toEqual([
    'docker compose --file /plans/compose.yml --file /abs/more.yml config --format json',
  ]);
  const { 'node-carol': carol, ...others } = checkersModel('/project').services;
  expect(model.services).toMatchObject(others);
  // Its image is the first release, which the plan builds.
  expect(carol).toHaveProperty('build');
  expect(model.services['node-carol']).not.toHaveProperty('build');
});

it('tells the images of all services', async () => {
  const { references, services } = await read(checkersModel('/project'));
  expect(new Set(references)).toEqual(new Set(['rehearsal/tmkms:local', 'rehearsal/checkers:v1']));
  expect(services).toEqual([]); // the release that node-carol builds is built by the plan
});

it('builds what the compose files build, under the name that Compose gives it', async () => {
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

it('builds with all contexts, those of other services by their images', async () => {
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

it('has no build of the compose files for what the plan builds', async () => {
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

it('takes back the doubled dollar signs of what Compose is not given again', async () => {
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

it('builds nothing twice: releases and images of the plan are the plan’s to build', async () => {
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

it('has nodes on the first release, whatever image the compose files give them', async () => {
  const { model, services, references } = await read({
    services: {
      a: { image: 'mine:latest', build: { context: '.' } },
      b: { image: 'mine:latest' },
      c: { image: 'other:1' },
    },
  });
  expect(model.services.a).toEqual({ image: 'rehearsal/checkers:v1' });
  expect(references).toEqual(['rehearsal/checkers:v1', 'rehearsal/checkers:v1', 'other:1']);
  expect(services).toEqual([]);
});

it('builds an image that two services share once', async () => {
  const build = { context: '/p/f' };
  const { services } = await read({
    services: { x: { image: 'faucet:1', build }, y: { image: 'faucet:1', build } },
  });
  expect(services.map(({ service }) => service)).toEqual(['x']);
});

it('refuses services that cannot run beside another stack', async () => {
  const model = { services: { a: { network_mode: 'host' } } };
  expect((await failureOf(read(model))).message).toBe('The service a has network_mode: host');
});
