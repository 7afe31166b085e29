import type { NodeWatch } from '../chain/watch/watch';
import { activityIn } from '../stack/logs/activity';
import type { Witness } from './stall-causes';

/** Number of last lines of a node in which its activity is looked for. */
const LINES = 20;
/** Number of nodes whose activity is shown. */
const NODES = 2;

/**
 * Observed state of a wait for nodes: first the activity of those that are behind, from their logs, then the
 * states of all nodes: `val-alice: migrating module bank …; val-alice at 67 (v1), …`.
 */
export function seenOf(live: Witness, behind: readonly string[]): string {
  const activities = behind.flatMap((service) => {
    const activity = activityIn(live.logs.last(service, LINES).map(({ text }) => text));
    return activity === undefined ? [] : [`${service}: ${activity}`];
  });
  return [...activities.slice(0, NODES), live.watch.describe()].join('; ');
}

/** Nodes below a height: first those that do not answer yet, which the others may wait for. */
export function nodesBelow(
  watch: Pick<NodeWatch, 'state'>,
  nodes: Iterable<string>,
  height: number,
): string[] {
  const behind = [...nodes].map((service) => ({ service, state: watch.state(service) }));
  const silent = behind.filter(({ state }) => 'unreachable' in state);
  const low = behind.filter(({ state }) => 'height' in state && state.height < height);
  return [...silent, ...low].map(({ service }) => service);
}
