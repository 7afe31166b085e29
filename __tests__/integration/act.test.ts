import { testCachedJobs } from './cached-jobs';
import { COMPOSE, provideQuickImages, quickPlan, writeChain } from './quick-chain';
import { BUILD_LIMIT_MS } from './rehearsals';

const RELEASES = ['v1', 'v1.1'];

/** Dockerfile of a release: the bundled chain's image, with a file that gives it its own key. */
const dockerfile = (release: string, content: string) =>
  `FROM rehearsal/checkers:${release}\nRUN echo ${content} > /content\n`;

describe('the action in consecutive jobs of a workflow', () => {
  beforeAll(provideQuickImages, BUILD_LIMIT_MS);

  testCachedJobs({
    kept: RELEASES.map((name) => `release ${name}`),
    lastRelease: 'release v1.1',
    dependencies: [],
    entryLimit: 300e6,
    write(repository, stamp, last) {
      const releases = RELEASES.map((name) => ({
        name,
        image: `rehearsal/${stamp}:${name}`,
        build: { context: `images/${name}` },
      }));
      const { node } = COMPOSE.services;
      writeChain(repository, {
        'docker-compose.yml': { services: { node: { ...node, image: `rehearsal/${stamp}:v1` } } },
        'rehearsal.yml': quickPlan('.', { releases }),
        'images/v1/Dockerfile': dockerfile('v1', stamp),
        'images/v1.1/Dockerfile': dockerfile('v1.1', `${stamp}-${last}`),
      });
    },
  });
});
