import { z } from 'zod';
import { messageOf } from '../errors';
import { isModest, type JsonLimits } from '../system/json';
import { clipped } from '../system/plain';
import { type Report, reportSchema } from './schema';

/** What is in a report: of 100,000 blocks, which are 300,000 values, and much else. */
const LIMITS: JsonLimits = { depth: 16, values: 1_000_000 };
/** Values in one upgrade, check or answer; an upgrade of 1,000 nodes has 10,000. */
const MOST_IN_PART = 20_000;

/** Characters of a value that is told. */
const MOST_TOLD = 40;

/**
 * The report that a text of a stranger is. It is looked at part by part up to the first fault: to list all of
 * them, as the schema does, may take many times the memory of the text.
 *
 * @throws Error saying what keeps it from being one
 */
export function parseReport(text: string): Report {
  const tooMuch = 'it has more in it than a report has';
  if (!isModest(text, LIMITS)) throw new Error(tooMuch);
  const data = parse(text);
  const known = reportSchema.shape.schema.value;
  if (data.schema !== known) {
    const found = clipped(JSON.stringify(data.schema) ?? 'nothing', MOST_TOLD);
    throw new Error(`its schema is ${found}, this version of the action knows ${known}`);
  }
  const unknown = Object.keys(data).find((key) => !Object.hasOwn(reportSchema.shape, key));
  if (unknown !== undefined)
    throw new Error(`${clipped(unknown, MOST_TOLD)}: a report has no such field`);
  for (const { place, schema, value } of partsOf(data)) {
    if (sizeOf(value, MOST_IN_PART) > MOST_IN_PART) throw new Error(tooMuch);
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    if (issue !== undefined) {
      throw new Error(`${[...place, ...issue.path].join('.')}: ${issue.message}`);
    }
  }
  return reportSchema.parse(data);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is no JSON: ${messageOf(error)}`);
  }
  if (typeof data !== 'object' || data === null) throw new Error('it is no object');
  return data as Readonly<Record<string, unknown>>;
}

interface Part {
  readonly place: readonly (string | number)[];
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** Each field of a report, of a list each of its items. */
function* partsOf(data: Readonly<Record<string, unknown>>): Generator<Part> {
  const shape: Readonly<Record<string, z.ZodType>> = reportSchema.shape;
  for (const [key, schema] of Object.entries(shape)) {
    const value = data[key];
    if (!(schema instanceof z.ZodArray) || !Array.isArray(value)) {
      yield { place: [key], schema, value };
      continue;
    }
    const item = schema.element as z.ZodType;
    for (const [index, each] of value.entries()) {
      yield { place: [key, index], schema: item, value: each };
    }
  }
}

/** How many values a value has in it; it is counted up to a limit, and not much further. */
function sizeOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  const items = Object.values(value);
  let size = items.length;
  for (const item of items) {
    if (size > limit) return size;
    if (typeof item === 'object') size += sizeOf(item, limit - size);
  }
  return size;
}
