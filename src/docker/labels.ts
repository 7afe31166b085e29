/** Label of everything that a run creates in the engine; its value is the run's name. */
export const RUN_LABEL = 'upgrade-rehearsal.run';

/** Label that Compose gives each container: the name of its service. */
export const SERVICE_LABEL = 'com.docker.compose.service';

/** Label that Compose gives each container: the name of its project, which is the run's. */
export const PROJECT_LABEL = 'com.docker.compose.project';

/** Service names that Compose allows, up to the length of a file name. */
const SERVICE = /^[\w.-]{1,200}$/;

/** Returns true if a text is a valid service name, which is never a path of another folder. */
export function isServiceName(text: string): boolean {
  return SERVICE.test(text);
}
