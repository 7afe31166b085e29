import type { Builder } from '../../src/images/builder';
import { askDigests } from '../../src/images/digests';
import { CommandError } from '../../src/system/exec';
import { FakeExec, type Reply } from '../helpers/exec';

const { signal } = new AbortController();
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const OWN: Pick<Builder, 'name' | 'driver'> = { name: undefined, driver: 'docker' };
const OTHER: typeof OWN = { name: 'ci', driver: 'docker-container' };
const NONE = { exitCode: 1, stderr: 'not found\n' };

interface Answers {
  /** `docker image inspect` of Docker 28, without what is not read. */
  readonly engine?: { Id: string; RepoDigests?: string[] | null };
  readonly registry?: Reply | Error;
}

function asking({ engine, registry = NONE }: Answers, builder = OWN) {
  const exec = new FakeExec((command) => {
    if (command.startsWith('docker image inspect')) {
      return engine === undefined ? NONE : `${JSON.stringify({ Config: {}, ...engine })}\n`;
    }
    if (registry instanceof Error) throw registry;
    return registry;
  });
  const ask = async (reference: string) =>
    (await askDigests(exec, [reference], builder, signal)).get(reference);
  return { exec, ask };
}

describe('of an image that the engine has', () => {
  it.each([
    ['debian:12', [`debian@${digest('a')}`]],
    ['debian', [`mirror/debian@${digest('b')}`, `debian@${digest('a')}`]],
    ['localhost:5000/debian', [`localhost:5000/debian@${digest('a')}`]],
    ['localhost:5000/debian:12', [`debian@${digest('b')}`, `localhost:5000/debian@${digest('a')}`]],
    [`debian:12@${digest('a')}`, [`debian@${digest('a')}`]],
    [`debian@${digest('a')}`, [`debian@${digest('a')}`]],
  ])('it is the one of its own repository: %s', async (reference, RepoDigests) => {
    const { exec, ask } = asking({ engine: { Id: digest('1'), RepoDigests } });
    expect(await ask(reference)).toBe(digest('a'));
    expect(exec.commands).toEqual([`docker image inspect --format {{json .}} -- ${reference}`]);
  });

  it.each([[[]], [null], [undefined], [[`mirror/debian@${digest('b')}`]]])(
    'it is its id where no registry of this name had it: %j',
    async (RepoDigests) => {
      const engine = { Id: digest('1'), ...(RepoDigests !== undefined && { RepoDigests }) };
      expect(await asking({ engine }).ask('debian:12')).toBe(digest('1'));
    },
  );
});

describe('of an image that the engine does not have', () => {
  it('it is the one of the registry, which has a limited time for it', async () => {
    const { exec, ask } = asking({ registry: `"${digest('c')}"\n` });
    expect(await ask('debian:12')).toBe(digest('c'));
    const { argv, options } = exec.calls[1] ?? {};
    expect(argv?.join(' ')).toBe(
      'docker buildx imagetools inspect --format {{json .Manifest.Digest}} -- debian:12',
    );
    expect(options).toMatchObject({ timeout: 20_000, signal });
  });

  it('it is the one that the reference says, without asking', async () => {
    const { exec, ask } = asking({});
    expect(await ask(`debian:12@${digest('f')}`)).toBe(digest('f'));
    expect(exec.commands.join()).not.toContain('imagetools');
  });

  const late = new CommandError(
    ['docker', 'buildx'],
    { exitCode: -1, stdout: '', stderr: '' },
    'took longer than 20000 ms',
  );

  it.each<[string, Reply | Error]>([
    ['knows none', NONE],
    ['does not answer in time', late],
    ['answers something else', 'Name:      debian:12\nDigest:    sha256:abc\n'],
    ['answers with more than a digest', `"${digest('c')}" and more\n`],
  ])('there is none where the registry %s', async (_, registry) => {
    expect(await asking({ registry }).ask('debian:12')).toBeUndefined();
  });
});

describe('for a builder that does not see the engine’s images', () => {
  const engine = { Id: digest('1'), RepoDigests: [`debian@${digest('a')}`] };

  it('the registry is asked first', async () => {
    const { exec, ask } = asking({ engine, registry: `"${digest('c')}"\n` }, OTHER);
    expect(await ask('debian:12')).toBe(digest('c'));
    expect(exec.commands).toEqual([
      'docker buildx imagetools inspect --builder ci --format {{json .Manifest.Digest}} -- debian:12',
    ]);
  });

  it('the engine is asked where the registry knows none', async () => {
    expect(await asking({ engine }, OTHER).ask('debian:12')).toBe(digest('a'));
  });
});

it('all images are asked for at the same time, and those of which nobody knows are left out', async () => {
  const exec = new FakeExec((command) =>
    command.includes('imagetools') && command.endsWith(' known:1') ? `"${digest('a')}"\n` : NONE,
  );
  const digests = await askDigests(exec, ['known:1', 'unknown:1'], OWN, signal);
  expect([...digests]).toEqual([['known:1', digest('a')]]);
  expect(exec.commands.slice(0, 2)).toEqual([
    'docker image inspect --format {{json .}} -- known:1',
    'docker image inspect --format {{json .}} -- unknown:1',
  ]);
});

it('a cancel ends it as it is', async () => {
  const stop = new AbortController();
  const reason = new Error('cancelled');
  const exec = new FakeExec((command) => {
    if (command.includes('imagetools')) stop.abort(reason);
    return NONE;
  });
  await expect(askDigests(exec, ['debian:12'], OWN, stop.signal)).rejects.toBe(reason);
});
