import { RehearsalError } from '../errors';
import type { VoteOption } from '../plan/schema';
import type { Account } from './accounts';
import type { ChainClient } from './client';
import { type Coin, coinText } from './coins';
import { readAuthority } from './upgrades';

export interface UpgradeRequest {
  /** Plan name, as the chain's code has it. */
  readonly name: string;
  readonly height: number;
  /** What the plan says, or else what the chain asks for at least. */
  readonly deposit: readonly Coin[] | undefined;
  readonly expedited: boolean;
}

/** A proposal that is in a block. */
export interface SubmittedProposal {
  readonly id: string;
  /** Height of its block. */
  readonly height: number;
  readonly deposit: string;
  /** Dialect that it was sent in. */
  readonly dialect: string;
}

/**
 * Proposes a software upgrade in the dialect that the running binary speaks.
 *
 * @returns the proposal's id, from the transaction's answer: events differ by version
 * @throws RehearsalError when it is to be expedited on a chain that knows no such proposals, or is refused
 */
export async function proposeUpgrade(
  client: ChainClient,
  proposer: Account,
  { name, height, deposit, expedited }: UpgradeRequest,
  signal: AbortSignal,
): Promise<SubmittedProposal> {
  const gov = await client.gov();
  const rules = await gov.rules();
  if (expedited && rules.expedited === undefined) {
    throw new RehearsalError(
      `The upgrade ${name} is to be expedited, but the running binary knows no expedited proposals (${gov.name})`,
      { hint: 'Expedited proposals came with SDK 0.50; leave `expedited` out for this upgrade.' },
    );
  }
  const least = expedited ? rules.expedited?.minDeposit : rules.minDeposit;
  const paid = deposit ?? least ?? [];
  const message = await gov.proposalMessage({
    name,
    height,
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
    throw new RehearsalError(`The proposal of ${name} was included without an answer with its id`);
  }
  return {
    id: gov.proposalId(response),
    height: included.height,
    deposit: paid.map(coinText).join(','),
    dialect: gov.name,
  };
}

/** Votes on a proposal, in the dialect that the running binary speaks. */
export async function vote(
  client: ChainClient,
  voter: Account,
  proposalId: string,
  option: VoteOption,
  signal: AbortSignal,
): Promise<void> {
  const gov = await client.gov();
  const message = gov.voteMessage(voter.address, proposalId, option);
  await client.send(voter, `the vote (${option}) on proposal ${proposalId}`, [message], signal);
}
