import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { isMapping } from '../plan/find';
import { dataOf, LARGEST_YAML, readYaml } from '../plan/yaml';
import { exists, readBounded } from '../system/files';
import { MAIN } from './compose-names';
import type { RepositoryFiles } from './repository-files';
import {
  FOLDERS,
  MOST_STARTS,
  type SetVariable,
  type StartLine,
  startLinesIn,
  variablesOf,
} from './start-lines';

/** How a line of the repository starts a stack. Paths are absolute. */
export interface StackStart {
  /** Compose files in the order of the line. */
  readonly files: readonly string[];
  /** Folder of relative paths, if the line names one. */
  readonly projectFolder: string | undefined;
  readonly envFiles: readonly string[];
  /** Named files with variables that do not exist. */
  readonly missingEnvFiles: readonly string[];
  readonly profiles: readonly string[];
  /**
   * Variables that the line sets for Compose, and those that its file exports. Put together at the first use: most
   * starts are compared only by their files.
   */
  readonly variables: readonly SetVariable[];
  readonly services: readonly string[];
  /** False if the command of Compose is an argument or unknown. */
  readonly isCertain: boolean;
  /** File with the line. */
  readonly file: string;
  readonly line: number;
  /** Target or recipe with the line. */
  readonly target: string | undefined;
}

/** Kinds of files with command lines, the likeliest place of a stack's start first. */
const KINDS = [
  /(?:^|\/)(?:GNU)?[Mm]akefile$|\.mk$|(?:^|\/)\.?[Jj]ustfile$|\.just$/,
  /\.(?:ba)?sh$/,
  /^\.github\/workflows\/[^/]*\.ya?ml$/,
];
const WORKFLOW = 2;
/** Words of targets and scripts that start a stack for another purpose than to run it. */
const OTHERWISE = /e2e|test(?!net)|bench|debug|upgrade|import|export|mainnet|monitor|stress/i;
const MOST_FILES = 600;
const LARGEST_SCRIPT = 512 * 1024;

/**
 * Finds the lines of a repository's Makefiles, scripts, justfiles and workflows that start a compose stack, the
 * likeliest first: those with `up` rather than an unknown command, all services rather than some, few files and profiles, Makefiles before scripts. Runs nothing.
 */
export async function stackStarts({ top, names }: RepositoryFiles): Promise<StackStart[]> {
  const found: { start: StackStart; kind: number }[] = [];
  const scripts = names.filter((name) => kindOf(name) >= 0).slice(0, MOST_FILES);
  for (const name of scripts) {
    const file = path.join(top, name);
    if (!(await lstat(file).catch(() => undefined))?.isFile()) continue; // a link may lead anywhere
    const text = await readBounded(file, LARGEST_SCRIPT).catch(() => '');
    if (!text.includes('compose')) continue;
    const kind = kindOf(name);
    for (const placed of linesOf(text, kind)) {
      const start = await resolved(placed, basesOf(top, file, placed.below), { file, top });
      if (start !== undefined) found.push({ start, kind });
    }
  }
  const rank = ({
    start: { services, files, profiles, envFiles, target, file, isCertain },
    kind,
  }: (typeof found)[number]) =>
    [
      isCertain ? 0 : 1,
      services.length > 0 ? 1 : 0,
      OTHERWISE.test(target ?? file) ? 1 : 0,
      kind,
      profiles.length,
      files.length + envFiles.length,
    ] as const;
  return found
    .map((each) => ({ ...each, rank: rank(each) }))
    .sort((a, b) => compared(a.rank, b.rank))
    .map(({ start }) => start);
}

/** Order of two lists of numbers: by the first ones that differ. */
export function compared(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function kindOf(name: string): number {
  return KINDS.findIndex((kind) => kind.test(name));
}

interface Placed {
  readonly written: StartLine;
  /** Folder that a workflow runs it in. */
  readonly below: string;
  /** Lines of the file before the text with it. */
  readonly above: number;
}

function linesOf(text: string, kind: number): Placed[] {
  if (kind !== WORKFLOW)
    return startLinesIn(text).map((written) => ({ written, below: '.', above: 0 }));
  const found: Placed[] = [];
  for (const { run, below } of stepsOf(text)) {
    const starts = startLinesIn(run);
    if (starts.length === 0) continue;
    const above = text.slice(0, Math.max(text.indexOf(firstLine(run)), 0)).split('\n').length - 1;
    found.push(...starts.map((written) => ({ written, below, above })));
    if (found.length >= MOST_STARTS) break;
  }
  return found.slice(0, MOST_STARTS).map(({ written, ...rest }) => ({
    ...rest,
    written: { ...written, target: undefined },
  }));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** Scripts of a workflow's steps, with their folders. */
function stepsOf(text: string): { run: string; below: string }[] {
  if (text.length > LARGEST_YAML) return [];
  let data: unknown;
  try {
    data = dataOf(readYaml(text, { merge: true }));
  } catch {
    return []; // no YAML, or one that takes too long to read
  }
  const jobs = isMapping(data) && isMapping(data.jobs) ? Object.values(data.jobs) : [];
  return jobs.flatMap((job: unknown) => {
    const steps: unknown[] = isMapping(job) && Array.isArray(job.steps) ? job.steps : [];
    return steps.flatMap((step) => {
      if (!isMapping(step) || typeof step.run !== 'string') return [];
      const folder = step['working-directory'];
      return [{ run: step.run, below: typeof folder === 'string' ? folder : '.' }];
    });
  });
}

/** Folders that a script may run in: its own, and the root of the repository. */
function basesOf(top: string, file: string, below: string): string[] {
  const isWorkflow = path.relative(top, file).startsWith('.github');
  const own = path.dirname(file);
  const bases = isWorkflow ? [top] : /\.mk$/.test(file) ? [top, own] : [own, top];
  return [...new Set(bases.map((base) => path.resolve(base, below)))];
}

/** The start with absolute paths, in the first folder in which its compose files exist. */
async function resolved(
  { written, above }: Placed,
  bases: readonly string[],
  { file, top }: { readonly file: string; readonly top: string },
): Promise<StackStart | undefined> {
  for (const base of bases) {
    const folder = placed(written.cwd, base, top);
    const files = await composeFilesOf(written, folder, top);
    if (files === undefined) continue;
    const { projectFolder, profiles, services, target, isCertain } = written;
    const envFiles = written.envFiles.map((name) => placed(name, folder, top));
    const isThere = await Promise.all(envFiles.map(exists));
    const folders = { base, cwd: folder, script: path.dirname(file), top };
    let variables: readonly SetVariable[] | undefined;
    return {
      files,
      projectFolder: projectFolder === undefined ? undefined : placed(projectFolder, folder, top),
      envFiles: envFiles.filter((_, index) => isThere[index]),
      missingEnvFiles: envFiles.filter((_, index) => !isThere[index]),
      ...{ profiles, services, file, line: written.line + above, target, isCertain },
      get variables() {
        variables ??= variablesOf(written).map(({ value, line, ...each }) => ({
          ...each,
          value: value === undefined ? undefined : valueIn(value, folders),
          line: line + above,
        }));
        return variables;
      },
    };
  }
  return undefined;
}

/** A path of a start line, which may begin with the repository's top folder. */
function placed(name: string, folder: string, top: string): string {
  return name.startsWith(FOLDERS.top)
    ? path.join(top, name.slice(FOLDERS.top.length))
    : path.resolve(folder, name);
}

/** A value with its folders filled in. */
function valueIn(value: string, folders: Readonly<Record<keyof typeof FOLDERS, string>>): string {
  let text = value;
  for (const [name, letter] of Object.entries(FOLDERS)) {
    text = text.replaceAll(letter, folders[name as keyof typeof FOLDERS]);
  }
  return text;
}

/** Compose files of a line run in a folder; undefined if they are not there. */
async function composeFilesOf({ files }: StartLine, folder: string, top: string) {
  if (files.length > 0) {
    const all = files.map((name) => placed(name, folder, top));
    const isThere = await Promise.all(all.map(exists));
    return isThere.every(Boolean) ? all : undefined;
  }
  for (const name of MAIN) {
    const main = path.join(folder, name);
    if (await exists(main)) return [main];
  }
  return undefined;
}
