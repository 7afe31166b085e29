/** A line of a file of the user, counted from 1. */
export interface Place {
  /** As messages name it: relative to the working directory where it is below it. */
  readonly file: string;
  readonly line: number;
}

/** What a reader needs beyond the message: what to do, and the underlying failure. */
export interface ErrorDetails {
  /** What to do about it, as a sentence to the person who reads the first screen. */
  readonly hint?: string;
  /** Lines of evidence (a container's last lines, a command's output), printed below the message. */
  readonly lines?: readonly string[];
  /** What to change, where that is one place. */
  readonly place?: Place | undefined;
  /** The plan's key that is to be changed, where it is one: `['upgrades', 0, 'votes']`. */
  readonly planPath?: readonly (string | number)[] | undefined;
  readonly cause?: unknown;
}

/**
 * A failure that is meant to be read: the message names what was attempted, on what and what
 * happened. Anything else that is thrown is a bug of this project and is reported as one.
 */
export class RehearsalError extends Error {
  readonly hint: string | undefined;
  readonly lines: readonly string[];
  readonly place: Place | undefined;
  readonly planPath: readonly (string | number)[] | undefined;

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.name = 'RehearsalError';
    this.hint = details.hint;
    this.lines = details.lines ?? [];
    this.place = details.place;
    this.planPath = details.planPath;
  }
}

/** The run was ended from outside (a cancelled job, Ctrl-C). */
export class CancelledError extends RehearsalError {
  constructor(signal: string) {
    super(`The rehearsal was cancelled (${signal})`, {
      hint: 'Nothing is wrong with the chain as far as the run got; start it again to know more.',
    });
    this.name = 'CancelledError';
  }
}

/** The message of anything that may be thrown, without a stack. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** All that is to be told of a failure; with its stack where it is a fault of this project. */
export function explained(error: unknown): string {
  if (!(error instanceof RehearsalError)) {
    return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
  }
  return [error.message, error.hint, ...error.lines].filter((part) => part).join('\n');
}
