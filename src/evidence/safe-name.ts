import { sha256 } from '../system/hash';

/** Maximum number of characters taken from a name. */
const LONGEST_NAME = 100;

/**
 * Makes a path or a name safe as the name of an artifact or a file. A changed name gets a suffix of 8 hash digits,
 * to stay unique: `chain/rehearsal.yml` becomes `chain-rehearsal.yml-` and eight digits.
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
