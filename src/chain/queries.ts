import { messageOf } from '../errors';

/** Whether a query failed since the running binary has no such service (baseapp `grpcrouter.go`). */
export function isUnknownQuery(error: unknown): boolean {
  return /unknown query path|unknown service|unimplemented/i.test(messageOf(error));
}
