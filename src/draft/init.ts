import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../errors/errors';
import { parsePlan } from '../plan/parse';
import { PlanError, pathText } from '../plan/problems';
import { readSource } from '../plan/source';
import { LARGEST_YAML } from '../plan/yaml';
import type { ComposeModel } from '../stack/compose/model';
import type { Exec } from '../system/exec';
import { readBounded } from '../system/files';
import { listed } from '../text/words';
import { type Choice, type ChosenStack, chooseStack } from './choose-stack';
import { limitLines, row, stackLines } from './coverage';
import { type Draft, draftPlan } from './draft';
import { draftStack, noStack } from './drafted-stack';
import { type StackFacts, withCode } from './facts';
import { Files, named } from './files';
import { homeNotes } from './home-notes';
import { limitsOfCode, limitsOfStack } from './limits';
import { findMnemonics } from './mnemonics';
import { programReader } from './programs';
import type { RepositoryFiles } from './repository-files';
import { type FoundStacks, findStacks } from './stack-search';
import { MARKS, planText } from './write';

export interface InitSettings {
  /** Folder with compose files, or a compose file. */
  readonly place: string;
  /** Plan file to write. */
  readonly output: string;
  readonly cwd: string;
  /** The user's environment; by default that of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Drafts a plan for the stack of a repository, with comments that name the source of each value and marks for
 * missing and guessed values. Without a stack of nodes, it also drafts a compose file for the chain's code.
 * Starts nothing, and writes nothing but these files.
 *
 * @returns output lines: what is covered and what is not, the recognised stack, and the next steps
 * @throws RehearsalError if the plan exists, neither a stack nor a chain is found, or Compose cannot read it
 */
export async function init(exec: Exec, settings: InitSettings): Promise<string[]> {
  const { cwd, env = process.env } = settings;
  const place = path.resolve(cwd, settings.place);
  const plan = path.resolve(cwd, settings.output);
  const folder = path.dirname(plan);
  await refuseExisting(plan, cwd);

  const files = new Files();
  const found = await findStacks(exec, place);
  const read = programReader(exec);
  const choice = await chooseStack(exec, found, { files, cwd, read, env });
  const drafted =
    choice.chosen === undefined
      ? await draftStack(found, choice, { plan, place, files, read, cwd })
      : undefined;
  // Another chain's stack is better than none.
  const chosen = choice.chosen ?? (drafted === undefined ? choice.foreign[0] : undefined);
  const gathered = chosen?.facts ?? drafted?.facts;
  if (gathered === undefined) throw noStack(found, choice, place, cwd);
  const coded = await withCode(exec, gathered, { folder: drafted?.code, read });
  const facts =
    chosen === undefined
      ? coded
      : await withMnemonics(coded, found.repository, chosen.model, files);

  const draft = draftPlan(facts, folder);
  const text = planText(
    draft,
    head(listed(facts.compose.files.map((each) => named(each, folder)))),
  );
  const covered =
    chosen === undefined
      ? (drafted?.lines ?? [])
      : await coverage(found, choice, chosen, files, cwd);
  if (drafted !== undefined) await writeNew(drafted.file, drafted.text, cwd);
  await writeNew(plan, text, cwd);

  const file = named(plan, cwd);
  const written = [drafted?.file, plan].flatMap((each) => (each ? [named(each, cwd)] : []));
  return [
    ...covered,
    ...stackRows(facts, folder),
    `\nWrote ${listed(written)}. Next steps:`,
    ...nextSteps(draft, text, file).map((step, index) => `  ${index + 1}. ${step}`),
  ];
}

/** Adds the mnemonics of the repository where a stack has homes, or scripts that make them, and no keys. */
async function withMnemonics(
  facts: StackFacts,
  repository: RepositoryFiles,
  model: ComposeModel,
  files: Files,
): Promise<StackFacts> {
  if (facts.keys.length > 0 || facts.isWithoutHomes) return facts;
  const { keys, others } = await findMnemonics(repository, model, facts, files);
  return { ...facts, keys, otherMnemonics: others };
}

/** What of the repository is covered: the stack, and limits of its code and scripts. */
async function coverage(
  { repository, candidates }: FoundStacks,
  { refused, without, foreign: passed }: Choice,
  chosen: ChosenStack,
  files: Files,
  cwd: string,
): Promise<string[]> {
  const { facts, candidate } = chosen;
  const foreign = passed.filter((each) => each !== chosen);
  const seen = [candidate, ...without, ...[...foreign, ...refused].map((each) => each.candidate)];
  const isSeen = new Set(seen.map((each) => each.files[0]));
  const others = candidates.filter(
    ({ nodes, files: [first] }) => nodes.length > 0 && !isSeen.has(first),
  );
  return [
    ...stackLines(chosen, { others, foreign, refused }, cwd),
    ...limitLines([
      ...limitsOfStack(facts),
      ...(facts.source === undefined
        ? []
        : await limitsOfCode(repository, facts.source.folder, files)),
    ]),
  ];
}

function head(place: string): string[] {
  return [
    `Plan of an upgrade rehearsal, drafted by \`rehearse init\` from ${place}.`,
    `${MARKS['fill in']} marks missing values, ${MARKS.check} guessed ones; \`rehearse validate\` lists the mistakes.`,
    'Paths are relative to this file.',
  ];
}

async function refuseExisting(plan: string, cwd: string): Promise<void> {
  if ((await stat(plan).catch(() => undefined)) === undefined) return;
  const text = await readBounded(plan, LARGEST_YAML).catch(() => '');
  throw alreadyThere(plan, cwd, DRAFTED.exec(text)?.[1]);
}

/** First line of a drafted plan, with its compose files. */
const DRAFTED = /^# [^\n]{0,60}drafted by `rehearse init` from ([^\n]{1,300})\.\n/;

function alreadyThere(plan: string, cwd: string, from?: string): RehearsalError {
  const what = from === undefined ? '' : `, a draft from ${from}`;
  return new RehearsalError(
    'PLAN_EXISTS',
    `Cannot write ${named(plan, cwd)}: the file exists${what}`,
    {
      hint: 'Choose another file with --output.',
    },
  );
}

async function writeNew(plan: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(plan, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(plan, cwd);
    throw new RehearsalError(
      'PLAN_UNWRITABLE',
      `Cannot write ${named(plan, cwd)}: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** Output lines about the recognised stack. */
function stackRows(facts: StackFacts, folder: string): string[] {
  const { compose, nodes, validators, signers, rpc, binary, chain, keys, twins, unreadable } =
    facts;
  const files = listed(compose.files.map((file) => named(file, folder)));
  const signing = signers.map(
    ({ service, validators: whose }) =>
      `${service}${whose.length === 0 ? '' : ` for ${listed(whose)}`}`,
  );
  return [
    row('compose', files),
    row('nodes', nodes.map(({ service }) => service).join(', ')),
    row('validators', listed(validators)),
    ...(signing.length === 0 ? [] : [row('signers', signing.join('; '))]),
    row('RPC', rpc?.service ?? 'none'),
    row('chain', [binary?.value, chain?.id, chain?.denom].map((value) => value ?? '?').join(', ')),
    row('keys', keys.length === 0 ? 'none' : listed(keys.map(({ name }) => name))),
    ...nodes.flatMap(homeNotes).map((note) => row('note', note)),
    ...twins.map((group) =>
      row('note', `${listed(group)} have the same consensus key: running together, all would sign`),
    ),
    ...nodes.flatMap(({ service, addressBook }) =>
      addressBook === undefined
        ? []
        : [row('note', `the copy of ${service} starts without its address book`)],
    ),
    ...unreadable.map((file) =>
      row('note', `this user has no permission to read ${named(file, folder)}`),
    ),
  ];
}

/** Remaining work of the user: marks and mistakes in the order of the file, secrets, commands. */
function nextSteps({ notes, variables }: Draft, text: string, file: string): string[] {
  const { placeOf } = readSource(text, file);
  const marked = notes.flatMap(({ path: at, text: what, mark }) => {
    if (mark === undefined) return [];
    const { line, column } = placeOf(at);
    return [{ line, column, at: pathText(at), what: `${MARKS[mark]}: ${what}` }];
  });
  const others = mistakesIn(text, file).filter(({ path: at }) =>
    marked.every((mark) => mark.at !== at),
  );
  return [
    ...[...marked, ...others.map((each) => ({ ...each, at: each.path, what: each.message }))]
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, column, at, what }) => `${file}:${line}:${column}: ${at}: ${what}`),
    ...variables.map((name) => `Set the environment variable ${name} to the secret.`),
    `rehearse validate ${file}`,
    `rehearse --plan ${file}`,
  ];
}

function mistakesIn(text: string, file: string) {
  try {
    parsePlan(text, file);
    return [];
  } catch (error) {
    if (error instanceof PlanError) return error.problems;
    throw error;
  }
}
