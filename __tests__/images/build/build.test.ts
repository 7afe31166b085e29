import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Baking } from '../../../src/docker/buildx';
import type { BakeTarget } from '../../../src/images/build/bake';
import { BAKE_FILE, type BuildSettings, buildTargets } from '../../../src/images/build/build';
import { BuildLogs } from '../../../src/images/build/build-log';
import { REPORTS } from '../../../src/images/go/reports';
import { KEY_LABEL, keyTag } from '../../../src/images/store/image-store';
import type { WaitObserver } from '../../../src/system/clock';
import { FakeImageCache } from '../../helpers/cache';
import { until } from '../../helpers/clock';
import { FakeEngine, refused } from '../../helpers/engine';
import { FakeExec } from '../../helpers/exec';
import { failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { writeSavedLayout } from '../../helpers/layout';
import { FakeLogger } from '../../helpers/logger';
import { decisionsFrom, graphOf, keyOf, keysFrom, targetOf } from '../../helpers/targets';
import { COMPILER } from './outputs';

const root = temporaryFolder();

const DOCKER = { name: undefined, driver: 'docker', exportsLayers: true };
const CONTAINER = { name: 'rehearsal-1', driver: 'docker-container', exportsLayers: true };

/** A chain based on its dependencies, and an image based on the chain and a given image. */
const GRAPH = graphOf(
  targetOf('base', { reference: undefined }),
  targetOf('chain', {
    inputs: { deps: { target: 'base' } },
    cachePolicy: 'layers',
    dockerfileShown: 'chain/Dockerfile',
    title: 'release v1',
  }),
  targetOf('stack', {
    inputs: { 'acme/chain:v1': { target: 'chain' }, 'acme/given:v1': { image: 'acme/given:v1' } },
    cachePolicy: 'nothing',
  }),
);
const KEYS = keysFrom({ base: '1', chain: '2', stack: '3' });
const ALL = decisionsFrom({ base: 'build', chain: 'build', stack: 'build' });

/** @param bake called by each build before it ends */
function building(bake: (baking: Baking) => unknown = () => {}) {
  let now = 1_000;
  const saved: (readonly string[])[] = [];
  const digests: string[] = [];
  const engine = new FakeEngine({
    before: {
      buildx: {
        bake: (baking) => {
          now += 1_500;
          return bake(baking);
        },
      },
    },
    instead: { images: { save: async (_, references) => void saved.push(references) } },
  });
  const { docker } = engine;
  const tar = new FakeExec((_, { argv }) => {
    digests.push(...writeSavedLayout(argv.at(-1) ?? '', saved.at(-1) ?? []));
    return undefined;
  });
  const waited: string[] = [];
  const waits: WaitObserver = {
    seen: (_, { what, seen }) => void waited.push(`${what}: ${seen}`),
    ended: (wait) => void waited.push(`${wait.description} ended`),
  };
  const logger = new FakeLogger();
  const stop = new AbortController();
  const folder = folderWith(root);
  const build = (settings: Partial<BuildSettings> = {}) =>
    buildTargets(
      { exec: tar, docker, signal: stop.signal },
      {
        run: 'rehearsal-1',
        graph: GRAPH,
        keys: KEYS,
        decisions: ALL,
        builder: DOCKER,
        cache: new FakeImageCache(),
        platform: 'linux/amd64',
        parallelism: 4,
        folder,
        env: {},
        logs: new BuildLogs(logger),
        clock: { now: () => now, sleep: async () => {}, waits },
        bakeFile: undefined,
        notice: logger.notice,
        beforeEach: async () => {},
        ...settings,
      },
    );
  const targets = (): Record<string, BakeTarget> =>
    JSON.parse(readFileSync(path.join(folder, BAKE_FILE), 'utf8')).target;
  const bakings = () => docker.argsOf('buildx.bake') as [Baking][];
  return { engine, bakings, saved, digests, logger, stop, folder, build, targets, waited };
}

describe('building', () => {
  it('runs one process per image, inputs first, all from one bake file', async () => {
    const { bakings, folder, build } = building();
    const took = await build();
    const file = path.join(folder, BAKE_FILE);
    expect(bakings()).toMatchObject([
      [{ file, target: 'base', overrides: [] }],
      [
        {
          file,
          target: 'chain',
          overrides: ['chain.contexts.deps=docker-image://rehearsal-1:base'],
        },
      ],
      [
        {
          file,
          target: 'stack',
          overrides: ['stack.contexts.acme/chain:v1=docker-image://rehearsal-1:chain'],
        },
      ],
    ]);
    expect([...took]).toEqual([
      ['base', 1_500],
      ['chain', 1_500],
      ['stack', 1_500],
    ]);
  });

  it('reports a wait for each image, with the last line of its build', async () => {
    const { build, waited } = building(({ target, onLine }) => {
      if (target === 'chain') onLine('#1 compiling');
    });
    await build();
    expect(waited).toEqual([
      'base ended',
      'the build of release v1: #1 compiling',
      'chain ended',
      'stack ended',
    ]);
  });

  it('counts the packages of a Go build, and reports variables that the code lacks', async () => {
    const graph = graphOf(
      targetOf('chain', { title: 'release v1', isGo: true, listsPackages: true }),
    );
    const { build, waited, logger } = building(({ onLine }) => {
      for (const text of ['RUN go build', '1.0 a.b/app', '1.1 # a.b/app', '1.2 a.b/cmd/appd']) {
        onLine(`#7 ${text}`);
      }
      onLine(`#7 1.3 ${REPORTS.noVariable}a.b/app.X`);
    });
    await build({ graph, decisions: decisionsFrom({ chain: 'build' }) });
    expect(waited.filter((line) => line.includes('package'))).toEqual([
      'the build of release v1: compiling package 1: a.b/app',
      'the build of release v1: compiling package 2: a.b/cmd/appd',
    ]);
    const lines = logger.lines.filter((line) => line.includes('a.b'));
    expect(lines).toEqual([
      'foreign: #7 1.1 # a.b/app',
      expect.stringContaining('build.go.variables of release v1 has a.b/app.X, but no package'),
    ]);
  });

  describe('gives a build the service of the cache and its token', () => {
    const service = {
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_RESULTS_URL: 'http://127.0.0.1:1/',
      ACTIONS_RUNTIME_TOKEN: 'token',
    };
    const env = { ...service, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'id', INPUT_ENVIRONMENT: 'A=words' };
    const layersIn = (place: string) => ({
      cache: new FakeImageCache({ layerPlaces: async () => ({ from: [place], to: [place] }) }),
      builder: { ...DOCKER, exportsLayers: true },
    });

    it.each([
      ['if layers go there', layersIn('type=gha,scope=a'), service],
      ['not otherwise', layersIn('type=local,src=/type/gha'), {}],
      ['not without layers', {}, {}],
      [
        "if the user's own bake file has it",
        {
          graph: new Map(
            [...GRAPH].map(([name, target]) => [
              name,
              { ...target, extra: { 'cache-to': [{ type: 'gha', scope: 'a' }] } },
            ]),
          ),
        },
        service,
      ],
    ] as const)('%s', async (_, settings, given) => {
      const { bakings, build } = building();
      await build({ ...settings, env });
      expect(bakings()).toHaveLength(3);
      for (const [{ env: had }] of bakings()) {
        const names = Object.entries(had).filter(([name]) => !name.startsWith('BUILDX_'));
        expect(Object.fromEntries(names)).toEqual(given);
      }
    });
  });

  it('tags each image with its key as soon as it is built', async () => {
    const { engine, build } = building();
    await build();
    expect(engine.docker.calls).toMatchObject([
      { verb: 'buildx.bake', args: [{ target: 'base' }] },
      { verb: 'images.tag', args: ['rehearsal-1:base', keyTag(keyOf('1'))] },
      { verb: 'buildx.bake', args: [{ target: 'chain' }] },
      ...[{ verb: 'images.tag' }, { verb: 'buildx.bake' }, { verb: 'images.tag' }],
    ]);
    expect(engine.idOf(keyTag(keyOf('2')))).toBe('sha256:built-chain-2');
    expect(engine.names.get(keyTag(keyOf('2')))?.labels).toEqual({ [KEY_LABEL]: keyOf('2') });
    expect(engine.idOf(keyTag(keyOf('3')))).toBe('sha256:built-stack-3');
  });

  it('tags no image without a key', async () => {
    const { engine, targets, build } = building();
    await build({ keys: keysFrom({ base: '1', chain: '', stack: '' }) });
    expect(engine.docker.argsOf('images.tag')).toEqual([['rehearsal-1:base', keyTag(keyOf('1'))]]);
    expect(targets().chain).not.toHaveProperty('labels');
  });

  it('takes inputs of this run from the engine, not from the builder', async () => {
    const { bakings, targets, build } = building();
    await build({ decisions: decisionsFrom({ stack: 'build', chain: 'build', base: 'engine' }) });
    expect(bakings().map(([{ overrides }]) => overrides)).toEqual([
      [], // its source is in the bake file
      ['stack.contexts.acme/chain:v1=docker-image://rehearsal-1:chain'],
    ]);
    expect(targets().chain?.contexts).toEqual({ deps: `docker-image://${keyTag(keyOf('1'))}` });
    expect(targets().stack?.contexts).toMatchObject({ 'acme/chain:v1': 'target:chain' });
  });

  it('takes inputs from a builder without access to the images of the engine', async () => {
    const { bakings, build } = building();
    const decisions = decisionsFrom({ chain: 'build', base: 'build' });
    await build({ decisions, builder: CONTAINER });
    expect(bakings()).toMatchObject([[{ overrides: [] }], [{ overrides: [] }]]);
  });

  it('builds only targets with this decision', async () => {
    const { engine, build } = building();
    await build({ decisions: decisionsFrom({ chain: 'build', base: 'engine' }) });
    expect(engine.built).toEqual(['chain']);
  });

  it('starts no process without a target to build', async () => {
    const { engine, build } = building();
    expect(await build({ decisions: decisionsFrom({ stack: 'cache' }) })).toEqual(new Map());
    expect(engine.verbs).toEqual([]);
  });

  it('has no attestations, and allows contexts and caches outside the working directory', async () => {
    const { bakings, build } = building();
    await build();
    expect(bakings()[0]?.[0].env).toEqual({
      BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
      BUILDX_BAKE_ENTITLEMENTS_FS: '0',
      BUILDX_NO_DEFAULT_LOAD: '1',
    });
  });

  it.each([
    [
      'the folder of the user’s own bake file, if there is one',
      '/project/ci/docker-bake.hcl',
      '/project/ci',
    ],
    ['the one of this process otherwise', undefined, undefined],
  ])('has this working directory: %s', async (_, bakeFile, cwd) => {
    const { bakings, build } = building();
    await build({ bakeFile });
    expect(bakings().map(([baking]) => baking.cwd)).toEqual([cwd, cwd, cwd]);
  });

  it('uses the chosen builder', async () => {
    const { bakings, build } = building();
    await build({ builder: CONTAINER });
    expect(bakings().map(([{ builder }]) => builder)).toEqual(Array(3).fill('rehearsal-1'));
  });

  it.each([
    [1, 1],
    [2, 2],
    [9, 3],
  ])('with a limit of %d builds %d images at the same time', async (parallelism, expected) => {
    let running = 0;
    let most = 0;
    const { build } = building(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    });
    const graph = graphOf(...['a', 'b', 'c'].map((name) => targetOf(name)));
    const decisions = decisionsFrom({ a: 'build', b: 'build', c: 'build' });
    await build({ graph, decisions, parallelism });
    expect(most).toBe(expected);
  });

  it('checks the machine before each image, and ends if that fails', async () => {
    const { engine, build } = building();
    let looks = 0;
    const beforeEach = async () => {
      if (++looks === 2) throw new Error('it is not there any more');
    };
    await expect(build({ beforeEach })).rejects.toThrow('it is not there any more');
    expect(engine.built).toEqual(['base']);
  });
});

describe('the log', () => {
  it('has a group for each image, with its build time', async () => {
    const { logger, build } = building(({ target, onLine }) => {
      if (target === 'chain') onLine('#1 [build 1/2] FROM debian');
    });
    await build();
    const group = (title: string, ...lines: readonly string[]) => [
      expect.stringMatching(new RegExp(`^group: .*${title}$`)),
      ...lines,
      expect.stringMatching(new RegExp(`^info: ${title} .* 1\\.5 s$`)),
      'end',
    ];
    expect(logger.lines).toEqual([
      ...group('image base'),
      ...group('release v1', 'foreign: #1 [build 1/2] FROM debian'),
      ...group('image stack'),
    ]);
  });
});

describe('an input of an image', () => {
  const dockerfile = '/go/Dockerfile.chained';
  const incrementalBase = { name: 'previous', target: 'older', dockerfile };

  it('is the target if it is built too, and the image of the engine otherwise', async () => {
    const { targets, build } = building();
    await build();
    expect(targets().chain?.contexts).toEqual({ deps: 'target:base' });
    expect(targets().stack?.contexts).toEqual({
      'acme/chain:v1': 'target:chain',
      'acme/given:v1': 'docker-image://acme/given:v1',
    });
  });

  it.each(['engine', 'cache'] as const)('is the image by key if it is in the %s', async (where) => {
    const { targets, build } = building();
    await build({ decisions: decisionsFrom({ stack: 'build', chain: where }) });
    expect(targets().stack?.contexts).toMatchObject({
      'acme/chain:v1': `docker-image://${keyTag(keyOf('2'))}`,
    });
  });

  it('is sent once to a builder without access to the engine’s images', async () => {
    const names = [keyTag(keyOf('2')), 'acme/given:v1'];
    const { saved, digests, folder, targets, build } = building();
    const other = targetOf('other', { inputs: { given: { image: 'acme/given:v1' } } });
    await build({
      builder: CONTAINER,
      graph: graphOf(...GRAPH.values(), other),
      decisions: decisionsFrom({ stack: 'build', other: 'build', chain: 'engine' }),
    });
    expect(saved).toEqual(names.map((name) => [name]));
    const [chain, given] = digests.map(
      (digest, i) => `oci-layout://${path.join(folder, 'layouts', String(i))}@${digest}`,
    );
    expect(targets().stack?.contexts).toEqual({ 'acme/chain:v1': chain, 'acme/given:v1': given });
    expect(targets().other?.contexts).toEqual({ given });
  });

  it('is a folder or a URL unchanged, for every builder', async () => {
    const place = { place: 'https://github.com/acme/assets.git' };
    const graph = graphOf(targetOf('own', { inputs: { assets: place } }));
    for (const builder of [DOCKER, CONTAINER]) {
      const { targets, build } = building();
      await build({ graph, builder, decisions: decisionsFrom({ own: 'build' }) });
      expect(targets().own?.contexts).toEqual({ assets: place.place });
    }
  });

  it('is an incremental base if the engine has it', async () => {
    const { engine, targets, build } = building();
    const graph = graphOf(targetOf('older'), targetOf('newer', { incrementalBase }));
    const keys = keysFrom({ older: '4', newer: '5' });
    await build({ graph, keys, decisions: decisionsFrom({ newer: 'build', older: 'engine' }) });
    expect(targets().newer).toMatchObject({
      contexts: { previous: `docker-image://${keyTag(keyOf('4'))}` },
      dockerfile: '/go/Dockerfile.chained',
    });
    expect(engine.built).toEqual(['newer']);
  });

  it('is built first even if it is only an incremental base', async () => {
    const { engine, targets, build } = building();
    const graph = graphOf(targetOf('newer', { incrementalBase }), targetOf('older'));
    const decisions = decisionsFrom({ newer: 'build', older: 'build' });
    await build({ graph, keys: keysFrom({}), decisions });
    expect(engine.built).toEqual(['older', 'newer']);
    expect(targets().newer?.contexts).toEqual({ previous: 'target:older' });
  });

  it('is no incremental base if it is found nowhere', async () => {
    const { targets, build } = building();
    const graph = graphOf(targetOf('older'), targetOf('newer', { incrementalBase }));
    await build({ graph, keys: keysFrom({}), decisions: decisionsFrom({ newer: 'build' }) });
    expect(targets().newer).toMatchObject({ dockerfile: '/project/newer/Dockerfile' });
    expect(targets().newer).not.toHaveProperty('contexts');
  });
});

describe('layers', () => {
  const cache = new FakeImageCache({
    layerPlaces: async ({ name }) => ({ from: [`from ${name}`], to: [`to ${name}`] }),
  });

  it('are kept for the images with that cache policy', async () => {
    const { targets, build } = building();
    await build({ cache });
    expect(targets().chain).toMatchObject({
      'cache-from': ['from chain'],
      'cache-to': ['to chain'],
    });
    for (const name of ['base', 'stack']) {
      expect(targets()[name]).not.toHaveProperty('cache-from');
      expect(targets()[name]).not.toHaveProperty('cache-to');
    }
  });

  it('are only requested for images to build', async () => {
    const { targets, build } = building();
    await build({ cache, decisions: decisionsFrom({ stack: 'build', chain: 'engine' }) });
    expect(targets().chain).not.toHaveProperty('cache-from');
  });

  it('are not kept by a builder that cannot write them', async () => {
    const { targets, build } = building();
    await build({ cache, builder: { ...DOCKER, exportsLayers: false } });
    expect(targets().chain).not.toHaveProperty('cache-to');
  });
});

describe('a build that fails', () => {
  const fail = ({ onLine }: Baking): never => {
    COMPILER.forEach(onLine);
    throw refused(COMPILER.join('\n'));
  };

  it('names its Dockerfile and line, with the step’s own last lines', async () => {
    const { engine, logger, build } = building((baking) => {
      if (baking.target === 'chain') fail(baking);
    });
    await expect(build()).rejects.toThrow(
      failure('BUILD_FAILED', 'release v1', 'chain/Dockerfile:5', './main.go:4:2: undefined: foo'),
    );
    expect(engine.built).toEqual(['base']);
    expect(engine.idOf(keyTag(keyOf('2')))).toBeUndefined();
    expect(logger.lines.at(-2)).toMatch(/^info: release v1 .* 1\.5 s$/);
  });

  it('ends the other builds', async () => {
    let started = false;
    let ended = false;
    const { logger, build } = building((baking) => {
      const { target, signal } = baking;
      if (target === 'b') return until(() => started).then(() => fail(baking));
      started = true;
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          ended = true;
          reject(signal.reason);
        });
      });
    });
    const graph = graphOf(targetOf('a'), targetOf('b'), targetOf('c'));
    const decisions = decisionsFrom({ a: 'build', b: 'build', c: 'build' });
    await expect(build({ graph, decisions, parallelism: 2 })).rejects.toThrow(
      failure('BUILD_FAILED', 'image b', 'b/Dockerfile:5'),
    );
    await until(() => logger.lines.some((line) => line.includes('image a')));
    expect(ended).toBe(true);
    expect(logger.lines.join()).not.toContain('image c');
  });

  it.each([
    ['unchanged', new Error('cancelled')],
    ['even if Buildx reports it as a failure', refused('ERROR: context canceled')],
  ])('passes on a cancellation %s', async (_, error) => {
    const reason = new Error('cancelled');
    const { engine, stop, build } = building(() => {
      stop.abort(reason);
      throw error;
    });
    await expect(build()).rejects.toBe(reason);
    expect(engine.built).toEqual([]);
  });

  it('passes on the error if the program cannot be started', async () => {
    const missing = new Error('Cannot start docker: ENOENT');
    const { build } = building(() => {
      throw missing;
    });
    await expect(build()).rejects.toBe(missing);
  });
});
