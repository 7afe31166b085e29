import { lastRelease } from '../plan/complete';
import type { Plan } from '../plan/schema';
import { mismatch } from '../rehearsal/expectation';
import type { TimedEvent } from '../rehearsal/timeline';
import { upgradeFolder } from '../stack/cosmovisor';
import { upgradeMoment } from './check-names';
import { unless } from './upgrade-doubts';

type EventOf<T extends TimedEvent['type']> = Extract<TimedEvent, { type: T }>;

/**
 * What keeps a timeline in which nothing failed from being the record of a whole rehearsal of a plan: what
 * it has too often or not at all, otherwise than the plan, or otherwise at two places, where a report
 * does not show it. None where it is one.
 */
export function timelineDoubts(plan: Plan, all: readonly TimedEvent[]): string[] {
  // There may be very many, and the report has them all.
  const events = all.filter(({ type }) => type !== 'block');
  const nodes = events.flatMap((event) => (event.type === 'chain-read' ? event.nodes : []));
  return [
    ...countDoubts(plan, nodes, events),
    ...events.flatMap((event) => [
      ...planDoubts(plan, event),
      ...upgradeDoubts(event, nodes, events),
    ]),
    ...phaseDoubts(events),
    ...restartDoubts(events),
    ...binaryDoubts(plan, events),
  ];
}

/** What an event proves; undefined for those that only tell more. */
function proofOf(event: TimedEvent): string | undefined {
  switch (event.type) {
    case 'chain-read':
      return 'the chain was read';
    case 'image-provided':
      return `image ${event.reference} was provided`;
    case 'release-traced':
      return `the binary of ${event.release} was traced`;
    case 'binary-hashed':
      return `the binary of ${event.release} was hashed`;
    case 'binary-seen':
      return `the binary of ${event.release} was seen on ${event.service} (${event.moment})`;
    case 'binary-ran':
      return `the binary of ${event.release} ran`;
    case 'proposal-submitted':
      return `upgrade ${event.upgrade} was proposed`;
    case 'proposal-decided':
      return `upgrade ${event.upgrade} was decided`;
    case 'node-swapped':
      return `${event.service} was swapped at upgrade ${event.upgrade}`;
    case 'upgrade-done':
      return `upgrade ${event.upgrade} was done`;
    case 'query-answered':
      return `query ${event.query} was answered at ${event.release} (${event.moment})`;
    case 'traffic-played':
      return `traffic ${event.name} was played (${event.stage})`;
    case 'restarted':
      return `the chain was restarted on ${event.release}`;
    default:
      return undefined;
  }
}

/** How often each proof has to be there, in the words of {@link proofOf}. */
function expectedProofs(plan: Plan, nodes: readonly string[]): Map<string, number> {
  const visits = [plan.upgrades[0]?.from ?? '', ...plan.upgrades.map(({ to }) => to)];
  const visited = new Set(visits);
  const images = plan.releases.map(({ image }) => image);
  const last = lastRelease(plan).name;
  const proofs = new Map<string, number>([['the chain was read', 1]]);
  for (const image of images) proofs.set(`image ${image} was provided`, 1);
  for (const release of visited) {
    for (const what of ['ran', 'was traced', 'was hashed']) {
      proofs.set(`the binary of ${release} ${what}`, 1);
    }
  }
  const seen = (release: string, moment: string) => {
    for (const node of nodes) {
      proofs.set(`the binary of ${release} was seen on ${node} (${moment})`, 1);
    }
  };
  seen(plan.upgrades[0]?.from ?? '', 'start');
  for (const { name, to } of plan.upgrades) seen(to, upgradeMoment(name));
  if (plan.restart) seen(last, 'restart');
  for (const { name } of plan.upgrades) {
    for (const what of ['proposed', 'decided', 'done']) {
      proofs.set(`upgrade ${name} was ${what}`, 1);
    }
    for (const node of nodes) proofs.set(`${node} was swapped at upgrade ${name}`, 1);
  }
  for (const { name, expect } of plan.queries) {
    for (const release of Object.keys(expect).filter((release) => visited.has(release))) {
      const times = visits.filter((visit) => visit === release).length;
      proofs.set(`query ${name} was answered at ${release} (release)`, times);
    }
    if (plan.restart && expect[last] !== undefined) {
      proofs.set(`query ${name} was answered at ${last} (restart)`, 1);
    }
  }
  for (const { name, stage } of plan.traffic)
    proofs.set(`traffic ${name} was played (${stage})`, 1);
  if (plan.restart) proofs.set(`the chain was restarted on ${last}`, 1);
  return proofs;
}

function countDoubts(
  plan: Plan,
  nodes: readonly string[],
  events: readonly TimedEvent[],
): string[] {
  const expected = expectedProofs(plan, nodes);
  const found = new Map<string, number>();
  for (const proof of events.flatMap((event) => proofOf(event) ?? [])) {
    found.set(proof, (found.get(proof) ?? 0) + 1);
  }
  return [
    ...unless(nodes.length > 0, 'no node is known'),
    ...[...expected].flatMap(([proof, times]) =>
      unless((found.get(proof) ?? 0) >= times, `it is not in it that ${proof}`),
    ),
    ...[...found].flatMap(([proof, times]) => {
      // Images of helpers and binaries of releases that no upgrade leads to are not of the procedure.
      const most = expected.get(proof) ?? (/^(?:image|the binary of) /.test(proof) ? 1 : 0);
      return unless(
        times <= most,
        `it is ${times === 1 ? '' : 'more than once '}in it that ${proof}`,
      );
    }),
  ];
}

/** What an event says otherwise than the plan has it. */
function planDoubts(plan: Plan, event: TimedEvent): string[] {
  switch (event.type) {
    case 'chain-read': {
      const { id, denom } = plan.chain;
      const { cosmovisor = event.nodes } = plan.stack;
      return [
        ...unless(
          (id ?? event.chainId) === event.chainId,
          `the chain is ${event.chainId}, not ${id}`,
        ),
        ...unless(
          (denom ?? event.denom) === event.denom,
          `its coin is ${event.denom}, not ${denom}`,
        ),
        ...unless(areSame(cosmovisor, event.nodes), 'its nodes are not those of the plan'),
      ];
    }
    case 'upgrade-done': {
      const index = plan.upgrades.findIndex(({ name }) => name === event.upgrade);
      const straddles = index > 0 && plan.upgrades[index]?.straddle === true;
      return unless(
        event.straddledPrevious === straddles,
        `the vote on ${event.upgrade} did not straddle the upgrade before as the plan has it`,
      );
    }
    case 'query-answered': {
      if (event.moment === 'restart') return [];
      const expected = plan.queries.find(({ name }) => name === event.query)?.expect[event.release];
      // A file that traffic wrote is gone by now.
      if (expected === undefined || expected['same-as'] !== undefined) return [];
      const answer = { failed: expected.fails !== undefined, text: event.answer };
      return unless(
        mismatch(expected, answer) === undefined,
        `query ${event.query} at ${event.release} has an answer that the plan does not expect`,
      );
    }
    case 'traffic-played': {
      const planned = plan.traffic.find(({ name }) => name === event.name);
      return unless(
        planned?.['allow-failure'] === event.mayFail,
        `traffic ${event.name} may fail otherwise than the plan has it`,
      );
    }
    default:
      return [];
  }
}

/** What the events of one upgrade say otherwise than each other. */
function upgradeDoubts(
  event: TimedEvent,
  nodes: readonly string[],
  events: readonly TimedEvent[],
): string[] {
  if (event.type !== 'upgrade-done') return [];
  const { upgrade, height, appHashes, resumedAt, at } = event;
  const planned = ofUpgrade(events, 'proposal-submitted', upgrade)[0]?.upgradeHeight;
  return [
    ...ofUpgrade(events, 'node-swapped', upgrade).flatMap((swap) => [
      ...unless(
        swap.current === upgradeFolder(upgrade),
        `${swap.service} runs what is in ${swap.current} after upgrade ${upgrade}`,
      ),
      ...unless(swap.at <= at, `${swap.service} was swapped after upgrade ${upgrade} was done`),
    ]),
    ...unless(
      planned === height,
      `upgrade ${upgrade} was done at height ${height}, proposed for ${planned}`,
    ),
    ...unless(
      nodes.every((node) => Object.hasOwn(appHashes, node)),
      `the state after upgrade ${upgrade} is not known of every node`,
    ),
    ...unless(resumedAt <= at, `upgrade ${upgrade} was done before the chain went on`),
  ];
}

function ofUpgrade<T extends 'proposal-submitted' | 'node-swapped'>(
  events: readonly TimedEvent[],
  type: T,
  upgrade: string,
): EventOf<T>[] {
  const ofType = events.filter((event): event is EventOf<T> => event.type === type);
  return ofType.filter(
    (event: EventOf<'proposal-submitted'> | EventOf<'node-swapped'>) => event.upgrade === upgrade,
  );
}

/** The restart comes after the last upgrade, and what was asked after it, after it. */
function restartDoubts(events: readonly TimedEvent[]): string[] {
  const restarted = events.find(({ type }) => type === 'restarted');
  if (restarted === undefined) return [];
  const before = events.filter(({ type }) => type === 'upgrade-done');
  const after = events.filter(
    (event) => event.type === 'query-answered' && event.moment === 'restart',
  );
  return unless(
    before.every(({ at }) => at <= restarted.at) && after.every(({ at }) => restarted.at <= at),
    'the restart is not between the upgrades and what was asked after it',
  );
}

/** A binary that is seen at another time than that of its release is another release's. */
function binaryDoubts({ upgrades }: Plan, events: readonly TimedEvent[]): string[] {
  const done = new Map(
    events.flatMap((event) => (event.type === 'upgrade-done' ? [[event.upgrade, event]] : [])),
  );
  const begins = new Map(
    events.flatMap((event) => {
      if (event.type === 'restarted') return [['restart', event.at]];
      if (event.type === 'upgrade-done') return [[upgradeMoment(event.upgrade), event.resumedAt]];
      return event.type === 'phase-ended' && event.phase === 'start' ? [['start', event.at]] : [];
    }),
  );
  return events.flatMap((event) => {
    if (event.type !== 'binary-seen') return [];
    const { release, moment, service, at } = event;
    const index = upgrades.findIndex(({ name }) => upgradeMoment(name) === moment);
    const begin = begins.get(moment);
    const end =
      moment === 'restart' ? undefined : done.get(upgrades[index + 1]?.name ?? '')?.haltedAt;
    return unless(
      (begin ?? at) <= at && at <= (end ?? at),
      `the binary of ${release} was seen on ${service} when another release ran`,
    );
  });
}

/** Each phase ends once, inside of those that began before it, and time goes on. */
function phaseDoubts(events: readonly TimedEvent[]): string[] {
  const open: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return events.flatMap((event) => {
    if (event.type !== 'phase-started' && event.type !== 'phase-ended') return [];
    const isLater = last <= event.at;
    last = event.at;
    if (event.type === 'phase-started') open.push(event.phase);
    return [
      ...unless(
        event.type === 'phase-started' || open.pop() === event.phase,
        `phase ${event.phase} ended, but was not on`,
      ),
      ...unless(isLater, `phase ${event.phase} began or ended before what came before it`),
    ];
  });
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
