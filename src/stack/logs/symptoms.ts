import { upgradeFolder } from '../../cosmovisor/layout';
import { clipMiddle } from '../../text/clip';
import { clipped } from '../../text/plain';
import type { Diagnosis, Symptom } from './symptom';
import { OUTWARD } from './symptoms-outward';
import { PROGRAM_SYMPTOMS } from './symptoms-program';
import { PARAMS_MISSED, STATE_SYMPTOMS } from './symptoms-state';

export type { Diagnosis } from './symptom';

/** Maximum length of the text of a panic, in characters. */
const LONGEST_CAUSE = 400;
/** Maximum length of an upgrade's name in a message, in characters. */
const LONGEST_NAME = 140;

/** Maximum length of a diagnosed line, and of the text quoted from it, in characters. */
const LINE_CHARACTERS = 8 * 1024;
const TOLD_CHARACTERS = 1_000;

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
  ...STATE_SYMPTOMS,
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
  ...PROGRAM_SYMPTOMS,
  {
    // Of the SDK's server (`server/config/config.go`, `ValidateBasic`).
    pattern: /set min gas price in app\.toml or flag or env variable/,
    diagnose: () => ({
      code: 'GAS_PRICES_MISSING',
      cause: 'the binary refuses empty minimum gas prices, which its node has in app.toml',
      hint: "Nodes in production need them, too, before they start this release. Give them in the plan: releases[].config with app.toml: { minimum-gas-prices: '0stake' } and the chain's denomination, or a flag in releases[].flags.",
    }),
  },
  {
    // CometBFT 0.38 `types/vote.go`, `SignAndCheckVote`; before 0.38.6 the second text.
    pattern:
      /extensions must be present IFF vote is a non-nil Precommit|non-recoverable error when signing vote \(\d+\/\d+\)|expected vote extension signature|vote extension signature absent/,
    diagnose: () => ({
      code: 'SIGNER_LACKS_EXTENSIONS',
      cause: 'the remote signer returned a precommit without the signature of its vote extension',
      hint: 'TMKMS 0.14 signs vote extensions, with sign_extensions = true in [[chain]]: releases[].signers with tmkms.toml: { chain.sign_extensions: true }. The messages of 0.15.0 have no extensions, whatever its file says: use 0.14 or another signer.',
    }),
  },
  {
    // TMKMS `config/validator.rs`, `config/chain.rs`: unknown names are errors.
    pattern: /unknown (?:variant|field) `(v0\.38|sign_extensions)`/,
    diagnose: ([, key]) => ({
      code: 'SIGNER_OUTDATED',
      cause: `the remote signer does not know ${key} in its file`,
      hint: 'TMKMS knows sign_extensions from 0.14 on, and protocol_version v0.38 from 0.15 on; earlier versions sign for CometBFT 0.38 with v0.34.',
    }),
  },
  {
    pattern: /rehearsal: cannot put (.{1,400}?) of the plan in place: (.*)/,
    diagnose: ([, file, why]) => ({
      code: 'RELEASE_FILE_REFUSED',
      cause: `${file} of releases[].files could not be written in the container: ${why}`,
      hint: "The node's own user writes it. Choose a place in the home, or mount a folder for it in the compose files.",
    }),
  },
  {
    pattern:
      /rehearsal: (the (command pre-upgrade|pre-upgrade script).{0,300}? failed with code (\d+)): (.*)/,
    diagnose: ([, failure, program, code, why]) => ({
      code: 'PRE_UPGRADE_FAILED',
      cause: `${failure}: ${why}`,
      hint:
        program === 'command pre-upgrade' && code !== '30' && code !== '31'
          ? 'Cosmovisor goes on with the swap after this code: of a command it takes 30 for a failure, 31 for one to try again, 1 for a binary without the command, and others for a success. End the command with 30 or 31; the log has its output.'
          : 'Cosmovisor ends without a swap then; its log has the output. What the command needs on a node, each operator needs before the height.',
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
      hint: 'The lines show the last messages before the panic and the first calls of the chain’s own code; the log in the evidence has the whole stack.',
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
  PARAMS_MISSED,
  ...OUTWARD,
  {
    // Of a command of cobra, as of every binary of the SDK (`server/cmd/execute.go`), and of the launcher.
    pattern: /^(?:Error|ERROR): (.+)/,
    diagnose: ([, what = '']) => ({
      code: 'PROCESS_REFUSED',
      cause: `its program ended with: ${clipMiddle(what, LONGEST_CAUSE)}`,
      hint: 'If the release needs a variable, a flag, a file or a key of the configuration, give it in the plan: releases[].env, flags, files and config.',
    }),
  },
];

/** Diagnoses lost consensus parameters, with which a chain goes on from SDK 0.50. */
export function diagnoseLostParams(lines: readonly string[]): Diagnosis | undefined {
  return mostTelling([PARAMS_MISSED], lines);
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
    hint: `${recased(needed.upgrade, found.cause) ?? found.hint} If no proposal of the plan names it, the chain's own code scheduled it.`,
  };
}

/**
 * Remediation if Cosmovisor and the folder differ in the case of an upgrade's name: it looks for it in lower case
 * (1.2 to 1.4 `scanner.go`, `parseUpgradeInfoFile`; from 1.5 on unless COSMOVISOR_DISABLE_RECASE is set).
 */
function recased(upgrade: string, cause: string): string | undefined {
  if (upgrade === upgrade.toLowerCase()) return undefined;
  const folder = /cosmovisor\/(upgrades\/[^/\s"]{1,300})\/bin/.exec(cause)?.[1];
  if (folder === upgradeFolder(upgrade)) {
    return 'The rehearsal sets COSMOVISOR_DISABLE_RECASE=true: the folder of your own image needs the capitals of the plan name. Operators without that variable need it in lower case (Cosmovisor 1.5 and later).';
  }
  return folder === upgradeFolder(upgrade.toLowerCase())
    ? 'Cosmovisor looks for the plan name in lower case: 1.2 to 1.4 always, 1.5 and later unless COSMOVISOR_DISABLE_RECASE=true, which the rehearsal sets. Use such a version (cosmovisor.version), or a name without capitals: the operators of the real chain meet the same.'
    : undefined;
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
