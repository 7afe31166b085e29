import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  cosmovisorContext,
  cosmovisorDialect,
  cosmovisorImage,
  cosmovisorVersion,
  DRY_START,
  DRY_START_MARK,
  releaseBinary,
  releaseContext,
} from '../../src/images/cosmovisor';
import { systemExec } from '../../src/system/exec';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const plan = checkersPlan();
const withVersion = (version: string) => checkersPlan({ cosmovisor: { version } });
const OLD_MODULE = 'github.com/cosmos/cosmos-sdk/cosmovisor';
const NEW_MODULE = 'cosmossdk.io/tools/cosmovisor';

/** Each minor version, from its CHANGELOG: `run` with 1.1, durations with 1.2, its own module with 1.4. */
const VERSIONS: readonly [string, readonly string[], string, string][] = [
  ['v0.1.0', ['cosmovisor'], '300', OLD_MODULE],
  ['v1.0.0', ['cosmovisor'], '300', OLD_MODULE],
  ['v1.1.0', ['cosmovisor', 'run'], '300', OLD_MODULE],
  ['v1.2.0', ['cosmovisor', 'run'], '300ms', OLD_MODULE],
  ['v1.3.0', ['cosmovisor', 'run'], '300ms', OLD_MODULE],
  ['v1.4.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v1.5.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v1.6.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v1.7.1', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
  ['v2.0.0', ['cosmovisor', 'run'], '300ms', NEW_MODULE],
];

describe.each(VERSIONS)('Cosmovisor %s', (version, command, pollInterval, module) => {
  it('is called and set up in its own way', () => {
    expect(cosmovisorDialect(version)).toEqual({ command, pollInterval });
    expect(cosmovisorDialect(version.slice(1))).toEqual({ command, pollInterval });
  });

  it('is built from its own module', () => {
    const { Dockerfile } = cosmovisorContext(withVersion(version));
    expect(Dockerfile).toContain(`go get ${module}/cmd/cosmovisor@${version} `);
    expect(Dockerfile).toContain(`-o /cosmovisor ${module}/cmd/cosmovisor\n`);
  });

  it('is what a start becomes', () => {
    const { 'shim.sh': shim } = cosmovisorContext(withVersion(version));
    expect(shim).toContain(`exec ${command.join(' ')} "$@"\n`);
  });
});

describe('the Cosmovisor image', () => {
  it('is of the version that the plan says, or 1.5', () => {
    expect(cosmovisorVersion(plan)).toBe('v1.5.0');
    expect(cosmovisorVersion(withVersion('v1.7.1'))).toBe('v1.7.1');
  });

  it('has a tag that tells what is in it', () => {
    const tag = cosmovisorImage(plan);
    expect(tag).toMatch(/^rehearsal\/cosmovisor:[0-9a-f]{12}$/);
    expect(cosmovisorImage(checkersPlan({ restart: false }))).toBe(tag);
    const others = [
      withVersion('v1.7.1'),
      checkersPlan({ chain: { ...plan.chain, binary: 'otherd' } }),
      checkersPlan({ releases: plan.releases.slice(0, 2) }),
    ].map(cosmovisorImage);
    expect(new Set([tag, ...others]).size).toBe(4);
  });

  it('is the user’s own where there is one', () => {
    expect(cosmovisorImage(checkersPlan({ cosmovisor: { image: 'cosmovisor:own' } }))).toBe(
      'cosmovisor:own',
    );
  });

  it('has each binary where queries look for it', () => {
    expect(releaseBinary(2, 'checkersd')).toBe('/opt/rehearsal/releases/2/checkersd');
  });
});

describe('the Dockerfile', () => {
  const files = cosmovisorContext(plan);
  const { Dockerfile = '' } = files;

  it('takes the binary out of every release’s image', () => {
    const taken = [
      ...Dockerfile.matchAll(/^RUN --mount=type=bind,from=(\S+),target=\/release (.*)$/gm),
    ];
    expect(taken.map(([, from, command]) => [from, command])).toEqual([
      [releaseContext(0), 'take 0'],
      [releaseContext(1), 'take 1'],
      [releaseContext(2), 'take 2'],
    ]);
  });

  it('ends in the image of the first release, whose scripts and libraries the nodes need', () => {
    const stages = [...Dockerfile.matchAll(/^FROM (.*)$/gm)].map(([, from]) => from);
    expect(stages.at(-1)).toBe('release-0');
    expect(Dockerfile.slice(Dockerfile.lastIndexOf('FROM'))).toBe(
      `FROM release-0
COPY --from=cosmovisor /cosmovisor /usr/local/bin/cosmovisor
COPY --from=binaries /overlay/ /
ENTRYPOINT ["/usr/local/bin/cosmovisor"]
CMD []
`,
    );
  });

  it('copies nothing into the image that the context lacks', () => {
    const copied = [...Dockerfile.matchAll(/^COPY (?!--from)(?:--\S+ )?(\S+)/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(copied.sort()).toEqual(['shim.sh', 'take.sh']);
    expect(Object.keys(files).sort()).toEqual(['Dockerfile', ...copied]);
  });
});

/** The scripts as the image runs them, with the image's own folders moved to a temporary one. */
describe('the scripts', () => {
  const root = temporaryFolder();
  const image = path.join(root, 'image');
  const files = cosmovisorContext(plan);
  const moved = (name: 'shim.sh' | 'take.sh') =>
    (files[name] ?? '')
      .replaceAll('/opt/rehearsal/', `${image}/opt/rehearsal/`)
      .replaceAll('"/release$', `"${root}/release$`)
      .replaceAll('"/overlay', `"${root}/overlay`)
      .replaceAll('/shim.sh', `${root}/shim.sh`);
  /** A program that tells what it is and each of its arguments. */
  const program = (file: string, name = path.basename(file)) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' 'I am ${name}' "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const lines = (text: string) => text.split('\n').slice(0, -1);

  describe('where the binary was', () => {
    const checkersd = path.join(root, 'image/usr/bin/checkersd');
    beforeAll(() => {
      mkdirSync(path.dirname(checkersd), { recursive: true });
      writeFileSync(checkersd, moved('shim.sh'));
      chmodSync(checkersd, 0o755);
      program(path.join(image, releaseBinary(0, 'checkersd')), 'the real binary');
      program(path.join(image, 'usr/local/bin/cosmovisor'));
    });
    const run = (args: readonly string[], env: Record<string, string> = {}) =>
      systemExec.run(['/bin/sh', checkersd, ...args], {
        env: {
          DAEMON_HOME: '',
          [DRY_START]: '',
          PATH: `${image}/usr/local/bin:${process.env.PATH}`,
          ...env,
        },
      });
    const NODE = { DAEMON_HOME: '/root/.checkers', DAEMON_NAME: 'checkersd' };
    const START = ['start', '--home', '/a folder', '--flag=*'];

    it('a start of a node starts Cosmovisor with the same arguments', async () => {
      const { stdout } = await run(START, NODE);
      expect(lines(stdout)).toEqual(['I am cosmovisor', 'run', ...START]);
    });

    it('a start is told by the word wherever flags before it put it', async () => {
      const { stdout } = await run(['--home', '/chain', 'start'], NODE);
      expect(lines(stdout)).toEqual(['I am cosmovisor', 'run', '--home', '/chain', 'start']);
    });

    it('a start without Cosmovisor’s environment is the binary’s own', async () => {
      expect(lines((await run(START)).stdout)).toEqual(['I am the real binary', ...START]);
    });

    it.each([
      [['keys', 'list', '--output', 'json']],
      [['init', 'my node']],
      [['restart']],
      [['--start']],
      [[]],
    ])('another command reaches the real binary as it is: %j', async (args) => {
      for (const env of [{}, NODE, { ...NODE, [DRY_START]: '1' }]) {
        expect(lines((await run(args, env)).stdout)).toEqual(['I am the real binary', ...args]);
      }
    });

    it('a dry start tells the arguments, one a line, and starts nothing', async () => {
      for (const env of [{}, NODE]) {
        const { stdout, exitCode } = await run(START, { ...env, [DRY_START]: '1' });
        expect(exitCode).toBe(0);
        expect(lines(stdout)).toEqual(START.map((argument) => `${DRY_START_MARK}${argument}`));
      }
    });

    it('a dry start ends a script where the node would have begun', async () => {
      const script = path.join(root, 'entry.sh');
      writeFileSync(
        script,
        '#!/bin/sh\nset -e\ncheckersd init node\nexec checkersd start --log x\n',
      );
      const { stdout } = await systemExec.run(['/bin/sh', script], {
        env: {
          ...NODE,
          [DRY_START]: '1',
          PATH: `${image}/usr/bin:${image}/usr/local/bin:${process.env.PATH}`,
        },
      });
      expect(lines(stdout)).toEqual([
        'I am the real binary',
        'init',
        'node',
        ...['start', '--log', 'x'].map((argument) => `${DRY_START_MARK}${argument}`),
      ]);
    });

    it('passes on how the binary ends', async () => {
      const failing = path.join(image, releaseBinary(0, 'checkersd'));
      writeFileSync(failing, '#!/bin/sh\nexit 7\n');
      const result = await systemExec.run(['/bin/sh', checkersd, 'keys', 'show', 'x'], {
        env: { DAEMON_HOME: '' },
        allowFailure: true,
      });
      program(failing, 'the real binary');
      expect(result.exitCode).toBe(7);
    });
  });

  describe('that take a binary out of an image', () => {
    beforeEach(() => {
      rmSync(path.join(root, 'release'), { recursive: true, force: true });
      rmSync(path.join(root, 'overlay'), { recursive: true, force: true });
      mkdirSync(path.join(root, 'release'));
      writeFileSync(path.join(root, 'shim.sh'), moved('shim.sh'));
      writeFileSync(path.join(root, 'take.sh'), moved('take.sh'));
    });
    const take = (index: number) =>
      systemExec.run(['/bin/sh', path.join(root, 'take.sh'), String(index)]);
    // What is under the overlay has the image's folder before it, for the shim to be run above.
    const taken = (index: number) =>
      path.join(root, 'overlay', image, releaseBinary(index, 'checkersd'));

    it.each(['usr/local/bin', 'usr/bin', 'bin', 'root/go/bin', 'go/bin', '.'])(
      'find it in /%s',
      async (folder) => {
        program(path.join(root, 'release', folder, 'checkersd'), `checkersd of ${folder}`);
        await take(1);
        const { stdout } = await systemExec.run([taken(1), 'version']);
        expect(lines(stdout)).toEqual([`I am checkersd of ${folder}`, 'version']);
      },
    );

    it('leave the place of the first release to the shim, and of the others alone', async () => {
      program(path.join(root, 'release/usr/bin/checkersd'));
      await take(0);
      await take(1);
      const shim = path.join(root, 'overlay/usr/bin/checkersd');
      expect((await systemExec.run(['cmp', shim, path.join(root, 'shim.sh')])).exitCode).toBe(0);
      expect((await systemExec.run(['test', '-x', shim])).exitCode).toBe(0);

      rmSync(path.join(root, 'overlay/usr'), { recursive: true });
      await take(1);
      expect(existsSync(shim)).toBe(false);
    });

    it('follow a link to it within the image', async () => {
      program(path.join(root, 'release/opt/checkers/checkersd'), 'checkersd of /opt');
      mkdirSync(path.join(root, 'release/usr/bin'), { recursive: true });
      symlinkSync('../../opt/checkers/checkersd', path.join(root, 'release/usr/bin/checkersd'));
      await take(1);
      rmSync(path.join(root, 'release'), { recursive: true });
      expect(lines((await systemExec.run([taken(1)])).stdout)).toEqual(['I am checkersd of /opt']);
    });

    it('take the one that the PATH has first', async () => {
      program(path.join(root, 'release/usr/bin/checkersd'), 'checkersd of /usr/bin');
      cpSync(path.join(root, 'release/usr/bin'), path.join(root, 'release/usr/local/bin'), {
        recursive: true,
      });
      program(path.join(root, 'release/usr/local/bin/checkersd'), 'checkersd of /usr/local/bin');
      await take(0);
      expect((await systemExec.run([taken(0)])).stdout).toContain('checkersd of /usr/local/bin');
      expect(existsSync(path.join(root, 'overlay/usr/local/bin/checkersd'))).toBe(true);
      expect(existsSync(path.join(root, 'overlay/usr/bin'))).toBe(false);
    });

    it.each([
      ['is none', () => {}],
      [
        'is one that cannot be run',
        () => {
          mkdirSync(path.join(root, 'release/usr/bin'), { recursive: true });
          writeFileSync(path.join(root, 'release/usr/bin/checkersd'), '', { mode: 0o644 });
        },
      ],
    ])('say so when there %s', async (_, prepare) => {
      prepare();
      const error = await failureOf(take(2));
      expect(error.message).toContain(
        'ERROR: release 2 has no executable checkersd on the usual PATH',
      );
    });
  });
});
