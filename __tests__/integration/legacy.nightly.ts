import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { cosmovisorTargets } from '../../src/images/graph/cosmovisor';
import { parsePlan } from '../../src/plan/parse';
import {
  BUILD_LIMIT_MS,
  leftInEngine,
  type Rehearsal,
  ROOT,
  rehearse,
  removeTemporaryFolders,
  temporaryFolder,
} from './rehearsals';
import { LEGACY_SIGNER, legacyReleases } from './users-plan';

afterAll(removeTemporaryFolders);

/** A plan of the legacy chain's releases on the bundled stack with sentries and a remote signer. */
function plan(releases: readonly string[], ...upgrades: object[]): Record<string, unknown> {
  return {
    chain: { binary: 'legacyd', id: 'legacy-1', denom: 'stake' },
    releases: legacyReleases(releases),
    stack: {
      compose: [path.join(ROOT, 'compose/docker-compose.yml')],
      rpc: 'node-carol',
      images: [LEGACY_SIGNER],
      fresh: {
        validators: [
          { service: 'val-alice', operator: 'alice', stake: '60000000stake', signer: 'kms-alice' },
          { service: 'val-bob', operator: 'bob', stake: '40000000stake' },
        ],
      },
    },
    accounts: { alice: { fresh: '1000000000stake' }, bob: { fresh: '1000000000stake' } },
    upgrades,
    pace: { 'block-time': '150ms', 'voting-period': '30s', 'chain-time': 'fast' },
  };
}

async function run(folder: string, content: Record<string, unknown>): Promise<Rehearsal> {
  const file = path.join(folder, 'plan.yml');
  writeFileSync(file, stringify(content));
  const rehearsal = rehearse(folder, file);
  await rehearsal.ended;
  expect(leftInEngine()).toEqual([]);
  return rehearsal;
}

it(
  "runs the user's own Cosmovisor image, even if it is made for another home",
  async () => {
    const folder = temporaryFolder();
    const content = plan(['v1', 'v1.1'], { name: 'v1tov1_1', to: 'v1.1' });
    const made = parsePlan(
      stringify({ ...content, cosmovisor: { version: 'v1.0.0' } }),
      'plan',
    ).plan;
    const first = { 'release-0': { image: 'rehearsal/legacy:v1' } };
    const [tools] = await cosmovisorTargets(made, first, [], path.join(folder, 'generated'));
    // The lines before the gate's compile Cosmovisor 1.0.0.
    const [compiled] = String(tools?.dockerfileText).split(/^WORKDIR \/gate/m);
    const context = path.join(folder, 'cosmovisor');
    mkdirSync(context);
    writeFileSync(
      path.join(context, 'Dockerfile'),
      `${compiled}
FROM rehearsal/legacy:v1 AS old
FROM rehearsal/legacy:v1.1 AS new
FROM debian:bookworm-slim
ENV DAEMON_HOME=/root/.legacy-upgrade DAEMON_NAME=legacyd
COPY --from=build /cosmovisor /usr/local/bin/cosmovisor
COPY --from=old /usr/local/bin/legacyd /root/.legacy-upgrade/cosmovisor/genesis/bin/legacyd
COPY --from=new /usr/local/bin/legacyd /root/.legacy-upgrade/cosmovisor/upgrades/v1tov1_1/bin/legacyd
ENTRYPOINT ["cosmovisor"]
`,
    );
    const image = { image: 'rehearsal/own-cosmovisor:test', build: { context } };
    const { report } = await run(folder, { ...content, cosmovisor: image });
    expect(report.failure).toBeNull();
    expect(report.upgrades[0]?.nodes.map(({ version }) => version)).toEqual(Array(5).fill('v1.1'));
    expect(report.notices.join('\n')).toContain('DAEMON_HOME=/root/.legacy-upgrade');
  },
  BUILD_LIMIT_MS,
);

it(
  'changes the gov dialect during a vote, to a name with capitals, on Cosmovisor 1.5',
  async () => {
    const content = plan(
      ['v2', 'v3', 'v4'],
      { name: 'v2tov3', to: 'v3', height: '+80' },
      { name: 'v3ToV4', to: 'v4' },
    );
    const { report } = await run(temporaryFolder(), content);
    expect(report.failure).toBeNull();
    const [first, second] = report.upgrades;
    expect(Number(first?.height) - Number(first?.proposal?.submittedHeight)).toBeGreaterThan(70);
    // Submitted as a Content on SDK 0.45, tallied and queried as a message on 0.46.
    expect(second?.straddledPrevious).toBe(true);
    expect(second?.proposal).toMatchObject({
      dialect: 'gov v1beta1',
      status: 'PROPOSAL_STATUS_PASSED',
      tally: { yes: '100000000' },
    });
    expect(second?.nodes.map(({ current }) => current)).toEqual(Array(5).fill('upgrades/v3ToV4'));
  },
  BUILD_LIMIT_MS,
);

it(
  'rejects a height before the end of the vote, with the calculation',
  async () => {
    const content = plan(['v3', 'v4'], { name: 'v3ToV4', to: 'v4', height: '+10' });
    const { report } = await run(temporaryFolder(), content);
    expect(report.failure?.phase).toBe('propose v3ToV4');
    expect(report.failure?.message).toMatch(/cannot have the offset \+10: proposed at height \d+/);
    expect(report.failure?.lines.join('\n')).toMatch(
      /\+ 35 of voting \+ \d+ .* = \d+, that is \+\d+/,
    );
  },
  BUILD_LIMIT_MS,
);
