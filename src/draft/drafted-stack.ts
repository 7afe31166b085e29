import path from 'node:path';
import { RehearsalError } from '../errors/errors';
import { repositoryOf } from '../system/files';
import { listed } from '../text/words';
import type { Choice } from './choose-stack';
import { codeAt } from './code';
import { limitLines, otherChains, row } from './coverage';
import { composeModel, composeText } from './draft-compose';
import { gatherFacts, type StackFacts } from './facts';
import { type Files, named } from './files';
import { limitsOfCode, otherWays } from './limits';
import { namesOfProgram, type ReadPrograms } from './programs';
import { type FoundSource, findSource } from './source';
import type { Candidate, FoundStacks } from './stack-search';

/** A stack drafted for a chain without a stack of its own. */
export interface DraftedStack {
  /** Path of the compose file. */
  readonly file: string;
  readonly text: string;
  readonly facts: StackFacts;
  /** Folder of the chain's code, which may be far from the plan. */
  readonly code: string;
  /** First lines of output. */
  readonly lines: readonly string[];
}

interface Places {
  readonly plan: string;
  readonly place: string;
  readonly files: Files;
  readonly read: ReadPrograms;
  readonly cwd: string;
}

/**
 * Drafts a compose file beside the plan for the chain whose code is in the repository.
 *
 * @returns undefined if the repository has no code of a chain on the Cosmos SDK, or the user named a compose file
 */
export async function draftStack(
  { repository, given }: FoundStacks,
  choice: Choice,
  { plan, place, files, read, cwd }: Places,
): Promise<DraftedStack | undefined> {
  const folder = path.dirname(plan);
  const source = given === 'file' ? undefined : await sourceOf(place, files, read);
  if (source === undefined) return undefined;
  const file = path.join(folder, `${path.basename(plan).replace(/\.ya?ml$/, '')}.compose.yml`);
  const binary = source.program;
  const name = (binary ?? path.basename(source.folder)).replace(/-?(?:node)?d$/, '') || 'chain';
  const program = { image: `rehearsal/${name.toLowerCase()}:current`, binary };
  const compose = { files: [file], others: [] };
  const facts = await gatherFacts(composeModel(program, folder), compose, {
    ...{ images: new Map(), files, own: [], seeming: [], findMakers: async () => [] },
  });
  return {
    file,
    text: composeText(program),
    facts: { ...facts, source, missing: [] },
    code: source.folder,
    lines: [
      row('stack', `none found${why(choice, cwd)}`),
      row('drafted', `${named(file, cwd)}: two validators, a sentry each, and a public node`),
      row('', 'for the code of this repository, with a fresh genesis for every run (stack.fresh)'),
      ...limitLines([
        ...otherWays(repository),
        ...(await limitsOfCode(repository, source.folder, files)),
      ]),
    ],
  };
}

/** The chain's code: as the program that starts a node shows it, or else by its go.mod. */
async function sourceOf(
  place: string,
  files: Files,
  read: ReadPrograms,
): Promise<FoundSource | undefined> {
  const found = await findSource(place, files);
  const root = (await repositoryOf(place)) ?? found?.folder;
  if (root === undefined) return undefined;
  const code = await codeAt(await read(root), [], path.relative(root, found?.folder ?? place));
  if (code === undefined || !code.program.isCertain) return found;
  const { program, make } = code;
  const [name] = namesOfProgram(program, make);
  if (found !== undefined) return { ...found, program: name?.value ?? found.program };
  const folder = path.join(root, program.module.folder);
  return {
    folder,
    goMod: path.join(folder, 'go.mod'),
    hasDockerfile: code.dockerfile !== undefined,
    program: name?.value,
  };
}

/** Why no compose file of the repository is a stack of nodes. */
function why({ without, foreign, refused }: Choice, cwd: string): string {
  const place = ({ files }: Candidate) => named(files[0] ?? '', cwd);
  const reasons = [
    ...without.map(
      (each) => `${place(each)} has no node (its services are ${listed(each.services)})`,
    ),
    ...foreign.map((each) => `${place(each.candidate)} runs ${otherChains(each)}`),
    ...refused.map(
      ({ candidate, why: reason }) => `Compose refuses ${place(candidate)} (${reason})`,
    ),
  ];
  return reasons.length === 0 ? ': no compose file in the repository' : `: ${reasons.join('; ')}`;
}

/**
 * The error of a place without a stack of nodes and without a chain's code, with what is there instead; Compose's own
 * if it refuses a stack of the very folder that the user named.
 */
export function noStack(
  { repository }: FoundStacks,
  choice: Choice,
  place: string,
  cwd: string,
): unknown {
  const there = choice.refused.find(
    ({ candidate: { files } }) => path.dirname(files[0] ?? '') === place,
  );
  if (there !== undefined) return there.error;
  const ways = otherWays(repository).map(({ kind, remedy }) => `There is ${kind}: ${remedy}.`);
  const { without, refused } = choice;
  if (without.length + refused.length === 0) {
    return new RehearsalError(
      'COMPOSE_FILE_NOT_FOUND',
      `No compose file and no go.mod of a Cosmos SDK chain in the repository of ${place}`,
      { hint: ['Name the folder of the stack: rehearse init FOLDER.', ...ways].join(' ') },
    );
  }
  return new RehearsalError('NO_NODE_FOUND', `No node found in ${place}${why(choice, cwd)}`, {
    hint: [
      'A node has a home with config/genesis.json or config/config.toml, publishes port 26657, or starts with a command such as `demod start`.',
      ...ways,
    ].join(' '),
  });
}
