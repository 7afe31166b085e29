import type { PageLog } from '../../src/report/model/page-data';
import type { Report } from '../../src/report/model/schema';
import { failedReport } from './reports';

/** Possible texts of a chain, each with a word that must be visible in the page. */
export const HOSTILE = {
  script: 'SEEN-1</script><script>window.ran = 1</script>',
  comment: 'SEEN-2<!--<script>',
  image: 'SEEN-3<img src=x onerror="window.ran = 1">',
  entity: 'SEEN-4&lt;b&gt;&amp;"\'`',
  ansi: 'SEEN-5 \u001b[31mred\u001b[0m \u001b]0;title\u0007 \u001b[2J \u009b1m',
  bidi: 'SEEN-6 \u202eesrever\u202c \u2066isolated\u2069 \u200f',
  control: 'SEEN-7 \u0000\u0001\b\u000b\f\r\u007f\u0085\u2028\u2029\ufeff\u200b',
  surrogate: 'SEEN-8 \ud800 \udc00',
  combining: `SEEN-9 Z${'\u0335\u0321\u0353'.repeat(40)}`,
  long: `SEEN-10${'x'.repeat(3000)}`,
  template: 'SEEN-11 {{window.ran = 1}} javascript:window.ran=1',
  rightToLeft: 'SEEN-12 שלום עולם',
  command: 'SEEN-13 ::set-output name=result::passed | a | `b` |',
} as const;

const ALL = Object.values(HOSTILE).join('\n');

/** A failed report with them in all values, including names. */
export function hostileReport(): Report {
  const report = failedReport();
  const name = Object.values(HOSTILE).join(' ');
  return {
    ...report,
    plan: name,
    chain: { id: HOSTILE.script, binary: name },
    failure: {
      code: 'CONTAINER_DIED',
      phase: name,
      step: { kind: 'prove', release: name },
      place: { file: name, line: 1 },
      message: ALL,
      hint: ALL,
      lines: [ALL],
    },
    releases: report.releases.map((release) => ({ ...release, image: name, sdk: name })),
    upgrades: report.upgrades.map((upgrade, index) => ({
      ...upgrade,
      name: `${index}${name}`,
      nodes: upgrade.nodes.map((node, nth) => ({
        ...node,
        service: `${nth}${name}`,
        version: name,
      })),
      proposal: upgrade.proposal && {
        ...upgrade.proposal,
        status: name,
        failedReason: ALL,
        deposit: name,
        tally: { yes: name, no: '-1', abstain: '1e3', no_with_veto: '9'.repeat(400) },
      },
    })),
    checks: report.checks.map((check, index) => ({
      ...check,
      suite: `${index}${name}`,
      name,
      message: ALL,
      place: { file: name, line: 1 },
    })),
    queries: report.queries.map((query) => ({
      ...query,
      command: name,
      expected: ALL,
      answer: hostileAnswer(query.release),
    })),
    traffic: report.traffic.map((played) => ({ ...played, name, output: ALL })),
    notices: [ALL],
    phases: report.phases.map((phase) => ({
      ...phase,
      name,
      step: { kind: 'prove' as const, release: name },
    })),
  };
}

function hostileAnswer(release: string): string {
  if (release === 'v1') return ALL;
  const row = { constructor: ALL, '<b>': HOSTILE.image, at: release };
  return `{"list":[${JSON.stringify(row)},{"__proto__":"own","at":12345678901234567890}]}`;
}

/** Its logs, one without timestamps, and one of a service whose name is a path. */
export function hostileLogs(): PageLog[] {
  const log = (service: string, text: string): PageLog => {
    const to = Buffer.byteLength(text);
    return { service, file: `logs/${service}.log`, bytes: to, parts: [{ from: 0, to, text }] };
  };
  const lines = Object.values(HOSTILE).map((text) => `2026-03-01T20:00:01.000000001Z ${text}\n`);
  return [log('val-alice', lines.join('')), log('../<b>', `${ALL}\n\n\n`), log('empty', '')];
}
