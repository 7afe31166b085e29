import { statfs } from 'node:fs/promises';
import os from 'node:os';
import { bytesOf, diskWarning, freeBytes, measureDisk } from '../../src/images/disk';
import { FakeExec, type Reply } from '../helpers/exec';

// Of `docker system df --format '{{json .}}'`, Docker 28.
const DF = `{"Active":"0","Reclaimable":"36.55GB (100%)","Size":"36.55GB","TotalCount":"34","Type":"Images"}
{"Active":"0","Reclaimable":"0B","Size":"0B","TotalCount":"0","Type":"Containers"}
{"Active":"0","Reclaimable":"0B","Size":"0B","TotalCount":"0","Type":"Local Volumes"}
{"Active":"0","Reclaimable":"4.185GB","Size":"4.185GB","TotalCount":"1085","Type":"Build Cache"}
`;

describe('what images and caches take', () => {
  const measured = (reply: Reply) =>
    measureDisk(new FakeExec(() => reply), os.tmpdir(), '/', { bytes: async () => 17 });

  it('is what the engine and the cache say', async () => {
    expect(await measured(DF)).toEqual({
      free: expect.any(Number),
      images: 36_550_000_000,
      buildCache: 4_185_000_000,
      cache: 17,
    });
  });

  it('is not known where the engine does not say', async () => {
    expect(await measured({ exitCode: 1, stderr: 'Cannot connect' })).toMatchObject({
      images: null,
      buildCache: null,
      cache: 17,
    });
  });
});

describe('free bytes', () => {
  /** Others write to the disk meanwhile. */
  const near = (bytes: number, other: number) => Math.abs(bytes - other) < 1024 ** 3;

  it.each([
    ['those of the engine’s disk', '/proc', os.tmpdir(), '/proc'],
    ['those of this process’s, where that is not to be seen', '/nowhere/docker', '/', '/'],
  ])('are %s', async (_, folder, own, expected) => {
    const { bavail, bsize } = await statfs(expected);
    expect(near(await freeBytes(folder, own), bavail * bsize)).toBe(true);
  });
});

it.each([
  [4 * 1024 ** 3, undefined],
  [60e9, undefined],
  [
    1_234_567_890,
    "The engine's disk has 1.2 GB free, and building images may need more than 4.3 GB: `docker system prune` frees what nothing uses.",
  ],
  [0, expect.stringContaining('has 0.0 GB free')],
])('%d free bytes give the warning %j', (free, warning) => {
  expect(diskWarning(free)).toEqual(warning);
});

it.each([
  ['0B', 0],
  ['17B', 17],
  ['1.5kB', 1_500],
  ['24.95GB', 24_950_000_000],
  ['999.9MB', 999_900_000],
  ['1.2TB', 1_200_000_000_000],
  ['4.185GB (100%)', null],
  ['', null],
  ['N/A', null],
])('%j are %j bytes', (size, bytes) => {
  expect(bytesOf(size)).toBe(bytes);
});
