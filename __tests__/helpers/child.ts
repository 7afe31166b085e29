import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { folderWith } from './folder';

/** Result of a test's program. */
export interface Ended {
  /** Null if a signal ended it: for its time limit, or a fault in Node itself. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Default time limit for a program of a test, in milliseconds; far more than one answer needs. */
const LIMIT_MS = 120_000;

/** A separate program built from the sources, for tests of a process's resources and crashes. */
export class ChildProgram {
  readonly #file: string;

  /**
   * @param source TypeScript; `src/…` is imported from the project
   * @param folder its output folder
   */
  constructor(source: string, folder: string) {
    const place = folderWith(folder, {
      'entry.ts': source.replaceAll("'src/", `'${process.cwd()}/src/`),
    });
    const entry = path.join(place, 'entry.ts');
    this.#file = path.join(place, 'program.cjs');
    execFileSync('node_modules/.bin/esbuild', [
      ...[entry, '--bundle', '--platform=node', '--format=cjs', '--log-level=error'],
      ...[`--outfile=${this.#file}`, `--tsconfig=${path.resolve('tsconfig.json')}`],
    ]);
  }

  run(
    args: readonly string[],
    options: {
      readonly cwd?: string;
      readonly env?: Readonly<Record<string, string>>;
      readonly limitMs?: number;
    } = {},
  ): Promise<Ended> {
    const env = { ...process.env, ...options.env };
    const child = spawn(process.execPath, [this.#file, ...args], {
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      env,
      timeout: options.limitMs ?? LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
      });
    }
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, ...said }));
    });
  }
}
