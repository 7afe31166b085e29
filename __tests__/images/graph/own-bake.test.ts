import { readFileSync } from 'node:fs';
import path from 'node:path';
import { withOwnBake } from '../../../src/images/graph/own-bake';
import { keysOf } from '../../../src/images/model/key';
import { type Graph, inOrderOfInputs } from '../../../src/images/model/target';
import { systemExec } from '../../../src/system/system-exec';
import { fakeDocker } from '../../helpers/docker';
import { refused } from '../../helpers/engine';
import { FakeExec } from '../../helpers/exec';
import { fails, failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { targetFrom, targetIn, targetOf } from '../../helpers/targets';

const root = temporaryFolder();
const { signal } = new AbortController();

const V1 = 'checkers:v1';
const V2 = 'checkers:v2';
const KMS = 'tmkms:local';
const REFERENCES = new Set([V1, V2, KMS, 'alpine:3']);

/** Builds of the plan: two releases, and an image with a third, given one as input. */
const PLANNED: Graph = inOrderOfInputs([
  targetOf('dependencies-0', { reference: undefined }),
  targetOf('release-0', {
    reference: V1,
    inputs: { dependencies: { target: 'dependencies-0' } },
  }),
  targetOf('cosmovisor', {
    reference: 'rehearsal/cosmovisor:1',
    inputs: { 'release-0': { target: 'release-0' }, 'release-1': { image: V2 } },
  }),
]);

/** A folder with the bake file, a Dockerfile and another one in a subfolder. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const all = { Dockerfile: 'FROM debian\n', 'kms/Dockerfile': 'FROM rust\n', ...files };
  return folderWith(root, all);
}

interface Given {
  readonly folder?: string;
  readonly graph?: Graph;
  /** Output of bake; the targets by default. */
  readonly print?: () => string;
}

/** The graph with these targets, printed by bake. */
async function merged(
  target: Readonly<Record<string, object>>,
  {
    folder = project(),
    graph = PLANNED,
    print = () => JSON.stringify({ group: {}, target }),
  }: Given = {},
) {
  const docker = fakeDocker({ buildx: { print: async () => print() } });
  const edges = { exec: new FakeExec(), docker, signal };
  const file = path.join(folder, 'docker-bake.hcl');
  const bake = { file, references: REFERENCES, folder: `${folder}/run` };
  return { graph: await withOwnBake(edges, graph, bake), docker, folder };
}

it('calls bake once', async () => {
  const { docker, folder } = await merged({ v1: { tags: [V1] } });
  const file = path.join(folder, 'docker-bake.hcl');
  expect(docker.argsOf('buildx.print')).toEqual([[file]]);
});

it('replaces the build of an image with its tag', async () => {
  const { graph, folder } = await merged({
    chain: { context: '.', dockerfile: 'Dockerfile', tags: ['other:tag', V1] },
  });
  expect([...graph.keys()]).toEqual(['dependencies-0', 'release-0', 'cosmovisor']);
  expect(targetIn(graph, 'release-0')).toEqual({
    name: 'release-0',
    title: 'target chain of the bake file',
    reference: V1,
    context: folder,
    content: expect.objectContaining({ how: '2 files of the work tree' }),
    origin: { folder, at: undefined },
    dockerfile: path.join(folder, 'Dockerfile'),
    dockerfileText: 'FROM debian\n',
    dockerfileShown: 'Dockerfile',
    stage: undefined,
    args: {},
    inputs: {},
    incrementalBase: undefined,
    secrets: [],
    bases: ['debian'],
    unkeyed: undefined,
    cachePolicy: 'layers',
    extra: { args: {} },
  });
  expect(targetIn(graph, 'cosmovisor')).toEqual(targetIn(PLANNED, 'cosmovisor'));
});

it('builds a given image for its dependents', async () => {
  const { graph } = await merged({ next: { tags: [V2] } });
  expect(targetIn(graph, 'own-next').reference).toBe(V2);
  expect(targetIn(graph, 'cosmovisor').inputs).toEqual({
    'release-0': { target: 'release-0' },
    'release-1': { target: 'own-next' },
  });
  expect([...graph.keys()].indexOf('own-next')).toBeLessThan(
    [...graph.keys()].indexOf('cosmovisor'),
  );
});

it('adds an image that is no input of the plan', async () => {
  const { graph, folder } = await merged({ kms: { context: 'kms', tags: [KMS] } });
  expect([...graph.keys()]).toEqual([...PLANNED.keys(), 'own-kms']);
  expect(targetIn(graph, 'own-kms')).toMatchObject({
    context: path.join(folder, 'kms'),
    dockerfile: path.join(folder, 'kms/Dockerfile'),
    bases: ['rust'],
  });
});

it('has the stage, arguments and other settings printed by bake', async () => {
  const settings = { network: 'host', secret: ['id=token,env=TOKEN'], 'cache-from': ['type=gha'] };
  const { graph } = await merged({
    v1: {
      ...settings,
      ...{ target: 'prod', args: { TAG: '12' }, tags: [V1] },
      ...{ platforms: ['linux/arm64'], output: ['type=registry'] },
    },
  });
  const target = targetIn(graph, 'release-0');
  expect(target).toMatchObject({ stage: 'prod', args: { TAG: '12' }, secrets: [] });
  expect(target.extra).toEqual({ ...settings, target: 'prod', args: { TAG: '12' } });
});

it('fills in the arguments of the Dockerfile', async () => {
  const folder = project({ Dockerfile: 'ARG TAG=11\nFROM debian:$TAG\n' });
  const { graph } = await merged({ v1: { args: { TAG: '12' }, tags: [V1] } }, { folder });
  expect(targetIn(graph, 'release-0').bases).toEqual(['debian:12']);
});

describe('the contexts of a target', () => {
  it('are other targets, under their names in the graph, and images', async () => {
    const folder = project({
      Dockerfile: 'FROM base\nCOPY --from=tools / /\nCOPY --from=alpine:3 / /\n',
    });
    const { graph } = await merged(
      {
        base: { 'dockerfile-inline': 'FROM debian' },
        v1: { tags: [V1] },
        v2: {
          tags: [V2],
          contexts: { base: 'target:base', tools: 'docker-image://tools:1', v1: 'target:v1' },
        },
      },
      { folder },
    );
    expect(targetIn(graph, 'own-v2')).toMatchObject({
      inputs: {
        base: { target: 'own-base' },
        tools: { image: 'tools:1' },
        v1: { target: 'release-0' },
      },
      bases: ['alpine:3'],
      unkeyed: undefined,
    });
    const order = [...graph.keys()];
    for (const before of ['own-base', 'release-0']) {
      expect(order.indexOf(before)).toBeLessThan(order.indexOf('own-v2'));
    }
  });

  it('are other targets if they are images built by these', async () => {
    const { graph } = await merged({
      v1: { tags: [V1] },
      kms: { tags: [KMS], contexts: { chain: `docker-image://${V1}` } },
    });
    expect(targetIn(graph, 'own-kms').inputs).toEqual({ chain: { target: 'release-0' } });
  });

  it('may be remote, which leaves changes unknown', async () => {
    const { graph } = await merged({
      v1: { tags: [V1], contexts: { sdk: 'https://github.com/cosmos/cosmos-sdk.git' } },
    });
    expect(targetIn(graph, 'release-0').unkeyed).toBe(
      'it includes https://github.com/cosmos/cosmos-sdk.git',
    );
  });
});

describe('a target with a remote context', () => {
  const context = 'https://github.com/acme/chain.git#main';

  it('is built by bake, and has no key', async () => {
    const { graph } = await merged({ v1: { context, tags: [V1] } });
    const target = targetIn(graph, 'release-0');
    expect(target).toMatchObject({
      context,
      content: { how: context },
      dockerfile: 'Dockerfile',
      dockerfileText: '',
      unkeyed: expect.stringContaining(context),
    });
    const keys = keysOf(graph, { platform: 'linux/amd64', digestOf: () => 'sha256:a' });
    expect(keys.get('release-0')).toMatchObject({
      value: undefined,
      missing: expect.stringContaining(context),
    });
  });

  it('may have its Dockerfile in the bake file', async () => {
    const inline = 'FROM debian\nADD https://example.com/a /a\n';
    const { graph } = await merged({ v1: { context, 'dockerfile-inline': inline, tags: [V1] } });
    expect(targetIn(graph, 'release-0')).toMatchObject({
      dockerfileText: inline,
      bases: ['debian'],
      unkeyed: expect.stringContaining(`${context}, https://example.com/a`),
    });
  });
});

describe('a Dockerfile', () => {
  it('may be in the bake file', async () => {
    const inline = 'FROM alpine:3\n';
    const { graph, folder } = await merged({ v1: { 'dockerfile-inline': inline, tags: [V1] } });
    const target = targetIn(graph, 'release-0');
    expect(target).toMatchObject({ context: folder, dockerfileText: inline, bases: ['alpine:3'] });
    expect(target.dockerfile).toBe(path.join(folder, 'run/own/v1.Dockerfile'));
    expect(readFileSync(target.dockerfile, 'utf8')).toBe(inline);
  });

  it('must exist', async () => {
    const folder = project();
    await expect(merged({ v1: { dockerfile: 'no', tags: [V1] } }, { folder })).rejects.toThrow(
      failure('DOCKERFILE_NOT_FOUND', ' v1 ', path.join(folder, 'no')),
    );
  });
});

describe('a bake file that cannot be used', () => {
  it('has no tag that the plan uses', async () => {
    const folder = project();
    const tags = { a: { tags: ['acme/a:1', 'acme/a:2'] }, b: { tags: ['acme/b'] } };
    await expect(merged(tags, { folder })).rejects.toThrow(
      failure(
        'BAKE_FILE_INVALID',
        `${folder}/docker-bake.hcl`,
        `${V1}, ${V2}, ${KMS}, alpine:3`,
        'acme/a:1, acme/a:2, acme/b',
      ),
    );
  });

  it('has no tags', async () => {
    await fails(merged({ a: {} }), 'BAKE_FILE_INVALID', V1);
  });

  it.each<[what: string, print: () => string, fact: string]>([
    [
      'is refused by bake',
      () => {
        throw refused('ERROR: docker-bake.hcl:1,1: no such block');
      },
      'ERROR: docker-bake.hcl:1,1: no such block',
    ],
    ['is not printed as JSON', () => 'words', 'JSON'],
    ['is printed in another form', () => '{"target":{"a":{"tags":"a"}}}', 'tags'],
  ])('%s', async (_, print, fact) => {
    await fails(merged({}, { print }), 'BAKE_FILE_INVALID', 'docker-bake.hcl: ', fact);
  });
});

describe('a target', () => {
  // `git init` is enough: .git counts as its commit, if it has one.
  it('has .git in its content if the build context contains it', async () => {
    const folder = project();
    await systemExec.run(['git', '-C', folder, 'init', '--quiet']);
    const { graph } = await merged({ v1: { tags: [V1] } }, { folder });
    expect(targetIn(graph, 'release-0').content.how).toContain('and .git');
  });

  it.each([
    ['a folder', './src'],
    ['a URL', 'https://github.com/cosmos/cosmos-sdk.git'],
  ])('is built with a context that is %s', async (_, place) => {
    const { graph } = await merged({ v1: { tags: [V1], contexts: { sdk: place } } });
    expect(JSON.stringify(targetIn(graph, 'release-0'))).toMatch(/"sdk":/);
  });

  it('has the labels of the bake file', async () => {
    const { graph } = await merged({ v1: { tags: [V1], labels: { maintainer: 'acme' } } });
    expect(JSON.stringify(targetIn(graph, 'release-0'))).toContain('maintainer');
  });

  it('has images of the plan as inputs', async () => {
    const folder = project({ 'kms/Dockerfile': `FROM ${V1}\n` });
    const { graph } = await merged({ kms: { context: 'kms', tags: [KMS] } }, { folder });
    expect(targetIn(graph, 'own-kms').inputs).toEqual({ [V1]: { target: 'release-0' } });
  });

  it('may be based on an older image of its own name', async () => {
    const { graph } = await merged({
      v1: { tags: [V1], contexts: { before: `docker-image://${V1}` } },
    });
    expect(targetIn(graph, 'release-0').inputs).toEqual({ before: { image: V1 } });
  });

  it('names a context that is neither a folder nor a URL', async () => {
    await fails(merged({ v1: { context: 'chian', tags: [V1] } }), 'BAKE_FILE_INVALID', 'chian');
  });
});

it('leaves the rest of the graph unchanged', async () => {
  const graph = inOrderOfInputs([...PLANNED.values(), targetFrom('other', 'cosmovisor')]);
  const own = await merged({ v1: { tags: [V1] } }, { graph });
  for (const name of ['dependencies-0', 'cosmovisor', 'other']) {
    expect(own.graph.get(name)).toEqual(graph.get(name));
  }
});
