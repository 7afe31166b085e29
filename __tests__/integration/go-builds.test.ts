import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { jest } from '@jest/globals';
import { keyTag } from '../../src/images/store/image-store';
import { failureOf } from '../helpers/errors';
import { failure } from '../helpers/failure';
import {
  BASE,
  chain,
  copied,
  dep,
  ENV,
  elfOf,
  GO,
  GO_LIMIT_MS,
  GOPROXY,
  inside,
  logOf,
  make,
  makeGoImages,
  NAME,
  NONROOT,
  nonce,
  OWN,
  provide,
  ran,
  ranSteps,
  removeGoImages,
  root,
  sdk,
  small,
} from './go-chains';
import { writeModule, writeProxy } from './go-modules';
import { docker, texts } from './rehearsals';

jest.setTimeout(GO_LIMIT_MS);
beforeAll(makeGoImages);
afterAll(removeGoImages);

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
