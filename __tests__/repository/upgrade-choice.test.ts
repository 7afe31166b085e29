import { type VersionTag, versionTag } from '../../src/repository/tags';
import { chooseUpgrade } from '../../src/repository/upgrade-choice';
import type { UpgradeNames } from '../../src/repository/upgrade-names';

function names(registered: string, declared = ''): UpgradeNames {
  const listed = (text: string) =>
    text
      .split(' ')
      .flatMap((value) => (value === '' ? [] : [{ value, path: 'app/u.go', line: 1 }]));
  return {
    registered: listed(registered),
    declared: listed(declared),
    calls: [],
    unknown: [],
    byVersion: [],
    versionVariables: [],
  };
}

/** Names of code that takes them from the version of its binary. */
const BY_VERSION: UpgradeNames = { ...names(''), byVersion: ['app/u.go:1'] };

/** The choice between trees with these names, by tag; `now` is the work tree. */
async function choosing(
  trees: Readonly<Record<string, UpgradeNames | undefined>>,
  current?: string,
) {
  const tags = Object.keys(trees).flatMap((tag) => versionTag(tag) ?? []);
  const { base, next, name, others, why } = await chooseUpgrade({
    tags,
    current: current === undefined ? undefined : versionTag(current),
    namesOf: async (tag: VersionTag | undefined) => trees[tag?.tag ?? 'now'],
  });
  const more = others.map(({ value }) => value).join(' ');
  return `${why}: ${base?.tag} > ${next?.tag ?? 'now'}: ${name?.value}${more && ` (${more})`}`;
}

describe('the upgrade to rehearse', () => {
  it('has a name that the work tree adds to the newest release', async () => {
    const trees = { now: names('v8 v9 v10'), 'v9.1.0': names('v8 v9'), 'v9.0.0': names('v8 v9') };
    expect(await choosing(trees)).toBe('new: v9.1.0 > now: v10');
  });

  it('has the next of several names after the current release', async () => {
    const trees = { now: names('v8 v9 v10'), 'v9.0.0': names('v8 v9'), 'v8.0.0': names('v8') };
    expect(await choosing(trees, 'v8.0.0')).toBe('new: v8.0.0 > now: v9 (v10)');
  });

  it('is none of a test network, and none that the release declares', async () => {
    const trees = { now: names('v10-rc1 v10 v7'), 'v9.0.0': names('v9', 'v7') };
    expect(await choosing(trees)).toBe('new: v9.0.0 > now: v10 (v10-rc1)');
  });

  it('is the last between two releases if the work tree has no new name', async () => {
    const releases = Object.fromEntries(
      [7, 6, 5, 4, 3, 2, 1].map((minor) => [`v9.${minor}.0`, names(minor > 2 ? 'v8 v9' : 'v8')]),
    );
    expect(await choosing({ now: names('v9'), ...releases })).toBe('released: v9.2.0 > v9.7.0: v9');
  });

  it('is never new against code that was not read', async () => {
    expect(await choosing({ now: names('v8 v9'), 'v9.0.0': undefined })).toBe(
      'known: v9.0.0 > now: v9',
    );
    const gap = { now: names('v8 v9'), 'v9.1.0': names('v8 v9'), 'v9.0.0': undefined };
    expect(await choosing(gap)).toBe('known: v9.1.0 > now: v9');
    expect(await choosing({ ...gap, 'v8.0.0': names('v8') })).toBe('known: v9.1.0 > now: v9');
  });

  it('is the newest known one if no release lacks it, or there is none', async () => {
    const same = { now: names('v9 v10'), 'v9.0.0': names('v9 v10') };
    expect(await choosing(same)).toBe('known: v9.0.0 > now: v10');
    expect(await choosing({ now: names('v9 v10') })).toBe('known: undefined > now: v10');
    expect(await choosing({ now: names('') })).toBe('none: undefined > now: undefined');
  });

  it('has the version of its release as the name, if the code takes it from its binary', async () => {
    const trees = {
      now: BY_VERSION,
      'v1.2.0': BY_VERSION,
      'v1.1.0': BY_VERSION,
      'v1.0.0': BY_VERSION,
    };
    expect(await choosing(trees)).toBe('version: v1.1.0 > v1.2.0: undefined');
    expect(await choosing(trees, 'v1.0.0')).toBe('version: v1.0.0 > v1.2.0: undefined');
    expect(await choosing(trees, 'v1.2.0')).toBe('none: v1.2.0 > now: undefined');
    expect(await choosing({ now: BY_VERSION, 'v1.0.0': BY_VERSION })).toBe(
      'none: v1.0.0 > now: undefined',
    );
    expect(await choosing({ ...trees, 'v1.2.0': names('') })).toBe('none: v1.2.0 > now: undefined');
  });
});
