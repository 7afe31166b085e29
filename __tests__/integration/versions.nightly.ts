import { GO_IMAGE } from '../../src/images/source/generated';
import {
  BUILD_LIMIT_MS,
  changedPlan,
  leftInEngine,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';

afterAll(removeTemporaryFolders);

/** The bundled chain on other versions of the Cosmos SDK, with the same plan except for the build. */
describe.each([
  ['0.50', '0.50.15', '0.38.20'],
  ['0.55', '0.55.0', '0.40.0'],
])('the rehearsal of the bundled chain on SDK %s', (sdk, version, engine) => {
  it(
    'passes, with an expedited second upgrade',
    async () => {
      const folder = temporaryFolder();
      const plan = changedPlan(folder, (raw) => {
        raw.releases = (raw.releases as { name: string; image: string; build: object }[]).map(
          (release) => {
            const build = release.build as { go: object };
            const modfile = `sdk${sdk.replace('.', '')}.mod`;
            const image = GO_IMAGE; // has the newest patch, not that of the mod file
            return {
              ...release,
              image: `rehearsal/checkers-sdk${sdk.replace('0.', '')}:${release.name}`,
              build: { ...build, go: { ...build.go, modfile, image } },
            };
          },
        );
        // The first vote takes twelve seconds; the second one is expedited and takes half.
        raw.pace = { 'block-time': '150ms', 'voting-period': '12s' };
        Object.assign(raw.upgrades[1] ?? {}, { expedited: true, deposit: undefined });
      });
      const rehearsal = rehearse(folder, plan);
      expect({ exit: await rehearsal.ended, failure: rehearsal.report.failure }).toEqual({
        exit: 0,
        failure: null,
      });
      const { releases, upgrades } = rehearsal.report;
      expect(releases.map((release) => [release.sdk, release.engine])).toEqual(
        Array(3).fill([version, engine]),
      );
      expect(upgrades.map(({ proposal }) => proposal?.dialect)).toEqual(['gov v1', 'gov v1']);
      const [first, second] = upgrades.map(({ proposal }) =>
        proposal === null ? 0 : Date.parse(proposal.votingEnd) - Date.parse(proposal.votingStart),
      );
      expect([first, second]).toEqual([12_000, 6_000]);
      expect(leftInEngine()).toEqual([]);
    },
    BUILD_LIMIT_MS,
  );
});
