import path from 'node:path';
import { RehearsalError } from '../../errors/errors';
import type { Build, Plan } from '../../plan/schema';
import type { Exec } from '../../system/exec';
import { exists, writeText } from '../../system/files';
import { readGoImage } from '../go/image';
import { networkSecrets } from '../go/network';
import { type GoImage, goTargets } from '../go/targets';
import { type Graph, type Input, inOrderOfInputs, type Origin, type Target } from '../model/target';
import { dockerfileNeeds } from '../source/dockerfile';
import {
  contentOf,
  type FoundDockerfile,
  findDockerfile,
  openSources,
  placesOf,
  type Source,
} from '../source/sources';
import { COSMOVISOR_TARGET, cosmovisorTargets, releaseTarget } from './cosmovisor';
import { relayTarget } from './relay';

/** A service whose image is built by the compose files themselves. */
export interface ServiceBuild {
  readonly service: string;
  readonly image: string;
  readonly context: string;
  readonly dockerfile?: string;
  readonly dockerfileInline?: string;
  readonly target?: string;
  readonly args: Readonly<Record<string, string>>;
  /** Additional contexts by name: a folder, an address, or an image as `docker-image://<reference>`. */
  readonly contexts?: Readonly<Record<string, string>>;
}

export interface GraphSettings {
  readonly planFolder: string;
  /** Services built by the compose files rather than by the plan. */
  readonly services: readonly ServiceBuild[];
  /** Images of nodes other than the first release's. */
  readonly nodeImages: readonly string[];
  /** Working folder for generated or extracted files. */
  readonly folder: string;
  /** Platform of the images, such as `linux/amd64`. */
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly notice?: (message: string) => void;
}

/** A build of the plan, with its position in the graph. */
interface PlannedBuild {
  readonly name: string;
  readonly title: string;
  readonly reference: string;
  readonly build: Build;
  /** Name of its release; undefined for other images, which may include the releases. */
  readonly release: string | undefined;
}

/**
 * The build graph of a plan: every image to build, with its inputs. Images reference the releases' images by
 * name (the user's own Dockerfiles by the releases' image names), so that nothing is exported and reloaded in
 * between.
 *
 * @throws RehearsalError naming a missing ref, Dockerfile or Go package
 */
export async function readGraph(exec: Exec, plan: Plan, settings: GraphSettings): Promise<Graph> {
  const { planFolder, folder } = settings;
  const refs = path.join(folder, 'refs');
  const sources = await openSources(exec, plan, { ...settings, folder: refs });
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
      const content = await contentOf(exec, source, dockerfile.path);
      const sent = { folder: source.folder, content, dockerfile };
      targets.push(userTarget(planned, sent, releases));
    } else {
      await requireGo(planned.build, source, planFolder);
      const content = (dockerfile: string) => contentOf(exec, source, dockerfile);
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
  const services = settings.services.map((service, i) => ({ name: `service-${i}`, service }));
  const makers = new Map([
    ...services.map(({ name, service }) => [service.image, name] as const),
    ...plannedBuilds(plan).map(({ reference, name }) => [reference, name] as const),
  ]);
  for (const planned of services) {
    targets.push(await serviceTarget(exec, planned, { releases, makers }, settings));
  }
  if (plan.cosmovisor.image === undefined) {
    const inputs = Object.fromEntries(releases.map(({ name, input }) => [name, input]));
    const bases = settings.nodeImages.map((reference) => {
      const target = makers.get(reference);
      return { reference, input: target === undefined ? { image: reference } : { target } };
    });
    const own = path.join(folder, 'cosmovisor');
    targets.push(...(await cosmovisorTargets(plan, inputs, bases, own)));
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

/** A release as an input of other images. */
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

/** Build context for the user's own Dockerfile. */
interface SentContext {
  readonly folder: string;
  readonly content: Target['content'];
  readonly dockerfile: FoundDockerfile;
}

/** A target of the user's own Dockerfile. */
function userTarget(
  { name, title, reference, build, release }: PlannedBuild,
  { folder, content, dockerfile }: SentContext,
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
    incrementalBase: undefined,
    secrets: [],
    // The releases change from run to run: their layers are worth the space.
    cachePolicy: release === undefined ? 'image' : 'layers',
  };
}

/** Inputs of a Dockerfile; releases by their references. */
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

/** A service to build, with its position in the graph. */
interface PlannedService {
  readonly name: string;
  readonly service: ServiceBuild;
}

/** Possible inputs of a service's build. */
interface Takes {
  readonly releases: readonly ReleaseInput[];
  /** Names of targets by the references of their images. */
  readonly makers: ReadonlyMap<string, string>;
}

/** Named contexts of a service's build; those other than images are not part of a key. */
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
  { name, service }: PlannedService,
  takes: Takes,
  { planFolder, folder }: GraphSettings,
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
    content: await contentOf(exec, source, found.path),
    origin: { folder: context, at: undefined },
    dockerfile: found.path,
    dockerfileText: found.text,
    dockerfileShown: service.dockerfileInline === undefined ? dockerfile : `${title}'s own lines`,
    stage: service.target,
    args: service.args,
    inputs: { ...needed.inputs, ...inputs },
    bases: needed.bases.filter((image) => inputs[image] === undefined),
    unkeyed: places.length > 0 ? `it includes ${places.join(', ')}` : needed.unkeyed,
    incrementalBase: undefined,
    secrets: [],
    cachePolicy: 'image',
  };
}

/**
 * Requires a Go module for a build without a Dockerfile.
 *
 * @throws RehearsalError if it has neither
 */
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
  return new RehearsalError(
    'DOCKERFILE_NOT_FOUND',
    `The Dockerfile ${dockerfile} does not exist; tried ${places.join(', ')}`,
    {
      hint: 'build.dockerfile is relative to the build context, or else to the plan file. A Go chain needs none: the rehearsal generates it for a context with a go.mod, or with build.go.',
    },
  );
}
