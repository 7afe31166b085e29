import { z } from 'zod';
import { messageOf } from '../../errors/errors';
import { isModest, type JsonLimits } from '../../system/json';
import { clipped } from '../../text/plain';
import { type Report, reportSchema } from '../model/schema';

/** Limits of a report: one with 100,000 blocks has 300,000 values for them alone. */
const LIMITS: JsonLimits = { depth: 16, values: 1_000_000 };
/** Maximum number of values in one upgrade, check or answer; an upgrade of 1,000 nodes has 10,000. */
const MOST_IN_PART = 20_000;

/** Maximum length of a value in a message, in characters. */
const MOST_SHOWN = 40;

/**
 * Parses a report from untrusted text. It is validated part by part up to the first error: listing all errors,
 * as the schema does, may take many times the memory of the text.
 *
 * @throws Error with the reason if the text is not a report; its message continues a sentence about the file
 */
export function parseReport(text: string): Report {
  const tooMuch = 'it exceeds the size limits of a report';
  if (!isModest(text, LIMITS)) throw new Error(tooMuch);
  const data = parse(text);
  const known = reportSchema.shape.schema.value;
  if (data.schema !== known) {
    const found = clipped(JSON.stringify(data.schema) ?? 'nothing', MOST_SHOWN);
    throw new Error(`its schema is ${found}, but this version of the action reads only ${known}`);
  }
  const unknown = Object.keys(data).find((key) => !Object.hasOwn(reportSchema.shape, key));
  if (unknown !== undefined) throw new Error(`${clipped(unknown, MOST_SHOWN)}: unknown field`);
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
    throw new Error(`it is not JSON: ${messageOf(error)}`);
  }
  if (typeof data !== 'object' || data === null) throw new Error('it is not a JSON object');
  return data as Readonly<Record<string, unknown>>;
}

interface Part {
  readonly place: readonly (string | number)[];
  readonly schema: z.ZodType;
  readonly value: unknown;
}

/** Splits a report into its fields, and lists into their items. */
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

/** Counts the values within a value, stopping shortly after a limit. */
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
