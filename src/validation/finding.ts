import { type PlanPath, RehearsalError } from '../errors/errors';
import type { PreflightFinding } from '../errors/finding';
import type { Plan } from '../plan/schema';
import type { NoticeCode } from './notices';

/** A finding that makes the rehearsal fail: it has the code with which it would fail. */
export interface Mistake extends PreflightFinding {
  readonly severity: 'mistake';
}

/** A finding that need not be wrong: something unchecked, or something unusual. */
export interface Notice extends Omit<PreflightFinding, 'code'> {
  readonly severity: 'notice';
  readonly code: NoticeCode;
}

/** A finding of `rehearse validate` beyond the plan's own text. */
export type ValidationFinding = Mistake | Notice;

/** A finding of the preflight as a mistake. */
export function mistake(finding: PreflightFinding): Mistake {
  return { ...finding, severity: 'mistake' };
}

/** The failure that a rehearsal would end with, as a mistake. */
export function failureAs(
  { code, message, hint, planPath }: RehearsalError,
  otherwise: { readonly hint: string; readonly planPath: PlanPath },
): Mistake {
  return mistake({
    code,
    message,
    hint: hint ?? otherwise.hint,
    planPath: planPath ?? otherwise.planPath,
  });
}

export function notice(finding: Omit<Notice, 'severity'>): Notice {
  return { ...finding, severity: 'notice' };
}

/** Mistakes of a finder that throws one failure. @throws any other error of the finder */
export function mistakesIn(
  find: () => unknown,
  otherwise: { readonly hint: string; readonly planPath: PlanPath },
): Mistake[] {
  try {
    find();
    return [];
  } catch (error) {
    if (error instanceof RehearsalError) return [failureAs(error, otherwise)];
    throw error;
  }
}

/** A finding about files; of a mistake a notice, if the plan has commands that may make or change the files. */
export function unlessPrepared({ stack }: Plan, found: ValidationFinding): ValidationFinding {
  if (stack.prepare === undefined || found.severity === 'notice') return found;
  const { message, planPath = [] } = found;
  return notice({
    code: 'CHECK_SKIPPED',
    message,
    hint: 'stack.prepare may make or change the files; `validate` does not run it.',
    planPath,
  });
}
