import type { ErrorCode } from '../../src/errors/codes';
import type { RehearsalError } from '../../src/errors/errors';

/** Any type, like Jest's own matchers. */
type AsymmetricMatcher = ReturnType<typeof expect.anything>;

/**
 * Matches a failure by its code and its facts, regardless of its wording: names, paths and numbers
 * in its message, hint or lines. Also matches findings and report entries, with the same fields.
 *
 * For `toThrow`, `rejects.toThrow` and inside `toEqual`.
 */
export function failure(code: ErrorCode, ...facts: readonly string[]): AsymmetricMatcher {
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (found: unknown) => {
      const { code: foundCode, message, hint, lines } = Object(found) as Partial<RehearsalError>;
      const text = [message, hint, ...(lines ?? [])].join('\n');
      return foundCode === code && facts.every((fact) => text.includes(fact));
    },
    toString: () => 'failure',
    getExpectedType: () => 'object',
    toAsymmetricMatcher: () => `failure(${[code, ...facts].join(', ')})`,
  };
}

/** The promise must be rejected with this failure. */
export function fails(work: Promise<unknown>, ...expected: Parameters<typeof failure>) {
  return expect(work).rejects.toThrow(failure(...expected));
}
