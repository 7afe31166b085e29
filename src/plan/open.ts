import type { Logger } from '../system/logger';
import { type LoadedPlan, loadPlan, type PlanRequest, readPlanFile } from './load';

/**
 * Loads a plan and names it in the first line of the log. The modules that work on a plan are large and are
 * loaded afterwards.
 *
 * @throws as `loadPlan`
 */
export async function openPlan(request: PlanRequest, logger: Logger): Promise<LoadedPlan> {
  const loaded = await loadPlan(request, readPlanFile);
  logger.info(`Plan: ${loaded.file}`);
  return loaded;
}
