import { inputsPage, inputTable, outputTable, typeWords } from '../../../scripts/docs/inputs.mjs';

/** The cells of a table, without the row of dashes. */
function cells(table: string): string[][] {
  return table
    .split('\n')
    .filter((_, index) => index !== 1)
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the table of inputs', () => {
  const inputs = {
    plan: { description: 'Plan\n file', default: '' },
    cache: { description: 'Where images are kept. See docs/caching.md.', default: 'local' },
    scope: { description: 'Name of the cache. Default is one for each <plan>.', default: '' },
    token: { description: 'A token', required: true },
  };

  it('has their defaults, and page names as links', () => {
    expect(cells(inputTable(inputs, { folder: 'docs/' }))).toEqual([
      ['input', 'default', 'description'],
      ['`plan`', '', 'Plan file.'],
      ['`cache`', '`local`', 'Where images are kept. See [docs/caching.md](docs/caching.md).'],
      ['`scope`', 'one for each &lt;plan>', 'Name of the cache.'],
      ['`token`', '**required**', 'A token.'],
    ]);
  });

  it('has their types if these are known', () => {
    const types = { cache: { type: 'enum', 'allowed-values': ['local', 'none'] } };
    const column = cells(inputTable(inputs, { folder: '', types })).map(([, type]) => type);
    expect(column).toEqual(['type', '', '`local`, `none`', '', '']);
  });
});

it('the table of outputs has their descriptions', () => {
  const outputs = { result: { description: 'passed or failed' } };
  expect(cells(outputTable(outputs, { folder: 'docs/' }))).toEqual([
    ['output', 'description'],
    ['`result`', 'Passed or failed.'],
  ]);
});

describe('a type’s description', () => {
  it.each([
    ['text', { type: 'string' }],
    ['whole number', { type: 'integer' }],
    ['`true`, `false`', { type: 'boolean' }],
    ['list, one per line', { type: 'list', separator: '\n' }],
    ['list, by `,`', { type: 'list', separator: ',' }],
  ])('is %s', (words, type) => {
    expect(typeWords(type)).toBe(words);
  });

  it('is an error for an unknown type', () => {
    expect(() => typeWords({ type: 'float' })).toThrow('the type float');
  });
});

describe('the page', () => {
  const action = {
    description: 'Rehearses upgrades',
    inputs: { plan: { description: 'Plan file' } },
    outputs: { result: { description: 'passed or failed' } },
  };
  const workflow = {
    on: {
      workflow_call: {
        inputs: { plans: { description: 'Plan files', type: 'string', default: 'rehearsal.yml' } },
        outputs: { result: { description: 'passed or failed' } },
        secrets: { mnemonic: { description: 'Mnemonic of an account' } },
      },
    },
  };
  const types = { inputs: { plan: { type: 'string' } } };

  it('has the action, and the workflow with its secrets', () => {
    const page = inputsPage({ action, types, combine: undefined, workflow });
    expect(page.match(/^##+ .*/gm)).toEqual([
      '## The action',
      '## The reusable workflow',
      '### Secrets of the workflow',
    ]);
    expect(page).toMatch(/\| `plans` \| text \| `rehearsal.yml` \| Plan files\. \|/);
    expect(page).toMatch(/\| `mnemonic` \| optional \| Mnemonic of an account\. \|/);
  });

  it('has the action that combines reports, if there is one', () => {
    const combine = { description: 'Puts reports together', inputs: { from: {} } };
    const page = inputsPage({ action, types, combine, workflow });
    expect(page).toContain('## Combining reports');
    expect(page).toContain('Puts reports together.');
  });
});
