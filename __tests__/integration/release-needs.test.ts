import { readFileSync } from 'node:fs';
import path from 'node:path';
import { failure } from '../helpers/failure';
import { NEEDS, rehearsing } from './needing-release';
import { provideQuickImages } from './quick-chain';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  RUN_LIMIT_MS,
  removeTemporaryFolders,
  workingFolders,
} from './rehearsals';

beforeAll(provideQuickImages, BUILD_LIMIT_MS);
afterAll(removeTemporaryFolders);

afterEach(() => {
  expect(leftInEngine()).toEqual([]);
  expect(workingFolders()).toEqual([]);
});

it(
  'a release with all that it needs passes, also at the restart',
  async () => {
    const rehearsal = rehearsing(NEEDS, { restart: true });
    expect(await rehearsal.ended).toBe(0);
    expect(rehearsal.report.result).toBe('passed');
    // The hashes are of the release's own binary, not of what starts it.
    expect(rehearsal.report.binaries.every(({ ok }) => ok)).toBe(true);
    const signer = readFileSync(path.join(rehearsal.evidence, 'logs/kms.log'), 'utf8');
    // At the start, again during the halt, and at the restart.
    expect(signer.match(/addr = /g)).toHaveLength(3);
    expect(signer.match(/sign_extensions = true/g)).toHaveLength(2);
    expect(rehearsal.report.notices).toContainEqual(
      expect.stringContaining('The signer kms has the values of the plan for release v1.1'),
    );
  },
  BUILD_LIMIT_MS,
);

it(
  'empty minimum gas prices are named as the cause',
  async () => {
    const config = { 'app.toml': { board: { enabled: true } } };
    const rehearsal = rehearsing({ ...NEEDS, config });
    expect(await rehearsal.ended).toBe(1);
    expect(rehearsal.report.failure).toEqual(
      failure('GAS_PRICES_MISSING', 'node', 'minimum gas prices', 'releases[].config'),
    );
  },
  RUN_LIMIT_MS,
);
