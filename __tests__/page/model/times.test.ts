import {
  clockAt,
  counted,
  formatBytes,
  formatClock,
  formatElapsed,
  sinceStart,
  wholeRun,
} from '../../../src/page/model/times';
import { failedReport, passedReport, START, time } from '../reports';

const report = passedReport();

it.each([
  [0, 1000, '0 s'],
  [59_999, 1000, '1:00'],
  [12_345, 1000, '12 s'],
  [12_345, 100, '12.3 s'],
  [12_345, 10, '12.35 s'],
  [12_345, 1, '12.345 s'],
  [65_000, 1000, '1:05'],
  [65_250, 100, '1:05.3'],
  [3_725_000, 1000, '1:02:05'],
  [-1500, 100, '-1.5 s'],
])('%d ms in steps of %d are %s', (ms, step, text) => {
  expect(formatElapsed(ms, step)).toBe(text);
});

it('times of the report are relative to its start', () => {
  expect(sinceStart(report, time(18.72))).toBe(18_720);
  expect(sinceStart(report, null)).toBeNull();
  expect(sinceStart({ ...report, startedAt: null }, time(1))).toBeNull();
  expect(sinceStart(report, 'never')).toBeNull();
});

it('the whole run ends with its last time', () => {
  expect(wholeRun(report)).toBe(41_020);
  expect(wholeRun({ ...report, totalMs: 10 })).toBe(41_020);
  expect(wholeRun({ ...report, totalMs: 0, phases: [], blocks: [[1, 77]] })).toBe(77);
  expect(wholeRun(failedReport())).toBe(31_900);
});

it('clock times are in UTC', () => {
  expect(formatClock(START + 1250)).toBe('20:00:01.250');
  expect(formatClock(Number.NaN)).toBe('–');
  expect(clockAt(report, 18_720)).toBe('20:00:18.720');
  expect(clockAt({ ...report, startedAt: null }, 0)).toBe('–');
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_960, '1.0 MB'],
  [50_123_456, '50.1 MB'],
  [7e15, '7000.0 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it('counts have the correct form of the noun', () => {
  expect(counted(1, 'block')).toBe('1 block');
  expect(counted(12_345, 'block')).toBe('12,345 blocks');
  expect(counted(0, 'query', 'queries')).toBe('0 queries');
});
