import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import {
  type Configuration,
  eventLog,
  keepConfiguration,
  keepTraffic,
  type ReportTools,
  writeEvidence,
} from '../../src/evidence/evidence';
import { parsePlan } from '../../src/plan/parse';
import type { Plan } from '../../src/plan/schema';
import { writeAll } from '../../src/system/files';
import { Secrets } from '../../src/system/logger';
import type { TimedEvent } from '../../src/timeline/timeline';
import { failure } from '../helpers/failure';
import { folderWith, temporaryFolder } from '../helpers/folder';
import { checkersPlan, reported } from '../helpers/plan';
import { failedRun } from '../outcomes';

const root = temporaryFolder();
const newFolder = () => folderWith(root);
const plan = checkersPlan();
const WORDS = 'abandon abandon about';
const FAILED = failedRun('no blocks');
const BASE = { name: 'run-1', services: { a: { command: ['start'] } } };

const fail = (message: string) => {
  throw new Error(message);
};

/** A bundle whose page runs no code. */
const bundle = path.join(root, 'bundle');
beforeAll(() => writeAll(bundle, { 'page.js': '// draws', 'page.css': 'body {}' }));

const write = (
  evidence: string,
  events: readonly TimedEvent[],
  secrets = new Secrets(),
  of = plan,
  more: Partial<ReportTools> = {},
) => writeEvidence(evidence, reported(of), events, { secrets, bundle, warn: fail, ...more });

/** A plan of 200 queries, with a wrong answer to each. */
function wrong(contains: string, answer: (index: number) => string) {
  const queries = Array.from({ length: 200 }, (_, index) => ({
    ...{ name: `query ${index}`, command: ['query', String(index)] },
    expect: { v1: { contains } },
  })) as unknown as Plan['queries'];
  const asked = queries.map(
    ({ name }, index): TimedEvent => ({
      ...{ type: 'query-answered', query: name, release: 'v1', moment: 'release', command: 'c' },
      ...{ expected: 'e', mustFail: false, ok: false, problem: 'no', at: 1_000 + index },
      answer: answer(index),
    }),
  );
  return { asking: { ...plan, queries }, asked };
}

describe('the reports in all formats', () => {
  it('are written, and returned with their paths', async () => {
    const evidence = path.join(root, 'one');
    const outcome = await write(evidence, FAILED);
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

  it('have no secret from any source', async () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    const events = failedRun(`cannot import "${WORDS}"`);
    const outcome = await write(path.join(root, 'two'), events, secrets);
    for (const [name, file] of Object.entries(outcome.files)) {
      if (name === 'events') continue; // written during the run: below
      expect(readFileSync(file, 'utf8')).not.toContain('abandon');
    }
    expect(outcome.report.failure?.message).toBe('cannot import "***"');
    expect(outcome.summary).not.toContain('abandon');
  });
});

describe('200 failing checks and 15 MB of logs', () => {
  it('produce a summary below the limit and a page of a few megabytes', async () => {
    const evidence = path.join(root, 'large');
    const line =
      '2026-11-20T20:28:14.318123456Z 8:28PM INF committed state height=100 module=state\n';
    const log = line.repeat(3_000_000 / line.length);
    const services = ['val-alice', 'val-bob', 'node-carol', 'sentry-alice', 'sentry-bob'];
    await writeAll(evidence, Object.fromEntries(services.map((name) => [`logs/${name}.log`, log])));
    const { asking, asked } = wrong('x'.repeat(1_000), () => `[${'"y",'.repeat(7_000)}1]`);
    const events = [...failedRun('wrong answers'), ...asked];
    const { report, summary, files } = await write(evidence, events, new Secrets(), asking);
    const failed = report.checks.filter(({ result }) => result === 'failed').length;
    expect(failed).toBeGreaterThanOrEqual(200);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toContain('query 199 at v1');
    expect(summary).toContain('**Cause');
    expect(statSync(files.page).size).toBeLessThan(9e6);
    expect(readFileSync(files.junit, 'utf8').match(/<failure /g)).toHaveLength(failed);
  }, 60_000);
});

it('shows the first of 200 wrong answers as the cause', async () => {
  const { asking, asked } = wrong('x', (index) => `answer ${index}\n`.repeat(30));
  const evidence = path.join(root, 'wrong');
  const { report, summary } = await write(evidence, asked, new Secrets(), asking);
  const { failure: cause } = report;
  const [, firstScreen = ''] = summary.split('**Cause');
  expect(cause).toEqual(failure('QUERY_UNEXPECTED', ' query 0 ', '\nanswer 0\n', ' 198 '));
  expect(cause?.lines.length).toBeLessThan(40);
  expect(firstScreen).toContain(`${cause?.message}\n`);
  expect(firstScreen).toContain(`\n${cause?.lines.join('\n')}\n`);
});

describe('the configuration', () => {
  /** The kept configuration of a plan and of the files of a working folder. */
  async function kept(
    files: Readonly<Record<string, string>>,
    { secrets = new Secrets(), ...given }: Partial<Configuration> & { secrets?: Secrets } = {},
  ) {
    const [folder, evidence] = [path.join(newFolder(), 'run'), newFolder()];
    await writeAll(folder, files);
    await keepConfiguration(folder, evidence, { plan, genesis: undefined, ...given }, secrets);
    const read = (name: string) => readFileSync(path.join(evidence, name), 'utf8');
    return { names: readdirSync(evidence).sort(), read };
  }

  it('is the plan with the relevant files of the working folder, without keys', async () => {
    const files = {
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
    };
    const { names, read } = await kept(files, { genesis: { chain_id: 'x' } });
    expect(names).toEqual([
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
    expect(read('images-go-dependencies-0-Dockerfile')).toBe('FROM golang');
    expect(read('genesis.json')).toBe('{\n  "chain_id": "x"\n}\n');
    expect(JSON.parse(read('compose.json'))).toEqual(BASE);
  });

  it('is for its user only', async () => {
    const folder = path.join(root, 'private-run');
    await writeAll(folder, { 'compose.json': JSON.stringify(BASE), 'images/bake.json': '{}' });
    const evidence = path.join(root, 'private');
    await keepConfiguration(folder, evidence, { plan, genesis: {} }, new Secrets());
    await keepTraffic(evidence, 'send', 'sent', new Secrets());
    await write(evidence, FAILED);
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
  ])('contains no file behind a link that a container created at %s', async (link, kept) => {
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
    await keepConfiguration(folder, evidence, { plan, genesis: undefined }, new Secrets());
    const file = path.join(evidence, kept);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').not.toContain('of the host');
  });

  it('has no private key, secret build argument or login of a Dockerfile', async () => {
    const target = { args: { NPM_TOKEN: 'hunter2', VERSION: 'v1' }, contexts: {} };
    const genesis = { app_state: { x: { priv_key: { value: 'hunter2' }, pub_key: 'shown' } } };
    const files = {
      'images/bake.json': JSON.stringify({ target: { 'release-0': target } }),
      'images/go/release-0/Dockerfile': 'RUN git clone https://a:hunter2@git/x\n',
    };
    const { names, read } = await kept(files, { genesis });
    const texts = names.map(read).join();
    expect(texts).not.toContain('hunter2');
    expect(texts).toContain('"VERSION": "v1"');
    expect(texts).toContain('"pub_key": "shown"');
  });

  it('is kept as far as possible', async () => {
    const evidence = path.join(root, 'partly');
    await writeAll(evidence, { 'plan.yml/in-the-way': '' });
    const folder = path.join(root, 'partly-run');
    await writeAll(folder, { 'compose.json': JSON.stringify(BASE) });
    await expect(
      keepConfiguration(folder, evidence, { plan, genesis: {} }, new Secrets()),
    ).rejects.toThrow('plan.yml');
    expect(readdirSync(evidence)).toEqual(['compose.json', 'genesis.json', 'plan.yml']);
  });

  it('has no value of a secret variable, config or secret of the compose files', async () => {
    const model = {
      services: { a: { environment: { API_TOKEN: 'hunter2', MONIKER: 'a' } } },
      secrets: { key: { content: 'hunter2' } },
      configs: { app: { content: 'hunter2' }, file: { file: '/p/app.toml' } },
    };
    const text = (await kept({ 'compose.json': JSON.stringify(model) })).read('compose.json');
    expect(text).not.toContain('hunter2');
    expect(JSON.parse(text)).toMatchObject({
      services: { a: { environment: { MONIKER: 'a' } } },
      configs: { file: { file: '/p/app.toml' } },
    });
  });

  it('has no known secret anywhere', async () => {
    const words = `${'abandon '.repeat(23)}about`;
    const secrets = new Secrets();
    secrets.add(words);
    const files = {
      'compose.json': JSON.stringify({
        name: 'run-1',
        services: { a: { command: ['start', '--words', words], environment: { WORDS: words } } },
      }),
      'images/go/release-0/Dockerfile': `ENV WORDS="${words}"`,
    };
    const [first, ...others] = plan.queries as [(typeof plan.queries)[0]];
    const queries = [{ ...first, command: ['keys', 'add', words] }, ...others] as Plan['queries'];
    const leaking = { plan: { ...plan, queries }, genesis: { memo: words }, secrets };
    const { names, read } = await kept(files, leaking);
    expect(names).toHaveLength(4);
    for (const text of names.map(read)) {
      expect(text).toContain('***');
      expect(text).not.toContain('about');
    }
  });

  it('is a plan for another rehearsal', async () => {
    const { names, read } = await kept({});
    expect(names).toEqual(['plan.yml']);
    expect(parsePlan(read('plan.yml'), 'plan.yml').plan).toEqual(plan);
  });
});

describe('the output of traffic', () => {
  it('is in a file of its own for any traffic name, without secrets', async () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    const evidence = path.join(root, 'played');
    await keepTraffic(evidence, '../send 3/4', `paid with ${WORDS}`, secrets);
    const [file = '', ...others] = readdirSync(path.join(evidence, 'traffic'));
    expect([file, others]).toEqual([expect.stringMatching(/^send-3-4-[0-9a-f]{8}\.log$/), []]);
    expect(readFileSync(path.join(evidence, 'traffic', file), 'utf8')).toBe('paid with ***\n');
  });

  it('is separate from traffic with a similar name', async () => {
    const evidence = path.join(root, 'alike');
    const names = ['a b', 'a-b', 'a/b', 'ä', 'ö', 'x'.repeat(300), 'x'.repeat(301)];
    for (const name of names) await keepTraffic(evidence, name, name, new Secrets());
    const files = readdirSync(path.join(evidence, 'traffic'));
    const said = files.map((file) => readFileSync(path.join(evidence, 'traffic', file), 'utf8'));
    expect(said.sort()).toEqual(names.map((name) => `${name}\n`).sort());
  });
});

describe('the events', () => {
  it('are appended to the file immediately, one per line, without secrets', async () => {
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

describe('an unwritable file', () => {
  it('of events causes one warning, and does not end the run', async () => {
    const evidence = path.join(root, 'full');
    await writeAll(evidence, { 'events.ndjson/in-the-way': '' });
    const warnings: string[] = [];
    const log = eventLog(evidence, new Secrets(), (message) => void warnings.push(message));
    log({ type: 'block', height: 1, at: 1 });
    log({ type: 'block', height: 2, at: 2 });
    expect(warnings).toEqual([expect.stringContaining('events.ndjson')]);
  });

  it('of the page causes a warning, and keeps the report', async () => {
    const warnings: string[] = [];
    const outcome = await write(path.join(root, 'no-page'), FAILED, new Secrets(), plan, {
      bundle: path.join(root, 'no-bundle'),
      warn: (message) => void warnings.push(message),
    });
    expect(warnings).toEqual([expect.stringContaining('report.html')]);
    expect(existsSync(outcome.files.report)).toBe(true);
    expect(outcome.summary).toContain('no blocks');
  });

  it.each(['summary.md', 'junit.xml', 'badge.json', 'report.html'])(
    'named %s causes a warning with its name, and the others are written',
    async (name) => {
      const evidence = path.join(root, `without-${name}`);
      await writeAll(evidence, { [`${name}/in-the-way`]: '' });
      const warnings: string[] = [];
      const warn = (message: string) => void warnings.push(message);
      const outcome = await write(evidence, FAILED, new Secrets(), plan, { warn });
      expect(warnings).toEqual([expect.stringContaining(path.join(evidence, name))]);
      const { events, ...others } = outcome.files;
      const missing = Object.values(others).filter(
        (file) => !existsSync(file) || statSync(file).isDirectory(),
      );
      expect(missing).toEqual([path.join(evidence, name)]);
      expect(outcome.report.failure?.message).toBe('no blocks');
    },
  );

  it('of the report fails the rehearsal, and prints the summary', async () => {
    const evidence = path.join(root, 'without-report');
    await writeAll(evidence, { 'report.json/in-the-way': '' });
    const printed: string[] = [];
    const outcome = await write(evidence, [], new Secrets(), plan, {
      warn: () => {},
      print: (text) => void printed.push(text),
    });
    expect(outcome.report).toMatchObject({
      result: 'failed',
      failure: failure('REPORT_UNWRITABLE', path.join(evidence, 'report.json')),
    });
    expect(printed).toEqual([outcome.summary]);
    expect(readFileSync(outcome.files.summary, 'utf8')).toBe(outcome.summary);
  });
});
