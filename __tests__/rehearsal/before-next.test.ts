import { RehearsalError } from '../../src/errors/errors';
import type { Upgrade } from '../../src/plan/schema';
import { beforeNext } from '../../src/rehearsal/before-next';
import type { ProposedUpgrade } from '../../src/rehearsal/proposals';
import type { LiveStack } from '../../src/stack/live/live';
import { failure } from '../helpers/failure';

const proposed = (name: string, height: number): ProposedUpgrade => ({
  upgrade: { name } as Upgrade,
  proposalId: '1',
  height,
  votingEnd: '',
});
const current = proposed('to-v2', 100);
const next = proposed('to-v3', 130);
const chainAt = (height: number) => ({ watch: { height } }) as unknown as LiveStack;

describe('work between two upgrades', () => {
  const TOO_LATE = failure('UPGRADE_HEIGHT_PASSED', '130', 'to-v3', 'to-v2', 'pace.block-time');
  const failed = new RehearsalError('COSMOVISOR_LINK_WRONG', 'upgrades/to-v3');
  const failing = () => Promise.reject(failed);

  it('returns its result while the next upgrade is still ahead', async () => {
    expect(await beforeNext(chainAt(128), current, next, async () => 'proven')).toBe('proven');
  });

  it('fails if the chain halts for the next upgrade first, even after success', async () => {
    const work = beforeNext(chainAt(129), current, next, async () => 'proven');
    await expect(work).rejects.toThrow(TOO_LATE);
    await expect(work).rejects.toMatchObject({ lines: [] });
  });

  it('fails as too late, with its own error in the lines', async () => {
    const work = beforeNext(chainAt(129), current, next, failing);
    await expect(work).rejects.toThrow(TOO_LATE);
    await expect(work).rejects.toMatchObject({ lines: [expect.stringContaining(failed.message)] });
  });

  it('fails with its own error if the height is still ahead', async () => {
    await expect(beforeNext(chainAt(128), current, next, failing)).rejects.toBe(failed);
  });
});
