import { type ComposeModel, type ComposeService, withServices } from './model';

/** Size limit of a container's log in the engine: twice that of an evidence file, in two parts. */
export const LOGGING = { driver: 'json-file', options: { 'max-size': '64m', 'max-file': '2' } };

/** Limits a service's log in the engine: a container could otherwise fill the disk. */
export function withLogLimit(service: ComposeService): ComposeService {
  return { ...service, logging: LOGGING };
}

/** Applies that limit to all services. */
export function withLogLimits(model: ComposeModel): ComposeModel {
  return withServices(model, withLogLimit);
}
