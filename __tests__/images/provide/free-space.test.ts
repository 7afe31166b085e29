import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { diskWarning, freeBytes, measureDisk } from '../../../src/images/provide/free-space';
import { fakeDocker } from '../../helpers/docker';

it('reports the sizes of images and caches from the engine and the cache', async () => {
  const docker = fakeDocker({ engine: { disk: async () => ({ images: 36, buildCache: null }) } });
  const cache = { bytes: async () => 17 };
  expect(await measureDisk(docker, os.tmpdir(), '/', cache)).toEqual({
    free: expect.any(Number),
    images: 36,
    buildCache: null,
    cache: 17,
  });
});

describe('the free bytes', () => {
  /** Other processes write to the disk meanwhile. */
  const near = (bytes: number, other: number) => Math.abs(bytes - other) < 1024 ** 3;

  it.each([
    ['those of the engine’s disk', '/proc', os.tmpdir(), '/proc'],
    ['those of this process’s disk if the engine’s is not visible', '/nowhere/docker', '/', '/'],
  ])('are %s', async (_, folder, own, expected) => {
    const { bavail, bsize } = await statfs(expected);
    expect(near(await freeBytes(folder, own), bavail * bsize)).toBe(true);
  });
});

it.each([
  [4 * 1024 ** 3, undefined],
  [60e9, undefined],
  [1_234_567_890, expect.stringMatching(/ 1\.2 GB .* 4\.3 GB.*`docker system prune`/)],
  [0, expect.stringContaining(' 0.0 GB ')],
])('warns of %d free bytes: %j', (free, warning) => {
  expect(diskWarning(free)).toEqual(warning);
});
