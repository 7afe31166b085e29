import path from 'node:path';
import { messageOf } from './errors';
import { removeBuilder } from './images/builder';
import type { Started } from './main';
import { RUN_LABEL } from './stack/model';
import { removeFolder, removeRun } from './stack/project';
import { type Exec, nonEmptyLines } from './system/exec';
import { writeText } from './system/files';
import type { Journal } from './system/journal';

/**
 * What is left to do after the step, in a process of its own: if the main one was killed, its
 * containers are still there. Their logs are kept, then everything of the run is removed. Only warns.
 */
export async function post(exec: Exec, journal: Journal, started: Started): Promise<void> {
  const { run, folder, evidence } = started;
  const steps: [string, () => Promise<void>][] = [
    ['Keeping the logs', () => keepLogs(exec, run, path.join(evidence, 'logs'))],
    ['Removing the containers', () => removeRun(exec, run)],
    ['Removing the builder', () => removeBuilder(exec, run)],
    ['Removing the working folder', () => removeFolder(exec, folder, run)],
  ];
  for (const [what, work] of steps) {
    await work().catch((error: unknown) => {
      journal.warning(`${what} of ${run} failed: ${messageOf(error)}`);
    });
  }
}

async function keepLogs(exec: Exec, run: string, folder: string): Promise<void> {
  const { stdout } = await exec.run([
    ...(['docker', 'ps', '--all', '--format', '{{.Names}}'] as const),
    ...['--filter', `label=${RUN_LABEL}=${run}`],
  ]);
  for (const name of nonEmptyLines(stdout)) {
    const logs = await exec.run(['docker', 'logs', '--timestamps', name], { allowFailure: true });
    await writeText(path.join(folder, `${name}.killed.log`), `${logs.stdout}${logs.stderr}`);
  }
}
