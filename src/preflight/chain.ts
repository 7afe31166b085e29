import type { Account } from '../chain/accounts';
import { GAS_LIMIT } from '../chain/client';
import { type Coin, coinText, parseCoin, priceOf } from '../chain/coins';
import type { PlanPath } from '../plan/problems';
import type { Plan, Upgrade } from '../plan/schema';
import type { Binaries } from '../stack/binaries';
import { isFast, votingPeriodMs } from '../stack/pace';
import type { PreparedStack } from '../stack/stack';
import { inSeconds } from '../system/clock';
import { type PreflightFinding, refuse } from './finding';
import { addressKey, count, type Stakes, stakesOf } from './stakes';

/** The longest vote that is waited for on the clock, in milliseconds. */
const LONGEST_VOTE_MS = 30 * 60_000;

export interface ChainToCheck {
  readonly plan: Plan;
  readonly stack: Pick<PreparedStack, 'genesis' | 'chain'>;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly binaries: Binaries;
}

/** Decimals as the SDK writes them, and the coins of the gov module, wherever its version keeps them. */
interface GovRules {
  readonly minDeposit: readonly Coin[];
  readonly quorum: number;
  readonly threshold: number;
  readonly vetoThreshold: number;
  /** Undefined where the genesis knows no expedited proposals. */
  readonly expedited:
    | { readonly minDeposit: readonly Coin[]; readonly threshold: number }
    | undefined;
}

interface CheckedGenesis {
  app_state: {
    bank?: { balances?: { address: string; coins: Coin[] }[] };
    gov?: Record<string, Record<string, unknown> | null | undefined>;
  };
}

/**
 * Sees that the plan can come through on the genesis that the nodes start from: deposits are there to
 * be paid, votes carry, the vote ends while somebody waits. With `stack.state: keep` the state may say
 * otherwise than the genesis, so only what holds for both is checked.
 *
 * @throws RehearsalError with every finding
 */
export function checkChain({ plan, stack, accounts, binaries }: ChainToCheck): void {
  const findings = engineFindings(plan, binaries);
  if (plan.stack.state === 'reset') {
    const { app_state: state } = stack.genesis as CheckedGenesis;
    const rules = rulesOf(state.gov ?? {});
    const stakes = stakesOf(state as Parameters<typeof stakesOf>[0]);
    findings.push(...periodFindings(plan, stack.genesis as object));
    for (const [index, upgrade] of plan.upgrades.entries()) {
      const at = (key: string): PlanPath => ['upgrades', index, key];
      findings.push(...depositFindings(upgrade, at, rules, stack, accounts, stakes));
      findings.push(...voteFindings(upgrade, at('votes'), rules, accounts, stakes));
    }
  }
  refuse(findings);
}

function engineFindings({ pace }: Plan, { releases }: Binaries): PreflightFinding[] {
  const [first] = releases;
  if (!isFast(pace) || !first?.engine || first.engine.startsWith('0.34.')) return [];
  return [
    {
      message: `pace.chain-time is fast, but ${first.release} runs on CometBFT ${first.engine}, whose time follows the clock`,
      hint: 'Blocks move the time of the chain on up to Tendermint 0.34 only: give pace.voting-period a short time instead.',
      planPath: ['pace', 'chain-time'],
    },
  ];
}

function periodFindings({ pace }: Plan, genesis: object): PreflightFinding[] {
  return isFast(pace) ? [] : longVote(votingPeriodMs(genesis));
}

/** What is wrong with a voting period by the clock that nobody waits for, in milliseconds. */
export function longVote(periodMs: number): PreflightFinding[] {
  if (periodMs <= LONGEST_VOTE_MS) return [];
  return [
    {
      message: `The voting period is ${inSeconds(periodMs)} by the clock: the rehearsal would take that long for each upgrade`,
      hint: 'Give pace.voting-period a short time; or, on Tendermint 0.34, keep the period with pace.chain-time: fast. With stack.state: keep it is the one of the state.',
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
  rules: GovRules,
  { genesis, chain }: ChainToCheck['stack'],
  accounts: ReadonlyMap<string, Account>,
  stakes: Stakes,
): PreflightFinding[] {
  const least = expedited ? (rules.expedited?.minDeposit ?? []) : rules.minDeposit;
  const paid = deposit === undefined ? least : [parseCoin(deposit)];
  const findings: PreflightFinding[] = [];
  for (const { denom, amount } of least) {
    const given = BigInt(paid.find((coin) => coin.denom === denom)?.amount ?? 0);
    if (given >= BigInt(amount)) continue;
    findings.push({
      message: `The deposit of ${name} is ${paid.map(coinText).join(',')}, below the chain's minimum of ${amount}${denom}`,
      hint: 'Its vote would not begin. Leave deposit out to pay the minimum.',
      planPath: at('deposit'),
    });
  }
  const { address = '' } = accounts.get(proposer) ?? {};
  const fee = BigInt(Math.ceil(priceOf(chain.minimumGasPrices, chain.denom) * GAS_LIMIT));
  for (const { denom, amount } of paid) {
    const needed = BigInt(amount) + (denom === chain.denom ? fee : 0n);
    const has = balanceOf(genesis, address, denom) - bonded(stakes, address, denom);
    if (has >= needed) continue;
    findings.push({
      message: `The account ${proposer} (${address}) has ${has}${denom} in the genesis and cannot pay the deposit of ${name}: ${amount}${denom} and a fee of ${fee}${chain.denom}`,
      hint: 'Let another account propose it, or see that the key is the one that the genesis funds.',
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

/** What genesis transactions take from an account's balance. */
function bonded({ paid }: Stakes, address: string, denom: string): bigint {
  const own = paid.filter(
    ({ account, coin }) => account === addressKey(address) && coin.denom === denom,
  );
  return own.reduce((sum, { coin }) => sum + BigInt(coin.amount), 0n);
}

function voteFindings(
  { name, votes, expedited }: Upgrade,
  planPath: PlanPath,
  rules: GovRules,
  accounts: ReadonlyMap<string, Account>,
  stakes: Stakes,
): PreflightFinding[] {
  if (stakes.total === 0n) {
    return [
      {
        message: 'The genesis has no bonded stake: nobody can make blocks or vote',
        hint: 'Its gen_txs are missing: run collect-gentxs for the genesis.',
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
  const hint = `Voters: ${Object.keys(votes).join(', ') || 'none'}. Add accounts of validators with more stake to the votes of ${name}.`;
  const turnout = percent(voted, stakes.total);
  if (turnout < rules.quorum) {
    return [
      {
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
      { message: `The votes on ${name} veto it: ${shown(percent(veto, voted))}`, hint, planPath },
    ];
  }
  if (inFavour > threshold) return [];
  return [
    {
      message: `The votes on ${name} are ${shown(inFavour)} in favour, not more than the threshold of ${shown(threshold)}`,
      hint,
      planPath,
    },
  ];
}
