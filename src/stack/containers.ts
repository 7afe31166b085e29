import { type Exec, nonEmptyLines } from '../system/exec';

/** A container of a run, as the engine knows it. */
export interface RunContainer {
  readonly id: string;
  /** Of the label that Compose gave it. */
  readonly service: string;
}

/** Label that Compose gives each container: the name of its service. */
export const SERVICE_LABEL = 'com.docker.compose.service';
/** Label that Compose gives each container: the name of the run. */
export const PROJECT_LABEL = 'com.docker.compose.project';

/** What Compose allows as a service's name, as long as a file may be called by it. */
const SERVICE = /^[\w.-]{1,200}$/;
const ID = /^\w[\w-]*$/;

/** Whether a text may be a service's name: it is none of a folder, whatever it is put together with. */
export function isServiceName(text: string): boolean {
  return SERVICE.test(text);
}

/**
 * All containers of the services of a run, also those that do not run.
 *
 * @throws CommandError of the engine
 */
export async function containersOf(exec: Exec, run: string): Promise<RunContainer[]> {
  const { stdout } = await exec.run([
    ...(['docker', 'ps', '--all', '--no-trunc'] as const),
    ...['--filter', `label=${PROJECT_LABEL}=${run}`],
    ...['--format', `[{{json .ID}},{{json (.Label "${SERVICE_LABEL}")}}]`],
  ]);
  return nonEmptyLines(stdout).flatMap((line) => {
    const [id, service] = JSON.parse(line) as [string, string];
    return ID.test(id) && isServiceName(service) ? [{ id, service }] : [];
  });
}
