import { shownConfiguration } from '../../secrets/shown-configuration';
import type { Logger } from '../../system/logger';
import { shortHash } from '../../text/format';
import type { Decision } from '../build/decide';
import type { Key } from '../model/key';
import type { Target } from '../model/target';

/** Logs the decision on an image, and the components of its key for comparison with another run. */
export function logDecision(
  logger: Logger,
  target: Target | undefined,
  key: Key | undefined,
  decision: Decision,
): void {
  const words = {
    engine: 'unchanged, found in the engine',
    cache: 'unchanged, loaded from the cache',
    build: key?.missing === undefined ? 'to be built' : `to be built (no key: ${key.missing})`,
  };
  logger.info(
    `${target?.title}: ${words[decision]}; key ${key?.value === undefined ? '-' : shortHash(key.value)}`,
  );
  for (const [part, value] of Object.entries(key?.parts ?? {}))
    logger.info(`    ${part}: ${shownPart(part, value)}`);
}

/** Components of a key with user-written JSON: arguments, settings of a bake file. */
const WRITTEN_BY_USERS = ['args', 'settings'];

/** A component of a key in a form safe for the log; the key itself uses all of it. */
function shownPart(part: string, value: string): string {
  if (!WRITTEN_BY_USERS.includes(part)) return value;
  return JSON.stringify(shownConfiguration(JSON.parse(value), part));
}
