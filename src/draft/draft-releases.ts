import type { PlanPath } from '../errors/errors';
import { type BuildPlace, codeBuild, composeBuild } from './draft-builds';
import type { StackFacts } from './facts';
import { named } from './files';
import type { Note, Part } from './part';
import { type ReleaseNames, releaseImage, runsCosmovisor } from './release-names';

/** Drafts the releases: that of the stack or of the base tag, and the one after the upgrade. */
export function releasesOf(facts: StackFacts, folder: string, names: ReleaseNames): Part {
  const now = currentRelease(facts, folder, names.current);
  const next = nextRelease(facts, folder, names.next);
  const notes: Note[] = [
    {
      path: [],
      text: 'In the order of the upgrades. Without `build`, an image must exist locally or in a registry.',
    },
    { path: [0], text: 'The current release.' },
    { path: [0, 'name'], text: 'any name' },
    ...at(0, now.notes),
    { path: [1], text: 'The release after the upgrade.' },
    { path: [1, 'name'], text: 'any name' },
    ...at(1, next.notes),
  ];
  return { data: [now.data, next.data], notes };
}

function at(index: number, notes: readonly Note[]): Note[] {
  return notes.map((note) => ({ ...note, path: [index, ...note.path] }));
}

function currentRelease(facts: StackFacts, folder: string, name: string): Part {
  const { code, image } = facts;
  const build = ownBuild(facts);
  const service = facts.nodes.find((node) => node.image === image)?.service ?? '';
  const base = code?.choice.base;
  if (base === undefined) return untaggedRelease(facts, folder, name, service);
  const coded = code?.base && codeBuild(code.base, place(facts, name), folder);
  const drafted =
    build === undefined
      ? coded
      : { data: composeBuild(facts, folder), why: `the build of ${service} in the compose files` };
  const own = code?.byImage === 'in full' && !runsCosmovisor(facts) ? image : undefined;
  const reference = own ?? releaseImage(facts, name) ?? null;
  return {
    data: {
      name,
      image: reference,
      build: { ...(drafted?.data ?? { context: named(code?.root ?? '.', folder) }), ref: base.tag },
    },
    notes: [
      reference === null
        ? fillInImage('this')
        : {
            path: ['image'],
            text: own ? `the image of ${service}` : 'any name, for the image to build',
          },
      ...(drafted === undefined
        ? [
            {
              path: ['build'],
              text: code?.isBaseRead
                ? `no program of ${base.tag} starts a node`
                : `the code of ${base.tag} was not read`,
              mark: 'check' as const,
            },
          ]
        : [{ path: ['build'], text: `From ${drafted.why}.`, mark: 'check' as const }]),
      { path: ['build', 'ref'], ...refNote(facts) },
    ],
  };
}

/** Note on the ref of the current release. */
function refNote({ code, image }: StackFacts): Pick<Note, 'text' | 'mark'> {
  const { choice, byImage, isBaseRead } = code ?? {};
  if (choice?.why === 'released') {
    return {
      text: `the newest release without the upgrade ${choice.name?.value}, as the work tree has no new one`,
      mark: 'check',
    };
  }
  const own =
    choice?.why === 'version'
      ? 'the release before the newest, as each release has an upgrade with its version as the name'
      : 'the newest release tag by version';
  const texts = {
    'in full': `the tag that the image ${image} names`,
    perhaps: `the tag most like that of the image ${image}, which may have other code`,
    no: own,
  };
  const text = texts[byImage ?? 'no'];
  if (isBaseRead) return byImage === 'in full' ? { text } : { text, mark: 'check' };
  return {
    text: `${text}; git does not have all files of it, as in a partial clone: fetch them with git fetch --refetch --no-filter, and draft again`,
    mark: 'check',
  };
}

/** The current release of a repository without version tags: the stack's image or build. */
function untaggedRelease(facts: StackFacts, folder: string, name: string, service: string): Part {
  const { build, image } = facts;
  const notes: Note[] = [
    image === undefined ? fillInImage('this') : currentImageNote(facts, folder, service),
  ];
  const data = { name, image: image ?? null };
  if (build === undefined) return { data, notes };
  return {
    data: { ...data, build: { ...composeBuild(facts, folder), ref: null } },
    notes: [
      ...notes,
      { path: ['build'], text: `The build of ${service} in the compose files.` },
      { path: ['build', 'ref'], text: 'git tag of the current release', mark: 'fill in' },
    ],
  };
}

function fillInImage(which: string): Note {
  return {
    path: ['image'],
    text: `image of ${which} release with the binary`,
    mark: 'fill in',
  };
}

/** Origin of the current release's image, and the remediation if the engine does not have it. */
function currentImageNote(facts: StackFacts, folder: string, service: string): Note {
  const { image = '', build, source, code, present } = facts;
  const from = runsCosmovisor(facts)
    ? `the image of ${service}, with the binary in Cosmovisor's folders`
    : `the image of ${service}`;
  const path: PlanPath = ['image'];
  if (build !== undefined || present.has(image)) return { path, text: from };
  const context = code?.root ?? source?.folder;
  const how =
    context === undefined
      ? '{ ref: <git tag> }'
      : `{ context: ${named(context, folder)}, ref: <git tag> }`;
  return {
    path,
    text: `${from}; the Docker engine does not have it: pull it, or add build: ${how}`,
    mark: 'check',
  };
}

function nextRelease(facts: StackFacts, folder: string, name: string): Part {
  const reference = releaseImage(facts, name);
  const { data, note } = nextBuild(facts, folder, name);
  const tag = facts.code?.choice.next?.tag;
  return {
    data: {
      name,
      image: reference ?? null,
      build: data && { ...data, ...(tag !== undefined && { ref: tag }) },
    },
    notes: [
      reference === undefined
        ? fillInImage('the next')
        : { path: ['image'], text: 'any name, for the image to build' },
      { ...note, path: ['build'] },
      ...(tag === undefined
        ? []
        : [{ path: ['build', 'ref'], text: 'the newest release tag by version' }]),
    ],
  };
}

function nextBuild(
  facts: StackFacts,
  folder: string,
  name: string,
): { readonly data: Readonly<Record<string, unknown>> | null; readonly note: Omit<Note, 'path'> } {
  const { code, source } = facts;
  const build = ownBuild(facts);
  const where =
    code?.choice.next === undefined
      ? 'from the work tree; with `ref`, from a git ref'
      : 'from the git ref';
  if (build !== undefined) {
    return {
      data: composeBuild(facts, folder),
      note: { text: `The build of the compose files, ${where}.`, mark: 'check' },
    };
  }
  if (code !== undefined) {
    const { data, why } = codeBuild(code.next, place(facts, name), folder);
    return { data, note: { text: `From ${why}; ${where}.`, mark: 'check' } };
  }
  if (source === undefined) {
    return {
      data: null,
      note: {
        text: 'build of the next release, such as { context: .. }; remove it if the image exists',
        mark: 'fill in',
      },
    };
  }
  const context = named(source.folder, folder);
  return {
    data: source.hasDockerfile ? { context } : { context, go: {} },
    note: {
      text: `From the work tree with ${named(source.goMod, folder)}; with \`ref\`, from a git ref.`,
      mark: 'check',
    },
  };
}

/** The nodes' build in the compose files, unless it adds Cosmovisor to code that can be built without. */
function ownBuild(facts: StackFacts): StackFacts['build'] {
  return facts.code !== undefined && runsCosmovisor(facts) ? undefined : facts.build;
}

function place({ code, binary }: StackFacts, version: string): BuildPlace {
  return {
    ...{ root: code?.root ?? '.', binary: binary?.value, version },
    versionVariables: code?.names.versionVariables ?? [],
  };
}
