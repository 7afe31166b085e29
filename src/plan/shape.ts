import type { z } from 'zod';
import { valueAt } from './find';
import { type Finding, type PlanPath, pathText } from './problems';
import { planJsonSchema, planSchema, type WrittenPlan } from './schema';
import { found, listed, nearest, quoted, suggestion } from './words';

type Issue = z.core.$ZodIssue;

/** As much of the plan's JSON Schema as it takes to say what is allowed somewhere. */
interface Allowed {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly Allowed[];
  readonly properties?: Readonly<Record<string, Allowed>>;
  readonly additionalProperties?: Allowed | false;
  readonly items?: Allowed;
}

/** The plan with its defaults, or every way in which the data misses the plan's shape. */
export function checkShape(data: unknown): {
  readonly plan?: WrittenPlan;
  readonly findings: Finding[];
} {
  const result = planSchema.safeParse(data);
  if (result.success) return { plan: result.data, findings: [] };
  return { findings: findingsOf(result.error.issues, data) };
}

/** Tells what the schema says that a place in a plan is for, if it says so. */
export function descriptions(): (path: PlanPath) => string | undefined {
  const schema = planJsonSchema() as Allowed;
  return (path) => allowedAt(schema, path)?.description;
}

function findingsOf(issues: readonly Issue[], data: unknown): Finding[] {
  const schema = planJsonSchema() as Allowed;
  const flat = issues.flatMap((issue) => flattened(issue, []));
  const meant = new Set<string>();
  const mistyped = new Set<string>();
  for (const { issue, path } of flat) {
    if (issue.code !== 'unrecognized_keys') continue;
    mistyped.add(JSON.stringify(path));
    const keys = keysOf(allowedAt(schema, path));
    for (const key of issue.keys) meant.add(JSON.stringify([...path, nearest(key, keys)]));
  }
  return flat.flatMap(({ issue, path }) => {
    // A mistyped key is one mistake, not also a missing one.
    if (meant.has(JSON.stringify(path)) && valueAt(data, path) === undefined) return [];
    if (issue.code === 'custom' && mistyped.has(JSON.stringify(path))) return [];
    return explained(issue, path, valueAt(data, path), schema);
  });
}

interface Flat {
  readonly issue: Issue;
  readonly path: PlanPath;
}

/** Where a value may be of several kinds: the issues within the kind that was plainly meant. */
function flattened(issue: Issue, around: PlanPath): Flat[] {
  const path = [...around, ...issue.path.map((step) => (typeof step === 'symbol' ? '' : step))];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const isOtherKind = ({ path, code }: Issue) =>
    path.length === 0 && ['invalid_type', 'invalid_value', 'invalid_union'].includes(code);
  const meant = issue.errors.filter((branch) => !branch.some(isOtherKind));
  const [only] = meant;
  if (only === undefined || meant.length > 1) return [{ issue, path }];
  return only.flatMap((inner) => flattened(inner, path));
}

function explained(issue: Issue, path: PlanPath, value: unknown, schema: Allowed): Finding[] {
  const allowed = allowedAt(schema, path);
  // Forms such as "a duration such as 5s" are told by the schema; zod's own words are not shown.
  const form = /^(Invalid|Too|Unrecognized)\b/.test(issue.message) ? undefined : issue.message;
  const at = (where: Finding['at'], message: string): Finding[] => [{ path, at: where, message }];

  if (issue.code === 'unrecognized_keys') {
    const keys = keysOf(allowed);
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key',
      message: `unknown key${suggestion(key, keys)}; allowed are ${listed(keys)}`,
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1) ?? '');
    if (key === '') return at('key', 'too short; found ""; needed is a name');
    const seen = `found ${quoted(key)}`;
    return at('key', `wrong form; ${seen}; allowed is ${issue.issues[0]?.message}`);
  }
  const needed = described(form ?? inWords(allowed), allowed);
  if (value === undefined && path.length > 0) {
    const map = path.slice(0, -1);
    const where = map.length === 0 ? 'the plan' : pathText(map);
    return at('map', `missing in ${where}; needed is ${needed}`);
  }
  if (value === null || value === undefined) return at('value', `empty; needed is ${needed}`);
  const seen = `found ${isSecret(path, value) ? 'what may be the secret itself' : found(value)}`;
  switch (issue.code) {
    case 'too_small': {
      const least = issue.origin === 'array' ? 'a list of at least one entry' : 'a text';
      return at('value', `too short; ${seen}; needed is ${described(least, allowed)}`);
    }
    case 'invalid_format':
      return at('value', `wrong form; ${seen}; allowed is ${needed}`);
    case 'invalid_value': {
      const near = typeof value === 'string' ? suggestion(value, allowed?.enum ?? []) : '';
      return at('value', `not allowed; ${seen}${near}; allowed are ${listed(allowed?.enum ?? [])}`);
    }
    case 'custom':
      return at('value', `wrong keys; ${seen}; allowed is ${needed}`);
    default: {
      const isPlain = typeof value === 'number' || typeof value === 'boolean';
      const quotes =
        isPlain && allowed?.type === 'string' && form === undefined ? ' (put it in quotes)' : '';
      return at('value', `wrong type; ${seen}${quotes}; allowed is ${needed}`);
    }
  }
}

/** Whether a secret may stand in the place of its variable, where all who read the log would be told it. */
function isSecret(path: PlanPath, value: unknown): boolean {
  const isVariable = String(path.at(-1)).endsWith('-env');
  return isVariable && typeof value === 'string' && !/^[$\w{}-]{1,40}$/.test(value);
}

/** The schema's part for a place in the data. */
function allowedAt(schema: Allowed, path: PlanPath): Allowed | undefined {
  let at: Allowed | undefined = schema;
  for (const step of path) {
    if (at === undefined) return undefined;
    const kinds: readonly Allowed[] = at.anyOf ?? [at];
    const kind = kinds.find(({ type }) => type === (typeof step === 'number' ? 'array' : 'object'));
    const { properties = {}, additionalProperties, items }: Allowed = kind ?? {};
    if (typeof step === 'number') at = items;
    else if (Object.hasOwn(properties, step)) at = properties[step];
    else at = additionalProperties || undefined;
  }
  return at;
}

function keysOf(allowed: Allowed | undefined): string[] {
  return (allowed?.anyOf ?? [allowed]).flatMap((kind) => Object.keys(kind?.properties ?? {}));
}

/** What may stand somewhere, in words; JSON where the schema leaves it open. */
function inWords(allowed: Allowed | undefined): string {
  if (allowed?.anyOf) return allowed.anyOf.map(inWords).join(' or ');
  if (allowed?.enum) return `one of ${listed(allowed.enum)}`;
  if (allowed?.const !== undefined) return quoted(allowed.const);
  switch (allowed?.type) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object': {
      const keys = keysOf(allowed);
      return keys.length === 0 ? 'a map' : `a map with the keys ${listed(keys)}`;
    }
    default:
      return 'what JSON can hold: text, finite numbers, lists, maps, true, false, null';
  }
}

function described(words: string, allowed: Allowed | undefined): string {
  return allowed?.description === undefined ? words : `${words} (${allowed.description})`;
}
