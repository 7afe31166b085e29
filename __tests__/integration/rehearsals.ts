import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { RUN_LABEL } from '../../src/docker/labels';
import { keyTag } from '../../src/images/store/image-store';
import type { Report } from '../../src/report/model/schema';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const BUNDLE = path.join(ROOT, 'dist/index.js');
export const BUNDLED_PLAN = path.join(ROOT, 'examples/checkers/rehearsal.yml');

/** Limit of a rehearsal with existing images, and of the first one of a suite, which builds them. */
export const RUN_LIMIT_MS = 240_000;
export const BUILD_LIMIT_MS = 30 * 60_000;

/** The bundled plan, as plain data to change. */
export type RawPlan = {
  upgrades: { name: string; votes: Record<string, string> }[];
  traffic: { stage: string }[];
  queries: unknown[];
  [key: string]: unknown;
};

const made: string[] = [];

/** Makes a folder for a test, outside of any checkout. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-it-'));
  made.push(folder);
  return folder;
}

/** Removes the folders of this file's tests; REHEARSAL_KEEP keeps them for inspection. */
export function removeTemporaryFolders(): void {
  if (process.env.REHEARSAL_KEEP) return;
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
}

/** Writes a changed copy of the bundled plan, with absolute paths to the bundled chain. */
export function changedPlan(folder: string, change: (plan: RawPlan) => void): string {
  const text = readFileSync(BUNDLED_PLAN, 'utf8')
    .replaceAll('../../compose', path.join(ROOT, 'compose'))
    .replaceAll('context: chain,', `context: ${path.join(ROOT, 'examples/checkers/chain')},`);
  const plan = parse(text) as RawPlan;
  change(plan);
  const file = path.join(folder, 'plan.yml');
  writeFileSync(file, stringify(plan));
  return file;
}

/** A running rehearsal. */
export class Rehearsal {
  output = '';
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly #waiting: { pattern: RegExp; resolve: (match: RegExpExecArray) => void }[] = [];

  constructor(
    readonly evidence: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    cwd = ROOT,
  ) {
    const { GITHUB_ACTIONS: _, ...inherited } = process.env;
    this.child = spawn(process.execPath, [BUNDLE, ...args], {
      cwd,
      env: { ...inherited, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => this.#take(chunk));
    }
    this.ended = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** Resolves when the output matches; rejects if the rehearsal ends first. */
  async saw(pattern: RegExp): Promise<RegExpExecArray> {
    const match = pattern.exec(this.output);
    if (match) return match;
    const seen = new Promise<RegExpExecArray>((resolve) => {
      this.#waiting.push({ pattern, resolve });
    });
    const ended = this.ended.then(() => {
      throw new Error(`ended without ${pattern}:\n${this.output.slice(-3000)}`);
    });
    return Promise.race([seen, ended]);
  }

  get report(): Report {
    return reportIn(this.evidence);
  }

  #take(chunk: string): void {
    this.output += chunk;
    for (const { pattern, resolve } of this.#waiting) {
      const match = pattern.exec(this.output);
      if (match) resolve(match);
    }
  }
}

/** The report in a folder of evidence. */
export function reportIn(folder: string): Report {
  return JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as Report;
}

/** Starts a rehearsal from the command line. */
export function rehearse(
  folder: string,
  plan?: string,
  env: Readonly<Record<string, string>> = {},
): Rehearsal {
  const evidence = path.join(folder, 'evidence');
  return new Rehearsal(evidence, ['--plan', plan ?? BUNDLED_PLAN, '--evidence', evidence], env);
}

/** Objects and folders of other rehearsals, from before this file's tests. */
const before = new Set([...inEngine(), ...inTemporary()]);

/** Names of all objects that rehearsals of these tests left in the engine. */
export function leftInEngine(): string[] {
  return inEngine().filter((name) => !before.has(name));
}

/** Working folders of rehearsals of these tests. */
export function workingFolders(): string[] {
  return inTemporary().filter((name) => !before.has(name));
}

function inEngine(): string[] {
  const filter = ['--filter', `label=${RUN_LABEL}`];
  return [
    ['ps', '--all', '--format', '{{.Names}}', ...filter],
    ['network', 'ls', '--format', '{{.Name}}', ...filter],
    ['volume', 'ls', '--format', '{{.Name}}', ...filter],
    ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', 'reference=rehearsal-*'],
  ]
    .flatMap((args) => docker(args).split('\n').filter(Boolean))
    .filter((name) => !name.startsWith(keyTag(''))); // kept for the next run, by design
}

function inTemporary(): string[] {
  return readdirSync(os.tmpdir()).filter((name) => /^rehearsal-[0-9a-f]{8}-/.test(name));
}

export function docker(args: readonly string[], input = ''): string {
  return execFileSync('docker', args, { encoding: 'utf8', input }).trim();
}

/** All files below a folder, with their text. */
export function texts(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = path.join(entry.parentPath ?? entry.path, entry.name);
        return [path.relative(folder, file), readFileSync(file, 'utf8')];
      }),
  );
}

/** Sequences of 12 or more words that look like a mnemonic. */
export function mnemonicsIn(text: string): string[] {
  return text.match(/\b(?:[a-z]{3,8} ){11,}[a-z]{3,8}\b/g) ?? [];
}
