/** A file that a build may read and that never gets into a layer, a key or a bake file. */
export interface BuildSecret {
  readonly id: string;
  readonly file: string;
}

/**
 * Where a named context of a build comes from: another target of the graph, an image by reference, or a
 * folder or an address as bake writes it (of the user's own bake file only, and without a key).
 */
export type Input =
  | { readonly target: string }
  | { readonly image: string }
  | { readonly place: string };

/** What a key says of a build's context: how it was read, and the hash or the git tree of it. */
export interface Content {
  readonly how: string;
  readonly hash: string;
  /** Whether files have times of whole seconds, as what is unpacked or set back has them: not when they were written. */
  readonly restored?: boolean;
}

/** Where the files of a build are from. */
export interface Origin {
  /** A folder of this machine, as the plan names it. */
  readonly folder: string;
  /** What of it was taken at a git ref; undefined for the work tree as it is. */
  readonly at: { readonly ref: string; readonly commit: string; readonly tree: string } | undefined;
}

/** A Dockerfile that starts from another target, taken in under a name. */
export interface Quicker {
  readonly name: string;
  readonly target: string;
  readonly dockerfile: string;
}

/** One image of the build graph: all that it is made from. */
export interface Target {
  /** Name in the bake file: no dots. */
  readonly name: string;
  /** For people: `release v2`, `image rehearsal/tmkms:0.15.0`. */
  readonly title: string;
  /** What the plan or the compose files call the image; undefined for what only other targets use. */
  readonly reference: string | undefined;
  /** Folder that is sent to the build. */
  readonly context: string;
  readonly content: Content;
  /** Undefined where nothing of the plan says it, as for what is generated. */
  readonly origin?: Origin;
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string;
  readonly dockerfileText: string;
  /** What messages call the Dockerfile: as the plan says, or that it is generated. */
  readonly dockerfileShown: string;
  /** Stage to build; the last one without it. */
  readonly stage: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, Input>>;
  /** Another way to the same image, from another target if that is at hand; it does not count in the key. */
  readonly quicker: Quicker | undefined;
  readonly secrets: readonly BuildSecret[];
  /** References of images that are pulled into the build. */
  readonly bases: readonly string[];
  /** Why an unchanged key does not mean an unchanged image; undefined where it does. */
  readonly unkeyed: string | undefined;
  /**
   * What a cache keeps: the image; its layers too, from which a changed one is built sooner; or nothing, as
   * it only puts together what is kept already.
   */
  readonly keeps: 'image' | 'layers' | 'nothing';
  /** Other settings of a bake target, for one of the user's own bake file. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** All targets by name; what a target takes in comes before it. */
export type Graph = ReadonlyMap<string, Target>;

/** Targets so that each comes after those that it takes in. */
export function inOrderOfInputs(targets: readonly Target[]): Graph {
  const named = new Map(targets.map((target) => [target.name, target]));
  const graph = new Map<string, Target>();
  const add = (target: Target) => {
    if (graph.has(target.name)) return;
    const before = [...targetsOf(target), ...(target.quicker ? [target.quicker.target] : [])];
    for (const name of before) {
      const input = named.get(name);
      if (input !== undefined) add(input);
    }
    graph.set(target.name, target);
  };
  for (const target of targets) add(target);
  return graph;
}

/** Names of the targets that a target takes in. */
export function targetsOf({ inputs }: Target): string[] {
  return Object.values(inputs).flatMap((input) => ('target' in input ? [input.target] : []));
}

/** A graph in which an image that is pulled takes the place of the target that would build it. */
export function withImage(graph: Graph, name: string, reference: string): Graph {
  const replaced = (input: Input): Input =>
    'target' in input && input.target === name ? { image: reference } : input;
  return new Map(
    [...graph]
      .filter(([other]) => other !== name)
      .map(([other, target]) => {
        const inputs = Object.entries(target.inputs).map(([key, input]) => [key, replaced(input)]);
        return [other, { ...target, inputs: Object.fromEntries(inputs) }];
      }),
  );
}
