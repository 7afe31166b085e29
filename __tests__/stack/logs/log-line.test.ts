import { laterOf, momentAfter, parseLogLine } from '../../../src/stack/logs/log-line';

const ESC = '\u001b';
const STAMP = '2026-11-20T20:28:14.318123456Z';
const AT = Date.parse('2026-11-20T20:28:14.318Z');
const same = (text: string) => text;
const read = (raw: string, redact = same) => parseLogLine('val-alice', raw, redact);

describe('a line of docker logs', () => {
  it.each([
    ['ERR UPGRADE "v1tov1_1" NEEDED at height: 68:  module=x/upgrade'],
    ['a | b'],
    [''],
    ['  indented'],
    ['val-bob-1  | 2026-01-02T03:04:05.000Z as Compose would write it'],
    ['2026-01-02T03:04:05.000000000Z another stamp'],
  ])('has the engine’s timestamp and the unchanged text: %j', (text) => {
    expect(read(`${STAMP} ${text}`)).toEqual({
      ...{ service: 'val-alice', at: AT, stamp: STAMP, text },
    });
  });

  it.each([
    ['colours', `${ESC}[90m8:27PM${ESC}[0m INF`, '8:27PM INF'],
    ['a title', `${ESC}]0;pwned\u0007text`, 'text'],
    ['a carriage return', 'one\rtwo', 'one / two'],
    ['terminal line endings', 'one\r', 'one'],
    ['Unicode line breaks', 'one\u2028two\u2029three\u0085four', 'one / two / three / four'],
    ['a form feed, NUL, DEL and C1', 'a\u000cb\u0000c\u007fd\u009be', 'abcde'],
    ['direction marks', 'a\u202eb\u2066c', 'abc'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['tabs and letters of all kinds', 'ä\t漢\u{1f680}', 'ä\t漢\u{1f680}'],
  ])('becomes one line without control characters: %s', (_, text, shown) => {
    expect(read(`${STAMP} ${text}`)?.text).toBe(shown);
  });

  it.each([
    ['2026-11-20T22:28:14.318123456+02:00 x', STAMP],
    ['2026-11-20T15:58:14.318123456-04:30 x', STAMP],
    ['2026-11-20T20:28:14Z x', '2026-11-20T20:28:14Z'],
  ])('has its time in UTC: %s', (raw, stamp) => {
    expect(read(raw)).toMatchObject({ stamp, at: Date.parse(stamp), text: 'x' });
  });

  it.each([
    '',
    'no stamp',
    `text ${STAMP}`,
    `${STAMP}x`,
    '2026-11-20 x',
    '2026-99-99T99:99:99.000000000Z x',
    'Error response from daemon: configured logging driver does not support reading',
  ])('is ignored without a timestamp at its beginning: %j', (raw) => {
    expect(read(raw)).toBeUndefined();
  });

  it('of many kilobytes is joined from the engine’s parts', () => {
    const parts = ['a', 'b', 'c'].map((letter) => letter.repeat(10_000));
    const text = read(parts.map((part) => `${STAMP} ${part}`).join(''))?.text;
    expect(text).toBe(parts.join(''));
  });

  it('is cut after 32 KB', () => {
    expect(read(`${STAMP} ${'x'.repeat(1_000_000)}`)?.text).toHaveLength(32 * 1024);
  });

  it.each([
    ['unchanged', 'abandon about'],
    ['with colours in it', `aban${ESC}[1mdon ab${ESC}[0mout`],
    ['with NUL in it', 'abandon\u0000 about'],
  ])('contains no secret, %s', (_, secret) => {
    const redact = (text: string) => text.replaceAll('abandon about', '***');
    expect(read(`${STAMP} importing ${secret}`, redact)?.text).toBe('importing ***');
  });
});

describe('timestamps', () => {
  it.each([
    ['2026-11-20T20:28:14.318123456Z', '2026-11-20T20:28:14.318123457Z'],
    ['2026-11-20T20:28:14.999999999Z', '2026-11-20T20:28:15.000000000Z'],
    ['2026-12-31T23:59:59.999999999Z', '2027-01-01T00:00:00.000000000Z'],
    ['2026-11-20T20:28:14.5Z', '2026-11-20T20:28:14.500000001Z'],
    ['2026-11-20T20:28:14Z', '2026-11-20T20:28:14.000000001Z'],
  ])('have a time after them: %s', (stamp, next) => {
    expect(momentAfter(stamp)).toBe(next);
    expect(laterOf(stamp, next)).toBe(next);
    expect(laterOf(next, stamp)).toBe(next);
  });
});
