import type { Page } from 'playwright-core';
import { failedReport, passedReport } from '../page/reports';
import { Chromium } from './chromium';

const browser = new Chromium();
let page: Page;

beforeEach(async () => {
  ({ page } = await browser.open(passedReport(), [], { height: 1600 }));
});
afterEach(() => page.close());

const chart = (name: string) => page.getByRole('application', { name, exact: true });

/** Time range of the charts in seconds, from the text of the page. */
async function domain(): Promise<readonly [number, number]> {
  const text = (await page.locator('.toolbar output').textContent()) ?? '';
  const [, from, to] = /^([\d.]+) s to ([\d.]+) s$/.exec(text) ?? [];
  return [Number(from), Number(to)];
}

/** Waits until the charts show another range than before; resolves with the new one. */
async function changed(before: readonly [number, number]): Promise<readonly [number, number]> {
  await page.waitForFunction(
    (text) => document.querySelector('.toolbar output')?.textContent !== text,
    `${before[0].toFixed(1)} s to ${before[1].toFixed(1)} s`,
  );
  return domain();
}

/** Position of a time in a chart that shows the whole run. */
async function pointAt(name: string, seconds: number, y: number) {
  const box = await chart(name).boundingBox();
  const [left, right] = [132, 14];
  const width = (box?.width ?? 0) - left - right;
  return { x: left + (seconds / 41.02) * width, y };
}

describe('the tooltip', () => {
  it.each([
    ['Timeline', 20, 48, /^Halt at v1tov1_1.*3\.33 s/],
    ['Timeline', 13, 70, /^Voting on proposal 1.*11\.04 s to 15\.90 s, 4\.86 s.*yes 100,000,000/],
    ['Timeline', 19.5, 129, /^node-carol swapped to v1\.1.*2\.19 s.*version v1\.1/],
    ['Timeline', 5.9, 40, /^First block.*height 1/],
    ['Block height', 22.05, 100, /^Height 151.*after the previous block/],
    ['Block interval', 37.4, 60, /^Height \d+37\.41 s3\.\d\d s after the previous block/],
  ])('describes the element of %s at %d s', async (name, seconds, y, text) => {
    await chart(name).hover({ position: await pointAt(name, seconds, y) });
    const tooltip = page.locator('.tooltip');
    expect(await tooltip.textContent()).toMatch(text);
    await page.locator('h1').hover();
    await tooltip.waitFor({ state: 'detached' });
  });

  it('does not appear over an empty area', async () => {
    await chart('Timeline').hover({ position: await pointAt('Timeline', 2, 70) });
    expect(await page.locator('.tooltip').count()).toBe(0);
  });
});

describe('the view', () => {
  it('zooms by buttons, to a halt and back to the whole run', async () => {
    expect(await domain()).toEqual([0, 41]);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const zoomed = await changed([0, 41]);
    expect(zoomed[1] - zoomed[0]).toBeCloseTo(41 / 1.6, 0);
    await page.getByRole('button', { name: 'Later' }).click();
    const later = await changed(zoomed);
    expect(later[0]).toBeGreaterThan(zoomed[0]);
    await page.getByRole('button', { name: 'Zoom to v1_1tov2' }).click();
    expect(await changed(later)).toEqual([25.46, 33.22]);
    expect(await page.locator('.bands').first().locator('rect').count()).toBe(3);
    await page.getByRole('button', { name: 'Whole run' }).click();
    await page.getByRole('button', { name: 'Zoom out', disabled: true }).waitFor();
    expect(await domain()).toEqual([0, 41]);
  });

  it('zooms and moves by keys', async () => {
    await chart('Block height').focus();
    await page.keyboard.press('+');
    const zoomed = await changed([0, 41]);
    expect(zoomed[0]).toBeGreaterThan(5);
    await page.keyboard.press('ArrowRight');
    const right = await changed(zoomed);
    expect(right[0]).toBeGreaterThan(zoomed[0]);
    await page.keyboard.press('ArrowLeft');
    expect(await changed(right)).toEqual(zoomed);
    await page.keyboard.press('-');
    expect(await changed(zoomed)).toEqual([0, 41]);
    await page.keyboard.press('+');
    const again = await changed([0, 41]);
    await page.keyboard.press('0');
    expect(await changed(again)).toEqual([0, 41]);
  });

  it('zooms around the pointer by the wheel in a chart with the focus', async () => {
    await chart('Timeline').click({ position: await pointAt('Timeline', 20, 70) });
    await page.mouse.wheel(0, -600);
    const [from, to] = await changed([0, 41]);
    expect(to - from).toBeCloseTo(41.02 / 1.6 ** 2, 0);
    expect((20 - from) / (to - from)).toBeCloseTo(20 / 41.02, 1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('zooms by Ctrl and the wheel in a chart without the focus', async () => {
    await chart('Timeline').hover({ position: await pointAt('Timeline', 20, 70) });
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    const [from, to] = await changed([0, 41]);
    expect(to - from).toBeCloseTo(41.02 / 1.6, 0);
  });

  it('stays the same by the wheel without Ctrl and focus, and the page scrolls', async () => {
    await chart('Timeline').hover({ position: await pointAt('Timeline', 20, 70) });
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => scrollY > 0);
    expect(await domain()).toEqual([0, 41]);
  });

  it('moves by dragging', async () => {
    await page.getByRole('button', { name: 'Zoom to v1tov1_1' }).click();
    const before = await changed([0, 41]);
    const box = await chart('Block height').boundingBox();
    const [x, y] = [(box?.x ?? 0) + 500, (box?.y ?? 0) + 100];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 200, y, { steps: 5 });
    await page.mouse.up();
    const after = await changed(before);
    expect(after[0]).toBeLessThan(before[0]);
    expect(after[1] - after[0]).toBeCloseTo(before[1] - before[0], 1);
  });

  it('is the same in all charts', async () => {
    await page.getByRole('button', { name: 'Zoom to restart' }).click();
    await changed([0, 41]);
    const ticks = (name: string) => chart(name).locator('.axis').first().allTextContents();
    expect(await ticks('Block height')).toEqual(await ticks('Timeline'));
    expect(await ticks('Block interval')).toEqual(await ticks('Timeline'));
  });
});

describe('the accessible form of a chart', () => {
  it('has a description, and keys move between its elements', async () => {
    const timeline = chart('Timeline');
    const svg = timeline.locator('svg');
    expect(await svg.getAttribute('aria-label')).toBe(
      '17 phases and 2 upgrades in 41.02 s. The chain halted at v1tov1_1 (3.33 s), v1_1tov2 (3.88 s), restart (3.26 s).',
    );
    await timeline.focus();
    const live = page.locator('figure', { has: timeline }).locator('[aria-live]');
    await page.keyboard.press('ArrowDown');
    expect(await live.textContent()).toBe('Phase images, 0.00 s to 0.73 s, 730 ms');
    await page.keyboard.press('ArrowDown');
    expect(await live.textContent()).toMatch(/^Phase prepare/);
    await page.keyboard.press('ArrowUp');
    expect(await live.textContent()).toMatch(/^Phase images/);
    expect(await page.locator('.tooltip').textContent()).toMatch(/^Phase images/);
    await page.keyboard.press('Escape');
    await page.locator('.tooltip').waitFor({ state: 'detached' });
  });

  it('moves from block to block, also beyond the visible range', async () => {
    await page.getByRole('button', { name: 'Zoom to v1tov1_1' }).click();
    const before = await changed([0, 41]);
    const heights = chart('Block height');
    await heights.focus();
    const live = page.locator('figure', { has: heights }).locator('[aria-live]');
    await page.keyboard.press('ArrowDown');
    const first = /^Height (\d+)/.exec((await live.textContent()) ?? '')?.[1];
    await page.keyboard.press('ArrowUp');
    expect(await live.textContent()).toMatch(new RegExp(`^Height ${Number(first) - 1},`));
    const after = await changed(before);
    expect(after[0]).toBeLessThan(before[0]);
  });

  it.each(['Timeline', 'Block height', 'Block interval', 'Swaps', 'Votes'])(
    'shows %s as a table',
    async (name) => {
      const details = page.locator('details', { hasText: `${name} as a table` }).first();
      expect(await details.locator('table').count()).toBe(0);
      await details.locator('summary').click();
      await details.locator('table').waitFor();
      expect(await details.locator('tbody tr').count()).toBeGreaterThan(3);
      expect(await details.locator('caption').count()).toBe(1);
    },
  );

  it('shows a table of many blocks in parts', async () => {
    const details = page.locator('details', { hasText: 'Block height as a table' });
    await details.locator('summary').click();
    await details.getByRole('button', { name: 'Show 100 more rows' }).click();
    await details.locator('tbody tr').nth(150).waitFor();
    expect(await details.locator('tbody tr').count()).toBe(200);
  });
});

it('the last halt of a failed run stays open to the end', async () => {
  const failed = await browser.open(failedReport());
  const bands = failed.page.locator('.bands').first();
  expect(await bands.locator('.open').count()).toBe(1);
  expect(await failed.page.getByText('not back').count()).toBe(5);
  await failed.page.close();
});
