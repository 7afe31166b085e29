import type { z } from 'zod';
import type { PlanPath } from '../errors/errors';
import { found, listed, nearest, quoted, suggestion } from '../text/words';
import { valueAt } from './find';
import type { MistakeCode } from './mistakes';
import { type Finding, pathText } from './problems';
import { planJsonSchema, planSchema, type WrittenPlan } from './schema';

type Issue = z.core.$ZodIssue;

/** Parts of the plan's JSON Schema needed to describe allowed values. */
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

/** Validates the shape of a plan: returns the plan with its defaults, or all mistakes. */
export function checkShape(data: unknown): {
  readonly plan?: WrittenPlan;
  readonly findings: Finding[];
} {
  const result = planSchema.safeParse(data);
  if (result.success) return { plan: result.data, findings: [] };
  return { findings: findingsOf(result.error.issues, data) };
}

let made: Allowed | undefined;

/** JSON Schema of a plan, created on first use: that takes longer than reading most plans. */
function schemaOfPlan(): Allowed {
  made ??= planJsonSchema() as Allowed;
  return made;
}

/** Returns a look-up of the schema's description for a path of the plan, if it has one. */
export function descriptions(): (path: PlanPath) => string | undefined {
  const schema = schemaOfPlan();
  return (path) => allowedAt(schema, path)?.description;
}

function findingsOf(issues: readonly Issue[], data: unknown): Finding[] {
  const schema = schemaOfPlan();
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

/** Issues of a value with several allowed kinds, reduced to the kind that was clearly meant. */
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
  // The schema describes forms such as "a duration such as 5s"; zod's own messages are not shown.
  const form = /^(Invalid|Too|Unrecognized)\b/.test(issue.message) ? undefined : issue.message;
  const at = (where: Finding['at'], code: MistakeCode, message: string): Finding[] => [
    { path, at: where, code, message },
  ];

  if (issue.code === 'unrecognized_keys') {
    const keys = keysOf(allowed);
    return issue.keys.map((key) => ({
      path: [...path, key],
      at: 'key',
      code: 'KEY_UNKNOWN',
      message: `unknown key${suggestion(key, keys)}; allowed are ${listed(keys)}`,
    }));
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1) ?? '');
    if (key === '') return at('key', 'VALUE_TOO_SHORT', 'too short; found ""; needed is a name');
    const seen = `found ${quoted(key)}`;
    return at('key', 'FORM_WRONG', `wrong form; ${seen}; allowed is ${issue.issues[0]?.message}`);
  }
  const needed = described(form ?? inWords(allowed), allowed);
  if (value === undefined && path.length > 0) {
    const map = path.slice(0, -1);
    const where = map.length === 0 ? 'the plan' : pathText(map);
    return at('map', 'KEY_MISSING', `missing in ${where}; needed is ${needed}`);
  }
  if (value === null || value === undefined)
    return at('value', 'VALUE_EMPTY', `empty; needed is ${needed}`);
  const seen = `found ${isSecret(path, value) ? 'what may be the secret itself' : found(value)}`;
  switch (issue.code) {
    case 'too_small': {
      const least = issue.origin === 'array' ? 'a list of at least one entry' : 'a text';
      return at(
        'value',
        'VALUE_TOO_SHORT',
        `too short; ${seen}; needed is ${described(least, allowed)}`,
      );
    }
    case 'invalid_format':
      return at('value', 'FORM_WRONG', `wrong form; ${seen}; allowed is ${needed}`);
    case 'invalid_value': {
      const near = typeof value === 'string' ? suggestion(value, allowed?.enum ?? []) : '';
      return at(
        'value',
        'VALUE_NOT_ALLOWED',
        `not allowed; ${seen}${near}; allowed are ${listed(allowed?.enum ?? [])}`,
      );
    }
    case 'custom':
      return at('value', 'KEYS_EXCLUSIVE', `wrong keys; ${seen}; allowed is ${needed}`);
    default: {
      const isPlain = typeof value === 'number' || typeof value === 'boolean';
      const quotes =
        isPlain && allowed?.type === 'string' && form === undefined ? ' (put it in quotes)' : '';
      return at('value', 'TYPE_WRONG', `wrong type; ${seen}${quotes}; allowed is ${needed}`);
    }
  }
}

/** Returns true if a value may be a secret written in place of its variable's name, which messages would reveal. */
function isSecret(path: PlanPath, value: unknown): boolean {
  const isVariable = String(path.at(-1)).endsWith('-env');
  return isVariable && typeof value === 'string' && !/^[$\w{}-]{1,40}$/.test(value);
}

/** Part of the schema for a path in the data. */
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

/** Allowed values of a path in words; as JSON if the schema leaves it open. */
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
