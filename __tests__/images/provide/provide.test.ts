import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Baking } from '../../../src/docker/buildx';
import type { BakeFile } from '../../../src/images/build/bake';
import { BAKE_FILE } from '../../../src/images/build/build';
import { cosmovisorImage } from '../../../src/images/graph/cosmovisor';
import { relayImage } from '../../../src/images/graph/relay';
import {
  type Provided,
  type ProvideSettings,
  provideImages,
} from '../../../src/images/provide/provide';
import type { ImageRecord } from '../../../src/images/provide/record';
import { NO_CACHE } from '../../../src/images/store/cache';
import { KEY_LABEL, keyTag } from '../../../src/images/store/image-store';
import type { Plan } from '../../../src/plan/schema';
import { FakeImageCache } from '../../helpers/cache';
import { type EngineOptions, FakeEngine, refused } from '../../helpers/engine';
import { FakeExec } from '../../helpers/exec';
import { fails } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { FakeLogger } from '../../helpers/logger';
import { checkersPlan } from '../../helpers/plan';
import { keyOf } from '../../helpers/targets';

const root = temporaryFolder();
/** A project with all folders that the plans below build. */
const project = path.join(root, 'project');
for (const folder of ['chain', 'tmkms', 'faucet']) {
  mkdirSync(path.join(project, folder), { recursive: true });
  writeFileSync(path.join(project, folder, 'Dockerfile'), `FROM debian:12\nRUN make ${folder}\n`);
}

const V1 = 'rehearsal/checkers:v1';
const V2 = 'rehearsal/checkers:v2';
const TMKMS = 'rehearsal/tmkms:local';
const NOW = Date.UTC(2026, 10, 21);

const digest = (digit: string) => `sha256:${keyOf(digit)}`;
const BASES = {
  'debian:12': digest('1'),
  'debian:bookworm-slim': digest('2'),
  'golang:1.26-bookworm': digest('3'),
};

/** Two releases, the second a given image, an image of the stack, and Cosmovisor. */
function planOf(build: object = {}): Plan {
  return checkersPlan({
    releases: [
      { name: 'v1', image: V1, build: { context: 'chain', ...build } },
      { name: 'v2', image: V2 },
    ],
    upgrades: [
      {
        ...{ name: 'v1tov2', from: 'v1', to: 'v2', proposer: 'alice', deposit: '1upawn' },
        votes: { alice: 'yes' },
      },
    ],
  });
}

/** Targets of that plan, in the order of decisions, and the targets that every run builds. */
const BUILT = ['release-0', 'stack-0', 'cosmovisor-tools', 'cosmovisor', 'relay'];

interface Providing extends EngineOptions {
  readonly plan?: Plan;
  readonly cache?: ProvideSettings['cache'];
  readonly settings?: Partial<ProvideSettings>;
  /** Whether the engine has the image of the second release. */
  readonly given?: boolean;
  /** Called by each build before it ends. */
  readonly bake?: (baking: Baking) => void;
}

function providing({
  plan = planOf(),
  cache = new FakeImageCache(),
  settings,
  given = true,
  bake,
  ...options
}: Providing = {}) {
  let now = NOW;
  const engine = new FakeEngine({
    digests: BASES,
    ...options,
    before: {
      ...options.before,
      buildx: {
        bake: (baking) => {
          now += 2_000;
          bake?.(baking);
        },
      },
    },
  });
  const { docker } = engine;
  const exec = new FakeExec(() => ({ exitCode: 1 })); // no git
  const stop = new AbortController();
  if (given) engine.add(V2);
  const logger = new FakeLogger();
  const notices: string[] = [];
  const folder = folderWith(root);
  const provide = (run = 'rehearsal-1') =>
    provideImages({ exec, docker, signal: stop.signal }, plan, {
      run,
      planFolder: project,
      services: [],
      nodeImages: [],
      references: [V1, TMKMS],
      folder,
      cache,
      env: {},
      logger,
      clock: { now: () => now, sleep: async () => {} },
      notice: (message) => notices.push(message),
      builder: undefined,
      parallelism: 1,
      bakeFile: undefined,
      platform: undefined,
      ...settings,
    });
  const bakeFile = () => JSON.parse(readFileSync(path.join(folder, BAKE_FILE), 'utf8')) as BakeFile;
  const later = (ms: number) => {
    now += ms;
  };
  return { engine, logger, notices, plan, stop, provide, bakeFile, later };
}

const shown = ({ records }: Provided) =>
  Object.fromEntries(records.map(({ reference, decision }) => [reference, decision]));
/** The images of the usual plan, all with one decision. */
const all = (decision: string) => {
  const own = [V1, TMKMS, cosmovisorImage(planOf()), relayImage()];
  return { ...Object.fromEntries(own.map((name) => [name, decision])), [V2]: 'given' };
};
const recordOf = ({ records }: Provided, reference: string): ImageRecord => {
  const record = records.find((each) => each.reference === reference);
  if (record === undefined) throw new Error(`${reference} is not provided`);
  return record;
};

describe('work on the image of the first release', () => {
  it('begins once it is built, with the image that the run uses', async () => {
    const begun: string[] = [];
    const { engine, provide } = providing({
      settings: { onFirst: async ({ id }) => void begun.push(id, ...engine.built) },
    });
    await provide();
    expect(begun).toEqual(['sha256:built-release-0-1', 'release-0']);
  });

  it('begins before the builds if the image is there', async () => {
    const begun: string[] = [];
    const given = checkersPlan({
      releases: [{ name: 'v1', image: V2 }],
      upgrades: [{ name: 'v1tov2', to: 'v1' }],
    });
    const other = providing({
      plan: given,
      settings: {
        references: [V2, TMKMS],
        onFirst: async ({ id }) => void begun.push(id, String(other.engine.built.length)),
      },
    });
    await other.provide();
    expect(begun).toEqual([other.engine.idOf(V2), '0']);
  });

  it('ends the builds with its error if it fails', async () => {
    const failure = new Error('no such denom');
    const { engine, provide } = providing({ settings: { onFirst: () => Promise.reject(failure) } });
    await expect(provide()).rejects.toBe(failure);
    expect(engine.built).not.toContain('cosmovisor');
  });
});

describe('images found nowhere', () => {
  it('are built in order, one process each, and get the names of the plan', async () => {
    const { engine, provide, logger } = providing();
    const provided = await provide();
    expect(engine.built).toEqual(BUILT);
    expect(shown(provided)).toEqual(all('build'));
    expect(engine.idOf(V1)).toBe('sha256:built-release-0-1');
    expect(engine.idOf('rehearsal-1:release-0')).toBe('sha256:built-release-0-1');
    expect(logger.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('are recorded with their ids, keys and build times', async () => {
    const { provide } = providing();
    const provided = await provide();
    expect(recordOf(provided, V1)).toEqual({
      reference: V1,
      decision: 'build',
      image: {
        ...{ id: 'sha256:built-release-0-1', bytes: 1_000, digests: [] },
        ...{ entrypoint: ['/entry'], command: [], environment: {}, volumes: [] },
      },
      source: expect.objectContaining({
        how: 'work tree',
        content: expect.stringMatching(/^[0-9a-f]{64}$/),
      }),
      key: expect.objectContaining({ value: expect.stringMatching(/^[0-9a-f]{64}$/) }),
      ms: 2_000,
    });
    expect(recordOf(provided, V2)).toMatchObject({ key: undefined, ms: undefined });
    expect(recordOf(provided, V2).source).toMatchObject({ how: 'image', content: null });
    expect(recordOf(provided, TMKMS).source).toBeUndefined();
  });

  it('are kept under their keys, which their labels contain too', async () => {
    const { engine, provide } = providing();
    const provided = await provide();
    for (const reference of [V1, TMKMS]) {
      const { key, image } = recordOf(provided, reference);
      const name = keyTag(key?.value ?? '');
      expect(engine.idOf(name)).toBe(image.id);
      expect(engine.names.get(name)?.labels?.[KEY_LABEL]).toBe(key?.value);
    }
  });

  it('are logged with the parts of their keys', async () => {
    const { logger, provide } = providing();
    const { key } = recordOf(await provide(), V1);
    expect(logger.lines).toContain(
      `info: release v1: to be built; key ${key?.value?.slice(0, 12)}`,
    );
    expect(logger.lines).toContain(`info:     base debian:12: ${digest('1')}`);
  });

  it('have no key if a digest is unknown, and are built every time', async () => {
    const { 'debian:12': _, ...digests } = BASES;
    const { engine, logger, provide } = providing({ digests });
    const provided = await provide();
    expect(recordOf(provided, V1)).toMatchObject({ decision: 'build', key: { value: undefined } });
    expect(logger.lines).toContain(
      'info: release v1: to be built (no key: the digest of debian:12 is unknown); key -',
    );
    await provide('rehearsal-2');
    expect(engine.built.filter((name) => name === 'release-0')).toHaveLength(2);
  });

  it('are built for the requested platform', async () => {
    const { provide, bakeFile, engine } = providing({
      given: false,
      registry: [V2],
      settings: { platform: 'linux/arm64' },
    });
    await provide();
    expect(bakeFile().target['release-0']?.platforms).toEqual(['linux/arm64']);
    expect(engine.docker.argsOf('images.pull')).toEqual([[V2, 'linux/arm64']]);
  });

  it('are built by the compose files if they belong to services', async () => {
    const service = { service: 'faucet', image: 'stack-faucet', context: 'faucet', args: {} };
    const { engine, provide, bakeFile } = providing({
      settings: { services: [service], references: ['stack-faucet'] },
    });
    const provided = await provide();
    const sent = bakeFile().target['service-0']?.context ?? '';
    expect(readlinkSync(sent)).toBe(path.join(project, 'faucet'));
    expect(recordOf(provided, 'stack-faucet').decision).toBe('build');
    expect(engine.built).not.toContain('stack-0'); // nothing runs it
  });
});

describe('images that the engine has by key', () => {
  it('are not built again, and get the names of the plan and of the run', async () => {
    const { engine, provide, logger } = providing();
    const first = await provide();
    engine.built.length = 0;
    engine.names.delete(V1);
    const again = await provide('rehearsal-2');
    expect(engine.built).toEqual([]);
    expect(shown(again)).toEqual(all('engine'));
    expect(again.records.map(({ image, ms }) => [image.id, ms])).toEqual(
      first.records.map(({ image }) => [image.id, undefined]),
    );
    for (const name of [V1, 'rehearsal-2:release-0']) {
      expect(engine.idOf(name)).toBe('sha256:built-release-0-1');
    }
    expect(logger.lines).toContainEqual(
      expect.stringMatching(/^info: release v1: unchanged, found in the engine; key [0-9a-f]{12}$/),
    );
  });

  it('are rebuilt, without others, if their inputs have changed', async () => {
    const chain = path.join(project, 'changing');
    mkdirSync(chain);
    writeFileSync(path.join(chain, 'Dockerfile'), 'FROM debian:12\nRUN make changing\n');
    const { engine, provide } = providing({ plan: planOf({ context: 'changing' }) });
    await provide();
    engine.built.length = 0;
    writeFileSync(path.join(chain, 'main.go'), 'package main\n');
    const again = await provide('rehearsal-2');
    expect(engine.built).toEqual(['release-0', 'cosmovisor']);
    expect(shown(again)).toMatchObject({ [V1]: 'build', [TMKMS]: 'engine' });
  });

  it('are built if a different image has the key’s name and loses it, with a warning', async () => {
    const { engine, logger, provide } = providing();
    const { key } = recordOf(await provide(), V1);
    const name = keyTag(key?.value ?? '');
    engine.built.length = 0;
    engine.add(name, { labels: { [KEY_LABEL]: keyOf('f') }, id: 'sha256:foreign' });
    const again = await provide('rehearsal-2');
    expect(engine.built).toContain('release-0');
    expect(recordOf(again, V1).decision).toBe('build');
    expect(engine.idOf(name)).toMatch(/^sha256:built-release-0-/);
    expect(logger.lines.filter((line) => line.startsWith('warning'))).toEqual([
      expect.stringMatching(new RegExp(` ${name} .* ${keyOf('f')}`)),
    ]);
  });

  it('are found by the recorded digests if the registry does not answer', async () => {
    const first = providing();
    await first.provide();
    const cache = new FakeImageCache({
      recordedDigests: async () => new Map(Object.entries(BASES)),
    });
    const { engine, notices, provide } = providing({ digests: {}, cache });
    for (const [name, image] of first.engine.names) engine.names.set(name, image);
    expect(shown(await provide())).toMatchObject({ [V1]: 'engine', [TMKMS]: 'engine' });
    expect(engine.built).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('debian:12')]);
  });
});

describe('images that the cache has', () => {
  /** The names of an engine that has built all, and a cache to load them from. */
  async function caching(label?: string) {
    const before = providing();
    await before.provide();
    const cache = new FakeImageCache({
      load: async (keys) => {
        for (const key of keys) engine.keep(key, label);
        return new Set(keys);
      },
    });
    const parts = providing({ cache });
    const { engine } = parts;
    return { ...parts, cache };
  }

  it('are loaded instead of built', async () => {
    const { engine, cache, provide, logger } = await caching();
    const provided = await provide();
    expect(engine.built).toEqual([]);
    expect(shown(provided)).toEqual(all('cache'));
    const { key, image } = recordOf(provided, V1);
    expect(image.id).toBe(engine.idOf(keyTag(key?.value ?? '')));
    expect(engine.idOf('rehearsal-1:release-0')).toBe(image.id);
    expect(cache.looked).toHaveLength(1);
    expect(logger.lines).toContainEqual(
      expect.stringMatching(`^info: release v1: .* ${key?.value?.slice(0, 12)}`),
    );
  });

  it('are built if the loaded image is a different one, with a warning', async () => {
    const { engine, provide, logger } = await caching(keyOf('f'));
    const provided = await provide();
    expect(engine.built).toEqual(BUILT);
    expect(recordOf(provided, V1).decision).toBe('build');
    expect(logger.lines.filter((line) => line.startsWith('warning'))).toHaveLength(5);
  });

  it('are not looked up there if the engine has them', async () => {
    const cache = new FakeImageCache();
    const { provide } = providing({ cache });
    await provide();
    cache.looked.length = 0;
    await provide('rehearsal-2');
    expect(cache.looked).toEqual([]);
  });
});

describe('a build that fails', () => {
  const STEP = `#7 [2/2] RUN make
#7 0.164 no rule to make target
#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
Dockerfile:2
--------------------
   1 |     FROM debian:12
   2 | >>> RUN make
--------------------
ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2`;

  it('names the Dockerfile and the line, and is the last one', async () => {
    const { engine, provide } = providing({
      bake: ({ target, onLine }) => {
        if (target !== 'release-0') return;
        STEP.split('\n').forEach(onLine);
        throw refused(STEP);
      },
    });
    await fails(provide(), 'BUILD_FAILED', 'release v1', 'Dockerfile:2', 'no rule to make target');
    expect(engine.built).toEqual([]);
    expect(engine.names.has(V1)).toBe(false);
  });
});

describe('the image of a container', () => {
  it('is the image of this run, even if another run moves the tag', async () => {
    // Another run of the same plan moves the tag as soon as this one has set it.
    const inspect = (name: string) => {
      if (name === 'rehearsal-1:release-0') engine.add(V1, { id: 'sha256:of-another-run' });
    };
    const { engine, provide } = providing({ before: { images: { inspect } } });
    const provided = await provide();
    expect(engine.idOf(V1)).toBe('sha256:of-another-run');
    expect(recordOf(provided, V1).image.id).toBe('sha256:built-release-0-1');
  });
});

describe('a pulled image', () => {
  it('is not built, and is an input of others unchanged', async () => {
    const { engine, provide, bakeFile } = providing({
      plan: planOf({ pull: true }),
      registry: [V1],
      digests: { ...BASES, [V1]: digest('5') },
    });
    const provided = await provide();
    expect(recordOf(provided, V1)).toMatchObject({
      decision: 'pulled',
      key: undefined,
      image: { digests: [`rehearsal/checkers@sha256:${keyOf('d')}`] },
    });
    expect(engine.built).toEqual(BUILT.slice(1));
    expect(bakeFile().target.cosmovisor?.contexts).toMatchObject({
      'release-0': `docker-image://${V1}`,
    });
  });

  it('is one without a build that is missing from the engine', async () => {
    const { provide } = providing({ given: false, registry: [V2] });
    expect(shown(await provide())).toMatchObject({ [V2]: 'pulled' });
  });

  it('is a failure before any build if no registry has it', async () => {
    const { engine, provide } = providing({ given: false });
    await fails(provide(), 'IMAGE_UNAVAILABLE', V2, ' v2 ', 'manifest unknown', '`build`');
    expect(engine.built).toEqual([]);
  });

  it('is requested once, however often the plan names it', async () => {
    const { engine, provide } = providing({
      settings: { references: ['alpine:3', V2, 'alpine:3'] },
    });
    engine.add('alpine:3');
    const provided = await provide();
    expect(provided.records.map(({ reference }) => reference).sort()).toEqual(
      ['alpine:3', V1, V2, cosmovisorImage(planOf()), relayImage()].sort(),
    );
    expect(engine.docker.argsOf('images.has')).toEqual([[V2], ['alpine:3']]);
  });
});

describe('the user’s own bake file', () => {
  const printed = JSON.stringify({
    group: { default: { targets: ['chain'] } },
    target: { chain: { context: 'chain', dockerfile: 'Dockerfile', tags: [V1], args: { A: '1' } } },
  });

  it('replaces the builds of the plan', async () => {
    const { provide, bakeFile } = providing({
      instead: { buildx: { print: async () => printed } },
      settings: { bakeFile: path.join(project, 'docker-bake.hcl') },
    });
    const provided = await provide();
    expect(recordOf(provided, V1).decision).toBe('build');
    const { context = '', args } = bakeFile().target['release-0'] ?? {};
    expect(readlinkSync(context)).toBe(path.join(project, 'chain'));
    expect(args).toEqual({ A: '1' });
  });
});

describe('the builder', () => {
  it('is the requested one', async () => {
    const { engine, provide } = providing({ settings: { builder: 'default' } });
    await provide();
    expect(engine.docker.argsOf('buildx.inspect')).toEqual([['default']]);
    const bakings = engine.docker.argsOf('buildx.bake').flat();
    expect(bakings).toHaveLength(BUILT.length);
    for (const baking of bakings) expect(baking).toMatchObject({ builder: 'default' });
  });

  it('ends the run before anything else if it cannot build', async () => {
    const trouble = 'ERROR: no builder "remote-1" found';
    const { engine, provide } = providing({
      instead: { buildx: { inspect: async () => ({ driver: undefined, trouble }) } },
      settings: { builder: 'remote-1' },
    });
    await fails(provide(), 'BUILDER_UNUSABLE', trouble);
    expect(engine.built).toEqual([]);
  });
});

describe('keeping images', () => {
  it('gives the cache the images by key, with the digests of their inputs', async () => {
    const cache = new FakeImageCache();
    const { engine, provide } = providing({ cache });
    const provided = await provide();
    await provided.keep(engine.docker);
    const [saved] = cache.saved;
    const kept = [V1, TMKMS].map((reference) => recordOf(provided, reference).key?.value);
    expect(saved?.keys).toHaveLength(4); // with Cosmovisor itself and the relay
    expect(saved?.keys).toEqual(expect.arrayContaining(kept));
    expect(saved?.inEngine).toEqual(new Set(saved?.keys));
    expect(saved?.layers).toEqual(['release-0']);
    expect(Object.fromEntries(saved?.digests ?? [])).toMatchObject({ 'debian:12': digest('1') });
  });

  it('removes images unused for a long time from the engine', async () => {
    const { engine, logger, provide } = providing();
    engine.add(keyTag(keyOf('e')), { tagged: '2026-09-01T00:00:00Z' });
    await (await provide()).keep(engine.docker);
    expect(engine.names.has(keyTag(keyOf('e')))).toBe(false);
    expect(logger.lines.at(-1)).toMatch(/^info: .*\b1 /);
  });

  it('reports the sizes of images and caches before and after', async () => {
    let bytes = 10;
    const cache = new FakeImageCache({ bytes: async () => bytes });
    const { engine, provide } = providing({ cache });
    const provided = await provide();
    bytes = 20;
    const size = { free: expect.any(Number), images: 36_550_000_000, buildCache: 4_185_000_000 };
    expect(await provided.keep(engine.docker)).toEqual({
      before: { ...size, cache: 10 },
      after: { ...size, cache: 20 },
    });
  });

  it('only warns if the cache fails', async () => {
    const save = async () => {
      throw new Error('no space left on device');
    };
    const { engine, logger, provide } = providing({ cache: new FakeImageCache({ save }) });
    const { keep } = await provide();
    expect(await keep(engine.docker)).toMatchObject({ before: { cache: 0 }, after: { cache: 0 } });
    expect(logger.lines.at(-1)).toMatch(/^warning: .*no space left on device/);
  });

  it('uses the given client, as the run’s own one ends with the run', async () => {
    const { engine, provide } = providing();
    const provided = await provide();
    const { length } = engine.verbs;
    await provided.keep(new FakeEngine().docker);
    expect(engine.verbs).toHaveLength(length);
  });

  it('works without a cache', async () => {
    const { engine, logger, provide } = providing({ cache: NO_CACHE });
    await (await provide()).keep(engine.docker);
    expect(logger.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('warns if the size cannot be measured, and lets the run go on', async () => {
    const bytes = async (): Promise<number> => {
      throw new Error('ENOENT: a file went away meanwhile');
    };
    const { engine, logger, provide } = providing({ cache: new FakeImageCache({ bytes }) });
    const { keep } = await provide();
    await keep(engine.docker);
    expect(logger.lines).toContainEqual(expect.stringContaining('a file went away meanwhile'));
  });

  it('does not warn of a measurement interrupted by the end of the run', async () => {
    const reason = new Error('cancelled');
    const disk = () => {
      throw reason;
    };
    const { logger, stop, provide } = providing({ before: { engine: { disk } } });
    stop.abort(reason);
    await expect(provide()).rejects.toBe(reason);
    expect(logger.lines).toEqual([]);
  });
});
