import path from 'node:path';
import { z } from 'zod';
import type { Docker } from '../../docker/docker';
import { messageOf, RehearsalError } from '../../errors/errors';
import { exists, readBounded, writeText } from '../../system/files';
import { sha256 } from '../../system/hash';
import type { Edges } from '../model/edges';
import { type Graph, type Input, inOrderOfInputs, type Target } from '../model/target';
import { dockerfileNeeds, LARGEST_DOCKERFILE } from '../source/dockerfile';
import { contentOf } from '../source/sources';

const strings = z.record(z.string(), z.string());

/** A target as printed by Buildx; settings not read here are passed through. */
const printedTarget = z.looseObject({
  context: z.string().default('.'),
  dockerfile: z.string().default('Dockerfile'),
  'dockerfile-inline': z.string().optional(),
  target: z.string().optional(),
  args: strings.default({}),
  contexts: strings.default({}),
  tags: z.array(z.string()).default([]),
});
type PrintedTarget = z.output<typeof printedTarget>;

const printed = z.looseObject({ target: z.record(z.string(), printedTarget) });

/** Target settings overridden here: destination and names. */
const DECIDED_HERE = ['tags', 'output', 'platforms', 'context', 'dockerfile', 'contexts'];

/** Contexts that Buildx does not treat as folders. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|git@|github\.com\/)/i;

/** The user's own bake file. */
export interface OwnBake {
  /** Absolute path; its folder is the base of relative paths, and bake's working directory. */
  readonly file: string;
  /** References of images that the stack needs. */
  readonly references: ReadonlySet<string>;
  /** Working folder. */
  readonly folder: string;
}

/** A target of the bake file in the graph. */
interface OwnTarget {
  readonly name: string;
  readonly reference: string | undefined;
}

/**
 * Adds the targets of the user's own bake file (of its default group, and their inputs) to a graph. A target
 * replaces the plan's build of an image with one of its tags, or provides an image that would otherwise have to
 * exist.
 *
 * @throws RehearsalError with bake's message, or if none of its tags is an image of the stack
 */
export async function withOwnBake(edges: Edges, graph: Graph, bake: OwnBake): Promise<Graph> {
  const { file, references } = bake;
  const targets = await print(edges.docker, file);
  const ownTargets = new Map<string, OwnTarget>();
  for (const [name, { tags }] of Object.entries(targets)) {
    const reference = tags.find((tag) => references.has(tag));
    const replaced = [...graph.values()].find((target) => target.reference === reference);
    const isReplaced = reference !== undefined && replaced !== undefined;
    ownTargets.set(name, { name: isReplaced ? replaced.name : `own-${name}`, reference });
  }
  const own: Target[] = [];
  for (const named of Object.entries(targets)) {
    own.push(await ownTarget(edges, bake, named, ownTargets));
  }
  const made = new Map(
    own.flatMap(({ reference, name }) => (reference ? [[reference, name]] : [])),
  );
  if (made.size === 0) {
    throw new RehearsalError(
      'BAKE_FILE_INVALID',
      `No target of ${file} has a tag that names an image of the stack`,
      {
        hint: `The stack's images are ${[...references].join(', ')}; the file's tags are ${
          Object.values(targets)
            .flatMap(({ tags }) => tags)
            .join(', ') || 'none'
        }.`,
      },
    );
  }
  const taken = new Set(own.map(({ name }) => name));
  const others = [...graph.values()].filter(({ name }) => !taken.has(name));
  const taking = (target: Target): Target => ({
    ...target,
    inputs: Object.fromEntries(
      Object.entries(target.inputs).map(([key, input]): [string, Input] => {
        const maker = 'image' in input ? made.get(input.image) : undefined;
        // An image may start from an older one of the same name.
        return [key, maker === undefined || maker === target.name ? input : { target: maker }];
      }),
    ),
  });
  return inOrderOfInputs(
    [...others, ...own.map((target) => fromPlan(target, others, own))].map(taking),
  );
}

/** Passes images built by the plan or the bake file to a Dockerfile by name. */
function fromPlan(target: Target, ...graphs: readonly (readonly Target[])[]): Target {
  const makers = new Map(graphs.flat().map(({ reference, name }) => [reference, name]));
  const isMade = (image: string) => ![undefined, target.name].includes(makers.get(image));
  const inputs = target.bases
    .filter(isMade)
    .map((image): [string, Input] => [image, { target: makers.get(image) ?? '' }]);
  return {
    ...target,
    inputs: { ...target.inputs, ...Object.fromEntries(inputs) },
    bases: target.bases.filter((image) => !isMade(image)),
  };
}

async function print(
  { buildx }: Docker,
  file: string,
): Promise<Readonly<Record<string, PrintedTarget>>> {
  try {
    return printed.parse(JSON.parse(await buildx.print(file))).target;
  } catch (error) {
    throw new RehearsalError(
      'BAKE_FILE_INVALID',
      `Cannot read the bake file ${file}: ${messageOf(error)}`,
      {
        hint: 'Run `docker buildx bake --print` in its folder to see the file as Buildx reads it.',
        cause: error,
      },
    );
  }
}

async function ownTarget(
  { exec }: Edges,
  { file, folder }: OwnBake,
  [name, target]: readonly [name: string, target: PrintedTarget],
  ownTargets: ReadonlyMap<string, OwnTarget>,
): Promise<Target> {
  const base = path.dirname(file);
  const context = path.resolve(base, target.context);
  const isLocal = await exists(context);
  if (!isLocal && !ADDRESS.test(target.context)) {
    throw new RehearsalError(
      'BAKE_FILE_INVALID',
      `The context ${context} of the target ${name} of the bake file does not exist`,
      {
        hint: 'A context is a folder, relative to the bake file, or an address.',
      },
    );
  }
  const inline = target['dockerfile-inline'];
  let dockerfile = path.resolve(context, target.dockerfile);
  if (inline !== undefined) {
    dockerfile = path.join(folder, 'own', `${name}.Dockerfile`);
    await writeText(dockerfile, inline);
  }
  const text = isLocal || inline !== undefined ? await readDockerfile(name, dockerfile) : '';
  const needs = dockerfileNeeds(text, target.args);
  const inputs: Record<string, Input> = {};
  const elsewhere: string[] = isLocal ? [] : [target.context];
  for (const [key, value] of Object.entries(target.contexts)) {
    const [, kind, rest = ''] = /^(target|docker-image):(?:\/\/)?(.+)$/.exec(value) ?? [];
    if (kind === 'target') inputs[key] = { target: ownTargets.get(rest)?.name ?? rest };
    else if (kind === 'docker-image') inputs[key] = { image: rest };
    else {
      const place = path.resolve(base, value);
      inputs[key] = { place: (await exists(place)) ? place : value };
      elsewhere.push(value);
    }
  }
  const remote = [...elsewhere, ...needs.remote];
  const { target: stage, args } = target;
  const extra = Object.entries(target).filter(([key]) => !DECIDED_HERE.includes(key));
  return {
    name: ownTargets.get(name)?.name ?? name,
    title: `target ${name} of the bake file`,
    reference: ownTargets.get(name)?.reference,
    context: isLocal ? context : target.context,
    content: isLocal
      ? await contentOf(exec, { folder: context, tree: undefined }, dockerfile)
      : { how: target.context, hash: sha256(target.context) },
    ...(isLocal && { origin: { folder: context, at: undefined } }),
    dockerfile: isLocal || inline !== undefined ? dockerfile : target.dockerfile,
    dockerfileText: text,
    dockerfileShown: target.dockerfile,
    stage,
    args,
    inputs,
    incrementalBase: undefined,
    secrets: [],
    bases: needs.images.filter((image) => inputs[image] === undefined),
    unkeyed: remote.length > 0 ? `it includes ${remote.join(', ')}` : undefined,
    cachePolicy: 'layers',
    extra: Object.fromEntries(extra),
  };
}

async function readDockerfile(name: string, file: string): Promise<string> {
  try {
    return await readBounded(file, LARGEST_DOCKERFILE);
  } catch (error) {
    if (error instanceof RehearsalError) throw error;
    throw new RehearsalError(
      'DOCKERFILE_NOT_FOUND',
      `The Dockerfile ${file} of the target ${name} of the bake file does not exist`,
      {
        hint: 'A dockerfile is relative to the context of its target.',
        cause: error,
      },
    );
  }
}
