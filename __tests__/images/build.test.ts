import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BakeTarget } from '../../src/images/bake';
import { BAKE_FILE, type BuildSettings, buildTargets } from '../../src/images/build';
import { BuildLogs } from '../../src/images/build-log';
import { KEY_LABEL, keyTag } from '../../src/images/store/store';
import type { WaitObserver } from '../../src/system/clock';
import { FakeImageCache } from '../helpers/cache';
import { until } from '../helpers/clock';
import { type EngineOptions, FakeEngine } from '../helpers/engine';
import { failureOf } from '../helpers/errors';
import type { Call, Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { FakeJournal } from '../helpers/journal';
import { writeSavedLayout } from '../helpers/layout';
import { decisionsFrom, graphOf, keyOf, keysFrom, targetOf } from '../helpers/targets';

const root = temporaryFolder();
let folders = 0;

const DOCKER = { name: undefined, driver: 'docker', exportsLayers: true };
const CONTAINER = { name: 'rehearsal-1', driver: 'docker-container', exportsLayers: true };

/** A chain on its dependencies, and an image on the chain and on one that is given. */
const GRAPH = graphOf(
  targetOf('base', { reference: undefined }),
  targetOf('chain', {
    inputs: { deps: { target: 'base' } },
    keeps: 'layers',
    dockerfileShown: 'chain/Dockerfile',
    title: 'release v1',
  }),
  targetOf('stack', {
    inputs: { 'acme/chain:v1': { target: 'chain' }, 'acme/given:v1': { image: 'acme/given:v1' } },
    keeps: 'nothing',
  }),
);
const KEYS = keysFrom({ base: '1', chain: '2', stack: '3' });
const ALL = decisionsFrom({ base: 'build', chain: 'build', stack: 'build' });

function building(options: EngineOptions = {}) {
  let now = 1_000;
  const engine = new FakeEngine({
    ...options,
    reply: (command, call) => {
      if (call.argv.includes('bake')) now += 1_500;
      return options.reply?.(command, call);
    },
  });
  const waited: string[] = [];
  const waits: WaitObserver = {
    seen: (_, { what, seen }) => void waited.push(`${what}: ${seen}`),
    ended: (wait) => void waited.push(`${wait.description} ended`),
  };
  const journal = new FakeJournal();
  const stop = new AbortController();
  const folder = path.join(root, String(folders++));
  const build = (settings: Partial<BuildSettings> = {}) =>
    buildTargets(engine.exec, {
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
      logs: new BuildLogs(journal),
      signal: stop.signal,
      clock: { now: () => now, sleep: async () => {}, waits },
      bakeFile: undefined,
      beforeEach: async () => {},
      ...settings,
    });
  const targets = (): Record<string, BakeTarget> =>
    JSON.parse(readFileSync(path.join(folder, BAKE_FILE), 'utf8')).target;
  return { engine, journal, stop, folder, build, targets, waited };
}

const bakeOf = (name: string) => (command: string) =>
  command.startsWith('docker buildx bake') && command.endsWith(` ${name}`);

describe('building', () => {
  it('is one process for each image, inputs first, all from one bake file', async () => {
    const { engine, folder, build } = building();
    const took = await build();
    const file = path.join(folder, BAKE_FILE);
    expect(engine.asked('docker buildx bake')).toEqual(
      [
        'base',
        '--set chain.contexts.deps=docker-image://rehearsal-1:base chain',
        '--set stack.contexts.acme/chain:v1=docker-image://rehearsal-1:chain stack',
      ].map((rest) => `--progress plain --file ${file} ${rest}`),
    );
    expect([...took]).toEqual([
      ['base', 1_500],
      ['chain', 1_500],
      ['stack', 1_500],
    ]);
  });

  it('tells who watches the waits which image is built, and the last line of its build', async () => {
    const { build, waited } = building({
      reply: (command, { options }) => {
        if (bakeOf('chain')(command)) options.onLine?.('#1 compiling');
        return undefined;
      },
    });
    await build();
    expect(waited).toEqual([
      'base ended',
      'the build of release v1: #1 compiling',
      'chain ended',
      'stack ended',
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
      ['where layers go there', layersIn('type=gha,scope=a'), service],
      ['nowhere else', layersIn('type=local,src=/type/gha'), {}],
      ['not without layers', {}, {}],
      [
        "where the user's own bake file has it",
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
      const { engine, build } = building();
      await build({ ...settings, env });
      const options = engine.exec.calls.flatMap(({ argv, options }) =>
        argv.includes('bake') ? [options] : [],
      );
      expect(options).toHaveLength(3);
      for (const { env: had, whom } of options) {
        expect(whom).toBe('user');
        const names = Object.entries(had ?? {}).filter(([name]) => !name.startsWith('BUILDX_'));
        expect(Object.fromEntries(names)).toEqual(given);
      }
    });
  });

  it('gives each image its name by key as soon as it is built', async () => {
    const { engine, build } = building();
    await build();
    const { commands } = engine.exec;
    const place = (command: string) => commands.indexOf(command);
    expect(place(`docker tag -- rehearsal-1:base ${keyTag(keyOf('1'))}`)).toBeLessThan(
      commands.findIndex(bakeOf('chain')),
    );
    expect(engine.idOf(keyTag(keyOf('2')))).toBe('sha256:built-chain-2');
    expect(engine.names.get(keyTag(keyOf('2')))?.labels).toEqual({ [KEY_LABEL]: keyOf('2') });
    expect(engine.idOf(keyTag(keyOf('3')))).toBe('sha256:built-stack-3');
  });

  it('names no image by key that has none', async () => {
    const { engine, targets, build } = building();
    await build({ keys: keysFrom({ base: '1', chain: '', stack: '' }) });
    expect(engine.asked('docker tag')).toEqual([`-- rehearsal-1:base ${keyTag(keyOf('1'))}`]);
    expect(targets().chain).not.toHaveProperty('labels');
  });

  it('starts from what the engine has of this run, not from what the builder may find of it', async () => {
    const { engine, targets, build } = building();
    await build({ decisions: decisionsFrom({ stack: 'build', chain: 'build', base: 'engine' }) });
    const sets = engine.asked('docker buildx bake').map((asked) => /--set (\S+)/.exec(asked)?.[1]);
    expect(sets).toEqual([
      undefined, // its place is in the bake file
      'stack.contexts.acme/chain:v1=docker-image://rehearsal-1:chain',
    ]);
    expect(targets().chain?.contexts).toEqual({ deps: `docker-image://${keyTag(keyOf('1'))}` });
    expect(targets().stack?.contexts).toMatchObject({ 'acme/chain:v1': 'target:chain' });
  });

  it('leaves what it starts from to a builder that does not see the engine’s images', async () => {
    const { engine, build } = building();
    const decisions = decisionsFrom({ chain: 'build', base: 'build' });
    await build({ decisions, builder: CONTAINER });
    expect(engine.asked('docker buildx bake').join()).not.toContain('--set');
  });

  it('is done of what was decided only', async () => {
    const { engine, build } = building();
    await build({ decisions: decisionsFrom({ chain: 'build', base: 'engine' }) });
    expect(engine.built).toEqual(['chain']);
  });

  it('is nothing where nothing is to be built', async () => {
    const { engine, build } = building();
    expect(await build({ decisions: decisionsFrom({ stack: 'cache' }) })).toEqual(new Map());
    expect(engine.exec.commands).toEqual([]);
  });

  it('is without attestations, and with contexts and caches outside the working directory', async () => {
    const { engine, build } = building();
    await build();
    const environments = engine.exec.calls.flatMap(({ argv, options }) =>
      argv.includes('bake') ? [options.env] : [],
    );
    expect(environments).toHaveLength(3);
    expect(environments[0]).toEqual({
      BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
      BUILDX_BAKE_ENTITLEMENTS_FS: '0',
      BUILDX_NO_DEFAULT_LOAD: '1',
    });
  });

  it.each([
    [
      'beside the user’s own bake file, where there is one',
      '/project/ci/docker-bake.hcl',
      '/project/ci',
    ],
    ['where this process is, where there is none', undefined, undefined],
  ])('is %s', async (_, bakeFile, cwd) => {
    const { engine, build } = building();
    await build({ bakeFile });
    const baked = engine.exec.calls.filter(({ argv }) => argv.includes('bake'));
    expect(baked.map(({ options }) => options.cwd)).toEqual([cwd, cwd, cwd]);
  });

  it('is by the builder that was chosen', async () => {
    const reply = (command: string, { argv }: Call): Reply => {
      if (command.startsWith('tar')) writeSavedLayout(argv.at(-1) ?? '', ['acme/given:v1']);
      return /^(tar|docker save)/.test(command) ? '' : undefined;
    };
    const { engine, build } = building({ reply });
    await build({ builder: CONTAINER });
    expect(engine.asked('docker buildx bake')[0]).toMatch(/ --builder rehearsal-1 base$/);
  });

  it.each([
    [1, 1],
    [2, 2],
    [9, 3],
  ])('with a limit of %d is of %d images at the same time', async (parallelism, expected) => {
    let running = 0;
    let most = 0;
    const { build } = building({
      reply: async (command) => {
        if (!command.includes('buildx bake')) return undefined;
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running--;
        return undefined;
      },
    });
    const graph = graphOf(...['a', 'b', 'c'].map((name) => targetOf(name)));
    const decisions = decisionsFrom({ a: 'build', b: 'build', c: 'build' });
    await build({ graph, decisions, parallelism });
    expect(most).toBe(expected);
  });

  it('looks at the machine before each, and ends where that fails', async () => {
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
  it('is one whole group for each image, and tells how long it took', async () => {
    const { journal, build } = building({
      reply: (command, { options }) => {
        if (bakeOf('chain')(command)) options.onLine?.('#1 [build 1/2] FROM debian');
        return undefined;
      },
    });
    await build();
    expect(journal.lines).toEqual([
      'group: build of image base',
      'info: image base built in 1.5 s',
      'end',
      'group: build of release v1',
      'foreign: #1 [build 1/2] FROM debian',
      'info: release v1 built in 1.5 s',
      'end',
      'group: build of image stack',
      'info: image stack built in 1.5 s',
      'end',
    ]);
  });
});

describe('what an image takes in', () => {
  it('is the target itself where that is built too, and the image of the engine otherwise', async () => {
    const { targets, build } = building();
    await build();
    expect(targets().chain?.contexts).toEqual({ deps: 'target:base' });
    expect(targets().stack?.contexts).toEqual({
      'acme/chain:v1': 'target:chain',
      'acme/given:v1': 'docker-image://acme/given:v1',
    });
  });

  it.each(['engine', 'cache'] as const)(
    'is the image by its key, where it is in the %s',
    async (where) => {
      const { targets, build } = building();
      await build({ decisions: decisionsFrom({ stack: 'build', chain: where }) });
      expect(targets().stack?.contexts).toMatchObject({
        'acme/chain:v1': `docker-image://${keyTag(keyOf('2'))}`,
      });
    },
  );

  it('is sent, each once, to a builder that does not see the engine’s images', async () => {
    const names = [keyTag(keyOf('2')), 'acme/given:v1'];
    const saved: string[] = [];
    const digests: string[] = [];
    const { folder, targets, build } = building({
      reply: (command, { argv }) => {
        const name = argv.at(-1) ?? '';
        if (command.startsWith('docker save')) saved.push(name);
        else if (command.startsWith('tar --extract')) {
          digests.push(...writeSavedLayout(name, saved.slice(-1)));
        } else return undefined;
        return '';
      },
    });
    const other = targetOf('other', { inputs: { given: { image: 'acme/given:v1' } } });
    await build({
      builder: CONTAINER,
      graph: graphOf(...GRAPH.values(), other),
      decisions: decisionsFrom({ stack: 'build', other: 'build', chain: 'engine' }),
    });
    expect(saved).toEqual(names);
    const [chain, given] = digests.map(
      (digest, i) => `oci-layout://${path.join(folder, 'layouts', String(i))}@${digest}`,
    );
    expect(targets().stack?.contexts).toEqual({ 'acme/chain:v1': chain, 'acme/given:v1': given });
    expect(targets().other?.contexts).toEqual({ given });
  });

  it('is a folder or an address as it is, for every builder', async () => {
    const place = { place: 'https://github.com/acme/assets.git' };
    const graph = graphOf(targetOf('own', { inputs: { assets: place } }));
    for (const builder of [DOCKER, CONTAINER]) {
      const { targets, build } = building();
      await build({ graph, builder, decisions: decisionsFrom({ own: 'build' }) });
      expect(targets().own?.contexts).toEqual({ assets: place.place });
    }
  });

  it('is another target where that is at hand and makes it quicker', async () => {
    const { engine, targets, build } = building();
    const quicker = { name: 'previous', target: 'older', dockerfile: '/go/Dockerfile.chained' };
    const graph = graphOf(targetOf('older'), targetOf('newer', { quicker }));
    const keys = keysFrom({ older: '4', newer: '5' });
    await build({ graph, keys, decisions: decisionsFrom({ newer: 'build', older: 'engine' }) });
    expect(targets().newer).toMatchObject({
      contexts: { previous: `docker-image://${keyTag(keyOf('4'))}` },
      dockerfile: '/go/Dockerfile.chained',
    });
    expect(engine.built).toEqual(['newer']);
  });

  it('is waited for also where it only makes it quicker', async () => {
    const { engine, targets, build } = building();
    const quicker = { name: 'previous', target: 'older', dockerfile: '/go/Dockerfile.chained' };
    const graph = graphOf(targetOf('newer', { quicker }), targetOf('older'));
    const decisions = decisionsFrom({ newer: 'build', older: 'build' });
    await build({ graph, keys: keysFrom({}), decisions });
    expect(engine.built).toEqual(['older', 'newer']);
    expect(targets().newer?.contexts).toEqual({ previous: 'target:older' });
  });

  it('is without what would make it quicker, where that is not at hand', async () => {
    const { targets, build } = building();
    const quicker = { name: 'previous', target: 'older', dockerfile: '/go/Dockerfile.chained' };
    const graph = graphOf(targetOf('older'), targetOf('newer', { quicker }));
    await build({ graph, keys: keysFrom({}), decisions: decisionsFrom({ newer: 'build' }) });
    expect(targets().newer).toMatchObject({ dockerfile: '/project/newer/Dockerfile' });
    expect(targets().newer).not.toHaveProperty('contexts');
  });
});

describe('layers', () => {
  const cache = new FakeImageCache({
    layerPlaces: async ({ name }) => ({ from: [`from ${name}`], to: [`to ${name}`] }),
  });

  it('are kept of the images that keep them', async () => {
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

  it('are asked for of what is built only', async () => {
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
  // Of Buildx 0.13.1 with the builder of Docker 26.1; lines about what went well are left out.
  const OUTPUT = `#2 [internal] load build definition from Dockerfile
#11 [build 4/4] RUN go build ./...
#11 6.258 ./main.go:4:2: undefined: foo
#11 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1
------
 > [build 4/4] RUN go build ./...:
6.258 ./main.go:4:2: undefined: foo
------
Dockerfile:5
--------------------
   3 |     WORKDIR /src
   4 |     COPY go.mod *.go ./
   5 | >>> RUN go build ./...
--------------------
ERROR: failed to solve: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1`;

  const failing = ({ options }: Call): Reply => {
    for (const line of OUTPUT.split('\n')) options.onLine?.(line);
    return { exitCode: 1, stderr: OUTPUT };
  };

  it('names its Dockerfile and line, with the step’s own last lines', async () => {
    const { engine, journal, build } = building({
      reply: (command, call) => (bakeOf('chain')(command) ? failing(call) : undefined),
    });
    const error = await failureOf(build());
    expect(error.message).toBe(
      'Building release v1 failed at chain/Dockerfile:5, step "[build 4/4] RUN go build ./...": exit code 1',
    );
    expect(error.lines[0]).toBe('./main.go:4:2: undefined: foo');
    expect(engine.built).toEqual(['base']);
    expect(engine.idOf(keyTag(keyOf('2')))).toBeUndefined();
    expect(journal.lines).toContain('info: release v1 FAILED after 1.5 s');
  });

  it('ends the others, whose end is no failure of theirs', async () => {
    let ended = false;
    const { journal, build } = building({
      reply: (command, call) => {
        const { signal } = call.options;
        if (bakeOf('b')(command)) return until(() => started).then(() => failing(call));
        if (!bakeOf('a')(command) || signal === undefined) return undefined;
        started = true;
        return new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            ended = true;
            reject(signal.reason);
          });
        });
      },
    });
    let started = false;
    const graph = graphOf(targetOf('a'), targetOf('b'), targetOf('c'));
    const decisions = decisionsFrom({ a: 'build', b: 'build', c: 'build' });
    const error = await failureOf(build({ graph, decisions, parallelism: 2 }));
    expect(error.message).toContain('Building image b failed at b/Dockerfile:5');
    await until(() => journal.lines.some((line) => line.includes('image a')));
    expect(ended).toBe(true);
    expect(journal.lines).toContainEqual(expect.stringMatching(/^info: image a ended after /));
    expect(journal.lines.join()).not.toContain('image c');
  });

  it('passes on a cancel as it is', async () => {
    const reason = new Error('cancelled');
    const { engine, journal, stop, build } = building({
      reply: (command) => {
        if (!bakeOf('base')(command)) return undefined;
        stop.abort(reason);
        throw reason;
      },
    });
    await expect(build()).rejects.toBe(reason);
    expect(engine.built).toEqual([]);
    expect(journal.lines).toContain('info: image base ended after 1.5 s');
  });

  it('passes on the cancel also where Buildx tells it as a failure of its own', async () => {
    const reason = new Error('cancelled');
    const { stop, build } = building({
      reply: (command) => {
        if (!bakeOf('base')(command)) return undefined;
        stop.abort(reason);
        return { exitCode: 1, stderr: 'ERROR: context canceled' };
      },
    });
    await expect(build()).rejects.toBe(reason);
  });

  it('is told as what it is where the program could not even be started', async () => {
    const missing = new Error('Cannot start docker: ENOENT');
    const { build } = building({
      reply: (command) => {
        if (bakeOf('base')(command)) throw missing;
        return undefined;
      },
    });
    await expect(build()).rejects.toBe(missing);
  });
});
