import type { Report } from '../../report/schema';

type Proposal = NonNullable<Report['upgrades'][number]['proposal']>;
type Tally = NonNullable<Proposal['tally']>;
export type VoteOption = keyof Tally;

export interface Share {
  readonly option: VoteOption;
  readonly label: string;
  /** As the chain has it: base units, in decimal. */
  readonly amount: string;
  /** Of all votes, 0 to 1. */
  readonly share: number;
}

const LABELS: readonly (readonly [VoteOption, string])[] = [
  ['yes', 'yes'],
  ['no', 'no'],
  ['no_with_veto', 'no with veto'],
  ['abstain', 'abstain'],
];
/** Parts of a share that are kept: amounts are too large for floating point. */
const PRECISION = 1_000_000n;

/** What each option had of the votes; all have none where no votes were cast. */
export function sharesOf(tally: Tally): Share[] {
  const total = LABELS.reduce((sum, [option]) => sum + amountOf(tally[option]), 0n);
  return LABELS.map(([option, label]) => {
    const amount = amountOf(tally[option]);
    const share = total === 0n ? 0 : Number((amount * PRECISION) / total) / Number(PRECISION);
    return { option, label, amount: tally[option], share };
  });
}

/** A share as a percentage that says neither none nor all where it is not so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  return `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 1)} %`;
}

function amountOf(amount: string): bigint {
  return /^\d{1,60}$/.test(amount) ? BigInt(amount) : 0n;
}
