import path from 'node:path';
import { type Place, RehearsalError } from '../../errors/errors';
import { isMapping, valueAt } from '../../plan/find';
import { clipped } from '../../text/plain';
import { isAtLeast } from '../../text/versions';
import { listed } from '../../text/words';
import { isWarning, unsetIn, usesOf, type VariableUse } from './variables';
import type { WrittenFile } from './written';

/** First version of Docker Compose with a key, by the reference of compose files. */
const SINCE: Readonly<Record<string, string>> = {
  additional_contexts: '2.17.0',
  attach: '2.20.0',
  cgroup: '2.15.0',
  develop: '2.22.0',
  dockerfile_inline: '2.17.0',
  entitlements: '2.27.1',
  gpus: '2.30.0',
  gw_priority: '2.33.1',
  include: '2.20.0',
  label_file: '2.32.2',
  models: '2.38.0',
  post_start: '2.30.0',
  pre_stop: '2.30.0',
  provider: '2.36.0',
  uts: '2.15.1',
};

const LONGEST_REASON = 500;
const MOST_USES = 5;

/** Reasons of Compose for an empty image, port or source of a volume. */
const OF_EMPTY = /neither an image|empty section|invalid spec|port\b|reference format/i;

/** Compose's refusal of files. */
export interface Refusal {
  /** Lines that Compose wrote to its standard error. */
  readonly lines: readonly string[];
  /** Version as printed by Compose. */
  readonly version: string;
  /** Names of the files in messages. */
  readonly names: readonly string[];
  readonly written: readonly WrittenFile[];
  readonly cause: unknown;
}

/** Error for compose files that Compose refuses: its version and reason, the line that it means, and the remedy. */
export function refusalError({ lines, version, names, written, cause }: Refusal): RehearsalError {
  const reason = reasonIn(lines);
  const all = OF_EMPTY.test(reason) ? usesOf(unsetIn(lines), written) : [];
  const uses = all.filter(({ emptied }) => emptied !== undefined);
  const place = uses[0]?.place ?? placeIn(reason, written);
  const where = place === undefined ? listed(names) : `${place.file}:${place.line}`;
  const unset = uses.length === 0 ? '' : `; ${emptiedWords(uses)}`;
  return new RehearsalError(
    'COMPOSE_FILE_REFUSED',
    `Docker Compose ${numberOf(version)} refuses ${where}: ${reason}${unset}`,
    {
      hint: uses.length > 0 ? SET_VARIABLES : hintFor(reason, version, written),
      place,
      cause,
    },
  );
}

/** Remedy for unset variables. */
export const SET_VARIABLES =
  'Set the variables in the environment of the rehearsal, in .env beside the compose file, or in a file of stack.env-files.';

/** Describes what unset variables leave empty: `IMAGE, which is not set, leaves the image of compose.yml:3 empty`. */
export function emptiedWords(uses: readonly VariableUse[]): string {
  return uses
    .slice(0, MOST_USES)
    .map(
      ({ variable, emptied, place: { file, line } }) =>
        `${variable}, which is not set, leaves the ${emptied} of ${file}:${line} empty`,
    )
    .join('; ');
}

function reasonIn(lines: readonly string[]): string {
  const own = lines.filter((line) => !isWarning(line)).map((line) => line.trim());
  return clipped(own.join(' ') || 'no reason given', LONGEST_REASON);
}

function numberOf(version: string): string {
  return /\bv?(\d+\.\d+\.\d+\S*)/.exec(version)?.[1] ?? version;
}

/** Line of the compose files that a reason of Compose means: of a YAML mistake, a file, a path or a service. */
function placeIn(reason: string, written: readonly WrittenFile[]): Place | undefined {
  const broken = written.find(({ mistake }) => mistake !== undefined);
  if (/^(?:yaml|.*\byaml):/.test(reason)) {
    const line = Number(/\bline (\d{1,9})\b/.exec(reason)?.[1] ?? broken?.mistake?.line);
    const file = broken ?? (written.length === 1 ? written[0] : undefined);
    return file && line > 0 ? { file: file.file, line: broken?.mistake?.line ?? line } : undefined;
  }
  // The path that Compose names, or the nearest one above it in the files.
  const dotted = /\b(?:services|networks|volumes|configs|secrets)(?:\.[\w-]+|\[[\w-]+\])+/.exec(
    reason,
  )?.[0];
  if (dotted !== undefined) {
    const steps = dotted.split(/[.[\]]+/).filter((step) => step !== '');
    const found = placeOfPath([...steps, ...unknownKeys(reason)], written);
    if (found !== undefined) return found;
  }
  const missing = missingFile(reason);
  if (missing !== undefined) {
    const use = mentionOf(path.basename(missing), written);
    if (use !== undefined) return use;
  }
  const service = /service "?([\w.-]+)"?/.exec(reason)?.[1];
  return service === undefined
    ? keyPlace(reason, written)
    : placeOfPath(['services', service], written);
}

/** Place of the longest part of a path that a file has, at least of two steps. */
function placeOfPath(steps: readonly string[], written: readonly WrittenFile[]): Place | undefined {
  for (let length = steps.length; length >= 2; length--) {
    const at = steps.slice(0, length).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const file = written.find(({ data }) => hasPath(data, at));
    if (file !== undefined) return file.placeOf(at);
  }
  return undefined;
}

function hasPath(data: unknown, at: readonly (string | number)[]): boolean {
  const above = valueAt(data, at.slice(0, -1));
  return typeof above === 'object' && above !== null && Object.hasOwn(above, at.at(-1) ?? '');
}

/** Keys that a reason calls unknown, in the words of any version of Compose. */
function unknownKeys(reason: string): string[] {
  const one = /Additional property ([\w.-]+) is not allowed/i.exec(reason)?.[1];
  const more = /additional propert(?:y|ies) ((?:'[\w.-]+'(?:, )?)+) not allowed/i.exec(reason)?.[1];
  return one !== undefined
    ? [one]
    : [...(more ?? '').matchAll(/'([\w.-]+)'/g)].flatMap(([, key]) => key ?? []);
}

/** Place of an unknown key at the top level. */
function keyPlace(reason: string, written: readonly WrittenFile[]): Place | undefined {
  const [key] = unknownKeys(reason);
  const file = written.find(({ data }) => isMapping(data) && key !== undefined && key in data);
  return key === undefined ? undefined : file?.placeOf([key]);
}

/** Path of a file that Compose did not find. */
function missingFile(reason: string): string | undefined {
  return (
    /(?:open|stat|lstat) (\S[^:]*): no such file or directory/.exec(reason)?.[1] ??
    /(?:env file|find env file:) (\S+)/.exec(reason)?.[1]
  );
}

/** Place of a text that ends with a file's name. */
function mentionOf(name: string, written: readonly WrittenFile[]): Place | undefined {
  for (const { file, texts } of written) {
    const text = texts.find(({ text }) => path.basename(text) === name);
    if (text !== undefined) return { file, line: text.line };
  }
  return undefined;
}

function hintFor(reason: string, version: string, written: readonly WrittenFile[]): string {
  const keys = unknownKeys(reason);
  const [key] = keys;
  if (key !== undefined) {
    const since = Object.hasOwn(SINCE, key) ? SINCE[key] : undefined;
    return since === undefined || isAtLeast(numberOf(version), since) === true
      ? `Check the spelling of ${listed(keys)}, or update Docker Compose: newer versions know more keys.`
      : `The key ${key} needs Docker Compose ${since} or later: update it, or name a compose file without this key in stack.compose.`;
  }
  if (/required variable/.test(reason)) return SET_VARIABLES;
  if (/depends on undefined service|refers to undefined service/.test(reason)) {
    const name = /undefined service "?([\w.-]+)"?/.exec(reason)?.[1] ?? '';
    const isThere = written.some(({ data }) => hasPath(data, ['services', name]));
    return isThere
      ? `The service ${name} has a profile that is not active: add the profile to stack.profiles.`
      : 'Add the file that defines it to stack.compose.';
  }
  if (missingFile(reason) !== undefined) {
    return 'Make the file first, or correct its path: relative paths start at stack.folder, by default the folder of the first compose file; paths in an included file start at its own folder.';
  }
  if (/cannot extend service/.test(reason)) {
    return 'Name a service of the extended file, or the file that defines it (extends.file).';
  }
  return 'Correct the line; docker compose config shows the same error for these files.';
}
