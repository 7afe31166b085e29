import type { Docker } from '../../src/docker/docker';

/** The engine verbs of a test. */
export type GivenVerbs = { readonly [Room in keyof Docker]?: Partial<Docker[Room]> };

/** A used verb, such as `containers.run`, and its arguments. */
export interface DockerCall {
  readonly verb: string;
  readonly args: readonly unknown[];
}

/** An engine with verbs of a test, and its calls recorded. */
export type FakeDocker = Docker & {
  readonly calls: DockerCall[];
  /** Arguments of each use of a verb. */
  argsOf(verb: string): (readonly unknown[])[];
};

const ROOMS = [
  ...(['engine', 'containers', 'images', 'volumes', 'networks', 'compose', 'buildx'] as const),
];

/**
 * An engine with the given verbs. By default, verbs that remove or signal something do nothing, and
 * all others throw, so that no test passes by an unintended answer.
 */
export function fakeDocker(given: GivenVerbs = {}): FakeDocker {
  const calls: DockerCall[] = [];
  const room = (name: (typeof ROOMS)[number]) =>
    new Proxy({} as Record<string, unknown>, {
      get:
        (_, verb: string) =>
        (...args: unknown[]) => {
          calls.push({ verb: `${name}.${verb}`, args });
          const own = (given[name] as Record<string, unknown> | undefined)?.[verb];
          if (typeof own === 'function') return own(...args);
          if (QUIET.has(verb)) return Promise.resolve();
          throw new Error(`the engine of this test has no ${name}.${verb}`);
        },
    });
  const rooms = Object.fromEntries(ROOMS.map((name) => [name, room(name)])) as unknown as Docker;
  return {
    ...rooms,
    calls,
    argsOf: (verb) => calls.filter((call) => call.verb === verb).map(({ args }) => args),
  };
}

/** Verbs without a result, which do nothing by default. */
const QUIET = new Set(['remove', 'kill', 'stop', 'start', 'up']);
