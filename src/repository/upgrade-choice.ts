import { compareNames, type VersionTag } from './tags';
import type { Located } from './tree';
import type { UpgradeNames } from './upgrade-names';

/** The upgrade to rehearse, with the code before and after it. */
export interface UpgradeChoice {
  /** Tag of the code before; undefined if the repository has no version tags. */
  readonly base: VersionTag | undefined;
  /** Tag of the code after; undefined for the work tree. */
  readonly next: VersionTag | undefined;
  readonly name: Located | undefined;
  /** Further names that would fit. */
  readonly others: readonly Located[];
  readonly why: ChoiceReason;
}

/**
 * Why a name was chosen:
 * - `new`: the work tree has it, and the base does not
 * - `released`: the work tree has no new name; the tag has it, and the base does not
 * - `version`: the code takes the name from the binary's version, so that each release has its own: that of the tag
 * - `known`: the newest one; every release looked at has it, or there is none, or git could not read one
 * - `none`: no name was found
 */
export type ChoiceReason = 'new' | 'released' | 'version' | 'known' | 'none';

export interface ChoiceSettings {
  /** Release tags, the newest first. */
  readonly tags: readonly VersionTag[];
  /** The release that the stack runs, if its image names one of the tags. */
  readonly current: VersionTag | undefined;
  /** Names in the code of a tag, or of the work tree; undefined if git does not have all of it. */
  readonly namesOf: (tag: VersionTag | undefined) => Promise<UpgradeNames | undefined>;
}

/** Number of older releases that are looked at when the newest one changes no name. */
const FURTHEST = 32;

/**
 * Chooses the upgrade to rehearse: a name in the work tree that the current release lacks, or else the last upgrade
 * between two releases.
 */
export async function chooseUpgrade({
  tags,
  current,
  namesOf,
}: ChoiceSettings): Promise<UpgradeChoice> {
  const base = current ?? tags[0];
  const now = await namesOf(undefined);
  const before = base && (await namesOf(base));
  if (before !== undefined) {
    const fresh = added(now, before);
    const [name, ...others] = fresh;
    if (name !== undefined) return { base, next: undefined, name, others, why: 'new' };
    const released = await lastReleased(tags, namesOf);
    if (released !== undefined) return released;
  }
  const versioned = await lastVersioned(tags, current, namesOf);
  if (versioned !== undefined) return versioned;
  const known =
    preferred(now?.registered ?? []).at(-1) ?? preferred(before?.registered ?? []).at(-1);
  const declared = known ?? preferred(now?.declared ?? []).at(-1);
  const why = declared === undefined ? 'none' : 'known';
  return { base, next: undefined, name: declared, others: [], why };
}

/**
 * The current release, or else the one before the newest, and the newest one, if its upgrade has the version of its
 * binary as its name and no other name is known.
 */
async function lastVersioned(
  [newest, before]: readonly VersionTag[],
  current: VersionTag | undefined,
  namesOf: ChoiceSettings['namesOf'],
): Promise<UpgradeChoice | undefined> {
  const base = current ?? before;
  if (newest === undefined || base === undefined || base.tag === newest.tag) return undefined;
  const names = await namesOf(newest);
  const [place] = names?.byVersion ?? [];
  if (place === undefined || names?.registered.length !== 0) return undefined;
  return { base, next: newest, name: undefined, others: [], why: 'version' };
}

/** The newest two releases with an upgrade between them. */
async function lastReleased(
  tags: readonly VersionTag[],
  namesOf: ChoiceSettings['namesOf'],
): Promise<UpgradeChoice | undefined> {
  const [newest] = tags;
  const after = await namesOf(newest);
  if (newest === undefined || after === undefined || after.registered.length === 0)
    return undefined;
  const addedSince = async (at: number) => {
    const before = await namesOf(tags[at]);
    return before && added(after, before); // of code that was not read, every name would be new
  };
  // Releases gain names and rarely lose any: steps that double, then halves between the last two.
  const last = Math.min(tags.length - 1, FURTHEST);
  let same = 0;
  let other = 1;
  while (other <= last && (await addedSince(other))?.length === 0) {
    same = other;
    other = other === last ? last + 1 : Math.min(other * 2, last);
  }
  if (other > last) return undefined;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if ((await addedSince(middle))?.length === 0) same = middle;
    else other = middle;
  }
  const [name, ...others] = (await addedSince(other)) ?? [];
  if (name === undefined) return undefined;
  const base = tags[other];
  return { base, next: newest, name, others, why: 'released' };
}

/**
 * Names that a tree registers and an earlier one does not know, the one to take first: that of the next version, and
 * none of a test network if there is another.
 */
export function added(now: UpgradeNames | undefined, before: UpgradeNames): Located[] {
  const known = new Set([...before.registered, ...before.declared].map(({ value }) => value));
  const fresh = (now?.registered ?? []).filter(({ value }) => !known.has(value));
  const newest = before.registered.at(-1)?.value ?? '';
  const later = preferred(fresh).filter(({ value }) => compareNames(value, newest) >= 0);
  const rest = fresh.filter((each) => !later.includes(each));
  return later.length > 0 ? [...later, ...rest] : [...preferred(fresh)];
}

/** Names without those of test networks and candidates, unless there are no others. */
function preferred(names: readonly Located[]): readonly Located[] {
  const final = names.filter(
    ({ value }) => !/(?:[-_.]|\d)(?:rc|alpha|beta|testnet|devnet|dev)/i.test(value),
  );
  return final.length > 0 ? final : names;
}
