import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { embeddedBytes } from '../../../src/report/formats/embed';
import type { ByteSource } from '../../../src/report/formats/log-ranges';
import { haltsOf, readPageLogs, readParts } from '../../../src/report/formats/page-logs';
import type { PageLog } from '../../../src/report/model/page-data';
import { writeAll } from '../../../src/system/files';
import { temporaryFolder } from '../../helpers/folder';
import { failedReport, passedReport, START, time } from '../../page/reports';

const root = temporaryFolder();
const report = passedReport();

function line(ms: number, text: string): string {
  return `${new Date(START + ms).toISOString().slice(0, -1)}000000Z ${text}\n`;
}

function log(lines: number, text: string): string {
  return Array.from({ length: lines }, (_, index) =>
    line((index * 41_000) / lines, `${text} ${index}`),
  ).join('');
}

function costOf(logs: readonly PageLog[]): number {
  const parts = logs.flatMap(({ parts }) => parts);
  return parts.reduce((bytes, { text }) => bytes + embeddedBytes(text), 0);
}

describe('the logs in an evidence folder', () => {
  it('are complete if they fit, by service', async () => {
    const evidence = path.join(root, 'small');
    const [alice, kms] = [log(100, 'a'), log(10, '"quoted" <b>')];
    await writeAll(evidence, { 'logs/val-alice.log': alice, 'logs/kms-alice.log': kms });
    const whole = (service: string, text: string) => ({
      service,
      file: `logs/${service}.log`,
      bytes: text.length,
      parts: [{ from: 0, to: text.length, text }],
    });
    expect(await readPageLogs(evidence, report, 100_000)).toEqual([
      whole('kms-alice', kms),
      whole('val-alice', alice),
    ]);
  });

  it('leave their unused share to larger logs', async () => {
    const evidence = path.join(root, 'shared');
    await writeAll(evidence, {
      'logs/a.log': log(20, 'small'),
      'logs/b.log': log(20_000, 'large'),
      'logs/c.log': log(40_000, 'larger'),
    });
    const logs = await readPageLogs(evidence, report, 200_000);
    const [small, large, larger] = logs.map((one) => costOf([one])) as [number, number, number];
    expect(small).toBe(embeddedBytes(log(20, 'small')));
    expect(large).toBeGreaterThan(85_000);
    expect(larger).toBeGreaterThan(85_000);
    expect(costOf(logs)).toBeLessThanOrEqual(200_000);
  });

  it('have head, halts and tail in whole lines if they are cut', async () => {
    const evidence = path.join(root, 'cut');
    const text = log(50_000, 'executed block');
    await writeAll(evidence, { 'logs/val-alice.log': text });
    const [alice] = await readPageLogs(evidence, report, 60_000);
    const parts = alice?.parts ?? [];
    expect(parts).toHaveLength(4);
    expect(parts[0]?.from).toBe(0);
    expect(parts.at(-1)?.to).toBe(text.length);
    for (const { from, to, text: kept } of parts) {
      expect(text.slice(from, to)).toBe(kept);
      expect(kept).toMatch(/^2026-[^\n]*(\n2026-[^\n]*)*\n$/);
    }
    for (const [index, halt] of haltsOf(report, 'val-alice').entries()) {
      expect(parts[index + 1]?.text).toContain(new Date(halt).toISOString().slice(0, -2));
    }
  });

  it.each([
    ['of characters that are escaped', '<'.repeat(300)],
    ['of bytes that are no text', '\u0001'.repeat(300)],
    ['that is plain at its ends', ''],
  ])('stay within their limit, for a log %s', async (name, text) => {
    const evidence = path.join(root, `dense ${name}`);
    const middle = text === '' ? log(2000, '<'.repeat(300)) : log(3000, text);
    await writeAll(evidence, { 'logs/a.log': `${log(500, 'x')}${middle}${log(500, 'x')}` });
    const logs = await readPageLogs(evidence, report, 50_000);
    expect(costOf(logs)).toBeLessThanOrEqual(50_000);
    expect(costOf(logs)).toBeGreaterThan(6_000);
  });

  it('are empty without a folder', async () => {
    expect(await readPageLogs(path.join(root, 'none'), report, 1000)).toEqual([]);
  });

  it('are only the files of services, without link targets', async () => {
    const evidence = path.join(root, 'others');
    await writeAll(evidence, {
      'logs/a.log': 'x\n',
      'logs/notes.txt': 'y',
      'logs/deep/b.log': 'z',
      secret: 'secret',
    });
    symlinkSync(path.join(evidence, 'secret'), path.join(evidence, 'logs/link.log'));
    const logs = await readPageLogs(evidence, report, 1000);
    expect(logs.map(({ service }) => service)).toEqual(['a']);
  });

  it('include an empty log', async () => {
    const evidence = path.join(root, 'empty');
    await writeAll(evidence, { 'logs/a.log': '' });
    expect(await readPageLogs(evidence, report, 1000)).toEqual([
      { service: 'a', file: 'logs/a.log', bytes: 0, parts: [] },
    ]);
  });
});

it('a log larger than memory is read in parts', async () => {
  const one = line(0, 'executed block');
  let [read, largest] = [0, 0];
  const source: ByteSource = {
    bytes: one.length * 2 ** 40,
    async read(from, to) {
      read += to - from;
      largest = Math.max(largest, to - from);
      const start = from % one.length;
      const copies = Math.ceil((start + to - from) / one.length);
      return Buffer.from(one.repeat(copies)).subarray(start, start + to - from);
    },
  };
  const parts = await readParts(source, [START - 1000, START + 1000], 100_000);
  expect(parts[0]?.from).toBe(0);
  expect(parts.at(-1)?.to).toBe(source.bytes);
  expect(largest).toBeLessThan(200_000);
  expect(read).toBeLessThan(20_000_000);
});

describe('the halts of a service', () => {
  it('are its own', () => {
    expect(haltsOf(report, 'val-bob')).toEqual(
      report.upgrades.map(({ nodes }) => Date.parse(nodes.at(-1)?.haltedAt ?? '')),
    );
  });

  it('are those of the chain if it has none', () => {
    expect(haltsOf(report, 'kms-alice')).toEqual([18_720, 27_400].map((ms) => START + ms));
  });

  it('are those of the first node if the chain stopped for good', () => {
    expect(haltsOf(failedReport(), 'kms-alice')).toEqual([START + 18_720, START + 27_470]);
  });

  it('are empty if no upgrade got that far', () => {
    const upgrades = report.upgrades.map((upgrade) => ({ ...upgrade, haltedAt: null, nodes: [] }));
    expect(haltsOf({ ...report, upgrades }, 'val-bob')).toEqual([]);
    expect(time(0)).toBe(report.startedAt);
  });
});
