import type { ErrorCode } from '../../errors/codes';
import { clipMiddle } from '../../text/clip';
import { clipped } from '../../text/plain';

/** Maximum length of the text of a panic, in characters. */
const LONGEST_CAUSE = 400;
/** Maximum length of an upgrade's name in a message, in characters. */
const LONGEST_NAME = 140;

/** A cause found in log lines, with its remediation. */
export interface Diagnosis {
  readonly code: ErrorCode;
  readonly cause: string;
  readonly hint: string;
}

interface Symptom {
  /**
   * Must match in time linear in the line: chains write the lines, and peers or memos may contribute untrusted
   * text.
   */
  readonly pattern: RegExp;
  /** Returns undefined if the rest of the line rules the cause out. */
  readonly diagnose: (match: RegExpExecArray) => Diagnosis | undefined;
}

/** Maximum length of a diagnosed line, and of the text quoted from it, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const TOLD_CHARACTERS = 1_000;

/** Errors of programs that try to reach hosts outside the run. */
const OUTWARD: readonly Symptom[] = [
  {
    // Service names of a run usually have no dot, and their addresses are always reachable.
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
    diagnose: () => wantedOut('a name of no running service'),
  },
];

/**
 * Errors of Cosmos SDK, CometBFT, Cosmovisor and TMKMS when an upgrade goes wrong, most specific first. The
 * texts come from the modules' sources (x/upgrade `abci.go`, baseapp, CometBFT `state/validation.go`,
 * Cosmovisor `process.go`).
 */
const SYMPTOMS: readonly Symptom[] = [
  {
    // x/genutil `DeliverGenTxs`; "DelverTx" until SDK 0.47
    pattern: /failed to execute Deli?verTx for/,
    diagnose: ({ input, index }) =>
      /insufficient (?:fee|gas price)|minimum (?:global )?fee/.test(input.slice(index))
        ? {
            code: 'TRANSACTION_FAILED',
            cause: `the chain refuses a genesis transaction for its fee: ${clipMiddle(input.slice(index), LONGEST_CAUSE)}`,
            hint: 'The minimum price is in the code of the chain: set chain.gas-prices, which genesis transactions of stack.fresh then pay, too.',
          }
        : undefined,
  },
  {
    pattern: /BINARY UPDATED BEFORE TRIGGER!? UPGRADE \\*"?([^"\\\s]+)/,
    diagnose: ([, name]) => ({
      code: 'BINARY_UPDATED_TOO_EARLY',
      cause: `the running binary already has the handler of ${name}, before its height`,
      hint: `Give the release before the upgrade a binary that does not register ${name}.`,
    }),
  },
  {
    pattern: /upgrade handler is missing for "?([^"\s]+?)"?( upgrade plan|\s|$)/,
    diagnose: ([, name]) => ({
      code: 'UPGRADE_HANDLER_MISSING',
      cause: `the binary lacks the handler of ${name}, the last applied upgrade`,
      hint: `Register an upgrade handler named ${name} in this release.`,
    }),
  },
  {
    pattern: /wrong Block\.Header\.(AppHash|LastResultsHash)/i,
    diagnose: ([, what]) => ({
      code: 'STATE_DIFFERS',
      cause: `this node and the others computed different values of the ${what}: a migration is not deterministic`,
      hint: 'Look in the migration for map iteration, time, randomness or floating point.',
    }),
  },
  {
    pattern:
      /(error loading|failed to load) latest version.*|initial version set to \d+, but found earlier version/,
    diagnose: ([line]) => ({
      code: 'STORES_NOT_LOADED',
      cause: `the new binary cannot load its stores (${line})`,
      hint: "Add each new module's store key to the StoreUpgrades of the upgrade's store loader, and check that the loader uses the exact upgrade name of the plan.",
    }),
  },
  {
    pattern:
      /(?:no upgrade binary found|cannot find (?:the )?binary|upgrade binary not present|binary not present).*/i,
    diagnose: ([line]) => ({
      code: 'UPGRADE_BINARY_MISSING',
      cause: `Cosmovisor has no binary for the upgrade (${line})`,
      hint: "The upgrade name in the plan must equal the name that the release's code registers.",
    }),
  },
  {
    pattern: /database entry point either missing or corrupted/,
    diagnose: () => ({
      code: 'DATABASE_CORRUPT',
      cause: 'the node was killed while it first opened its database, which is now corrupt',
      hint: 'Run the rehearsal again; if the error returns, give the node more time to stop.',
    }),
  },
  {
    pattern: /no space left on device/,
    diagnose: () => ({
      code: 'DISK_FULL',
      cause: 'the disk is full',
      hint: 'Free disk space: docker system df.',
    }),
  },
  {
    pattern: /exec format error/,
    diagnose: () => ({
      code: 'ARCHITECTURE_DIFFERS',
      cause: 'the binary is for another architecture than this machine',
      hint: 'Build the images for the platform of this machine.',
    }),
  },
  {
    pattern: /attempted double sign: (.*)/,
    diagnose: ([, what]) => ({
      code: 'SIGNER_REFUSED',
      cause: `the remote signer refuses to sign (${what})`,
      hint: 'The validator requests votes that it signed before its stop; it continues after about a minute of retries. Stop it between two blocks.',
    }),
  },
  {
    pattern: /please build with cgo|requires? cgo\b|cgo (?:is|must be) (?:required|enabled)/i,
    diagnose: () => ({
      code: 'BINARY_NEEDS_C',
      cause: 'the binary was built without C (CGO_ENABLED=0), which one of its modules needs',
      hint: 'Set build.go.cgo: true for the release or omit it; in a Dockerfile, set CGO_ENABLED=1.',
    }),
  },
  {
    pattern: /panic: (.*)/,
    diagnose: ([, what = '']) => ({
      code: 'PROCESS_PANICKED',
      // A genesis transaction is quoted as a whole before the reason.
      cause: `the process panicked: ${clipMiddle(what, LONGEST_CAUSE)}`,
      hint: 'The lines below the panic in the container’s log show its location.',
    }),
  },
  {
    pattern: /CONSENSUS FAILURE/,
    diagnose: ({ input, index }) => {
      const start = input.indexOf('err=', index);
      if (start < 0) return undefined;
      const [what = ''] = /[^"]*/.exec(input.slice(start + 'err='.length).replace(/^"/, '')) ?? [];
      return {
        code: 'CONSENSUS_FAILED',
        cause: `consensus failed on this node: ${what}`,
        hint: 'The error comes from the application; its log has the details.',
      };
    },
  },
  ...OUTWARD,
];

/** Maximum distance between a failure and its address, in characters. */
const NEAR_CHARACTERS = 200;

function wantedOut(host: string): Diagnosis {
  return {
    code: 'OUTSIDE_UNREACHABLE',
    cause: `it tried to reach ${host}, and the run has no outside access`,
    hint: 'Provide the data from a service of the stack or a file; stack.internet of the plan can give outside access to a helper without keys.',
  };
}

/** Diagnoses the most specific symptom in a container's last lines, if any. */
export function diagnose(lines: readonly string[]): Diagnosis | undefined {
  const found = mostTelling(SYMPTOMS, lines);
  return found?.code === 'UPGRADE_BINARY_MISSING' ? withRequest(found, lines) : found;
}

/** A missing binary with the upgrade that the chain asked for: its code can schedule one that no proposal names. */
function withRequest(found: Diagnosis, lines: readonly string[]): Diagnosis {
  const line = lines.findLast((each) => parseUpgradeNeeded(each.slice(0, LINE_CHARACTERS)));
  const needed = parseUpgradeNeeded(line ?? '');
  if (line === undefined || needed === undefined) return found;
  const [, info = ''] =
    /NEEDED at height: \d+: ?([^"\\]*)/.exec(line.slice(0, LINE_CHARACTERS)) ?? [];
  const why = info === '' ? '' : ` ("${clipMiddle(info, LONGEST_CAUSE)}")`;
  return {
    ...found,
    cause: clipped(
      `the chain asks for the upgrade ${clipMiddle(needed.upgrade, LONGEST_NAME)} at height ${needed.height}${why}, and ${found.cause}`,
      TOLD_CHARACTERS,
    ),
    hint: `${found.hint} If no proposal of the plan names it, the chain's own code scheduled it.`,
  };
}

/** Diagnoses an attempt to reach outside the run, from the last lines of any container. */
export function diagnoseWayOut(lines: readonly string[]): Diagnosis | undefined {
  return mostTelling(OUTWARD, lines);
}

function mostTelling(
  symptoms: readonly Symptom[],
  lines: readonly string[],
): Diagnosis | undefined {
  const unexpected = lines
    .map((line) => line.slice(0, LINE_CHARACTERS))
    // The expected halt of an old binary is also logged as a consensus failure or a panic.
    .filter((line) => parseUpgradeNeeded(line) === undefined);
  for (const { pattern, diagnose: explain } of symptoms) {
    for (const line of unexpected) {
      const match = pattern.exec(line);
      const found = match === null ? undefined : explain(match);
      if (found) return { ...found, cause: clipped(found.cause, TOLD_CHARACTERS) };
    }
  }
  return undefined;
}

/** An old binary's request for the new binary. */
export interface UpgradeNeeded {
  readonly upgrade: string;
  readonly height: number;
}

/** Parses `UPGRADE "name" NEEDED at height: H: info` (x/upgrade `abci.go`) in a log line. */
export function parseUpgradeNeeded(line: string): UpgradeNeeded | undefined {
  const match = /UPGRADE \\*"([^"\\]+)\\*" NEEDED at height: (\d+)/.exec(line);
  if (!match?.[1] || !match[2]) return undefined;
  const height = Number(match[2]);
  return Number.isSafeInteger(height) ? { upgrade: match[1], height } : undefined;
}

/**
 * Returns true for the log line of a node that has opened its application, in all versions of Tendermint and CometBFT
 * (`consensus/replay.go`, `Handshaker.Handshake`). Its level is info.
 */
export function isStart(line: string): boolean {
  return line.includes('ABCI Handshake App Info');
}
