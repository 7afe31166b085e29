import type { Outcome } from '../evidence/evidence';
import { safeName } from '../evidence/safe-name';

/** Values of the outputs of action.yml, by name. */
export function outputsOf({ report, files, evidence }: Outcome) {
  return {
    result: report.result,
    'plan-name': safeName(report.plan),
    ...files,
    'proposal-ids': report.upgrades.flatMap(({ proposal }) => proposal?.id ?? []).join(','),
    'upgrade-heights': report.upgrades.flatMap(({ height }) => height ?? []).join(','),
    evidence,
  };
}
