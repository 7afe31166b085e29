import { openDocker } from '../docker/docker';
import { messageOf, RehearsalError } from '../errors/errors';
import { type Image, imageOf } from '../images/image';
import type { ComposeModel } from '../stack/compose/model';
import type { ReadOptions } from '../stack/compose/read';
import { type FindMakers, makerFinder } from '../stack/copy/scripts';
import { CommandError, type Exec, nonEmptyLines, tellingLine } from '../system/exec';
import { gatherFacts, type StackFacts } from './facts';
import type { Files } from './files';
import { readModel } from './read';
import type { Candidate, FoundStacks } from './stack-search';

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
  /** Stacks that Compose refuses, with its reason. */
  readonly refused: readonly Refused[];
}

interface Refused {
  readonly candidate: Candidate;
  readonly why: string;
  readonly error: unknown;
}

/**
 * Takes the first stack in which Compose and the files show a node.
 *
 * @throws RehearsalError if Compose does not answer, or refuses a stack that the user named or the only ones of
 *   this repository's code
 */
export async function chooseStack(
  exec: Exec,
  { candidates, repository, given }: FoundStacks,
  { files, cwd }: { readonly files: Files; readonly cwd: string },
): Promise<Choice> {
  const docker = openDocker(exec, {});
  const findMakers: FindMakers = await makerFinder(exec, repository.top);
  const without: Candidate[] = [];
  const refused: Refused[] = [];
  for (const candidate of candidates.slice(0, MOST_TRIED)) {
    let model: ComposeModel;
    try {
      model = await readModel(docker, candidate.files, cwd, optionsOf(candidate));
    } catch (error) {
      const isUnavailable = error instanceof RehearsalError && error.code === 'COMPOSE_UNAVAILABLE';
      if (given !== 'folder' || isUnavailable) throw error;
      refused.push({ candidate, why: reasonOf(error), error });
      continue;
    }
    const images = await inspectImages(exec, model);
    const facts = await gatherFacts(model, candidate, {
      ...{ images, files, findMakers },
      own: candidate.own,
      seeming: candidate.nodes,
    });
    if (facts.nodes.length > 0) {
      if (candidate.own.length === 0) throwFirstOwn(refused);
      return { chosen: { candidate, facts, model }, without, refused };
    }
    without.push({ ...candidate, services: Object.keys(model.services) });
  }
  throwFirstOwn(refused);
  return { chosen: undefined, without, refused };
}

/** Another chain's stack, or a drafted one, is no replacement for one of this repository's code. */
function throwFirstOwn(refused: readonly Refused[]): void {
  const first = refused.find(({ candidate }) => candidate.own.length > 0);
  if (first !== undefined) throw first.error;
}

/** Options of the line that starts a stack. */
function optionsOf({ start }: Candidate): ReadOptions {
  if (start === undefined) return {};
  const { projectFolder, envFiles, profiles } = start;
  return {
    ...(projectFolder !== undefined && { folder: projectFolder }),
    ...(envFiles.length > 0 && { envFiles }),
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
