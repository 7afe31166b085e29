import { statfs } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { messageOf } from '../errors';
import type { Plan } from '../plan/schema';
import { exists } from '../system/files';
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

/**
 * What traffic is to see of this machine and is not there.
 *
 * @param folder that the plan's paths are relative to
 */
export async function missingMounts(
  { traffic }: Plan,
  folder: string,
): Promise<PreflightFinding[]> {
  const findings: PreflightFinding[] = [];
  for (const [i, { name, mount }] of traffic.entries()) {
    if (mount === undefined) continue;
    const file = path.resolve(folder, mount);
    if (await exists(file)) continue;
    findings.push({
      message: `The traffic "${name}" mounts ${file}, which is not there`,
      hint: 'A path of the plan is relative to the folder of its file.',
      planPath: ['traffic', i, 'mount'],
    });
  }
  return findings;
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
