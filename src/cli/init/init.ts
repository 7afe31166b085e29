import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RehearsalError } from '../../errors';
import { type Image, inspectImage } from '../../images/image';
import { parsePlan } from '../../plan/parse';
import { PlanError, pathText } from '../../plan/problems';
import { readSource } from '../../plan/source';
import { listed } from '../../plan/words';
import type { ComposeModel } from '../../stack/model';
import type { Exec } from '../../system/exec';
import { EXIT } from '../exit';
import type { Output } from '../program';
import { findComposeFiles } from './compose-files';
import { type Draft, draftPlan } from './draft';
import { gatherFacts, type StackFacts } from './facts';
import { Files, named } from './files';
import { readModel } from './read';
import { MARKS, planText } from './write';

export interface InitSettings {
  /** Folder with compose files, or a compose file. */
  readonly place: string;
  /** The plan to write. */
  readonly output: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Writes a plan for the stack of a compose folder: what its files tell, with comments that say from where,
 * and marks where only a person knows. Nothing is started, and nothing but the plan is written.
 *
 * @returns the exit code
 * @throws RehearsalError where there is a plan already, or no stack
 */
export async function init(exec: Exec, settings: InitSettings, output: Output): Promise<number> {
  const { cwd, env } = settings;
  const place = path.resolve(cwd, settings.place);
  const plan = path.resolve(cwd, settings.output);
  const folder = path.dirname(plan);
  await refuseExisting(plan, cwd);

  const compose = await findComposeFiles(place);
  const { model, withoutCompose } = await readModel(exec, compose.files, env);
  const images = await inspectImages(exec, model);
  const facts = await gatherFacts(model, compose, images, new Files());
  if (facts.nodes.length === 0) {
    throw new RehearsalError(
      `No service of ${listed(compose.files.map((file) => named(file, cwd)))} could be recognised as a node`,
      {
        hint: `A node has a home with config/genesis.json or config/config.toml in it, publishes 26657, or starts with a command such as \`gaiad start\`. The services are ${listed(Object.keys(model.services))}.`,
      },
    );
  }

  const draft = draftPlan(facts, folder);
  const text = planText(draft, head(named(place, folder)));
  await writeNew(plan, text, cwd);

  const file = named(plan, cwd);
  for (const line of found(facts, folder, withoutCompose)) output.print(line);
  output.print(`\nWrote ${file}. Next steps:`);
  const steps = nextSteps(draft, text, file);
  for (const [index, step] of steps.entries()) output.print(`  ${index + 1}. ${step}`);
  return EXIT.passed;
}

function head(place: string): string[] {
  return [
    `Plan of an upgrade rehearsal, drafted by \`rehearse init\` from ${place}.`,
    `${MARKS['fill in']} marks what only you know, ${MARKS.check} what was guessed; \`rehearse validate\` says what is missing.`,
    'Paths are relative to this file.',
  ];
}

async function refuseExisting(plan: string, cwd: string): Promise<void> {
  if ((await stat(plan).catch(() => undefined)) === undefined) return;
  throw alreadyThere(plan, cwd);
}

function alreadyThere(plan: string, cwd: string): RehearsalError {
  return new RehearsalError(`There is a ${named(plan, cwd)} already, which is left as it is`, {
    hint: 'Give another name with --output.',
  });
}

async function writeNew(plan: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(plan, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw alreadyThere(plan, cwd);
    throw new RehearsalError(`Cannot write ${named(plan, cwd)}: ${String(error)}`, {
      cause: error,
    });
  }
}

/** What the engine knows of the services' images: how they start. Nothing where it does not answer. */
async function inspectImages(exec: Exec, model: ComposeModel): Promise<Map<string, Image>> {
  const references = new Set(Object.values(model.services).flatMap(({ image }) => image ?? []));
  const images = new Map<string, Image>();
  const signal = AbortSignal.timeout(INSPECT_LIMIT_MS);
  for (const reference of references) {
    try {
      images.set(reference, await inspectImage(exec, reference, signal));
    } catch {
      // Not there, or no engine: then names and files have to do.
    }
  }
  return images;
}

const INSPECT_LIMIT_MS = 10_000;

/** What was recognised, for people. */
function found(facts: StackFacts, folder: string, withoutCompose: string | undefined): string[] {
  const { compose, nodes, validators, signers, rpc, binary, chain, keys, unreadable } = facts;
  const files = listed(compose.files.map((file) => named(file, folder)));
  const signing = signers.map(
    ({ service, validators: whose }) =>
      `${service}${whose.length === 0 ? '' : ` for ${listed(whose)}`}`,
  );
  const row = (label: string, text: string) => `${label.padEnd(12)}${text}`;
  return [
    row('compose', files),
    ...(withoutCompose === undefined
      ? []
      : [
          row('', 'read without Docker Compose: variables and extends only'),
          row('', `(${withoutCompose.split('\n')[0]})`),
        ]),
    row('nodes', nodes.map(({ service }) => service).join(', ')),
    row('validators', listed(validators)),
    ...(signing.length === 0 ? [] : [row('signers', signing.join('; '))]),
    row('RPC', rpc?.service ?? 'none'),
    row('chain', [binary?.value, chain?.id, chain?.denom].map((value) => value ?? '?').join(', ')),
    row('keys', keys.length === 0 ? 'none' : listed(keys.map(({ name }) => name))),
    ...nodes.flatMap(({ service, addressBook }) =>
      addressBook === undefined
        ? []
        : [row('note', `${service} has an address book; the copy starts without it`)],
    ),
    ...unreadable.map((file) => row('note', `${named(file, folder)} cannot be read by this user`)),
  ];
}

/** What is left for a person, in the order of the file. */
function nextSteps({ notes, variables }: Draft, text: string, file: string): string[] {
  const { locate } = readSource(text, file);
  const marked = notes.flatMap(({ path: at, text: what, mark }) => {
    if (mark === undefined) return [];
    const { line, column } = locate({ path: at, at: 'key', message: what });
    return [{ line, column, at: pathText(at), what: `${MARKS[mark]}: ${what}` }];
  });
  const others = mistakesIn(text, file).filter(({ path: at }) =>
    marked.every((mark) => mark.at !== at),
  );
  return [
    ...[...marked, ...others.map((each) => ({ ...each, at: each.path, what: each.message }))]
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, column, at, what }) => `${file}:${line}:${column}: ${at}: ${what}`),
    ...variables.map((name) => `Set ${name} in the environment, as a secret.`),
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
