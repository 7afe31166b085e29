import type { Page } from 'playwright-core';
import { failedReport } from '../page/reports';
import { Chromium } from './chromium';
import { someLogs } from './logs';

const browser = new Chromium();
let page: Page;

beforeEach(async () => {
  ({ page } = await browser.open(failedReport(), someLogs()));
});
afterEach(() => page.close());

interface Stop {
  readonly name: string;
  readonly outlined: boolean;
  readonly inView: boolean;
}

/** The element with the focus, and whether its focus is visible. */
function focused(): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // The next element draws a radio button.
    const drawn = element.matches('[type="radio"]') ? element.nextElementSibling : element;
    const style = getComputedStyle(drawn ?? element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      name: element.getAttribute('aria-label') ?? element.textContent ?? element.id,
      outlined: style.outlineStyle === 'solid' && Number.parseFloat(style.outlineWidth) >= 2,
      inView: bottom > 0 && top < innerHeight,
    };
  });
}

/** All Tab stops, from the beginning of the page to its end. */
async function walk(): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 300; step++) {
    await page.keyboard.press('Tab');
    const stop = await focused();
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab does not come to the end: ${stops.at(-1)?.name}`);
}

it('Tab reaches all parts of the page, with a visible focus', async () => {
  const stops = await walk();
  expect(stops.filter(({ outlined, inView }) => !outlined || !inView)).toEqual([]);
  const names = stops.map(({ name }) => name.trim());
  for (const name of [
    'Skip to the report',
    'Dark theme',
    'Timeline',
    'Zoom in',
    'Whole run',
    'Zoom to v1_1tov2',
    'Block height',
    'Block interval as a table',
    'Swaps as a table',
    'Full answers',
    'Next',
    'Lines of the logs',
    'Files (2)',
    'Phases (13)',
  ]) {
    expect(names).toContain(name);
  }
});

it('the first Tab stop skips the navigation', async () => {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.keyboard.press('Tab');
  expect((await focused())?.name).toBe('Zoom in');
});

it('every function works without a pointer', async () => {
  const press = (key: string) => page.keyboard.press(key);

  await page.getByRole('button', { name: 'Dark theme' }).focus();
  await press('Space');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');

  await page.getByRole('button', { name: 'Zoom to v1tov1_1' }).focus();
  await press('Enter');
  await page.locator('.toolbar output', { hasText: '17.' }).waitFor();

  await page.getByText('Timeline as a table').focus();
  await press('Enter');
  await page.getByRole('table', { name: 'Events by time' }).waitFor();

  await page.getByRole('radio', { name: 'failed 1' }).focus();
  await press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'not reached 13' }).isChecked()).toBe(true);
  expect(await page.locator('.checks li').count()).toBe(13);

  await page.locator('#logs').getByLabel('Search').focus();
  await page.keyboard.type('panic');
  await press('Enter');
  await page.getByText('2 of 5 lines').waitFor();

  const lines = page.getByRole('region', { name: 'Lines of the logs' });
  await lines.focus();
  const before = await lines.evaluate((element) => element.scrollTop);
  await press('PageDown');
  await page.waitForFunction(
    (top) => (document.querySelector('.lines')?.scrollTop ?? 0) > top,
    before,
  );
});
