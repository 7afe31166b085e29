import { failedReport, passedReport } from '../page/reports';
import { Chromium } from './chromium';
import { someLogs } from './logs';

const browser = new Chromium();

describe.each(['light', 'dark'] as const)('the page of a passed run, %s', (scheme) => {
  it('is complete, without warnings and requests', async () => {
    const { page, complaints, requests, url } = await browser.open(passedReport(), someLogs(), {
      scheme,
    });
    const sections = await page.locator('main > section h2').allTextContents();
    expect(sections).toEqual([
      'Passed',
      'Timeline',
      'Upgrades',
      'Data',
      'Checks',
      'Logs',
      'Details',
    ]);
    for (const name of ['Timeline', 'Block height', 'Block interval']) {
      const chart = page.getByRole('application', { name, exact: true });
      expect(await chart.locator('svg').count()).toBe(1);
    }
    expect(await page.getByRole('img', { name: /^Swaps at/ }).count()).toBe(2);
    expect(await page.getByText('next block', { exact: true }).count()).toBe(2);
    expect(await page.getByText('PANIC').count()).toBe(0); // far below the visible lines
    expect(await page.getByText('executed block 0 of val-alice').count()).toBe(1);
    const dark = await page.evaluate(() => {
      const [red = 255] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
      return Number(red) < 128;
    });
    expect(dark).toBe(scheme === 'dark');
    expect(complaints).toEqual([]);
    expect(requests).toEqual([url]);
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(0);
    await page.close();
  });
});

describe('the verdict', () => {
  it('fits on one screen', async () => {
    const { page } = await browser.open(passedReport());
    const verdict = page.locator('#verdict');
    const box = await verdict.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    const text = await verdict.textContent();
    for (const part of [
      'Passed',
      '2 of 2',
      'v1 → v1.1 → v2',
      '3.33 s',
      '3.88 s',
      'at height 150, 18.7 s into the run',
      'yes 92.5 %, no 5.0 %, abstain 2.5 %',
      '5 of 5 nodes swapped, equal app hash',
      '28 of 28',
      'fails, as expected',
      '2 rows',
      'changed',
    ]) {
      expect(text).toContain(part);
    }
    await page.close();
  });
});

describe('the page of a failed run', () => {
  it('shows the cause at the top', async () => {
    const report = failedReport();
    const { page, complaints } = await browser.open(report, someLogs());
    const first = page.locator('main > section').first();
    const text = await first.textContent();
    expect(text).toContain('Failed in “upgrade v1_1tov2”');
    for (const part of ['no upgrade handler named', report.failure?.hint, 'rehearsal.yml:41']) {
      expect(text).toContain(part);
    }
    for (const line of report.failure?.lines ?? []) expect(text).toContain(line);
    expect(await first.boundingBox()).toMatchObject({ y: expect.any(Number) });
    expect((await first.boundingBox())?.y).toBeLessThan(200);
    expect(await page.locator('#verdict').textContent()).toContain('the chain did not resume');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('renders a report without events', async () => {
    const report = failedReport();
    const nothing = {
      ...report,
      chain: { ...report.chain, id: null },
      upgrades: [],
      checks: [],
      blocks: [],
      queries: [],
      traffic: [],
      phases: [],
      startedAt: null,
      totalMs: 0,
    };
    const { page, complaints } = await browser.open(nothing);
    expect(await page.locator('#timeline').textContent()).toContain('No events were recorded');
    expect(await page.locator('#logs').textContent()).toContain('No container has logged anything');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('on a narrow screen', () => {
  it('the page does not scroll sideways', async () => {
    const { page } = await browser.open(failedReport(), someLogs(), { width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });
});

describe('the theme', () => {
  it('is that of the system until the user chooses one', async () => {
    const { page } = await browser.open(passedReport(), [], { scheme: 'dark' });
    const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const toggle = page.getByRole('button', { name: 'Dark theme' });
    const dark = await colour();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    const light = await colour();
    expect(light).not.toBe(dark);
    await page.emulateMedia({ colorScheme: 'light' });
    await toggle.click();
    expect(await colour()).toBe(dark);
    await page.close();
  });

  it('follows changes of the system until the user chooses one', async () => {
    const { page } = await browser.open(passedReport(), [], { scheme: 'light' });
    const toggle = page.getByRole('button', { name: 'Dark theme' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('button[aria-pressed="true"]').waitFor();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await page.close();
  });
});

describe('an address with an anchor', () => {
  it('scrolls to its section, which renders later', async () => {
    const file = browser.write(passedReport(), someLogs());
    const { page } = await browser.openFile(file);
    await page.goto('about:blank');
    await page.goto(`file://${file}#checks`);
    await page.waitForFunction(() => scrollY > 1000);
    const top = await page.locator('#checks').evaluate((at) => at.getBoundingClientRect().top);
    expect(top).toBeLessThan(200);
    await page.close();
  });
});
