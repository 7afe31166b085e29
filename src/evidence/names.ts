import { COMPOSE_FILES } from '../stack/compose/model';

/** Command that writes to an evidence folder: a rehearsal, or `images`. */
export type Writer = 'rehearsal' | 'images';

/** File names of the reports, by the output of action.yml. */
export const REPORTS = {
  report: 'report.json',
  summary: 'summary.md',
  page: 'report.html',
  junit: 'junit.xml',
  badge: 'badge.json',
  events: 'events.ndjson',
} as const;

/** Names of other files in the folder. */
export const EVIDENCE = {
  plan: 'plan.yml',
  genesis: 'genesis.json',
  images: 'images.json',
  /** Prefix of files about builds. */
  builds: 'images-',
  /** Folders of logs of containers and of traffic. */
  folders: ['logs', 'traffic'] as readonly string[],
} as const;

/** Files to save of a run's folder of builds; other files there may be secret. */
export const EXPLAINS_BUILDS = /^(bake\.json|(go|cosmovisor)\/[\w.-]+\/Dockerfile(\.chained)?)$/;
/** The same files in the evidence. */
const BUILD = /^images-(bake\.json|(go|cosmovisor)-[\w.-]+-Dockerfile(\.chained)?)$/;
const LOG = /^(logs|traffic)\/[^/]+\.log$/;

/** Returns true if a path in an evidence folder is a name that the command writes. */
export function isOwnName(name: string, writer: Writer): boolean {
  if (BUILD.test(name)) return true;
  if (writer === 'images') return name === EVIDENCE.images;
  const fixed: readonly string[] = [
    ...Object.values(REPORTS),
    ...Object.values(COMPOSE_FILES),
    EVIDENCE.plan,
    EVIDENCE.genesis,
  ];
  return fixed.includes(name) || LOG.test(name);
}
