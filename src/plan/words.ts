import { z } from 'zod';

/** Values that occur in several parts of a plan. */

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** Converts a duration of the plan (`150ms`, `5s`, `10m`, `1h`) to milliseconds. */
export function durationMs(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text);
  if (!match) throw new Error(`not a duration: ${text}`);
  return Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS];
}

/** Text of a form described by `words`, which serve in every message about it, also if it is missing. */
export const textLike = (pattern: RegExp, words: string) => z.string(words).regex(pattern, words);

/** Text of a form described by examples. */
export const textSuchAs = (pattern: RegExp, words: string, ...examples: string[]) => {
  const last = examples.slice(-2).join(' or ');
  const such = [...examples.slice(0, -2), last].join(', ');
  return textLike(pattern, `${words} such as ${such}`).meta({ examples });
};

export const text = z.string().min(1);
/**
 * Invisible characters, not allowed in names and paths, which appear in logs, reports and file names. Given by
 * code point, as interpreted alike by all JSON Schema programs.
 */
export const UNSEEN = [
  String.raw`\u0000-\u001f\u007f-\u009f`, // control characters
  String.raw`\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff\ufff9-\ufffb`, // zero-width characters
  String.raw`\u2028-\u202e\u2066-\u206f`, // line separators, direction marks
].join('');
export const name = text.regex(
  new RegExp(`^[^${UNSEEN}]*$`),
  'a text without control characters and marks of direction',
);
export const path = name.describe('A path, relative to the plan file');
/** A name passed to programs as an argument, which must not look like an option. */
export const argument = name.regex(/^(?!-)/, 'a text that does not begin with -');
export const serviceName = argument.meta({
  description: 'A service of the compose files',
  examples: ['val-alice'],
});
export const accountName = argument.meta({
  description: 'An account of the plan',
  examples: ['alice'],
});
export const releaseName = name.meta({ description: 'A release of the plan', examples: ['v2'] });
export const duration = textSuchAs(
  /^\d+(\.\d+)?(ms|s|m|h)$/,
  'a duration',
  '150ms',
  '5s',
  '10m',
  '1h',
);
export const coins = textSuchAs(/^\d+[a-zA-Z][a-zA-Z0-9/:._-]*$/, 'an amount', '10000000upawn');
/** Decimal coins in the SDK's list notation (`ParseDecCoins`). */
export const gasPrices = textSuchAs(
  /^\d{1,60}(\.\d{1,18})?[a-zA-Z][a-zA-Z0-9/:._-]*(,\d{1,60}(\.\d{1,18})?[a-zA-Z][a-zA-Z0-9/:._-]*)*$/,
  'prices with their denominations',
  '0.025uatom',
  '0.025uatom,0.1uosmo',
);
export const imageReference = textSuchAs(/^[\w][\w.\-/:@]*$/, 'an image reference', 'checkersd:v1');

export const variable = textLike(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable');
/** A program with its arguments. */
export const commandLine = z.array(text).min(1);
