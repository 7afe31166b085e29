import { RehearsalError } from '../../src/errors';
import type { Upgrade } from '../../src/plan/schema';
import { beforeNext } from '../../src/rehearsal/before-next';
import type { ProposedUpgrade } from '../../src/rehearsal/governance';
import type { LiveStack } from '../../src/stack/live';
import { failureOf } from '../helpers/errors';

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
  it('gives its result while the next upgrade is still ahead', async () => {
    expect(await beforeNext(chainAt(128), current, next, async () => 'proven')).toBe('proven');
  });

  it('may take as long as it wants where no next one is proposed', async () => {
    expect(await beforeNext(chainAt(500), current, undefined, async () => 'proven')).toBe('proven');
  });

  it('is worth nothing once the chain halts for the next, even if it succeeded', async () => {
    const error = await failureOf(beforeNext(chainAt(129), current, next, async () => 'proven'));
    expect(error.message).toBe('Height 130 of to-v3 came before the work after to-v2 was done');
    expect(error.hint).toContain('pace.block-time');
    expect(error.lines).toEqual([]);
  });

  it('says that it came too late, rather than what it found by then', async () => {
    const error = await failureOf(
      beforeNext(chainAt(129), current, next, async () => {
        throw new RehearsalError('current points at upgrades/to-v3');
      }),
    );
    expect(error.message).toBe('Height 130 of to-v3 came before the work after to-v2 was done');
    expect(error.lines).toEqual(['By then: current points at upgrades/to-v3']);
  });

  it('fails of its own while there is time', async () => {
    const error = await failureOf(
      beforeNext(chainAt(128), current, next, async () => {
        throw new RehearsalError('current points at genesis');
      }),
    );
    expect(error.message).toBe('current points at genesis');
  });
});
