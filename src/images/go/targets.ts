import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { writeText } from '../../system/files';
import { sha256 } from '../../system/hash';
import type { BuildSecret, Content, Target } from '../model/target';
import { filesContent } from '../source/content';
import { DEPENDENCIES, dependenciesDockerfile, releaseDockerfile, SECRETS } from './dockerfile';
import type { GoBuild } from './options';
import type { GoSources } from './scan';
import { BUILD_BASE } from './toolchain';

/** One image to build with a generated Dockerfile. */
export interface GoImage {
  /** Name of its target. */
  readonly name: string;
  readonly title: string;
  readonly reference: string;
  readonly build: GoBuild;
  /** Folder of the tree. */
  readonly folder: string;
  readonly sources: GoSources;
  /** Content of the whole folder, if the build receives it rather than only the files of `sources`. */
  readonly whole: Content | undefined;
}

/** Dependencies shared by images with the same requirements and toolchain. */
interface Dependencies {
  /** Name of their target. */
  readonly name: string;
  readonly images: readonly [GoImage, ...GoImage[]];
  /** Name of another dependencies target from which they compile faster, if any. */
  readonly incrementalBase: string | undefined;
}

/** Targets of the images, each after the target of its compiled dependencies. */
export async function goTargets(
  images: readonly GoImage[],
  secrets: readonly BuildSecret[],
  folder: string,
): Promise<Target[]> {
  const groups = new Map<string, Dependencies['images']>();
  for (const image of images) {
    const identity = await dependenciesIdentity(image);
    const group = groups.get(identity);
    groups.set(identity, group === undefined ? [image] : [...group, image]);
  }
  const targets: Target[] = [];
  let previous: { name: string; build: GoBuild } | undefined;
  for (const [index, images] of [...groups.values()].entries()) {
    const [{ build }] = images;
    const name = `dependencies-${index}`;
    const incrementalBase =
      previous !== undefined && sameToolchain(previous.build, build) ? previous.name : undefined;
    targets.push(
      await dependenciesTarget({ name, images, incrementalBase }, secrets, path.join(folder, name)),
    );
    for (const image of images) {
      targets.push(await releaseTarget(image, name, secrets, path.join(folder, image.name)));
    }
    previous = { name, build };
  }
  return targets;
}

/** Identity of compiled dependencies: the requirements and the toolchain. */
async function dependenciesIdentity({ folder, sources, build }: GoImage): Promise<string> {
  const { image, cgo, module, modfile, ignoresWorkspace } = build;
  const content = await filesContent(folder, sources.modules);
  return sha256(JSON.stringify([content, image, cgo, module, modfile, ignoresWorkspace]));
}

function sameToolchain(one: GoBuild, other: GoBuild): boolean {
  return one.image === other.image && one.cgo === other.cgo;
}

/**
 * Returns true if a build tag of an image may be one of its dependencies: not one that the tree's own files name, which
 * would give each chain and each test of it compiled dependencies of its own. If a dependency names it, too, a release
 * compiles that one again.
 */
function isForDependencies(tag: string, { build, sources }: GoImage): boolean {
  return build.tags.includes(tag) && !sources.tags.includes(tag);
}

async function dependenciesTarget(
  { name, images, incrementalBase }: Dependencies,
  secrets: readonly BuildSecret[],
  folder: string,
): Promise<Target> {
  const [{ folder: tree, sources, build }] = images;
  const context = path.join(folder, 'context');
  await copyFiles(tree, sources.modules, context);
  const packages = path.join(folder, 'packages');
  const all = new Set(images.flatMap((image) => image.sources.packages));
  const lines = [...all].sort().map((name) => `${name}\n`);
  await writeText(packages, lines.join(''));
  const tags = build.tags.filter((tag) => images.every((image) => isForDependencies(tag, image)));
  const text = dependenciesDockerfile(build, tags, false);
  const dockerfile = path.join(folder, 'Dockerfile');
  await writeText(dockerfile, text);
  const chained = `${dockerfile}.chained`;
  if (incrementalBase !== undefined) {
    await writeText(chained, dependenciesDockerfile(build, tags, true));
  }
  return {
    name,
    title: `dependencies of ${images.map(({ title }) => title).join(', ')}`,
    reference: undefined,
    context,
    content: {
      how: `${sources.modules.join(', ')} of the chain`,
      hash: await filesContent(context, sources.modules), // of the copies: the originals may change
    },
    dockerfile,
    dockerfileText: text,
    dockerfileShown: 'the generated Dockerfile of the dependencies',
    stage: undefined,
    args: {},
    inputs: {},
    incrementalBase:
      incrementalBase === undefined
        ? undefined
        : { name: DEPENDENCIES, target: incrementalBase, dockerfile: chained },
    secrets: [{ id: SECRETS.packages, file: packages }, ...secrets],
    isGo: true,
    listsPackages: true,
    bases: build.cgo ? [build.image] : [build.image, BUILD_BASE],
    unkeyed: undefined,
    cachePolicy: 'image',
  };
}

async function releaseTarget(
  image: GoImage,
  dependencies: string,
  secrets: readonly BuildSecret[],
  folder: string,
): Promise<Target> {
  const { name, title, reference, build, folder: tree, sources, whole } = image;
  const text = releaseDockerfile(build);
  const dockerfile = path.join(folder, 'Dockerfile');
  await writeText(dockerfile, text);
  const sent = [...sources.modules, ...sources.files];
  const context = whole === undefined ? path.join(folder, 'context') : tree;
  if (whole === undefined) await copyFiles(tree, sent, context);
  return {
    name,
    title,
    reference,
    context,
    content: whole ?? {
      how: `${sent.length} files that ${build.package} is compiled from`,
      hash: await filesContent(context, sent),
    },
    dockerfile,
    dockerfileText: text,
    dockerfileShown: `the generated Dockerfile of ${title}`,
    stage: undefined,
    args: {},
    inputs: { [DEPENDENCIES]: { target: dependencies } },
    incrementalBase: undefined,
    secrets,
    isGo: true,
    listsPackages: true,
    bases: build.base === 'scratch' ? [] : [build.base],
    unkeyed: undefined,
    cachePolicy: 'image',
  };
}

async function copyFiles(from: string, files: readonly string[], to: string): Promise<void> {
  for (const file of files) {
    const target = path.join(to, file);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(from, file), target);
  }
}
