import fs from 'node:fs/promises';
import { createServer } from 'node:net';
import { checkMachine, missingMounts, roomFor } from '../../src/preflight/machine';
import { failureOf } from '../helpers/errors';
import { temporaryFolder } from '../helpers/folder';
import { checkersPlan } from '../helpers/plan';

const folder = temporaryFolder();
const MB = 1024 * 1024;

afterEach(() => jest.restoreAllMocks());

/** The disk of the folder, with as many bytes free. */
function free(bytes: number): void {
  const stats = { bavail: bytes / 4096, bsize: 4096 } as Awaited<ReturnType<typeof fs.statfs>>;
  jest.spyOn(fs, 'statfs').mockResolvedValue(stats);
}

describe('the room of a run', () => {
  it.each([
    [1, 320],
    [4, 512],
    [0, 256],
  ])('with %d nodes is %d MB, and no byte less', (nodes, megabytes) => {
    expect(roomFor(megabytes * MB, nodes, '/w')).toEqual([]);
    expect(roomFor(megabytes * MB - 1, nodes, '/w')).toEqual([
      {
        message: `The disk of /w has ${megabytes - 1} MB free; ${nodes} nodes need ${megabytes} MB`,
        hint: expect.stringContaining('TMPDIR'),
      },
    ]);
  });
});

describe('a machine', () => {
  it('with room and ports is right, and the ports are free again', async () => {
    free(10_000 * MB);
    const opened: number[] = [];
    const server = createServer();
    const { listen } = Object.getPrototypeOf(server) as typeof server;
    const listening = jest
      .spyOn(Object.getPrototypeOf(server), 'listen')
      .mockImplementation(function (this: typeof server, ...args: unknown[]) {
        this.once('listening', () => opened.push((this.address() as { port: number }).port));
        return (listen as (...given: unknown[]) => typeof server).apply(this, args);
      });
    await checkMachine(folder, 3);
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

  it('without room is refused before a port is tried', async () => {
    free(100 * MB);
    expect((await failureOf(checkMachine(folder, 2))).message).toBe(
      `The disk of ${folder} has 100 MB free; 2 nodes need 384 MB`,
    );
  });

  it('without ports is refused, with how many there are', async () => {
    free(100 * MB);
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
    const error = await failureOf(checkMachine(folder, 5));
    expect(error.message).toContain('100 MB free');
    expect(error.lines).toEqual([
      expect.stringContaining(
        'Also: 127.0.0.1 has 2 free ports for the RPCs of 5 nodes: listen EADDRNOTAVAIL',
      ),
    ]);
  });
});

it('has what traffic mounts, and makes nothing in its place', async () => {
  const one = (name: string, mount: string) => ({ name, stage: 'end', mount, command: ['x'] });
  const traffic = [one('there', '.'), one('typo', 'scirpts'), one('elsewhere', folder)];
  expect(await missingMounts(checkersPlan({ traffic }), folder)).toEqual([
    {
      message: `The traffic "typo" mounts ${folder}/scirpts, which is not there`,
      hint: expect.stringContaining('relative'),
      planPath: ['traffic', 1, 'mount'],
    },
  ]);
  expect(await fs.readdir(folder)).toEqual([]);
});
