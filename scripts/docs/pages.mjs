// The generated pages and their sources.
import { parse } from 'yaml';
import { inputsPage, inputTable, outputTable } from './inputs.mjs';
import { between } from './markdown.mjs';
import { planPage } from './plan.mjs';

/**
 * A page as generated from its sources.
 *
 * @typedef {{ readonly file: string, readonly sources: readonly string[], readonly text: string }} Page
 */

const PLAN_SCHEMA = 'schema/plan.schema.json';
const ACTION = 'action.yml';
const TYPES = 'action-types.yml';
const COMBINE = 'combine/action.yml';
const BELOW = 'rehearse/action.yml';
const WORKFLOW = '.github/workflows/rehearse.yml';
const README = 'README.md';

/**
 * All generated pages; the handwritten parts of a page stay unchanged.
 *
 * @param {(file: string) => string | undefined} read a file of the repository; undefined if it does not exist
 * @returns {Page[]}
 */
export function pages(read) {
  /** @type {(file: string) => string} */
  const text = (file) => {
    const found = read(file);
    if (found === undefined) throw new Error(`there is no ${file}`);
    return found;
  };
  const action = parse(text(ACTION));
  const combined = read(COMBINE);
  const combine = combined === undefined ? undefined : parse(combined);
  const tables = { inputs: inputTable, outputs: outputTable };
  const readme = Object.entries(tables).reduce(
    (page, [name, made]) => between(page, name, made(action[name], { folder: 'docs/' })),
    text(README),
  );
  const types = parse(text(TYPES));
  const workflow = parse(text(WORKFLOW));
  return [
    { file: README, sources: [ACTION], text: readme },
    { file: BELOW, sources: [ACTION], text: actionBelow(text(ACTION)) },
    whole('docs/plan.md', [PLAN_SCHEMA], planPage(JSON.parse(text(PLAN_SCHEMA)))),
    whole(
      'docs/inputs-outputs.md',
      [ACTION, TYPES, ...(combine === undefined ? [] : [COMBINE]), WORKFLOW],
      inputsPage({ action, types, combine, workflow }),
    ),
  ];
}

/**
 * A copy of the action in a folder: a workflow of this repository names an action at its own commit by a path
 * (`$/rehearse`), and the runner accepts no empty path (actions/runner, `PipelineConstants.TryParseSelfRepository`).
 *
 * @param {string} action
 */
function actionBelow(action) {
  const note = `# Generated from ${ACTION} by \`make docs\`; edit that file. For uses: $/rehearse.`;
  return `${note}\n${action.replaceAll(': dist/', ': ../dist/')}`;
}

/**
 * A page that is generated as a whole, with a note of its sources.
 *
 * @param {string} file
 * @param {readonly string[]} sources
 * @param {string} text
 * @returns {Page}
 */
function whole(file, sources, text) {
  const note = `<!-- Generated from ${sources.join(', ')} by \`make docs\`; edit the sources. -->`;
  return { file, sources, text: `${note}\n\n${text}` };
}

/**
 * The pages that differ from the output of their sources.
 *
 * @param {readonly Page[]} made
 * @param {(file: string) => string | undefined} read
 */
export const stale = (made, read) => made.filter(({ file, text }) => read(file) !== text);
