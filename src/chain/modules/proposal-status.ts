/** Statuses of a decided proposal, the same in both dialects of gov (`cosmos.gov.v1.ProposalStatus`). */
export const PROPOSAL_STATUS = {
  passed: 'PROPOSAL_STATUS_PASSED',
  rejected: 'PROPOSAL_STATUS_REJECTED',
  failed: 'PROPOSAL_STATUS_FAILED',
} as const;
