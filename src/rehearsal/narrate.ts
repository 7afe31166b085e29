import { gigabytes, shownSource } from '../report/format';
import { inSeconds } from '../system/clock';
import type { Journal } from '../system/journal';
import type { Disk, TimedEvent } from './timeline';

/** Characters of the column with the chain's height. */
const HEIGHT_WIDTH = 6;

/**
 * Writes the events of a run to the journal: phases as groups, and one line per change of state with the time
 * since the start and the chain's height, once it has one.
 */
export function narrate(journal: Journal, start: number): (event: TimedEvent) => void {
  const startedAt = new Map<string, number>();
  let height = '';
  return (event) => {
    const since = inSeconds(event.at - start).padStart(8);
    switch (event.type) {
      case 'phase-started':
        startedAt.set(event.phase, event.at);
        return journal.group(`${since}  ${event.phase}`);
      case 'phase-ended':
        journal.info(
          `${event.ok ? 'done' : 'failed'} in ${inSeconds(event.at - (startedAt.get(event.phase) ?? event.at))}`,
        );
        return journal.endGroup();
      case 'notice':
        return journal.notice(event.message);
      case 'block':
        height = `#${event.height}`; // several a second: no line
        return;
      default:
        return journal.info(`${since} ${height.padStart(HEIGHT_WIDTH)}  ${describe(event)}`);
    }
  };
}

function describe(
  event: Exclude<TimedEvent, { type: 'phase-started' | 'phase-ended' | 'notice' | 'block' }>,
): string {
  switch (event.type) {
    case 'image-provided':
      return `image ${event.reference} (${event.decision}) is ${event.imageId}`;
    case 'disk-measured':
      return `disk before: ${shown(event.before)}; after: ${shown(event.after)}`;
    case 'release-traced':
      return `${event.release} is made from ${shownSource(event.source)}`;
    case 'binary-hashed':
      return `the binary of ${event.release} has the sha256 ${event.sha256}`;
    case 'binary-seen':
      return event.ok
        ? `${event.service} has the binary of ${event.release} (${event.moment})`
        : `${event.service} does NOT have the binary of ${event.release} (${event.moment}): ${event.sha256 ?? 'none'}, not ${event.expected}`;
    case 'binary-ran':
      return `${event.release} is ${event.version}, SDK ${event.sdk || '?'}, engine ${event.engine || '?'}`;
    case 'chain-read':
      return `the chain is ${event.chainId}, fees in ${event.denom}`;
    case 'proposal-submitted':
      return `proposal ${event.id} (${event.upgrade} at height ${event.upgradeHeight}, ${event.dialect}) is in block ${event.height}, voted on until ${event.votingEnd}`;
    case 'proposal-decided':
      return `proposal ${event.id} (${event.upgrade}): ${event.status} at height ${event.height}, yes ${event.tally.yes}`;
    case 'node-halted':
      return `${event.service} halted for ${event.upgrade} at height ${event.height}`;
    case 'node-swapped':
      return `${event.service} runs ${event.version} (current -> ${event.current}), ${inSeconds(event.swapMs)} after its halt`;
    case 'upgrade-done':
      return `${event.upgrade} done at height ${event.height}: chain stood still for ${inSeconds(event.resumedAt - event.haltedAt)}, ${event.sameState ? '' : 'NOT '}the same state on ${Object.keys(event.appHashes).length} nodes`;
    case 'query-answered':
      return `query "${event.query}" at ${event.release} (${event.moment}): ${event.ok ? 'ok' : 'WRONG'}, ${event.expected}`;
    case 'traffic-played':
      return `traffic "${event.name}"${event.ok ? '' : ` FAILED${event.mayFail ? ', as the plan allows' : ''}`}: ${event.output.split('\n').at(-1)}`;
    case 'restarted':
      return `restarted on ${event.release}: height ${event.heightBefore} -> ${event.heightAfter}`;
    case 'failed':
      return `FAILED in ${event.phase}: ${event.message}`;
  }
}

function shown({ free, images, buildCache, cache }: Disk): string {
  const sized = (bytes: number | null) => (bytes === null ? '?' : gigabytes(bytes));
  return `${gigabytes(free)} free, images ${sized(images)}, build cache ${sized(buildCache)}, cache ${gigabytes(cache)}`;
}
