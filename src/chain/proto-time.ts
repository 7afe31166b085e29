/** Year 1, Go's zero time, in seconds since the epoch: what the SDK writes for "not yet". */
export const GO_ZERO_SECONDS = -62135596800n;

/** A protobuf timestamp as RFC 3339; empty for none and for Go's zero time. */
export function rfc3339(time: { seconds: bigint; nanos: number } | undefined): string {
  if (time === undefined || time.seconds <= GO_ZERO_SECONDS) return '';
  return new Date(Number(time.seconds) * 1000 + Math.floor(time.nanos / 1e6)).toISOString();
}

/** A protobuf duration in milliseconds; 0 for none. */
export function milliseconds(duration: { seconds: bigint; nanos: number } | undefined): number {
  return Number(duration?.seconds ?? 0n) * 1000 + (duration?.nanos ?? 0) / 1e6;
}
