import type { ErrorCode } from '../errors/codes';
import { isAtLeast } from '../text/versions';

/** A known fault of versions of Cosmovisor, and the failure that it looks like. */
interface KnownFault {
  /** First version with the fault. */
  readonly since: string;
  /** First version without it; undefined if it is open. */
  readonly before?: string;
  readonly looksLike: ErrorCode;
  /** Consequence, as a clause about Cosmovisor. */
  readonly consequence: string;
  readonly issue: string;
}

const issue = (number: number) => `https://github.com/cosmos/cosmos-sdk/issues/${number}`;

/** From public reports; none of them occurs in every rehearsal with its version. */
const FAULTS: readonly KnownFault[] = [
  {
    since: '1.2',
    before: '1.5',
    looksLike: 'UPGRADE_BINARY_MISSING',
    consequence: 'looks for the binary in a folder with the plan name in lower case, always',
    issue: issue(12915),
  },
  {
    since: '1.5',
    before: '1.6',
    looksLike: 'SWAP_TOO_SLOW',
    consequence:
      'asks the node for its height (`status`) and waits for as long as the answer is below the height of the plan',
    issue: issue(20464),
  },
  {
    since: '1.6',
    before: '1.7',
    looksLike: 'BINARY_UPDATED_TOO_EARLY',
    consequence: 'may start the new binary before its height when it is started again',
    issue: issue(22167),
  },
  {
    since: '1.7.0',
    before: '1.7.2',
    looksLike: 'SWAP_TOO_SLOW',
    consequence: 'may not see the upgrade at its height',
    issue: issue(22731),
  },
  {
    since: '1.7.1',
    before: '1.7.2',
    looksLike: 'SWAP_TOO_SLOW',
    consequence: 'may start the old binary again after its panic at the height',
    issue: issue(25097),
  },
  {
    since: '1.0',
    looksLike: 'SWAP_TOO_SLOW',
    consequence:
      'does not look for a pending upgrade when it starts, so a node that is started again at the height runs the old binary first',
    issue: issue(25861),
  },
];

/** Notices about known faults of a version that a failure looks like. */
export function knownFaults(version: string, code: ErrorCode): string[] {
  return FAULTS.filter(
    ({ since, before, looksLike }) =>
      looksLike === code &&
      isAtLeast(version, since) === true &&
      (before === undefined || isAtLeast(version, before) === false),
  ).map(
    ({ consequence, issue: link }) =>
      `Cosmovisor ${version} is known for a fault that looks like this: it ${consequence} (${link}).`,
  );
}
