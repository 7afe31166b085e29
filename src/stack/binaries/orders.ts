import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseOrder } from '../../cosmovisor/launcher';
import { ORDERS_FOLDER } from '../../cosmovisor/layout';
import { firstRelease } from '../../plan/complete';
import { needsOf } from '../../plan/release-needs';
import type { Plan } from '../../plan/schema';
import type { Exec } from '../../system/exec';
import { writeText } from '../../system/files';
import { Folder } from '../../system/folder';
import type { ComposeVolume } from '../compose/model';
import { GO_RUNTIME } from '../compose/overlays';
import { readTree, writeTree } from '../copy/tree';

/** Folder of the orders in the working folder. */
const ORDERS = 'orders';

/** A file or folder of the plan for a release, and the place of its copy below the folder of the orders. */
export interface OrderedFile {
  /** Path relative to the plan file. */
  readonly source: string;
  readonly from: string;
  /** Path in the container or, if relative, in the home. */
  readonly to: string;
}

/** Files of the plan for a release. */
export function orderedFiles(plan: Plan, release: string): OrderedFile[] {
  const index = plan.releases.findIndex(({ name }) => name === release);
  return Object.entries(needsOf(plan, release).files).map(([to, source], i) => ({
    source,
    from: `${index}/${i}`,
    to,
  }));
}

/**
 * Mounts of a release's files outside the home for its plain image, which has no launcher: those in the home are in
 * place since its upgrade.
 *
 * @param folder the working folder, with the orders
 */
export async function fileMounts(
  plan: Plan,
  release: string,
  folder: string,
): Promise<ComposeVolume[]> {
  const orders = new Folder(path.join(folder, ORDERS));
  const mounts: ComposeVolume[] = [];
  for (const { from, to } of orderedFiles(plan, release)) {
    if (!path.posix.isAbsolute(to)) continue;
    const isFolder = (await orders.stat(from))?.isDirectory() === true;
    // One by one: a mounted folder would hide what the image has beside them.
    for (const file of isFolder ? await orders.files(from) : ['']) {
      const source = path.join(orders.root, from, file);
      mounts.push({ type: 'bind', source, target: path.posix.join(to, file), read_only: true });
    }
  }
  return mounts;
}

/**
 * Order for the launcher of a release. With a tuned pace, a release after the first starts without the settings of the
 * Go runtime that hold for short commands: a migration may need more memory than a start.
 */
export function orderOf(plan: Plan, release: string): ReleaseOrder {
  const { env, flags } = needsOf(plan, release);
  const migrates = plan.pace !== 'as-is' && release !== firstRelease(plan).name;
  return {
    env,
    flags,
    unset: migrates ? Object.keys(GO_RUNTIME).filter((name) => !Object.hasOwn(env, name)) : [],
    files: orderedFiles(plan, release).map(({ from, to }) => ({ from, to })),
  };
}

/**
 * Writes the orders of all releases, with copies of the plan's files, for a mount of containers that run binaries.
 *
 * @param planFolder base of the plan's relative paths
 * @param folder the working folder
 * @throws RehearsalError, system errors if a file of the plan cannot be copied
 */
export async function writeOrders(
  exec: Exec,
  plan: Plan,
  planFolder: string,
  folder: string,
): Promise<ComposeVolume> {
  const orders = path.join(folder, ORDERS);
  await mkdir(orders, { recursive: true });
  for (const [index, { name }] of plan.releases.entries()) {
    for (const { source, from } of orderedFiles(plan, name)) {
      const tree = await readTree(path.resolve(planFolder, source), []);
      await writeTree(exec, tree, path.join(orders, from), folder);
    }
    await writeText(path.join(orders, `${index}.json`), JSON.stringify(orderOf(plan, name)));
  }
  await new Folder(folder).share(ORDERS); // nodes may run as any user
  return { type: 'bind', source: orders, target: ORDERS_FOLDER, read_only: true };
}
