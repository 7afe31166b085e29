import type { PlanPath } from '../errors/errors';
import { parts, valueAt } from './find';
import { GENESIS } from './fresh-references';
import type { Finding } from './problems';

/**
 * Refuses numbers that were rounded when the plan was read: the chain would get another one, or a different answer
 * could be taken for the expected one.
 */
export function largeNumbers(data: unknown): Finding[] {
  return [
    ...largeIn(data, GENESIS, () => true, 'put it in quotes, as the SDK writes large numbers'),
    ...largeIn(
      data,
      ['upgrades'],
      ([, , key]) => key === 'info',
      'put it in quotes, or write the whole info as a text',
    ),
    ...largeIn(
      data,
      ['queries'],
      ([, , expect, , json]) => expect === 'expect' && json === 'json',
      'expect it by contains, or by same-as',
    ),
  ];
}

/**
 * @param below place of the values
 * @param isExact whether the number at a place must be exact
 * @param remedy clause about what to write instead
 */
function largeIn(
  data: unknown,
  below: PlanPath,
  isExact: (path: PlanPath) => boolean,
  remedy: string,
): Finding[] {
  const message = `too large for a number; allowed are whole numbers up to ${Number.MAX_SAFE_INTEGER}; ${remedy}`;
  return [...parts(valueAt(data, below), below)].flatMap(({ path, value }): Finding[] =>
    isExact(path) && isRounded(value)
      ? [{ path, at: 'value', code: 'NUMBER_TOO_LARGE', message }]
      : [],
  );
}

/** Returns true for a number that may not be the one that was written: an integer beyond 2^53. */
function isRounded(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
