import type { LoadedPlan } from '../plan/load';
import { CHECKS } from './checks';
import type { ValidationFinding } from './finding';
import { gatherFacts, type Machine } from './gather/facts';

/**
 * Checks what can be checked of a plan without building or starting anything: nothing of the user's is run, nothing is
 * written, and no network is used.
 *
 * @returns mistakes and notices, each in the order of the checks
 */
export async function validatePlan(
  loaded: Pick<LoadedPlan, 'plan' | 'folder'>,
  machine: Machine,
): Promise<ValidationFinding[]> {
  const facts = await gatherFacts(loaded, machine);
  return CHECKS.flatMap((check) => check(facts));
}
