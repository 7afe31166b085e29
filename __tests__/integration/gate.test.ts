import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { GATE_START, gateOrder, type ScriptStart, startIn } from '../../src/cosmovisor/gate';
import { GATE_LIBRARIES } from '../../src/images/graph/gate-libraries';
import { GATE_PROGRAM } from '../../src/images/graph/gate-program';
import { GO_IMAGE } from '../../src/images/source/generated';
import { elfWith } from '../helpers/elf';
import { docker, removeTemporaryFolders, temporaryFolder } from './rehearsals';

const SYSTEM = 'debian:bookworm-slim';
const folder = temporaryFolder();
const at = (...names: string[]) => path.join(folder, ...names);
const put = (file: string, text: string | Buffer, mode = 0o755) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, mode);
};
/** A program that prints its name and each of its arguments. */
const program = (name: string) => `#!/bin/sh\nprintf '%s\\n' 'I am ${name}' "$@"\n`;

beforeAll(() => {
  put(at('src/main.go'), GATE_PROGRAM, 0o644);
  put(at('src/libraries.go'), GATE_LIBRARIES, 0o644);
  const build =
    'CGO_ENABLED=0 GO111MODULE=off go vet . && CGO_ENABLED=0 GO111MODULE=off go build -o gate .';
  docker([
    'run',
    '--rm',
    '--volume',
    `${at('src')}:/src`,
    '--workdir',
    '/src',
    GO_IMAGE,
    'sh',
    '-c',
    build,
  ]);
  const gate = readFileSync(at('src/gate'));
  put(at('releases/gate'), gate);
  const help = 'Flags:\n      --home string   folder (default "\'$HOME\'/.demo")';
  put(
    at('releases/0/demod'),
    `#!/bin/sh\n[ "$1 $2" = "start --help" ] && { echo '${help}'; exit; }\n${program('the real binary')}[ "$1" = fail ] && exit 7; exit 0\n`,
  );
  symlinkSync('0/demod', at('releases/first'));
  put(at('cosmovisor'), program('the real Cosmovisor'));
  mkdirSync(at('app'));
  for (const name of ['demod', 'cosmovisor']) {
    symlinkSync('/opt/rehearsal/releases/gate', at('app', name));
  }
}, 300_000);
afterAll(removeTemporaryFolders);

/** Output of a script in a container in which the gate stands in /app. */
function run(script: string, variables: Readonly<Record<string, string>> = {}): string {
  return docker([
    ...['run', '--rm', '--volume', `${at('releases')}:/opt/rehearsal/releases:ro`],
    ...['--volume', `${at('cosmovisor')}:/opt/rehearsal/cosmovisor:ro`],
    ...['--volume', `${at('app')}:/app:ro`],
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ...[SYSTEM, 'sh', '-c', script],
  ]);
}

const DRY = { [GATE_START]: gateOrder({ told: '/told' }) };

/** Output of a dry start, and the start that its gate tells. */
function dry(script: string, variables: Readonly<Record<string, string>> = {}) {
  const output = run(`mkdir /told; ${script}\ncat /told/start.json 2>/dev/null || true`, {
    ...DRY,
    ...variables,
  });
  const at = output.indexOf('{"args"');
  return at < 0
    ? { output, start: undefined }
    : { output, start: startIn(output.slice(at)) as ScriptStart };
}

it.each([
  ['/app/demod keys list', 'I am the real binary\nkeys\nlist'],
  ['/app/demod start --home /x', 'I am the real binary\nstart\n--home\n/x'], // no order: a helper on the image
  ['/app/cosmovisor version', 'I am the real Cosmovisor\nversion'],
  ['/app/demod fail; echo $?', 'I am the real binary\nfail\n7'],
])('passes other commands on: %s', (script, output) => {
  expect(run(script)).toBe(output);
});

it('passes other commands on in a dry start, also a look at the help of the start', () => {
  const { output, start } = dry('/app/demod init a; /app/demod start --help | tail -n 1');
  expect(output).toContain('I am the real binary\ninit\na\n');
  expect(start).toBeUndefined();
});

it('tells the start of a node, wherever its output goes', () => {
  const script = `export MADE="a b" HOME=/home/made; mkdir /w; cd /w
    /app/demod start --home rel --note 'x
y' > /dev/null 2>&1; echo ended with $?`;
  const { output, start } = dry(script, { GIVEN: '1' });
  expect(output).toContain('ended with 0');
  expect(start).toMatchObject({
    args: ['start', '--home', 'rel', '--note', 'x\ny'],
    folder: '/w',
    defaultHome: '/home/made/.demo',
    beside: [],
  });
  expect(start?.environment).toMatchObject({ MADE: 'a b', GIVEN: '1', HOME: '/home/made' });
  expect(start?.environment).not.toHaveProperty(GATE_START);
});

it.each([
  ['sleep 600 & /app/demod start', ['sleep']],
  ['(sleep 600 &) ; /app/demod start', ['sleep']],
  ['/app/demod start | cat', []],
  ['/app/demod start', []],
])('names the programs beside the node of: %s', (script, beside) => {
  expect(dry(script).start?.beside).toEqual(beside);
});

it('takes a start by Cosmovisor for a start of the node', () => {
  const { start } = dry('/app/cosmovisor run start --home /chain');
  expect(start?.args).toEqual(['start', '--home', '/chain']);
});

describe('with an order to run', () => {
  const order = (kept: string) => ({
    [GATE_START]: gateOrder({
      run: ['/bin/sh', '-c', 'echo "$SET|$UNSET|$0|$1"', 'a b', 'c'],
      set: { SET: "it's" },
      unset: ['UNSET'],
      kept,
    }),
  });

  it('starts that command line instead, with its variables', () => {
    const script = 'export UNSET=1 SET=0; exec /app/demod start --flag';
    expect(run(script, order(''))).toBe("it's||a b|c");
    expect(run(`mkdir /kept; ${script}`, order('/kept'))).toBe("it's||a b|c");
  });

  it('refuses a home that the script made anew', () => {
    const refused = run('/app/demod start 2>&1; echo $?', order('/chain/cosmovisor'));
    expect(refused).toContain('the start script has made the home anew: /chain/cosmovisor');
    expect(refused.endsWith('\n1')).toBe(true);
  });
});

describe('while an image is built', () => {
  const elf = () => readFileSync(at('src/gate'));
  let image: string;
  let count = 0;
  beforeEach(() => {
    image = at(`image-${count++}`);
    mkdirSync(path.join(image, 'release/0'), { recursive: true });
    mkdirSync(path.join(image, 'base'));
    mkdirSync(path.join(image, 'overlay'));
  });
  const inRelease = (name: string) => path.join(image, 'release/0', name);
  const overlay = (name: string) => path.join(image, 'overlay', name);
  const take = (...indexes: string[]) => {
    const mounts = ['release', 'base', 'overlay'].flatMap((name) => [
      '--volume',
      `${path.join(image, name)}:/${name}`,
    ]);
    const gate = ['--volume', `${at('src/gate')}:/gate:ro`];
    docker([
      'run',
      '--rm',
      ...mounts,
      ...gate,
      SYSTEM,
      '/gate',
      'take',
      'demod',
      '0',
      '/base',
      '0',
      ...indexes,
    ]);
  };
  const place = () => readFileSync(overlay('opt/rehearsal/releases/0/place'), 'utf8');

  it.each([
    'usr/local/bin/demod',
    'go/bin/demod',
    'demod',
    'home/.demo/cosmovisor/genesis/bin/demod',
    'home/app/bin/demod',
  ])('finds the binary at /%s', (name) => {
    put(inRelease(name), elf());
    take();
    expect(place()).toBe(`/${name}`);
    expect(readFileSync(overlay('opt/rehearsal/releases/0/demod')).equals(elf())).toBe(true);
    expect(readlinkSync(overlay('opt/rehearsal/releases/first'))).toBe('0/demod');
  });

  it('takes a program before a script of its name, and follows links within the image', () => {
    put(inRelease('usr/bin/demod'), '#!/bin/sh\nexec /real/demod "$@"\n');
    put(inRelease('real/demod-1.0'), elf());
    symlinkSync('/real/demod-1.0', inRelease('real/demod'));
    take();
    expect(place()).toBe('/real/demod');
  });

  it('takes a script if there is nothing else', () => {
    put(inRelease('usr/bin/demod'), '#!/bin/sh\n');
    take();
    expect(place()).toBe('/usr/bin/demod');
  });

  it('fails without an executable file of that name', () => {
    put(inRelease('usr/bin/demod'), elf(), 0o644);
    symlinkSync('/nowhere', inRelease('demod'));
    expect(take).toThrow('release 0 has no executable demod');
  });

  it('covers all places of the base image, and keeps modes and owners of its folders', () => {
    put(inRelease('demod'), elf());
    for (const name of [
      'usr/bin/demod',
      'home/node/cosmovisor/genesis/bin/demod',
      'app/cosmovisor',
    ]) {
      put(path.join(image, 'base', name), 'old');
    }
    chmodSync(path.join(image, 'base/home/node'), 0o700);
    execFileSync('chown', ['1025:1026', path.join(image, 'base/home/node')]);
    take();
    for (const name of [
      'usr/bin/demod',
      'home/node/cosmovisor/genesis/bin/demod',
      'app/cosmovisor',
    ]) {
      expect(readlinkSync(overlay(name))).toBe('/opt/rehearsal/releases/gate');
    }
    const { mode, uid, gid } = lstatSync(overlay('home/node'));
    expect([mode & 0o777, uid, gid]).toEqual([0o700, 1025, 1026]);
    expect(existsSync(overlay('usr/local/bin/demod'))).toBe(false);
  });

  it('puts the gate in a usual folder of a base image without the binary, through its links', () => {
    put(inRelease('demod'), elf());
    mkdirSync(path.join(image, 'base/merged/bin'), { recursive: true });
    mkdirSync(path.join(image, 'base/usr'), { recursive: true });
    symlinkSync('/merged', path.join(image, 'base/usr/local'));
    take();
    expect(existsSync(overlay('opt/rehearsal/releases/gate'))).toBe(true);
    expect(readlinkSync(overlay('merged/bin/demod'))).toBe('/opt/rehearsal/releases/gate');
    expect(existsSync(overlay('usr'))).toBe(false); // it would replace the link
  });

  describe('with shared libraries', () => {
    const library = (...needed: string[]) => elfWith({ needed });
    const base = (name: string) => path.join(image, 'base', name);
    const MODULE = 'go/modules/wasmvm@v1.5.3/internal/api';

    it('brings those at paths that the linker recorded, and what they load in turn', () => {
      const binary = elfWith({
        needed: ['libc.so.6', 'libwasmvm.so'],
        runpath: `/nowhere:/${MODULE}`,
      });
      put(inRelease('usr/bin/demod'), binary);
      put(inRelease(`${MODULE}/libwasmvm.so`), library('libc.so.6', 'libgcc_s.so.1'));
      put(inRelease('lib/x86_64-linux-gnu/libgcc_s.so.1'), library());
      put(inRelease('lib/x86_64-linux-gnu/libc.so.6'), library());
      put(base('lib/x86_64-linux-gnu/libc.so.6'), library());
      take();
      expect(
        readFileSync(overlay(`${MODULE}/libwasmvm.so`)).equals(
          library('libc.so.6', 'libgcc_s.so.1'),
        ),
      ).toBe(true);
      expect(existsSync(overlay('lib/x86_64-linux-gnu/libgcc_s.so.1'))).toBe(true);
      expect(existsSync(overlay('lib/x86_64-linux-gnu/libc.so.6'))).toBe(false);
    });

    it('leaves those that the image of the nodes has, and follows its links of folders', () => {
      put(inRelease('usr/bin/demod'), library('libgcc_s.so.1', 'librocksdb.so.8'));
      put(inRelease('usr/lib/libgcc_s.so.1'), library());
      put(inRelease('usr/lib/librocksdb.so.8.1'), library());
      symlinkSync('librocksdb.so.8.1', inRelease('usr/lib/librocksdb.so.8'));
      put(base('merged/lib/x86_64-linux-gnu/libgcc_s.so.1'), 'its own');
      mkdirSync(base('usr'), { recursive: true });
      symlinkSync('/merged/lib', base('usr/lib'));
      take();
      expect(existsSync(overlay('usr/lib'))).toBe(false);
      expect(existsSync(overlay('merged/lib/x86_64-linux-gnu/libgcc_s.so.1'))).toBe(false);
      expect(readFileSync(overlay('merged/lib/librocksdb.so.8')).equals(library())).toBe(true);
    });

    it('puts one of a usual folder where the loader of the base looks, and takes a version for an interface', () => {
      put(
        inRelease('usr/bin/demod'),
        elfWith({ needed: ['libdemo.so', 'libz.so.1'], runpath: '/usr/lib' }),
      );
      put(inRelease('usr/local/lib/libdemo.so'), library());
      put(inRelease('usr/lib/libz.so.1'), library());
      put(base('lib/x86_64-linux-gnu/libc.so.6'), library());
      put(base('lib/x86_64-linux-gnu/libz.so.1'), 'another build');
      take();
      expect(readFileSync(overlay('lib/x86_64-linux-gnu/libdemo.so')).equals(library())).toBe(true);
      expect(existsSync(overlay('usr/local/lib'))).toBe(false);
      expect(existsSync(overlay('lib/x86_64-linux-gnu/libz.so.1'))).toBe(false);
    });

    it('refuses another file than the one of that name in the image of the nodes', () => {
      put(inRelease('usr/bin/demod'), library('libwasmvm.so'));
      put(inRelease('usr/lib/libwasmvm.so'), library('libm.so.6'));
      put(base('usr/lib/libwasmvm.so'), library());
      expect(take).toThrow(
        'a release loads another library /usr/lib/libwasmvm.so than the image of the nodes has',
      );
    });

    it('takes nothing but libraries, and nothing to the files of the rehearsal', () => {
      const needed = ['cosmovisor', '../../../etc/passwd', 'x/libx.so'];
      put(inRelease('usr/bin/demod'), elfWith({ needed, runpath: '/opt/rehearsal:/x' }));
      put(inRelease('opt/rehearsal/cosmovisor'), 'planted');
      put(inRelease('x/x/libx.so'), library());
      take();
      expect(existsSync(overlay('opt/rehearsal/cosmovisor'))).toBe(false);
      expect(existsSync(overlay('x'))).toBe(false);
      execFileSync('rm', ['-r', overlay('opt'), overlay('usr')]);
      put(inRelease('usr/bin/demod'), elfWith({ needed: ['libx.so'], runpath: '/opt/rehearsal' }));
      put(inRelease('opt/rehearsal/libx.so'), library());
      expect(take).toThrow('would lie among files of the rehearsal');
    });

    it('does not read a pipe in the image of the nodes', () => {
      put(inRelease('usr/bin/demod'), elfWith({ needed: ['libx.so'], runpath: '/x' }));
      put(inRelease('x/libx.so'), library());
      mkdirSync(base('x'), { recursive: true });
      execFileSync('mkfifo', [base('x/libx.so')]);
      expect(take).toThrow('a release loads another library /x/libx.so');
    });

    it('leaves a library that the image has at the recorded path, and refuses another one there', () => {
      const binary = elfWith({ needed: ['libwasmvm.so'], runpath: `/${MODULE}` });
      for (const index of ['0', '1']) {
        put(path.join(image, 'release', index, 'usr/bin/demod'), binary);
        put(path.join(image, 'release', index, MODULE, 'libwasmvm.so'), library());
      }
      put(base(`${MODULE}/libwasmvm.so`), library());
      take('1');
      expect(existsSync(overlay('go'))).toBe(false);
      execFileSync('rm', ['-r', overlay('opt'), overlay('usr')]);
      put(path.join(image, 'release/1', MODULE, 'libwasmvm.so'), library('libm.so.6'));
      expect(() => take('1')).toThrow(
        `a release loads another library /${MODULE}/libwasmvm.so than the image of the nodes has`,
      );
    });

    it('brings one library of two releases once, and refuses two of one name', () => {
      for (const index of ['0', '1']) {
        put(path.join(image, 'release', index, 'usr/bin/demod'), library('libwasmvm.so'));
        put(path.join(image, 'release', index, 'usr/lib/libwasmvm.so'), library());
      }
      take('1');
      expect(existsSync(overlay('usr/lib/libwasmvm.so'))).toBe(true);
      execFileSync('rm', ['-r', overlay('opt'), overlay('usr')]);
      put(path.join(image, 'release/1/usr/lib/libwasmvm.so'), library('libm.so.6'));
      expect(() => take('1')).toThrow(
        'a release loads another library /usr/lib/libwasmvm.so than another release loads',
      );
    });
  });
});
