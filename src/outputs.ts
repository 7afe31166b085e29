import type { Outcome } from './evidence';
import { sha256 } from './system/hash';

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

/** Characters of a name; what is longer is told apart by the rest. */
const LONGEST_NAME = 100;

/**
 * A plan's file as the name of an artifact may be, or any name as that of a file. Where that changes it, a part of its
 * hash follows, so that no two have one name: `chain/rehearsal.yml` is `chain-rehearsal.yml-` and eight digits.
 */
export function safeName(file: string): string {
  const name = file
    .slice(0, LONGEST_NAME)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  if (name === file) return name;
  const hash = sha256(file).slice(0, 8);
  return `${name || 'plan'}-${hash}`;
}
