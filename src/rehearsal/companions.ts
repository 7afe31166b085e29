import { companionsChangedAt } from '../stack/compose/companions';
import type { Rehearsal } from './context';

/** Expected duration of a change of helpers, in milliseconds: each one is stopped, created and started. */
const CHANGE_MS = 4_000;

/**
 * Changes the helpers that the plan changes at a release, once the release runs.
 *
 * @throws CommandError if one of them cannot be created or started
 */
export async function changeCompanions(
  { run, stack, live }: Rehearsal,
  release: string,
): Promise<void> {
  const { plan, timeline } = run;
  const services = companionsChangedAt(plan, release);
  const overlay = stack.companions.get(release);
  if (services.length === 0 || overlay === undefined) return;
  await live.change(services, overlay);
  for (const service of services) {
    const { image, command } = plan.stack.companions?.[service]?.[release] ?? {};
    const parts = [
      ...(image === undefined ? [] : [`the image ${image}`]),
      ...(command === undefined ? [] : ['the command of the plan']),
    ].join(' and ');
    timeline.add({
      type: 'notice',
      message: `The helper ${service} runs ${parts} from release ${release} on: changed at height ${live.watch.height} (stack.companions).`,
    });
  }
}

/** Expected duration of the change of helpers at a release, in milliseconds. */
export function changeMs({ run }: Pick<Rehearsal, 'run'>, release: string): number {
  return companionsChangedAt(run.plan, release).length === 0 ? 0 : CHANGE_MS;
}
