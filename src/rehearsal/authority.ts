import { accountOfModule, readAuthority } from '../chain/modules/upgrades';
import { RehearsalError } from '../errors/errors';
import { withAuthority } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { clipped } from '../text/plain';
import { listed } from '../text/words';
import type { Rehearsal } from './context';
import type { Course } from './course';

/** Characters of an address in a message; the chain may answer anything. */
const LONGEST_ADDRESS = 130;

/**
 * Asks x/upgrade for its authority, which decides upgrades that have no schedule of their own.
 *
 * @returns the plan as that account decides it: with proposals if it is the gov module, otherwise with the account's own
 *   messages
 * @throws RehearsalError if it is another account than the plan has
 */
export async function askAuthority({ run, stack }: Rehearsal, course: Course): Promise<Plan> {
  const { plan, accounts, timeline } = run;
  const { prefix } = stack.chain;
  const address = await readAuthority((await course.client()).rpc, prefix);
  const account = [...accounts.values()].find((each) => each.address === address)?.name;
  const isGov = address === accountOfModule('gov', prefix);
  const named = plan.upgrades.find(
    ({ schedule }) => schedule.kind === 'account' && schedule.account !== account,
  );
  if (named?.schedule.kind === 'account' || (account === undefined && !isGov)) {
    throw unknownAuthority(clipped(address, LONGEST_ADDRESS), isGov, {
      wanted: named?.schedule.kind === 'account' ? named.schedule.account : undefined,
      known: [...accounts.keys()],
    });
  }
  timeline.add({ type: 'authority-read', address, account: account ?? null });
  return account === undefined ? plan : withAuthority(plan, account);
}

function unknownAuthority(
  address: string,
  isGov: boolean,
  { wanted, known }: { readonly wanted: string | undefined; readonly known: readonly string[] },
): RehearsalError {
  const who = isGov ? `the gov module (${address})` : address || 'an empty address';
  const not =
    wanted === undefined
      ? `no account of the plan (${listed(known)})`
      : `not the account ${wanted}`;
  return new RehearsalError(
    'AUTHORITY_UNKNOWN',
    `x/upgrade lets only ${who} schedule upgrades, which is ${not}`,
    {
      hint: isGov
        ? 'Remove upgrades[].schedule: the upgrade is then proposed.'
        : 'If it is a key of yours, add it to accounts: its message then schedules the upgrade. If it is a group, a DAO or a module, set upgrades[].schedule to the commands that schedule the upgrade there, or to at-height if the code of the chain does.',
    },
  );
}
