import type { PlanPath } from '../../plan/problems';
import { shownValue } from '../../system/sensitive';
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
      text: 'In the order of the upgrades. Without `build` an image has to be here or in a registry.',
    },
    { path: [0], text: 'What runs now.' },
    { path: [0, 'name'], text: 'any name' },
    isCosmovisor || image === undefined
      ? {
          path: [0, 'image'],
          text: 'the image of this release, with the plain binary in it',
          mark: 'fill in',
        }
      : currentImageNote(facts, folder, others[0] ?? ''),
    ...(build === undefined
      ? []
      : [
          { path: [0, 'build'], text: `As the compose files build ${others[0]}.` },
          {
            path: [0, 'build', 'ref'],
            text: 'the git tag of what runs now',
            mark: 'fill in' as const,
          },
        ]),
    { path: [1], text: 'What the upgrade leads to.' },
    { path: [1, 'name'], text: 'any name' },
    isCosmovisor || image === undefined
      ? {
          path: [1, 'image'],
          text: 'the image of the next release, with the plain binary in it',
          mark: 'fill in',
        }
      : { path: [1, 'image'], text: 'any name: what is built gets it' },
    nextBuildNote(facts, folder),
  ];
  return { data: [now, next], notes };
}

/** Where the image of what runs now is from, and what to do where the engine does not have it. */
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
    text: `${from}, which was not found here: pull it, or add build: ${how}`,
    mark: 'check',
  };
}

/** How the compose files build the nodes, in the words of a plan. */
function composeBuild({ build }: StackFacts, folder: string): Record<string, unknown> {
  const { context = '.', dockerfile = 'Dockerfile', target, args } = build ?? {};
  // Compose has put the shell's values in already, and the plan is a file that is committed.
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
      text: 'As the compose files do, from the work tree; with `ref` from a git ref.',
      mark: 'check',
    };
  }
  return source === undefined
    ? {
        path: at,
        text: 'how the next release is built, such as { context: .. }; nothing where its image is there',
        mark: 'fill in',
      }
    : {
        path: at,
        text: `From the work tree, which has ${named(source.goMod, folder)}; with \`ref\` from a git ref.`,
        mark: 'check',
      };
}

/** `gaia:next` of `registry:5000/gaia:v1`. */
function nextImage(image: string | undefined): string | null {
  return image === undefined ? null : `${repositoryOf(image)}:${NEXT}`;
}

function repositoryOf(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/** The tag of what runs, where it says something. */
export function currentName(image: string | undefined): string {
  const tag = /:([^/:@]+)(?:@|$)/.exec(image ?? '')?.[1];
  return tag === undefined || ['latest', NEXT].includes(tag) ? 'current' : tag;
}

export function runsCosmovisor({ nodes, image }: StackFacts): boolean {
  return nodes.some((node) => node.image === image && node.isCosmovisor);
}
