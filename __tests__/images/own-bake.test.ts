import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keysOf } from '../../src/images/key';
import { withOwnBake } from '../../src/images/own-bake';
import { type Graph, inOrderOfInputs, type Target } from '../../src/images/target';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { FakeExec } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { targetFrom, targetOf } from '../helpers/targets';

const root = temporaryFolder();
const { signal } = new AbortController();

const V1 = 'checkers:v1';
const V2 = 'checkers:v2';
const KMS = 'tmkms:local';
const REFERENCES = new Set([V1, V2, KMS, 'alpine:3']);

/** What the plan builds: two releases, and an image that takes in a third one that is given. */
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

/** A folder with the bake file in it, a Dockerfile and one in a folder below. */
function project(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(root, 'project-'));
  const all = { Dockerfile: 'FROM debian\n', 'kms/Dockerfile': 'FROM rust\n', ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

interface Given {
  readonly folder?: string;
  readonly graph?: Graph;
  readonly exec?: FakeExec;
}

/** The graph with targets as `bake --print` says them. */
async function merged(
  target: Readonly<Record<string, object>>,
  { folder = project(), graph = PLANNED, exec }: Given = {},
) {
  const printing = exec ?? new FakeExec(() => JSON.stringify({ group: {}, target }));
  const file = path.join(folder, 'docker-bake.hcl');
  const own = await withOwnBake(printing, graph, file, REFERENCES, `${folder}/run`, signal);
  return { graph: own, exec: printing, folder };
}

const targetIn = (graph: Graph, name: string): Target => {
  const found = graph.get(name);
  if (found === undefined) throw new Error(`there is no target ${name}`);
  return found;
};

it('asks bake once, in the folder of its file', async () => {
  const { exec, folder } = await merged({ v1: { tags: [V1] } });
  expect(exec.calls).toEqual([
    {
      argv: [
        ...['docker', 'buildx', 'bake', '--print', '--file'],
        path.join(folder, 'docker-bake.hcl'),
      ],
      options: { cwd: folder, signal, whom: 'user' },
    },
  ]);
});

it('takes the place of the build of an image by its tag', async () => {
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
    quicker: undefined,
    secrets: [],
    bases: ['debian'],
    unkeyed: undefined,
    keeps: 'layers',
    extra: { args: {} },
  });
  expect(targetIn(graph, 'cosmovisor')).toEqual(targetIn(PLANNED, 'cosmovisor'));
});

it('makes an image that would have to be there, for what takes it in', async () => {
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

it('adds an image that nothing of the plan takes in', async () => {
  const { graph, folder } = await merged({ kms: { context: 'kms', tags: [KMS] } });
  expect([...graph.keys()]).toEqual([...PLANNED.keys(), 'own-kms']);
  expect(targetIn(graph, 'own-kms')).toMatchObject({
    context: path.join(folder, 'kms'),
    dockerfile: path.join(folder, 'kms/Dockerfile'),
    bases: ['rust'],
  });
});

it('has stage, arguments and other settings as bake says them', async () => {
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
  it('are other targets, by the names that these have here, and images', async () => {
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

  it('are other targets, where they are images that these make', async () => {
    const { graph } = await merged({
      v1: { tags: [V1] },
      kms: { tags: [KMS], contexts: { chain: `docker-image://${V1}` } },
    });
    expect(targetIn(graph, 'own-kms').inputs).toEqual({ chain: { target: 'release-0' } });
  });

  it('may be elsewhere: then nobody knows whether they have changed', async () => {
    const { graph } = await merged({
      v1: { tags: [V1], contexts: { sdk: 'https://github.com/cosmos/cosmos-sdk.git' } },
    });
    expect(targetIn(graph, 'release-0').unkeyed).toBe(
      'it takes in https://github.com/cosmos/cosmos-sdk.git',
    );
  });
});

describe('a target of an address', () => {
  const context = 'https://github.com/acme/chain.git#main';

  it('is left to bake, and has no key', async () => {
    const { graph } = await merged({ v1: { context, tags: [V1] } });
    const target = targetIn(graph, 'release-0');
    expect(target).toMatchObject({
      context,
      content: { how: context },
      dockerfile: 'Dockerfile',
      dockerfileText: '',
      unkeyed: `it takes in ${context}`,
    });
    const keys = keysOf(graph, { platform: 'linux/amd64', digestOf: () => 'sha256:a' });
    expect(keys.get('release-0')).toMatchObject({
      value: undefined,
      missing: `it takes in ${context}`,
    });
  });

  it('may have its Dockerfile in the bake file', async () => {
    const inline = 'FROM debian\nADD https://example.com/a /a\n';
    const { graph } = await merged({ v1: { context, 'dockerfile-inline': inline, tags: [V1] } });
    expect(targetIn(graph, 'release-0')).toMatchObject({
      dockerfileText: inline,
      bases: ['debian'],
      unkeyed: `it takes in ${context}, https://example.com/a`,
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

  it('is named where it is missing', async () => {
    const folder = project();
    const failure = await failureOf(merged({ v1: { dockerfile: 'no', tags: [V1] } }, { folder }));
    expect(failure.message).toBe(
      `The target v1 of the bake file has no Dockerfile ${path.join(folder, 'no')}`,
    );
    expect(failure.hint).toContain('relative to the context');
  });
});

describe('a bake file that cannot be used', () => {
  it('has no tag that is an image of the stack', async () => {
    const folder = project();
    const failure = await failureOf(
      merged({ a: { tags: ['acme/a:1', 'acme/a:2'] }, b: { tags: ['acme/b'] } }, { folder }),
    );
    expect(failure.message).toBe(
      `No target of ${folder}/docker-bake.hcl has a tag that is an image of the stack`,
    );
    expect(failure.hint).toBe(
      `The stack's images are ${V1}, ${V2}, ${KMS}, alpine:3; the file's tags are acme/a:1, acme/a:2, acme/b.`,
    );
  });

  it('has no tag at all', async () => {
    const failure = await failureOf(merged({ a: {} }));
    expect(failure.hint).toContain("the file's tags are none.");
  });

  it.each<[what: string, exec: FakeExec, words: RegExp]>([
    [
      'is refused by bake',
      new FakeExec(() => ({ exitCode: 1, stderr: 'ERROR: docker-bake.hcl:1,1: no such block' })),
      /docker-bake\.hcl: docker buildx bake --print .*: ERROR: docker-bake\.hcl:1,1: no such block$/,
    ],
    ['is not told in JSON', new FakeExec(() => 'words'), /docker-bake\.hcl: .*JSON/],
    [
      'is told in another form',
      new FakeExec(() => '{"target":{"a":{"tags":"a"}}}'),
      /docker-bake\.hcl: .*tags/s,
    ],
  ])('%s', async (_, exec, words) => {
    const failure = await failureOf(merged({}, { exec }));
    expect(failure.message).toMatch(/^Cannot read the bake file /);
    expect(failure.message).toMatch(words);
    expect(failure.hint).toContain('docker buildx bake --print');
  });
});

describe('not yet', () => {
  // `git init` is enough: what is told of .git is the commit, and before the first there is none.
  it('is told apart by its commit, where a build is sent what git has', async () => {
    const folder = project();
    await systemExec.run(['git', '-C', folder, 'init', '--quiet']);
    const { graph } = await merged({ v1: { tags: [V1] } }, { folder });
    expect(targetIn(graph, 'release-0').content.how).toContain('and .git');
  });

  it.each([
    ['a folder', './src'],
    ['an address', 'https://github.com/cosmos/cosmos-sdk.git'],
  ])('is built with a context that is %s', async (_, place) => {
    const { graph } = await merged({ v1: { tags: [V1], contexts: { sdk: place } } });
    expect(JSON.stringify(targetIn(graph, 'release-0'))).toMatch(/"sdk":/);
  });

  it('has the labels of the bake file', async () => {
    const { graph } = await merged({ v1: { tags: [V1], labels: { maintainer: 'acme' } } });
    expect(JSON.stringify(targetIn(graph, 'release-0'))).toContain('maintainer');
  });

  it('takes in what the plan builds by the name of its image', async () => {
    const folder = project({ 'kms/Dockerfile': `FROM ${V1}\n` });
    const { graph } = await merged({ kms: { context: 'kms', tags: [KMS] } }, { folder });
    expect(targetIn(graph, 'own-kms').inputs).toEqual({ [V1]: { target: 'release-0' } });
  });

  it('may start from an older image of its own name', async () => {
    const { graph } = await merged({
      v1: { tags: [V1], contexts: { before: `docker-image://${V1}` } },
    });
    expect(targetIn(graph, 'release-0').inputs).toEqual({ before: { image: V1 } });
  });

  it('names a context that is no folder and no address', async () => {
    const failure = await failureOf(merged({ v1: { context: 'chian', tags: [V1] } }));
    expect(failure.message).toContain('chian');
  });
});

it('leaves the rest of the graph as it is', async () => {
  const graph = inOrderOfInputs([...PLANNED.values(), targetFrom('other', 'cosmovisor')]);
  const own = await merged({ v1: { tags: [V1] } }, { graph });
  for (const name of ['dependencies-0', 'cosmovisor', 'other']) {
    expect(own.graph.get(name)).toEqual(graph.get(name));
  }
});
