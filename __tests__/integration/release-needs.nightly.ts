import type { ErrorCode } from '../../src/errors/codes';
import { failure } from '../helpers/failure';
import { NEEDS, rehearsing } from './needing-release';
import { provideQuickImages } from './quick-chain';
import { BUILD_LIMIT_MS, removeTemporaryFolders } from './rehearsals';

beforeAll(provideQuickImages, BUILD_LIMIT_MS);
afterAll(removeTemporaryFolders);

const without = (key: keyof typeof NEEDS) =>
  Object.fromEntries(Object.entries(NEEDS).filter(([name]) => name !== key));
const { config } = NEEDS;

it.each<[what: string, needs: object, code: ErrorCode, fact: string]>([
  ['a variable', { ...NEEDS, env: { BOARD_URL: '' } }, 'PROCESS_REFUSED', 'BOARD_URL'],
  ['a flag', without('flags'), 'PROCESS_REFUSED', '--board-mode'],
  ['a file', without('files'), 'PROCESS_REFUSED', 'board.json'],
  [
    'a key of app.toml',
    { ...NEEDS, config: { 'app.toml': { ...config['app.toml'], board: { enabled: false } } } },
    'PROCESS_REFUSED',
    'board.enabled',
  ],
])(
  'a release without %s fails with that cause',
  async (_, needs, code, fact) => {
    const rehearsal = rehearsing(needs);
    expect(await rehearsal.ended).toBe(1);
    expect(rehearsal.report.failure).toEqual(failure(code, 'node', fact));
  },
  BUILD_LIMIT_MS,
);

it.each([
  ['does not prepare the upgrade', '#!/bin/sh\n', 'pre-upgrade of the new binary', 'code 30'],
  ['fails', '#!/bin/sh\necho no room >&2; exit 3\n', 'script up.sh', 'code 3: no room'],
])(
  'a pre-upgrade script that %s fails the upgrade with its output',
  async (_, script, ...facts) => {
    const rehearsal = rehearsing(NEEDS, {}, script);
    expect(await rehearsal.ended).toBe(1);
    expect(rehearsal.report.failure).toEqual(failure('PRE_UPGRADE_FAILED', 'node', ...facts));
  },
  BUILD_LIMIT_MS,
);
