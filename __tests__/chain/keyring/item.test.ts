import { inspect } from 'node:util';
import { openItem } from '../../../src/chain/keyring/item';
import { KeyringFormatError } from '../../../src/chain/keyring/record';
import { fixture, itemOf, sealed } from './fixtures';

const DATA = Uint8Array.from([0, 1, 2, 253, 254, 255]);

it.each([
  ['SDK 0.45', 'sdk-0.45', 'amino passphrase'],
  ['SDK 0.53', 'sdk-0.53', 'proto passphrase'],
])('opens an item from a binary of %s with only its passphrase', async (_, sdk, passphrase) => {
  const address = (await openItem(fixture(sdk, 'keyring-file', 'alice.info'), passphrase)) ?? [];
  expect(Buffer.from(address).toString('latin1')).toContain('alice');
  expect(await openItem(fixture(sdk, 'keyring-file', 'alice.info'), `${passphrase} `)).toBe(
    undefined,
  );
});

it('returns any bytes of an item', async () => {
  expect(await openItem(`${await sealed(itemOf(DATA))}\n`, 'test')).toEqual(DATA);
});

it('accepts a passphrase with any characters', async () => {
  const passphrase = 'пароль 🔑';
  expect(await openItem(await sealed(itemOf(DATA), { passphrase }), passphrase)).toEqual(DATA);
});

it('is not opened after a change', async () => {
  const parts = (await sealed(itemOf(DATA))).split('.');
  for (const index of [1, 3]) {
    const changed = parts.map((part, at) =>
      at === index ? `${part[0] === 'A' ? 'B' : 'A'}${part.slice(1)}` : part,
    );
    expect(await openItem(changed.join('.'), 'test')).toBeUndefined();
  }
});

describe('an invalid keyring item', () => {
  async function reasonOf(content: string): Promise<string> {
    const error = await openItem(content, 'sesame, open').then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(KeyringFormatError);
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/sesame, open|Zebra/);
    return (error as Error).message;
  }

  it.each([
    ['an empty text', ''],
    ['plain text', 'Zebra'],
    ['JSON', '{"Zebra": 1}'],
    ['five empty parts', '....'],
    ['five parts that are not base64', '!.!.!.!.!'],
    ['a header of other text', `${Buffer.from('Zebra').toString('base64url')}.AAAA.AAAA.AAAA.AAAA`],
    ['a header without a map', `${Buffer.from('null').toString('base64url')}.AAAA.AAAA.AAAA.AAAA`],
  ])('is %s', async (_, content) => {
    expect(await reasonOf(content)).toMatch(/JWE/);
  });

  it.each([
    ['another key algorithm', { algorithm: 'PBES2-HS512+A256KW' }, '"alg"'],
    ['another content algorithm', { encryption: 'A128GCM' }, '"enc"'],
    ['compression', { header: { zip: 'DEF' } }, '"zip"'],
    ['no salt', undefined, '"p2s"'],
  ])('has %s', async (_, sealing, name) => {
    const passphrase = 'sesame, open';
    const content = sealing
      ? await sealed(itemOf(DATA), { passphrase, ...sealing })
      : withHeader(await sealed(itemOf(DATA), { passphrase }), { p2s: undefined });
    expect(await reasonOf(content)).toContain(name);
  });

  it.each([1_300_001, 2 ** 31, 1e300, -1, 0, 0.5, '8192', null])(
    'has %p iterations and is refused immediately',
    async (p2c) => {
      const start = performance.now();
      expect(await reasonOf(withHeader(await sealed(itemOf(DATA)), { p2c }))).toContain('PBES2');
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );

  it.each([
    '',
    'Zebra',
    '{"Key": "Zebra',
    'null',
    '"Zebra"',
    '[]',
    '{"Key":"Zebra"}',
    '{"Data":7}',
  ])('contains %j', async (payload) => {
    const content = await sealed(payload, { passphrase: 'sesame, open' });
    await reasonOf(content);
  });
});

it('accepts the usual number of iterations, 8192', async () => {
  expect(await openItem(await sealed(itemOf(DATA), { iterations: 8192 }), 'test')).toEqual(DATA);
});

it('is not opened if truncated at any position', async () => {
  const content = await sealed(itemOf(DATA));
  for (let length = 0; length < content.length; length += 7) {
    const opened = await openItem(content.slice(0, length), 'test').catch((error: unknown) => {
      expect(error).toBeInstanceOf(KeyringFormatError);
      return undefined;
    });
    expect(opened).toBeUndefined();
  }
});

function withHeader(jwe: string, changes: Record<string, unknown>): string {
  const [header = '', ...rest] = jwe.split('.');
  const changed = { ...JSON.parse(Buffer.from(header, 'base64url').toString()), ...changes };
  return [Buffer.from(JSON.stringify(changed)).toString('base64url'), ...rest].join('.');
}
