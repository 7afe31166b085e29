import { type ComposeModel, type ComposeService, withServices } from './model';

/** What the engine keeps of a container's log: as much again as a file of the evidence, in two parts. */
const LOGGING = { driver: 'json-file', options: { 'max-size': '64m', 'max-file': '2' } };

/** The same limit for a container that no compose file describes. */
export const LOG_OPTIONS: readonly string[] = [
  ...['--log-driver', LOGGING.driver],
  ...Object.entries(LOGGING.options).flatMap(([key, value]) => ['--log-opt', `${key}=${value}`]),
];

/** A service whose log the engine keeps, within a limit: a container may write until the disk is full. */
export function withLogLimit(service: ComposeService): ComposeService {
  return { ...service, logging: LOGGING };
}

/** The model with all logs within that limit. */
export function withLogLimits(model: ComposeModel): ComposeModel {
  return withServices(model, withLogLimit);
}
