import { fromBase64 } from '../../src/secrets/base64';

describe('a text possibly in base64', () => {
  const encoded = Buffer.from('validator = "tcp://a:1"\n').toString('base64');

  it('is decoded across line breaks', () => {
    const lines = encoded.replace(/.{10}/g, '$&\n');
    expect(fromBase64(lines, 32)).toBe('validator = "tcp://a:1"\n');
  });

  it.each([
    ['too short', encoded.slice(0, 28)],
    ['padded to the length', `${'A'.repeat(31)}=`],
    ['of other characters', `${encoded}!`],
    ['empty', ''],
  ])('is not decoded if it is %s', (_, text) => {
    expect(fromBase64(text, 32)).toBeUndefined();
  });
});
