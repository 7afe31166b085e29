import { GO_ZERO_SECONDS, milliseconds, rfc3339 } from '../../../src/chain/rpc/proto-time';
import { failure } from '../../helpers/failure';

describe('a time', () => {
  it.each([
    [1_795_206_484n, 0, '2026-11-20T20:28:04.000Z'],
    [1_795_206_484n, 388_999_999, '2026-11-20T20:28:04.388Z'],
    [0n, 0, '1970-01-01T00:00:00.000Z'],
  ])('of %d s and %d ns is %s', (seconds, nanos, text) => {
    expect(rfc3339({ seconds, nanos })).toBe(text);
  });

  it('is refused after the year 9999', () => {
    expect(rfc3339({ seconds: 253402300799n, nanos: 0 })).toBe('9999-12-31T23:59:59.000Z');
    expect(() => rfc3339({ seconds: 9_000_000_000_000n, nanos: 0 })).toThrow(
      failure('CHAIN_TIME_INVALID', '9000000000000'),
    );
  });

  it('is empty if it is missing or unset in Go', () => {
    expect(rfc3339(undefined)).toBe('');
    expect(rfc3339({ seconds: GO_ZERO_SECONDS, nanos: 0 })).toBe('');
    // The year 1, the value of Go's time.Time{}.
    expect(new Date(Number(GO_ZERO_SECONDS) * 1000).toISOString()).toBe('0001-01-01T00:00:00.000Z');
  });
});

it.each([
  [{ seconds: 2n, nanos: 500_000_000 }, 2_500],
  [{ seconds: 172_800n, nanos: 0 }, 172_800_000],
  [undefined, 0],
])('a duration %# is converted to milliseconds', (duration, ms) => {
  expect(milliseconds(duration)).toBe(ms);
});
