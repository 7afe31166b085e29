import { z } from 'zod';
import { type Report, reportSchema } from '../../src/report/model/schema';
import { HOSTILE } from './hostile';

const TEXTS = [
  '',
  ' ',
  '\n',
  '0',
  'a',
  '--',
  '|',
  '-->',
  ']]>',
  '\ud800',
  '\u0000',
  '`'.repeat(50),
  HOSTILE,
];
const TIMES = [
  '0000-01-01T00:00:00.000Z',
  '2026-03-01T20:00:00.000Z',
  '2026-02-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  '0000-00-00T00:00:00.000Z',
  '9999-99-99T99:99:99.999Z',
];
const NUMBERS = [0, -0, 1, -1, 0.1, 59_999.999, 1e15, Number.MAX_VALUE, -Number.MAX_VALUE];
const HEIGHTS = [0, 1, 60, Number.MAX_SAFE_INTEGER];
const MOST_ITEMS = 4;

/** A report that the schema allows, but no rehearsal makes; constant for a seed. */
export function oddReport(seed: number): Report {
  const random = generator(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  const odd = (schema: z.core.$ZodType): unknown => {
    if (schema instanceof z.ZodObject) {
      const shape = schema.shape as Readonly<Record<string, z.core.$ZodType>>;
      return Object.fromEntries(Object.entries(shape).map(([key, each]) => [key, odd(each)]));
    }
    if (schema instanceof z.ZodArray) {
      return Array.from({ length: below(MOST_ITEMS) }, () => odd(schema.element));
    }
    if (schema instanceof z.ZodDiscriminatedUnion) return odd(pick(schema.options));
    if (schema instanceof z.ZodTuple) return schema.def.items.map(odd);
    if (schema instanceof z.ZodNullable) return random() < 0.3 ? null : odd(schema.unwrap());
    if (schema instanceof z.ZodEnum) return pick(schema.options);
    if (schema instanceof z.ZodLiteral) return schema.value;
    if (schema instanceof z.ZodBoolean) return random() < 0.5;
    if (schema instanceof z.ZodNumber) {
      const candidates = [pick(NUMBERS), pick(HEIGHTS)].filter((n) => schema.safeParse(n).success);
      return candidates[0] ?? pick(HEIGHTS.slice(1));
    }
    if (schema instanceof z.ZodString) {
      const candidates = [pick(TEXTS), pick(TIMES)].filter(
        (text) => schema.safeParse(text).success,
      );
      return candidates[0] ?? pick(TIMES.slice(0, 4));
    }
    throw new Error(
      `the report has a part of a kind that is not known here: ${schema._zod.def.type}`,
    );
  };
  return reportSchema.parse(odd(reportSchema));
}

/** Numbers from 0 to 1, constant for a seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
