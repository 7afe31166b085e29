import compare from 'semver/functions/compare';
import parse from 'semver/functions/parse';

/** A tag of a version, such as `v1.2.0` or `protocol/v9.1`. */
export interface VersionTag {
  readonly tag: string;
  /** The text before the version: tags with the same one are versions of one thing. */
  readonly family: string;
  /** The version in three numbers, with its suffix. */
  readonly version: string;
  /** True without a suffix such as -rc1 or -testnet. */
  readonly isRelease: boolean;
}

const LONGEST_TAG = 200;

/**
 * Parses a tag: a family, then one to four numbers, then perhaps a suffix.
 *
 * @returns undefined if it is not the tag of a version
 */
export function versionTag(tag: string): VersionTag | undefined {
  if (tag.length > LONGEST_TAG) return undefined;
  const folder = tag.slice(0, tag.lastIndexOf('/') + 1);
  const parts = /^((?:[A-Za-z]+[@_-])?)(v?)(\d+(?:\.\d+){0,3})([-+.].*|[A-Za-z].*)?$/.exec(
    tag.slice(folder.length),
  );
  if (parts === null) return undefined;
  const [, word = '', v = '', numbers = '', suffix = ''] = parts;
  if (!numbers.includes('.') && v === '') return undefined; // a date, or a number of anything
  const [major = 0, minor = 0, patch = 0] = numbers.split('.').map(Number);
  const plain = suffix.replace(/^[-+.]/, '').replaceAll(/[^0-9A-Za-z.-]/g, '-');
  const wanted = `${major}.${minor}.${patch}${plain === '' ? '' : `-${plain}`}`;
  const version = parse(wanted)?.version ?? parse(`${major}.${minor}.${patch}`)?.version;
  return version === undefined
    ? undefined
    : { tag, family: `${folder}${word}`, version, isRelease: suffix === '' };
}

/** Compares versions, the newer one first. */
function newerFirst(a: VersionTag, b: VersionTag): number {
  return compare(b.version, a.version) || (a.tag < b.tag ? -1 : 1);
}

/**
 * Release tags of one family, the newest first by version: branches of maintenance are no ancestors of one another.
 * Versions with a suffix (-rc1, -testnet) are no releases, and count only where there is no other.
 *
 * @param folder folder of the chain's module, whose tags Go wants to begin with it: `protocol/v9.1`. Without such
 *   tags, the family with the most releases counts.
 */
export function releaseTags(tags: readonly string[], folder = ''): VersionTag[] {
  const versions = tags.flatMap((tag) => versionTag(tag) ?? []);
  const isOfFolder = folder !== '' && versions.some(({ family }) => family === `${folder}/`);
  const chosen = isOfFolder ? `${folder}/` : mainFamily(versions);
  const own = versions.filter((each) => each.family === chosen).toSorted(newerFirst);
  const releases = own.filter(({ isRelease }) => isRelease);
  return releases.length > 0 ? releases : own;
}

/**
 * Releases up to that of the checkout, in the given order, the newest first: one who checks out an older release means
 * its upgrade, whatever came later. All if the checkout is no release.
 *
 * @param checkedOut tags of the commit that is checked out
 */
export function upToCheckout(
  releases: readonly VersionTag[],
  checkedOut: readonly string[],
): VersionTag[] {
  const newest = releases.findIndex(({ tag }) => checkedOut.includes(tag));
  return releases.slice(Math.max(newest, 0));
}

/** The tag that a text names: itself, or with the family or the v that the text leaves out. */
export function tagNamed(
  tags: readonly string[],
  text: string,
  folder = '',
): VersionTag | undefined {
  const wanted = versionTag(text);
  if (wanted === undefined) return undefined;
  const same = tags.flatMap((tag) => {
    const version = versionTag(tag);
    return version?.version === wanted.version && (tag === text || wanted.family === '')
      ? [version]
      : [];
  });
  const rank = ({ tag, family }: VersionTag) =>
    (tag === text ? 4 : 0) +
    (folder !== '' && family === `${folder}/` ? 2 : 0) +
    (family === '' ? 1 : 0);
  return same.toSorted((a, b) => rank(b) - rank(a))[0];
}

/**
 * Returns true if a text has the version of a tag in full: `26.0.0` for `v26.0.0`, but not `v26`, which may float from
 * release to release.
 */
export function isInFull({ tag, family }: VersionTag, text: string): boolean {
  const bare = (version: string) => version.replace(/^v/, '');
  return text === tag || bare(text) === bare(tag.slice(family.length));
}

/** Family with the most releases. */
function mainFamily(versions: readonly VersionTag[]): string {
  const counts = new Map<string, number>();
  const releases = versions.filter(({ isRelease }) => isRelease);
  for (const { family } of releases.length > 0 ? releases : versions) {
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Compares names of upgrades by the version in them, the older one first, after those without any. */
export function compareNames(a: string, b: string): number {
  const [one, other] = [versionIn(a), versionIn(b)];
  if (one !== undefined && other !== undefined) return compare(one, other);
  return Number(one !== undefined) - Number(other !== undefined);
}

/**
 * Version in the name of an upgrade, as three numbers: 7.0.0 for `v7`, 1.2.0 for `rename-v1.2`. Of several, the last
 * one after a v counts.
 */
export function versionIn(name: string): string | undefined {
  const text = name.slice(0, LONGEST_TAG);
  const after = [...text.matchAll(/(?:^|[^A-Za-z]|to)v(?=\d)/gi)].at(-1);
  const from = after === undefined ? text.search(/\d/) : after.index + after[0].length;
  const numbers = /^(\d{1,9})(?:[._](\d{1,9}))?(?:[._](\d{1,9}))?/.exec(
    text.slice(Math.max(from, 0)),
  );
  if (numbers === null) return undefined;
  const [whole, ...parts] = numbers;
  const version = [0, 1, 2].map((at) => Number(parts[at] ?? 0)).join('.');
  const rest = text.slice(from + whole.length);
  const suffix = /^-((?:rc|alpha|beta|testnet|dev|pre)[\w.-]*)$/i.exec(rest)?.[1];
  const early = suffix === undefined ? null : parse(`${version}-${suffix.replaceAll('_', '-')}`);
  return early?.version ?? version;
}
