import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDocker } from '../../src/docker/docker';
import { provideImages } from '../../src/images/provide/provide';
import { NO_CACHE } from '../../src/images/store/cache';
import { keyTag } from '../../src/images/store/image-store';
import { completePlan } from '../../src/plan/complete';
import { planSchema } from '../../src/plan/schema';
import { removeRun } from '../../src/run/remove-objects';
import { observed, systemClock } from '../../src/system/clock';
import { systemExec } from '../../src/system/system-exec';
import { FakeLogger } from '../helpers/logger';
import { type ServedModule, writeModule, writeProxy } from './go-modules';
import { docker, removeTemporaryFolders, temporaryFolder } from './rehearsals';
import { titlesWithoutRelay, withoutRelay } from './relay-image';

/** Releases of small Go chains, whose images are provided as those of a plan; their modules come from images. */

/** The first compilation of Go's standard library, on a busy engine, takes minutes. */
export const GO_LIMIT_MS = 300_000;

/** Unique to this run of the tests: the builder has no layers of their builds from earlier runs. */
export const nonce = randomBytes(4).toString('hex');
export const NAME = `go-builds-${nonce}`;
export const [GO, CGO, BASE, OTHER_BASE] = ['go', 'cgo', 'base', 'other-base'].map(
  (image) => `${NAME}:${image}`,
) as [string, string, string, string];
export const NONROOT = 65532;

export const root = temporaryFolder();
const signal = new AbortController().signal;
const runs: string[] = [];
const tags = new Set<string>();

/** Modules come from a folder of the image that compiles dependencies, or of a release's base. */
export const GOPROXY = 'file:///proxy|file:///base/proxy';
export const ENV = { HOME: root, GOPROXY, GOSUMDB: 'off' };

export const sdk: ServedModule = {
  path: 'github.com/cosmos/cosmos-sdk',
  version: 'v0.0.1',
  files: {
    'version/version.go': 'package version\n\nvar Name, AppName, Version, BuildTags string\n',
  },
};
export const dep: ServedModule = {
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
export const more: ServedModule = {
  path: 'example.test/more',
  version: 'v1.0.0',
  files: { 'more.go': 'package more\n\nconst More = "more"\n' },
};
/** A module with a C library, like libwasmvm; the tests compile the library for this machine. */
export const thing = (library: Buffer): ServedModule => ({
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
export const chain = (
  folder: string,
  required: readonly ServedModule[],
  files = {},
  mark = nonce,
) =>
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
export const small = (imported: string, value: string) => ({
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
export async function provide(releases: readonly PlannedRelease[], choices: Choices = {}) {
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
export function logOf(log: readonly string[], title: string): string[] {
  const from = log.indexOf(`group: build of ${title}`);
  return from === -1 ? [] : log.slice(from, log.indexOf('end', from));
}

/** The steps of a build that do more than read images. */
export function ranSteps(lines: readonly string[]): { step: string; cached: boolean }[] {
  return lines.flatMap((line) => {
    const [, id, step] =
      /^foreign: #(\d+) (\[\S.* \d+\/\d+\] (?:RUN|COPY|WORKDIR) .*)$/.exec(line) ?? [];
    return step === undefined ? [] : [{ step, cached: lines.includes(`foreign: #${id} CACHED`) }];
  });
}

export const ran = (image: string, ...options: string[]) =>
  docker(['run', '--rm', '--network', 'none', ...options, image]);
export const inside = (image: string, script: string, ...options: string[]) =>
  docker([
    ...['run', '--rm', '--network', 'none', ...options, '--entrypoint', 'sh', image, '-c'],
    script,
  ]);

/** Target machine of a binary, and whether it needs a dynamic linker. */
export function elfOf(elf: Buffer): { machine: number; interpreted: boolean } {
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
export const [OWN, OTHER] = process.arch === 'arm64' ? [ARM, AMD] : [AMD, ARM];

/** The binary of an image, also one for another platform. */
export function copied(image: string, { platform }: { readonly platform: string } = OWN): Buffer {
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
export function make(reference: string, dockerfile: string, ...options: string[]): void {
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

/** Makes the images that compile the chains, and those that they run on. */
export function makeGoImages(): void {
  writeProxy(path.join(root, 'served/proxy'), [sdk, dep, more]);
  make(GO, 'FROM golang:1.26-bookworm\nCOPY proxy /proxy\n');
  make(BASE, 'FROM debian:bookworm-slim\nCOPY proxy /proxy\n');
}

/** Removes all that the provided images and {@link make} left. */
export async function removeGoImages(): Promise<void> {
  for (const run of runs) await removeRun(openDocker(systemExec, { run }), run);
  for (const tag of tags) {
    await systemExec.run(['docker', 'image', 'rm', tag], { allowFailure: true });
  }
  removeTemporaryFolders();
}
