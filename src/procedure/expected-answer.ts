import {
  compareLosslessNumber,
  isSafeNumber,
  LosslessNumber,
  parse as parseLossless,
  stringify,
} from 'lossless-json';
import type { ExpectedAnswer } from '../plan/schema';
import { isModest, type JsonLimits } from '../system/json';
import { clipped } from '../text/plain';

/** Limits far above any answer of a chain; the comparison recurses as deep as both values. */
const ANSWER_LIMITS: JsonLimits = { depth: 500, values: 1_000_000 };
/** Numbers short enough never to be rounded: a quick test that covers most. */
const SHORT_NUMBER = /^-?[\d.]{1,15}$/;
/** Maximum length of a value in a message, in characters. */
const VALUE_CHARACTERS = 300;

/** Outcome of a query's command. */
export interface Answer {
  readonly failed: boolean;
  /** Standard output of an answer, or the error text of a failure. */
  readonly text: string;
}

/** JSON value; a number that JavaScript would round keeps its written text. */
type Json = null | boolean | number | LosslessNumber | string | Json[] | { [key: string]: Json };

/** Describes an expected answer in words, for the report. */
export function describeExpected(expectedAnswer: ExpectedAnswer): string {
  if (expectedAnswer.fails !== undefined) return `fails with "${expectedAnswer.fails}"`;
  if (expectedAnswer.contains !== undefined) return `contains "${expectedAnswer.contains}"`;
  if (expectedAnswer['same-as'] !== undefined) return `same as ${expectedAnswer['same-as']}`;
  return `contains ${JSON.stringify(expectedAnswer.json)}`;
}

/**
 * Compares an answer with the expected one.
 *
 * @param played content of the `same-as` file, which traffic wrote
 * @returns the difference in words; undefined if there is none
 */
export function mismatch(
  expectedAnswer: ExpectedAnswer,
  answer: Answer,
  played?: string,
): string | undefined {
  const { fails, contains } = expectedAnswer;
  if (fails !== undefined) {
    if (!answer.failed) return 'it answered, but must fail';
    return answer.text.includes(fails) ? undefined : `it failed, but not with "${fails}"`;
  }
  if (answer.failed) return 'it failed';
  if (contains !== undefined) {
    return answer.text.includes(contains) ? undefined : `the answer lacks "${contains}"`;
  }
  const expected =
    expectedAnswer['same-as'] === undefined ? (expectedAnswer.json as Json) : parse(played ?? '');
  const actual = parse(answer.text);
  if (expected === undefined) return `${expectedAnswer['same-as']} is not JSON`;
  if (actual === undefined) return 'the answer is not JSON';
  return difference(expected, actual, '');
}

/**
 * Finds the first part of `expected` that `actual` does not match: objects may have additional keys, lists must
 * have equal length and order, other values must be equal.
 */
function difference(expected: Json, actual: Json, at: string): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${at || 'the answer'} is not a list`;
    if (actual.length !== expected.length) {
      return `${at || 'the list'} has ${actual.length} entries, not ${expected.length}`;
    }
    return firstOf(expected, (value, i) => difference(value, actual[i] ?? null, `${at}[${i}]`));
  }
  if (isMap(expected)) {
    if (!isMap(actual)) {
      return `${at || 'the answer'} is not an object`;
    }
    return firstOf(Object.entries(expected), ([key, value]) =>
      Object.hasOwn(actual, key)
        ? difference(value, actual[key] ?? null, `${at}.${key}`)
        : `${at}.${key} is missing`,
    );
  }
  return isSame(expected, actual)
    ? undefined
    : `${at || 'the answer'} is ${shown(actual)}, not ${shown(expected)}`;
}

function isMap(value: Json): value is { [key: string]: Json } {
  const isObject = typeof value === 'object' && value !== null;
  return isObject && !Array.isArray(value) && !(value instanceof LosslessNumber);
}

function isSame(one: Json, other: Json): boolean {
  return one instanceof LosslessNumber && other instanceof LosslessNumber
    ? compareLosslessNumber(one, other) === 0
    : one === other;
}

function shown(value: Json): string {
  return clipped(stringify(value) ?? '', VALUE_CHARACTERS);
}

function firstOf<T>(items: readonly T[], find: (item: T, index: number) => string | undefined) {
  for (const [i, item] of items.entries()) {
    const found = find(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parse(text: string): Json | undefined {
  if (!isModest(text, ANSWER_LIMITS)) return undefined;
  try {
    return parseLossless(text, null, {
      parseNumber: (written) =>
        SHORT_NUMBER.test(written) || isSafeNumber(written)
          ? Number(written)
          : new LosslessNumber(written),
      onDuplicateKey: ({ newValue }) => newValue,
    }) as Json;
  } catch {
    return undefined;
  }
}
