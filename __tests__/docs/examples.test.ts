import { parse } from 'yaml';
import { isMapping } from '../../src/plan/find';
import { parsePlan } from '../../src/plan/parse';
import { codeOf, pages } from '../helpers/markdown-files';

const examples = pages().flatMap((page) =>
  codeOf(page, 'yaml').map((text, index) => ({ name: `${page.file}, block ${index + 1}`, text })),
);
const plans = examples.filter(({ text }) => {
  // Compose files have tags of their own, such as !reset.
  const data: unknown = parse(text, { logLevel: 'error' });
  return isMapping(data) && 'chain' in data && 'releases' in data;
});

it('examples contain plans', () => {
  expect(plans.length).toBeGreaterThan(1);
});

it.each(plans)('the plan of $name has no mistakes', ({ name, text }) => {
  expect(parsePlan(text, name).plan.upgrades.length).toBeGreaterThan(0);
});
