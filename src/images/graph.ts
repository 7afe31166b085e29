import path from 'node:path';
import { RehearsalError } from '../errors';
import type { Build, Plan } from '../plan/schema';
import type { Exec } from '../system/exec';
import { exists, writeText } from '../system/files';
import { COSMOVISOR_TARGET, cosmovisorTargets, releaseTarget } from './cosmovisor';
import { dockerfileNeeds } from './dockerfile';
import { readGoImage } from './go/image';
import { networkSecrets } from './go/network';
import { type GoImage, goTargets } from './go/targets';
import { relayTarget } from './relay';
import {
  contentOf,
  type FoundDockerfile,
  findDockerfile,
  openSources,
  placesOf,
  type Source,
} from './sources';
import { type Graph, type Input, inOrderOfInputs, type Origin, type Target } from './target';

/** A service of the compose files that is built by what they say themselves. */
export interface ServiceBuild {
  readonly service: string;
  readonly image: string;
  readonly context: string;
  readonly dockerfile?: string;
  readonly dockerfileInline?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  /** Contexts besides the first one by name: a folder, an address, or an image as `docker-image://<reference>`. */
  readonly contexts?: Readonly<Record<string, string>>;
}

export interface GraphSettings {
  readonly planFolder: string;
  /** Services that the compose files themselves build, and are not built by the plan. */
  readonly services: readonly ServiceBuild[];
  /** Working folder for what is generated or extracted. */
  readonly folder: string;
  /** Platform of the images, such as `linux/amd64`. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly notice?: (message: string) => void;
}

/** What of a plan is built: an image and where it is in the graph. */
interface PlannedBuild {
  readonly name: string;
  readonly title: string;
  readonly reference: string;
  readonly build: Build;
  /** Name of the release that it is; undefined for other images, which may take in the releases. */
  readonly release: string | undefined;
}

/**
 * The one build graph of a plan: every image that is built, and what these are made from. Images take in
 * the releases' by name (the user's own Dockerfiles by the releases' image names), so that nothing is
 * exported and loaded again in between.
 *
 * @throws RehearsalError naming a ref, a Dockerfile or a Go package that is not there
 */
export async function readGraph(exec: Exec, plan: Plan, settings: GraphSettings): Promise<Graph> {
  const { planFolder, folder, signal, notice } = settings;
  const refs = path.join(folder, 'refs');
  const sources = await openSources(exec, plan, planFolder, refs, signal, notice);
  const releases = releaseInputs(plan);
  const targets: Target[] = [];
  const goImages: GoImage[] = [];
  const origins = new Map<string, Origin>();
  for (const planned of plannedBuilds(plan)) {
    const source = sources.get(planned.build);
    if (source === undefined) throw new Error(`the build of ${planned.title} has no source`);
    origins.set(planned.name, originOf(planned.build, source, planFolder));
    const dockerfile = planned.build.go
      ? undefined
      : await findDockerfile(planned.build, source, planFolder);
    if (dockerfile !== undefined) {
      const content = await contentOf(exec, source, dockerfile.path, signal);
      targets.push(userTarget(planned, source, dockerfile, content, releases));
    } else {
      await requireGo(planned.build, source, planFolder);
      const content = (dockerfile: string) => contentOf(exec, source, dockerfile, signal);
      goImages.push(
        await readGoImage({ ...planned, binary: plan.chain.binary }, source, settings, content),
      );
    }
  }
  const goFolder = path.join(folder, 'go');
  if (goImages.length > 0) {
    const secrets = await networkSecrets(settings.env, goFolder);
    targets.unshift(...(await goTargets(goImages, secrets, goFolder)));
  }
  const makers = new Map([
    ...settings.services.map(({ image }, i) => [image, serviceTargetName(i)] as const),
    ...plannedBuilds(plan).map(({ reference, name }) => [reference, name] as const),
  ]);
  for (const [i, service] of settings.services.entries()) {
    targets.push(
      await serviceTarget(exec, serviceTargetName(i), service, { releases, makers }, settings),
    );
  }
  if (plan.cosmovisor.image === undefined) {
    const inputs = Object.fromEntries(releases.map(({ name, input }) => [name, input]));
    targets.push(...(await cosmovisorTargets(plan, inputs, path.join(folder, 'cosmovisor'))));
  }
  targets.push(await relayTarget(folder));
  return inOrderOfInputs(
    targets.map((target) => {
      const origin = origins.get(target.name);
      return origin === undefined ? target : { ...target, origin };
    }),
  );
}

function originOf({ context, ref }: Build, { tree, commit }: Source, planFolder: string): Origin {
  return {
    folder: path.resolve(planFolder, context),
    at: ref && tree && commit ? { ref, commit, tree } : undefined,
  };
}

/** A release as other images take it in. */
interface ReleaseInput {
  readonly name: string;
  readonly reference: string;
  readonly input: Input;
}

function releaseInputs(plan: Plan): ReleaseInput[] {
  return plan.releases.map(({ image, build }, i) => ({
    name: releaseTarget(i),
    reference: image,
    input: build ? { target: releaseTarget(i) } : { image },
  }));
}

function plannedBuilds(plan: Plan): PlannedBuild[] {
  const { image, build } = plan.cosmovisor;
  return [
    ...plan.releases.flatMap(({ name, image, build }, i) =>
      build
        ? [
            {
              name: releaseTarget(i),
              title: `release ${name}`,
              reference: image,
              build,
              release: name,
            },
          ]
        : [],
    ),
    ...plan.stack.images.map(({ image, build }, i) => ({
      name: `stack-${i}`,
      title: `image ${image}`,
      reference: image,
      build,
      release: undefined,
    })),
    ...(image !== undefined && build !== undefined
      ? [
          {
            name: COSMOVISOR_TARGET,
            title: `image ${image}`,
            reference: image,
            build,
            release: undefined,
          },
        ]
      : []),
  ];
}

/** A target of the user's own Dockerfile. */
function userTarget(
  { name, title, reference, build, release }: PlannedBuild,
  { folder }: Source,
  dockerfile: FoundDockerfile,
  content: Target['content'],
  releases: readonly ReleaseInput[],
): Target {
  return {
    name,
    title,
    reference,
    context: folder,
    content,
    dockerfile: dockerfile.path,
    dockerfileText: dockerfile.text,
    dockerfileShown: build.dockerfile,
    stage: build.target,
    args: build.args,
    ...neededBy(dockerfile.text, build.args, release === undefined ? releases : []),
    quicker: undefined,
    secrets: [],
    // The releases are what changes from run to run: their layers are worth their space.
    keeps: release === undefined ? 'image' : 'layers',
  };
}

/** What a Dockerfile takes in, the releases by their references. */
function neededBy(
  text: string,
  args: Readonly<Record<string, string>>,
  releases: readonly ReleaseInput[],
): Pick<Target, 'inputs' | 'bases' | 'unkeyed'> {
  const { images, remote } = dockerfileNeeds(text, args);
  const used = releases.filter(({ reference }) => images.includes(reference));
  return {
    inputs: Object.fromEntries(used.map(({ reference, input }) => [reference, input])),
    bases: images.filter((image) => !used.some(({ reference }) => reference === image)),
    unkeyed: remote.length > 0 ? `its Dockerfile adds ${remote.join(', ')}` : undefined,
  };
}

function serviceTargetName(i: number): string {
  return `service-${i}`;
}

/** What a service's build may take in. */
interface Takes {
  readonly releases: readonly ReleaseInput[];
  /** Names of targets by the references of their images. */
  readonly makers: ReadonlyMap<string, string>;
}

/** The named contexts of a service's build; what is no image is not in a key. */
function contextInputs(
  { contexts = {} }: ServiceBuild,
  { makers }: Takes,
): { readonly inputs: Readonly<Record<string, Input>>; readonly places: readonly string[] } {
  const inputs = Object.entries(contexts).map(([name, place]): [string, Input] => {
    const [, image] = /^docker-image:\/\/(.+)$/.exec(place) ?? [];
    if (image === undefined) return [name, { place }];
    const target = makers.get(image);
    return [name, target === undefined ? { image } : { target }];
  });
  const places = inputs.flatMap(([, input]) => ('place' in input ? [input.place] : []));
  return { inputs: Object.fromEntries(inputs), places };
}

async function serviceTarget(
  exec: Exec,
  name: string,
  service: ServiceBuild,
  takes: Takes,
  { planFolder, folder, signal }: GraphSettings,
): Promise<Target> {
  const context = path.resolve(planFolder, service.context);
  const source: Source = { folder: context, tree: undefined };
  const title = `service ${service.service}`;
  let found: FoundDockerfile | undefined;
  if (service.dockerfileInline !== undefined) {
    const file = path.join(folder, `${name}.Dockerfile`);
    await writeText(file, service.dockerfileInline);
    found = { path: file, text: service.dockerfileInline };
  }
  const dockerfile = service.dockerfile ?? 'Dockerfile';
  found ??= await findDockerfile({ dockerfile }, source, context);
  if (found === undefined) throw noDockerfile(dockerfile, [path.resolve(context, dockerfile)]);
  const needed = neededBy(found.text, service.args, takes.releases);
  const { inputs, places } = contextInputs(service, takes);
  return {
    name,
    title,
    reference: service.image,
    context,
    content: await contentOf(exec, source, found.path, signal),
    origin: { folder: context, at: undefined },
    dockerfile: found.path,
    dockerfileText: found.text,
    dockerfileShown: service.dockerfileInline === undefined ? dockerfile : `${title}'s own lines`,
    stage: service.target,
    args: service.args,
    inputs: { ...needed.inputs, ...inputs },
    bases: needed.bases.filter((image) => inputs[image] === undefined),
    unkeyed: places.length > 0 ? `it takes in ${places.join(', ')}` : needed.unkeyed,
    quicker: undefined,
    secrets: [],
    keeps: 'image',
  };
}

/** @throws RehearsalError where a build has neither a Dockerfile nor a Go module */
async function requireGo(build: Build, { folder }: Source, planFolder: string): Promise<void> {
  if (build.go !== undefined) return;
  const plain =
    build.dockerfile === 'Dockerfile' &&
    build.target === undefined &&
    Object.keys(build.args).length === 0;
  if (plain && (await exists(path.join(folder, 'go.mod')))) return;
  throw noDockerfile(build.dockerfile, placesOf(build, folder, planFolder));
}

function noDockerfile(dockerfile: string, places: readonly string[]): RehearsalError {
  return new RehearsalError(`There is no Dockerfile ${dockerfile}; tried ${places.join(', ')}`, {
    hint: 'build.dockerfile is relative to the build context, or else to the plan file. A Go chain needs none: without one, where there is a go.mod, or with build.go, it is generated.',
  });
}
