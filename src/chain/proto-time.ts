import { RehearsalError } from '../errors';

/** Year 1, Go's zero time, in seconds since the epoch: what the SDK writes for "not yet". */
export const GO_ZERO_SECONDS = -62135596800n;

/** Year 9999, the last that RFC 3339 has, in seconds since the epoch. */
const LAST_SECONDS = 253402300799n;

/**
 * A protobuf timestamp as RFC 3339; empty for none and for Go's zero time.
 *
 * @throws RehearsalError for one that no chain has
 */
export function rfc3339(time: { seconds: bigint; nanos: number } | undefined): string {
  if (time === undefined || time.seconds <= GO_ZERO_SECONDS) return '';
  if (time.seconds > LAST_SECONDS) {
    throw new RehearsalError(`The chain tells a time that is none: ${time.seconds} seconds`, {
      hint: 'It is behind the year 9999; see which program answers at the RPC.',
    });
  }
  return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}

/** A protobuf duration in milliseconds; 0 for none. */
export function milliseconds(duration: { seconds: bigint; nanos: number } | undefined): number {
  return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}
