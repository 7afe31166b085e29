import { fromBase64 } from '../../src/system/base64';

describe('a text that may be in base64', () => {
  const encoded = Buffer.from('validator = "tcp://a:1"\n').toString('base64');

  it('is read whatever lines it is in', () => {
    const lines = encoded.replace(/.{10}/g, '$&\n');
    expect(fromBase64(lines, 32)).toBe('validator = "tcp://a:1"\n');
  });

  it.each([
    ['too short', encoded.slice(0, 28)],
    ['padded to the length', `${'A'.repeat(31)}=`],
    ['of other characters', `${encoded}!`],
    ['empty', ''],
  ])('is none where it is %s', (_, text) => {
    expect(fromBase64(text, 32)).toBeUndefined();
  });
});
