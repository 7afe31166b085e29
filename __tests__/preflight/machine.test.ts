import fs from 'node:fs/promises';
import { createServer } from 'node:net';
import { jest } from '@jest/globals';
import {
  checkMachine,
  missingMounts,
  missingReleaseFiles,
  roomFor,
} from '../../src/preflight/machine';
import { failure } from '../helpers/failure';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const folder = temporaryFolder();
const MB = 1024 * 1024;

afterEach(() => jest.restoreAllMocks());

/** A disk with this many free bytes. */
const free = (bytes: number) => async () => bytes;

it.each([
  [1, 320],
  [4, 512],
  [0, 256],
])('a run of %d nodes needs at least %d MB', (nodes, megabytes) => {
  expect(roomFor(megabytes * MB, nodes, '/w')).toEqual([]);
  expect(roomFor(megabytes * MB - 1, nodes, '/w')).toEqual([
    failure('DISK_SPACE_LOW', '/w', `${megabytes - 1} MB`, `${megabytes} MB`, 'TMPDIR'),
  ]);
});

describe('a machine', () => {
  it('with space and ports passes, and the ports are free afterwards', async () => {
    const opened: number[] = [];
    const server = createServer();
    const { listen } = Object.getPrototypeOf(server) as typeof server;
    const listening = jest
      .spyOn(Object.getPrototypeOf(server), 'listen')
      .mockImplementation(function (this: typeof server, ...args: unknown[]) {
        this.once('listening', () => opened.push((this.address() as { port: number }).port));
        return (listen as (...given: unknown[]) => typeof server).apply(this, args);
      });
    await checkMachine(folder, 3, free(10_000 * MB));
    listening.mockRestore();
    expect(new Set(opened).size).toBe(3);
    for (const port of opened) {
      const again = createServer();
      await new Promise<void>((resolve, reject) => {
        again.once('error', reject);
        again.listen(port, '127.0.0.1', resolve);
      });
      await new Promise((resolve) => again.close(resolve));
    }
  });

  it('without space and ports is refused, with both findings', async () => {
    const prototype = Object.getPrototypeOf(createServer()) as ReturnType<typeof createServer>;
    const { listen } = prototype;
    let left = 2;
    jest.spyOn(prototype, 'listen').mockImplementation(function (
      this: typeof prototype,
      ...args: unknown[]
    ) {
      if (left-- > 0) return (listen as (...given: unknown[]) => typeof this).apply(this, args);
      process.nextTick(() => this.emit('error', new Error('listen EADDRNOTAVAIL')));
      return this;
    });
    await expect(checkMachine(folder, 5, free(100 * MB))).rejects.toThrow(
      failure('DISK_SPACE_LOW', folder, '100 MB', '576 MB', 'PORTS_UNAVAILABLE', 'EADDRNOTAVAIL'),
    );
  });
});

it('finds the missing mounts of traffic, and creates none', async () => {
  const one = (name: string, mount: string) => ({ name, stage: 'end', mount, command: ['x'] });
  const traffic = [one('there', '.'), one('typo', 'scirpts'), one('elsewhere', folder)];
  const findings = await missingMounts(checkersPlan({ traffic }), folder);
  expect(findings).toEqual([failure('TRAFFIC_MOUNT_NOT_FOUND', 'typo', `${folder}/scirpts`)]);
  expect(findings[0]?.planPath).toEqual(['traffic', 1, 'mount']);
  expect(await fs.readdir(folder)).toEqual([]);
});

it('files for releases and Cosmovisor that do not exist are findings', async () => {
  const base = checkersPlan({ cosmovisor: { folder: '.', 'pre-upgrade': 'up.sh' } });
  const releases = base.releases.map((each) => ({ ...each, files: { '/etc/x': 'nowhere' } }));
  const findings = await missingReleaseFiles({ ...base, releases }, import.meta.dirname);
  expect(findings).toEqual([
    ...releases.map(({ name }) =>
      failure('RELEASE_FILE_NOT_FOUND', `/etc/x of release ${name}`, 'nowhere'),
    ),
    failure('RELEASE_FILE_NOT_FOUND', 'pre-upgrade script', 'up.sh'),
  ]);
});
