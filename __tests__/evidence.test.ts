import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { eventLog, keepConfiguration, keepTraffic, writeEvidence } from '../src/evidence';
import { parsePlan } from '../src/plan/parse';
import type { Plan } from '../src/plan/schema';
import type { TimedEvent } from '../src/rehearsal/timeline';
import { writeAll } from '../src/system/files';
import { Secrets } from '../src/system/journal';
import { temporaryFolder } from './helpers/folder';
import { checkersPlan, reported } from './helpers/plan';
import { failedRun } from './outcomes';

const root = temporaryFolder();
const plan = checkersPlan();
const WORDS = 'abandon abandon about';
const BASE = { name: 'run-1', services: { a: { command: ['start'] } } };

const fail = (message: string) => {
  throw new Error(message);
};

/** A bundle whose page runs nothing. */
const bundle = path.join(root, 'bundle');
beforeAll(() => writeAll(bundle, { 'page.js': '// draws', 'page.css': 'body {}' }));

const write = (evidence: string, events: readonly TimedEvent[], secrets: Secrets) =>
  writeEvidence(evidence, reported(plan), events, secrets, bundle, fail);

describe('the report in all its forms', () => {
  it('are written, and answered with their places', async () => {
    const evidence = path.join(root, 'one');
    const outcome = await write(evidence, failedRun('no blocks'), new Secrets());
    expect(outcome).toMatchObject({
      evidence,
      files: {
        report: path.join(evidence, 'report.json'),
        summary: path.join(evidence, 'summary.md'),
        page: path.join(evidence, 'report.html'),
        junit: path.join(evidence, 'junit.xml'),
        badge: path.join(evidence, 'badge.json'),
        events: path.join(evidence, 'events.ndjson'),
      },
    });
    expect(JSON.parse(readFileSync(outcome.files.report, 'utf8'))).toEqual(outcome.report);
    expect(readFileSync(outcome.files.summary, 'utf8')).toBe(outcome.summary);
    expect(outcome.report).toMatchObject({ result: 'failed', failure: { message: 'no blocks' } });
    for (const file of [outcome.files.page, outcome.files.junit]) {
      expect(readFileSync(file, 'utf8')).toContain('no blocks');
    }
    expect(JSON.parse(readFileSync(outcome.files.badge, 'utf8')).isError).toBe(true);
  });

  it('have no secret, wherever it came from', async () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    const events = failedRun(`cannot import "${WORDS}"`);
    const outcome = await write(path.join(root, 'two'), events, secrets);
    for (const [name, file] of Object.entries(outcome.files)) {
      if (name === 'events') continue; // written as it happens: below
      expect(readFileSync(file, 'utf8')).not.toContain('abandon');
    }
    expect(outcome.report.failure?.message).toBe('cannot import "***"');
    expect(outcome.summary).not.toContain('abandon');
  });
});

describe('200 failing checks and 50 MB of logs', () => {
  it('give a summary under the limit and a page of a few megabytes', async () => {
    const evidence = path.join(root, 'large');
    const line =
      '2026-11-20T20:28:14.318123456Z 8:28PM INF committed state height=100 module=state\n';
    const log = line.repeat(10_000_000 / line.length);
    const services = ['val-alice', 'val-bob', 'node-carol', 'sentry-alice', 'sentry-bob'];
    await writeAll(evidence, Object.fromEntries(services.map((name) => [`logs/${name}.log`, log])));
    const queries = Array.from({ length: 200 }, (_, index) => ({
      ...{ name: `query ${index}`, command: ['query', String(index)] },
      expect: { v1: { contains: 'x'.repeat(1_000) } },
    })) as unknown as Plan['queries'];
    const asked = queries.map(
      ({ name }, index): TimedEvent => ({
        ...{ type: 'query-answered', query: name, release: 'v1', moment: 'release' },
        ...{ command: 'c', expected: 'e', ok: false, problem: 'no', at: 1_000 + index },
        answer: `[${'"y",'.repeat(20_000)}1]`,
      }),
    );
    const { report, summary, files } = await writeEvidence(
      evidence,
      reported({ ...plan, queries }),
      [...failedRun('wrong answers'), ...asked],
      new Secrets(),
      bundle,
      fail,
    );
    const failed = report.checks.filter(({ result }) => result === 'failed').length;
    expect(failed).toBeGreaterThanOrEqual(200);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toContain('query 199 at v1');
    expect(summary).toContain('**Cause');
    expect(statSync(files.page).size).toBeLessThan(9e6);
    expect(readFileSync(files.junit, 'utf8').match(/<failure /g)).toHaveLength(failed);
  }, 60_000);
});

it('200 wrong answers leave the first of them to be seen as the cause', async () => {
  const queries = Array.from({ length: 200 }, (_, index) => ({
    ...{ name: `query ${index}`, command: ['query', String(index)] },
    expect: { v1: { contains: 'x' } },
  })) as unknown as Plan['queries'];
  const asked = queries.map(
    ({ name }, index): TimedEvent => ({
      ...{ type: 'query-answered', query: name, release: 'v1', moment: 'release' },
      ...{ command: 'c', expected: 'e', ok: false, problem: 'no', at: 1_000 + index },
      answer: `answer ${index}\n`.repeat(30),
    }),
  );
  const evidence = path.join(root, 'wrong');
  const { summary } = await writeEvidence(
    ...([evidence, reported({ ...plan, queries }), asked, new Secrets(), bundle, fail] as const),
  );
  const [, firstScreen = ''] = summary.split('**Cause');
  expect(firstScreen).toMatch(/^[^\n]*query 0 at v1 did not answer as expected/i);
  expect(firstScreen).toContain('\nproblem: no\nanswer 0\n');
  expect(firstScreen).toMatch(/\nAlso: \d+ more, which are among the checks\n/);
});

describe('the configuration', () => {
  it('is the plan, and what of the working folder explains a run; no key', async () => {
    const folder = path.join(root, 'run');
    await writeAll(folder, {
      'compose.json': JSON.stringify(BASE),
      'compose.cosmovisor.json': JSON.stringify(BASE),
      'compose.last-release.json': JSON.stringify(BASE),
      'images/bake.json': '{}',
      'images/cosmovisor/cosmovisor/Dockerfile': 'FROM',
      'images/cosmovisor/cosmovisor-tools/Dockerfile': 'FROM tools',
      'images/cosmovisor/cosmovisor-tools/take.sh': '#!/bin/sh',
      'images/go/goenv': 'GOPROXY=https://user:secret@proxy',
      'images/go/dependencies-0/Dockerfile': 'FROM golang',
      'images/go/dependencies-1/Dockerfile.chained': 'FROM dependencies',
      'images/go/dependencies-1/packages': 'fmt',
      'images/go/release-0/Dockerfile': 'FROM dependencies',
      'images/go/release-0/context/go.mod': 'module x',
      'images/go/release-0/context/Dockerfile': 'FROM the chain’s own',
      'images/refs/0a1b/Dockerfile': 'FROM the chain’s own',
      'images/refs/0a1b/bake.json': '{}',
      'images/layouts/0/index.json': '{}',
      'template/config/priv_validator_key.json': 'secret',
      'keyring/keyring-test/alice.info': 'secret',
      'stack/homes/val-bob/config/priv_validator_key.json': 'secret',
    });
    const evidence = path.join(root, 'three');
    await keepConfiguration(folder, evidence, plan, { chain_id: 'x' }, new Secrets());
    expect(readdirSync(evidence).sort()).toEqual([
      'compose.cosmovisor.json',
      'compose.json',
      'compose.last-release.json',
      'genesis.json',
      'images-bake.json',
      'images-cosmovisor-cosmovisor-Dockerfile',
      'images-cosmovisor-cosmovisor-tools-Dockerfile',
      'images-go-dependencies-0-Dockerfile',
      'images-go-dependencies-1-Dockerfile.chained',
      'images-go-release-0-Dockerfile',
      'plan.yml',
    ]);
    expect(readFileSync(path.join(evidence, 'images-go-dependencies-0-Dockerfile'), 'utf8')).toBe(
      'FROM golang',
    );
    expect(readFileSync(path.join(evidence, 'genesis.json'), 'utf8')).toBe(
      '{\n  "chain_id": "x"\n}\n',
    );
    expect(JSON.parse(readFileSync(path.join(evidence, 'compose.json'), 'utf8'))).toEqual(BASE);
  });

  it('is for its user only', async () => {
    const folder = path.join(root, 'private-run');
    await writeAll(folder, { 'compose.json': JSON.stringify(BASE), 'images/bake.json': '{}' });
    const evidence = path.join(root, 'private');
    await keepConfiguration(folder, evidence, plan, {}, new Secrets());
    await keepTraffic(evidence, 'send', 'sent', new Secrets());
    await write(evidence, failedRun('no blocks'), new Secrets());
    eventLog(evidence, new Secrets(), fail)({ type: 'block', height: 1, at: 1 });
    const modes = readdirSync(evidence, { recursive: true, withFileTypes: true }).map((entry) => {
      const { mode } = statSync(path.join(entry.parentPath, entry.name));
      return `${entry.isDirectory() ? 'folder' : 'file'} ${(mode & 0o777).toString(8)}`;
    });
    expect([...new Set(modes)].sort()).toEqual(['file 600', 'folder 700']);
    expect(statSync(evidence).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['compose.json', 'compose.json'],
    ['images/bake.json', 'images-bake.json'],
    ['images/go/release-0/Dockerfile', 'images-go-release-0-Dockerfile'],
    ['images/go/release-0', 'images-go-release-0-Dockerfile'],
    ['images/go', 'images-go-release-0-Dockerfile'],
    ['images', 'images-bake.json'],
  ])('reads nothing through a link that a container left at %s', async (link, kept) => {
    const name = link.replaceAll('/', '-');
    const [folder, outside] = [path.join(root, `link-${name}`), path.join(root, `out-${name}`)];
    const secret = JSON.stringify({ host: 'a file of the host' });
    await writeAll(outside, {
      ...{ 'bake.json': secret, Dockerfile: secret, 'release-0/Dockerfile': secret },
      'go/release-0/Dockerfile': secret,
    });
    mkdirSync(path.join(folder, path.dirname(link)), { recursive: true });
    const isFile = /json$|Dockerfile$/.test(link);
    symlinkSync(isFile ? path.join(outside, 'bake.json') : outside, path.join(folder, link));
    const evidence = path.join(root, `evidence-${name}`);
    await keepConfiguration(folder, evidence, plan, undefined, new Secrets());
    const file = path.join(evidence, kept);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toContain('of the host');
  });

  it('has no private key of a genesis, no build argument that is secret, and no login of a Dockerfile', async () => {
    const folder = path.join(root, 'keys-run');
    const target = { args: { NPM_TOKEN: 'hunter2', VERSION: 'v1' }, contexts: {} };
    await writeAll(folder, {
      'images/bake.json': JSON.stringify({ target: { 'release-0': target } }),
      'images/go/release-0/Dockerfile': 'RUN git clone https://a:hunter2@git/x\n',
    });
    const evidence = path.join(root, 'keys');
    const genesis = { app_state: { x: { priv_key: { value: 'hunter2' }, pub_key: 'shown' } } };
    await keepConfiguration(folder, evidence, plan, genesis, new Secrets());
    const texts = readdirSync(evidence).map((name) =>
      readFileSync(path.join(evidence, name), 'utf8'),
    );
    expect(texts.join()).not.toContain('hunter2');
    expect(texts.join()).toContain('"VERSION": "v1"');
    expect(texts.join()).toContain('"pub_key": "shown"');
  });

  it('is kept as far as it can be', async () => {
    const evidence = path.join(root, 'partly');
    await writeAll(evidence, { 'plan.yml/in-the-way': '' });
    const folder = path.join(root, 'partly-run');
    await writeAll(folder, { 'compose.json': JSON.stringify(BASE) });
    await expect(keepConfiguration(folder, evidence, plan, {}, new Secrets())).rejects.toThrow(
      'plan.yml',
    );
    expect(readdirSync(evidence)).toEqual(['compose.json', 'genesis.json', 'plan.yml']);
  });

  it('has no value of a secret variable, config or secret of the compose files', async () => {
    const folder = path.join(root, 'secret-run');
    const model = {
      services: { a: { environment: { API_TOKEN: 'hunter2', MONIKER: 'a' } } },
      secrets: { key: { content: 'hunter2' } },
      configs: { app: { content: 'hunter2' }, file: { file: '/p/app.toml' } },
    };
    await writeAll(folder, { 'compose.json': JSON.stringify(model) });
    const evidence = path.join(root, 'secret');
    await keepConfiguration(folder, evidence, plan, undefined, new Secrets());
    const text = readFileSync(path.join(evidence, 'compose.json'), 'utf8');
    expect(text).not.toContain('hunter2');
    expect(JSON.parse(text)).toMatchObject({
      services: { a: { environment: { MONIKER: 'a' } } },
      configs: { file: { file: '/p/app.toml' } },
    });
  });

  it('has no value that is known to be a secret, wherever the user wrote it', async () => {
    const folder = path.join(root, 'leaking-run');
    const words = `${'abandon '.repeat(23)}about`;
    const secrets = new Secrets();
    secrets.add(words);
    await writeAll(folder, {
      'compose.json': JSON.stringify({
        name: 'run-1',
        services: { a: { command: ['start', '--words', words], environment: { WORDS: words } } },
      }),
      'images/go/release-0/Dockerfile': `ENV WORDS="${words}"`,
    });
    const evidence = path.join(root, 'leaking');
    const [first, ...others] = plan.queries as [(typeof plan.queries)[0]];
    const queries = [{ ...first, command: ['keys', 'add', words] }, ...others] as Plan['queries'];
    await keepConfiguration(folder, evidence, { ...plan, queries }, { memo: words }, secrets);
    const kept = readdirSync(evidence);
    expect(kept).toHaveLength(4);
    for (const file of kept) {
      const text = readFileSync(path.join(evidence, file), 'utf8');
      expect(text).toContain('***');
      expect(text).not.toContain('about');
    }
  });

  it('is a plan that can be rehearsed again', async () => {
    const evidence = path.join(root, 'four');
    const none = path.join(root, 'not-there');
    await keepConfiguration(none, evidence, plan, undefined, new Secrets());
    expect(readdirSync(evidence)).toEqual(['plan.yml']);
    expect(
      parsePlan(readFileSync(path.join(evidence, 'plan.yml'), 'utf8'), 'plan.yml').plan,
    ).toEqual(plan);
  });
});

describe('what traffic said', () => {
  it('is a file of its own, whatever the traffic is called, without secrets', async () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    const evidence = path.join(root, 'played');
    await keepTraffic(evidence, '../send 3/4', `paid with ${WORDS}`, secrets);
    const [file = '', ...others] = readdirSync(path.join(evidence, 'traffic'));
    expect([file, others]).toEqual([expect.stringMatching(/^send-3-4-[0-9a-f]{8}\.log$/), []]);
    expect(readFileSync(path.join(evidence, 'traffic', file), 'utf8')).toBe('paid with ***\n');
  });

  it('is in no other’s file, whatever both are called', async () => {
    const evidence = path.join(root, 'alike');
    const names = ['a b', 'a-b', 'a/b', 'ä', 'ö', 'x'.repeat(300), 'x'.repeat(301)];
    for (const name of names) await keepTraffic(evidence, name, name, new Secrets());
    const files = readdirSync(path.join(evidence, 'traffic'));
    const said = files.map((file) => readFileSync(path.join(evidence, 'traffic', file), 'utf8'));
    expect(said.sort()).toEqual(names.map((name) => `${name}\n`).sort());
  });
});

describe('the events', () => {
  it('are in the file as they happen, a line each, without secrets', async () => {
    const evidence = path.join(root, 'events');
    mkdirSync(evidence);
    const secrets = new Secrets();
    secrets.add(WORDS);
    secrets.add('with "quotes"');
    const log = eventLog(evidence, secrets, fail);
    const read = () => readFileSync(path.join(evidence, 'events.ndjson'), 'utf8').split('\n');
    log({ type: 'notice', message: `${WORDS}, and with "quotes"`, at: 1 });
    expect(read()).toEqual(['{"type":"notice","message":"***, and ***","at":1}', '']);
    log({ type: 'block', height: 7, at: 2 });
    expect(read().slice(1)).toEqual(['{"type":"block","height":7,"at":2}', '']);
  });
});

describe('what cannot be written', () => {
  it('of the events ends them with one warning, and not the run', async () => {
    const evidence = path.join(root, 'full');
    await writeAll(evidence, { 'events.ndjson/in-the-way': '' });
    const warnings: string[] = [];
    const log = eventLog(evidence, new Secrets(), (message) => void warnings.push(message));
    log({ type: 'block', height: 1, at: 1 });
    log({ type: 'block', height: 2, at: 2 });
    expect(warnings).toEqual([expect.stringContaining('events.ndjson ends early')]);
  });

  it('of the page is a warning: the report is there', async () => {
    const warnings: string[] = [];
    const outcome = await writeEvidence(
      path.join(root, 'no-page'),
      reported(plan),
      failedRun('no blocks'),
      new Secrets(),
      path.join(root, 'no-bundle'),
      (message) => void warnings.push(message),
    );
    expect(warnings).toEqual([expect.stringContaining('report.html could not be made')]);
    expect(existsSync(outcome.files.report)).toBe(true);
    expect(outcome.summary).toContain('no blocks');
  });

  it.each(['summary.md', 'junit.xml', 'badge.json', 'report.html'])(
    'of %s is a warning that names it, and the others are written',
    async (name) => {
      const evidence = path.join(root, `without-${name}`);
      await writeAll(evidence, { [`${name}/in-the-way`]: '' });
      const warnings: string[] = [];
      const outcome = await writeEvidence(
        ...([evidence, reported(plan), failedRun('no blocks'), new Secrets(), bundle] as const),
        (message) => void warnings.push(message),
      );
      expect(warnings).toEqual([expect.stringContaining(`${name} could not be made`)]);
      const { events, ...others } = outcome.files;
      const missing = Object.values(others).filter(
        (file) => !existsSync(file) || statSync(file).isDirectory(),
      );
      expect(missing).toEqual([path.join(evidence, name)]);
      expect(outcome.report.failure?.message).toBe('no blocks');
    },
  );

  it('of the report itself fails the rehearsal, and prints the summary', async () => {
    const evidence = path.join(root, 'without-report');
    await writeAll(evidence, { 'report.json/in-the-way': '' });
    const printed: string[] = [];
    const outcome = await writeEvidence(
      ...([evidence, reported(plan), [], new Secrets(), bundle, () => {}] as const),
      (text) => void printed.push(text),
    );
    const message = `The report ${path.join(evidence, 'report.json')} could not be written`;
    expect(outcome.report).toMatchObject({ result: 'failed', failure: { message } });
    expect(printed).toEqual([outcome.summary]);
    expect(readFileSync(outcome.files.summary, 'utf8')).toBe(outcome.summary);
  });
});
