import { type Helper, type Helpers, startsAgain } from '../stack/isolation/helpers';
import type { StackFact } from '../stack/live/facts';
import { evidenceIn } from '../stack/logs/evidence';
import { listed } from '../text/words';
import type { Expectation, LastOutput } from './expectations';

/** Number of last lines in a notice. */
const LINES = 3;

/** Ends of one helper. */
interface Ends {
  /** Number of ends by exit code. */
  readonly codes: Map<string, number>;
  /** Ends in a row with a code other than 0. */
  failures: number;
  /** True if its restart policy started it again at least once. */
  wasStartedAgain: boolean;
}

/**
 * Expects helpers to end: a notice reports the first end with each code, and one at the end of the rehearsal how
 * often a helper ended. The end of a helper that the plan requires, or that other services wait for in vain, is a
 * failure.
 */
export class HelperEnds implements Expectation {
  readonly #ends = new Map<string, Ends>();

  constructor(
    private readonly helpers: Helpers,
    private readonly notice: (message: string) => void,
  ) {}

  /** Reason why the end of a helper fails the run, as a clause about it; undefined for other services. */
  readonly whyOf = (service: string): string | undefined => {
    const helper = this.helpers.get(service);
    if (helper === undefined) return undefined;
    return helper.isRequired
      ? 'which stack.required lists'
      : `for which ${listed(helper.awaitedBy)} waits (depends_on)`;
  };

  async covers(fact: StackFact, lastOutput: LastOutput): Promise<boolean> {
    if (fact.type !== 'container-died') return false;
    const { service, exitCode } = fact;
    const helper = this.helpers.get(service);
    if (helper === undefined) return false;
    const ends = this.#endsOf(service);
    const count = (ends.codes.get(exitCode) ?? 0) + 1;
    ends.codes.set(exitCode, count);
    ends.failures = exitCode === '0' ? 0 : ends.failures + 1;
    const again = startsAgain(helper, exitCode, ends.failures);
    if (isFailure(helper, exitCode, again)) return false;
    ends.wasStartedAgain ||= again;
    if (count === 1) this.notice(await firstEnd(service, exitCode, again, lastOutput));
    return true;
  }

  /** Reports helpers that ended several times; call once, at the end of the rehearsal. */
  report(): void {
    for (const [service, { codes, wasStartedAgain }] of this.#ends) {
      const bad = [...codes].filter(([code]) => code !== '0' || wasStartedAgain);
      const times = bad.reduce((sum, [, count]) => sum + count, 0);
      if (times < 2) continue;
      const each = bad.map(
        ([code, count]) => `${count === 1 ? 'once' : `${count} times`} with code ${code}`,
      );
      const why = wasStartedAgain ? '; its restart policy started it again' : '';
      this.notice(`The helper ${service} ended ${each.join(', ')}${why}.`);
    }
  }

  #endsOf(service: string): Ends {
    const known = this.#ends.get(service);
    if (known !== undefined) return known;
    const made: Ends = { codes: new Map(), failures: 0, wasStartedAgain: false };
    this.#ends.set(service, made);
    return made;
  }
}

/** @param again whether the engine starts the helper again */
function isFailure({ isRequired, awaitedBy }: Helper, exitCode: string, again: boolean): boolean {
  const isJob = awaitedBy.length > 0;
  if (exitCode === '0') return isRequired && !isJob && !again;
  return isRequired || (isJob && !again);
}

async function firstEnd(
  service: string,
  exitCode: string,
  again: boolean,
  lastOutput: LastOutput,
): Promise<string> {
  const ended = `The helper ${service} ended with code ${exitCode}`;
  if (exitCode === '0')
    return `${ended}${again ? ', and its restart policy starts it again' : ''}.`;
  const lines = evidenceIn(await lastOutput()).slice(-LINES);
  const last = lines.length === 0 ? 'it wrote nothing' : lines.join(' | ');
  const next = again
    ? 'Its restart policy starts it again.'
    : `Read the log of ${service} in the evidence; with ${service} in stack.required, such an end fails the rehearsal.`;
  return `${ended}: ${last}. ${next}`;
}
