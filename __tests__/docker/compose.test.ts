import { fails } from '../helpers/failure';
import { clientOf, type Spoken, spoken } from './client';

const FILES = ['/p/a b.yml', '/p/c.yml'];
const GIVEN = ['--file', '/p/a b.yml', '--file', '/p/c.yml'];
const OWN = ['docker', 'compose', '--project-name', 'run-1'];

it.each<Spoken>([
  [
    ({ compose }) => compose.config(FILES),
    ['docker', 'compose', ...GIVEN, 'config', '--format', 'json'],
  ],
  [
    ({ compose }) =>
      compose.config(FILES, { folder: '/p', envFiles: ['/e'], profiles: ['a', 'b'] }),
    [
      ...['docker', 'compose', ...GIVEN, '--project-directory', '/p', '--env-file', '/e'],
      ...['--profile', 'a', '--profile', 'b', 'config', '--format', 'json'],
    ],
  ],
  [
    ({ compose }) => compose.create(FILES),
    [...OWN, ...GIVEN, 'create', '--no-build', '--pull', 'never'],
  ],
  [
    ({ compose }) => compose.up(FILES),
    [...OWN, ...GIVEN, 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'],
  ],
  [
    ({ compose }) => compose.up(FILES, { renew: true }),
    [
      ...[...OWN, ...GIVEN, 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'],
      '--renew-anon-volumes',
    ],
  ],
  [
    ({ compose }) => compose.upOnly(FILES, ['feed']),
    [
      ...[...OWN, ...GIVEN, 'up', '--detach', '--no-build', '--pull', 'never', '--quiet-pull'],
      ...['--no-deps', 'feed'],
    ],
  ],
  [({ compose }) => compose.version(), ['docker', 'compose', 'version']],
  [({ compose }) => compose.running(), [...OWN, 'ps', '--format', 'json']],
])('%s', async (use, argv) => {
  expect((await spoken(use)).argv).toEqual(argv);
});

it('reads files of the user with their environment, within limits', async () => {
  const { options, isBound } = await spoken(({ compose }) => compose.config(FILES));
  expect({ ...options, isBound }).toEqual({
    ...{ whom: 'user', timeout: 60_000, maxOutput: 8_000_000, isBound: true },
  });
});

it('replaces the profiles of the environment by given ones, also by none', async () => {
  const { options } = await spoken(({ compose }) => compose.config(FILES, { profiles: [] }));
  expect(options).toMatchObject({ env: { COMPOSE_PROFILES: '' } });
});

it('passes on the warnings of Compose', async () => {
  const { docker } = clientOf(() => ({ stdout: '{}', stderr: 'a\n\nb\n' }));
  const warnings: string[] = [];
  expect(await docker.compose.config(FILES, {}, (line) => warnings.push(line))).toBe('{}');
  expect(warnings).toEqual(['a', 'b']);
});

it('rejects files of the user with the message of Compose', async () => {
  const stderr = 'validating /p/a.yml: services.x additional property y is not allowed';
  const { docker } = clientOf(() => ({ exitCode: 15, stderr }));
  await fails(docker.compose.config(['/p/a.yml']), 'COMMAND_FAILED', stderr);
});

it('reads running containers, one per line', async () => {
  const containers = [
    { Service: 'a', ID: 'c1', Publishers: [{ TargetPort: 1, PublishedPort: 2 }] },
    { Service: 'b', ID: 'c2', Publishers: null },
  ];
  const lines = containers.map((each) => `${JSON.stringify(each)}\n`).join('');
  expect(await clientOf(() => lines).docker.compose.running()).toEqual(containers);
});
