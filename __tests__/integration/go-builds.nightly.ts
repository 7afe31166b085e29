import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';
import { keyTag } from '../../src/images/store/image-store';
import { gitIn } from '../helpers/git';
import {
  CGO,
  chain,
  copied,
  dep,
  elfOf,
  GO,
  GO_LIMIT_MS,
  inside,
  make,
  makeGoImages,
  more,
  nonce,
  OTHER,
  OTHER_BASE,
  provide,
  ran,
  removeGoImages,
  root,
  sdk,
  small,
  thing,
} from './go-chains';
import { writeProxy } from './go-modules';
import { docker } from './rehearsals';

jest.setTimeout(GO_LIMIT_MS);
beforeAll(makeGoImages);
afterAll(removeGoImages);

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
