import type { Baking } from '../../src/docker/buildx';
import type { Docker } from '../../src/docker/docker';
import { CommandError, type RunOptions } from '../../src/system/exec';
import type { Reply } from '../helpers/exec';
import { fails } from '../helpers/failure';
import { clientOf, signal } from './client';

const DIGEST = `sha256:${'c'.repeat(64)}`;

function buildxOf(reply?: () => Reply, bound = signal) {
  const { exec, docker } = clientOf(reply, { run: 'rehearsal-1', signal: bound });
  return { exec, buildx: docker.buildx };
}

const BAKING: Baking = {
  ...{ file: '/run/bake.json', target: 'chain', builder: undefined, overrides: [], cwd: undefined },
  ...{ env: { A: '1' }, signal: new AbortController().signal, onLine: () => {} },
};
const MAY_FAIL = { signal, allowFailure: true };
const ASKED = { ...MAY_FAIL, timeout: 20_000 };
const BAKED = {
  ...{ env: BAKING.env, signal: BAKING.signal, onLine: BAKING.onLine },
  ...{ whom: 'user', timeout: 6 * 60 * 60_000, ends: 64 * 1024 },
} satisfies RunOptions;

it.each<[(buildx: Docker['buildx']) => Promise<unknown>, string, RunOptions]>([
  [(buildx) => buildx.version(), 'version', {}],
  [(buildx) => buildx.inspect(undefined), 'inspect', MAY_FAIL],
  [(buildx) => buildx.inspect('one'), 'inspect -- one', MAY_FAIL],
  [
    (buildx) => buildx.create(),
    'create --driver docker-container --name rehearsal-1 --bootstrap',
    { signal, timeout: 2 * 60 * 60_000 },
  ],
  [(buildx) => buildx.isInRegistry('a:1'), 'imagetools inspect a:1', MAY_FAIL],
  [
    (buildx) => buildx.digest('a:1', undefined),
    'imagetools inspect --format {{json .Manifest.Digest}} -- a:1',
    ASKED,
  ],
  [
    (buildx) => buildx.digest('a:1', 'ci'),
    'imagetools inspect --builder ci --format {{json .Manifest.Digest}} -- a:1',
    ASKED,
  ],
  [
    (buildx) => buildx.print('/project/docker-bake.hcl'),
    'bake --print --file /project/docker-bake.hcl',
    { signal, cwd: '/project', whom: 'user' },
  ],
  [(buildx) => buildx.bake(BAKING), 'bake --progress plain --file /run/bake.json chain', BAKED],
  [
    (buildx) => buildx.bake({ ...BAKING, builder: 'ci', overrides: ['a=1', 'b=2'], cwd: '/ci' }),
    'bake --progress plain --file /run/bake.json --builder ci --set a=1 --set b=2 chain',
    { ...BAKED, cwd: '/ci' },
  ],
])('%s', async (use, command, options) => {
  const { exec, buildx } = buildxOf();
  await use(buildx);
  expect(exec.commands).toEqual([`docker buildx ${command}`]);
  expect(exec.calls[0]?.options).toEqual(options);
});

it.each([
  ['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-3', '0.13.1+ds1'],
  ['github.com/docker/buildx v0.21.2 1360a9e8d25a2c3d03c2776d53ae62e6ff0a843d', '0.21.2'],
  ['github.com/docker/buildx v1.2.0-rc1 abc', '1.2.0-rc1'],
  ['something else', ''],
])('reads the version from %j', async (stdout, version) => {
  expect(await buildxOf(() => `${stdout}\n`).buildx.version()).toBe(version);
});

describe('a builder', () => {
  // Output of `docker buildx inspect`, Buildx 0.13.
  const inspected = (driver: string, status = 'running') => `Name:          one
Driver:        ${driver}
Last Activity: 2026-11-21 03:42:25 +0000 UTC

Nodes:
Name:             one0
Endpoint:         default
Status:           ${status}
BuildKit version: v0.12.5
`;
  const dead = `Name:   default
Driver:
Error:  Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?
`;

  it.each([
    ['docker', 'running'],
    ['remote', 'running'],
    ['docker-container', 'inactive'], // its first build starts it
  ])('has a driver: %s, %s', async (driver, status) => {
    const { buildx } = buildxOf(() => inspected(driver, status));
    expect(await buildx.inspect('one')).toEqual({ driver, trouble: undefined });
  });

  it.each<[string, Reply, string]>([
    [
      'does not exist',
      { exitCode: 1, stderr: 'WARN\nERROR: no builder "one" found\n' },
      'ERROR: no builder "one" found',
    ],
    ['is on an unreachable machine', inspected('remote', 'inactive'), ''],
    [
      'belongs to a dead engine',
      dead,
      'Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?',
    ],
    ['has an unknown answer', '', ''],
  ])('cannot build if it %s', async (_, reply, trouble) => {
    expect(await buildxOf(() => reply).buildx.inspect('one')).toEqual({
      trouble: expect.stringContaining(trouble),
    });
  });

  it('cannot build if the program cannot be started', async () => {
    const { buildx } = buildxOf(() => {
      throw new Error('Cannot start docker: ENOENT');
    });
    expect(await buildx.inspect('one')).toEqual({ trouble: 'Cannot start docker: ENOENT' });
  });

  it('of the run has the run’s name', async () => {
    expect(await buildxOf().buildx.create()).toBe('rehearsal-1');
  });

  it('is removed with its volume, which Buildx leaves behind without the container', async () => {
    const { exec, buildx } = buildxOf();
    await buildx.remove();
    expect(exec.commands).toEqual([
      'docker buildx rm --force rehearsal-1',
      'docker volume rm --force buildx_buildkit_rehearsal-10_state',
    ]);
    for (const { options } of exec.calls) expect(options).toEqual({ allowFailure: true });
  });

  it('is removed without a volume if it does not exist', async () => {
    const { exec, buildx } = buildxOf(() => ({ exitCode: 1, stderr: 'ERROR: no builder found' }));
    await buildx.remove();
    expect(exec.commands).toEqual(['docker buildx rm --force rehearsal-1']);
  });

  it('fails if its removal does', async () => {
    const { buildx } = buildxOf(() => ({ exitCode: 1, stderr: 'ERROR: container is in use' }));
    await fails(buildx.remove(), 'COMMAND_FAILED', 'container is in use');
  });
});

describe('the digest in a registry', () => {
  const late = () => {
    const result = { exitCode: -1, stdout: '', stderr: '' };
    throw new CommandError(['docker', 'buildx'], result, 'took longer than 20 s');
  };

  it.each<[string, () => Reply, string | undefined]>([
    ['is in the registry', () => `"${DIGEST}"\n`, DIGEST],
    ['is in no registry', () => ({ exitCode: 1, stderr: 'not found\n' }), undefined],
    ['arrives too late', late, undefined],
    ['is part of a listing', () => 'Name:      debian:12\nDigest:    sha256:abc\n', undefined],
    ['is followed by other text', () => `"${DIGEST}" and more\n`, undefined],
  ])('is checked: it %s', async (_, reply, digest) => {
    expect(await buildxOf(reply).buildx.digest('debian:12', undefined)).toBe(digest);
  });
});

it.each<[string, (buildx: Docker['buildx']) => Promise<unknown>]>([
  ['inspect', (buildx) => buildx.inspect('one')],
  ['digest', (buildx) => buildx.digest('a:1', undefined)],
])('a cancellation ends %s with its own error', async (_, use) => {
  const stop = new AbortController();
  const reason = new Error('cancelled');
  const { buildx } = buildxOf(() => {
    stop.abort(reason);
    throw reason;
  }, stop.signal);
  await expect(use(buildx)).rejects.toBe(reason);
});
