import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Rehearsal } from './rehearsals';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE'] as const;

/** The action as a step of a job, with the files of a runner in a folder. */
export class Step {
  readonly rehearsal: Rehearsal;
  readonly #folder: string;
  readonly #env: Record<string, string>;

  /** Starts the step with the folder `evidence` for its evidence, without a cache. */
  constructor(folder: string, plan: string, env: Readonly<Record<string, string>> = {}) {
    this.#folder = folder;
    const evidence = path.join(folder, 'evidence');
    this.#env = {
      ...{ GITHUB_ACTIONS: 'true', INPUT_CACHE: 'false' },
      ...{ INPUT_PLAN: plan, INPUT_EVIDENCE: evidence },
      ...env,
    };
    for (const name of FILES) {
      this.#env[name] = path.join(folder, name);
      writeFileSync(this.#env[name], '');
    }
    this.rehearsal = new Rehearsal(evidence, [], this.#env, folder);
  }

  /** Text of a runner's file. */
  file(name: (typeof FILES)[number]): string {
    return readFileSync(path.join(this.#folder, name), 'utf8');
  }

  /** An output as @actions/core writes it: `name<<delimiter`, the value, the delimiter. */
  output(name: string): string | undefined {
    return savedValue(this.file('GITHUB_OUTPUT'), name);
  }

  /** Kills the step without a chance to clean up. */
  async kill(): Promise<void> {
    this.rehearsal.child.kill('SIGKILL');
    await this.rehearsal.ended;
  }

  /** Runs the post step on the state that the step saved; resolves with its exit code. */
  post(): Promise<number | null> {
    const started = String(savedValue(this.file('GITHUB_STATE'), 'started'));
    const state = { STATE_begun: 'true', STATE_started: started };
    const { evidence } = this.rehearsal;
    return new Rehearsal(evidence, [], { ...this.#env, ...state }, this.#folder).ended;
  }
}

function savedValue(text: string, name: string): string | undefined {
  return new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(text)?.[2];
}
