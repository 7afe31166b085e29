import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../../src/report/model/schema';
import { failedReport, NODES, START, time } from './reports';

/** A report of a long run with 200 failed checks, large answers and 100,000 blocks. */
export function hugeReport(): Report {
  const report = failedReport();
  const failed = Array.from({ length: 200 }, (_, index) => ({
    code: 'QUERY_UNEXPECTED' as const,
    suite: `queries at v${index % 7}`,
    name: `query ${index} answers as expected`,
    result: 'failed' as const,
    message: Array.from({ length: 60 }, (_line, line) => `line ${line} of the answer`).join('\n'),
    place: { file: 'rehearsal.yml', line: index + 1 },
  }));
  const passed = Array.from({ length: 5000 }, (_, index) => ({
    code: null,
    suite: `accounts ${index % 50}`,
    name: `balance ${index} is the same`,
    result: 'passed' as const,
    message: null,
    place: null,
  }));
  const answer = (release: string) =>
    JSON.stringify({
      balances: Array.from({ length: 2000 }, (_, index) => ({
        address: `checkers1${String(index).padStart(38, 'q')}`,
        amount: String(index % 9 === 0 ? index * release.length : index),
      })),
    });
  const length = 100_000;
  const step = report.totalMs / length;
  return {
    ...report,
    checks: [...failed, ...passed],
    blocks: Array.from({ length }, (_, index) => [index + 1, Math.round(index * step)]),
    queries: Array.from({ length: 60 }, (_, index) => ({
      name: `balances ${Math.floor(index / 3)}`,
      release: ['v1', 'v1.1', 'v2'][index % 3] ?? '',
      moment: 'release' as const,
      command: 'checkersd query bank balances',
      expected: 'a list',
      mustFail: false,
      ok: true,
      problem: null,
      answer: answer(['v1', 'v1.1', 'v2'][index % 3] ?? ''),
      at: time(8 + index / 4),
    })),
    phases: Array.from({ length: 3000 }, (_, index) => ({
      name: `prove ${index}`,
      step: { kind: 'prove' as const, release: `${index}` },
      startedAt: time(index / 100),
      ms: 10,
      ok: true,
    })),
  };
}

/** Writes an evidence folder with this total size of logs, shared by the nodes. */
export function writeHugeLogs(evidence: string, bytes: number): void {
  mkdirSync(path.join(evidence, 'logs'), { recursive: true });
  const share = bytes / NODES.length;
  for (const node of NODES) {
    const file = openSync(path.join(evidence, 'logs', `${node}.log`), 'w');
    for (let written = 0, line = 0; written < share; ) {
      const lines = Array.from({ length: 500 }, () => {
        const at = new Date(START + (line / (share / 120)) * 41_000).toISOString();
        line += 1;
        return `${at.slice(0, -1)}000000Z 8:00PM INF executed block height=${line} module=state num_txs_res=0 node="${node}"\n`;
      });
      written += writeSync(file, lines.join(''));
    }
    closeSync(file);
  }
}
