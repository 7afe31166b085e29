import type { Docker } from '../../src/docker/docker';
import type { RunOptions } from '../../src/system/exec';
import type { Reply } from '../helpers/exec';
import { fails } from '../helpers/failure';
import { clientOf, signal } from './client';

const TWO_HOURS = 2 * 60 * 60_000;
const MAY_FAIL = { signal, allowFailure: true };
const TRANSFER = { signal, timeout: TWO_HOURS };
const REMOVAL = { allowFailure: true }; // after any abort

it.each<[(images: Docker['images']) => Promise<unknown>, string, RunOptions]>([
  [(images) => images.inspect('a:1'), 'image inspect --format {{json .}} -- a:1', { signal }],
  [(images) => images.find(['a', 'b']), 'image inspect --format {{json .}} -- a b', MAY_FAIL],
  [(images) => images.has('a:1'), 'image inspect -- a:1', MAY_FAIL],
  [(images) => images.tag('a:1', 'b:1'), 'tag -- a:1 b:1', MAY_FAIL],
  [
    (images) => images.names('a'),
    'image ls --format {{.Repository}}:{{.Tag}} --filter reference=a',
    MAY_FAIL,
  ],
  [(images) => images.ids('a'), 'image ls --quiet --no-trunc --filter reference=a', MAY_FAIL],
  [(images) => images.remove(['a', 'b']), 'image rm a b', REMOVAL],
  [(images) => images.remove(['a'], { prune: false }), 'image rm --no-prune a', REMOVAL],
  [
    (images) => images.pull('a:1', undefined),
    'pull --quiet -- a:1',
    { ...TRANSFER, allowFailure: true },
  ],
  [
    (images) => images.pull('a:1', 'linux/arm64'),
    'pull --quiet --platform linux/arm64 -- a:1',
    { ...TRANSFER, allowFailure: true },
  ],
  [(images) => images.push('a:1'), 'push --quiet -- a:1', TRANSFER],
  [(images) => images.save('/x.tar', ['a', 'b']), 'save --output /x.tar -- a b', TRANSFER],
  [(images) => images.load('/x.tar'), 'load --input /x.tar', TRANSFER],
])('%s', async (use, command, options) => {
  const { exec, docker } = clientOf(() => '{}');
  await use(docker.images);
  expect(exec.commands).toEqual([`docker ${command}`]);
  expect(exec.calls[0]?.options).toEqual(options);
});

it('runs no command for no images', async () => {
  const { exec, docker } = clientOf();
  expect(await docker.images.find([])).toEqual([]);
  await docker.images.remove([]);
  expect(exec.commands).toEqual([]);
});

it('finds images even if one is missing', async () => {
  const { images } = clientOf(() => ({
    exitCode: 1,
    stdout: '{"Id":"sha256:a"}\n{"Id":"sha256:b"}\n',
    stderr: 'Error: No such image: c\n',
  })).docker;
  expect(await images.find(['a', 'b', 'c'])).toEqual([{ Id: 'sha256:a' }, { Id: 'sha256:b' }]);
});

it('fails to inspect a missing image, but not to check for it', async () => {
  const { images } = clientOf(() => ({ exitCode: 1, stderr: 'Error: No such image: a:1' })).docker;
  await fails(images.inspect('a:1'), 'COMMAND_FAILED', 'No such image: a:1');
  expect(await images.has('a:1')).toBe(false);
});

it('has no names if the engine lists none', async () => {
  const { images } = clientOf(() => ({ exitCode: 1, stdout: '', stderr: 'No such image' })).docker;
  expect(await images.names('a')).toEqual([]);
});

describe('naming an image', () => {
  const taken = { exitCode: 1, stderr: 'failed to create image: already exists' };
  const naming = (...replies: Reply[]) => {
    const { exec, docker } = clientOf(() => replies.shift());
    return { exec, named: docker.images.tag('rehearsal-1:release-0', 'checkersd:v1') };
  };

  it('retries if another image took the name meanwhile', async () => {
    const { exec, named } = naming(taken, taken);
    await named;
    expect(exec.commands).toHaveLength(3);
  });

  it('gives up after five attempts', async () => {
    const { exec, named } = naming(...Array.from({ length: 9 }, () => taken));
    await fails(named, 'COMMAND_FAILED', 'already exists');
    expect(exec.commands).toHaveLength(5);
  });

  it('fails with any other error of the engine', async () => {
    const { exec, named } = naming({ exitCode: 1, stderr: 'No such image: rehearsal-1:release-0' });
    await fails(named, 'COMMAND_FAILED', 'No such image');
    expect(exec.commands).toHaveLength(1);
  });
});

describe('a pull', () => {
  const pulled = (stderr: string) =>
    clientOf(() => ({ exitCode: 1, stderr })).docker.images.pull('ghcr.io/a:1', undefined);

  it('has no reason for a failure if it succeeds', async () => {
    expect(await clientOf().docker.images.pull('a:1', undefined)).toBeUndefined();
  });

  it.each([
    'Error response from daemon: manifest for ghcr.io/a:1 not found: manifest unknown: manifest unknown',
    'Error response from daemon: failed to resolve reference "ghcr.io/a:1": ghcr.io/a:1: not found',
    'Error response from daemon: name unknown: The repository does not exist',
  ])('recognizes an image that the registry does not have: %s', async (stderr) => {
    expect(await pulled(`Trying\n${stderr}\n`)).toEqual({ isUnknown: true, reason: stderr });
  });

  it.each([
    ['Trying\nError response from daemon: denied\n', 'Error response from daemon: denied'],
    ['', expect.any(String)],
  ])('returns the last line of any other failure: %j', async (stderr, reason) => {
    expect(await pulled(stderr)).toEqual({ isUnknown: false, reason });
  });
});
