import { knownFaults } from '../../src/cosmovisor/faults';

/** Numbers of the issues of known faults. */
const issues = (...args: Parameters<typeof knownFaults>) =>
  knownFaults(...args).map((notice) => Number(/issues\/(\d+)\)/.exec(notice)?.[1]));

describe('known faults of Cosmovisor', () => {
  it.each([
    ['v1.0.0', 'SWAP_TOO_SLOW', [25861]],
    ['v1.5.0', 'SWAP_TOO_SLOW', [20464, 25861]],
    ['v1.6.0', 'SWAP_TOO_SLOW', [25861]],
    ['v1.7.0', 'SWAP_TOO_SLOW', [22731, 25861]],
    ['v1.7.1', 'SWAP_TOO_SLOW', [22731, 25097, 25861]],
    ['v1.6.0', 'BINARY_UPDATED_TOO_EARLY', [22167]],
    ['v1.5.0', 'BINARY_UPDATED_TOO_EARLY', []],
    ['v1.1.0', 'UPGRADE_BINARY_MISSING', []],
    ['v1.3.0', 'UPGRADE_BINARY_MISSING', [12915]],
    ['v1.5.0', 'UPGRADE_BINARY_MISSING', []],
    ['v1.5.0', 'DISK_FULL', []],
  ] as const)('of %s that look like %s', (version, code, expected) => {
    expect(issues(version, code)).toEqual(expected);
  });

  it('are told with the version', () => {
    expect(knownFaults('v1.6.0', 'BINARY_UPDATED_TOO_EARLY')[0]).toMatch(/^Cosmovisor v1\.6\.0 /);
  });
});
