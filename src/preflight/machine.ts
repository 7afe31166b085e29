import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { messageOf } from '../errors/errors';
import { type PreflightFinding, refuse } from '../errors/finding';
import { programsOf } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { exists, freeBytes } from '../system/files';

/** Disk space of a run on the host, without its images: a base, and an amount for each node. */
const BYTES_OF_A_RUN = 256 * 1024 * 1024;
const BYTES_OF_A_NODE = 64 * 1024 * 1024;

/**
 * Checks that the disk has room for the working copy and 127.0.0.1 a free port for each node's RPC.
 *
 * @throws RehearsalError with every finding
 */
export async function checkMachine(folder: string, nodes: number, free = freeBytes): Promise<void> {
  refuse([...roomFor(await free(folder), nodes, folder), ...(await freePorts(nodes))]);
}

/**
 * Finds traffic mounts of the plan that do not exist.
 *
 * @param folder base of the plan's relative paths
 */
export async function missingMounts(
  plan: Pick<Plan, 'traffic' | 'upgrades'>,
  folder: string,
): Promise<PreflightFinding[]> {
  const findings: PreflightFinding[] = [];
  for (const { program, title, path: planPath } of programsOf(plan)) {
    const { mount } = program;
    if (mount === undefined) continue;
    const file = path.resolve(folder, mount);
    if (await exists(file)) continue;
    findings.push({
      code: 'TRAFFIC_MOUNT_NOT_FOUND',
      message: `The mount of ${title} does not exist: ${file}`,
      hint: 'Paths in a plan are relative to the folder of the plan file.',
      planPath: [...planPath, 'mount'],
    });
  }
  return findings;
}

/**
 * Finds files that a plan names for releases and Cosmovisor and that do not exist.
 *
 * @param folder base of the plan's relative paths
 */
export async function missingReleaseFiles(
  { releases, cosmovisor }: Plan,
  folder: string,
): Promise<PreflightFinding[]> {
  const own = cosmovisor.folder;
  const script = cosmovisor['pre-upgrade'];
  const named = [
    ...releases.flatMap(({ name, files = {} }, index) =>
      Object.entries(files).map(([to, file]) => ({
        file,
        what: `The file for ${to} of release ${name}`,
        planPath: ['releases', index, 'files', to],
      })),
    ),
    ...(own === undefined
      ? []
      : [{ file: own, what: 'cosmovisor.folder', planPath: ['cosmovisor', 'folder'] }]),
    ...(own === undefined || script === undefined
      ? []
      : [
          {
            file: path.join(own, script),
            what: 'The pre-upgrade script of Cosmovisor',
            planPath: ['cosmovisor', 'pre-upgrade'],
          },
        ]),
  ];
  const findings: PreflightFinding[] = [];
  for (const { file, what, planPath } of named) {
    const at = path.resolve(folder, file);
    if (await exists(at)) continue;
    findings.push({
      code: 'RELEASE_FILE_NOT_FOUND',
      message: `${what} does not exist: ${at}`,
      hint: 'Paths in a plan are relative to the folder of the plan file.',
      planPath,
    });
  }
  return findings;
}

/** @param free free bytes on the disk of the working folder */
export function roomFor(free: number, nodes: number, folder: string): PreflightFinding[] {
  const needed = BYTES_OF_A_RUN + nodes * BYTES_OF_A_NODE;
  if (free >= needed) return [];
  const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`;
  return [
    {
      code: 'DISK_SPACE_LOW',
      message: `The disk of ${folder} has ${megabytes(free)} of free space; ${nodes} nodes need ${megabytes(needed)}`,
      hint: 'Free disk space (docker system df lists the use of the engine), or set TMPDIR to a folder on another disk.',
    },
  ];
}

/** Opens one port per node at the same time, as the engine will, and closes them again. */
async function freePorts(count: number): Promise<PreflightFinding[]> {
  const servers: Server[] = [];
  try {
    for (let i = 0; i < count; i++) servers.push(await listen());
    return [];
  } catch (error) {
    return [
      {
        code: 'PORTS_UNAVAILABLE',
        message: `127.0.0.1 has ${servers.length} free ports, and the RPCs of ${count} nodes need one each: ${messageOf(error)}`,
        hint: 'Stop programs that hold ports of this machine.',
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
