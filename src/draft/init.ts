import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDocker } from '../docker/docker';
import { RehearsalError } from '../errors/errors';
import { type Image, imageOf } from '../images/image';
import { parsePlan } from '../plan/parse';
import { PlanError, pathText } from '../plan/problems';
import { readSource } from '../plan/source';
import type { ComposeModel } from '../stack/compose/model';
import type { Exec } from '../system/exec';
import { listed } from '../text/words';
import { findComposeFiles } from './compose-files';
import { type Draft, draftPlan } from './draft';
import { gatherFacts, type StackFacts } from './facts';
import { Files, named } from './files';
import { homeNotes } from './home-notes';
import { readModel } from './read';
import { MARKS, planText } from './write';

export interface InitSettings {
  /** Folder with compose files, or a compose file. */
  readonly place: string;
  /** Plan file to write. */
  readonly output: string;
  readonly cwd: string;
}

/**
 * Drafts a plan from the compose files of a stack, with comments that name the source of each value and marks
 * for missing and guessed values. Starts nothing, and writes nothing but the plan.
 *
 * @returns output lines: the recognised stack, and the next steps
 * @throws RehearsalError if the plan exists, no stack is found, or Compose cannot read it
 */
export async function init(exec: Exec, settings: InitSettings): Promise<string[]> {
  const { cwd } = settings;
  const place = path.resolve(cwd, settings.place);
  const plan = path.resolve(cwd, settings.output);
  const folder = path.dirname(plan);
  await refuseExisting(plan, cwd);

  const compose = await findComposeFiles(place);
  const model = await readModel(openDocker(exec, {}), compose.files, cwd);
  const images = await inspectImages(exec, model);
  const facts = await gatherFacts(model, compose, images, new Files());
  if (facts.nodes.length === 0) {
    throw new RehearsalError(
      'NO_NODE_FOUND',
      `No node found among the services of ${listed(compose.files.map((file) => named(file, cwd)))}`,
      {
        hint: `A node has a home with config/genesis.json or config/config.toml, publishes port 26657, or starts with a command such as \`gaiad start\`. The services are ${listed(Object.keys(model.services))}.`,
      },
    );
  }

  const draft = draftPlan(facts, folder);
  const text = planText(draft, head(named(place, folder)));
  await writeNew(plan, text, cwd);

  const file = named(plan, cwd);
  return [
    ...found(facts, folder),
    `\nWrote ${file}. Next steps:`,
    ...nextSteps(draft, text, file).map((step, index) => `  ${index + 1}. ${step}`),
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
  throw alreadyThere(plan, cwd);
}

function alreadyThere(plan: string, cwd: string): RehearsalError {
  return new RehearsalError('PLAN_EXISTS', `Cannot write ${named(plan, cwd)}: the file exists`, {
    hint: 'Choose another file with --output.',
  });
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

/** Images of the services in the engine, by reference; empty if the engine does not answer. */
async function inspectImages(exec: Exec, model: ComposeModel): Promise<Map<string, Image>> {
  const references = new Set(Object.values(model.services).flatMap(({ image }) => image ?? []));
  const images = new Map<string, Image>();
  const docker = openDocker(exec, { signal: AbortSignal.timeout(INSPECT_LIMIT_MS) });
  for (const reference of references) {
    try {
      images.set(reference, imageOf(await docker.images.inspect(reference)));
    } catch {
      // Missing image, or no engine: the draft then relies on names and files.
    }
  }
  return images;
}

const INSPECT_LIMIT_MS = 10_000;

/** Output lines about the recognised stack. */
function found(facts: StackFacts, folder: string): string[] {
  const { compose, nodes, validators, signers, rpc, binary, chain, keys, twins, unreadable } =
    facts;
  const files = listed(compose.files.map((file) => named(file, folder)));
  const signing = signers.map(
    ({ service, validators: whose }) =>
      `${service}${whose.length === 0 ? '' : ` for ${listed(whose)}`}`,
  );
  const row = (label: string, text: string) => `${label.padEnd(12)}${text}`;
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
