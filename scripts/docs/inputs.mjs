// Tables of the inputs and outputs of an action and of a reusable workflow.
import { code, prose, sentence, table } from './markdown.mjs';

/**
 * @typedef {{ readonly description?: string, readonly default?: unknown, readonly required?: boolean }} Input
 * @typedef {{ readonly description?: string }} Output
 * @typedef {{
 *   readonly type: string,
 *   readonly 'allowed-values'?: readonly string[],
 *   readonly separator?: string,
 * }} Type
 * @typedef {{
 *   readonly description: string,
 *   readonly inputs?: Readonly<Record<string, Input>>,
 *   readonly outputs?: Readonly<Record<string, Output>>,
 * }} Action
 * @typedef {{
 *   readonly inputs?: Readonly<Record<string, Type>>,
 *   readonly outputs?: Readonly<Record<string, Type>>,
 * }} Types
 * @typedef {{
 *   readonly on: {
 *     readonly workflow_call: {
 *       readonly inputs?: Readonly<Record<string, Input & Type>>,
 *       readonly outputs?: Readonly<Record<string, Output>>,
 *       readonly secrets?: Readonly<Record<string, Input>>,
 *     },
 *   },
 * }} Workflow
 */

const INTRODUCTION = `# Inputs and outputs

Inputs are optional unless the table marks them as required.`;

/**
 * The page, as Markdown.
 *
 * @param {{
 *   readonly action: Action,
 *   readonly types: Types,
 *   readonly combine: Action | undefined,
 *   readonly workflow: Workflow,
 * }} sources
 */
export function inputsPage({ action, types, combine, workflow }) {
  const { inputs, outputs, secrets } = workflow.on.workflow_call;
  const parts = [
    INTRODUCTION,
    '## The action',
    `\`uses: OWNER/upgrade-rehearsal@v0.1.0\`. ${sentence(action.description)} The types are those of [action-types.yml](../action-types.yml).`,
    ...tables(action, types),
    ...(combine === undefined
      ? []
      : [
          '## Combining reports',
          `\`uses: OWNER/upgrade-rehearsal/combine@v0.1.0\`. ${sentence(combine.description)}`,
          ...tables(combine),
        ]),
    '## The reusable workflow',
    '`uses: OWNER/upgrade-rehearsal/.github/workflows/rehearse.yml@v0.1.0`, at job level instead of `steps`.',
    ...tables({ inputs, outputs }, { inputs }),
    ...(secrets === undefined ? [] : ['### Secrets of the workflow', secretTable(secrets)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * @param {{
 *   readonly inputs?: Readonly<Record<string, Input>> | undefined,
 *   readonly outputs?: Readonly<Record<string, Output>> | undefined,
 * }} action
 * @param {{ readonly [Part in keyof Types]?: Types[Part] | undefined }} types
 */
function tables({ inputs, outputs }, types = {}) {
  return [
    ...(inputs ? [inputTable(inputs, { folder: '', types: types.inputs })] : []),
    ...(outputs ? [outputTable(outputs, { folder: '', types: types.outputs })] : []),
  ];
}

/**
 * @typedef {{
 *   readonly folder: string, // relative path of docs from the page with the table; empty or with a slash
 *   readonly types?: Readonly<Record<string, Type>> | undefined, // without them, the table has no such column
 * }} TableOptions
 */

/**
 * @param {Readonly<Record<string, Input>>} inputs
 * @param {TableOptions} options
 */
export function inputTable(inputs, { folder, types }) {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const { what, byDefault } = split(input);
    return [
      code(name),
      ...(types ? [typeWords(types[name])] : []),
      input.required ? '**required**' : byDefault,
      linked(sentence(what), folder),
    ];
  });
  return table(['input', ...(types ? ['type'] : []), 'default', 'description'], rows);
}

/**
 * @param {Readonly<Record<string, Output>>} outputs
 * @param {TableOptions} options
 */
export function outputTable(outputs, { folder, types }) {
  const rows = Object.entries(outputs).map(([name, { description = '' }]) => [
    code(name),
    ...(types ? [typeWords(types[name])] : []),
    linked(sentence(description), folder),
  ]);
  return table(['output', ...(types ? ['type'] : []), 'description'], rows);
}

/** @param {Readonly<Record<string, Input>>} secrets */
function secretTable(secrets) {
  const rows = Object.entries(secrets).map(([name, { description = '', required }]) => [
    code(name),
    required ? '**required**' : 'optional',
    linked(sentence(description), ''),
  ]);
  return table(['secret', '', 'description'], rows);
}

/**
 * The purpose of an input, and its default: the value, or the end of the description.
 *
 * @param {Input} input
 */
export function split({ description = '', default: given }) {
  const [, what = '', words = ''] =
    /^(.*?)(?:\s+Default(?::| is)\s+(.*?)\.?)?$/s.exec(description.trim()) ?? [];
  const hasDefault = given !== undefined && given !== '';
  return { what, byDefault: hasDefault ? code(String(given)) : prose(words) };
}

/**
 * A type in words.
 *
 * @param {Type | undefined} type
 */
export function typeWords(type) {
  switch (type?.type) {
    case undefined:
      return '';
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return 'whole number';
    case 'boolean':
      return '`true`, `false`';
    case 'enum':
      return (type['allowed-values'] ?? []).map(code).join(', ');
    case 'list':
      return type.separator === '\n'
        ? 'list, one per line'
        : `list, by ${code(type.separator ?? '')}`;
    default:
      throw new Error(`the page has no words for the type ${type?.type}`);
  }
}

/**
 * A text with the pages that it names as links.
 *
 * @param {string} text
 * @param {string} folder relative path of these pages from the page with the text; empty or with a slash
 */
const linked = (text, folder) =>
  text.replace(/\bdocs\/([\w-]+\.md)/g, (page, file) => `[${page}](${folder}${file})`);
