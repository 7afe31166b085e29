/** Who writes to an evidence folder: a rehearsal, or the images of a plan alone. */
export type Writer = 'rehearsal' | 'images';

/** What a rehearsal says of itself, by the output that names the file. */
export const REPORTS = {
  report: 'report.json',
  summary: 'summary.md',
  page: 'report.html',
  junit: 'junit.xml',
  badge: 'badge.json',
  events: 'events.ndjson',
} as const;

/** What else is in the folder. */
export const EVIDENCE = {
  plan: 'plan.yml',
  genesis: 'genesis.json',
  images: 'images.json',
  /** What the names of files that explain builds begin with. */
  builds: 'images-',
  /** Folders of logs: of containers, of traffic. */
  folders: ['logs', 'traffic'] as readonly string[],
} as const;

/** Compose files that a rehearsal keeps. */
const COMPOSE = /^compose(?:\.cosmovisor|\.last-release)?\.json$/;
/** Files of a run's folder of images that explain its builds; what is beside them may be a secret. */
export const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;
/** The same as the evidence has them. */
const BUILD = /^images-(bake\.json|(go|cosmovisor)-[\w.-]+-Dockerfile(\.chained)?)$/;
const LOG = /^(logs|traffic)\/[^/]+\.log$/;

/** Whether a file of an evidence folder, by its path there, is called as what is written to it. */
export function isOwnName(name: string, writer: Writer): boolean {
  if (BUILD.test(name)) return true;
  if (writer === 'images') return name === EVIDENCE.images;
  const fixed: readonly string[] = [...Object.values(REPORTS), EVIDENCE.plan, EVIDENCE.genesis];
  return fixed.includes(name) || COMPOSE.test(name) || LOG.test(name);
}
