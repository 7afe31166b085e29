import path from 'node:path';
import { diskWaitMs } from '../../src/system/disk-wait';
import { folderWith, temporaryFolder } from '../helpers/folder';

const scratch = temporaryFolder();
const pressure = (io: string) => path.join(folderWith(scratch, { io }), 'io');
const SOME = 'some avg10=8.02 avg60=2.55 avg300=4.59 total=1601958905\n';

it('is the kernel’s total, in milliseconds', () => {
  const full = 'full avg10=8.02 avg60=2.28 avg300=3.15 total=336978356\n';
  expect(diskWaitMs(pressure(SOME + full))).toBe(336_978.356);
});

it.each(['', SOME, 'full avg10=8.02 total=many\n'])('is 0 without a total: %j', (text) => {
  expect(diskWaitMs(pressure(text))).toBe(0);
});

it('is 0 if the kernel has no record, and does not decrease on this machine', () => {
  expect(diskWaitMs(path.join(scratch, 'none'))).toBe(0);
  expect(diskWaitMs()).toBeGreaterThanOrEqual(0);
});
