import type { Outcome } from './evidence';

/** The outputs of action.yml, by name. */
export function outputsOf({ report, files, evidence }: Outcome) {
  return {
    result: report.result,
    ...files,
    'proposal-ids': report.upgrades.flatMap(({ proposal }) => proposal?.id ?? []).join(','),
    'upgrade-heights': report.upgrades.flatMap(({ height }) => height ?? []).join(','),
    evidence,
  };
}
