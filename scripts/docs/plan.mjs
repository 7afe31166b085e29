// The reference of the plan, from its JSON Schema.
import GithubSlugger from 'github-slugger';
import { Document, isMap, isScalar, isSeq, visit } from 'yaml';
import { code, prose, sentence, table } from './markdown.mjs';

/**
 * The part of JSON Schema that the plan's schema uses.
 *
 * @typedef {{
 *   readonly type?: string,
 *   readonly description?: string,
 *   readonly default?: unknown,
 *   readonly examples?: readonly unknown[],
 *   readonly enum?: readonly string[],
 *   readonly const?: string,
 *   readonly anyOf?: readonly Schema[],
 *   readonly properties?: Readonly<Record<string, Schema>>,
 *   readonly required?: readonly string[],
 *   readonly additionalProperties?: Schema | false,
 *   readonly items?: Schema,
 *   readonly $ref?: string,
 * }} Schema
 */

/**
 * A map with known keys, which has a table of its own.
 *
 * @typedef {{ readonly path: string, readonly map: Schema }} Section
 */

const INTRODUCTION = `# Plan reference

A plan is one YAML file that describes a rehearsal. Paths in it are relative to the file. The first line
\`# yaml-language-server: $schema=…\` lets editors check and complete it by
[schema/plan.schema.json](../schema/plan.schema.json). All mistakes of a plan are reported at once, with line and column
([troubleshooting](troubleshooting.md#the-plan)).

Complete plans: [the bundled chain's](../examples/checkers/rehearsal.yml), and [the checkers
tutorial's](../examples/b9-checkers/rehearsal.yml) on its own stack.`;

/**
 * The page, as Markdown.
 *
 * @param {Schema} schema
 */
export function planPage(schema) {
  const sections = sectionsOf(schema);
  const keys = Object.entries(schema.properties ?? {});
  const glance = keys.map(([key, value]) => [
    `[${code(key)}](#${slugOf(key)})`,
    typeOf(value),
    schema.required?.includes(key) ? '**required**' : 'optional',
    sentence(split(value).what),
  ]);
  const chapters = keys.map(([key, value]) =>
    chapter(key, value, schema.required?.includes(key) ?? false, sections),
  );
  const parts = [INTRODUCTION, table(['key', 'type', '', 'description'], glance), ...chapters];
  return `${parts.join('\n\n')}\n`;
}

/**
 * Every map with known keys, in the order of the page; of equal maps only the first.
 *
 * @param {Schema} schema
 * @returns {Section[]}
 */
export function sectionsOf(schema) {
  /** @type {Map<string, Section>} */
  const found = new Map();
  /** @type {(value: Schema, path: string) => void} */
  const walk = (value, path) => {
    if (value.properties !== undefined && path !== '') {
      const shape = shapeOf(value);
      if (found.has(shape)) return;
      found.set(shape, { path, map: value });
    }
    for (const [key, property] of Object.entries(value.properties ?? {})) {
      walk(property, path === '' ? key : `${path}.${key}`);
    }
    for (const kind of value.anyOf ?? []) walk(kind, path);
    if (value.items) walk(value.items, `${path}[]`);
    if (value.additionalProperties) walk(value.additionalProperties, `${path}.<name>`);
  };
  walk(schema, '');
  return [...found.values()];
}

/**
 * The part of the page on one key of the plan.
 *
 * @param {string} key
 * @param {Schema} value
 * @param {boolean} isRequired
 * @param {readonly Section[]} sections of the whole page
 */
function chapter(key, value, isRequired, sections) {
  const own = sections.filter(({ path }) => /^[\w-]+/.exec(path)?.[0] === key);
  const byDefault = own.length === 0 ? ` Default: ${defaultOf(value)}.` : '';
  const [example] = value.examples ?? [];
  return [
    `## ${code(key)}`,
    `${sentence(split(value).what)} ${isRequired ? 'Required' : 'Optional'}: ${typeOf(value)}.${byDefault}`,
    ...(example === undefined ? [] : [`\`\`\`yaml\n${yaml({ [key]: example })}\`\`\``]),
    ...own.flatMap(({ path, map }) => {
      const isChapter = path === key || itemOf(path) === key;
      return [
        ...(isChapter ? [] : [`### ${code(path)}`]),
        ...(isChapter || map.description === undefined ? [] : [sentence(split(map).what)]),
        fields(path, map, sections),
      ];
    }),
  ].join('\n\n');
}

/**
 * The table of a map's keys.
 *
 * @param {string} path
 * @param {Schema} map
 * @param {readonly Section[]} sections
 */
function fields(path, map, sections) {
  const rows = Object.entries(map.properties ?? {}).map(([key, value]) => {
    const [example] = value.examples ?? [];
    const section = sectionOf(value, sections);
    const see = section === undefined ? '' : `, see [${code(section)}](#${slugOf(section)})`;
    return [
      `<a id="${anchorOf(`${path}.${key}`)}"></a>${code(key)}`,
      `${typeOf(value)}${see}`,
      map.required?.includes(key) ? '**required**' : defaultOf(value),
      sentence(split(value).what),
      example === undefined ? '' : code(yaml(example, 'flow').trimEnd()),
    ];
  });
  return table(['key', 'type', 'default', 'description', 'example'], rows);
}

/**
 * The type of a value, in words.
 *
 * @param {Schema} value
 * @param {'one' | 'many'} number
 * @returns {string}
 */
export function typeOf(value, number = 'one') {
  const noun = (/** @type {string} */ word) => (number === 'one' ? word : `${word}s`);
  if (value.$ref !== undefined) return 'any JSON value';
  if (value.anyOf) return value.anyOf.map((kind) => typeOf(kind, number)).join(' or ');
  if (value.const !== undefined) return code(value.const);
  if (value.enum) return value.enum.map(code).join(', ');
  switch (value.type) {
    case 'string':
      return noun('text');
    case 'integer':
      return noun('number');
    case 'boolean':
      return '`true`, `false`';
    case 'array':
      return `${noun('list')} of ${typeOf(value.items ?? {}, 'many')}`;
    case 'object': {
      const { additionalProperties: each } = value;
      return each ? `${noun('map')} of names to ${typeOf(each, 'many')}` : noun('map');
    }
    default:
      throw new Error(`the page has no words for ${JSON.stringify(value)}`);
  }
}

/**
 * The path of the section that describes the keys of a value, or of the values in it.
 *
 * @param {Schema} value
 * @param {readonly Section[]} sections
 * @returns {string | undefined}
 */
function sectionOf(value, sections) {
  if (value.properties) return sections.find(({ map }) => shapeOf(map) === shapeOf(value))?.path;
  const inner = [...(value.anyOf ?? []), value.items, value.additionalProperties || undefined];
  return inner.flatMap((part) => (part && sectionOf(part, sections)) ?? [])[0];
}

/**
 * The two parts of a description: the purpose of the key and, after `default`, its default in words.
 *
 * @param {Schema} value
 */
export function split({ description = '' }) {
  const [, what = description, byDefault] = /^(.*?)(?:; default (.*))?$/s.exec(description) ?? [];
  return { what, byDefault };
}

/** @param {Schema} value */
function defaultOf(value) {
  const { byDefault } = split(value);
  if (byDefault !== undefined) return prose(byDefault);
  const { default: given } = value;
  if (given === undefined) return '';
  const isEmpty = typeof given === 'object' && given !== null && Object.keys(given).length === 0;
  return isEmpty ? 'none' : code(yaml(given, 'flow').trimEnd());
}

/**
 * The identity of a map to a reader: its keys.
 *
 * @param {Schema} map
 */
const shapeOf = (map) => JSON.stringify(map.properties);

/**
 * The key that holds the entries of a path.
 *
 * @param {string} path
 */
const itemOf = (path) => path.replace(/(\[\]|\.<name>)$/, '');

/**
 * The anchor that GitHub gives the heading of a path.
 *
 * @param {string} path
 */
const slugOf = (path) => new GithubSlugger().slug(path);

/** @param {string} path */
const anchorOf = (path) => path.replace(/[^\w-]+/g, '-');

/**
 * A value as YAML: a short list or map without lists or maps in it is written on one line.
 *
 * @param {unknown} value
 * @param {'flow' | 'block'} style
 */
function yaml(value, style = 'block') {
  const document = new Document(value);
  const root = document.contents;
  visit(document, {
    Collection: (_, node) => {
      const leaves = isMap(node) ? node.items.map(({ value }) => value) : node.items;
      const isShort = leaves.every((leaf) => isScalar(leaf)) && (isSeq(node) || leaves.length < 4);
      node.flow = style === 'flow' || (isShort && node !== root);
    },
  });
  // Lists without the inner blanks of maps; quoted text stays unchanged.
  const text = document.toString({ lineWidth: 0 });
  return text.replace(/("(?:[^"\\]|\\.)*"|'[^']*')|(?<=\[) | (?=\])/g, '$1');
}
