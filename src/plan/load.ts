import { dirname, isAbsolute, relative, resolve } from 'node:path';
import { messageOf, RehearsalError } from '../errors';
import { readBounded } from '../system/files';
import { applyInputs } from './inputs';
import { type PlaceOf, parsePlan } from './parse';
import type { Plan } from './schema';
import { LARGEST_YAML } from './yaml';

/** The plan that is used when no path is given, in the folder the action runs in. */
export const DEFAULT_PLAN = 'rehearsal.yml';

/** Reads a file as text; rejects with the code ENOENT where there is none. */
export type ReadFile = (path: string) => Promise<string>;

/** Reads the text of a plan on this machine. */
export const readPlanFile: ReadFile = (file) => readBounded(file, LARGEST_YAML);

export interface PlanRequest {
  /** The plan's path as the user gave it; blank counts as not given. */
  readonly planInput?: string | undefined;
  readonly cwd: string;
  /** Path of the plan that comes with the action. */
  readonly bundledPlan: string;
  /** The inputs of these names; see `applyInputs`. */
  readonly releases?: string | undefined;
  readonly upgrades?: string | undefined;
  readonly cosmovisor?: string | undefined;
}

export interface LoadedPlan {
  readonly plan: Plan;
  /** The plan's file as messages name it: relative to `cwd` where it is below it. */
  readonly file: string;
  /** Absolute; the paths in the plan are relative to it. */
  readonly folder: string;
  readonly placeOf: PlaceOf;
}

/**
 * Finds the plan, reads it and applies the action's inputs to it. A path that is given must exist;
 * otherwise it is the user's `rehearsal.yml` or, without one, the bundled plan, whose releases the
 * inputs then replace rather than change.
 *
 * @throws PlanError for mistakes in the file, InputError for mistakes in the inputs, RehearsalError
 *   if there is no file.
 */
export async function loadPlan(request: PlanRequest, readFile: ReadFile): Promise<LoadedPlan> {
  const { cwd, releases, upgrades, cosmovisor } = request;
  const given = request.planInput?.trim() ?? '';
  const bundled = resolve(cwd, request.bundledPlan);
  // Through a function: the bundler takes a path with a constant name for an asset, and rewrites it.
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
  throw new RehearsalError(`${what}; tried ${places.join(', ')}`, {
    hint: `Give the path of a plan from ${cwd}, or none for ${DEFAULT_PLAN} or the bundled plan.`,
  });
}

async function readIfExists(path: string, readFile: ReadFile): Promise<string | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof RehearsalError) throw error;
    throw new RehearsalError(`The plan ${path} could not be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}

/** A path as messages name it: relative to the working directory where it is below it. */
export function shortened(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}
