// biome-ignore-all lint/suspicious/noTemplateCurlyInString: shells have placeholders of this form
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  DEPENDENCIES,
  dependenciesDockerfile,
  releaseDockerfile,
  SECRETS,
} from '../../../src/images/go/dockerfile';
import type { GoBuild } from '../../../src/images/go/options';
import { REPORTS } from '../../../src/images/go/reports';
import { BUILD_BASE } from '../../../src/images/go/toolchain';
import { dockerfileNeeds } from '../../../src/images/source/dockerfile';
import { systemExec } from '../../../src/system/system-exec';
import { folderWith, temporaryFolder } from '../../helpers/folder';

const root = temporaryFolder();

const BUILD: GoBuild = {
  binary: 'checkersd',
  module: '.',
  package: './cmd/checkersd',
  tags: ['netgo', 'v1_1'],
  modfile: 'go.mod',
  ignoresWorkspace: false,
  cgo: false,
  image: 'golang:1.24.1-bookworm',
  base: 'debian:bookworm-slim',
  version: 'v1.1',
  name: 'checkers',
  variables: {},
};
const CGO: GoBuild = { ...BUILD, cgo: true };
const SET: GoBuild = {
  ...BUILD,
  variables: { 'a.b/app.Prefix': 'acme', 'main.Words': 'two words' },
};
const NESTED: GoBuild = { ...BUILD, module: 'chain' };

const ALL: Readonly<Record<string, string>> = {
  'the dependencies': dependenciesDockerfile(BUILD, [], false),
  'the dependencies on others': dependenciesDockerfile(BUILD, [], true),
  'the dependencies with C': dependenciesDockerfile(CGO, [], false),
  'the dependencies with C on others': dependenciesDockerfile(CGO, [], true),
  'the dependencies of a module below the root': dependenciesDockerfile(NESTED, [], false),
  'a release': releaseDockerfile(BUILD),
  'a release of a module below the root': releaseDockerfile(NESTED),
  'a release with variables': releaseDockerfile(SET),
  'a release with C': releaseDockerfile(CGO),
};

const imagesOf = (text: string) => dockerfileNeeds(text, {}).images;
/** The scripts of a Dockerfile. */
const scriptsOf = (text: string) =>
  [...text.matchAll(/<<'EOF'\n(.*?)\nEOF$/gms)].map(([, script]) => script ?? '');

describe.each(Object.entries(ALL))('the Dockerfile of %s', (_, text) => {
  it('has valid shell scripts that end at the first failure', async () => {
    const scripts = scriptsOf(text);
    expect(scripts.length).toBe(text.split("<<'EOF'").length - 1);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script).toMatch(/^set -eu\n/);
      const { stderr } = await systemExec.run(['sh', '-n', '-c', script]);
      expect(stderr).toBe('');
    }
  });

  it('has secrets in mounts only', () => {
    const mounted = [...text.matchAll(/--mount=type=secret,id=(\w+),target=(\S+)/g)];
    expect(mounted.length).toBeGreaterThan(0);
    for (const [, id, target] of mounted) {
      expect(Object.values(SECRETS)).toContain(id);
      expect(target).toMatch(/^\/run\/rehearsal\/|^\/root\/\.netrc$/);
    }
    expect(text).not.toMatch(/\b(?:ENV|ARG)[^\n]*(?:GOPROXY|NETRC|TOKEN|PROXY|SSL_CERT)/);
  });

  it('adds nothing from a URL', () => {
    expect(dockerfileNeeds(text, {}).remote).toEqual([]);
  });

  it('puts nothing of this machine into the layers', () => {
    expect(text).not.toContain(process.cwd());
    expect(text).not.toContain('undefined');
  });
});

describe('the dependencies', () => {
  const text = dependenciesDockerfile(BUILD, [], false);

  it.each<[what: string, build: GoBuild, chained: boolean, images: string[]]>([
    ['from the toolchain and a base', BUILD, false, [BUILD_BASE, BUILD.image]],
    ['from the toolchain, with C', CGO, false, [BUILD.image]],
    ['from other dependencies', BUILD, true, [DEPENDENCIES, BUILD.image]],
    ['from other dependencies, with C', CGO, true, [DEPENDENCIES, BUILD.image]],
  ])('are built %s', (_, build, chained, images) => {
    expect(imagesOf(dependenciesDockerfile(build, [], chained))).toEqual([...images].sort());
  });

  it('are listed, compiled and kept with the build tags of all releases', () => {
    const commands = (tags: readonly string[]) =>
      dependenciesDockerfile(CGO, tags, false).match(
        /go (?:list|build) (?:-[ev] )?(?:-deps )?-tags \S+/g,
      );
    expect(commands(['netgo', 'ledger'])).toEqual([
      'go list -e -deps -tags netgo,ledger',
      'go build -v -tags netgo,ledger',
      'go list -e -tags netgo,ledger',
    ]);
    expect(commands([])).toBeNull();
  });

  it('do not depend on the settings of one release', () => {
    const other = { ...BUILD, binary: 'd', package: '.', tags: [], version: 'v2', name: 'x' };
    expect(dependenciesDockerfile({ ...other, base: 'scratch' }, [], false)).toBe(text);
  });

  it.each<[what: string, change: Partial<GoBuild>]>([
    ['the toolchain', { image: 'golang:1.25' }],
    ['C', { cgo: true }],
    ['the module file', { modfile: 'sdk055.mod' }],
    ['the folder of the module', { module: 'chain' }],
    ['a workspace that does not apply', { ignoresWorkspace: true }],
  ])('differ by %s', (_, change) => {
    expect(dependenciesDockerfile({ ...BUILD, ...change }, [], false)).not.toBe(text);
  });

  it.each<[cc: string, exitCode: number]>([
    ['sh', 0],
    ['sh -target x86_64', 0],
    ['none', 1],
    ['none of them', 1],
  ])('need the C compiler %s with code %i', async (cc, exitCode) => {
    const bin = folderWith(root, { go: `#!/bin/sh\necho '${cc}'\n` });
    chmodSync(path.join(bin, 'go'), 0o755);
    const check =
      /^compiler=.*?^fi$/ms.exec(dependenciesDockerfile(CGO, [], false))?.[0] ?? 'exit 9';
    const result = await systemExec.run(['sh', '-c', check], {
      env: { PATH: `${bin}:${process.env.PATH}` },
      allowFailure: true,
    });
    expect(result).toMatchObject({
      exitCode,
      stderr: exitCode === 0 ? '' : `The image has no C compiler ${cc}.\n`,
    });
  });

  it('are downloaded with the secrets of the network, and compiled without a network', () => {
    const [download = '', compile = ''] = text.split('FROM toolchain');
    for (const id of Object.values(SECRETS)) expect(download).toContain(`type=secret,id=${id},`);
    expect(compile).not.toContain('type=secret');
    expect(compile).toContain('GOPROXY=off');
  });
});

describe('a release', () => {
  const text = releaseDockerfile(BUILD);

  it('is compiled on the dependencies and put into its base', () => {
    expect(imagesOf(text)).toEqual([BUILD.base, DEPENDENCIES].sort());
    expect(text.slice(text.lastIndexOf('FROM'))).toBe(
      'FROM base\nCOPY --from=build /out/ /\nENTRYPOINT ["checkersd"]\n',
    );
  });

  it('is stamped with names, version and tags in the variables of the Cosmos SDK', () => {
    const sdk = '-X github.com/cosmos/cosmos-sdk/version';
    expect(text).toContain(
      `-tags netgo,v1_1 -ldflags "-s -w ${sdk}.Name=checkers ${sdk}.AppName=checkersd ` +
        `${sdk}.Version=v1.1 ${sdk}.BuildTags=netgo,v1_1" -o "$binary" ./cmd/checkersd`,
    );
  });

  it('is not stamped with missing values', () => {
    const plain = releaseDockerfile({ ...BUILD, tags: [], name: '' });
    expect(plain).not.toContain('-tags');
    expect(plain).not.toContain('.BuildTags=');
    expect(plain).not.toContain('version.Name=');
    expect(plain).toContain('version.Version=v1.1');
  });

  it('is compiled with the settings of its dependencies', () => {
    const flags = (script: string) => script.match(/-gcflags=\S+/g) ?? [];
    const [wanted] = flags(dependenciesDockerfile(BUILD, [], false));
    expect(flags(text)).toEqual([wanted]);
  });

  it('runs Go in the folder of the module', () => {
    expect(releaseDockerfile(NESTED)).toContain('WORKDIR /src\nCOPY . .\nWORKDIR /src/chain\n');
    const dependencies = dependenciesDockerfile(NESTED, [], false);
    expect(dependencies.match(/^WORKDIR .*$/gm)).toEqual([
      ...['WORKDIR /src', 'WORKDIR /src/chain', 'WORKDIR /src/chain'],
    ]);
  });

  it('includes the libraries of modules with C only', () => {
    expect(text).not.toContain('ldd');
    expect(releaseDockerfile(CGO)).toContain('ldd "$binary"');
  });

  it('has the secrets of the network, but no list of packages', () => {
    for (const id of [SECRETS.goenv, SECRETS.ca, SECRETS.netrc]) {
      expect(text).toContain(`type=secret,id=${id},`);
    }
    expect(text).not.toContain(`id=${SECRETS.packages},`);
  });
});

describe('the environment of Go', () => {
  it('leaves out a workspace that does not apply', () => {
    expect(releaseDockerfile(BUILD)).not.toContain('GOWORK');
    expect(dependenciesDockerfile({ ...BUILD, ignoresWorkspace: true }, [], true)).toContain(
      'GOWORK=off',
    );
  });

  it.each<[build: GoBuild, cgo: string, flags: string]>([
    [BUILD, 'CGO_ENABLED=0', 'GOFLAGS="-buildvcs=false -trimpath"'],
    [CGO, 'CGO_ENABLED=1', 'GOFLAGS="-buildvcs=false -trimpath"'],
    [
      { ...BUILD, modfile: 'sdk055.mod' },
      'CGO_ENABLED=0',
      'GOFLAGS="-buildvcs=false -trimpath -modfile=sdk055.mod"',
    ],
  ])('is that of the build: %#', (build, cgo, flags) => {
    for (const chained of [false, true]) {
      const text = dependenciesDockerfile(build, [], chained);
      const environments = text.match(/^ENV .*$/gm) ?? [];
      expect(environments).toHaveLength(2);
      for (const line of environments) expect(line).toContain(`GOTOOLCHAIN=local ${cgo} ${flags}`);
    }
  });
});

/** The script of the build, with the image's own folders moved to a temporary one. */
describe('the script of a release', () => {
  const WHOLE = 'no required module provides package sdk.io/new';

  /** Runs it with a Go that fails with each of these messages, and then succeeds. */
  async function run(
    failures: readonly string[],
    files: Readonly<Record<string, string>> = {},
    build = BUILD,
    listed = '',
  ) {
    const script = scriptsOf(releaseDockerfile(build))[0] ?? '';
    const all = { 'bin/x': '', 'tmp/x': '', 'go/pkg/mod/cache/a': '', 'go/pkg/mod/sdk.io/a': '' };
    const folder = folderWith(root, { ...all, ...files });
    const at = (name: string) => path.join(folder, name);
    const program = (name: string, text: string) =>
      writeFileSync(at(`bin/${name}`), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    for (const [i, words] of failures.entries()) writeFileSync(at(`failure.${i + 1}`), words);
    writeFileSync(at('listed'), listed);
    program('chown', 'true');
    program('ldd', `sed "s,AT,${folder}," ${folder}/ldd`);
    program(
      'go',
      `printf '%s|' "$@" >> ${folder}/calls
echo "|$GOARCH|$GOENV|\${SSL_CERT_FILE:-}|$GOMODCACHE" >> ${folder}/calls
n=$(wc -l < ${folder}/calls)
if [ "$1" = list ]; then sed "s,FOLDER,${folder},g" ${folder}/listed; exit; fi
if [ "$1" = env ]; then echo ${folder}/go/modules; exit; fi
if [ -f ${folder}/failure.$n ]; then
  cat ${folder}/failure.$n >&2
  if grep -q '^Killed$' ${folder}/failure.$n; then kill -9 $$; fi
  exit 1
fi
mkdir -p ${folder}/out/usr/local/bin`,
    );
    const moved = script.replaceAll(/(?<=[\s=>"])\/(base|out|tmp|go|run|src)\b/g, `${folder}/$1`);
    // The script removes folders, which must not be those of this machine.
    expect(moved).not.toMatch(/(?<!\w)\/(?:base|out|go|run|src)\b/);
    const { exitCode, stdout, stderr } = await systemExec.run(['sh', '-c', moved], {
      env: {
        PATH: `${folder}/bin:${process.env.PATH}`,
        TARGETARCH: 'arm64',
        SSL_CERT_FILE: '',
        GOMODCACHE: '/go/modules',
      },
      allowFailure: true,
    });
    const text = (name: string) =>
      existsSync(at(name)) ? readFileSync(at(name), 'utf8') : undefined;
    const calls = text('calls')?.split('\n').slice(0, -1) ?? [];
    return { exitCode, stdout, stderr, calls, text, folder };
  }

  it('compiles once if that succeeds', async () => {
    const { exitCode, calls, text, folder } = await run([]);
    expect(exitCode).toBe(0);
    expect(calls).toEqual([
      expect.stringMatching(
        /^build\|-v\|-gcflags=.*\|-tags\|netgo,v1_1\|-ldflags\|-s -w -X .*\|-o\|/,
      ),
    ]);
    expect(calls[0]).toContain(`|${folder}/out/usr/local/bin/checkersd|./cmd/checkersd|`);
    expect(calls[0]).toContain(`|arm64|${folder}/run/rehearsal/goenv|`);
    expect(text('go/pkg/mod/sdk.io/a')).toBe('');
  });

  it('trusts the certificates of the machine if it has them', async () => {
    const { calls, folder } = await run([], { 'run/rehearsal/ca.crt': 'CERTIFICATE' });
    expect(calls[0]).toContain(`|${folder}/run/rehearsal/ca.crt|`);
  });

  it('compiles again with whole modules if a package is missing', async () => {
    const { exitCode, calls, stderr, text, folder } = await run([WHOLE]);
    expect(exitCode).toBe(0);
    expect(calls).toHaveLength(2);
    expect(calls[1]).toBe(calls[0]?.replace('|/go/modules', `|${folder}/go/pkg/whole`));
    expect(stderr).toContain(WHOLE);
    expect(stderr).toContain('Some packages are not among the compiled dependencies');
    expect(text('go/pkg/whole/sdk.io/a')).toBeUndefined();
    expect(text('go/pkg/whole/cache/a')).toBe('');
  });

  it('fails with the message of Go from the first or the second time', async () => {
    const error = './main.go:3: undefined: x';
    const first = await run([error]);
    expect(first).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(error) });
    expect(first.calls).toHaveLength(1);
    const second = await run([WHOLE, error]);
    expect(second).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(error) });
    expect(second.calls).toHaveLength(2);
  });

  it.each([[['Killed\n']], [[WHOLE, 'Killed\n']]])(
    'ends with the code of a Go that was killed: %j',
    async (failures) => expect(await run(failures)).toMatchObject({ exitCode: 137 }),
  );

  it('sets variables, and reports those that no package of the build declares', async () => {
    const declared: readonly [name: string, line: string][] = [
      ['main.Plain', 'var Plain string'],
      ['a.b/app.Typed', 'var (\n\tOther = 1\n\tTyped string = "x"\n)'],
      ['a.b/app.Listed', 'var One, Listed string'],
    ];
    const others: readonly [name: string, line: string][] = [
      ['a.b/app.Fixed', 'const Fixed = "x"'],
      ['a.b/app.InBlock', 'const (\n\tInBlock = "x"\n)'],
      ['a.b/app.Function', 'func Function() {}'],
      ['a.b/app.Noted', '// var Noted string'],
      ['a.b/none.Prefix', ''],
    ];
    const both = [...declared, ...others];
    const source = (name: string) =>
      both.flatMap(([each, line]) => (each.startsWith(`${name}.`) ? [line] : [])).join('\n');
    const build = {
      ...BUILD,
      variables: Object.fromEntries(both.map(([name]) => [name, 'two words'])),
    };
    const { exitCode, stdout, stderr, calls } = await run(
      [],
      { 'main/m.go': source('main'), 'app/a.go': source('a.b/app') },
      build,
      'main FOLDER/main/m.go\na.b/app FOLDER/app/a.go\na.b/app/inner FOLDER/app/a.go\n',
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(calls[0]).toContain("-X 'main.Plain=two words'");
    expect(calls[1]).toMatch(/^list\|-deps\|-tags\|netgo,v1_1\|-f\|.*\|\.\/cmd\/checkersd\|/);
    expect(stdout.split('\n').slice(0, -1)).toEqual(
      others.map(([name]) => `${REPORTS.noVariable}${name}`),
    );
  });

  it('takes libraries of modules, of the tree, and those that no loader would find', async () => {
    const ldd = `	linux-vdso.so.1 (0x1)
	libvm.so => AT/go/modules/vm@v1/libvm.so (0x2)
	libtree.so => AT/src/lib/libtree.so (0x3)
	libc.so.6 => /lib/libc.so.6 (0x4)
	libmore.so => not found
	libnone.so => not found
	/lib64/ld-linux.so.2 (0x5)
`;
    const libraries = {
      'go/modules/vm@v1/libvm.so': 'vm',
      'src/lib/libtree.so': 'tree',
      'src/lib/more/libmore.so': 'more',
    };
    const { exitCode, stderr, text, folder } = await run([], { ldd, ...libraries }, CGO);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(text(`out${folder}/go/modules/vm@v1/libvm.so`)).toBe('vm');
    expect(text(`out${folder}/src/lib/libtree.so`)).toBe('tree');
    expect(text('out/usr/lib/libmore.so')).toBe('more');
    expect(text('out/usr/lib/libnone.so')).toBeUndefined();
    expect(text('out/lib/libc.so.6')).toBeUndefined();
  });

  it('adds an unprivileged user to a base that has users, but not this one', async () => {
    const users = {
      'base/etc/passwd': 'root:x:0:0::/root:/bin/sh\n',
      'base/etc/group': 'root:x:0:\n',
    };
    const { text } = await run([], users);
    expect(text('out/etc/passwd')).toBe(
      `${users['base/etc/passwd']}nonroot:x:65532:65532::/home/nonroot:/sbin/nologin\n`,
    );
    expect(text('out/etc/group')).toBe('root:x:0:\nnonroot:x:65532:\n');
    expect((await run([])).text('out/etc/passwd')).toBeUndefined();
    const has = { ...users, 'base/etc/passwd': 'nonroot:x:65532:65532::/:/x\n' };
    expect((await run([], has)).text('out/etc/passwd')).toBeUndefined();
  });
});
