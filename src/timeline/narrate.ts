import { momentText } from '../procedure/moment';
import { titleOf } from '../procedure/step';
import { scheduledBy, shownSource } from '../report/model/format';
import { inSeconds } from '../system/clock';
import type { Logger } from '../system/logger';
import { gigabytes } from '../text/format';
import type { Disk, TimedEvent } from './timeline';

/** Width of the height column, in characters. */
const HEIGHT_WIDTH = 6;

/**
 * Writes the events of a run to the log: phases as groups, and one line per state change with the time since the
 * start and the chain's height, if known.
 */
export function narrate(logger: Logger, start: number): (event: TimedEvent) => void {
  let startedAt = start;
  let height = '';
  return (event) => {
    const since = inSeconds(event.at - start).padStart(8);
    switch (event.type) {
      case 'step-started':
        startedAt = event.at;
        return logger.group(`${since}  ${titleOf(event.step)}`);
      case 'step-ended':
        logger.info(`${event.ok ? 'done' : 'failed'} in ${inSeconds(event.at - startedAt)}`);
        return logger.endGroup();
      case 'notice':
        return logger.notice(event.message);
      case 'block':
        height = `#${event.height}`; // several per second: no line
        return;
      default:
        return logger.info(`${since} ${height.padStart(HEIGHT_WIDTH)}  ${describe(event)}`);
    }
  };
}

function describe(
  event: Exclude<TimedEvent, { type: 'step-started' | 'step-ended' | 'notice' | 'block' }>,
): string {
  switch (event.type) {
    case 'image-provided':
      return `image ${event.reference} (${event.decision}) has the id ${event.imageId}`;
    case 'disk-measured':
      return `disk space before: ${shown(event.before)}; after: ${shown(event.after)}`;
    case 'release-traced':
      return `source of ${event.release}: ${shownSource(event.source)}`;
    case 'binary-hashed':
      return `binary of ${event.release}: sha256 ${event.sha256}`;
    case 'binary-seen':
      return event.ok
        ? `${event.service} has the binary of ${event.release} (${momentText(event)})`
        : `${event.service} does NOT have the binary of ${event.release} (${momentText(event)}): sha256 ${event.sha256 ?? 'none'}, expected ${event.expected}`;
    case 'binary-ran':
      return `binary of ${event.release}: version ${event.version}, SDK ${event.sdk || '?'}, engine ${event.engine || '?'}`;
    case 'chain-read':
      return `chain id ${event.chainId}, fees in ${event.denom}`;
    case 'authority-read':
      return `upgrades are decided by ${event.account === null ? 'governance' : `the account ${event.account}`} (${event.address})`;
    case 'upgrade-scheduled':
      return `upgrade ${event.upgrade} is scheduled ${scheduledBy(event)} for height ${event.upgradeHeight}`;
    case 'proposal-submitted':
      return `proposal ${event.id} (${event.upgrade} at height ${event.upgradeHeight}, ${event.dialect}) is in block ${event.height}; voting ends at ${event.votingEnd} (chain time)`;
    case 'proposal-decided':
      return `proposal ${event.id} (${event.upgrade}): ${event.status} at height ${event.height}, yes ${event.tally.yes}`;
    case 'node-halted':
      return `${event.service} halted for ${event.upgrade} at height ${event.height}`;
    case 'node-swapped':
      return `${event.service} runs ${event.version} (current -> ${event.current}), ${inSeconds(event.swapMs)} after its halt`;
    case 'upgrade-done':
      return `upgrade ${event.upgrade} done at height ${event.height}: chain halted for ${inSeconds(event.resumedAt - event.haltedAt)}, ${event.sameState ? '' : 'NOT '}the same state on ${Object.keys(event.appHashes).length} nodes`;
    case 'query-answered':
      return `query "${event.query}" at ${event.release} (${event.moment}): ${event.ok ? 'ok' : 'WRONG'}, expected: ${event.expected}`;
    case 'traffic-played':
      return `traffic "${event.name}"${event.ok ? '' : ` FAILED${event.mayFail ? ', which the plan allows' : ''}`}: ${event.output.split('\n').at(-1)}`;
    case 'restarted':
      return `restarted on ${event.release}: height ${event.heightBefore} before, ${event.heightAfter} after`;
    case 'failed':
      return `FAILED${event.step === null ? '' : ` in ${titleOf(event.step)}`}: ${event.message}`;
  }
}

function shown({ free, images, buildCache, cache }: Disk): string {
  const sized = (bytes: number | null) => (bytes === null ? '?' : gigabytes(bytes));
  return `${gigabytes(free)} free, images ${sized(images)}, build cache ${sized(buildCache)}, cache ${gigabytes(cache)}`;
}
