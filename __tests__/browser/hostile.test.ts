import { visible } from '../../src/page/model/visible';
import { HOSTILE, hostileLogs, hostileReport } from '../page/hostile';
import { Chromium } from './chromium';

const browser = new Chromium();

/** Opens the page of the hostile report with all details expanded. */
async function open() {
  const shown = await browser.open(hostileReport(), hostileLogs());
  const { page } = shown;
  for (const summary of await page.locator('summary').all()) await summary.click();
  const more = page.getByRole('button', { name: /^Show (all|\d+ more)/ });
  while ((await more.count()) > 0) await more.first().click();
  return shown;
}

it('hostile text of a chain runs no script, adds no element and makes no request', async () => {
  const { page, complaints, requests, url } = await open();
  const found = await page.evaluate(() => ({
    ran: 'ran' in window,
    scripts: document.scripts.length,
    images: document.images.length,
    title: document.title,
    untrusted: [...document.querySelectorAll('#page *')]
      .flatMap((element) => element.getAttributeNames())
      .filter((name) => name.startsWith('on')),
  }));
  expect(found).toEqual({
    ran: false,
    scripts: 3,
    images: 0,
    title: expect.stringContaining('SEEN-1</script>'),
    untrusted: [],
  });
  expect(complaints).toEqual([]);
  expect(requests).toEqual([url]);
  await page.close();
});

it('the content security policy blocks scripts and requests', async () => {
  const { page } = await browser.open(hostileReport());
  const refused = await page.evaluate(async () => {
    const attempts: readonly (() => unknown)[] = [
      () => {
        document.createElement('script').textContent = 'window.ran = 1';
      },
      () => {
        document.body.innerHTML = '<p onclick="window.ran = 1">';
      },
      () => {
        const image = document.createElement('img');
        image.src = 'http://127.0.0.1:1/image.png';
        document.body.append(image);
      },
      () => fetch('http://127.0.0.1:1/'),
    ];
    const directives: string[] = [];
    for (const attempt of attempts) {
      const refusal = new Promise<string>((resolve) =>
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        }),
      );
      await Promise.resolve()
        .then(attempt)
        .catch(() => {});
      directives.push(await refusal);
    }
    return { directives, ran: 'ran' in window };
  });
  expect(refused).toEqual({
    directives: [
      'require-trusted-types-for',
      'require-trusted-types-for',
      'img-src',
      'connect-src',
    ],
    ran: false,
  });
  await page.close();
});

it('every part of the page shows the hostile text in full', async () => {
  const { page } = await open();
  const parts = {
    failure: page.locator('.failure'),
    upgrades: page.locator('#upgrades'),
    data: page.locator('#data'),
    checks: page.locator('#checks'),
    logs: page.locator('#logs .lines'),
    details: page.locator('#details'),
  };
  for (const [name, part] of Object.entries(parts)) {
    const text = (await part.textContent())?.replace(/\s+/g, ' ') ?? '';
    const lost = Object.values(HOSTILE)
      .map((value) => visible(value).replace(/\s+/g, ' '))
      .filter((value) => !text.includes(value));
    // Lines of the logs are cut at their width; only the chosen one is shown in full.
    expect([name, lost]).toEqual([name, name === 'logs' ? [HOSTILE.long] : []]);
  }
  await page.close();
});

it('the text of the page has no invisible characters', async () => {
  const { page } = await open();
  const text = await page.evaluate(() => document.querySelector('#page')?.textContent ?? '');
  const unseen = text.match(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu) ?? [];
  expect(unseen).toEqual([]);
  await page.close();
});

it('a long line of a log is shown in full when it is chosen', async () => {
  const { page } = await browser.open(hostileReport(), hostileLogs());
  await page.locator('#logs').getByLabel('Search').fill('seen-10');
  await page.locator('#logs .chosen').waitFor();
  expect(await page.locator('#logs .chosen').textContent()).toContain(HOSTILE.long);
  await page.close();
});

it('the page is no wider than the window', async () => {
  const { page } = await browser.open(hostileReport(), hostileLogs(), { width: 390 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.close();
});
