import { HelperEnds } from '../../src/rehearsal/helper-ends';
import type { Helper } from '../../src/stack/isolation/helpers';
import { died, TROUBLE } from './supervised';

const helper = (given: Partial<Helper> = {}): Helper => ({
  ...{ restart: undefined, awaitedBy: [], isRequired: false },
  ...given,
});

/** Ends of a helper named `feed`. */
function ending(given: Partial<Helper> = {}, output: readonly string[] = ['its last line']) {
  const notices: string[] = [];
  const ends = new HelperEnds(new Map([['feed', helper(given)]]), (message) => {
    notices.push(message);
  });
  /** Whether each end, by its code, is expected. */
  const see = async (...codes: string[]) => {
    const covered: boolean[] = [];
    for (const code of codes)
      covered.push(await ends.covers(died('feed', code), async () => output));
    return covered;
  };
  return { ends, notices, see };
}

describe('a helper that ends', () => {
  it('with code 0 is reported once, without its output', async () => {
    const { ends, notices, see } = ending();
    expect(await see('0', '0')).toEqual([true, true]);
    ends.report();
    expect(notices).toEqual([expect.stringMatching(/feed .*code 0/)]);
    expect(notices.join()).not.toContain('its last line');
  });

  it('with another code is reported with its last lines and what to do', async () => {
    const { notices, see } = ending({}, ['one', 'two', 'three', 'four']);
    expect(await see('3')).toEqual([true]);
    expect(notices).toEqual([expect.stringMatching(/feed .*code 3.*two \| three \| four/)]);
    expect(notices).toEqual([expect.stringMatching(/evidence.*stack\.required/)]);
  });

  it('several times is counted at the end, in one notice', async () => {
    const { ends, notices, see } = ending({ restart: 'on-failure' });
    expect(await see('1', '1', '137', '1')).toEqual([true, true, true, true]);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toContain('restart policy');
    ends.report();
    expect(notices[2]).toMatch(
      /feed ended 3 times with code 1, once with code 137.*restart policy/,
    );
  });

  it('fails the run if it is no helper', async () => {
    const { ends, notices } = ending();
    for (const fact of TROUBLE) expect(await ends.covers(fact, async () => [])).toBe(false);
    expect(notices).toEqual([]);
  });
});

describe('the end of a helper fails the run', () => {
  it.each<[string, Partial<Helper>, string, boolean]>([
    ['required', { isRequired: true }, '1', true],
    ['required, with a restart policy', { isRequired: true, restart: 'always' }, '1', true],
    ['required', { isRequired: true }, '0', true],
    ['required, and started again', { isRequired: true, restart: 'always' }, '0', false],
    ['required, and never started again', { isRequired: true, restart: 'on-failure' }, '0', true],
    ['a required job', { isRequired: true, awaitedBy: ['node'] }, '0', false],
    ['a job that others wait for', { awaitedBy: ['node'] }, '0', false],
    ['a job that others wait for', { awaitedBy: ['node'] }, '1', true],
    ['a job that tries again', { awaitedBy: ['node'], restart: 'on-failure' }, '1', false],
  ])('%s: %j with code %s: %s', async (_, given, code, fails) => {
    expect(await ending(given).see(code)).toEqual([!fails]);
  });

  it('a job that has tried often enough', async () => {
    const { see } = ending({ awaitedBy: ['node'], restart: 'on-failure:2' });
    expect(await see('1', '1', '0', '1', '1', '1')).toEqual([true, true, true, true, true, false]);
  });

  it.each<[Partial<Helper>, string]>([
    [{ isRequired: true }, 'stack.required'],
    [{ awaitedBy: ['node', 'sentry'] }, 'node, sentry'],
  ])('for a reason: %j', (given, fact) => {
    const { ends } = ending(given);
    expect(ends.whyOf('feed')).toContain(fact);
    expect(ends.whyOf('val-alice')).toBeUndefined();
  });
});
