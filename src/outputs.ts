import type { Outcome } from './evidence';

/** The outputs of action.yml, by name. */
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

/** A plan's file as the name of an artifact may be: `chain/rehearsal.yml` is `chain-rehearsal.yml`. */
export function safeName(file: string): string {
  return file.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '') || 'plan';
}
