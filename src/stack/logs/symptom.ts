import type { ErrorCode } from '../../errors/codes';

/** A store whose version is not the chain's height (SDK `store/rootmulti/store.go`, `loadVersion`). */
export interface StoreMismatch {
  readonly store: string;
  /** Last height of the chain. */
  readonly expected: number;
  /** Version of the store; 0 if it has none. */
  readonly got: number;
}

/** A cause found in log lines, with its remediation. */
export interface Diagnosis {
  readonly code: ErrorCode;
  readonly cause: string;
  readonly hint: string;
  /** The store that the binary refuses, for a search of the upgrade that brought it. */
  readonly mismatch?: StoreMismatch;
}

export interface Symptom {
  /**
   * Must match in time linear in the line: chains write the lines, and peers or memos may contribute untrusted
   * text.
   */
  readonly pattern: RegExp;
  /** Returns undefined if the rest of the line rules the cause out. */
  readonly diagnose: (match: RegExpExecArray) => Diagnosis | undefined;
}
