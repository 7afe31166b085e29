import { readdirSync } from 'node:fs';
import { cacheServiceOf, childEnvironment } from '../../src/system/child-environment';
import { systemExec } from '../../src/system/system-exec';
import { temporaryFolder } from '../helpers/folder';

const folder = temporaryFolder();

/** Variables that a runner gives an action, but no `run:` step. */
const OF_THE_RUNNER = [
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_CACHE_URL',
  'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'INPUT_BUILD-PARALLELISM',
  'INPUT_ENVIRONMENT',
];

/** Variables of the user in a job. */
const OF_THE_USER = ['ALICE_MNEMONIC', 'CHAIN_TAG', 'GITHUB_TOKEN', 'NPM_TOKEN', 'STATE_DIR'];

/** Variables that would change the meaning of a tool's arguments. */
const MISLEADING = [
  ...['COMPOSE_FILE', 'COMPOSE_PROFILES', 'COMPOSE_PROJECT_NAME', 'COMPOSE_ENV_FILES'],
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_NAMESPACE'],
  ...['GIT_EXTERNAL_DIFF', 'GIT_EXEC_PATH', 'GIT_TRACE'],
  ...['TAR_OPTIONS', 'ZSTD_CLEVEL', 'LD_PRELOAD', 'NODE_OPTIONS', 'BASH_ENV'],
];

const FOR_EVERYONE = [
  'HOME',
  'PATH',
  'LC_ALL',
  'https_proxy',
  'HTTPS_PROXY',
  'SSL_CERT_FILE',
  'TZ',
];
const FOR_DOCKER = ['BUILDX_CONFIG', 'DOCKER_CONFIG', 'DOCKER_HOST', 'AWS_SECRET_ACCESS_KEY'];
const FOR_GIT = ['GIT_SSH_COMMAND', 'GIT_CONFIG_COUNT', 'GIT_CONFIG_KEY_0', 'GIT_ASKPASS'];
const FOR_BOTH = ['SSH_AUTH_SOCK'];

const groups = [
  FOR_EVERYONE,
  FOR_DOCKER,
  FOR_GIT,
  FOR_BOTH,
  MISLEADING,
  OF_THE_USER,
  OF_THE_RUNNER,
];
const poisoned = Object.fromEntries(groups.flat().map((name) => [name, `value of ${name}`]));

it.each([
  ['docker', 'tool', [FOR_EVERYONE, FOR_DOCKER, FOR_BOTH]],
  ['/usr/local/bin/docker', 'tool', [FOR_EVERYONE, FOR_DOCKER, FOR_BOTH]],
  ['git', 'tool', [FOR_EVERYONE, FOR_GIT, FOR_BOTH]],
  ['tar', 'tool', [FOR_EVERYONE]],
  ['cp', 'tool', [FOR_EVERYONE]],
  ['constructor', 'tool', [FOR_EVERYONE]],
  ...['docker', './traffic.sh'].map(
    (program) => [program, 'user', groups.filter((group) => group !== OF_THE_RUNNER)] as const,
  ),
] as const)('%s for a %s gets exactly its allowed variables', (program, whom, allowed) => {
  const wanted = allowed.flat().map((name) => [name, `value of ${name}`]);
  expect(childEnvironment(program, whom, poisoned)).toEqual(Object.fromEntries(wanted));
});

it('has no unset variables', () => {
  expect(childEnvironment('tar', 'tool', { HOME: undefined, PATH: '' })).toEqual({ PATH: '' });
});

it('lists exactly the variables of a build for the cache of GitHub', () => {
  expect(Object.keys(cacheServiceOf(poisoned)).sort()).toEqual([
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
  ]);
});

describe('a real process', () => {
  const before = { ...process.env };
  beforeAll(() => {
    const { PATH: _, HOME: __, ...added } = poisoned;
    Object.assign(process.env, added);
  });
  afterAll(() => {
    for (const name of Object.keys(poisoned)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  });

  /** Names of the variables of a process; `env` adds none, unlike a shell. */
  async function namesOf(options: Parameters<typeof systemExec.run>[1]): Promise<string[]> {
    const { stdout } = await systemExec.run(['env', '-0'], options);
    return stdout.split('\0').flatMap((line) => line.split('=')[0] || []);
  }

  it('of a tool has no variable of the runner, the user or other tools', async () => {
    const names = await namesOf({});
    expect(names).toEqual(expect.arrayContaining(FOR_EVERYONE));
    const others = [FOR_DOCKER, FOR_GIT, FOR_BOTH, MISLEADING, OF_THE_USER, OF_THE_RUNNER].flat();
    expect(names.filter((name) => others.includes(name))).toEqual([]);
  });

  it("on behalf of the user has the user's variables, and none of the runner", async () => {
    const names = await namesOf({ whom: 'user' });
    expect(names).toEqual(expect.arrayContaining([...FOR_EVERYONE, ...OF_THE_USER]));
    expect(names.filter((name) => OF_THE_RUNNER.includes(name))).toEqual([]);
  });

  it('also has the given variables, which take precedence', async () => {
    const { stdout } = await systemExec.run(['printenv', 'GITHUB_STATE', 'TZ'], {
      env: { GITHUB_STATE: 'given', TZ: 'Europe/Oslo' },
    });
    expect(stdout).toBe('given\nEurope/Oslo\n');
  });

  it.each([
    ['git', 'GIT_DIR', ['git', 'init', '--quiet'], '.git'],
    [
      'tar',
      'TAR_OPTIONS',
      ['tar', '--create', '--file', 'a.tar', '--files-from', '/dev/null'],
      'a.tar',
    ],
  ] as const)('of %s is not misled by %s', async (_, name, argv, made) => {
    process.env[name] = '--no-such-option';
    await systemExec.run(argv, { cwd: folder, env: { GIT_CONFIG_COUNT: '0' } });
    expect(readdirSync(folder)).toContain(made);
    expect(readdirSync(folder)).not.toContain('--no-such-option');
  });
});
