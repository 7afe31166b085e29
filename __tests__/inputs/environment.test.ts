import { environmentOf } from '../../src/inputs/environment';
import { failure } from '../helpers/failure';

it('reads a variable from each line with a value', () => {
  const lines = 'ALICE_PASSPHRASE=a b=c\r\n\n# bob\n  BOB_MNEMONIC=abandon about  \n_X1=\n';
  expect(environmentOf(lines)).toEqual({
    ALICE_PASSPHRASE: 'a b=c',
    BOB_MNEMONIC: 'abandon about',
  });
});

it('reads no variables from an empty input', () => {
  expect(environmentOf('')).toEqual({});
});

it.each(['abandon about', '=x', '1A=x', 'A-B=x', 'export A=x'])(
  'rejects a wrong line by number, without its content: %s',
  (line) => {
    const broken = () => environmentOf(`OK=1\n${line}`);
    expect(broken).toThrow(failure('INPUT_INVALID', ' 2 '));
    expect(broken).not.toThrow(line);
  },
);
