import { sha256 } from '../../src/system/hash';

it('hashes a text to hex digits', () => {
  // FIPS 180-4, the example of three letters.
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
