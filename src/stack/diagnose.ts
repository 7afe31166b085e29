import { clipped } from '../system/plain';

/** A cause that log lines show, and what to do about it. */
export interface Diagnosis {
  readonly cause: string;
  readonly hint: string;
}

interface Symptom {
  /** Of time proportional to the line: chains write the lines, and a peer or a memo may have its word in them. */
  readonly pattern: RegExp;
  /** Undefined where the rest of the line says that it is none. */
  readonly diagnose: (match: RegExpExecArray) => Diagnosis | undefined;
}

/** Characters of a line in which a cause is looked for, and of what is told of it. */
const LINE_CHARACTERS = 8 * 1024;
const TOLD_CHARACTERS = 1_000;

/** What programs write that want to reach what is no part of the run. */
const OUTWARD: readonly Symptom[] = [
  {
    // A service of the run has no dot in its name as a rule, and its address is never out of reach.
    pattern:
      /(?:\blookup|could not resolve host:|EAI_AGAIN|ENOTFOUND|bad address|resolve host(?: address)?) ['"‘]?([\w-]+\.[\w.-]*\w)/i,
    diagnose: ([, host]) => wantedOut(String(host)),
  },
  {
    pattern: /network is unreachable|ENETUNREACH/i,
    diagnose: ({ input, index }) => {
      const near = input.slice(Math.max(0, index - NEAR_CHARACTERS), index + NEAR_CHARACTERS);
      return wantedOut(/\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:]+\]/i.exec(near)?.[0] ?? 'something');
    },
  },
  {
    pattern: /Temporary failure in name resolution/,
    diagnose: () => wantedOut('a name that no running service has'),
  },
];

/**
 * What Cosmos SDK, CometBFT, Cosmovisor and TMKMS write when an upgrade goes wrong, most telling
 * first. The texts are those of the modules' sources (x/upgrade `abci.go`, baseapp, CometBFT
 * `state/validation.go`, Cosmovisor `process.go`).
 */
const SYMPTOMS: readonly Symptom[] = [
  {
    pattern: /BINARY UPDATED BEFORE TRIGGER!? UPGRADE \\*"?([^"\\\s]+)/,
    diagnose: ([, name]) => ({
      cause: `the binary that runs already has the handler of ${name}, before its height`,
      hint: `Give the release before the upgrade a binary that does not register ${name}.`,
    }),
  },
  {
    pattern: /upgrade handler is missing for "?([^"\s]+?)"?( upgrade plan|\s|$)/,
    diagnose: ([, name]) => ({
      cause: `the binary lacks the handler of ${name}, the last upgrade that was applied`,
      hint: `Register an upgrade handler named ${name} in this release.`,
    }),
  },
  {
    pattern: /wrong Block\.Header\.(AppHash|LastResultsHash)/i,
    diagnose: ([, what]) => ({
      cause: `this node computed another ${what} than the others: a migration is not deterministic`,
      hint: 'Look in the migration for map iteration, time, randomness or floating point.',
    }),
  },
  {
    pattern:
      /(error loading|failed to load) latest version.*|initial version set to \d+, but found earlier version/,
    diagnose: ([line]) => ({
      cause: `the new binary cannot load its stores (${line})`,
      hint: "Add each new module's store key to the StoreUpgrades of the upgrade's store loader, and see that the loader asks for the very name that the plan has.",
    }),
  },
  {
    pattern:
      /(?:no upgrade binary found|cannot find (?:the )?binary|upgrade binary not present|binary not present).*/i,
    diagnose: ([line]) => ({
      cause: `Cosmovisor has no binary for the upgrade (${line})`,
      hint: "The plan's upgrade name must be the one that the release's code registers.",
    }),
  },
  {
    pattern: /database entry point either missing or corrupted/,
    diagnose: () => ({
      cause: 'the node was killed while it first opened its database, which is now corrupt',
      hint: 'Start the rehearsal again; if it comes back, give the node more time to stop.',
    }),
  },
  {
    pattern: /no space left on device/,
    diagnose: () => ({ cause: 'the disk is full', hint: 'Free disk space: docker system df.' }),
  },
  {
    pattern: /exec format error/,
    diagnose: () => ({
      cause: 'the binary is of another architecture than the machine',
      hint: 'Build the images for the platform of this machine.',
    }),
  },
  {
    pattern: /attempted double sign: (.*)/,
    diagnose: ([, what]) => ({
      cause: `the remote signer refuses to sign (${what})`,
      hint: 'The validator asks for votes that it had signed before it was stopped; it goes on after about a minute of tries. Stop it between two blocks.',
    }),
  },
  {
    pattern: /panic: (.*)/,
    diagnose: ([, what]) => ({
      cause: `the process panicked: ${what}`,
      hint: 'The lines below the panic in the container’s log show where.',
    }),
  },
  {
    pattern: /CONSENSUS FAILURE/,
    diagnose: ({ input, index }) => {
      const start = input.indexOf('err=', index);
      if (start < 0) return undefined;
      const [what = ''] = /[^"]*/.exec(input.slice(start + 'err='.length).replace(/^"/, '')) ?? [];
      return {
        cause: `consensus failed on this node: ${what}`,
        hint: 'The error is the application’s own; its log has the rest.',
      };
    },
  },
  ...OUTWARD,
];

/** How far from a failure an address is looked for. */
const NEAR_CHARACTERS = 200;

function wantedOut(host: string): Diagnosis {
  return {
    cause: `it wanted to reach ${host}, and the run has no way out`,
    hint: 'Have a service of the stack, or a file, answer in its place; a helper without keys may be let out by stack.internet of the plan.',
  };
}

/** The most telling symptom in a container's last lines, if any. */
export function diagnose(lines: readonly string[]): Diagnosis | undefined {
  return mostTelling(SYMPTOMS, lines);
}

/** What a container of any program wanted to reach outside of the run, where its last lines tell. */
export function diagnoseWayOut(lines: readonly string[]): Diagnosis | undefined {
  return mostTelling(OUTWARD, lines);
}

function mostTelling(
  symptoms: readonly Symptom[],
  lines: readonly string[],
): Diagnosis | undefined {
  const telling = lines
    .map((line) => line.slice(0, LINE_CHARACTERS))
    // The wanted halt of an old binary is logged as a consensus failure or a panic too.
    .filter((line) => parseUpgradeNeeded(line) === undefined);
  for (const { pattern, diagnose: explain } of symptoms) {
    for (const line of telling) {
      const match = pattern.exec(line);
      const found = match === null ? undefined : explain(match);
      if (found) return { ...found, cause: clipped(found.cause, TOLD_CHARACTERS) };
    }
  }
  return undefined;
}

/** An old binary's request for the new one. */
export interface UpgradeNeeded {
  readonly upgrade: string;
  readonly height: number;
}

/** Reads `UPGRADE "name" NEEDED at height: H: info` (x/upgrade `abci.go`) out of a log line. */
export function parseUpgradeNeeded(line: string): UpgradeNeeded | undefined {
  const match = /UPGRADE \\*"([^"\\]+)\\*" NEEDED at height: (\d+)/.exec(line);
  if (!match?.[1] || !match[2]) return undefined;
  const height = Number(match[2]);
  return Number.isSafeInteger(height) ? { upgrade: match[1], height } : undefined;
}
