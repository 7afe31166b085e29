import { createHash } from 'node:crypto';
import { cutTexts, readPageAssets, renderPage } from '../../../src/report/formats/page';
import { reportSchema } from '../../../src/report/model/schema';
import { writeAll } from '../../../src/system/files';
import { temporaryFolder } from '../../helpers/folder';
import { HOSTILE, hostileLogs, hostileReport } from '../../page/hostile';
import { passedReport } from '../../page/reports';

const root = temporaryFolder();
const ASSETS = { script: 'draw("<\\/script>")', style: 'body{margin:0}' };
const logs = [
  { service: 'a', file: 'logs/a.log', bytes: 2, parts: [{ from: 0, to: 2, text: 'x\n' }] },
];

/** The data elements of a page in a browser. */
function dataOf(page: string): unknown[] {
  const elements = page.matchAll(/<script type="application\/json" id="[\w-]+">([^<]*)<\/script>/g);
  return [...elements].map(([, text]) => JSON.parse(text ?? ''));
}

describe('a page', () => {
  const page = renderPage(passedReport(), logs, ASSETS);

  it('has the report and the logs as data', () => {
    expect(dataOf(page)).toEqual([passedReport(), logs]);
  });

  it('allows its own script and style, and no others', () => {
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(ASSETS.script)}'`,
      `style-src 'sha256-${hash(ASSETS.style)}'`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(page).toContain(`<script>${ASSETS.script}</script>`);
    expect(page).toContain(`<style>${ASSETS.style}</style>`);
  });

  it('has its result in the title, and for readers without scripts', () => {
    expect(page).toContain('<title>Upgrade rehearsal of checkers-rehearsal: passed</title>');
    expect(page).toMatch(/<noscript>Upgrade rehearsal of checkers-rehearsal: passed\./);
  });

  it('is named by the binary while the chain id is unknown', () => {
    const unnamed = { ...passedReport(), chain: { id: null, binary: 'checkersd' } };
    expect(renderPage(unnamed, [], ASSETS)).toContain('Upgrade rehearsal of checkersd: passed');
  });

  it('contains no network address', () => {
    expect(page).not.toMatch(/\b(src|href)=/);
  });
});

describe('a hostile report', () => {
  const page = renderPage(hostileReport(), hostileLogs(), ASSETS);

  it('remains data, without losses', () => {
    expect(dataOf(page)).toEqual(JSON.parse(JSON.stringify([hostileReport(), hostileLogs()])));
  });

  it('adds no elements', () => {
    expect(page.match(/<script/g)).toHaveLength(3);
    expect(page.match(/<img|<!--/g)).toBeNull();
    expect(page).toContain('<title>Upgrade rehearsal of SEEN-1&lt;/script>');
  });

  it('has no invisible character in the title', () => {
    const chain = { id: `${HOSTILE.bidi}${HOSTILE.control}`, binary: 'b' };
    const title = /<title>(.*)<\/title>/.exec(
      renderPage({ ...hostileReport(), chain }, [], ASSETS),
    )?.[1];
    expect(title).toContain('SEEN-6');
    expect(title).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  });
});

it.each(['a</script>b', 'a</STYLE>b', 'a<!--b'])('an asset with %s is refused', (text) => {
  expect(() => renderPage(passedReport(), [], { ...ASSETS, script: text })).toThrow('end');
  expect(() => renderPage(passedReport(), [], { ...ASSETS, style: text })).toThrow('end');
});

describe('a report above the size limit', () => {
  const large = passedReport();
  const queries = large.queries.map((query) => ({ ...query, answer: 'x'.repeat(2_000_000) }));

  it('has its longest texts cut, with a notice', () => {
    const page = renderPage({ ...large, queries }, [], ASSETS);
    expect(page.length).toBeLessThan(5_000_000);
    const [report] = dataOf(page);
    const { answer } = reportSchema.parse(report).queries[0] ?? { answer: '' };
    expect(answer).toMatch(/^x+\n… \d+ more characters are in report\.json of the evidence\.$/);
  });

  it('keeps all short texts', () => {
    const cut = cutTexts({ ...large, queries }, 1000);
    expect({ ...cut, queries: [] }).toEqual({ ...large, queries: [] });
  });
});

it('the assets are read from the folder of the bundle', async () => {
  await writeAll(root, { 'page.js': 'draw()', 'page.css': 'a{}' });
  expect(await readPageAssets(root)).toEqual({ script: 'draw()', style: 'a{}' });
});
