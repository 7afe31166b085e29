import { RehearsalError } from '../errors/errors';
import { infoFindings } from '../preflight/infos';
import { failureAs, mistake, notice, unlessPrepared, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';

/** Findings about the infos of upgrades, by Cosmovisor's rules. */
export function upgradeInfoFindings({ plan, infos }: Facts): ValidationFinding[] {
  if (infos instanceof RehearsalError) {
    const otherwise = { hint: 'Correct upgrades[].info-file.', planPath: ['upgrades'] };
    return [unlessPrepared(plan, failureAs(infos, otherwise))];
  }
  return infoFindings(infos).map(({ kind, ...found }) =>
    kind === 'mistake' ? mistake(found) : notice({ ...found, code: 'UPGRADE_INFO_INCOMPLETE' }),
  );
}
