import type { Report } from '../../report/model/schema';

type Proposal = NonNullable<Report['upgrades'][number]['proposal']>;
type Tally = NonNullable<Proposal['tally']>;
export type VoteOption = keyof Tally;

export interface Share {
  readonly option: VoteOption;
  readonly label: string;
  /** Amount in base units, in decimal, as reported by the chain. */
  readonly amount: string;
  /** Share of all votes, from 0 to 1. */
  readonly share: number;
}

const LABELS: readonly (readonly [VoteOption, string])[] = [
  ['yes', 'yes'],
  ['no', 'no'],
  ['no_with_veto', 'no with veto'],
  ['abstain', 'abstain'],
];
/** Precision of a share, computed with integers because amounts are too large for floating point. */
const PRECISION = 1_000_000n;

/** Shares of the vote options; all are 0 if no votes were cast. */
export function sharesOf(tally: Tally): Share[] {
  const total = LABELS.reduce((sum, [option]) => sum + amountOf(tally[option]), 0n);
  return LABELS.map(([option, label]) => {
    const amount = amountOf(tally[option]);
    const share = total === 0n ? 0 : Number((amount * PRECISION) / total) / Number(PRECISION);
    return { option, label, amount: tally[option], share };
  });
}

/** Formats a share as a percentage that is not rounded to 0 or 100. */
export function percent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share < 1 && share > 0.999) return '> 99.9 %';
  return `${(share * 100).toFixed(share === 0 || share === 1 ? 0 : 1)} %`;
}

function amountOf(amount: string): bigint {
  return /^\d{1,60}$/.test(amount) ? BigInt(amount) : 0n;
}
