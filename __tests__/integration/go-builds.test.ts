import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { jest } from '@jest/globals';
import { openDocker } from '../../src/docker/docker';
import { provideImages } from '../../src/images/provide/provide';
import { NO_CACHE } from '../../src/images/store/cache';
import { keyTag } from '../../src/images/store/image-store';
import { completePlan } from '../../src/plan/complete';
import { planSchema } from '../../src/plan/schema';
import { removeRun } from '../../src/run/remove-objects';
import { observed, systemClock } from '../../src/system/clock';
import { systemExec } from '../../src/system/system-exec';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';
import { gitIn } from '../helpers/git';
import { FakeLogger } from '../helpers/logger';
import { type ServedModule, writeModule, writeProxy } from './go-modules';
import { docker, removeTemporaryFolders, temporaryFolder, texts } from './rehearsals';
import { titlesWithoutRelay, withoutRelay } from './relay-image';

jest.setTimeout(300_000); // the first compilation of Go's standard library, on a busy engine

/** Unique to this run of the tests: the builder has no layers of their builds from earlier runs. */
const nonce = randomBytes(4).toString('hex');
const NAME = `go-builds-${nonce}`;
const [GO, CGO, BASE, OTHER_BASE] = ['go', 'cgo', 'base', 'other-base'].map(
  (image) => `${NAME}:${image}`,
) as [string, string, string, string];
const NONROOT = 65532;

const root = temporaryFolder();
const signal = new AbortController().signal;
const runs: string[] = [];
const tags = new Set<string>();

/** Modules come from a folder of the image that compiles dependencies, or of a release's base. */
const GOPROXY = 'file:///proxy|file:///base/proxy';
const ENV = { HOME: root, GOPROXY, GOSUMDB: 'off' };

const sdk: ServedModule = {
  path: 'github.com/cosmos/cosmos-sdk',
  version: 'v0.0.1',
  files: {
    'version/version.go': 'package version\n\nvar Name, AppName, Version, BuildTags string\n',
  },
};
const dep: ServedModule = {
  path: 'example.test/dep',
  version: 'v1.0.0',
  files: {
    'word/word.go':
      'package word\n\nimport "fmt"\n\nfunc Word() string { return fmt.Sprint("word") }\n',
    'late/late.go':
      'package late\n\nimport "example.test/dep/late/inner"\n\nvar Late = inner.Late\n',
    'late/inner/inner.go': 'package inner\n\nconst Late = "late"\n',
  },
};
const more: ServedModule = {
  path: 'example.test/more',
  version: 'v1.0.0',
  files: { 'more.go': 'package more\n\nconst More = "more"\n' },
};
/** A module with a C library, like libwasmvm; the tests compile the library for this machine. */
const thing = (library: Buffer): ServedModule => ({
  path: 'example.test/thing',
  version: 'v1.0.0',
  files: {
    'thing.go': `package thing

import "example.test/thing/internal/api"

func Answer() int { return api.Answer() }
`,
    'internal/api/api.go': `package api

// #cgo LDFLAGS: -Wl,-rpath,\${SRCDIR} -L\${SRCDIR} -lthing
// #include "thing.h"
import "C"

func Answer() int { return int(C.thing_answer()) }
`,
    'internal/api/thing.h': 'int thing_answer(void);\n',
    'internal/api/libthing.so': library,
  },
});

/** A chain whose binary prints its version information, its release and a word of a dependency. */
const chain = (folder: string, required: readonly ServedModule[], files = {}, mark = nonce) =>
  writeModule(path.join(root, folder), { name: 'example.test/chain', mark }, required, {
    'cmd/appd/main.go': `package main

import (
	"fmt"

	"example.test/chain/app"
	"example.test/dep/word"
	"github.com/cosmos/cosmos-sdk/version"
)

func main() {
	fmt.Println(version.Name, version.AppName, version.Version, version.BuildTags, app.Release, word.Word())
}
`,
    'app/first.go': `//go:build !second\n\npackage app\n\nconst Release = "first ${nonce}"\n`,
    'app/second.go': `//go:build second\n\npackage app\n\nvar Release = "second ${nonce}"\n`,
    ...files,
  });

/** Main package of a chain that compiles quickly: it writes a value to standard error. */
const small = (imported: string, value: string) => ({
  'cmd/appd/main.go': `package main\n\nimport "${imported}"\n\nfunc main() { println(${value}) }\n`,
});

interface PlannedRelease {
  readonly name: string;
  readonly build: Readonly<Record<string, unknown>>;
}

interface Choices {
  readonly env?: Readonly<Record<string, string>>;
  readonly platform?: string;
}

/** Provides the images of a plan that has only releases. */
async function provide(releases: readonly PlannedRelease[], choices: Choices = {}) {
  const run = `${NAME}-run-${runs.length}`;
  runs.push(run);
  const folder = path.join(root, run);
  mkdirSync(folder);
  const logger = new FakeLogger();
  const image = (name: string) => `${NAME}:${name}`;
  const plan = completePlan(
    planSchema.parse({
      chain: { binary: 'appd' },
      releases: releases.map(({ name, build }) => ({ name, image: image(name), build })),
      cosmovisor: { image: image(releases[0]?.name ?? '') },
      stack: { compose: ['compose.yml'], rpc: 'node' },
      accounts: { alice: { fresh: '1utoken' } },
      upgrades: [{ name: 'upgrade', to: releases.at(-1)?.name }],
    }),
  );
  for (const release of plan.releases) tags.add(release.image);
  const seen: string[] = [];
  const clock = observed(systemClock, {
    seen: (_, waiting) => void seen.push(waiting.seen),
    ended: () => {},
  });
  const edges = { exec: systemExec, docker: openDocker(systemExec, { run, signal }), signal };
  const { records, built } = await provideImages(edges, plan, {
    builder: undefined,
    parallelism: 2,
    bakeFile: undefined,
    platform: choices.platform,
    run,
    planFolder: root,
    services: [],
    nodeImages: [],
    references: [],
    folder,
    cache: NO_CACHE,
    env: choices.env ?? ENV,
    logger,
    clock,
    notice: logger.notice,
  });
  const [first, ...others] = withoutRelay(records).map((record) => ({
    ...record,
    dependencies: record.key?.parts['input dependencies'] ?? '',
  }));
  if (first === undefined) throw new Error('a plan has a release');
  for (const { key, dependencies } of [first, ...others]) {
    for (const value of [key?.value, dependencies]) if (value) tags.add(keyTag(value));
  }
  return {
    first,
    last: others.at(-1) ?? first,
    built: titlesWithoutRelay(built.keys()),
    log: logger.lines,
    seen,
    bake: readFileSync(path.join(folder, 'bake.json'), 'utf8'),
    folder,
  };
}

/** The lines of one build in a log. */
function logOf(log: readonly string[], title: string): string[] {
  const from = log.indexOf(`group: build of ${title}`);
  return from === -1 ? [] : log.slice(from, log.indexOf('end', from));
}

/** The steps of a build that do more than read images. */
function ranSteps(lines: readonly string[]): { step: string; cached: boolean }[] {
  return lines.flatMap((line) => {
    const [, id, step] =
      /^foreign: #(\d+) (\[\S.* \d+\/\d+\] (?:RUN|COPY|WORKDIR) .*)$/.exec(line) ?? [];
    return step === undefined ? [] : [{ step, cached: lines.includes(`foreign: #${id} CACHED`) }];
  });
}

const ran = (image: string, ...options: string[]) =>
  docker(['run', '--rm', '--network', 'none', ...options, image]);
const inside = (image: string, script: string, ...options: string[]) =>
  docker([
    ...['run', '--rm', '--network', 'none', ...options, '--entrypoint', 'sh', image, '-c'],
    script,
  ]);

/** Target machine of a binary, and whether it needs a dynamic linker. */
function elfOf(elf: Buffer): { machine: number; interpreted: boolean } {
  const [offset, size, count] = [
    Number(elf.readBigUInt64LE(32)),
    elf.readUInt16LE(54),
    elf.readUInt16LE(56),
  ];
  const types = Array.from({ length: count }, (_, i) => elf.readUInt32LE(offset + i * size));
  return { machine: elf.readUInt16LE(18), interpreted: types.includes(PT_INTERP) };
}
const PT_INTERP = 3;
const AMD = { platform: 'linux/amd64', machine: 62 } as const;
const ARM = { platform: 'linux/arm64', machine: 183 } as const;
/** Platform of this machine, and one that it cannot run. */
const [OWN, OTHER] = process.arch === 'arm64' ? [ARM, AMD] : [AMD, ARM];

/** The binary of an image, also one for another platform. */
function copied(image: string, { platform }: { readonly platform: string } = OWN): Buffer {
  const file = path.join(root, 'binary');
  const container = docker(['create', '--quiet', '--platform', platform, image, 'nothing']);
  try {
    docker(['cp', `${container}:/usr/local/bin/appd`, file]);
  } finally {
    docker(['rm', container]);
  }
  return readFileSync(file);
}

/** Builds an image; the builder caches unchanged steps from run to run. */
function make(reference: string, dockerfile: string, ...options: string[]): void {
  const file = path.join(root, 'Dockerfile');
  writeFileSync(file, dockerfile);
  tags.add(reference);
  execFileSync(
    'docker',
    [
      ...['buildx', 'build', '--quiet', '--load', '--tag', reference, '--file', file, ...options],
      path.join(root, 'served'),
    ],
    { env: { ...process.env, BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, stdio: 'pipe' },
  );
}

beforeAll(() => {
  writeProxy(path.join(root, 'served/proxy'), [sdk, dep, more]);
  make(GO, 'FROM golang:1.26-bookworm\nCOPY proxy /proxy\n');
  make(BASE, 'FROM debian:bookworm-slim\nCOPY proxy /proxy\n');
});

afterAll(async () => {
  for (const run of runs) await removeRun(openDocker(systemExec, { run }), run);
  for (const tag of tags) {
    await systemExec.run(['docker', 'image', 'rm', tag], { allowFailure: true });
  }
  removeTemporaryFolders();
});

describe('two releases by build tag in one folder', () => {
  const v1 = { name: 'v1', build: { context: 'tagged', go: { image: GO } } };
  const v2 = {
    name: 'v2',
    build: {
      context: 'tagged',
      go: {
        image: GO,
        base: BASE,
        tags: ['second', 'netgo'],
        version: 'v2.0.0-rc1',
        name: 'other',
      },
    },
  };
  const second = (text: string) =>
    writeFileSync(path.join(root, 'tagged/app/second.go'), `//go:build second\n\n${text}`);
  let provided: Awaited<ReturnType<typeof provide>>;

  beforeAll(async () => {
    chain('tagged', [sdk, dep]);
    provided = await provide([v1, v2]);
  });

  it('share dependencies that are compiled once', () => {
    expect(provided.built.sort()).toEqual([
      'dependencies of release v1, release v2',
      'release v1',
      'release v2',
    ]);
    expect(provided.first.dependencies).toBe(provided.last.dependencies);
    expect(provided.log.join('\n')).not.toContain('downloading their modules whole');
  });

  it('report their names, versions and build tags', () => {
    expect(ran(provided.first.image.id)).toBe(`app appd v1  first ${nonce} word`);
    expect(ran(provided.last.image.id)).toBe(
      `other appd v2.0.0-rc1 second,netgo second ${nonce} word`,
    );
  });

  it('run as any user, on a read-only root', () => {
    const { id } = provided.first.image;
    for (const user of ['0', `${NONROOT}`, 'nonroot', '4711:4712']) {
      expect(ran(id, '--read-only', '--user', user)).toContain('first');
    }
    expect(inside(id, 'id; echo ~; touch ~/mine; stat -c %u ~/mine', '--user', 'nonroot')).toBe(
      `uid=${NONROOT}(nonroot) gid=${NONROOT}(nonroot) groups=${NONROOT}(nonroot)\n/home/nonroot\n${NONROOT}`,
    );
    expect(inside(id, 'id -un 0; stat -c "%a %u" /usr/local/bin/appd /usr/local/bin /etc')).toBe(
      'root\n755 0\n755 0\n755 0',
    );
  });

  it('have static binaries', () => {
    expect(elfOf(copied(provided.first.image.id))).toEqual({
      machine: OWN.machine,
      interpreted: false,
    });
  });

  it('are rebuilt separately if only one changes', async () => {
    second(`package app\n\nvar Release = "changed ${nonce}"\n`);
    const changed = await provide([v1, v2]);
    expect(changed.first).toMatchObject({ decision: 'engine', key: provided.first.key });
    expect(changed.first.image.id).toBe(provided.first.image.id);
    expect(changed.last.decision).toBe('build');
    expect(changed.last.key?.value).not.toBe(provided.last.key?.value);
    expect(ran(changed.last.image.id)).toContain(`changed ${nonce} word`);
    expect(changed.last.dependencies).toBe(provided.last.dependencies);
    expect(changed.built).toEqual(['release v2']);
    const steps = ranSteps(logOf(changed.log, 'release v2'));
    expect(steps.filter(({ cached }) => !cached).map(({ step }) => step)).toEqual([
      expect.stringMatching(/^\[build \d\/\d\] COPY \. \.$/),
      expect.stringMatching(/^\[build \d\/\d\] RUN /),
      expect.stringMatching(/^\[stage-2 \d\/\d\] COPY --from=build /),
    ]);
  });

  it('compile a newly imported package of a known module', async () => {
    second(
      `package app\n\nimport "example.test/dep/late"\n\nvar Release = late.Late + " ${nonce}"\n`,
    );
    const late = await provide([v1, v2]);
    expect(late.first.decision).toBe('engine');
    expect(late.last.dependencies).toBe(provided.last.dependencies);
    expect(late.last.decision).toBe('build');
    expect(logOf(late.log, 'release v2').join('\n')).toContain(
      'Some packages are not among the compiled dependencies',
    );
    expect(ran(late.last.image.id)).toContain(`late ${nonce} word`);
  });
});

describe('two git refs that require different modules', () => {
  it('compile only the new modules', async () => {
    const folder = path.join(root, 'repository');
    const git = gitIn(folder);
    const commit = async (tag: string) => {
      await git('add', '.');
      await git('commit', '--quiet', '--message', tag);
      await git('tag', tag);
    };
    const mark = `${nonce}-refs`; // without it, the engine has the dependencies from other tests
    const tagged = `package app\n\nconst Release = "tagged ${nonce}"\n`;
    chain('repository', [sdk, dep], { 'app/first.go': tagged }, mark);
    await git('init', '--quiet');
    await commit('v1');
    const other = 'package app\n\nimport "example.test/more"\n\nconst Release = more.More\n';
    chain('repository', [sdk, dep, more], { 'app/first.go': other }, mark);
    await commit('v2');
    rmSync(path.join(folder, 'app'), { recursive: true }); // no build reads the work tree
    const go = { image: GO };
    const { first, last, built, bake } = await provide([
      { name: 'v1', build: { context: 'repository', ref: 'v1', go } },
      { name: 'v2', build: { context: 'repository', ref: 'v2', go } },
    ]);
    expect(ran(first.image.id)).toBe(`app appd v1  tagged ${nonce} word`);
    expect(ran(last.image.id)).toBe('app appd v2  more word');
    expect(built.sort()).toEqual([
      'dependencies of release v1',
      'dependencies of release v2',
      'release v1',
      'release v2',
    ]);
    expect(last.dependencies).not.toBe(first.dependencies);
    expect(JSON.parse(bake).target['dependencies-1'].contexts).toEqual({
      dependencies: 'target:dependencies-0',
    });
    // An entry of Go's build cache contains the time of its last write.
    const [before, after] = [first, last].map(({ dependencies }) =>
      inside(keyTag(dependencies), 'cat $(find /go/cache -name "*-a")').split('\n'),
    ) as [string[], string[]];
    expect(before.filter((entry) => !after.includes(entry))).toEqual([]);
    expect(after.length).toBeGreaterThan(before.length);
  });
});

describe('dependencies', () => {
  it('are compiled once, also beside a build that started earlier on the same base', async () => {
    // Such a build holds its base; if that was new to BuildKit, it misses steps that were added to it later.
    const image = `${NAME}:go-beside`;
    make(image, `FROM ${GO}\nRUN echo ${nonce} > /beside\n`);
    const file = path.join(root, 'beside.Dockerfile');
    const step = `: ${nonce}; tail -f /dev/null`;
    writeFileSync(
      file,
      `FROM ${image} AS held\nRUN ${step}\nFROM scratch\nCOPY --from=held /etc/os-release /\n`,
    );
    const beside = spawn(
      'docker',
      ['buildx', 'build', '--progress', 'plain', '--file', file, path.join(root, 'served')],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const ended = once(beside, 'exit');
    try {
      for await (const line of createInterface(beside.stderr)) {
        if (line.includes(`RUN ${step}`)) break;
      }
      chain('beside', [dep], small('example.test/dep/late', 'late.Late'), `${nonce}-beside`);
      const release = { name: 'v1', build: { context: 'beside', go: { image } } };
      const { built, log } = await provide([release]);
      expect(built.sort()).toEqual(['dependencies of release v1', 'release v1']);
      const steps = ranSteps(logOf(log, 'release v1')).filter(({ cached }) => !cached);
      expect(steps.filter(({ step }) => /build \d\/\d\] RUN /.test(step))).toHaveLength(1);
      expect(steps.filter(({ step }) => /toolchain|modules|stage-3/.test(step))).toEqual([]);
      expect(beside.exitCode).toBeNull();
    } finally {
      beside.kill();
      await ended;
    }
  });
});

describe('a secret for the download of modules', () => {
  const SECRETS = ['proxy-secret', 'goproxy-secret', 'netrc-secret'] as const;
  const proxy = `http://user:${SECRETS[0]}@127.0.0.1:9`;
  const taken = { HTTP_PROXY: proxy, https_proxy: proxy };
  const before = Object.keys(taken).map((name) => [name, process.env[name]] as const);

  beforeAll(() => void Object.assign(process.env, taken));
  afterAll(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });

  it('is in no layer, no image and no file of the run', async () => {
    // Cached layers of a build without the secrets would contain none.
    chain('secret', [dep], small('example.test/dep/late', 'late.Late'), `${nonce}-secret`);
    const netrc = path.join(root, 'netrc');
    writeFileSync(netrc, `machine example.test login user password ${SECRETS[2]}\n`);
    const env = {
      ...ENV,
      ...taken,
      NETRC: netrc,
      GOPROXY: `${GOPROXY}|https://user:${SECRETS[1]}@127.0.0.1:9`,
    };
    const release = { name: 'v1', build: { context: 'secret', go: { image: GO } } };
    const { first, folder, bake, log } = await provide([release], { env });
    expect(inside(first.image.id, 'appd 2>&1')).toBe('late');
    expect(bake).toContain('id=goenv');
    expect(bake).toContain('id=netrc');
    expect(JSON.parse(bake).target['release-0'].args).toEqual({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: *a variable of bake
      HTTP_PROXY: '${HTTP_PROXY}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: *a variable of bake
      https_proxy: '${https_proxy}',
    });
    const told = [...texts(folder)]
      .filter(([file]) => !file.endsWith('goenv'))
      .map(([, text]) => text);
    told.push(...log, JSON.stringify(first));
    for (const image of [first.image.id, keyTag(first.dependencies)]) {
      told.push(docker(['history', '--no-trunc', image]), docker(['image', 'inspect', image]));
      const places = '/bin /etc /go /home /opt /root /run /sbin /src /tmp /usr /var';
      const secrets = SECRETS.map((secret) => `-e ${secret}`).join(' ');
      told.push(inside(image, `grep -rlF ${secrets} ${places} 2>/dev/null || true`) || 'nothing');
      expect(told.at(-1)).toBe('nothing');
    }
    for (const secret of SECRETS) expect(told.filter((text) => text.includes(secret))).toEqual([]);
  });
});

describe('a chain of several modules', () => {
  const main = (folder: string, imported: string, value: string, lines: readonly string[] = []) =>
    writeModule(
      path.join(root, folder),
      { name: 'example.test/lib/chain', mark: nonce, lines },
      [dep],
      { ...small(imported, value) },
    );
  const lib = (folder: string) =>
    writeModule(path.join(root, folder), { name: 'example.test/lib', mark: nonce }, [dep], {
      'lib.go': `package lib

import "example.test/dep/late"

var Prefix = "lib"

var Late = Prefix + " " + late.Late
`,
    });

  it('is built in a module below the root, which replaces the root', async () => {
    lib('nested');
    const replaced = ['require example.test/lib v0.0.0', 'replace example.test/lib => ../'];
    main('nested/chain', 'example.test/lib', 'lib.Late', replaced);
    const variables = { 'example.test/lib.Prefix': 'set by -X', 'example.test/lib.Gone': 'x' };
    const go = { image: GO, package: './chain/cmd/appd', variables };
    const release = { name: 'v1', build: { context: 'nested', go } };
    const { first, log, seen } = await provide([release]);
    expect(inside(first.image.id, 'appd 2>&1')).toBe('set by -X late');
    const unset = log.filter((line) => line.includes('but no package of the build declares'));
    expect(unset).toEqual([expect.stringContaining('release v1 has example.test/lib.Gone,')]);
    expect(seen).toContainEqual(
      expect.stringMatching(/^compiling package \d+ of \d+: example\.test\/dep\/late$/),
    );
    expect(seen).toContainEqual(
      expect.stringMatching(/^compiling package \d+: example\.test\/lib\/chain\/cmd\/appd$/),
    );
    expect(log.some((line) => / example\.test\/dep\/late$/.test(line))).toBe(false);
    expect(log.join('\n')).not.toContain('downloading their modules whole');
  });

  it('is built in its workspace, but not in that of others', async () => {
    lib('workspace/lib');
    main('workspace/chain', 'example.test/lib', 'lib.Late');
    const work = (...uses: string[]) =>
      writeFileSync(
        path.join(root, 'workspace/go.work'),
        `go 1.26 // ${nonce}\n${uses.map((use) => `use ${use}\n`).join('')}`,
      );
    work('./chain', './lib');
    const release = (name: string, module: string) => ({
      name,
      build: { context: 'workspace', go: { image: GO, module } },
    });
    const { first, log } = await provide([release('v1', 'chain')]);
    expect(inside(first.image.id, 'appd 2>&1')).toBe('lib late');
    expect(log.join('\n')).not.toContain('downloading their modules whole');

    main('workspace/other', 'example.test/dep/late', 'late.Late');
    const other = await provide([release('v1', 'other')]);
    expect(inside(other.first.image.id, 'appd 2>&1')).toBe('late');
  });
});

describe('a chain with C', () => {
  it('has the shared libraries of its modules in its image', async () => {
    const toolchain = `FROM golang:1.26-bookworm
RUN command -v gcc || { apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev; }
`;
    make(CGO, toolchain);
    const source = 'int thing_answer(void) { return 42; }';
    const library = execFileSync(
      'docker',
      [
        ...['run', '--rm', '--interactive', '--network', 'none', CGO, 'sh', '-c'],
        'gcc -shared -fPIC -x c -o /tmp/lib.so - && cat /tmp/lib.so',
      ],
      { input: source, maxBuffer: 2 ** 24 },
    );
    const withC = thing(library);
    writeProxy(path.join(root, 'served/proxy'), [withC]);
    make(CGO, `${toolchain}COPY proxy /proxy\n`);
    chain('cgo', [withC], small('example.test/thing', 'thing.Answer()'));
    const release = { name: 'v1', build: { context: 'cgo', go: { cgo: true, image: CGO } } };
    const { first } = await provide([release]);
    const options = ['--read-only', '--user', '4711'];
    expect(inside(first.image.id, 'appd 2>&1', ...options)).toBe('42');
    expect(elfOf(copied(first.image.id)).interpreted).toBe(true);
    const own = `package api

// #cgo LDFLAGS: -L\${SRCDIR} -lthing
// #include "thing.h"
import "C"

func Answer() int { return int(C.thing_answer()) }
`;
    chain('own-c', [dep], {
      ...small('example.test/chain/api', 'api.Answer()'),
      'api/api.go': own,
      'api/thing.h': 'int thing_answer(void);\n',
    });
    writeFileSync(path.join(root, 'own-c/api/libthing.so'), library);
    const withOwn = await provide([
      { name: 'v1', build: { context: 'own-c', go: { image: CGO } } },
    ]);
    expect(withOwn.log.join('\n')).toContain('api/api.go imports C');
    expect(inside(withOwn.first.image.id, 'appd 2>&1', ...options)).toBe('42');

    // On the image of dependencies, Go compiles only the chain's own package, even if cgo records paths.
    const compile = 'cd /chain && go build -gcflags=all=-dwarf=false -v -o /tmp/appd ./cmd/appd';
    const chainFolder = `${path.join(root, 'cgo')}:/chain:ro`;
    expect(inside(keyTag(first.dependencies), `${compile} 2>&1`, '--volume', chainFolder)).toBe(
      'example.test/chain/cmd/appd',
    );
  });
});

describe('images for another platform', () => {
  const { platform } = OTHER;
  const release = (name: string, context: string, go: object) => ({
    name,
    build: { context, go: { image: GO, ...go } },
  });
  const v1 = release('v1', 'other', { base: OTHER_BASE });
  const scratch = release('v1-scratch', 'other', { base: 'scratch' });
  const v2 = release('v2', 'other-more', { base: OTHER_BASE });
  /** Bytes of the binary, which this machine cannot run. */
  const binaryOf = (image: string) => {
    expect(docker(['image', 'inspect', '--format', '{{.Os}}/{{.Architecture}}', image])).toBe(
      platform,
    );
    return copied(image, OTHER);
  };

  beforeAll(() => {
    const dockerfile = 'FROM scratch\nCOPY proxy/example.test/dep/@v/list /etc/list\n';
    make(OTHER_BASE, dockerfile, '--platform', platform);
    chain('other', [dep], small('example.test/dep/late', 'late.Late'));
    chain('other-more', [dep, more], small('example.test/more', 'more.More'));
  });

  it('are cross-compiled, with a base for that platform or without a base', async () => {
    const { first, last } = await provide([v1, scratch], { platform });
    for (const { image } of [first, last]) {
      expect(elfOf(binaryOf(image.id))).toEqual({ machine: OTHER.machine, interpreted: false });
    }
    expect(last.key?.missing).toBeUndefined();
  });

  it('reuse existing dependencies, whose programs are for this machine', async () => {
    const { first, last, built, bake } = await provide([v1, v2], { platform });
    expect(first.decision).toBe('engine');
    expect(built.sort()).toEqual(['dependencies of release v2', 'release v2']);
    expect(JSON.parse(bake).target['dependencies-1'].contexts).toEqual({
      dependencies: `docker-image://${keyTag(first.dependencies)}`,
    });
    expect(elfOf(binaryOf(last.image.id)).machine).toBe(OTHER.machine);
  });
});

describe('modules that cannot be downloaded', () => {
  it('end the build, and the failure names them', async () => {
    const image = `${NAME}:go-cut`;
    writeProxy(path.join(root, 'served/cut'), [dep]);
    rmSync(path.join(root, `served/cut/${dep.path}/@v/${dep.version}.zip`));
    make(image, 'FROM golang:1.26-bookworm\nCOPY cut /proxy\n');
    chain('cut', [dep], small('example.test/dep/late', 'late.Late'), `${nonce}-cut`);
    const release = { name: 'v1', build: { context: 'cut', go: { image } } };
    // Nothing listens at port 9 of a build's own network.
    const env = { ...ENV, GOPROXY: `${GOPROXY},http://127.0.0.1:9` };
    const error = await failureOf(provide([release], { env }));
    expect(error).toEqual(failure('BUILD_FAILED', 'dependencies of release v1', 'RUN'));
    expect(error.lines.join('\n')).toMatch(
      /127\.0\.0\.1:9\/example\.test\/dep\/.*connection refused/,
    );
    expect(error.lines).toContain('Not all modules could be fetched.');
  });
});

describe('a release that does not compile', () => {
  it('fails with the first messages of the compiler', async () => {
    chain('broken', [sdk, dep], { 'app/first.go': 'package app\n\nconst Release = missing\n' });
    const release = { name: 'v1', build: { context: 'broken', go: { image: GO } } };
    const error = await failureOf(provide([release]));
    expect(error).toEqual(failure('BUILD_FAILED', 'release v1', 'RUN'));
    expect(error.lines.slice(0, 2)).toEqual([
      '# example.test/chain/app',
      'app/first.go:3:17: undefined: missing',
    ]);
  });
});
