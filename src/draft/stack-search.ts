import { lstat, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors/errors';
import type { Exec } from '../system/exec';
import { type ComposeFiles, type KnownFiles, stacksOf } from './compose-files';
import { type RepositoryFiles, repositoryFiles } from './repository-files';
import { compared, type StackStart, stackStarts } from './stack-start';
import { mentions, seemsNode, type Written, writtenIn } from './written';

/** A stack of compose files that may contain nodes, with what its files say about it. */
export interface Candidate extends ComposeFiles {
  readonly services: readonly string[];
  /** Services that seem to run nodes, and those of them with names of this repository's code. */
  readonly nodes: readonly string[];
  readonly own: readonly string[];
}

/** The stacks of a repository. */
export interface FoundStacks {
  readonly repository: RepositoryFiles;
  /** The best first; also those without a service that seems to run a node. */
  readonly candidates: readonly Candidate[];
  /** What the user named: a compose file, a folder with a stack of nodes, or any other folder. */
  readonly given: 'file' | 'stack' | 'folder';
}

/** Largest numbers of YAML files that are looked at, and read. */
const MOST_LISTED = 20_000;
const MOST_YAML = 4_000;

/**
 * Finds the stacks of a place: the given compose file; or those of the given folder; or, if none of its services
 * seems to run a node, those of the whole repository. Links in the repository are left out.
 *
 * @param place folder or compose file
 * @throws RehearsalError if it does not exist
 */
export async function findStacks(exec: Exec, place: string): Promise<FoundStacks> {
  const kind = await stat(place).catch(() => undefined);
  if (kind === undefined)
    throw new RehearsalError('COMPOSE_FILE_NOT_FOUND', `${place} does not exist`);
  const isFolder = kind.isDirectory();
  if (!isFolder && !kind.isFile())
    throw new RehearsalError('COMPOSE_FILE_NOT_FOUND', `${place} is not a folder or a file`);

  const folder = isFolder ? place : path.dirname(place);
  const repository = await repositoryFiles(exec, folder);
  const starts = await stackStarts(repository);
  const own = ownNames(repository);
  const judged = (stacks: readonly ComposeFiles[], known: KnownFiles) =>
    stacks.map((stack) => judge(started(stack, starts, known), known, own));
  if (!isFolder) {
    const known = new Map([[place, (await writtenIn(place)) ?? []]]);
    return {
      repository,
      candidates: judged([{ files: [place], others: [] }], known),
      given: 'file',
    };
  }
  const here = await knownAmong(await yamlIn(folder));
  const near = judged(stacksOf(here), here);
  if (near.some(({ nodes }) => nodes.length > 0)) {
    return { repository, candidates: best(near, folder, repository.top), given: 'stack' };
  }
  const yaml = repository.names.filter((name) => /\.ya?ml$/.test(name));
  const all = await knownAmong(await unlinked(yaml.map((name) => path.join(repository.top, name))));
  const stacks = byFolder(all).flatMap(stacksOf);
  return {
    repository,
    candidates: best(judged(stacks, all), folder, repository.top),
    given: 'folder',
  };
}

async function yamlIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => /\.ya?ml$/.test(name)).map((name) => path.join(folder, name));
}

/** Compose files among files; those with the word in their names are read first. */
async function knownAmong(files: readonly string[]): Promise<KnownFiles> {
  const isCalledSo = (file: string) => path.basename(file).includes('compose');
  const ordered = [...files.filter(isCalledSo), ...files.filter((file) => !isCalledSo(file))];
  const known = new Map<string, readonly Written[]>();
  for (const file of ordered.slice(0, MOST_YAML)) {
    const services = await writtenIn(file);
    if (services !== undefined) known.set(file, services);
  }
  return known;
}

/** Files that are no links, which could lead out of the repository. */
async function unlinked(files: readonly string[]): Promise<string[]> {
  const kinds = await Promise.all(
    files.slice(0, MOST_LISTED).map((file) => lstat(file).catch(() => undefined)),
  );
  return files.filter((_, index) => kinds[index]?.isFile());
}

function byFolder(known: KnownFiles): KnownFiles[] {
  const folders = new Map<string, Map<string, readonly Written[]>>();
  for (const [file, services] of known) {
    const folder = path.dirname(file);
    const files = folders.get(folder) ?? new Map<string, readonly Written[]>();
    folders.set(folder, files.set(file, services));
  }
  return [...folders.values()];
}

/** The stack as its likeliest start starts it: a line whose first compose file is the stack's. */
function started(
  stack: ComposeFiles,
  starts: readonly StackStart[],
  known: KnownFiles,
): ComposeFiles {
  const start = starts.find(({ files }) => files[0] === stack.files[0]);
  if (start === undefined) return stack;
  // A line without files starts the default ones, which the stack lists with their override.
  const files = start.files.length > 1 ? start.files : stack.files;
  const others = [...known.keys()].filter(
    (file) => path.dirname(file) === path.dirname(files[0] ?? '') && stack.others.includes(file),
  );
  return { files, others: others.filter((file) => !files.includes(file)), start };
}

function judge(stack: ComposeFiles, known: KnownFiles, own: ReadonlySet<string>): Candidate {
  const written = stack.files.flatMap((file) => known.get(file) ?? []);
  const nodes = written.filter((each) => seemsNode(each) || mentions(each, own));
  const names = (list: readonly Written[]) => [...new Set(list.map(({ service }) => service))];
  return {
    ...stack,
    services: names(written),
    nodes: names(nodes),
    own: names(nodes.filter((each) => mentions(each, own))),
  };
}

/** Generic words, which name parts of any chain. */
const GENERIC = new Set([
  'app',
  'chain',
  'cli',
  'core',
  'main',
  'node',
  'server',
  'protocol',
  'v4',
]);

/** Names by which compose files call this repository's code: its programs, with and without the final d. */
function ownNames({ top, names }: RepositoryFiles): ReadonlySet<string> {
  const programs = names.flatMap(
    (name) => /(?:^|\/)cmd\/([^/]+)\/[^/]*\.go$/.exec(name)?.[1] ?? [],
  );
  const all = [path.basename(top), ...programs].map((name) => name.toLowerCase());
  const both = all.flatMap((name) => [name, name.replace(/-?(?:node)?d$/, '')]);
  return new Set(both.filter((name) => name.length > 2 && !GENERIC.has(name)));
}

/** Words in paths of stacks for end-to-end tests. */
const FOR_TESTS =
  /(?:^|[/._-])(?:e2e|tests?|testing|integration[_-]tests?|interchaintest)(?=$|[/._-])/i;

/**
 * The best stack first: one with nodes of this repository's code, without other nodes, that a script starts, with
 * the most nodes; the given folder's before others, those for tests after others, and outer ones before inner ones.
 */
function best(candidates: readonly Candidate[], folder: string, top: string): Candidate[] {
  const rank = ({ files, nodes, own, start }: Candidate) => [
    nodes.length === 0 ? 1 : 0,
    own.length === 0 ? 1 : 0,
    isBelow(files[0] ?? '', folder) ? 0 : 1,
    FOR_TESTS.test(path.relative(top, files[0] ?? '')) ? 1 : 0,
    nodes.length - own.length > 0 ? 1 : 0,
    start === undefined ? 2 : start.isCertain ? 0 : 1,
    -nodes.length,
    (files[0] ?? '').split(path.sep).length,
  ];
  return candidates
    .map((candidate) => ({ candidate, rank: rank(candidate) }))
    .sort((a, b) => compared(a.rank, b.rank))
    .map(({ candidate }) => candidate);
}

function isBelow(file: string, folder: string): boolean {
  return !path.relative(folder, file).startsWith('..');
}

/** Why a stack may be the one: its nodes, and what starts it. */
export function whyTaken(candidate: Candidate): string {
  const { start } = candidate;
  return start === undefined
    ? nodesOf(candidate)
    : `${nodesOf(candidate)}, started by ${startedBy(start)}`;
}

/** Number of nodes, and whether they run this repository's code. */
export function nodesOf({ own, nodes }: Candidate): string {
  if (own.length === 0) return counted(nodes.length, 'node', 'nodes');
  const others = nodes.length - own.length;
  const what = counted(
    own.length,
    "node of this repository's code",
    "nodes of this repository's code",
  );
  return others > 0 ? `${what}, ${counted(others, 'other', 'others')}` : what;
}

function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** Place of a line that starts a stack: `make localnet-start`, or a script, perhaps with its argument. */
export function startedBy({ file, line, target, isCertain }: StackStart): string {
  const name = path.basename(file);
  const place =
    target === undefined
      ? `line ${line} of ${name}`
      : `${/just/i.test(name) ? 'just' : 'make'} ${target}`;
  return isCertain ? place : `${place} with the command up`;
}
