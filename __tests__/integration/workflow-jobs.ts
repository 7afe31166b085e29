import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUILD_LIMIT_MS, ROOT, temporaryFolder } from './rehearsals';

/** Workflows run by act on this machine, for the tests of the action in workflows. */

/** Time limit for the build of act, including the download of its modules. */
export const ACT_LIMIT_MS = 600_000;

/** Name of the action in the documentation and examples. */
export const ACTION = 'OWNER/upgrade-rehearsal';

const ANY_PORT = ['--cache-server-port', '0'];

/** A line of act's output. */
interface Line {
  readonly msg: string;
  /** Id of the job in its workflow. */
  readonly jobID?: string;
  readonly matrix?: Readonly<Record<string, unknown>>;
  readonly stepID?: readonly string[];
  /** Workflow command of a step, by a file or a line, with its arguments in the fields below. */
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly jobResult?: string;
}

/** A job; of a matrix, the one with these values. */
export interface JobKey {
  readonly job: string;
  readonly matrix?: Readonly<Record<string, string>>;
}

/** Results of the jobs of an event. */
export class WorkflowRun {
  constructor(
    readonly exitCode: number,
    private readonly lines: readonly Line[],
  ) {}

  /** Log of all jobs, without their names. */
  get log(): string {
    return this.lines.map(({ msg }) => msg.replace(/\n$/, '')).join('\n');
  }

  /** Result of each job by its id, without skipped jobs. */
  get results(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.lines.flatMap(({ jobID, jobResult }) =>
        jobID && jobResult ? [[jobID, jobResult]] : [],
      ),
    );
  }

  /** Summary of a job, from all its steps. */
  summary(key: JobKey): string {
    return this.#of(key, 'summary')
      .map(({ content }) => content)
      .join('\n');
  }

  /** Outputs of a step, by its id. */
  outputs(key: JobKey, step: string): Readonly<Record<string, string>> {
    const set = this.#of(key, 'set-output').filter(({ stepID }) => stepID?.[0] === step);
    return Object.fromEntries(set.map(({ name, arg }) => [name, arg]));
  }

  #of({ job, matrix = {} }: JobKey, command: string): Line[] {
    return this.lines.filter(
      (line) =>
        line.command === command &&
        line.jobID === job &&
        Object.entries(matrix).every(([key, value]) => line.matrix?.[key] === value),
    );
  }
}

export interface RunOptions {
  /** The only workflow to run, relative to the repository; default: all that the event starts. */
  readonly workflow?: string;
  readonly payload?: object | undefined;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** Values that select jobs of a matrix. */
  readonly matrix?: Readonly<Record<string, string>>;
  /** Folders that replace repositories at a ref, by `owner/name@ref`. */
  readonly repositories?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of GitHub's cache; default: no cache. */
  readonly cache?: string;
  /** Folder of programs that take precedence over others of the same name. */
  readonly programs?: string;
}

/** A runner of workflows: act with a Node, and a folder for their files and those of the jobs. */
export class Runner {
  readonly home = temporaryFolder();
  #runs = 0;

  /** Builds act from the module that tools/act pins, and installs the Node version of GitHub's runner. */
  install(): void {
    execFileSync(path.join(ROOT, 'scripts/go-tool.sh'), ['act', this.home], { stdio: 'inherit' });
    cpSync(path.join(ROOT, 'tools/node'), this.#node, { recursive: true });
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: this.#node, stdio: 'inherit' });
  }

  get #node(): string {
    return path.join(this.home, 'node');
  }

  /** Runs the jobs of an event in a repository, on this machine. */
  async run(repository: string, event: string, options: RunOptions = {}): Promise<WorkflowRun> {
    const [exitCode, output] = await new Promise<[number, string]>((resolve) => {
      const act = execFile(
        path.join(this.home, 'act'),
        this.#args(event, options),
        {
          cwd: repository,
          env: this.#env(options),
          maxBuffer: 1 << 28,
          timeout: BUILD_LIMIT_MS,
        },
        (error, stdout, stderr) => resolve([error === null ? 0 : 1, `${stdout}${stderr}`]),
      );
      act.stdin?.end();
    });
    writeFileSync(path.join(this.home, `${event}-${++this.#runs}.log`), output);
    return new WorkflowRun(exitCode, output.split('\n').filter(Boolean).map(lineOf));
  }

  #args(event: string, options: RunOptions): string[] {
    const { workflow, payload, inputs, secrets, matrix, repositories, env, cache } = options;
    const pairs = (flag: string, values: Readonly<Record<string, string>> = {}, separator = '=') =>
      Object.entries(values).flatMap(([name, value]) => [flag, `${name}${separator}${value}`]);
    return [
      ...[event, '--json', '-P', 'ubuntu-latest=-self-hosted', '--pull=false'],
      ...['--action-offline-mode', '--action-cache-path', path.join(this.home, 'work')],
      ...['--container-daemon-socket', '-'],
      ...(cache === undefined
        ? ['--no-cache-server']
        : ['--cache-server-path', cache, ...['--cache-server-addr', '127.0.0.1'], ...ANY_PORT]),
      ...(workflow === undefined ? [] : ['--workflows', workflow]),
      ...(payload === undefined ? [] : ['--eventpath', this.#eventFile(payload)]),
      ...pairs('--input', inputs),
      ...pairs('--secret', { GITHUB_TOKEN: '', ...secrets }),
      ...pairs('--matrix', matrix, ':'),
      ...pairs('--local-repository', repositories),
      ...pairs('--env', env),
    ];
  }

  #eventFile(payload: object): string {
    const file = path.join(this.home, 'event.json');
    writeFileSync(file, JSON.stringify(payload));
    return file;
  }

  #env({ programs }: RunOptions): NodeJS.ProcessEnv {
    const ofThisRunner = /^(?:ACTIONS|GITHUB|RUNNER)_/;
    const { PATH = '', ...inherited } = process.env;
    const programsOfNode = path.join(this.#node, 'node_modules/.bin');
    return {
      ...Object.fromEntries(Object.entries(inherited).filter(([name]) => !ofThisRunner.test(name))),
      PATH: [...(programs ? [programs] : []), programsOfNode, PATH].join(path.delimiter),
      XDG_CONFIG_HOME: path.join(this.home, 'config'),
      XDG_CACHE_HOME: path.join(this.home, 'xdg'),
      NO_COLOR: '1',
    };
  }
}

/** A line of act's output; those before and after all jobs are not JSON. */
function lineOf(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return { msg: text };
  }
}

/** Commits all files of a folder, which becomes a repository if needed. */
export function commitAll(repository: string): void {
  const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args]);
  if (!existsSync(path.join(repository, '.git')))
    git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all');
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  git(...author, 'commit', '--quiet', '--message', 'A chain');
}

/**
 * A folder with the action as published: its programs, and the reusable workflow. act does not support `uses: $/`,
 * so the workflow in the folder has the full name instead. Nothing else differs.
 *
 * @param ref of the action in `uses`
 */
export function releasedAction(ref: string): string {
  const folder = temporaryFolder();
  for (const part of [
    'action.yml',
    'rehearse',
    'combine',
    'dist',
    'examples/checkers',
    'compose',
  ]) {
    cpSync(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  }
  const file = '.github/workflows/rehearse.yml';
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  const named = (_: string, below: string) => `uses: ${path.posix.join(ACTION, below)}@${ref}`;
  writeFileSync(path.join(folder, file), text.replace(/\buses: \$\/(\S*)/g, named));
  return folder;
}

/**
 * Folders of the actions that workflows use, as `repositories` of a run: the action itself, and stand-ins for
 * GitHub's artifact actions, which are not available offline. The stand-ins keep artifacts in a folder. act has its
 * own implementation of checkout.
 *
 * @param workflows texts of the workflows that run, the called ones included
 */
export function repositoriesFor(workflows: readonly string[], action: string) {
  const standIns = path.join(ROOT, '__tests__/integration/stand-ins');
  const uses = workflows.flatMap((text) => [
    ...text.matchAll(/\buses: ([\w-]+\/[\w.-]+)\S*@(\S+)/g),
  ]);
  return Object.fromEntries(
    uses.flatMap(([, repository = '', ref]) => {
      if (repository === ACTION) return [[`${repository}@${ref}`, action]];
      const [, name = ''] = repository.split('/');
      if (!readdirSync(standIns).includes(name)) return [];
      return [[`${repository}@${ref}`, path.join(standIns, name)]];
    }),
  );
}
