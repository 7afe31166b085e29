import type { Decision } from '../../src/images/decide';
import type { Key } from '../../src/images/key';
import { type Graph, inOrderOfInputs, type Target } from '../../src/images/target';

/** A target of a Dockerfile in a folder of its own, which takes in nothing. */
export function targetOf(name: string, given: Partial<Target> = {}): Target {
  return {
    name,
    title: `image ${name}`,
    reference: `acme/${name}:v1`,
    context: `/project/${name}`,
    content: { how: '1 files of the work tree', hash: `content of ${name}` },
    dockerfile: `/project/${name}/Dockerfile`,
    dockerfileText: 'FROM scratch\n',
    dockerfileShown: `${name}/Dockerfile`,
    stage: undefined,
    args: {},
    inputs: {},
    quicker: undefined,
    secrets: [],
    bases: [],
    unkeyed: undefined,
    keeps: 'image',
    ...given,
  };
}

/** A target that takes in others by their names. */
export function targetFrom(name: string, ...inputs: readonly string[]): Target {
  const named = inputs.map((input) => [input, { target: input }]);
  return targetOf(name, { inputs: Object.fromEntries(named) });
}

export function graphOf(...targets: readonly Target[]): Graph {
  return inOrderOfInputs(targets);
}

/** A key that a test can tell: a digit, 64 times. */
export function keyOf(digit: string): string {
  return digit.repeat(64);
}

/** Keys of targets by a digit each; no digit is no key. */
export function keysFrom(digits: Readonly<Record<string, string>>): ReadonlyMap<string, Key> {
  return new Map(
    Object.entries(digits).map(([name, digit]) => [
      name,
      digit === ''
        ? { value: undefined, parts: {}, missing: 'it is not known' }
        : { value: keyOf(digit), parts: { of: name }, missing: undefined },
    ]),
  );
}

/** The decision to build some targets, and to take others from the engine. */
export function decisionsFrom(
  decisions: Readonly<Record<string, Decision>>,
): ReadonlyMap<string, Decision> {
  return new Map(Object.entries(decisions));
}
