import { listed, quoted, suggestion } from '../text/words';
import { type DataQuery, EACH, isMapping, type Mention, mentions, parts, valueAt } from './find';
import { GenesisPathError, stepsOf, withValues } from './genesis-values';
import {
  formOf,
  isPlaceholder,
  PLACEHOLDERS,
  type Placeholder,
  type PlaceholderKind,
  placeholdersIn,
} from './placeholders';
import type { Finding } from './problems';

const FRESH = ['stack', 'fresh'] as const;
/** Place of the values of a fresh genesis. */
export const GENESIS = [...FRESH, 'genesis'] as const;

/** Arguments with placeholders. */
const ARGUMENTS: readonly DataQuery[] = [
  [...FRESH, 'commands', EACH, EACH],
  [...FRESH, 'validators', EACH, 'gentx', 'flags', EACH],
];

/** Maximum number of names in a path: more than any genesis has, and as many as maps may be deep in a plan. */
const MOST_STEPS = 100;

const KINDS = Object.keys(PLACEHOLDERS) as PlaceholderKind[];

/** Checks the values, commands and flags of a fresh genesis, whatever their shape. */
export function freshFindings(data: unknown): Finding[] {
  const genesis = valueAt(data, GENESIS);
  const texts = [...ARGUMENTS.flatMap((query) => mentions(data, query)), ...textsIn(genesis)];
  return [
    ...texts.flatMap((mention) =>
      placeholdersIn(mention.text).flatMap((each) => wrong(each, mention, data)),
    ),
    ...(isMapping(genesis) ? wrongPaths(genesis) : []),
  ];
}

/** Keys and texts of the values of a genesis. */
function textsIn(genesis: unknown): Mention[] {
  return [...parts(genesis, GENESIS)].flatMap(({ path, value }): Mention[] => {
    const key = path.length > GENESIS.length ? path.at(-1) : undefined;
    return [
      ...(typeof key === 'string' ? [{ path, at: 'key' as const, text: key }] : []),
      ...(typeof value === 'string' ? [{ path, at: 'value' as const, text: value }] : []),
    ];
  });
}

function wrong({ text, kind, name }: Placeholder, { path, at }: Mention, data: unknown): Finding[] {
  const found = `found ${quoted(text)}`;
  if (!isPlaceholder(kind)) {
    const known = `the placeholders are ${KINDS.map(formOf).join(', ')}`;
    const message = `unknown placeholder; ${found}${suggestion(kind, KINDS)}; ${known}`;
    return [{ path, at, code: 'NAME_UNKNOWN', message }];
  }
  const named = PLACEHOLDERS[kind];
  if ((named === undefined) !== (name === undefined)) {
    const message = `wrong form of a placeholder; ${found}; allowed is ${formOf(kind)}`;
    return [{ path, at, code: 'FORM_WRONG', message }];
  }
  if (named === undefined || name === undefined) return [];
  const known =
    named === 'account'
      ? Object.keys(asMap(valueAt(data, ['accounts'])))
      : mentions(data, [...FRESH, 'validators', EACH, 'service']).map((each) => each.text);
  if (known.includes(name)) return [];
  const what = named === 'account' ? 'account' : 'validator';
  const message = `unknown ${what} in a placeholder; ${found}${suggestion(name, known)}; the ${what}s are ${listed(known)}`;
  return [{ path, at, code: 'NAME_UNKNOWN', message }];
}

function asMap(value: unknown): Readonly<Record<string, unknown>> {
  return isMapping(value) ? value : {};
}

/** Paths that no genesis can have, because of their form or of the values before them. */
function wrongPaths(genesis: Readonly<Record<string, unknown>>): Finding[] {
  for (const key of Object.keys(genesis)) {
    const path = [...GENESIS, key];
    const steps = stepsOf(key);
    if (steps.includes('') || steps.length > MOST_STEPS) {
      const message = `wrong form; found ${quoted(key)}; allowed are up to ${MOST_STEPS} names separated by single dots`;
      return [{ path, at: 'key', code: 'FORM_WRONG', message }];
    }
    if (steps.length > 1 && steps.includes('__proto__')) {
      const message = `not allowed in a path; found ${quoted(key)}; allowed is any other name than __proto__`;
      return [{ path, at: 'key', code: 'KEY_FORBIDDEN', message }];
    }
  }
  try {
    withValues({}, genesis);
    return [];
  } catch (error) {
    if (!(error instanceof GenesisPathError)) throw error;
    const message = `a path through a value of the plan; ${error.message}; allowed are paths through maps, and through lists by index`;
    return [{ path: [...GENESIS, ...error.at], at: 'key', code: 'VALUE_NOT_ALLOWED', message }];
  }
}
