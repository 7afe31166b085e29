import { explained, knownFailure, RehearsalError } from '../../src/errors/errors';
import { failure } from '../helpers/failure';

const systemError = (code: string) => Object.assign(new Error(`${code}: write '/run/a'`), { code });

it('returns its own errors unchanged', () => {
  const error = new RehearsalError('CHAIN_STALLED', 'No block');
  expect(knownFailure(error)).toBe(error);
});

it.each(['ENOSPC', 'EDQUOT'])('reports %s of any write as a full disk', (code) => {
  const error = systemError(code);
  expect(knownFailure(error)).toEqual(failure('DISK_FULL', code, '/run/a', 'TMPDIR'));
  expect(explained(error)).toMatch(/^DISK_FULL: .*\/run\/a/);
});

it.each([
  ['another system error', systemError('EIO')],
  ['a bug', new TypeError('x is undefined')],
  ['a text', 'oops'],
  ['nothing', undefined],
  ['null', null],
])('does not recognize %s', (_, thrown) => {
  expect(knownFailure(thrown)).toBeUndefined();
});
