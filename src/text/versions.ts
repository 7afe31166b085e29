import coerce from 'semver/functions/coerce';
import gte from 'semver/functions/gte';

/**
 * Whether a version is as new as another one: `v0.38.12` and `0.38` are versions; what stands behind the numbers does
 * not count.
 *
 * @returns undefined where the text is no version
 */
export function isAtLeast(version: string, least: string): boolean | undefined {
  const [one, other] = [coerce(version), coerce(least)];
  return one === null || other === null ? undefined : gte(one, other);
}
