import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { jest } from '@jest/globals';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { type PageAssets, readPageAssets, renderPage } from '../../src/report/formats/page';
import type { PageLog } from '../../src/report/model/page-data';
import type { Report } from '../../src/report/model/schema';

/** The names that scripts/install-chromium.sh looks for. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const ROOT = path.resolve(import.meta.dirname, '../..');

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Browser tests take long on a busy machine. */
jest.setTimeout(120_000);

interface Looks {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  /** Script of the test that runs before the scripts of the page. */
  readonly before?: string;
}

/** An open page, with its complaints and requests. */
export interface Shown {
  readonly page: Page;
  /** Errors and warnings of the console and of scripts. */
  readonly complaints: readonly string[];
  /** Requested addresses, that of the page first. */
  readonly requests: readonly string[];
  readonly url: string;
}

/** A headless browser for the tests of one file, with the page built from the sources. */
export class Chromium {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'rehearsal-page-'));
  #context: BrowserContext | undefined;
  #assets: PageAssets | undefined;
  #pages = 0;

  constructor() {
    beforeAll(() => this.#start());
    afterAll(async () => {
      await this.#context?.close();
      rmSync(this.#folder, { recursive: true, force: true });
    });
  }

  /** A folder that is removed with the browser. */
  get folder(): string {
    return this.#folder;
  }

  /** Writes the page of a report; returns its file. */
  write(report: Report, logs: readonly PageLog[] = []): string {
    if (this.#assets === undefined) throw new Error('The browser was not started');
    const file = path.join(this.#folder, `${++this.#pages}.html`);
    writeFileSync(file, renderPage(report, logs, this.#assets));
    return file;
  }

  /** Opens the page of a report, and waits until it is complete. */
  async open(report: Report, logs: readonly PageLog[] = [], looks: Looks = {}): Promise<Shown> {
    return this.openFile(this.write(report, logs), looks);
  }

  async openFile(file: string, looks: Looks = {}): Promise<Shown> {
    if (this.#context === undefined) throw new Error('The browser was not started');
    const page = await this.#context.newPage();
    const [complaints, requests]: [string[], string[]] = [[], []];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(message.text());
    });
    if (looks.before !== undefined) await page.addInitScript(looks.before);
    await page.emulateMedia({ colorScheme: looks.scheme ?? 'light' });
    await page.setViewportSize({ width: looks.width ?? 1280, height: looks.height ?? 800 });
    const url = pathToFileURL(file).href;
    await page.goto(url);
    await page.locator('#details').waitFor();
    await page.getByText('Loading the logs').waitFor({ state: 'detached' });
    return { page, complaints, requests, url };
  }

  async #start(): Promise<void> {
    const built = spawnSync(process.execPath, ['scripts/build-page.mjs', this.#folder], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (built.status !== 0) throw new Error(`The page was not built: ${built.stderr}`);
    this.#assets = await readPageAssets(this.#folder);
    this.#context = await chromium.launchPersistentContext(path.join(this.#folder, 'profile'), {
      executablePath: executable(),
      args: ARGUMENTS,
      offline: true,
    });
  }
}

function executable(): string {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const found = NAMES.map((name) => path.join(folder, name)).find(existsSync);
    if (found !== undefined) return found;
  }
  throw new Error('No chromium or chrome in PATH: run scripts/install-chromium.sh');
}
