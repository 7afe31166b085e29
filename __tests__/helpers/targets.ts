import type { Decision } from '../../src/images/build/decide';
import type { Key } from '../../src/images/model/key';
import { type Graph, inOrderOfInputs, type Target } from '../../src/images/model/target';

/** A target of a Dockerfile in its own folder, without other targets. */
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
    incrementalBase: undefined,
    secrets: [],
    bases: [],
    unkeyed: undefined,
    cachePolicy: 'image',
    ...given,
  };
}

/** A target that includes others by name. */
export function targetFrom(name: string, ...inputs: readonly string[]): Target {
  const named = inputs.map((input) => [input, { target: input }]);
  return targetOf(name, { inputs: Object.fromEntries(named) });
}

/** The target with a name, which must exist. */
export function targetIn(targets: Graph | readonly Target[], name: string): Target {
  const found = [...targets.values()].find((target) => target.name === name);
  if (found === undefined) throw new Error(`there is no target ${name}`);
  return found;
}

export function graphOf(...targets: readonly Target[]): Graph {
  return inOrderOfInputs(targets);
}

/** A recognisable key: a digit, 64 times. */
export function keyOf(digit: string): string {
  return digit.repeat(64);
}

/** Keys of targets by one digit each; without a digit, no key. */
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

/** The decision to build some targets, and to use others from the engine. */
export function decisionsFrom(
  decisions: Readonly<Record<string, Decision>>,
): ReadonlyMap<string, Decision> {
  return new Map(Object.entries(decisions));
}
