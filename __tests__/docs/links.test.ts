import { existsSync } from 'node:fs';
import path from 'node:path';
import { anchorsOf, linksOf, pages } from '../helpers/markdown-files';

const root = path.resolve(import.meta.dirname, '../..');
const all = pages();
const anchors = new Map(all.map((page) => [page.file, anchorsOf(page)]));

it('pages have links, and anchors of their headings and explicit ones', () => {
  expect(all.flatMap(linksOf).length).toBeGreaterThan(50);
  const [heading, own, none] = ['releasesbuild', 'upgrades-name', 'nothing'];
  const plan = anchors.get('docs/plan.md');
  expect([heading, own, none].map((anchor) => plan?.has(anchor))).toEqual([true, true, false]);
});

it.each(all.map((page) => [page.file, page] as const))(
  'the links of %s have existing targets',
  (_, page) => {
    const broken = linksOf(page).filter((link) => {
      if (/^[a-z]+:/.test(link)) return false; // external
      const [to = '', anchor] = decodeURI(link).split('#');
      const file = to === '' ? page.file : path.join(path.dirname(page.file), to);
      if (!existsSync(path.join(root, file))) return true;
      return anchor !== undefined && !anchors.get(file)?.has(anchor);
    });
    expect(broken).toEqual([]);
  },
);
