import { RehearsalError } from '../../errors/errors';

/** Go's zero time, year 1, in seconds since the epoch: the SDK writes it for "not yet". */
export const GO_ZERO_SECONDS = -62135596800n;

/** End of year 9999, the last in RFC 3339, in seconds since the epoch. */
const LAST_SECONDS = 253402300799n;

/**
 * A protobuf timestamp as RFC 3339; empty if missing or Go's zero time.
 *
 * @throws RehearsalError for a time that no chain has
 */
export function rfc3339(time: { seconds: bigint; nanos: number } | undefined): string {
  if (time === undefined || time.seconds <= GO_ZERO_SECONDS) return '';
  if (time.seconds > LAST_SECONDS) {
    throw new RehearsalError(
      'CHAIN_TIME_INVALID',
      `The chain reports an invalid time: ${time.seconds} seconds`,
      {
        hint: 'It is after the year 9999: check which program responds at the RPC.',
      },
    );
  }
  return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}

/** A protobuf duration in milliseconds; 0 if missing. */
export function milliseconds(duration: { seconds: bigint; nanos: number } | undefined): number {
  return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}
