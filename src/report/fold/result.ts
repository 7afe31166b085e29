import type { ErrorCode } from '../../errors/codes';
import type { Report } from '../model/schema';

/** Result of a check, with the error code and reason of a failure. */
export type Result = Pick<Report['checks'][number], 'result' | 'code' | 'message'>;

export const PASSED: Result = { result: 'passed', code: null, message: null };
export const NOT_REACHED: Result = { result: 'not reached', code: null, message: null };
export const failed = (code: ErrorCode, message: string): Result => ({
  result: 'failed',
  code,
  message,
});
