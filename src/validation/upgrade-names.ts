import { placeOf } from '../repository/tree';
import { listed } from '../text/words';
import { mistake, notice, type ValidationFinding } from './finding';
import type { Facts } from './gather/facts';
import type { ReleaseNames } from './gather/upgrade-names';

/** Findings about the names of upgrades in the code of the releases before and after them. */
export function upgradeNameFindings({ plan, releaseNames }: Facts): ValidationFinding[] {
  const of = (release: string) => releaseNames.find((each) => each.release === release);
  return plan.upgrades.flatMap(({ name, from, to }, index) => {
    const planPath = ['upgrades', index, 'name'];
    const [before, after] = [of(from), of(to)];
    return [
      ...(after === undefined ? [] : unseen(name, after)),
      // One code for both releases, by build tags or arguments, knows all names.
      ...(before === undefined || before.tree === after?.tree ? [] : tooEarly(name, before)),
    ].map((finding) => ({ ...finding, planPath }));
  });
}

/** Maximum number of names in a message. */
const MOST_NAMES = 6;

function unseen(name: string, code: ReleaseNames): ValidationFinding[] {
  const { release, registered, declared, calls, unknown, mentioned } = code;
  const isKnown = [...registered, ...declared].some(({ value }) => value === name);
  if (isKnown || mentioned.has(name)) return [];
  const message = `The upgrade ${name} is not in the code of release ${release}`;
  if (calls.length === 0) {
    return [
      notice({
        code: 'UPGRADE_NAME_UNSEEN',
        message: `${message}, which has no call of SetUpgradeHandler at all`,
        hint: 'If the chain takes its handlers from another module, nothing is wrong. Otherwise it cannot be upgraded by governance.',
      }),
    ];
  }
  if (unknown.length > 0) {
    return [
      notice({
        code: 'UPGRADE_NAME_UNSEEN',
        message: `${message}, as far as its names could be read: those at ${listed(unknown.slice(0, MOST_NAMES))} are computed`,
        hint: 'Compare the name with the one that the code passes to SetUpgradeHandler there.',
      }),
    ];
  }
  const names = registered.map(({ value }) => value);
  return [
    mistake({
      code: 'UPGRADE_HANDLER_MISSING',
      message: `${message}: no call of SetUpgradeHandler has this name`,
      hint: `Correct the name, or the release that the upgrade leads to. The newest names in its code: ${listed(names.slice(-MOST_NAMES).toReversed())}.`,
    }),
  ];
}

function tooEarly(name: string, { release, registered }: ReleaseNames): ValidationFinding[] {
  const known = registered.find(({ value }) => value === name);
  if (known === undefined) return [];
  return [
    notice({
      code: 'UPGRADE_NAME_TOO_EARLY',
      message: `The code of release ${release}, before the upgrade ${name}, has a handler for it already (${placeOf(known)})`,
      hint: 'A binary that has the handler of a later upgrade stops before it (BINARY_UPDATED_TOO_EARLY). Start from an older release, or correct the name.',
    }),
  ];
}
