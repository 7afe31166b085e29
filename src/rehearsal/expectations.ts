import type { StackFact } from '../stack/live/facts';
import type { LiveStack } from '../stack/live/live';

/** Last lines of the container that a fact is about. The engine is asked at the first call only. */
export type LastOutput = () => Promise<readonly string[]>;

/** A temporary condition that does not fail the run. */
export interface Expectation {
  /** Returns true if the fact is expected; any reaction to it is complete by then. */
  covers(fact: StackFact, lastOutput: LastOutput): boolean | Promise<boolean>;
}

/** Expects the chain to make no block: at an upgrade height, and after a start. The wait for a block has its own limit. */
export const HALT: Expectation = { covers: ({ type }) => type === 'no-block' };

/** Expects the whole stack to stop before it starts on other binaries. */
export const STOP: Expectation = { covers: ({ type }) => type !== 'height' };

/** Races in which Cosmovisor ends during a sound upgrade and a second start completes it. */
const RACES: readonly { readonly line: RegExp; readonly cause: string }[] = [
  {
    // Cosmovisor kills the old process and starts the new one without waiting for its end (1.0.0 to 1.5.0
    // `process.go`, `WaitForUpgradeOrExit`); goleveldb reports the lock as `EAGAIN`.
    line: /failed to initialize database: resource temporarily unavailable/,
    cause: 'it started the new binary before the old one had released its database',
  },
  {
    // wasmvm locks its folder for the life of the process (2.0 `internal/api/lib.go`, `InitCache`).
    line: /[Cc]ould not lock exclusive\.lock/,
    cause: 'it started the new binary before the old one had released its wasm folder',
  },
  {
    // x/upgrade writes the file with `os.WriteFile`, which empties it first; Cosmovisor polls it and panics on
    // partial content (1.5.0 `scanner.go`, `CheckUpdate`).
    line: /panic: failed to parse upgrade info file/,
    cause: 'it read upgrade-info.json while the old binary was writing it',
  },
];

/**
 * Expects each node to need a second start once, and starts it again with a notice, as a supervisor would in
 * production.
 */
export function secondStart(
  live: Pick<LiveStack, 'startAgain'>,
  notice: (message: string) => void,
): Expectation {
  const started = new Set<string>();
  return {
    async covers(fact, lastOutput) {
      if (fact.type !== 'container-died' || started.has(fact.service)) return false;
      const lines = await lastOutput();
      const race = RACES.find(({ line }) => lines.some((each) => line.test(each)));
      if (race === undefined) return false;
      started.add(fact.service);
      notice(
        `Cosmovisor on ${fact.service} ended during the upgrade: ${race.cause}. It was started again. In production, it needs a supervisor, such as systemd, for that.`,
      );
      await live.startAgain(fact.service);
      return true;
    },
  };
}
