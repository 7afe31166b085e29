import type { Journal } from '../system/journal';
import { type LoadedPlan, loadPlan, type PlanRequest, readPlanFile } from './load';

/**
 * Loads a plan and says which one it is, as the first line of the log. The modules that work on a plan are
 * large and are loaded after this.
 *
 * @throws as `loadPlan`
 */
export async function openPlan(request: PlanRequest, journal: Journal): Promise<LoadedPlan> {
  const loaded = await loadPlan(request, readPlanFile);
  journal.info(`Plan: ${loaded.file}`);
  return loaded;
}
