import {
  compareLosslessNumber,
  isSafeNumber,
  LosslessNumber,
  parse as parseLossless,
  stringify,
} from 'lossless-json';
import type { Expectation } from '../plan/schema';
import { isModest, type JsonLimits } from '../system/json';
import { clipped } from '../system/plain';

/** Far more than any answer of a chain has; comparing goes as deep as both are. */
const ANSWER_LIMITS: JsonLimits = { depth: 500, values: 1_000_000 };
/** Never rounded, and found out at once: most numbers are such. */
const SHORT_NUMBER = /^-?[\d.]{1,15}$/;
/** Characters of a value in a message. */
const VALUE_CHARACTERS = 300;

/** What a query's command did. */
export interface Answer {
  readonly failed: boolean;
  /** Standard output of an answer, or the error text of a failure. */
  readonly text: string;
}

/** A number that this language would round has the text that it is written as. */
type Json = null | boolean | number | LosslessNumber | string | Json[] | { [key: string]: Json };

/** What is expected, in words for the report. */
export function describeExpectation(expectation: Expectation): string {
  if (expectation.fails !== undefined) return `fails with "${expectation.fails}"`;
  if (expectation.contains !== undefined) return `contains "${expectation.contains}"`;
  if (expectation['same-as'] !== undefined) return `same as ${expectation['same-as']}`;
  return `contains ${JSON.stringify(expectation.json)}`;
}

/**
 * Whether an answer is as expected.
 *
 * @param played the content of the `same-as` file, which traffic wrote
 * @returns undefined when it is, or else what is wrong
 */
export function mismatch(
  expectation: Expectation,
  answer: Answer,
  played?: string,
): string | undefined {
  const { fails, contains } = expectation;
  if (fails !== undefined) {
    if (!answer.failed) return 'it answered, but must fail';
    return answer.text.includes(fails) ? undefined : `it failed, but not with "${fails}"`;
  }
  if (answer.failed) return 'it failed';
  if (contains !== undefined) {
    return answer.text.includes(contains) ? undefined : `the answer lacks "${contains}"`;
  }
  const expected =
    expectation['same-as'] === undefined ? (expectation.json as Json) : parse(played ?? '');
  const actual = parse(answer.text);
  if (expected === undefined) return `${expectation['same-as']} is no JSON`;
  if (actual === undefined) return 'the answer is no JSON';
  return difference(expected, actual, '');
}

/**
 * Where `actual` lacks something of `expected`: objects may have more keys, lists must be of equal
 * length and order, values equal.
 */
function difference(expected: Json, actual: Json, at: string): string | undefined {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return `${at || 'the answer'} is no list`;
    if (actual.length !== expected.length) {
      return `${at || 'the list'} has ${actual.length} entries, not ${expected.length}`;
    }
    return firstOf(expected, (value, i) => difference(value, actual[i] ?? null, `${at}[${i}]`));
  }
  if (isMap(expected)) {
    if (!isMap(actual)) {
      return `${at || 'the answer'} is no object`;
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
