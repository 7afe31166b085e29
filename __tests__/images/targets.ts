import type { Target } from '../../src/images/target';

/** A release that is built from the user's own Dockerfile, with what a test says otherwise. */
export function targetOf(overrides: Partial<Target> = {}): Target {
  const name = overrides.name ?? 'release-0';
  return {
    name,
    title: `target ${name}`,
    reference: `images/${name}:v1`,
    context: '/project',
    content: { how: '3 files of the work tree', hash: 'c0ffee' },
    dockerfile: '/project/Dockerfile',
    dockerfileText: 'FROM debian:bookworm\n',
    dockerfileShown: 'Dockerfile',
    stage: undefined,
    args: {},
    inputs: {},
    quicker: undefined,
    secrets: [],
    bases: [],
    unkeyed: undefined,
    keeps: 'image',
    ...overrides,
  };
}

/** A target that takes in others by their names. */
export function targetFrom(name: string, ...inputs: readonly string[]): Target {
  const named = inputs.map((input) => [input, { target: input }]);
  return targetOf({ name, inputs: Object.fromEntries(named) });
}
