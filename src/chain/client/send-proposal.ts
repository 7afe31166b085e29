import { RehearsalError } from '../../errors/errors';
import type { VoteOption } from '../../plan/schema';
import { type Coin, coinText } from '../modules/coins';
import { readAuthority } from '../modules/upgrades';
import type { ChainClient } from './client';
import type { Account } from './open-accounts';

export interface UpgradeRequest {
  /** Plan name, as in the chain's code. */
  readonly name: string;
  readonly height: number;
  /** Info of the plan; empty if none. */
  readonly info: string;
  /** Deposit set in the plan; otherwise the chain's minimum. */
  readonly deposit: readonly Coin[] | undefined;
  readonly expedited: boolean;
}

export interface VoteRequest {
  readonly proposalId: string;
  readonly option: VoteOption;
}

/** A proposal included in a block. */
export interface SubmittedProposal {
  readonly id: string;
  /** Height of its block. */
  readonly height: number;
  readonly deposit: string;
  /** Dialect of the submitted message. */
  readonly dialect: string;
}

/**
 * Proposes a software upgrade in the dialect of the running binary.
 *
 * @returns the proposal's id, from the transaction's response: events differ by version
 * @throws RehearsalError if it is refused, or must be expedited on a chain without expedited proposals
 */
export async function proposeUpgrade(
  client: ChainClient,
  proposer: Account,
  { name, height, info, deposit, expedited }: UpgradeRequest,
  signal: AbortSignal,
): Promise<SubmittedProposal> {
  const gov = await client.gov();
  const rules = await gov.rules();
  if (expedited && rules.expedited === undefined) {
    throw new RehearsalError(
      'EXPEDITED_UNSUPPORTED',
      `The upgrade ${name} is set to expedited, but the gov module of the running binary (${gov.name}) has no expedited proposals`,
      { hint: 'Expedited proposals exist since SDK 0.50: remove `expedited` from this upgrade.' },
    );
  }
  const least = expedited ? rules.expedited?.minDeposit : rules.minDeposit;
  const paid = deposit ?? least ?? [];
  const message = await gov.proposalMessage({
    name,
    height,
    info,
    deposit: paid,
    proposer: proposer.address,
    authority: () => readAuthority(client.rpc, client.chain.prefix),
    expedited,
  });
  const included = await client.send(
    proposer,
    `the proposal of the upgrade ${name} at height ${height}`,
    [message],
    signal,
  );
  const [response] = included.responses;
  if (response === undefined) {
    throw new RehearsalError(
      'PROPOSAL_UNKNOWN',
      `The proposal of ${name} is in a block, but the response lacks its id`,
    );
  }
  return {
    id: gov.proposalId(response),
    height: included.height,
    deposit: paid.map(coinText).join(','),
    dialect: gov.name,
  };
}

/** Votes on a proposal in the dialect of the running binary. */
export async function vote(
  client: ChainClient,
  voter: Account,
  { proposalId, option }: VoteRequest,
  signal: AbortSignal,
): Promise<void> {
  const gov = await client.gov();
  const message = gov.voteMessage(voter.address, proposalId, option);
  await client.send(voter, `the vote (${option}) on proposal ${proposalId}`, [message], signal);
}
