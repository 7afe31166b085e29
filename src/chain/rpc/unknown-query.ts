import { messageOf } from '../../errors/errors';

/** Returns true if a query failed because the running binary lacks the service (baseapp `grpcrouter.go`). */
export function isUnknownQuery(error: unknown): boolean {
  return /unknown query path|unknown service|unimplemented/i.test(messageOf(error));
}
