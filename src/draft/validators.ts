import type { Files } from './files';
import { type FoundChain, validatorKeyOf } from './genesis';
import type { FoundNode, FoundSigner } from './nodes';

/** Validators of a stack with homes. */
export interface FoundValidators {
  readonly services: readonly string[];
  /** Nodes that have the same consensus key, in groups: all of one group would sign the same heights. */
  readonly twins: readonly (readonly string[])[];
}

/**
 * Nodes whose consensus key is in the genesis, or which have a remote signer. Of nodes with the same key the
 * validator is the one that its configuration names.
 */
export async function validatorsOf(
  nodes: readonly FoundNode[],
  signers: readonly FoundSigner[],
  chain: FoundChain | undefined,
  files: Files,
): Promise<FoundValidators> {
  const signed = signers.flatMap(({ validators }) => validators);
  const byKey = new Map<string, FoundNode[]>();
  for (const node of nodes) {
    const key = await validatorKeyOf(node.validatorKey, files);
    if (key === undefined || chain?.validatorKeys.has(key) !== true) continue;
    byKey.set(key, [...(byKey.get(key) ?? []), node]);
  }
  const groups = [...byKey.values()];
  const holders = new Set(groups.flatMap(named));
  const isValidator = (node: FoundNode) =>
    node.isSignedRemotely || signed.includes(node.service) || holders.has(node);
  return {
    services: nodes.filter(isValidator).map(({ service }) => service),
    twins: groups
      .filter((group) => group.length > 1)
      .map((group) => group.map(({ service }) => service)),
  };
}

/** The node that its configuration names after its service, if there is exactly one; otherwise all. */
function named(group: readonly FoundNode[]): readonly FoundNode[] {
  const own = group.filter(({ service, moniker }) => service === moniker);
  return own.length === 1 ? own : group;
}

/** Validators of a stack without homes: nodes named `val...`, or else the first node. */
export function likelyValidators(nodes: readonly FoundNode[]): string[] {
  const called = nodes.filter(({ service }) => /^val/i.test(service));
  return (called.length > 0 ? called : nodes.slice(0, 1)).map(({ service }) => service);
}
