import { RehearsalError } from '../errors';
import type { PlanPath } from '../plan/problems';

/** Something that would make the rehearsal fail later, found before it starts. */
export interface PreflightFinding {
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** The plan's key that asks for it, where there is one. */
  readonly planPath?: PlanPath;
}

/** @throws RehearsalError with every finding, if there are any */
export function refuse(findings: readonly PreflightFinding[]): void {
  const [first, ...more] = findings;
  if (first === undefined) return;
  throw new RehearsalError(first.message, {
    hint: first.hint,
    planPath: first.planPath,
    lines: more.map(({ message, hint }) => `Also: ${message}. ${hint}`),
  });
}
