import { formatTally, formatTime, formatVoting } from '../../../src/report/model/format';
import { formatDuration, gigabytes } from '../../../src/text/format';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [149.6, '150 ms'],
    [999.4, '999 ms'],
    [999.6, '1.00 s'],
    [2310, '2.31 s'],
    [59_994, '59.99 s'],
    [59_996, '1 min 00 s'],
    [118_000, '1 min 58 s'],
    [3_599_600, '1 h 00 min'],
    [7_500_000, '2 h 05 min'],
  ])('%d ms is %s', (ms, expected) => {
    expect(formatDuration(ms)).toBe(expected);
  });
});

describe('formatTally', () => {
  const none = { yes: '0', no: '0', abstain: '0', no_with_veto: '0' };

  it.each([
    [{ ...none, yes: '30000000', no_with_veto: '500' }, 'yes 30,000,000, no_with_veto 500'],
    [none, 'no votes'],
    [null, '–'],
    [{ ...none, no: 'x`1000' }, 'no x`1000'],
  ])('%j is %s', (tally, expected) => {
    expect(formatTally(tally)).toBe(expected);
  });
});

describe('formatVoting', () => {
  const proposal = {
    id: '1',
    status: 'submitted',
    tally: null,
    failedReason: null,
    votingStart: '2026-03-01T20:00:10.123456789Z',
    votingEnd: '2026-03-01T20:10:10.123456789Z',
    dialect: 'gov v1',
    deposit: '10000000upawn',
    submittedHeight: 1,
    submittedAt: '2026-03-01T20:00:10.000Z',
    decidedHeight: null,
    decidedAt: null,
  };

  it('shows the voting window and its duration', () => {
    expect(formatVoting(proposal)).toBe('20:00:10.12 to 20:10:10.12 (10 min 00 s)');
  });

  it('keeps values that it cannot parse', () => {
    expect(formatVoting({ ...proposal, votingEnd: 'soon' })).toBe(
      '2026-03-01T20:00:10.123456789Z to soon',
    );
  });
});

it.each([
  [0, '0.0 GB'],
  [49_999_999, '0.0 GB'],
  [9_123_456_789, '9.1 GB'],
  [1_500_000_000_000, '1500.0 GB'],
])('%d bytes are %s', (bytes, expected) => {
  expect(gigabytes(bytes)).toBe(expected);
});

it('formats a time of the report', () => {
  expect(formatTime('2026-03-01T20:00:00.000Z')).toBe('2026-03-01 20:00:00 UTC');
});
