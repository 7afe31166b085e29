import type { Diagnosis, StoreMismatch } from '../stack/logs/symptom';
import type { Timeline } from '../timeline/timeline';

/** An upgrade that the chain has passed. */
export interface PassedUpgrade {
  readonly upgrade: string;
  readonly height: number;
}

/** Upgrades that the chain has passed so far, in order. */
export function passedUpgrades({ events }: Pick<Timeline, 'events'>): PassedUpgrade[] {
  return events.flatMap((event) =>
    event.type === 'upgrade-done' ? [{ upgrade: event.upgrade, height: event.height }] : [],
  );
}

/**
 * A diagnosis that names the upgrade to mend, if that is an earlier one than the current: the one that brought a
 * store without adding it, or that left it out.
 */
export function withCulprit(found: Diagnosis, passed: readonly PassedUpgrade[]): Diagnosis {
  const { mismatch } = found;
  return mismatch === undefined ? found : { ...found, ...storeCulprit(mismatch, passed, found) };
}

/**
 * A store that is mounted without being added starts at version 1 in the first block of its binary (IAVL), instead
 * of that block's height; older SDKs start it like this, newer ones refuse it at the next load. Since then, it has a
 * version per block: the difference to the chain's height is constant, and shows that block.
 */
function storeCulprit(
  { store, expected, got }: StoreMismatch,
  passed: readonly PassedUpgrade[],
  { hint }: Diagnosis,
): Pick<Diagnosis, 'cause' | 'hint'> {
  const versions = `the chain is at height ${expected}, the store at version ${got}`;
  const begun = expected - got + 1;
  const brought = got > 0 ? passed.find(({ height }) => height === begun) : undefined;
  if (brought !== undefined) {
    return {
      cause: `the store ${store} was first written at height ${begun}, by the release of the earlier upgrade ${brought.upgrade}, which did not add it (${versions})`,
      hint: `Add ${store} to StoreUpgrades.Added of ${brought.upgrade}: the SDK of its release starts such a store without an error, that of the new release refuses it. If ${brought.upgrade} has passed on the real chain, its state has the same gap, and this upgrade must mend it.`,
    };
  }
  const dropped = got > 0 ? passed.find(({ height }) => height === got + 1) : undefined;
  if (dropped !== undefined) {
    return {
      cause: `the store ${store} was last written before the earlier upgrade ${dropped.upgrade}, whose release did not mount it (${versions})`,
      hint: `Mount ${store} in the release of ${dropped.upgrade}, or delete it there (StoreUpgrades.Deleted) and add it again in this upgrade.`,
    };
  }
  return got === 0
    ? { cause: `the store ${store} is new in this release, and the upgrade does not add it`, hint }
    : {
        cause: `the store ${store} does not have the chain's height (${versions}): an upgrade before the state of this rehearsal left it out, or brought it at height ${begun} without adding it`,
        hint,
      };
}
