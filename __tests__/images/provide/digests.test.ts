import type { Builder } from '../../../src/images/build/builder';
import { askDigests } from '../../../src/images/provide/digests';
import { fakeDocker } from '../../helpers/docker';

const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const OWN: Pick<Builder, 'name' | 'driver'> = { name: undefined, driver: 'docker' };
const OTHER: typeof OWN = { name: 'ci', driver: 'docker-container' };

interface Answers {
  readonly engine?: { Id: string; RepoDigests?: string[] | null };
  readonly registry?: string;
}

function asking({ engine, registry }: Answers, builder = OWN) {
  const docker = fakeDocker({
    images: { find: async () => (engine === undefined ? [] : [{ Config: {}, ...engine }]) },
    buildx: { digest: async () => registry },
  });
  const ask = async (reference: string) =>
    (await askDigests(docker, [reference], builder)).get(reference);
  return { docker, ask };
}

describe('the digest of an image in the engine', () => {
  it.each([
    ['debian:12', [`debian@${digest('a')}`]],
    ['debian', [`mirror/debian@${digest('b')}`, `debian@${digest('a')}`]],
    ['localhost:5000/debian', [`localhost:5000/debian@${digest('a')}`]],
    ['localhost:5000/debian:12', [`debian@${digest('b')}`, `localhost:5000/debian@${digest('a')}`]],
    [`debian:12@${digest('a')}`, [`debian@${digest('a')}`]],
    [`debian@${digest('a')}`, [`debian@${digest('a')}`]],
  ])('comes from the repository of its name: %s', async (reference, RepoDigests) => {
    const { docker, ask } = asking({ engine: { Id: digest('1'), RepoDigests } });
    expect(await ask(reference)).toBe(digest('a'));
    expect(docker.calls).toEqual([{ verb: 'images.find', args: [[reference]] }]);
  });

  it.each([[[]], [null], [undefined], [[`mirror/debian@${digest('b')}`]]])(
    'is the image id without a digest of that repository: %j',
    async (RepoDigests) => {
      const engine = { Id: digest('1'), ...(RepoDigests !== undefined && { RepoDigests }) };
      expect(await asking({ engine }).ask('debian:12')).toBe(digest('1'));
    },
  );
});

describe('the digest of an image missing from the engine', () => {
  it('comes from the registry', async () => {
    const { docker, ask } = asking({ registry: digest('c') });
    expect(await ask('debian:12')).toBe(digest('c'));
    expect(docker.argsOf('buildx.digest')).toEqual([['debian:12', undefined]]);
  });

  it('is the digest in the reference, without a request', async () => {
    const { docker, ask } = asking({});
    expect(await ask(`debian:12@${digest('f')}`)).toBe(digest('f'));
    expect(docker.argsOf('buildx.digest')).toEqual([]);
  });
});

describe('a builder without access to the images of the engine', () => {
  const engine = { Id: digest('1'), RepoDigests: [`debian@${digest('a')}`] };

  it('gets the digest from the registry first, as it sees it', async () => {
    const { docker, ask } = asking({ engine, registry: digest('c') }, OTHER);
    expect(await ask('debian:12')).toBe(digest('c'));
    expect(docker.calls).toEqual([{ verb: 'buildx.digest', args: ['debian:12', 'ci'] }]);
  });

  it('gets the digest from the engine if the registry has none', async () => {
    expect(await asking({ engine }, OTHER).ask('debian:12')).toBe(digest('a'));
  });
});

it('gets all digests at the same time, and leaves out unknown images', async () => {
  const docker = fakeDocker({
    images: { find: async () => [] },
    buildx: { digest: async (name) => (name === 'known:1' ? digest('a') : undefined) },
  });
  const digests = await askDigests(docker, ['known:1', 'unknown:1'], OWN);
  expect([...digests]).toEqual([['known:1', digest('a')]]);
  expect(docker.calls.slice(0, 2).map(({ verb }) => verb)).toEqual(['images.find', 'images.find']);
});
