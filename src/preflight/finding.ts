import { RehearsalError } from '../errors';

/** Something that would make the rehearsal fail later, found before it starts. */
export interface PreflightFinding {
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

/** @throws RehearsalError with every finding, if there are any */
export function refuse(findings: readonly PreflightFinding[]): void {
  const [first, ...more] = findings;
  if (first === undefined) return;
  throw new RehearsalError(first.message, {
    hint: first.hint,
    lines: more.map(({ message, hint }) => `Also: ${message}. ${hint}`),
  });
}
