import type { Account } from '../chain/client/open-accounts';
import { messageOf, RehearsalError } from '../errors/errors';
import { valueAt } from '../plan/find';
import { proposalFindings } from '../preflight/chain';
import { chainFacts } from '../stack/homes/facts';
import { tuneGenesis } from '../stack/homes/pace';
import { listed } from '../text/words';
import {
  failureAs,
  mistake,
  mistakesIn,
  notice,
  unlessPrepared,
  type ValidationFinding,
} from './finding';
import { fundedIn } from './gather/addresses';
import type { Facts } from './gather/facts';
import { type GenesisFact, genesisOf } from './gather/genesis';

const STACK = ['stack', 'compose'];

/** Findings about the genesis files in the homes of the nodes, and whether the upgrades can pass on them. */
export function genesisFindings(facts: Facts): ValidationFinding[] {
  return [...unchecked(facts), ...findingsIn(facts)].map((each) =>
    unlessPrepared(facts.plan, each),
  );
}

/** A notice if no genesis was found, though the run makes none. */
function unchecked({ plan, stack, geneses }: Facts): ValidationFinding[] {
  const isFound = geneses.read.length + geneses.unread.length > 0;
  if (isFound || !('known' in stack) || plan.stack.fresh !== undefined) return [];
  return [
    notice({
      code: 'CHECK_SKIPPED',
      message:
        'No genesis of a node was found in the folders and files of this machine that the compose files mount: the chain id, deposits and votes were not checked',
      hint: 'A rehearsal checks them before it starts the stack, also in volumes and images.',
      planPath: STACK,
    }),
  ];
}

function findingsIn(facts: Facts): ValidationFinding[] {
  const { plan, geneses } = facts;
  const differing = differingIds(geneses.read);
  if (differing.length > 0) return [...unreadFindings(facts), ...differing];
  const ofRpc = genesisOf(plan, geneses);
  if (ofRpc === undefined) return unreadFindings(facts);
  const { service, file, genesis } = ofRpc;
  const hint = `It is the genesis of ${service}: ${file}.`;
  const identity = mistakesIn(() => chainFacts(plan, genesis, '', ''), { hint, planPath: STACK });
  return [
    ...unreadFindings(facts),
    ...identity.map((each) =>
      each.code === 'CHAIN_ID_DIFFERS' ? { ...each, planPath: ['chain', 'id'] } : each,
    ),
    ...(identity.length === 0 ? proposalsOn(ofRpc, facts) : []),
  ];
}

function unreadFindings({ geneses }: Facts): ValidationFinding[] {
  return geneses.unread.map(({ service, file, why, isInvalid }) =>
    isInvalid
      ? mistake({
          code: 'GENESIS_INVALID',
          message: `The genesis of ${service} (${file}) is not valid JSON: ${why}`,
          hint: 'Write the file again, as the chain made it.',
          planPath: STACK,
        })
      : notice({
          code: 'CHECK_SKIPPED',
          message: `The genesis of ${service} was not checked: ${why}`,
          hint: 'A rehearsal checks a genesis of any size, after it has copied the stack.',
          planPath: STACK,
        }),
  );
}

/** Nodes of one chain must agree on its id. */
function differingIds(read: readonly GenesisFact[]): ValidationFinding[] {
  const ids = read.map(({ service, genesis }) => ({ service, id: idOf(genesis) }));
  if (new Set(ids.map(({ id }) => id)).size <= 1) return [];
  const shown = ids.map(({ service, id }) => `${service} has ${id}`);
  return [
    mistake({
      code: 'CHAIN_ID_DIFFERS',
      message: `The nodes of the stack have genesis files of different chains: ${listed(shown)}`,
      hint: 'Give all nodes the same genesis.',
      planPath: STACK,
    }),
  ];
}

function idOf(genesis: unknown): string {
  const { chain_id: id } = (genesis ?? {}) as { readonly chain_id?: unknown };
  return typeof id === 'string' ? id : 'no chain id';
}

/** Deposits, votes and voting periods on a genesis, as the preflight of a run computes them. */
function proposalsOn({ service, file, genesis }: GenesisFact, facts: Facts): ValidationFinding[] {
  const { plan, addresses } = facts;
  if (addresses === undefined) return [];
  const ofFile = `the genesis of ${service} (${file})`;
  if (hasEthereumKeys(genesis) && !isAnyFunded(addresses, genesis)) {
    return [
      notice({
        code: 'CHECK_SKIPPED',
        message: `Deposits and votes were not checked: ${ofFile} has the module evm, and funds no account of the plan on a usual path`,
        hint: "A rehearsal asks the chain's binary for its keys. If it finds no balance either, set hd-path or key-type.",
        planPath: ['accounts'],
      }),
    ];
  }
  try {
    const chain = chainFacts(plan, genesis, '', '');
    const stack = { genesis: tuneGenesis(genesis as object, plan.pace), chain };
    const notices: string[] = [];
    const tell = (message: string) => void notices.push(message);
    const findings = proposalFindings({ plan, stack, accounts: addresses, notice: tell });
    return [
      ...findings.map(mistake),
      ...notices.map((message) =>
        notice({
          code: 'CHECK_SKIPPED',
          message,
          hint: 'If the vote fails there, give votes of validators with more stake.',
          planPath: ['upgrades'],
        }),
      ),
    ];
  } catch (error) {
    if (error instanceof RehearsalError) {
      return [failureAs(error, { hint: `It is ${ofFile}.`, planPath: STACK })];
    }
    // The genesis is the user's: any part of it may have another form than the SDK gives it.
    return [
      notice({
        code: 'CHECK_SKIPPED',
        message: `Deposits and votes were not checked: ${ofFile} has stakes or amounts of an unknown form (${messageOf(error)})`,
        hint: 'Check the genesis with `genesis validate` of the chain.',
        planPath: STACK,
      }),
    ];
  }
}

function isAnyFunded(accounts: ReadonlyMap<string, Account>, genesis: unknown): boolean {
  const funded = new Set(fundedIn(genesis));
  return [...accounts.values()].some(({ address }) => funded.has(address));
}

/** Returns true for a chain with an Ethereum virtual machine, whose accounts have other addresses for the same keys. */
function hasEthereumKeys(genesis: unknown): boolean {
  return valueAt(genesis, ['app_state', 'evm']) !== undefined;
}
