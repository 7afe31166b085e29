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
import type { ReleaseOrder } from '../../src/cosmovisor/launcher';
import { GATE_LAUNCHER } from '../../src/images/graph/gate-launcher';
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
  put(at('src/launcher.go'), GATE_LAUNCHER, 0o644);
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
  put(at('releases/0/demod'), gate);
  put(
    at('releases/0/bin/demod'),
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
    expect(readFileSync(overlay('opt/rehearsal/releases/0/bin/demod')).equals(elf())).toBe(true);
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
    const own = (name: string, index = '0') =>
      overlay(`opt/rehearsal/releases/${index}/lib/${name}`);
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
      expect(readFileSync(own('libwasmvm.so')).equals(library('libc.so.6', 'libgcc_s.so.1'))).toBe(
        true,
      );
      expect(existsSync(own('libgcc_s.so.1'))).toBe(true);
      expect(existsSync(own('libc.so.6'))).toBe(false);
      expect(existsSync(overlay('go'))).toBe(false);
    });

    it('leaves those that the image of the nodes has, and takes a version for an interface', () => {
      put(inRelease('usr/bin/demod'), library('libgcc_s.so.1', 'librocksdb.so.8', 'libx.so'));
      put(inRelease('usr/lib/libgcc_s.so.1'), library('libm.so.6'));
      put(inRelease('usr/lib/libx.so'), library());
      put(inRelease('usr/lib/librocksdb.so.8.1'), library());
      symlinkSync('librocksdb.so.8.1', inRelease('usr/lib/librocksdb.so.8'));
      put(base('lib/x86_64-linux-gnu/libgcc_s.so.1'), 'another build');
      put(base('usr/lib/libx.so'), library());
      take();
      expect(existsSync(own('libgcc_s.so.1'))).toBe(false);
      expect(existsSync(own('libx.so'))).toBe(false);
      expect(readFileSync(own('librocksdb.so.8')).equals(library())).toBe(true);
    });

    it('brings two releases libraries of one name, also beside another one of the image', () => {
      const versions = [library(), library('libm.so.6')];
      for (const [index, version] of versions.entries()) {
        put(path.join(image, `release/${index}/usr/bin/demod`), library('libwasmvm.so'));
        put(path.join(image, `release/${index}/usr/lib/libwasmvm.so`), version);
      }
      put(base('usr/lib/libwasmvm.so'), library('libdl.so.2'));
      take('1');
      for (const [index, version] of versions.entries()) {
        expect(readFileSync(own('libwasmvm.so', String(index))).equals(version)).toBe(true);
      }
    });

    it('takes nothing but regular files with names of libraries', () => {
      const needed = ['cosmovisor', '../../../etc/passwd', 'x/libx.so', 'libpipe.so'];
      put(inRelease('usr/bin/demod'), elfWith({ needed, runpath: '/opt/rehearsal:/x' }));
      put(inRelease('opt/rehearsal/cosmovisor'), 'planted');
      put(inRelease('x/x/libx.so'), library());
      execFileSync('mkfifo', [inRelease('x/libpipe.so')]);
      take();
      expect(existsSync(own(''))).toBe(false);
    });

    it('does not read a pipe in the image of the nodes', () => {
      put(inRelease('usr/bin/demod'), library('libx.so'));
      put(inRelease('usr/lib/libx.so'), library());
      mkdirSync(base('usr/lib'), { recursive: true });
      execFileSync('mkfifo', [base('usr/lib/libx.so')]);
      take();
      expect(existsSync(own('libx.so'))).toBe(true);
    });
  });
});

describe('the launcher of a release', () => {
  const ORDERS = 'opt/rehearsal/orders';
  const LAUNCHER = '/opt/rehearsal/releases/0/demod';
  const script = `#!/bin/sh
[ "$1" = pre-upgrade ] && { cat /home/node/given; echo "not ready $SET|$GOGC" >&2; exit 30; }
echo "$@|$SET|$GOGC|$LD_LIBRARY_PATH|$(cat /home/node/given /made/inner/file 2>/dev/null)"
`;

  beforeAll(() => {
    put(at('launched/0/demod'), readFileSync(at('src/gate')));
    put(at('launched/0/bin/demod'), script);
    put(at('launched/0/lib/libx.so'), 'a library');
    put(at('launched/gate'), readFileSync(at('src/gate')));
    const order: ReleaseOrder = {
      env: { SET: "it's" },
      flags: ['--new', 'a b'],
      unset: ['GOGC'],
      files: [
        { from: '0/0', to: 'given' },
        { from: '0/1', to: '/made' },
      ],
    };
    put(at('orders/0.json'), JSON.stringify(order), 0o644);
    put(at('orders/0/0'), 'given', 0o644);
    put(at('orders/0/1/inner/file'), 'made', 0o644);
  });

  const launched = (shell: string) =>
    docker([
      ...['run', '--rm', '--volume', `${at('launched')}:/opt/rehearsal/releases:ro`],
      ...['--volume', `${at('orders')}:/${ORDERS}:ro`],
      ...['--env', 'DAEMON_HOME=/home/node', '--env', 'GOGC=off'],
      ...[SYSTEM, 'sh', '-c', `mkdir /home/node; ln -s ${LAUNCHER} /any; ${shell}`],
    ]);
  const LIBRARIES = '/opt/rehearsal/releases/0/lib';

  it('starts the node with variables, flags and files, by any link', () => {
    expect(launched('/any start --x')).toBe(`start --x --new a b|it's||${LIBRARIES}|givenmade`);
  });

  it.each(['version', 'query x start', 'start --help'])(
    'passes %s on with its variables',
    (args) => {
      expect(launched(`/any ${args}`)).toBe(`${args}|it's|off|${LIBRARIES}|`);
    },
  );

  it('makes the loader look for libraries of the release first', () => {
    put(at('launched/1/demod'), readFileSync(at('src/gate')));
    put(
      at('launched/1/bin/demod'),
      execFileSync('docker', ['run', '--rm', SYSTEM, 'cat', '/bin/ls']),
    );
    put(at('launched/1/lib/libselinux.so.1'), 'not that of the image');
    const tried = launched('/opt/rehearsal/releases/1/demod / 2>&1 || true');
    expect(tried).toContain('/opt/rehearsal/releases/1/lib/libselinux.so.1');
    expect(tried).toMatch(/file too short|invalid ELF header/);
  });

  it('keeps the libraries of the node’s own variable', () => {
    expect(launched('LD_LIBRARY_PATH=/mine /any version')).toContain(`|${LIBRARIES}:/mine|`);
  });

  // As Cosmovisor does, this parent keeps both outputs of the command to itself.
  const RUN_QUIETLY =
    'my $pid = fork; if (!$pid) { open STDOUT, ">/dev/null"; open STDERR, ">/dev/null"; exec @ARGV } waitpid $pid, 0; print "code ", $? >> 8, "\\n"';
  const quietly = (command: string) => `perl -e '${RUN_QUIETLY}' ${command} 2>/seen; cat /seen`;

  it('shows the output of a pre-upgrade command that failed in the log of its parent', () => {
    const shown = launched(quietly('/any pre-upgrade'));
    expect(shown).toMatch(/^code 30\n/);
    expect(shown).toMatch(
      /\nrehearsal: the command pre-upgrade of the new binary failed with code 30: .*not ready it's\|$/,
    );
  });

  it('says which file it cannot put in place', () => {
    const refused = launched('mkdir -p /home/node/given/x; /any start 2>&1; echo code $?');
    expect(refused).toContain('rehearsal: cannot put given of the plan in place: ');
    expect(refused).toContain('code 1');
  });

  it('runs a pre-upgrade script for Cosmovisor, with the name and the height of the upgrade', () => {
    const cosmovisor = '/home/node/cosmovisor';
    const shown = launched(`mkdir ${cosmovisor}; cd ${cosmovisor}
      printf '#!/bin/sh\\necho "$1 at $2"; exit 7\\n' > up.sh
      ln -s /opt/rehearsal/releases/gate rehearsal-pre-upgrade
      export REHEARSAL_PRE_UPGRADE=up.sh; ${quietly(`${cosmovisor}/rehearsal-pre-upgrade v2 80`)}`);
    expect(shown).toBe(
      'code 7\nv2 at 80\nrehearsal: the pre-upgrade script up.sh failed with code 7: v2 at 80',
    );
  });

  it('shows the end of a long output', () => {
    const cosmovisor = '/home/node/cosmovisor';
    const shown = launched(`mkdir ${cosmovisor}; cd ${cosmovisor}
      printf '#!/bin/sh\\nseq 1 20000; echo the reason; exit 7\\n' > up.sh
      ln -s /opt/rehearsal/releases/gate rehearsal-pre-upgrade
      export REHEARSAL_PRE_UPGRADE=up.sh; ${quietly(`${cosmovisor}/rehearsal-pre-upgrade v2 80`)}`);
    expect(shown).toMatch(/\n20000\nthe reason\nrehearsal: .* failed with code 7: the reason$/);
    expect(shown).not.toContain('\n1\n2\n');
  });
});
