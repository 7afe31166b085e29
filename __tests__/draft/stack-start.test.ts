import { jest } from '@jest/globals';
import { stackStarts } from '../../src/draft/stack-start';
import { folderWith, temporaryFolder } from '../helpers/folder';

const root = temporaryFolder();

it('resolves the variables of a start at their first use', async () => {
  const exports = Array.from({ length: 400 }, (_, at) => `export A${at}=$(CURDIR)\n`).join('');
  const top = folderWith(root, {
    'compose.yml': '',
    Makefile: `${exports}up:\n${'\tdocker compose up\n'.repeat(300)}`,
  });
  const replaceAll = jest.spyOn(String.prototype, 'replaceAll');
  const starts = await stackStarts({ top, names: ['Makefile'] });
  const before = replaceAll.mock.calls.length;
  const variables = starts[0]?.variables;
  const after = replaceAll.mock.calls.length;
  replaceAll.mockRestore();
  expect(starts).toHaveLength(200);
  expect(variables).toHaveLength(400);
  expect(variables?.[0]).toMatchObject({ name: 'A0', value: top, line: 1 });
  expect(before).toBe(0);
  expect(after).toBeLessThanOrEqual(400 * 4);
  expect(starts[0]?.variables).toBe(variables);
});

it('has few starts of a workflow, with the lines of its file', async () => {
  const steps = Array.from({ length: 300 }, (_, at) => `      - run: A=${at} docker compose up\n`);
  const workflow = `jobs:\n  a:\n    steps:\n${steps.join('')}`;
  const name = '.github/workflows/ci.yml';
  const top = folderWith(root, { 'compose.yml': '', [name]: workflow });
  const starts = await stackStarts({ top, names: [name] });
  expect(starts).toHaveLength(200);
  expect(starts[1]).toMatchObject({ line: 5, variables: [{ name: 'A', value: '1', line: 5 }] });
});
