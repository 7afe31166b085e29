import { pages, stale } from '../../../scripts/docs/pages.mjs';

const files: Readonly<Record<string, string>> = {
  'README.md': [
    'By hand.',
    '<!-- generated: inputs -->\n<!-- end: inputs -->',
    '<!-- generated: outputs -->\n<!-- end: outputs -->',
  ].join('\n'),
  'schema/plan.schema.json': '{"properties":{"restart":{"type":"boolean"}}}',
  'action.yml': 'description: x\ninputs: { plan: { description: Plan file } }\noutputs: {}',
  'action-types.yml': 'inputs: { plan: { type: string } }',
  '.github/workflows/rehearse.yml': 'on: { workflow_call: {} }',
};
const read = (file: string) => files[file];
const written = (made: ReturnType<typeof pages>) => (file: string) =>
  made.find((page) => page.file === file)?.text ?? read(file);

it('are stale until they are written, and fresh afterwards', () => {
  const made = pages(read);
  expect(stale(made, read).map(({ file }) => file)).toEqual([
    'README.md',
    'rehearse/action.yml',
    'docs/plan.md',
    'docs/inputs-outputs.md',
  ]);
  expect(stale(pages(written(made)), written(made))).toEqual([]);
});

it('are stale after a change of their sources', () => {
  const before = written(pages(read));
  const after = (file: string) =>
    before(file)?.replace('Plan file', file === 'action.yml' ? 'Another file' : 'Plan file');
  expect(stale(pages(after), after).map(({ file }) => file)).toEqual([
    'README.md',
    'rehearse/action.yml',
    'docs/inputs-outputs.md',
  ]);
});

it('keep manually written text', () => {
  expect(written(pages(read))('README.md')).toMatch(/^By hand\.\n/);
});

it('name their source on the first line', () => {
  expect(written(pages(read))('docs/plan.md')).toMatch(
    /^<!-- Generated from schema\/plan.schema.json by `make docs`; edit the sources. -->\n/,
  );
});

it('need their sources', () => {
  expect(() => pages((file) => (file === 'action.yml' ? undefined : read(file)))).toThrow(
    'there is no action.yml',
  );
});
