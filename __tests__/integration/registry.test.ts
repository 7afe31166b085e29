import path from 'node:path';
import { jest } from '@jest/globals';
import type { CacheSettings } from '../../src/images/store/cache-kinds';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';
import { gitIn } from '../helpers/git';
import {
  BASE,
  imagesOf,
  Project,
  type RawImage,
  Registry,
  type RunContext,
  warnings,
} from './provided';
import { docker, removeTemporaryFolders } from './rehearsals';

jest.setTimeout(180_000); // the engine is slow while it builds for other tests

const DOCKERFILE = ['FROM scratch', 'COPY unique /', 'COPY last /', ''].join('\n');

let registry: Registry;
let project: Project;

beforeAll(async () => {
  registry = await Registry.start();
});

beforeEach(() => {
  project = new Project();
});

afterEach(() => {
  project.forget();
  expect([...imagesOf(`${project.id}*`), ...imagesOf(`${project.id}*/*`)]).toEqual([]);
});

afterAll(async () => {
  const left = registry.inEngine();
  await registry.stop();
  removeTemporaryFolders();
  expect(left).toEqual([]);
});

/** Two releases with Dockerfiles of their own. */
function releases(): RawImage[] {
  return ['v1', 'v2'].map((name) => ({
    image: project.image(name),
    build: { context: project.context(name, { Dockerfile: DOCKERFILE, last: name }) },
  }));
}

const ids = ({ records }: RunContext) => records.map(({ image }) => image.id);

describe('a repository of a registry as the cache', () => {
  const repository = () => `${project.id}/cache`;
  const cache = (readOnly?: string): Partial<CacheSettings> => ({
    kind: 'registry',
    repository: `${registry.address}/${repository()}`,
    scope: 'mine',
    readOnly,
  });
  const LAYERS = ['layers-mine-release-0', 'layers-mine-release-1'];

  it('gives images to another machine by key, but no foreign image under that key', async () => {
    const wanted = { releases: releases(), cache: cache() };
    const first = await project.provide(wanted);
    expect(first.decisions).toEqual(['build', 'build']);
    expect((await registry.tags(repository())).sort()).toEqual(LAYERS);
    await first.keep();
    expect((await registry.tags(repository())).sort()).toEqual([...first.keys, ...LAYERS].sort());
    expect(warnings(first)).toEqual([]);

    project.forget();
    const second = await project.provide(wanted);
    expect(second.decisions).toEqual(['cache', 'cache']);
    expect(second.built).toEqual([]);
    expect(ids(second)).toEqual(ids(first));
    await second.keep();
    expect(second.logger.lines.join('\n')).not.toContain('cache: pushed');
    expect(warnings(second)).toEqual([]);

    project.forget();
    const untrusted = project.context('foreign', { Dockerfile: DOCKERFILE, last: 'foreign' });
    registry.push(path.join(project.folder, untrusted), `${repository()}:${first.keys[0]}`);
    const third = await project.provide(wanted);
    expect(third.decisions).toEqual(['build', 'cache']);
    expect(warnings(third)).toEqual([
      expect.stringContaining(`${first.keys[0]} has the key label none`),
    ]);
    await third.keep();

    project.forget();
    const fourth = await project.provide(wanted);
    expect(fourth.decisions).toEqual(['cache', 'cache']);
    expect(warnings(fourth)).toEqual([]);
  });

  it('gives the layers for the build of a changed release', async () => {
    const wanted = { releases: releases(), cache: cache() };
    await (await project.provide(wanted)).keep();
    project.write('v1/last', 'changed');
    const run = await project.provide(wanted);
    expect(run.decisions).toEqual(['build', 'engine']);
    const ref = `type=registry,ref=${registry.address}/${repository()}:layers-mine-release-0`;
    expect(run.targets['release-0']?.['cache-from']).toEqual([ref]);
    expect(run.targets['release-0']?.['cache-to']).toEqual([
      expect.stringMatching(`^${ref},mode=max`),
    ]);
    // This does not tell layers of the registry from the engine's own ones; see builders.nightly.ts.
    const log = run.logger.lines.join('\n');
    expect(log).toContain(`importing cache manifest from ${registry.address}/${repository()}`);
    expect(log).toMatch(/COPY unique \/\n.*CACHED/);
    expect(log).not.toMatch(/COPY last \/\n.*CACHED/);
    expect(warnings(run)).toEqual([]);
  });

  it('gives images for another platform', async () => {
    const platform = process.arch === 'arm64' ? 'linux/amd64' : 'linux/arm64';
    const wanted = { releases: releases(), cache: cache(), platform };
    await (await project.provide(wanted)).keep();
    project.forget();
    const again = await project.provide(wanted);
    expect(again.decisions).toEqual(['cache', 'cache']);
    expect(warnings(again)).toEqual([]);
  });

  it('gets nothing from a read-only run', async () => {
    const run = await project.provide({ releases: releases(), cache: cache('of a fork') });
    await run.keep();
    expect(run.decisions).toEqual(['build', 'build']);
    expect(await registry.tags(repository())).toEqual([]);
    expect(run.logger.lines).toContain('info: cache: not saved, of a fork');
  });

  it('is skipped with warnings if the registry does not respond', async () => {
    // Port 1 is free on every machine.
    const unreachable = { ...cache(), repository: `127.0.0.1:1/${repository()}` };
    const run = await project.provide({ releases: releases(), cache: unreachable });
    expect(run.decisions).toEqual(['build', 'build']);
    const refused = (what: string) => expect.stringMatching(`${what}.*: connection refused$`);
    expect(warnings(run)).toEqual(Array(2).fill(refused('Cannot pull')));
    await run.keep();
    expect(warnings(run).slice(2)).toEqual(run.keys.map(() => refused('Cannot push')));
    expect(imagesOf('127.0.0.1:1/*/*')).toEqual([]);
  });
});

it('pulls an image instead of building it, for a git tag or at the request of the plan', async () => {
  const chain = project.context('chain', { Dockerfile: DOCKERFILE, last: 'v1' });
  const git = gitIn(path.join(project.folder, chain));
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'v1');
  await git('tag', 'v1.0.0');
  project.write('chain/last', 'newer');
  const pushed = project.context('pushed', { Dockerfile: DOCKERFILE, last: 'pushed' });

  const cases = [
    { tag: 'asked', build: { pull: true }, decision: 'pulled' },
    { tag: 'final', build: { ref: 'v1.0.0' }, decision: 'pulled' },
    { tag: 'branch', build: { ref: 'main' }, decision: 'build' },
    { tag: 'work-tree', build: {}, decision: 'build' },
    { tag: 'forbidden', build: { ref: 'v1.0.0', pull: false }, decision: 'build' },
    { tag: 'missing', build: { pull: true }, decision: 'build' },
  ];
  const repository = `${registry.address}/${project.id}/chain`;
  const tags = cases.map(({ tag }) => tag).filter((tag) => tag !== 'missing');
  registry.push(
    path.join(project.folder, pushed),
    ...tags.map((tag) => `${project.id}/chain:${tag}`),
  );
  const run = await project.provide({
    releases: cases.map(({ tag, build }) => ({
      image: `${repository}:${tag}`,
      build: { context: chain, ...build },
    })),
  });
  try {
    expect(run.decisions).toEqual(cases.map(({ decision }) => decision));
    for (const { image, key } of run.records.slice(0, 2)) {
      expect(image.digests[0]).toMatch(new RegExp(`^${repository}@sha256:[0-9a-f]{64}$`));
      expect(key).toBeUndefined();
    }
    expect([...run.built].sort()).toEqual(
      ['v3', 'v4', 'v5', 'v6'].map((name) => `release ${name}`),
    );
    expect(Object.keys(run.targets)).toHaveLength(4);
    const lines = run.logger.lines.filter((line) => line.includes('pulled'));
    expect(lines).toEqual([
      'info: release v1: pulled',
      'info: release v2: pulled',
      expect.stringMatching(/^info: release v6: cannot be pulled \(.*(not found|unknown).*\)$/),
    ]);
  } finally {
    docker(['image', 'rm', ...imagesOf(repository)]);
  }
});

describe("the user's own bake file", () => {
  it('builds the images of the plan, and later only the changed ones', async () => {
    const [node, tools] = [project.image('node'), project.image('tools')];
    project.context('node', { Dockerfile: DOCKERFILE, last: 'node' });
    project.context('tools', {
      Dockerfile: 'ARG EDITION\nFROM node\nARG EDITION\nLABEL edition=$EDITION\nCOPY unique /own\n',
    });
    const bakeFile = project.write(
      'docker-bake.hcl',
      `variable "EDITION" { default = "third" }
group "default" { targets = ["node", "tools"] }
target "node" {
  context = "node"
  tags    = ["${node}"]
}
target "tools" {
  context  = "tools"
  contexts = { node = "target:node" }
  args     = { EDITION = EDITION }
  tags     = ["${tools}"]
}
`,
    );
    const wanted = { releases: [{ image: node }, { image: tools }], bakeFile };
    const first = await project.provide(wanted);
    expect(first.decisions).toEqual(['build', 'build']);
    expect(first.built).toEqual(['target node of the bake file', 'target tools of the bake file']);
    const context = (name: string) => expect.stringMatching(`/contexts/${name}-[0-9a-f]{32}$`);
    expect(first.targets).toEqual({
      'own-node': expect.objectContaining({ context: context('node') }),
      'own-tools': expect.objectContaining({
        context: context('tools'),
        args: { EDITION: 'third' },
        contexts: { node: 'target:own-node' },
      }),
    });
    const inspect = (format: string) => docker(['image', 'inspect', '--format', format, tools]);
    expect(inspect('{{.Config.Labels.edition}}')).toBe('third');
    expect(inspect('{{len .RootFS.Layers}}')).toBe('3');
    await first.keep();
    expect(warnings(first)).toEqual([]);

    const second = await project.provide(wanted);
    expect(second.decisions).toEqual(['engine', 'engine']);
    expect(ids(second)).toEqual(ids(first));

    project.write('tools/unique', 'changed');
    const third = await project.provide(wanted);
    expect(third.built).toEqual(['target tools of the bake file']);
    expect(third.targets['own-tools']?.contexts?.node).toMatch(
      /^docker-image:\/\/rehearsal-cache:/,
    );

    project.write('node/last', 'changed');
    const fourth = await project.provide(wanted);
    expect(fourth.decisions).toEqual(['build', 'build']);
  });
});

it('takes the digest of a base image from its registry', async () => {
  const base = `${project.id}/base:v1`;
  const context = project.context('base', { Dockerfile: DOCKERFILE, last: 'base' });
  registry.push(path.join(project.folder, context), base);
  const reference = `${registry.address}/${base}`;
  const Dockerfile = `FROM ${reference}\nCOPY unique /own\n`;
  const build = { context: project.context('v1', { Dockerfile }) };
  const run = await project.provide({
    releases: [{ image: project.image('v1'), build }, { image: BASE }],
  });
  expect(run.decisions).toEqual(['build', 'given']);
  expect(run.records[0]?.key?.missing).toBeUndefined();
  expect(run.records[0]?.key?.parts[`base ${reference}`]).toMatch(/^sha256:[0-9a-f]{64}$/);
});

it("names the failed line of a user's Dockerfile", async () => {
  const Dockerfile = `FROM ${BASE}\nCOPY unique /\nRUN echo "no compiler here" && exit 3\n`;
  const build = { context: project.context('v1', { Dockerfile }) };
  const error = await failureOf(
    project.provide({ releases: [{ image: project.image('v1'), build }, { image: BASE }] }),
  );
  expect(error).toEqual(
    failure('BUILD_FAILED', 'release v1', 'Dockerfile:3', '[3/3] RUN echo', 'exit code 3'),
  );
  expect(error.lines).toContain('no compiler here');
  expect(imagesOf(project.image('v1'))).toEqual([]);
});
