import { statSync } from 'node:fs';
import path from 'node:path';
import { PAGE_LOG_BYTES, readPageLogs } from '../../src/report/formats/page-logs';
import { hugeReport, writeHugeLogs } from '../page/huge';
import { NODES } from '../page/reports';
import { Chromium } from './chromium';

const MEGABYTE = 1_000_000;
const browser = new Chromium();

it('200 failed checks and 50 MB of logs make a page of a few MB that renders in parts', async () => {
  const evidence = path.join(browser.folder, 'evidence');
  writeHugeLogs(evidence, 50 * MEGABYTE);
  const report = hugeReport();
  const logs = await readPageLogs(evidence, report, PAGE_LOG_BYTES);
  const file = browser.write(report, logs);
  const { size } = statSync(file);
  expect(size).toBeLessThan(9 * MEGABYTE);

  const { page, complaints } = await browser.openFile(file);
  const [drawn, nodes] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    document.querySelectorAll('*').length,
  ]);
  process.stdout.write(
    `a page of ${(size / MEGABYTE).toFixed(1)} MB: drawn after ${Math.round(drawn ?? 0)} ms, ${nodes} elements\n`,
  );
  expect(drawn).toBeGreaterThan(0);
  expect(nodes).toBeLessThan(8000);
  expect(complaints).toEqual([]);

  expect(await page.locator('.checks li').count()).toBe(60);
  await page.getByRole('button', { name: 'Show 60 more checks' }).click();
  await page.locator('.checks li').nth(100).waitFor();
  expect(await page.locator('.checks li').count()).toBe(120);

  const note = await page.locator('#logs .note').textContent();
  expect(note).toMatch(/^\d\.\d MB of 50\.\d MB: /);
  for (const node of NODES) {
    await page.locator('#logs').getByLabel('Service').selectOption(node);
    await page.locator('#logs').getByRole('button', { name: 'Halt at v1_1tov2' }).click();
    expect(await page.locator('#logs .chosen').textContent()).toMatch(
      new RegExp(`^${node} 20:00:27\\.`),
    );
  }
  await page.locator('#logs').getByLabel('Search').fill('executed block');
  await page.locator('#logs [role="status"]', { hasText: /1 of \d+,\d{3} lines/ }).waitFor();
  expect(await page.locator('#logs li').count()).toBeLessThan(60);
  await page.close();
});
