import type { ErrorCode } from './codes';

/** A line in a file of the user, counted from 1. */
export interface Place {
  /** Path as shown in messages: relative to the working directory if below it. */
  readonly file: string;
  readonly line: number;
}

/** Details beyond the message: the remediation and the underlying error. */
export interface ErrorDetails {
  /** Remediation, as a sentence to the reader of the first screen. */
  readonly hint?: string;
  /** Lines of evidence (a container's last lines, a command's output), printed below the message. */
  readonly lines?: readonly string[];
  /** Place to change, if there is a single one. */
  readonly place?: Place | undefined;
  /** Key of the plan to change, if there is a single one: `['upgrades', 0, 'votes']`. */
  readonly planPath?: PlanPath | undefined;
  readonly cause?: unknown;
}

/**
 * An expected failure with a message for the reader: what was attempted, on what, and what happened. Any other
 * thrown error is a bug of this project and is reported as one.
 */
export class RehearsalError extends Error {
  readonly hint: string | undefined;
  readonly lines: readonly string[];
  readonly place: Place | undefined;
  readonly planPath: PlanPath | undefined;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: ErrorDetails = {},
  ) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.name = 'RehearsalError';
    this.hint = details.hint;
    this.lines = details.lines ?? [];
    this.place = details.place;
    this.planPath = details.planPath;
  }
}

/** The run was cancelled from outside (a cancelled job, Ctrl-C). */
export class CancelledError extends RehearsalError {
  constructor(signal: string) {
    super('RUN_CANCELLED', `The rehearsal was cancelled (${signal})`, {
      hint: 'Nothing is wrong with the chain as far as the run got; start it again to know more.',
    });
    this.name = 'CancelledError';
  }
}

/** System errors of a full disk, or of a user's full share of it. */
const FULL_DISK = ['ENOSPC', 'EDQUOT'];

/**
 * The expected failure that a thrown value stands for: a RehearsalError, or a full disk, which any write of this
 * process may meet; undefined for a bug of this project.
 */
export function knownFailure(error: unknown): RehearsalError | undefined {
  if (error instanceof RehearsalError) return error;
  if (!FULL_DISK.includes(String((error as NodeJS.ErrnoException | undefined)?.code)))
    return undefined;
  return new RehearsalError(
    'DISK_FULL',
    `A file of the run could not be written: ${messageOf(error)}`,
    {
      hint: 'Free space on that disk (docker system df shows the part of images), or set TMPDIR, in a workflow RUNNER_TEMP, to a folder on another disk.',
      cause: error,
    },
  );
}

/** Message of any thrown value, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Full description of a failure, with its code; with its stack if it is a bug of this project. */
export function explained(error: unknown): string {
  const known = knownFailure(error);
  if (known === undefined) {
    return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
  }
  return [`${known.code}: ${known.message}`, known.hint, ...known.lines]
    .filter((part) => part)
    .join('\n');
}

/** Path in the plan's data: keys of maps and indices of lists, from the root. */
export type PlanPath = readonly (string | number)[];
