import { openDocker } from '../docker/docker';
import { messageOf, RehearsalError } from '../errors/errors';
import { type Image, imageOf } from '../images/image';
import type { ComposeModel } from '../stack/compose/model';
import type { ReadOptions } from '../stack/compose/read';
import { type FindMakers, makerFinder } from '../stack/copy/scripts';
import { CommandError, type Exec, nonEmptyLines, tellingLine } from '../system/exec';
import { repositoryOf } from '../system/files';
import { gatherFacts, isForeign, type StackFacts } from './facts';
import type { Files } from './files';
import { foreignTo, type ReadPrograms } from './programs';
import { readModel } from './read';
import type { Candidate, FoundStacks } from './stack-search';
import { readingWith, usedVariables, withEnvFiles, withLines } from './start-variables';

/** Stacks that Compose reads at most, of those of a repository. */
const MOST_TRIED = 8;
const INSPECT_LIMIT_MS = 10_000;

/** The stack to rehearse, and what was left. */
export interface ChosenStack {
  readonly candidate: Candidate;
  readonly facts: StackFacts;
  readonly model: ComposeModel;
}

/** What came of the stacks of a place. */
export interface Choice {
  /** Undefined if no stack has a node. */
  readonly chosen: ChosenStack | undefined;
  /** Stacks without a node, with their services. */
  readonly without: readonly Candidate[];
  /** Stacks of other chains only, passed over: the repository has code of a chain. */
  readonly foreign: readonly ChosenStack[];
  /** Stacks that Compose refuses, with its reason. */
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly candidate: Candidate;
  readonly why: string;
  readonly error: unknown;
}

/** What reads the files of a repository and its code. */
export interface Means {
  readonly files: Files;
  readonly read: ReadPrograms;
  /** Base of paths in messages. */
  readonly cwd: string;
  /** The user's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Takes the first stack in which Compose and the files show a node. In a folder of a repository with code of a chain,
 * stacks whose nodes all start other programs are passed over.
 *
 * @throws RehearsalError if Compose does not answer, or refuses a stack that the user named or the only ones of
 *   this repository's code
 */
export async function chooseStack(
  exec: Exec,
  { candidates, repository, given }: FoundStacks,
  { files, cwd, read, env }: Means,
): Promise<Choice> {
  const findMakers: FindMakers = await makerFinder(exec, repository.top);
  const without: Candidate[] = [];
  const foreign: ChosenStack[] = [];
  const refused: Refused[] = [];
  const foreignOf = async (binaries: readonly string[]) => {
    if (binaries.length === 0) return new Set<string>();
    const root = (await repositoryOf(repository.top)) ?? repository.top;
    return foreignTo(await read(root), binaries);
  };
  for (const found of candidates.slice(0, MOST_TRIED)) {
    let candidate = await withUsed(found);
    const { start } = candidate;
    const reading = readingWith(exec);
    const docker = openDocker(reading.exec, {});
    let model: ComposeModel;
    try {
      const { files: composeFiles } = candidate;
      const options = optionsOf(candidate);
      model = await withEnvFiles(candidate, env, (envFiles) =>
        readModel(docker, composeFiles, cwd, {
          ...options,
          ...(envFiles.length > 0 && { envFiles }),
        }),
      );
    } catch (thrown) {
      const error = withLines(thrown, reading.unset, start, cwd);
      const isUnavailable = error instanceof RehearsalError && error.code === 'COMPOSE_UNAVAILABLE';
      if (given !== 'folder' || isUnavailable) throw error;
      refused.push({ candidate, why: reasonOf(error), error });
      continue;
    }
    const isSet = (name: string) => start?.variables.some((each) => each.name === name);
    candidate = { ...candidate, unset: [...reading.unset].filter((name) => !isSet(name)) };
    const images = await inspectImages(exec, model);
    const facts = await gatherFacts(model, candidate, {
      ...{ images, files, findMakers, foreignOf },
      own: candidate.own,
      seeming: candidate.nodes,
    });
    if (facts.nodes.length === 0) {
      without.push({ ...candidate, services: Object.keys(model.services) });
      continue;
    }
    const stack = { candidate: { ...candidate, own: ownIn(candidate, facts) }, facts, model };
    if (given === 'folder' && isForeign(facts)) {
      foreign.push(stack);
      continue;
    }
    if (stack.candidate.own.length === 0) throwFirstOwn(refused);
    return { chosen: stack, without, foreign, refused };
  }
  throwFirstOwn(refused);
  return { chosen: undefined, without, foreign, refused };
}

/** The stack with those variables of its start that its files use. */
async function withUsed(candidate: Candidate): Promise<Candidate> {
  const { files, start } = candidate;
  if (start === undefined) return candidate;
  return { ...candidate, start: { ...start, variables: await usedVariables(files, start) } };
}

/** Services of the repository's code, without those that turn out to run another chain. */
function ownIn({ own }: Candidate, facts: StackFacts): string[] {
  if (isForeign(facts)) return [];
  const nodes = [facts, ...facts.otherChains].flatMap((each) => each.nodes);
  const others = nodes.filter(({ binary }) => facts.foreign.has(binary?.name ?? ''));
  return own.filter((name) => others.every(({ service }) => service !== name));
}

/** Binaries of other chains in a stack. */
export function chainsIn({ facts }: ChosenStack): string[] {
  return [...facts.foreign].sort();
}

/** Another chain's stack, or a drafted one, is no replacement for one of this repository's code. */
function throwFirstOwn(refused: readonly Refused[]): void {
  const first = refused.find(({ candidate }) => candidate.own.length > 0);
  if (first !== undefined) throw first.error;
}

/** Options of the line that starts a stack, besides its env files. */
function optionsOf({ start }: Candidate): ReadOptions {
  if (start === undefined) return {};
  const { projectFolder, profiles } = start;
  return {
    ...(projectFolder !== undefined && { folder: projectFolder }),
    ...(profiles.length > 0 && { profiles }),
  };
}

/** Compose's own reason, without its command line. */
function reasonOf(error: unknown): string {
  return error instanceof CommandError
    ? tellingLine(nonEmptyLines(error.result.stderr))
    : messageOf(error);
}

/** Images of the services in the engine, by reference; empty if the engine does not answer. */
async function inspectImages(exec: Exec, model: ComposeModel): Promise<Map<string, Image>> {
  const docker = openDocker(exec, { signal: AbortSignal.timeout(INSPECT_LIMIT_MS) });
  const references = new Set(Object.values(model.services).flatMap(({ image }) => image ?? []));
  const images = new Map<string, Image>();
  for (const reference of references) {
    try {
      images.set(reference, imageOf(await docker.images.inspect(reference)));
    } catch {
      // Missing image, or no engine: the draft then relies on names and files.
    }
  }
  return images;
}
