import path from 'node:path';
import { z } from 'zod';
import { messageOf, RehearsalError } from '../errors';
import type { Exec } from '../system/exec';
import { exists, readBounded, writeText } from '../system/files';
import { sha256 } from '../system/hash';
import { dockerfileNeeds, LARGEST_DOCKERFILE } from './dockerfile';
import { contentOf } from './sources';
import { type Graph, type Input, inOrderOfInputs, type Target } from './target';

const strings = z.record(z.string(), z.string());

/** What `docker buildx bake --print` says of a target; what is not read here goes through as it is. */
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

/** Settings of a target that its keeper decides here: where it goes, and what it is called. */
const DECIDED_HERE = ['tags', 'output', 'platforms', 'context', 'dockerfile', 'contexts'];

/** What Buildx takes for a context that is no folder. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|git@|github\.com\/)/i;

/**
 * Puts the targets of the user's own bake file (of its default group, and what these take in) into a graph:
 * by its tags, a target takes the place of the build that the plan has for an image, or of an image that
 * would have to be there.
 *
 * @param file absolute path; paths in it are relative to its folder, where bake is run
 * @param references images that the stack needs
 * @param folder working folder
 * @throws RehearsalError with what bake said, or where none of its tags is an image of the stack
 */
export async function withOwnBake(
  exec: Exec,
  graph: Graph,
  file: string,
  references: ReadonlySet<string>,
  folder: string,
  signal: AbortSignal,
): Promise<Graph> {
  const targets = await print(exec, file, signal);
  const base = path.dirname(file);
  const names = new Map<string, string>();
  for (const [name, { tags }] of Object.entries(targets)) {
    const reference = tags.find((tag) => references.has(tag));
    const replaced = [...graph.values()].find((target) => target.reference === reference);
    names.set(name, reference !== undefined && replaced ? replaced.name : `own-${name}`);
  }
  const own: Target[] = [];
  for (const [name, target] of Object.entries(targets)) {
    const reference = target.tags.find((tag) => references.has(tag));
    own.push(await ownTarget(exec, name, target, reference, names, base, folder, signal));
  }
  const made = new Map(
    own.flatMap(({ reference, name }) => (reference ? [[reference, name]] : [])),
  );
  if (made.size === 0) {
    throw new RehearsalError(`No target of ${file} has a tag that is an image of the stack`, {
      hint: `The stack's images are ${[...references].join(', ')}; the file's tags are ${
        Object.values(targets)
          .flatMap(({ tags }) => tags)
          .join(', ') || 'none'
      }.`,
    });
  }
  const taken = new Set(own.map(({ name }) => name));
  const others = [...graph.values()].filter(({ name }) => !taken.has(name));
  const taking = (target: Target): Target => ({
    ...target,
    inputs: Object.fromEntries(
      Object.entries(target.inputs).map(([key, input]): [string, Input] => {
        const maker = 'image' in input ? made.get(input.image) : undefined;
        // An image may start from an older one of its name.
        return [key, maker === undefined || maker === target.name ? input : { target: maker }];
      }),
    ),
  });
  return inOrderOfInputs(
    [...others, ...own.map((target) => fromPlan(target, others, own))].map(taking),
  );
}

/** What the plan or the bake file builds comes into a Dockerfile by the name of its image. */
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
  exec: Exec,
  file: string,
  signal: AbortSignal,
): Promise<Readonly<Record<string, PrintedTarget>>> {
  try {
    const { stdout } = await exec.run(['docker', 'buildx', 'bake', '--print', '--file', file], {
      cwd: path.dirname(file),
      whom: 'user', // its variables take their values from there
      signal,
    });
    return printed.parse(JSON.parse(stdout)).target;
  } catch (error) {
    throw new RehearsalError(`Cannot read the bake file ${file}: ${messageOf(error)}`, {
      hint: '`docker buildx bake --print` in its folder shows what Buildx makes of it.',
      cause: error,
    });
  }
}

async function ownTarget(
  exec: Exec,
  name: string,
  target: PrintedTarget,
  reference: string | undefined,
  names: ReadonlyMap<string, string>,
  base: string,
  folder: string,
  signal: AbortSignal,
): Promise<Target> {
  const context = path.resolve(base, target.context);
  const isLocal = await exists(context);
  if (!isLocal && !ADDRESS.test(target.context)) {
    throw new RehearsalError(`The target ${name} of the bake file has no context ${context}`, {
      hint: 'A context is a folder, relative to the bake file, or an address.',
    });
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
    if (kind === 'target') inputs[key] = { target: names.get(rest) ?? rest };
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
    name: names.get(name) ?? name,
    title: `target ${name} of the bake file`,
    reference,
    context: isLocal ? context : target.context,
    content: isLocal
      ? await contentOf(exec, { folder: context, tree: undefined }, dockerfile, signal)
      : { how: target.context, hash: sha256(target.context) },
    ...(isLocal && { origin: { folder: context, at: undefined } }),
    dockerfile: isLocal || inline !== undefined ? dockerfile : target.dockerfile,
    dockerfileText: text,
    dockerfileShown: target.dockerfile,
    stage,
    args,
    inputs,
    quicker: undefined,
    secrets: [],
    bases: needs.images.filter((image) => inputs[image] === undefined),
    unkeyed: remote.length > 0 ? `it takes in ${remote.join(', ')}` : undefined,
    keeps: 'layers',
    extra: Object.fromEntries(extra),
  };
}

async function readDockerfile(name: string, file: string): Promise<string> {
  try {
    return await readBounded(file, LARGEST_DOCKERFILE);
  } catch (error) {
    if (error instanceof RehearsalError) throw error;
    throw new RehearsalError(`The target ${name} of the bake file has no Dockerfile ${file}`, {
      hint: 'A dockerfile is relative to the context of its target.',
      cause: error,
    });
  }
}
