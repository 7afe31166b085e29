import { statfs } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { messageOf } from '../errors';
import { type PreflightFinding, refuse } from './finding';

/** What a run writes on the host beside its images: for all nodes, and for each. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;

/**
 * Sees that the machine has room for the working copy and a free port of 127.0.0.1 for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
export async function checkMachine(folder: string, nodes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  refuse([...roomFor(bavail * bsize, nodes, folder), ...(await freePorts(nodes))]);
}

/** @param free bytes that are free where the working folder is */
export function roomFor(free: number, nodes: number, folder: string): PreflightFinding[] {
  const needed = BYTES_OF_A_RUN + nodes * BYTES_OF_A_NODE;
  if (free >= needed) return [];
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  return [
    {
      message: `The disk of ${folder} has ${megabytes(free)} free; ${nodes} nodes need ${megabytes(needed)}`,
      hint: 'Free some space (docker system df tells what the engine holds), or set TMPDIR to another disk.',
    },
  ];
}

/** Opens as many ports at once as the engine is going to, and closes them again. */
async function freePorts(count: number): Promise<PreflightFinding[]> {
  const servers: Server[] = [];
  try {
    for (let i = 0; i < count; i++) servers.push(await listen());
    return [];
  } catch (error) {
    return [
      {
        message: `127.0.0.1 has ${servers.length} free ports for the RPCs of ${count} nodes: ${messageOf(error)}`,
        hint: 'Other programs hold the ports of this machine; end those that are not needed.',
      },
    ];
  } finally {
    await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  }
}

function listen(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
