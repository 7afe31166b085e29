/** A file that a build may read and that is never stored in a layer, a key or a bake file. */
export interface BuildSecret {
  readonly id: string;
  readonly file: string;
}

/**
 * Source of a named context of a build: another target of the graph, an image by reference, or a folder or an
 * address in bake's notation (of the user's own bake file only, and without a key).
 */
export type Input =
  | { readonly target: string }
  | { readonly image: string }
  | { readonly place: string };

/** Identity of a build's context: the way it was read, and its hash or git tree. */
export interface Content {
  readonly how: string;
  readonly hash: string;
  /** True if files have times in whole seconds, as after extracting or resetting: not those of their writing. */
  readonly restored?: boolean;
}

/** Origin of a build's files. */
export interface Origin {
  /** A folder on the host, as named in the plan. */
  readonly folder: string;
  /** Git ref from which it was taken; undefined for the current work tree. */
  readonly at: { readonly ref: string; readonly commit: string; readonly tree: string } | undefined;
}

/** An alternative Dockerfile that starts from another target, included under a name. */
export interface IncrementalBase {
  readonly name: string;
  readonly target: string;
  readonly dockerfile: string;
}

/** One image of the build graph, with all its inputs. */
export interface Target {
  /** Name in the bake file; without dots. */
  readonly name: string;
  /** Human-readable title: `release v2`, `image rehearsal/tmkms:0.15.0`. */
  readonly title: string;
  /** Image reference in the plan or the compose files; undefined if only other targets use it. */
  readonly reference: string | undefined;
  /** Folder sent to the build. */
  readonly context: string;
  readonly content: Content;
  /** Undefined if not defined by the plan, for example for generated contexts. */
  readonly origin?: Origin;
  /** Absolute path of the Dockerfile. */
  readonly dockerfile: string;
  readonly dockerfileText: string;
  /** Description of the Dockerfile in messages: its path in the plan, or that it is generated. */
  readonly dockerfileShown: string;
  /** Stage to build; by default the last. */
  readonly stage: string | undefined;
  readonly args: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, Input>>;
  /** Alternative build of the same image from another target, used if that is available; not part of the key. */
  readonly incrementalBase: IncrementalBase | undefined;
  readonly secrets: readonly BuildSecret[];
  /** References of images that the build pulls. */
  readonly bases: readonly string[];
  /** Reason why an unchanged key does not guarantee an unchanged image; undefined if it does. */
  readonly unkeyed: string | undefined;
  /**
   * What a cache keeps: the image; also its layers, which speed up the build of a changed one; or nothing, for
   * a mere combination of kept images.
   */
  readonly cachePolicy: 'image' | 'layers' | 'nothing';
  /** Set for a generated build of the user's own Go code. */
  readonly isGo?: true;
  /** Set if the output of the build has a line for each package that Go compiles. */
  readonly listsPackages?: true;
  /** Further settings of a target of the user's own bake file. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** All targets by name, each after its inputs. */
export type Graph = ReadonlyMap<string, Target>;

/** Sorts targets so that each comes after its inputs. */
export function inOrderOfInputs(targets: readonly Target[]): Graph {
  const named = new Map(targets.map((target) => [target.name, target]));
  const graph = new Map<string, Target>();
  const add = (target: Target) => {
    if (graph.has(target.name)) return;
    const before = [
      ...targetsOf(target),
      ...(target.incrementalBase ? [target.incrementalBase.target] : []),
    ];
    for (const name of before) {
      const input = named.get(name);
      if (input !== undefined) add(input);
    }
    graph.set(target.name, target);
  };
  for (const target of targets) add(target);
  return graph;
}

/** Names of the targets among a target's inputs. */
export function targetsOf({ inputs }: Target): string[] {
  return Object.values(inputs).flatMap((input) => ('target' in input ? [input.target] : []));
}

/** Graph in which a pulled image replaces the target that would build it. */
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
