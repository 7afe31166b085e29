import { GAS_LIMIT } from '../chain/client/fees';
import type { Account } from '../chain/client/open-accounts';
import { type Coin, coinText, feeFor, parseCoin } from '../chain/modules/coins';
import { ConsensusEngine } from '../chain/rpc/consensus-engine';
import type { PlanPath } from '../errors/errors';
import { type PreflightFinding, refuse } from '../errors/finding';
import type { Plan, Upgrade } from '../plan/schema';
import type { Binaries } from '../stack/binaries/binaries';
import { isFast, votingPeriodMs } from '../stack/homes/pace';
import type { PreparedStack } from '../stack/prepare/prepare';
import { inSeconds } from '../system/clock';
import { addressKey } from './creations';
import { count, type Stakes, stakesOf } from './stakes';

/** Longest vote by the clock that a rehearsal waits for, in milliseconds. */
const LONGEST_VOTE_MS = 30 * 60_000;

export interface ChainToCheck {
  readonly plan: Plan;
  readonly stack: Pick<PreparedStack, 'genesis' | 'chain'>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly binaries: Binaries;
  readonly notice: (message: string) => void;
}

/** Parameters of the gov module, from any SDK version; ratios are fractions of 1. */
interface GovRules {
  readonly minDeposit: readonly Coin[];
  readonly quorum: number;
  readonly threshold: number;
  readonly vetoThreshold: number;
  /** Undefined if the genesis has no expedited proposals. */
  readonly expedited:
    | { readonly minDeposit: readonly Coin[]; readonly threshold: number }
    | undefined;
}

/** Data that decides whether an upgrade proposal passes. */
interface Governance {
  readonly rules: GovRules;
  /** Proposers and voters by name. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly stakes: Stakes;
}

interface CheckedGenesis {
  app_state: {
    bank?: { balances?: { address: string; coins: Coin[] }[] };
    gov?: Record<string, Record<string, unknown> | null | undefined>;
  };
}

/**
 * Checks that every upgrade proposal can pass on the genesis of the nodes: the proposer can pay the deposit,
 * the votes reach quorum and threshold, the vote ends in time. With `stack.state: keep` the state may differ
 * from the genesis, so only the consensus engine is checked. Where validators may come from elsewhere than x/staking,
 * a vote that its stakes do not carry is a notice: the tally of the running chain decides.
 *
 * @throws RehearsalError with every finding
 */
export function checkChain({ binaries, ...chain }: ChainToCheck): void {
  refuse([...engineFindings(chain.plan, binaries), ...proposalFindings(chain)]);
}

/**
 * Finds what keeps upgrade proposals from passing on a genesis, as {@link checkChain} does.
 *
 * @throws RehearsalError if the genesis has no voting period; Error for addresses or amounts of unknown form
 */
export function proposalFindings({
  plan,
  stack,
  accounts,
  notice,
}: Omit<ChainToCheck, 'binaries'>): PreflightFinding[] {
  if (plan.stack.state !== 'reset') return [];
  const { app_state: state } = stack.genesis as CheckedGenesis;
  // Nothing votes without x/gov. The running chain names the authority, which may be an account of the plan.
  if (!state.gov) return [];
  const stakes = stakesOf(state as Parameters<typeof stakesOf>[0]);
  const governance: Governance = { rules: rulesOf(state.gov), accounts, stakes };
  const proposes = plan.upgrades.some(({ schedule }) => schedule.kind === 'proposal');
  const findings = proposes ? periodFindings(plan, stack.genesis as object) : [];
  for (const [index, upgrade] of plan.upgrades.entries()) {
    if (upgrade.schedule.kind !== 'proposal') continue;
    const at = (key: string): PlanPath => ['upgrades', index, key];
    findings.push(...depositFindings(upgrade, at, governance, stack));
    const lost = voteFindings(upgrade, at('votes'), governance);
    if (stakes.unknown.length === 0) findings.push(...lost);
    else if (lost.length > 0) notice(notComputed(upgrade, stakes.unknown));
  }
  return findings;
}

function notComputed({ name }: Upgrade, unknown: readonly string[]): string {
  return `The stakes behind the votes on ${name} could not be computed from the genesis: ${unknown.join('; ')}. The running chain is asked instead: its tally decides whether the upgrade passes.`;
}

function engineFindings({ pace }: Plan, { releases }: Binaries): PreflightFinding[] {
  const [first] = releases;
  if (!isFast(pace) || first === undefined) return [];
  if (new ConsensusEngine(first.engine).movesTimeByBlocks !== false) return [];
  return [
    {
      code: 'FAST_CHAIN_TIME_UNSUPPORTED',
      message: `pace.chain-time is fast, but ${first.release} runs on CometBFT ${first.engine}, whose block time follows the clock`,
      hint: 'Only Tendermint 0.34 and earlier advance the time by block. Remove pace.chain-time and set a short pace.voting-period.',
      planPath: ['pace', 'chain-time'],
    },
  ];
}

function periodFindings({ pace }: Plan, genesis: object): PreflightFinding[] {
  return isFast(pace) ? [] : longVote(votingPeriodMs(genesis));
}

/** Returns a finding if a voting period by the clock, in milliseconds, is too long for a rehearsal. */
export function longVote(periodMs: number): PreflightFinding[] {
  if (periodMs <= LONGEST_VOTE_MS) return [];
  return [
    {
      code: 'VOTING_PERIOD_TOO_LONG',
      message: `The voting period is ${inSeconds(periodMs)} by the clock, and each upgrade waits for it; the limit is ${inSeconds(LONGEST_VOTE_MS)}`,
      hint: 'Set a short pace.voting-period or, on Tendermint 0.34, pace.chain-time: fast. With stack.state: keep, the voting period is that of the kept state.',
      planPath: ['pace', 'voting-period'],
    },
  ];
}

function rulesOf(gov: Record<string, Record<string, unknown> | null | undefined>): GovRules {
  const { params, deposit_params: deposits, tally_params: tally } = gov;
  const from = params ?? { ...deposits, ...tally };
  const decimal = (key: string) => Number(from[key] ?? 0);
  return {
    minDeposit: (from.min_deposit as Coin[] | undefined) ?? [],
    quorum: decimal('quorum'),
    threshold: decimal('threshold'),
    vetoThreshold: decimal('veto_threshold'),
    expedited:
      from.expedited_threshold === undefined
        ? undefined
        : {
            minDeposit: (from.expedited_min_deposit as Coin[] | undefined) ?? [],
            threshold: decimal('expedited_threshold'),
          },
  };
}

function depositFindings(
  { name, proposer, deposit, expedited }: Upgrade,
  at: (key: string) => PlanPath,
  { rules, accounts, stakes }: Governance,
  { genesis, chain }: ChainToCheck['stack'],
): PreflightFinding[] {
  const least = expedited ? (rules.expedited?.minDeposit ?? []) : rules.minDeposit;
  const paid = deposit === undefined ? least : [parseCoin(deposit)];
  const findings: PreflightFinding[] = [];
  for (const { denom, amount } of least) {
    const given = BigInt(paid.find((coin) => coin.denom === denom)?.amount ?? 0);
    if (given >= BigInt(amount)) continue;
    findings.push({
      code: 'DEPOSIT_TOO_LOW',
      message: `The deposit for ${name} is ${paid.map(coinText).join(',')}, below the chain's minimum of ${amount}${denom}`,
      hint: 'Below the minimum, the voting period does not start. Remove deposit from the plan to pay the minimum.',
      planPath: at('deposit'),
    });
  }
  const { address = '' } = accounts.get(proposer) ?? {};
  const fee = feeFor(chain.gasPrices ?? chain.minimumGasPrices, chain.denom, GAS_LIMIT);
  for (const { denom, amount } of paid) {
    const needed = BigInt(amount) + (denom === chain.denom ? fee : 0n);
    const has = balanceOf(genesis, address, denom) - bonded(stakes, address, denom);
    if (has >= needed) continue;
    findings.push({
      code: 'BALANCE_TOO_LOW',
      message: `The account ${proposer} (${address}) cannot pay the deposit for ${name}: it has ${has}${denom} in the genesis and needs ${amount}${denom} and a fee of ${fee}${chain.denom}`,
      hint: 'Name another proposer, or use the key of the account that the genesis funds.',
      planPath: at('proposer'),
    });
  }
  return findings;
}

function balanceOf(genesis: unknown, address: string, denom: string): bigint {
  const { bank } = (genesis as CheckedGenesis).app_state;
  const own = (bank?.balances ?? []).filter((balance) => balance.address === address);
  const coins = own.flatMap(({ coins }) => coins).filter((coin) => coin.denom === denom);
  return coins.reduce((sum, coin) => sum + BigInt(coin.amount), 0n);
}

/** Amount that genesis transactions take from an account's balance. */
function bonded({ paid }: Stakes, address: string, denom: string): bigint {
  const own = paid.filter(
    ({ account, coin }) => account === addressKey(address) && coin.denom === denom,
  );
  return own.reduce((sum, { coin }) => sum + BigInt(coin.amount), 0n);
}

function voteFindings(
  { name, votes, expedited }: Upgrade,
  planPath: PlanPath,
  { rules, accounts, stakes }: Governance,
): PreflightFinding[] {
  if (stakes.total === 0n) {
    return [
      {
        code: 'NO_BONDED_STAKE',
        message: 'The genesis has no bonded stake: no validator can make blocks or vote',
        hint: 'Its gen_txs are missing: run collect-gentxs on the genesis.',
      },
    ];
  }
  const byAddress = Object.entries(votes).flatMap(([voter, option]) => {
    const address = accounts.get(voter)?.address;
    return address === undefined ? [] : [[address, option] as const];
  });
  const { yes, no, abstain, no_with_veto: veto } = count(stakes, Object.fromEntries(byAddress));
  const voted = yes + no + abstain + veto;
  const percent = (part: bigint, of: bigint) => (of === 0n ? 0 : Number(part) / Number(of));
  const shown = (part: number) => `${(part * 100).toFixed(1)} %`;
  const hint = `Voters: ${Object.keys(votes).join(', ') || 'none'}. Add the accounts of validators with more stake to the votes of ${name}. If an account decides upgrades instead of governance, set upgrades[].schedule.account.`;
  const turnout = percent(voted, stakes.total);
  if (turnout < rules.quorum) {
    return [
      {
        code: 'QUORUM_NOT_REACHED',
        message: `The votes on ${name} have ${shown(turnout)} of the bonded stake, below the quorum of ${shown(rules.quorum)}`,
        hint,
        planPath,
      },
    ];
  }
  const threshold = expedited ? (rules.expedited?.threshold ?? 1) : rules.threshold;
  const inFavour = percent(yes, voted - abstain);
  if (percent(veto, voted) > rules.vetoThreshold) {
    return [
      {
        code: 'PROPOSAL_VETOED',
        message: `The votes on ${name} veto it: ${shown(percent(veto, voted))} no_with_veto, more than the limit of ${shown(rules.vetoThreshold)}`,
        hint,
        planPath,
      },
    ];
  }
  if (inFavour > threshold) return [];
  return [
    {
      code: 'THRESHOLD_NOT_REACHED',
      message: `The votes on ${name} are ${shown(inFavour)} in favour, not more than the threshold of ${shown(threshold)}`,
      hint,
      planPath,
    },
  ];
}
