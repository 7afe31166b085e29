import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf, RehearsalError } from './errors';
import type { PlanRequest } from './plan/load';

/** Everything that a caller chooses, as one value; nothing else reads inputs, flags or the environment. */
export interface Settings {
  readonly plan: PlanRequest;
  /** Absolute path of the evidence folder. */
  readonly evidence: string;
  /** Folder for working folders. */
  readonly temporary: string;
  /** Whether build layers are cached between jobs. */
  readonly cache: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_EVIDENCE = 'evidence';

/**
 * The bundled chain's plan, beside the bundle. Joined by hand: the bundler takes a path.join for an
 * asset and copies it.
 */
function bundledPlan(actionFolder: string): string {
  return [actionFolder, 'chain', 'rehearsal.yml'].join(path.sep);
}

/**
 * Settings of a workflow step.
 *
 * @param input reads an input of action.yml, empty when it is not given
 * @throws RehearsalError naming an input with a value that is not allowed
 */
export function settingsOfStep(
  input: (name: string) => string,
  env: Environment,
  cwd: string,
  actionFolder: string,
): Settings {
  const cache = input('cache').trim().toLowerCase();
  if (!['', 'true', 'false'].includes(cache)) {
    throw new RehearsalError(`The input cache is "${cache}"; it may be true or false`);
  }
  return {
    plan: {
      planInput: input('plan'),
      cwd,
      bundledPlan: bundledPlan(actionFolder),
      releases: input('releases'),
      upgrades: input('upgrades'),
    },
    evidence: path.resolve(cwd, input('evidence').trim() || DEFAULT_EVIDENCE),
    temporary: env.RUNNER_TEMP ?? os.tmpdir(),
    cache: cache !== 'false',
  };
}

/** What the command line prints for `--help`. */
export const USAGE = `Usage: node dist/index.js [options]

Rehearses the governance upgrades of a plan on real containers.

  --plan FILE       plan to rehearse (default: rehearsal.yml, else the bundled chain's)
  --releases LINES  name=image, one per line: images that take the place of the plan's
  --upgrades LINES  names, one per line: upgrade names that take the place of the plan's
  --evidence DIR    where the report and the logs go (default: ${DEFAULT_EVIDENCE})
  --help            this text

Exit codes: 0 passed, 1 failed, 2 wrong options or plan.
`;

/**
 * Settings of a command line; undefined when help is asked for.
 *
 * @throws RehearsalError naming an option that does not exist
 */
export function settingsOfCommandLine(
  argv: readonly string[],
  cwd: string,
  actionFolder: string,
): Settings | undefined {
  const options = {
    plan: { type: 'string' },
    releases: { type: 'string' },
    upgrades: { type: 'string' },
    evidence: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true });
    if (values.help) return undefined;
    return {
      plan: {
        planInput: values.plan,
        cwd,
        bundledPlan: bundledPlan(actionFolder),
        releases: values.releases,
        upgrades: values.upgrades,
      },
      evidence: path.resolve(cwd, values.evidence ?? DEFAULT_EVIDENCE),
      temporary: os.tmpdir(),
      cache: false,
    };
  } catch (error) {
    throw new RehearsalError(messageOf(error), { hint: 'See --help.', cause: error });
  }
}
