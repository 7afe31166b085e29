import {
  compareNames,
  isInFull,
  releaseTags,
  tagNamed,
  upToCheckout,
  versionIn,
  versionTag,
} from '../../src/repository/tags';

const names = (tags: readonly string[], folder?: string) =>
  releaseTags(tags, folder).map(({ tag }) => tag);

it.each([
  [['v2.0.0'], ['v2.0.0', 'v1.0.0']],
  [
    ['v1.0.0', 'v2.0.0'],
    ['v2.0.0', 'v1.0.0'],
  ],
  [['other'], ['v3.0.0', 'v2.0.0', 'v1.0.0']],
  [[], ['v3.0.0', 'v2.0.0', 'v1.0.0']],
])('a checkout of %j has the releases up to it', (checkedOut, left) => {
  const releases = releaseTags(['v1.0.0', 'v2.0.0', 'v3.0.0']);
  expect(upToCheckout(releases, checkedOut).map(({ tag }) => tag)).toEqual(left);
});

describe('release tags', () => {
  it('are sorted by version, not by name', () => {
    expect(names(['v9.2.0', 'v10.0.0', 'v9.10.1', 'v9.0.0'])).toEqual([
      'v10.0.0',
      'v9.10.1',
      'v9.2.0',
      'v9.0.0',
    ]);
  });

  it('have no suffix, unless all have one', () => {
    const early = ['v2.0.0-rc1', 'v2.0.0-testnet', 'v2.0.0-alpha.2'];
    expect(names(['v1.0.0', ...early])).toEqual(['v1.0.0']);
    expect(names(early)).toHaveLength(3);
  });

  it('are of the module’s folder, or else of the family with the most releases', () => {
    const tags = ['indexer/v9.0', 'indexer/v9.1', 'protocol/v8.0', '2023.1', 'protocol/v9.2-dev1'];
    expect(names(tags, 'protocol')).toEqual(['protocol/v8.0']);
    expect(names(tags)).toEqual(['indexer/v9.1', 'indexer/v9.0']);
    expect(names(['v1', 'v2', 'tools/v3.0'], 'app')).toEqual(['v2', 'v1']);
  });

  it.each([
    ['v1.2.3', '', '1.2.3', true],
    ['1.2', '', '1.2.0', true],
    ['v29', '', '29.0.0', true],
    ['release/demo/v3.1.0', 'release/demo/', '3.1.0', true],
    ['demo-v4.0.0-rc.1', 'demo-', '4.0.0-rc.1', false],
    ['v5.0.0rc2', '', '5.0.0-rc2', false],
  ])('%s', (tag, family, version, isRelease) => {
    expect(versionTag(tag)).toEqual({ tag, family, version, isRelease });
  });

  it.each(['latest', '20240101', 'nightly', 'audit-2', `v1.${'0'.repeat(300)}`])('not %s', (tag) =>
    expect(versionTag(tag)).toBeUndefined(),
  );
});

describe('the tag that a text names', () => {
  const tags = ['v26.0.0', 'v25.1.0', 'v24', 'app/v3.0.0', 'v9.1.0.5'];

  it.each([
    ['v26.0.0', 'v26.0.0', true],
    ['26.0.0', 'v26.0.0', true],
    ['v26', 'v26.0.0', false],
    ['26.0', 'v26.0.0', false],
    ['v24', 'v24', true],
    ['3.0.0', 'app/v3.0.0', true],
    ['app/v3.0.0', 'app/v3.0.0', true],
    ['v9.1.0.4', 'v9.1.0.5', false],
  ])('%s: %s, in full: %s', (text, named, inFull) => {
    const tag = tagNamed(tags, text);
    expect(tag?.tag).toBe(named);
    expect(tag && isInFull(tag, text)).toBe(inFull);
  });
});

describe('versions in names of upgrades', () => {
  it.each([
    ['v7', '7.0.0'],
    ['rename-v1.2', '1.2.0'],
    ['v1_1tov2', '2.0.0'],
    ['v0.26.0-alpha.0', '0.26.0-alpha.0'],
    ['upgrade 12', '12.0.0'],
    ['saffron', undefined],
  ])('%s', (name, version) => expect(versionIn(name)).toBe(version));

  it('sort names, those without any first', () => {
    expect(['v10', 'v9', 'saffron', 'v10-rc1', 'v9.1'].toSorted(compareNames)).toEqual([
      'saffron',
      'v9',
      'v9.1',
      'v10-rc1',
      'v10',
    ]);
  });
});
