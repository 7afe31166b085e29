import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BakeFile } from '../../src/images/bake';
import { BAKE_FILE } from '../../src/images/build';
import { cosmovisorImage } from '../../src/images/cosmovisor';
import {
  type ImageRecord,
  type Provided,
  type ProvideSettings,
  provideImages,
} from '../../src/images/provide';
import { relayImage } from '../../src/images/relay';
import { NO_CACHE } from '../../src/images/store/cache';
import { KEY_LABEL, keyTag } from '../../src/images/store/store';
import type { Plan } from '../../src/plan/schema';
import { FakeImageCache } from '../helpers/cache';
import { type EngineOptions, FakeEngine } from '../helpers/engine';
import { failureOf } from '../helpers/errors';
import type { Call, Reply } from '../helpers/exec';
import { temporaryFolder } from '../helpers/folder';
import { FakeJournal } from '../helpers/journal';
import { checkersPlan } from '../helpers/plan';
import { keyOf } from '../helpers/targets';

const root = temporaryFolder();
/** A project with all folders that the plans below build. */
const project = path.join(root, 'project');
for (const folder of ['chain', 'tmkms', 'faucet']) {
  mkdirSync(path.join(project, folder), { recursive: true });
  writeFileSync(path.join(project, folder, 'Dockerfile'), `FROM debian:12\nRUN make ${folder}\n`);
}
let folders = 0;

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

/** Two releases, of which the second is given, an image of the stack, and Cosmovisor. */
function planOf(build: object = {}, overrides: Parameters<typeof checkersPlan>[0] = {}): Plan {
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
    ...overrides,
  });
}

/** Targets of that plan, in the order in which they are decided on, and what is built in any case. */
const BUILT = ['release-0', 'stack-0', 'cosmovisor-tools', 'cosmovisor', 'relay'];

interface Providing extends EngineOptions {
  readonly plan?: Plan;
  readonly cache?: ProvideSettings['cache'];
  readonly settings?: Partial<ProvideSettings>;
  /** Whether the engine has the image of the second release. */
  readonly given?: boolean;
}

function providing({
  plan = planOf(),
  cache = new FakeImageCache(),
  settings,
  given = true,
  ...options
}: Providing = {}) {
  let now = NOW;
  const engine = new FakeEngine({
    digests: BASES,
    ...options,
    reply: (command, call) => {
      if (call.argv.includes('bake')) now += 2_000;
      return options.reply?.(command, call);
    },
  });
  if (given) engine.add(V2);
  const journal = new FakeJournal();
  const notices: string[] = [];
  const folder = path.join(root, String(folders++));
  const provide = (run = 'rehearsal-1') =>
    provideImages(engine.exec, plan, {
      run,
      planFolder: project,
      services: [],
      references: [V1, TMKMS],
      folder,
      cache,
      env: {},
      journal,
      clock: { now: () => now, sleep: async () => {} },
      signal: new AbortController().signal,
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
  return { engine, journal, notices, plan, folder, provide, bakeFile, later };
}

const shown = ({ records }: Provided) =>
  Object.fromEntries(records.map(({ reference, decision }) => [reference, decision]));
const recordOf = ({ records }: Provided, reference: string): ImageRecord => {
  const record = records.find((each) => each.reference === reference);
  if (record === undefined) throw new Error(`${reference} is not provided`);
  return record;
};

describe('images that nobody has', () => {
  it('are built in order, one process each, and named as the plan says', async () => {
    const { engine, plan, provide, journal } = providing();
    const provided = await provide();
    expect(engine.built).toEqual(BUILT);
    expect(shown(provided)).toEqual({
      [V1]: 'build',
      [V2]: 'given',
      [TMKMS]: 'build',
      [cosmovisorImage(plan)]: 'build',
      [relayImage()]: 'build',
    });
    expect(engine.idOf(V1)).toBe('sha256:built-release-0-1');
    expect(engine.idOf('rehearsal-1:release-0')).toBe('sha256:built-release-0-1');
    expect(journal.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('are recorded with their ids, keys and the time that each took', async () => {
    const { provide } = providing();
    const provided = await provide();
    expect(recordOf(provided, V1)).toEqual({
      reference: V1,
      decision: 'build',
      image: {
        ...{ id: 'sha256:built-release-0-1', bytes: 1_000, digests: [] },
        ...{ entrypoint: ['/entry'], command: [], environment: {} },
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

  it('are kept under their keys, which the label says too', async () => {
    const { engine, provide } = providing();
    const provided = await provide();
    for (const reference of [V1, TMKMS]) {
      const { key, image } = recordOf(provided, reference);
      const name = keyTag(key?.value ?? '');
      expect(engine.idOf(name)).toBe(image.id);
      expect(engine.names.get(name)?.labels?.[KEY_LABEL]).toBe(key?.value);
    }
  });

  it('are told of with what their keys are made of', async () => {
    const { journal, provide } = providing();
    const { key } = recordOf(await provide(), V1);
    expect(journal.lines).toContain(
      `info: release v1: to be built; key ${key?.value?.slice(0, 12)}`,
    );
    expect(journal.lines).toContain(`info:     base debian:12: ${digest('1')}`);
  });

  it('have no key where a digest is not known, and are built every time', async () => {
    const { 'debian:12': _, ...digests } = BASES;
    const { engine, journal, provide } = providing({ digests });
    const provided = await provide();
    expect(recordOf(provided, V1)).toMatchObject({ decision: 'build', key: { value: undefined } });
    expect(journal.lines).toContain(
      'info: release v1: to be built (no key: the digest of debian:12 is not known); key -',
    );
    await provide('rehearsal-2');
    expect(engine.built.filter((name) => name === 'release-0')).toHaveLength(2);
  });

  it('are built for the platform that is asked for', async () => {
    const { provide, bakeFile, engine } = providing({
      given: false,
      registry: [V2],
      settings: { platform: 'linux/arm64' },
    });
    await provide();
    expect(bakeFile().target['release-0']?.platforms).toEqual(['linux/arm64']);
    expect(engine.asked('docker pull')).toEqual([`--quiet --platform linux/arm64 -- ${V2}`]);
  });

  it('of services are built as the compose files say', async () => {
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

describe('images that the engine has by their keys', () => {
  it('are not built again, and get the names of the plan and of the run', async () => {
    const { engine, plan, provide, journal } = providing();
    const first = await provide();
    engine.built.length = 0;
    engine.names.delete(V1);
    const again = await provide('rehearsal-2');
    expect(engine.built).toEqual([]);
    expect(shown(again)).toEqual({
      [V1]: 'engine',
      [V2]: 'given',
      [TMKMS]: 'engine',
      [cosmovisorImage(plan)]: 'engine',
      [relayImage()]: 'engine',
    });
    expect(again.records.map(({ image, ms }) => [image.id, ms])).toEqual(
      first.records.map(({ image }) => [image.id, undefined]),
    );
    for (const name of [V1, 'rehearsal-2:release-0']) {
      expect(engine.idOf(name)).toBe('sha256:built-release-0-1');
    }
    expect(journal.lines).toContainEqual(
      expect.stringMatching(/^info: release v1: unchanged, found in the engine; key [0-9a-f]{12}$/),
    );
  });

  it('are built again where what they are made from has changed, and only they', async () => {
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

  it('are built where another image has the name: that one loses it, with a warning', async () => {
    const { engine, journal, provide } = providing();
    const { key } = recordOf(await provide(), V1);
    const name = keyTag(key?.value ?? '');
    engine.built.length = 0;
    engine.add(name, { labels: { [KEY_LABEL]: keyOf('f') }, id: 'sha256:foreign' });
    const again = await provide('rehearsal-2');
    expect(engine.built).toContain('release-0');
    expect(recordOf(again, V1).decision).toBe('build');
    expect(engine.idOf(name)).toMatch(/^sha256:built-release-0-/);
    expect(journal.lines.filter((line) => line.startsWith('warning'))).toEqual([
      `warning: The image ${name} says that its key is ${keyOf('f')}: it is not the one that is looked for, and is not used.`,
    ]);
  });

  it('are found in spite of a registry that does not answer, by the digests of the last time', async () => {
    const first = providing();
    await first.provide();
    const cache = new FakeImageCache({
      recordedDigests: async () => new Map(Object.entries(BASES)),
    });
    const { engine, notices, provide } = providing({ digests: {}, cache });
    for (const [name, image] of first.engine.names) engine.names.set(name, image);
    expect(shown(await provide())).toMatchObject({ [V1]: 'engine', [TMKMS]: 'engine' });
    expect(engine.built).toEqual([]);
    expect(notices).toEqual([expect.stringMatching(/^No registry tells the digests of debian:12/)]);
  });
});

describe('images that the cache has', () => {
  /** The names of an engine that has built all, and a cache of which an engine can load them. */
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

  it('are loaded, and not built', async () => {
    const { engine, cache, plan, provide, journal } = await caching();
    const provided = await provide();
    expect(engine.built).toEqual([]);
    expect(shown(provided)).toEqual({
      [V1]: 'cache',
      [V2]: 'given',
      [TMKMS]: 'cache',
      [cosmovisorImage(plan)]: 'cache',
      [relayImage()]: 'cache',
    });
    const { key, image } = recordOf(provided, V1);
    expect(image.id).toBe(engine.idOf(keyTag(key?.value ?? '')));
    expect(engine.idOf('rehearsal-1:release-0')).toBe(image.id);
    expect(cache.looked).toHaveLength(1);
    expect(journal.lines).toContainEqual(
      expect.stringMatching(/^info: release v1: unchanged, loaded from the cache; key /),
    );
  });

  it('are built where what was loaded is another image, with a warning', async () => {
    const { engine, provide, journal } = await caching(keyOf('f'));
    const provided = await provide();
    expect(engine.built).toEqual(BUILT);
    expect(recordOf(provided, V1).decision).toBe('build');
    expect(journal.lines.filter((line) => line.startsWith('warning'))).toHaveLength(5);
  });

  it('are not looked for in it where the engine has them', async () => {
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

  it('names the Dockerfile and the line, and nothing is built after it', async () => {
    const { engine, provide } = providing({
      reply: (command, { options }: Call): Reply => {
        if (!/ bake .* release-0$/.test(command)) return undefined;
        for (const line of STEP.split('\n')) options.onLine?.(line);
        return { exitCode: 1, stderr: STEP };
      },
    });
    const error = await failureOf(provide());
    expect(error.message).toBe(
      'Building release v1 failed at Dockerfile:2, step "[2/2] RUN make": exit code 2',
    );
    expect(error.lines[0]).toBe('no rule to make target');
    expect(engine.built).toEqual([]);
    expect(engine.names.has(V1)).toBe(false);
  });
});

describe('what runs', () => {
  it('is what this run has built, though others move the tag meanwhile', async () => {
    const { engine, provide } = providing({
      reply: (command) => {
        // Another run of the same plan takes the tag as soon as this one has given it.
        if (command === `docker image inspect --format {{json .}} -- rehearsal-1:release-0`) {
          engine.add(V1, { id: 'sha256:of-another-run' });
        }
        return undefined;
      },
    });
    const provided = await provide();
    expect(engine.idOf(V1)).toBe('sha256:of-another-run');
    expect(recordOf(provided, V1).image.id).toBe('sha256:built-release-0-1');
  });
});

describe('an image that is pulled', () => {
  it('is not built, and others take it in as it is', async () => {
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

  it('is one that nothing builds and that the engine does not have, too', async () => {
    const { provide } = providing({ given: false, registry: [V2] });
    expect(shown(await provide())).toMatchObject({ [V2]: 'pulled' });
  });

  it('is a failure before any build where no registry has it', async () => {
    const { engine, provide } = providing({ given: false });
    const { message, hint } = await failureOf(provide());
    expect(message).toBe(
      `The image ${V2} of the release v2 is neither in the engine nor to be pulled: Error response from daemon: manifest unknown`,
    );
    expect(hint).toContain('give the release a `build` in the plan');
    expect(engine.built).toEqual([]);
  });

  it('is asked for once, however often it is named', async () => {
    const { engine, provide } = providing({
      settings: { references: ['alpine:3', V2, 'alpine:3'] },
    });
    engine.add('alpine:3');
    const provided = await provide();
    expect(provided.records.map(({ reference }) => reference).sort()).toEqual(
      ['alpine:3', V1, V2, cosmovisorImage(planOf()), relayImage()].sort(),
    );
    expect(engine.asked('docker image inspect -- alpine:3')).toEqual(['']);
  });
});

describe('the user’s own bake file', () => {
  const printed = JSON.stringify({
    group: { default: { targets: ['chain'] } },
    target: { chain: { context: 'chain', dockerfile: 'Dockerfile', tags: [V1], args: { A: '1' } } },
  });

  it('takes the place of the plan’s builds', async () => {
    const { provide, bakeFile } = providing({
      reply: (command) => (command.includes('bake --print') ? printed : undefined),
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
  it('is the one that was asked for', async () => {
    const { engine, provide } = providing({ settings: { builder: 'default' } });
    await provide();
    const baked = engine.asked('docker buildx bake');
    expect(baked).toHaveLength(BUILT.length);
    for (const argv of baked) expect(argv).toContain(' --builder default ');
  });

  it('ends the run before anything is read where it cannot build', async () => {
    const { engine, provide } = providing({
      reply: (command) =>
        command.startsWith('docker buildx inspect')
          ? { exitCode: 1, stderr: 'ERROR: no builder "remote-1" found\n' }
          : undefined,
      settings: { builder: 'remote-1' },
    });
    const { message } = await failureOf(provide());
    expect(message).toBe('The builder remote-1 cannot build: ERROR: no builder "remote-1" found');
    expect(engine.built).toEqual([]);
  });
});

describe('keeping', () => {
  it('gives the cache the images by their keys, and what they were made with', async () => {
    const cache = new FakeImageCache();
    const { provide } = providing({ cache });
    const provided = await provide();
    await provided.keep();
    const [saved] = cache.saved;
    const kept = [V1, TMKMS].map((reference) => recordOf(provided, reference).key?.value);
    expect(saved?.keys).toHaveLength(4); // and Cosmovisor itself and the relay; the image with it is put together again
    expect(saved?.keys).toEqual(expect.arrayContaining(kept));
    expect(saved?.inEngine).toEqual(new Set(saved?.keys));
    expect(saved?.layers).toEqual(['release-0']);
    expect(Object.fromEntries(saved?.digests ?? [])).toMatchObject({ 'debian:12': digest('1') });
  });

  it('drops from the engine what no run used for long', async () => {
    const { engine, journal, provide } = providing();
    engine.add(keyTag(keyOf('e')), { tagged: '2026-09-01T00:00:00Z' });
    await (await provide()).keep();
    expect(engine.names.has(keyTag(keyOf('e')))).toBe(false);
    expect(journal.lines.at(-1)).toBe('info: 1 images of earlier runs dropped, unused for long');
  });

  it('tells what images and caches took before, and take now', async () => {
    let bytes = 10;
    const { provide } = providing({ cache: new FakeImageCache({ bytes: async () => bytes }) });
    const provided = await provide();
    bytes = 20;
    const size = { free: expect.any(Number), images: 36_550_000_000, buildCache: 4_185_000_000 };
    expect(await provided.keep()).toEqual({
      before: { ...size, cache: 10 },
      after: { ...size, cache: 20 },
    });
  });

  it('only warns where the cache fails', async () => {
    const save = async () => {
      throw new Error('no space left on device');
    };
    const { journal, provide } = providing({ cache: new FakeImageCache({ save }) });
    const { keep } = await provide();
    expect(await keep()).toMatchObject({ before: { cache: 0 }, after: { cache: 0 } });
    expect(journal.lines.at(-1)).toBe(
      'warning: The images could not be kept: no space left on device',
    );
  });

  it('is possible without a cache', async () => {
    const { journal, provide } = providing({ cache: NO_CACHE });
    await (await provide()).keep();
    expect(journal.lines.filter((line) => line.startsWith('warning'))).toEqual([]);
  });

  it('only warns where what they take cannot be measured, and the run goes on', async () => {
    const bytes = async (): Promise<number> => {
      throw new Error('ENOENT: a file went away meanwhile');
    };
    const { journal, provide } = providing({ cache: new FakeImageCache({ bytes }) });
    const { keep } = await provide();
    await keep();
    expect(journal.lines).toContainEqual(expect.stringContaining('a file went away meanwhile'));
  });
});
