import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keepConfiguration, openEvidence, writeEvidence } from '../src/evidence';
import { parsePlan } from '../src/plan/parse';
import { writeAll } from '../src/system/files';
import { Secrets } from '../src/system/journal';
import { temporaryFolder } from './helpers/folder';
import { checkersPlan } from './helpers/plan';
import { failedRun } from './outcomes';

const root = temporaryFolder();
const plan = checkersPlan();
const WORDS = 'abandon abandon about';

describe('the report and the summary', () => {
  it('are written, and answered with their places', async () => {
    const evidence = path.join(root, 'one');
    const outcome = await writeEvidence(evidence, plan, failedRun('no blocks'), new Secrets());
    expect(outcome).toMatchObject({
      evidence,
      reportFile: path.join(evidence, 'report.json'),
      summaryFile: path.join(evidence, 'summary.md'),
    });
    expect(JSON.parse(readFileSync(outcome.reportFile, 'utf8'))).toEqual(outcome.report);
    expect(readFileSync(outcome.summaryFile, 'utf8')).toBe(outcome.summary);
    expect(outcome.report).toMatchObject({ result: 'failed', failure: { message: 'no blocks' } });
  });

  it('have no secret, wherever it came from', async () => {
    const secrets = new Secrets();
    secrets.add(WORDS);
    const events = failedRun(`cannot import "${WORDS}"`);
    const outcome = await writeEvidence(path.join(root, 'two'), plan, events, secrets);
    for (const file of [outcome.reportFile, outcome.summaryFile]) {
      expect(readFileSync(file, 'utf8')).not.toContain('abandon');
    }
    expect(outcome.report.failure?.message).toBe('cannot import "***"');
    expect(outcome.summary).not.toContain('abandon');
  });
});

describe('the folder', () => {
  it('is made with all above it', async () => {
    const evidence = path.join(root, 'new/evidence');
    await openEvidence(evidence);
    expect(readdirSync(evidence)).toEqual([]);
  });

  it('has no report of an earlier run, but what else was there', async () => {
    const evidence = path.join(root, 'used');
    await writeAll(evidence, { 'report.json': '{}', 'summary.md': '#', 'logs/a.log': 'x' });
    await openEvidence(evidence);
    expect(readdirSync(evidence)).toEqual(['logs']);
  });
});

describe('the configuration', () => {
  it('is the plan, and what of the working folder explains a run; no key', async () => {
    const folder = path.join(root, 'run');
    await writeAll(folder, {
      'compose.json': '{"base":1}',
      'compose.cosmovisor.json': '{}',
      'compose.last-release.json': '{}',
      'images/bake.json': '{}',
      'images/cosmovisor/Dockerfile': 'FROM',
      'images/cosmovisor/layout': 'genesis 0',
      'stack/homes/node-carol/config/genesis.json': '{"g":1}',
      'template/config/priv_validator_key.json': 'secret',
      'keyring/keyring-test/alice.info': 'secret',
      'stack/homes/val-bob/config/priv_validator_key.json': 'secret',
    });
    const evidence = path.join(root, 'three');
    const genesis = path.join(folder, 'stack/homes/node-carol/config/genesis.json');
    await keepConfiguration(folder, evidence, plan, genesis);
    expect(readdirSync(evidence).sort()).toEqual([
      'compose.cosmovisor.json',
      'compose.json',
      'compose.last-release.json',
      'genesis.json',
      'images-bake.json',
      'images-cosmovisor-Dockerfile',
      'images-cosmovisor-layout',
      'plan.yml',
    ]);
    expect(readFileSync(path.join(evidence, 'genesis.json'), 'utf8')).toBe('{"g":1}');
  });

  it('is a plan that can be rehearsed again', async () => {
    const evidence = path.join(root, 'four');
    await keepConfiguration(path.join(root, 'not-there'), evidence, plan, undefined);
    expect(readdirSync(evidence)).toEqual(['plan.yml']);
    expect(parsePlan(readFileSync(path.join(evidence, 'plan.yml'), 'utf8'), 'plan.yml')).toEqual(
      plan,
    );
  });
});
