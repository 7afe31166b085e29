import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { releaseBinary } from '../../../src/cosmovisor/layout';
import { DRY_START, dryStartMarks } from '../../../src/cosmovisor/shim';
import { cosmovisorDialect, cosmovisorVersion } from '../../../src/cosmovisor/versions';
import {
  COSMOVISOR_TARGET,
  cosmovisorImage,
  cosmovisorTargets,
  releaseTarget,
} from '../../../src/images/graph/cosmovisor';
import type { Input, Target } from '../../../src/images/model/target';
import { dockerfileNeeds } from '../../../src/images/source/dockerfile';
import type { Plan } from '../../../src/plan/schema';
import { systemExec } from '../../../src/system/system-exec';
import { failure } from '../../helpers/failure';
import { folderWith, temporaryFolder } from '../../helpers/folder';
import { checkersPlan } from '../../helpers/plan';

const root = temporaryFolder();
const plan = checkersPlan();
const RELEASES: Readonly<Record<string, Input>> = {
  'release-0': { target: 'release-0' },
  'release-1': { target: 'release-1' },
  'release-2': { image: 'rehearsal/checkers:v2' },
};

interface Targets {
  readonly tools: Target;
  readonly image: Target;
}

/** The targets of a plan, written to a folder of their own. */
async function targetsOf(given: Plan): Promise<Targets> {
  const folder = folderWith(root);
  const [tools, image, ...others] = await cosmovisorTargets(given, RELEASES, folder);
  if (tools === undefined || image === undefined || others.length > 0) {
    throw new Error('there are two targets');
  }
  return { tools, image };
}

const fileOf = ({ context }: Target, name: string) =>
  readFileSync(path.join(context, name), 'utf8');

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
  it('has the command line and settings of its version', () => {
    expect(cosmovisorDialect(version)).toEqual({ command, pollInterval });
    expect(cosmovisorDialect(version.slice(1))).toEqual({ command, pollInterval });
  });

  it('is built from its own module', async () => {
    const { tools } = await targetsOf(withVersion(version));
    expect(tools.title).toBe(`Cosmovisor ${version}`);
    expect(tools.dockerfileText).toContain(`go get ${module}/cmd/cosmovisor@${version} `);
    expect(tools.dockerfileText).toContain(`-o /cosmovisor ${module}/cmd/cosmovisor\n`);
  });

  it('replaces the start of the node', async () => {
    const { image } = await targetsOf(withVersion(version));
    expect(fileOf(image, 'shim.sh')).toContain(`exec ${command.join(' ')} "$@"\n`);
  });
});

describe('the Cosmovisor image', () => {
  it('has the version of the plan, or 1.5', () => {
    expect(cosmovisorVersion(plan)).toBe('v1.5.0');
    expect(cosmovisorVersion(withVersion('v1.7.1'))).toBe('v1.7.1');
  });

  it('has a tag of its content', () => {
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

  it('is the user’s own one if the plan has one', () => {
    expect(cosmovisorImage(checkersPlan({ cosmovisor: { image: 'cosmovisor:own' } }))).toBe(
      'cosmovisor:own',
    );
  });

  it('has each binary in the place that queries use', () => {
    expect(releaseBinary(2, 'checkersd')).toBe('/opt/rehearsal/releases/2/checkersd');
  });
});

describe('the targets', () => {
  let targets: Targets;
  beforeAll(async () => {
    targets = await targetsOf(plan);
  });

  it('are Cosmovisor itself, independent of the chain, and the image with it', () => {
    const { tools, image } = targets;
    expect(tools).toMatchObject({
      name: 'cosmovisor-tools',
      reference: undefined,
      inputs: {},
      cachePolicy: 'image',
    });
    expect(image).toMatchObject({
      name: COSMOVISOR_TARGET,
      title: 'the image with Cosmovisor',
      reference: cosmovisorImage(plan),
      inputs: { 'cosmovisor-tools': { target: 'cosmovisor-tools' }, ...RELEASES },
      bases: [],
      cachePolicy: 'nothing',
    });
    for (const { name } of [tools, image]) expect(name).toMatch(/^[a-zA-Z0-9_-]+$/);
  });

  it('match the files in their folders', () => {
    for (const target of Object.values(targets)) {
      expect(target.dockerfile).toBe(path.join(target.context, 'Dockerfile'));
      expect(fileOf(target, 'Dockerfile')).toBe(target.dockerfileText);
      expect(target.dockerfileShown).toBe(`the generated Dockerfile of ${target.title}`);
      expect(target.content).toEqual({
        how: 'generated',
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it('have exactly the inputs that their Dockerfiles name', () => {
    for (const { dockerfileText, inputs, bases } of Object.values(targets)) {
      const { images, remote } = dockerfileNeeds(dockerfileText, {});
      expect(images).toEqual([...Object.keys(inputs), ...bases].sort());
      expect(remote).toEqual([]);
    }
  });

  it('copy only files of their contexts', () => {
    for (const { context, dockerfileText } of Object.values(targets)) {
      const copied = [...dockerfileText.matchAll(/^COPY (?!--from)(?:--\S+ )?(\S+)/gm)];
      const names = copied.map(([, name]) => name ?? '');
      expect(names).toHaveLength(1);
      expect(readdirSync(context).sort()).toEqual(['Dockerfile', ...names]);
    }
  });

  it('have a stable content, which differs for another chain', async () => {
    const hashes = ({ tools, image }: Targets) => [tools.content.hash, image.content.hash];
    expect(hashes(await targetsOf(checkersPlan()))).toEqual(hashes(targets));
    const binary = { chain: { ...plan.chain, binary: 'otherd' } };
    const [tools, image] = hashes(await targetsOf(checkersPlan(binary)));
    expect(tools).not.toBe(targets.tools.content.hash);
    expect(image).not.toBe(targets.image.content.hash);
  });

  it('do not rebuild Cosmovisor for an additional release', async () => {
    const releases = [...plan.releases, { name: 'v3', image: 'rehearsal/checkers:v3' }];
    const { tools, image } = await targetsOf(checkersPlan({ releases }));
    expect(tools.content).toEqual(targets.tools.content);
    expect(image.content).not.toEqual(targets.image.content);
  });
});

describe('the Dockerfile', () => {
  let text: string;
  beforeAll(async () => {
    text = (await targetsOf(plan)).image.dockerfileText;
  });

  const step = () => {
    const [, mounts = '', command = ''] = /^RUN ((?:--mount=\S+ ?)+) \\\n (.*)$/m.exec(text) ?? [];
    return { mounts: mounts.split(' '), command };
  };

  it('takes the binary from the image of every release, in one step', () => {
    expect(text.match(/^RUN /gm)).toHaveLength(1);
    expect(step().mounts).toEqual(
      [0, 1, 2].map((i) => `--mount=type=bind,from=${releaseTarget(i)},target=/release/${i}`),
    );
  });

  it.each([
    [[], ['0', '1', '2'], 0],
    [['1'], ['0', '1'], 1],
    [['2'], ['0', '1', '2'], 1],
  ])('ends that step if a release fails: %j', async (failing, taken, exitCode) => {
    const folder = folderWith(root);
    const take = `#!/bin/sh\necho "$1"\ncase $1 in ${failing[0] ?? 'none'}) exit 2 ;; esac\n`;
    writeFileSync(path.join(folder, 'take'), take, { mode: 0o755 });
    const result = await systemExec.run(['/bin/sh', '-c', step().command], {
      env: { PATH: `${folder}:${process.env.PATH}` },
      allowFailure: true,
    });
    expect(result).toMatchObject({ stdout: `${taken.join('\n')}\n`, exitCode });
  });

  it('ends with the image of the first release, whose scripts and libraries the nodes need', () => {
    expect(text.slice(text.lastIndexOf('FROM'))).toBe(
      `FROM release-0
COPY --from=cosmovisor-tools /usr/local/bin/cosmovisor /usr/local/bin/cosmovisor
COPY --from=binaries /overlay/ /
ENTRYPOINT ["/usr/local/bin/cosmovisor"]
CMD []
`,
    );
  });
});

/** The scripts of the image, with its own folders moved to a temporary one. */
describe('the scripts', () => {
  const image = path.join(root, 'image');
  let targets: Targets;
  beforeAll(async () => {
    targets = await targetsOf(plan);
  });
  const moved = (name: 'shim.sh' | 'take.sh') =>
    fileOf(name === 'shim.sh' ? targets.image : targets.tools, name)
      .replaceAll('/opt/rehearsal/', `${image}/opt/rehearsal/`)
      .replaceAll('"/release/', `"${root}/release/`)
      .replaceAll('"/overlay', `"${root}/overlay`)
      .replaceAll('/shim.sh', `${root}/shim.sh`);
  /** A program that prints its name and each of its arguments. */
  const program = (file: string, name = path.basename(file)) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' 'I am ${name}' "$@"\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const lines = (text: string) => text.split('\n').slice(0, -1);

  describe('in the place of the binary', () => {
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

    it('start Cosmovisor with the arguments of a node’s start', async () => {
      const { stdout } = await run(START, NODE);
      expect(lines(stdout)).toEqual(['I am cosmovisor', 'run', ...START]);
    });

    it('recognize the start command after any flags', async () => {
      const { stdout } = await run(['--home', '/chain', 'start'], NODE);
      expect(lines(stdout)).toEqual(['I am cosmovisor', 'run', '--home', '/chain', 'start']);
    });

    it('start the binary itself without the environment of Cosmovisor', async () => {
      expect(lines((await run(START)).stdout)).toEqual(['I am the real binary', ...START]);
    });

    it.each([
      [['keys', 'list', '--output', 'json']],
      [['init', 'my node']],
      [['restart']],
      [['--start']],
      [[]],
    ])('pass other commands to the real binary unchanged: %j', async (args) => {
      for (const env of [{}, NODE, { ...NODE, [DRY_START]: '1' }]) {
        expect(lines((await run(args, env)).stdout)).toEqual(['I am the real binary', ...args]);
      }
    });

    /** Output of a dry start with these arguments. */
    const said = (args: readonly string[]) => {
      const { count, argument } = dryStartMarks('word');
      return [`${count}${args.length}`, ...args.map((each) => `${argument}${each}`)];
    };

    it('print one argument per line in a dry start, and start nothing', async () => {
      for (const env of [{}, NODE]) {
        const { stdout, exitCode } = await run(START, { ...env, [DRY_START]: 'word' });
        expect(exitCode).toBe(0);
        expect(lines(stdout)).toEqual(said(START));
      }
    });

    it('end a script at the start of the node in a dry start', async () => {
      const script = path.join(root, 'entry.sh');
      writeFileSync(
        script,
        '#!/bin/sh\nset -e\ncheckersd init node\nexec checkersd start --log x\n',
      );
      const { stdout } = await systemExec.run(['/bin/sh', script], {
        env: {
          ...NODE,
          [DRY_START]: 'word',
          PATH: `${image}/usr/bin:${image}/usr/local/bin:${process.env.PATH}`,
        },
      });
      expect(lines(stdout)).toEqual([
        'I am the real binary',
        'init',
        'node',
        ...said(['start', '--log', 'x']),
      ]);
    });

    it('pass on the exit code of the binary', async () => {
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

  describe('that take the binary from an image', () => {
    beforeEach(() => {
      rmSync(path.join(root, 'release'), { recursive: true, force: true });
      rmSync(path.join(root, 'overlay'), { recursive: true, force: true });
      mkdirSync(path.join(root, 'release'));
      writeFileSync(path.join(root, 'shim.sh'), moved('shim.sh'));
      writeFileSync(path.join(root, 'take.sh'), moved('take.sh'));
    });
    const inRelease = (index: number, name: string) =>
      path.join(root, 'release', String(index), name);
    const take = (index: number) =>
      systemExec.run(['/bin/sh', path.join(root, 'take.sh'), String(index)]);
    // Paths under the overlay start with the image's folder, so that the shim can run above it.
    const taken = (index: number) =>
      path.join(root, 'overlay', image, releaseBinary(index, 'checkersd'));

    it.each(['usr/local/bin', 'usr/bin', 'bin', 'root/go/bin', 'go/bin', '.'])(
      'find it in /%s',
      async (folder) => {
        program(inRelease(1, `${folder}/checkersd`), `checkersd of ${folder}`);
        await take(1);
        const { stdout } = await systemExec.run([taken(1), 'version']);
        expect(lines(stdout)).toEqual([`I am checkersd of ${folder}`, 'version']);
      },
    );

    it('leave only the place of the first release to the shim', async () => {
      program(inRelease(0, 'usr/bin/checkersd'));
      program(inRelease(1, 'usr/bin/checkersd'));
      await take(0);
      await take(1);
      const shim = path.join(root, 'overlay/usr/bin/checkersd');
      expect((await systemExec.run(['cmp', shim, path.join(root, 'shim.sh')])).exitCode).toBe(0);
      expect((await systemExec.run(['test', '-x', shim])).exitCode).toBe(0);

      rmSync(path.join(root, 'overlay/usr'), { recursive: true });
      await take(1);
      expect(existsSync(shim)).toBe(false);
    });

    it.each(['../../opt/checkers/checkersd', '/opt/checkers/checkersd'])(
      'follow a link to it within the image: %s',
      async (to) => {
        program(inRelease(1, 'opt/checkers/checkersd'), 'checkersd of /opt');
        mkdirSync(inRelease(1, 'usr/bin'), { recursive: true });
        symlinkSync(to, inRelease(1, 'usr/bin/checkersd'));
        await take(1);
        rmSync(inRelease(1, '.'), { recursive: true });
        expect(lines((await systemExec.run([taken(1)])).stdout)).toEqual([
          'I am checkersd of /opt',
        ]);
      },
    );

    it('take the first one on the PATH', async () => {
      program(inRelease(0, 'usr/bin/checkersd'), 'checkersd of /usr/bin');
      cpSync(inRelease(0, 'usr/bin'), inRelease(0, 'usr/local/bin'), {
        recursive: true,
      });
      program(inRelease(0, 'usr/local/bin/checkersd'), 'checkersd of /usr/local/bin');
      await take(0);
      expect((await systemExec.run([taken(0)])).stdout).toContain('checkersd of /usr/local/bin');
      expect(existsSync(path.join(root, 'overlay/usr/local/bin/checkersd'))).toBe(true);
      expect(existsSync(path.join(root, 'overlay/usr/bin'))).toBe(false);
    });

    it.each([
      ['is none', () => {}],
      [
        'is one that is not executable',
        () => {
          mkdirSync(inRelease(2, 'usr/bin'), { recursive: true });
          writeFileSync(inRelease(2, 'usr/bin/checkersd'), '', { mode: 0o644 });
        },
      ],
    ])('fail if there %s', async (_, prepare) => {
      prepare();
      // the text of the generated script, which is in the image
      await expect(take(2)).rejects.toThrow(
        failure('COMMAND_FAILED', 'ERROR: release 2 has no executable checkersd on the usual PATH'),
      );
    });
  });
});
