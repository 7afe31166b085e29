import type { Page } from 'playwright-core';
import { failedReport, passedReport } from '../page/reports';
import { Chromium } from './chromium';
import { someLogs } from './logs';

const browser = new Chromium();
let page: Page;
afterEach(() => page.close());

describe('the checks', () => {
  beforeEach(async () => {
    ({ page } = await browser.open(failedReport()));
  });

  const names = () => page.locator('.checks li > div > p').allTextContents();
  const status = () => page.locator('#checks [role="status"]').textContent();

  it('begin with the failed ones, with their message and place', async () => {
    expect(await names()).toEqual(['val-alice runs v2rehearsal.yml:41']);
    expect(await page.locator('.checks pre').textContent()).toContain('upgrade handler is missing');
    expect(await status()).toBe('1 check');
  });

  it('are filtered by result', async () => {
    await page.getByRole('radio', { name: 'not reached 13' }).check();
    expect(await names()).toHaveLength(13);
    await page.getByRole('radio', { name: 'passed 14' }).check();
    expect(await names()).toHaveLength(14);
    await page.getByRole('radio', { name: 'all 28' }).check();
    expect(await names()).toHaveLength(28);
    expect(await status()).toBe('28 checks');
  });

  it('are filtered by text', async () => {
    await page.getByRole('radio', { name: 'all 28' }).check();
    await page.locator('#checks').getByLabel('Text').fill('val-alice');
    expect(await names()).toEqual(['val-alice runs v1.1', 'val-alice runs v2rehearsal.yml:41']);
    expect(await status()).toBe('2 checks');
  });
});

describe('the data section', () => {
  beforeEach(async () => {
    ({ page } = await browser.open(passedReport()));
  });

  const card = () => page.locator('#data article', { hasText: 'player infos' });

  it('shows changes between two releases line by line', async () => {
    expect((await card().locator('del').allTextContents()).map((line) => line.trim())).toEqual([
      '-       "lost": "2",',
      '-       "won": "2",',
    ]);
    expect((await card().locator('ins').allTextContents()).map((line) => line.trim())).toEqual([
      '+       "lost": "3",',
      '+       "won": "3",',
    ]);
  });

  it('compares the chosen releases', async () => {
    await card().getByLabel('Before').selectOption('v1');
    expect(await card().locator('del').allTextContents()).toEqual([
      expect.stringContaining('unknown query path'),
    ]);
    await card().getByLabel('Before').selectOption('v2');
    await card().getByLabel('After').selectOption('v2 after the restart');
    expect(await card().locator('ins, del').count()).toBe(0);
    expect(await card().textContent()).toContain(
      'The answers on v2 and v2 after the restart are the same.',
    );
  });

  it('shows a leaderboard as a table', async () => {
    const table = page.getByRole('table', { name: 'leaderboard.winners on v2' });
    expect(await table.locator('thead th').allTextContents()).toEqual(['player', 'won', 'entered']);
    expect(await table.locator('tbody tr').count()).toBe(2);
  });

  it('shows the full answers', async () => {
    await card().getByText('Full answers').click();
    expect(await card().locator('details pre').allTextContents()).toEqual([
      expect.stringContaining('"lost": "2"'),
      expect.stringContaining('"lost": "3"'),
    ]);
  });
});

describe('the logs', () => {
  beforeEach(async () => {
    ({ page } = await browser.open(passedReport(), someLogs()));
  });

  const log = () => page.locator('#logs');
  const status = () => log().locator('[role="status"]');
  const search = () => log().getByLabel('Search');
  const chosen = () => log().locator('.chosen');

  it('render only the visible lines', async () => {
    expect(await log().locator('li').count()).toBeLessThan(60);
    expect(await log().locator('li').first().getAttribute('aria-setsize')).toBe('2501');
  });

  it('have a search that counts, marks and steps through the matches', async () => {
    await search().fill('panic');
    await status().getByText('1 of 5 lines').waitFor();
    expect(await chosen().textContent()).toContain('PANIC number 250 of');
    expect(await log().locator('mark').first().textContent()).toBe('PANIC');
    await search().press('Enter');
    await search().press('Enter');
    expect(await status().textContent()).toBe('3 of 5 lines');
    expect(await chosen().textContent()).toContain('PANIC number 750 of val-alice');
    await log().getByRole('button', { name: 'Next' }).click();
    expect(await chosen().textContent()).toContain('PANIC number 3250 of val-alice');
    expect(await log().locator('li.on').textContent()).toContain('PANIC number 3250');
    await search().press('Shift+Enter');
    await log().getByRole('button', { name: 'Previous' }).click();
    expect(await status().textContent()).toBe('2 of 5 lines');
    for (let more = 0; more < 4; more++) await search().press('Enter');
    expect(await status().textContent()).toBe('1 of 5 lines');
  });

  it('report a search without matches', async () => {
    await search().fill('no such thing');
    await status().getByText('no matches').waitFor();
    expect(await chosen().count()).toBe(0);
  });

  it('can be limited to one service', async () => {
    await search().fill('panic');
    await log().getByLabel('Service').selectOption('node-carol');
    await status().getByText('1 of 1 lines').waitFor();
    expect(await chosen().textContent()).toContain('PANIC number 250 of node-carol');
  });

  it('scroll to a halt', async () => {
    await log().getByRole('button', { name: 'Halt at v1_1tov2' }).click();
    await chosen().waitFor();
    expect(await chosen().textContent()).toMatch(/^val-alice 20:00:30/); // earlier lines are cut
    expect(await log().locator('li.on').textContent()).toContain('executed block 3000 of');
  });

  it('name the cut parts and their files', async () => {
    expect(await log().locator('.note').textContent()).toMatch(
      /^\d+\.\d kB of \d+\.\d kB: .*the whole logs are in the logs folder of the evidence/,
    );
    await log().getByLabel('Service').selectOption('val-alice');
    await log().getByRole('button', { name: 'Halt at v1_1tov2' }).click();
    expect(await log().locator('.cut').textContent()).toMatch(
      /kB of val-alice are not in this page; see logs\/val-alice\.log$/,
    );
    await log().getByText('Files (2)').click();
    const link = log().getByRole('link', { name: 'logs/val-alice.log' });
    expect(await link.getAttribute('href')).toBe('logs/val-alice.log');
  });
});
