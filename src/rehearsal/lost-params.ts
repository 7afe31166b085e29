import { RehearsalError } from '../errors/errors';
import type { LiveStack } from '../stack/live/live';
import { diagnoseLostParams } from '../stack/logs/symptoms';

/** Number of last lines of a node: it writes the error with each block. */
const LINES = 60;

/**
 * Checks that no node of an upgraded chain lacks its consensus parameters. The SDK from 0.50 on only logs that, and makes
 * blocks without limits of size and gas (`baseapp.GetConsensusParams`).
 *
 * @throws RehearsalError naming the first node without them
 */
export function requireConsensusParams(
  { logs }: { readonly logs: Pick<LiveStack['logs'], 'last'> },
  services: readonly string[],
  upgrade: string,
): void {
  for (const service of services) {
    const lines = logs.last(service, LINES).map(({ text }) => text);
    const found = diagnoseLostParams(lines);
    if (found === undefined) continue;
    throw new RehearsalError(found.code, `After ${upgrade}, on ${service}, ${found.cause}`, {
      hint: found.hint,
    });
  }
}
