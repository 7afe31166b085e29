import type { ErrorCode } from './codes';
import type { PlanPath } from './errors';
import { RehearsalError } from './errors';

/** A problem found before the start that would make the rehearsal fail later. */
export interface PreflightFinding {
  readonly code: ErrorCode;
  readonly message: string;
  /** Remediation. */
  readonly hint: string;
  /** Key of the plan that causes it, if any. */
  readonly planPath?: PlanPath;
}

/**
 * Refuses the rehearsal if there are findings.
 *
 * @throws RehearsalError with every finding
 */
export function refuse(findings: readonly PreflightFinding[]): void {
  const [first, ...more] = findings;
  if (first === undefined) return;
  throw new RehearsalError(first.code, first.message, {
    hint: first.hint,
    planPath: first.planPath,
    lines: more.map(({ code, message, hint }) => `Also: ${code}: ${message}. ${hint}`),
  });
}
