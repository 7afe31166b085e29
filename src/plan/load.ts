import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { messageOf, RehearsalError } from '../errors/errors';
import { readBounded } from '../system/files';
import { applyInputs } from './apply-inputs';
import { type PlaceOf, parsePlan } from './parse';
import type { Plan } from './schema';
import { LARGEST_YAML } from './yaml';

/** Default path of the plan, in the folder where the action runs. */
export const DEFAULT_PLAN = 'rehearsal.yml';

/** Reads a file as text; rejects with the code ENOENT if there is none. */
export type ReadFile = (path: string) => Promise<string>;

/** Reads a plan file on the host. */
export const readPlanFile: ReadFile = (file) => readBounded(file, LARGEST_YAML);

export interface PlanRequest {
  /** Path of the plan as given by the user; blank counts as missing. */
  readonly planInput?: string | undefined;
  readonly cwd: string;
  /** Path of the plan bundled with the action. */
  readonly bundledPlan: string;
  /** The inputs of the same names; see `applyInputs`. */
  readonly releases?: string | undefined;
  readonly upgrades?: string | undefined;
  readonly cosmovisor?: string | undefined;
}

export interface LoadedPlan {
  readonly plan: Plan;
  /** The plan's file in messages: relative to `cwd` if below it. */
  readonly file: string;
  /** Absolute path; the base of relative paths in the plan. */
  readonly folder: string;
  readonly placeOf: PlaceOf;
}

/**
 * Finds and reads the plan, and applies the action's inputs. A given path must exist; the default is the user's
 * `rehearsal.yml` or else the bundled plan, whose releases the inputs replace rather than change.
 *
 * @throws PlanError for mistakes in the file, InputError for mistakes in the inputs, RehearsalError if there is
 *   no file.
 */
export async function loadPlan(request: PlanRequest, readFile: ReadFile): Promise<LoadedPlan> {
  const { cwd, releases, upgrades, cosmovisor } = request;
  const given = request.planInput?.trim() ?? '';
  const bundled = resolve(cwd, request.bundledPlan);
  // Uses a function, as the bundler treats a path with a constant name as an asset and rewrites it.
  const at = (name: string) => resolve(cwd, name);
  const places = given === '' ? [at(DEFAULT_PLAN), bundled] : [at(given)];
  for (const path of places) {
    const text = await readIfExists(path, readFile);
    if (text === undefined) continue;
    const file = shortened(path, cwd);
    const replaceReleases = given === '' && path === bundled;
    const { plan: written, placeOf } = parsePlan(text, file);
    const plan = applyInputs(written, {
      releases,
      upgrades,
      cosmovisor,
      replaceReleases,
    });
    return { plan, file, folder: dirname(path), placeOf };
  }
  const what = given === '' ? 'There is no plan' : `The plan ${given} does not exist`;
  throw new RehearsalError('PLAN_NOT_FOUND', `${what}; tried ${places.join(', ')}`, {
    hint: `Give the path of a plan from ${cwd}, or none for ${DEFAULT_PLAN} or the bundled plan.`,
  });
}

async function readIfExists(path: string, readFile: ReadFile): Promise<string | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof RehearsalError) throw error;
    throw new RehearsalError(
      'FILE_UNREADABLE',
      `The plan ${path} could not be read: ${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
}

function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}

/** A path for messages: relative to the working directory if below it. */
export function shortened(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}
