import { passedUpgrades, withCulprit } from '../../src/rehearsal/culprit';
import { diagnose } from '../../src/stack/logs/symptoms';
import type { TimedEvent } from '../../src/timeline/timeline';

const PASSED = [
  { upgrade: 'v1tov2', height: 50 },
  { upgrade: 'v2tov3', height: 80 },
];

/** Cause and hint for a store that is refused. */
function refused(expected: number, got: number): string {
  const line = `panic: failed to load latest version: version of store census mismatch root store's version; expected ${expected} got ${got}; new stores should be added using StoreUpgrades`;
  const found = diagnose([line]);
  if (found === undefined) throw new Error('no diagnosis');
  expect(found.code).toBe('STORES_NOT_LOADED');
  const { cause, hint } = withCulprit(found, PASSED);
  return `${cause}. ${hint}`;
}

describe('a store that the new binary refuses', () => {
  it('was brought by the upgrade since whose height it has a version per block', () => {
    // Version 1 at height 50, so version 70 at height 119.
    const text = refused(119, 70);
    expect(text).toContain('census was first written at height 50');
    expect(text).toContain('v1tov2');
    expect(text).not.toContain('v2tov3');
  });

  it('was left out by the upgrade before whose height it ends', () => {
    expect(refused(119, 79)).toContain('last written before the earlier upgrade v2tov3');
  });

  it('is new without a version, also at a height that would fit', () => {
    expect(refused(49, 0)).toContain('census is new in this release, and the upgrade does not add');
  });

  it('is explained by numbers otherwise', () => {
    const text = refused(1_119, 500);
    expect(text).toContain('height 1119, the store at version 500');
    expect(text).toContain('StoreUpgrades.Added');
  });
});

it('other diagnoses stay as they are', () => {
  const found = { code: 'DISK_FULL', cause: 'full', hint: 'free it' } as const;
  expect(withCulprit(found, PASSED)).toEqual(found);
});

it('passed upgrades are those of the timeline', () => {
  const done: TimedEvent = {
    type: 'upgrade-done',
    ...{ upgrade: 'v1tov2', height: 50, haltedAt: 1, appliedAt: 2, at: 3 },
    ...{ resumedAt: 3, straddledPrevious: false, appHashes: {}, sameState: true },
  };
  const events = [{ type: 'block', height: 1, at: 1 } as const, done];
  expect(passedUpgrades({ events })).toEqual([{ upgrade: 'v1tov2', height: 50 }]);
});
