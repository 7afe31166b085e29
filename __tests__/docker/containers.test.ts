import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ContainerOptions } from '../../src/docker/container-options';
import { openDocker } from '../../src/docker/docker';
import type { Exec } from '../../src/system/exec';
import { writeAll } from '../../src/system/files';
import { systemExec } from '../../src/system/system-exec';
import { archived, notArchived } from '../helpers/archives';
import { type Call, FakeExec, type Reply } from '../helpers/exec';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { clientOf, type Spoken, spoken } from './client';

const LABEL = 'upgrade-rehearsal.run=run-1';
const MADE = ['--pull', 'never', '--label', LABEL, '--network'];
const OPTIONS: ContainerOptions = { network: 'host', user: '0:0' };

it.each<Spoken>([
  [
    ({ containers }) => containers.run('sha256:a', ['b', '-c'], OPTIONS),
    ['docker', 'run', '--rm', ...MADE, 'host', '--user', '0:0', '--', 'sha256:a', 'b', '-c'],
  ],
  [
    ({ containers }) => containers.launch('sha256:a', ['infinity'], { entrypoint: 'sleep' }),
    [
      ...['docker', 'run', '--rm', '--detach', ...MADE, 'none', '--entrypoint', 'sleep'],
      ...['--', 'sha256:a', 'infinity'],
    ],
  ],
  [
    ({ containers }) => containers.create('sha256:a'),
    ['docker', 'create', ...MADE, 'none', '--entrypoint', '/', '--', 'sha256:a'],
  ],
  [
    ({ containers }) => containers.exec('c1', ['appd', 'a b']),
    ['docker', 'exec', 'c1', 'appd', 'a b'],
  ],
  [
    ({ containers }) => containers.exec('c1', ['appd'], { input: 'words' }),
    ['docker', 'exec', '--interactive', 'c1', 'appd'],
  ],
  [({ containers }) => containers.start('c1'), ['docker', 'start', 'c1']],
  [({ containers }) => containers.restart('c1', 1), ['docker', 'restart', '-t', '1', 'c1']],
  [({ containers }) => containers.programs('c1'), ['docker', 'top', 'c1', '-eo', 'pid,args']],
  [
    ({ containers }) => containers.states(['c1', 'c2']),
    [
      ...['docker', 'inspect', '--type', 'container', '--format'],
      '[{{json .Id}},{{json .State.Status}},{{.State.ExitCode}}]',
      ...['c1', 'c2'],
    ],
  ],
  [
    ({ containers }) => containers.stop(['c1', 'c2'], 10),
    ['docker', 'stop', '-t', '10', 'c1', 'c2'],
  ],
  [
    ({ containers }) => containers.kill(['c1', 'c2'], 'TERM'),
    ['docker', 'kill', '--signal', 'TERM', 'c1', 'c2'],
  ],
  [
    ({ containers }) => containers.remove(['c1', 'c2']),
    ['docker', 'rm', '--force', '--volumes', 'c1', 'c2'],
  ],
  [
    ({ containers }) => containers.names(),
    ['docker', 'ps', '--all', '--format', '{{.Names}}', '--filter', `label=${LABEL}`],
  ],
  [
    ({ containers }) => containers.ofServices(),
    [
      ...['docker', 'ps', '--all', '--no-trunc'],
      ...['--filter', 'label=com.docker.compose.project=run-1'],
      ...['--format', '[{{json .ID}},{{json (.Label "com.docker.compose.service")}}]'],
    ],
  ],
  [
    ({ containers }) => containers.imagesOf(['c1', 'c2']),
    ['docker', 'inspect', '--format', '{{.Image}}', 'c1', 'c2'],
  ],
  [({ containers }) => containers.logs('c1', {}), ['docker', 'logs', 'c1']],
  [
    ({ containers }) => containers.logs('c1', { tail: 9, since: 't', timestamps: true }),
    ['docker', 'logs', '--timestamps', '--tail', '9', '--since', 't', 'c1'],
  ],
  [
    ({ containers }) => containers.copyFile('c1', '/a b', '/to'),
    ['docker', 'cp', 'c1:/a b', '/to'],
  ],
  [
    ({ containers }) => containers.copyFile('c1', '/a', '/to', { followLink: true }),
    ['docker', 'cp', '--follow-link', 'c1:/a', '/to'],
  ],
])('%s', async (use, argv) => {
  expect((await spoken(use)).argv).toEqual(argv);
});

it('passes the limits of a command to its process', async () => {
  const limits = { timeout: 1, maxOutput: 2, allowFailure: true };
  for (const use of [
    ({ containers }) => containers.run('a', [], {}, limits),
    ({ containers }) => containers.exec('c1', ['a'], limits),
    ({ containers }) => containers.logs('c1', {}, limits),
  ] satisfies Spoken[0][]) {
    expect((await spoken(use)).options).toEqual(limits);
  }
});

it('returns the id from the output, without its line end', async () => {
  const { docker } = clientOf(() => 'c0ffee\n');
  expect(await docker.containers.create('a')).toBe('c0ffee');
  expect(await docker.containers.launch('a', [], {})).toBe('c0ffee');
});

it('lists only containers of services with safe ids and names', async () => {
  const lines = [
    ['c1', 'val-alice'],
    ['c2', '../../etc'],
    ['c3', ''],
    ['--all', 'x'],
    ['c5', 'kms.1_a'],
  ].map((each) => `${JSON.stringify(each)}\n`);
  expect(await clientOf(() => lines.join('')).docker.containers.ofServices()).toEqual([
    { id: 'c1', service: 'val-alice' },
    { id: 'c5', service: 'kms.1_a' },
  ]);
});

it('inspects the image, variables and mounts of a container', async () => {
  const found = { image: 'sha256:a', env: ['A=b'], mounts: [] };
  const { exec, docker } = clientOf(() => JSON.stringify(found));
  expect(await docker.containers.inspect('c1')).toEqual(found);
  expect(exec.commands).toEqual([
    'docker inspect --format {"image":{{json .Image}},"env":{{json .Config.Env}},"mounts":{{json .Mounts}}} c1',
  ]);
});

it('follows logs and events line by line', () => {
  const { exec, docker } = clientOf();
  const ignore = () => {};
  docker.containers.followLogs('c1', '2026-01-01T00:00:00Z', ignore, ignore);
  docker.containers.followEvents(ignore, ignore);
  expect(exec.streams.map(({ argv }) => argv.join(' '))).toEqual([
    'docker logs --follow --timestamps --since 2026-01-01T00:00:00Z c1',
    'docker events --format {{json .}} --filter type=container --filter event=die --filter event=start --filter label=com.docker.compose.project=run-1',
  ]);
});

describe('a copy out of a container', () => {
  const root = temporaryFolder();

  /** A target folder, and a client whose `cp` a test answers; the tar of this machine is real. */
  function copying(cp: (call: Call) => Promise<Reply>) {
    const base = folderWith(root);
    const target = path.join(base, 'home');
    mkdirSync(target);
    const fake = new FakeExec((_, call) => cp(call));
    const exec: Exec = {
      capture: fake.capture,
      run: (argv, options) => (argv[0] === 'docker' ? fake : systemExec).run(argv, options),
      stream: fake.stream,
    };
    const { containers } = openDocker(exec, { run: 'run-1' });
    return { containers, fake, target, left: () => readdirSync(base) };
  }
  const filled = (fill: (place: string) => unknown) => (call: Call) => archived(call, fill);
  const config = filled((place) => writeAll(place, { 'config/a': '1' }));

  it.each([
    ['/chain/.', { followLink: false }, 'cp c1:/chain/. -', 'config/a'],
    ['/disk/blocks', { followLink: true }, 'cp --follow-link c1:/disk/blocks -', 'blocks/config/a'],
  ])('copies %s', async (place, options, command, file) => {
    const { containers, fake, target, left } = copying(config);
    expect(await containers.copyOut('c1', place, target, options)).toBe(true);
    expect(fake.commands).toEqual([`docker ${command}`]);
    expect(readFileSync(path.join(target, file), 'utf8')).toBe('1');
    expect(left()).toEqual(['home']);
  });

  it('reports that the container has no such path', async () => {
    const { containers, target, left } = copying(notArchived);
    expect(await containers.copyOut('c1', '/chain/.', target)).toBe(false);
    expect(left()).toEqual(['home']);
  });

  it.each<[what: string, cp: (call: Call) => Promise<Reply>, command: string]>([
    ['ends too early', (call) => notArchived(call, 'half'), 'docker cp c1:/a - '],
    [
      'is no archive, even if the engine reports success',
      async (call) => {
        await notArchived(call, 'half');
        return '';
      },
      'tar ',
    ],
  ])('is rejected if it %s', async (_, cp, command) => {
    const { containers, target, left } = copying(cp);
    await expect(containers.copyOut('c1', '/a', target)).rejects.toMatchObject({
      code: 'COMMAND_FAILED',
      message: expect.stringMatching(`^${command}`),
    });
    expect(left()).toEqual(['home']);
  });

  const asRoot = process.getuid?.() === 0 ? it : it.skip;
  asRoot('keeps owners and modes, including those of the folder', async () => {
    const fill = async (place: string) => {
      await writeAll(place, { 'config/key.json': 'k' });
      for (const each of ['config/key.json', 'config', '']) {
        chownSync(path.join(place, each), 1025, 1026);
      }
      chmodSync(path.join(place, 'config/key.json'), 0o400);
      chmodSync(place, 0o750);
    };
    const { containers, target } = copying(filled(fill));
    await containers.copyOut('c1', '/chain/.', target);
    const found = ['', 'config', 'config/key.json'].map((each) => {
      const { uid, gid, mode } = lstatSync(path.join(target, each));
      return `${each} ${uid}:${gid} ${(mode & 0o7777).toString(8)}`;
    });
    expect(found).toEqual([
      ' 1025:1026 750',
      'config 1025:1026 755',
      'config/key.json 1025:1026 400',
    ]);
  });
});
