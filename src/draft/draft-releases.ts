import type { PlanPath } from '../errors/errors';
import { shownValue } from '../secrets/sensitive';
import type { StackFacts } from './facts';
import { named } from './files';
import { NEXT, type Note, type Part } from './part';

export function releasesOf(facts: StackFacts, folder: string, current: string): Part {
  const { nodes, image, build } = facts;
  const others = nodes.filter((node) => node.image === image).map(({ service }) => service);
  const isCosmovisor = runsCosmovisor(facts);
  const nowBuild =
    build === undefined ? {} : { build: { ...composeBuild(facts, folder), ref: null } };
  const now = { name: current, image: isCosmovisor ? null : (image ?? null), ...nowBuild };
  const next = {
    name: NEXT,
    image: isCosmovisor ? null : nextImage(image),
    build: nextBuild(facts, folder),
  };
  const notes: Note[] = [
    {
      path: [],
      text: 'In the order of the upgrades. Without `build`, an image must exist locally or in a registry.',
    },
    { path: [0], text: 'The current release.' },
    { path: [0, 'name'], text: 'any name' },
    isCosmovisor || image === undefined
      ? {
          path: [0, 'image'],
          text: 'image of this release with the binary, without Cosmovisor',
          mark: 'fill in',
        }
      : currentImageNote(facts, folder, others[0] ?? ''),
    ...(build === undefined
      ? []
      : [
          { path: [0, 'build'], text: `The build of ${others[0]} in the compose files.` },
          {
            path: [0, 'build', 'ref'],
            text: 'git tag of the current release',
            mark: 'fill in' as const,
          },
        ]),
    { path: [1], text: 'The release after the upgrade.' },
    { path: [1, 'name'], text: 'any name' },
    isCosmovisor || image === undefined
      ? {
          path: [1, 'image'],
          text: 'image of the next release with the binary, without Cosmovisor',
          mark: 'fill in',
        }
      : { path: [1, 'image'], text: 'any name, for the image to build' },
    nextBuildNote(facts, folder),
  ];
  return { data: [now, next], notes };
}

/** Origin of the current release's image, and the remediation if the engine does not have it. */
function currentImageNote(facts: StackFacts, folder: string, service: string): Note {
  const { image = '', build, source, present } = facts;
  const from = `the image of ${service}`;
  const at: PlanPath = [0, 'image'];
  if (build !== undefined || present.has(image)) return { path: at, text: from };
  const how =
    source === undefined
      ? '{ ref: <git tag> }'
      : `{ context: ${named(source.folder, folder)}, ref: <git tag> }`;
  return {
    path: at,
    text: `${from}, which the Docker engine does not have: pull it, or add build: ${how}`,
    mark: 'check',
  };
}

/** The nodes' build in the compose files, as keys of a plan. */
function composeBuild({ build }: StackFacts, folder: string): Record<string, unknown> {
  const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
  // Values from the shell are already filled in, and a plan is committed: secrets must stay out.
  const set = Object.entries(args ?? {}).filter(
    ([name, value]) => value !== null && shownValue(name, value) === value,
  );
  return {
    context: named(context, folder),
    ...(dockerfile !== 'Dockerfile' && { dockerfile }),
    ...(target !== undefined && { target }),
    ...(set.length > 0 && { args: Object.fromEntries(set) }),
  };
}

function nextBuild(facts: StackFacts, folder: string): unknown {
  const { build, source, binary } = facts;
  if (build !== undefined) return composeBuild(facts, folder);
  if (source === undefined) return null;
  const context = named(source.folder, folder);
  if (source.hasDockerfile) return { context };
  const isOther = source.program !== undefined && source.program !== binary?.value;
  return { context, go: isOther ? { package: `./cmd/${source.program}` } : {} };
}

function nextBuildNote({ build, source }: StackFacts, folder: string): Note {
  const at: PlanPath = [1, 'build'];
  if (build !== undefined) {
    return {
      path: at,
      text: 'The build of the compose files, from the work tree; with `ref`, from a git ref.',
      mark: 'check',
    };
  }
  return source === undefined
    ? {
        path: at,
        text: 'build of the next release, such as { context: .. }; remove it if the image exists',
        mark: 'fill in',
      }
    : {
        path: at,
        text: `From the work tree with ${named(source.goMod, folder)}; with \`ref\`, from a git ref.`,
        mark: 'check',
      };
}

/** Reference for the next release: `registry:5000/gaia:next` for `registry:5000/gaia:v1`. */
function nextImage(image: string | undefined): string | null {
  return image === undefined ? null : `${repositoryOf(image)}:${NEXT}`;
}

function repositoryOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/** Name of the current release: the tag of its image, unless it is `latest` or missing. */
export function currentName(image: string | undefined): string {
  const tag = /:([^/:@]+)(?:@|$)/.exec(image ?? '')?.[1];
  return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}

export function runsCosmovisor({ nodes, image }: StackFacts): boolean {
  return nodes.some((node) => node.image === image && node.isCosmovisor);
}
