import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { PageLog } from '../../src/report/model/page-data';
import type { Report } from '../../src/report/model/schema';
import { hostileLogs, hostileReport } from '../page/hostile';
import { failedReport, passedReport } from '../page/reports';
import { Chromium } from './chromium';
import { someLogs } from './logs';

const browser = new Chromium();

/** Accessibility rules that a page breaks, with the elements. */
function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, { resultTypes: ['violations'] });
    return results.violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`),
    );
  });
}

const PASSED = passedReport();
const FAILED = failedReport();

it.each<readonly [string, Report, PageLog[], 'light' | 'dark', number]>([
  ['passed', PASSED, someLogs(), 'light', 1280],
  ['passed', PASSED, someLogs(), 'dark', 1280],
  ['passed', PASSED, someLogs(), 'light', 390],
  ['failed', FAILED, someLogs(), 'light', 1280],
  ['failed', FAILED, someLogs(), 'dark', 1280],
  ['failed', FAILED, someLogs(), 'dark', 390],
  ['hostile', hostileReport(), hostileLogs(), 'dark', 1280],
])('the page of a %s run is accessible to all', async (_name, report, logs, scheme, width) => {
  const { page } = await browser.open(report, logs, { scheme, width, before: axe.source });
  expect(await violations(page)).toEqual([]);
  // Again with all details open, and with a search.
  for (const summary of await page.locator('summary').all()) await summary.click();
  await page.locator('#logs').getByLabel('Search').fill('e');
  await page.locator('#logs mark').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.close();
});
