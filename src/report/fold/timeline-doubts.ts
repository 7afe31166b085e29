import { upgradeFolder } from '../../cosmovisor/layout';
import { lastRelease } from '../../plan/complete';
import { routeOf, startReleaseOf } from '../../plan/route';
import type { Plan } from '../../plan/schema';
import { mismatch } from '../../procedure/expected-answer';
import { AT_RESTART, AT_START, atUpgrade, type Moment, momentText } from '../../procedure/moment';
import { isSameStep, type StepId, titleOf } from '../../procedure/step';
import { ofType, type RehearsalEvent, type TimedEvent } from '../../timeline/timeline';
import { unless } from './upgrade-doubts';

/**
 * Reasons why a timeline without failures does not record a complete rehearsal of a plan, in words: missing or
 * repeated events, and contradictions to the plan or between events that the report would not show. Empty if
 * there are none.
 */
export function timelineDoubts(plan: Plan, all: readonly TimedEvent[]): string[] {
  // There may be very many blocks; they are checked in the report, which contains them all.
  const events = all.filter(({ type }) => type !== 'block');
  const nodes = events.flatMap((event) => (event.type === 'chain-read' ? event.nodes : []));
  return [
    ...countDoubts(plan, nodes, events),
    ...events.flatMap((event) => [
      ...planDoubts(plan, event),
      ...upgradeDoubts(event, nodes, events),
    ]),
    ...stepDoubts(events),
    ...restartDoubts(events),
    ...binaryDoubts(plan, events),
  ];
}

/** A fact that an event proves, identified by its kind and subjects. */
interface Proof {
  readonly kind: RehearsalEvent['type'];
  readonly of: readonly (string | null)[];
  /** Statement of the fact: `upgrade v2 was done`. */
  readonly text: string;
}

const keyOf = ({ kind, of }: Proof): string => JSON.stringify([kind, ...of]);

/** Kinds of proofs that may exceed those required, once each: images of helpers, unused releases. */
const ALSO_OF_OTHERS: ReadonlySet<RehearsalEvent['type']> = new Set([
  'image-provided',
  'release-traced',
  'binary-hashed',
  'binary-ran',
  'binary-seen',
]);

const PROOF = {
  chain: (): Proof => ({ kind: 'chain-read', of: [], text: 'the chain was read' }),
  image: (image: string): Proof => ({
    kind: 'image-provided',
    of: [image],
    text: `image ${image} was provided`,
  }),
  traced: (release: string): Proof => ({
    kind: 'release-traced',
    of: [release],
    text: `the source of ${release} was traced`,
  }),
  hashed: (release: string): Proof => ({
    kind: 'binary-hashed',
    of: [release],
    text: `the binary of ${release} was hashed`,
  }),
  ran: (release: string): Proof => ({
    kind: 'binary-ran',
    of: [release],
    text: `the binary of ${release} ran`,
  }),
  seen: (release: string, service: string, at: Moment): Proof => ({
    kind: 'binary-seen',
    of: [release, service, at.moment, at.upgrade],
    text: `the binary of ${release} was checked on ${service} (${momentText(at)})`,
  }),
  proposed: (upgrade: string): Proof => ({
    kind: 'proposal-submitted',
    of: [upgrade],
    text: `upgrade ${upgrade} was proposed`,
  }),
  decided: (upgrade: string): Proof => ({
    kind: 'proposal-decided',
    of: [upgrade],
    text: `the vote on upgrade ${upgrade} was decided`,
  }),
  scheduled: (upgrade: string): Proof => ({
    kind: 'upgrade-scheduled',
    of: [upgrade],
    text: `upgrade ${upgrade} was scheduled without a proposal`,
  }),
  swapped: (upgrade: string, service: string): Proof => ({
    kind: 'node-swapped',
    of: [upgrade, service],
    text: `${service} was swapped at upgrade ${upgrade}`,
  }),
  done: (upgrade: string): Proof => ({
    kind: 'upgrade-done',
    of: [upgrade],
    text: `upgrade ${upgrade} was done`,
  }),
  answered: (query: string, release: string, moment: 'release' | 'restart'): Proof => ({
    kind: 'query-answered',
    of: [query, release, moment],
    text: `query ${query} was answered at ${release} (${moment})`,
  }),
  played: (name: string, stage: string): Proof => ({
    kind: 'traffic-played',
    of: [name, stage],
    text: `traffic ${name} was played (${stage})`,
  }),
  restarted: (release: string): Proof => ({
    kind: 'restarted',
    of: [release],
    text: `the chain was restarted on ${release}`,
  }),
};

/** Proof provided by an event; undefined for purely informative events. */
function proofOf(event: TimedEvent): Proof | undefined {
  switch (event.type) {
    case 'chain-read':
      return PROOF.chain();
    case 'image-provided':
      return PROOF.image(event.reference);
    case 'release-traced':
      return PROOF.traced(event.release);
    case 'binary-hashed':
      return PROOF.hashed(event.release);
    case 'binary-seen':
      return PROOF.seen(event.release, event.service, event);
    case 'binary-ran':
      return PROOF.ran(event.release);
    case 'proposal-submitted':
      return PROOF.proposed(event.upgrade);
    case 'proposal-decided':
      return PROOF.decided(event.upgrade);
    case 'upgrade-scheduled':
      return PROOF.scheduled(event.upgrade);
    case 'node-swapped':
      return PROOF.swapped(event.upgrade, event.service);
    case 'upgrade-done':
      return PROOF.done(event.upgrade);
    case 'query-answered':
      return PROOF.answered(event.query, event.release, event.moment);
    case 'traffic-played':
      return PROOF.played(event.name, event.stage);
    case 'restarted':
      return PROOF.restarted(event.release);
    default:
      return undefined;
  }
}

/** All required proofs; repeated if required twice. */
function expectedProofs(plan: Plan, nodes: readonly string[]): Proof[] {
  const first = startReleaseOf(plan.upgrades);
  const visits = routeOf(plan.upgrades);
  const last = lastRelease(plan).name;
  const seen = (release: string, moment: Moment) =>
    nodes.map((node) => PROOF.seen(release, node, moment));
  return [
    PROOF.chain(),
    ...new Map(plan.releases.map(({ image }) => [image, PROOF.image(image)])).values(),
    ...[...new Set(visits)].flatMap((release) => [
      PROOF.ran(release),
      PROOF.traced(release),
      PROOF.hashed(release),
    ]),
    ...seen(first, AT_START),
    ...plan.upgrades.flatMap(({ name, to, schedule }) => [
      ...seen(to, atUpgrade(name)),
      ...(schedule.kind === 'proposal'
        ? [PROOF.proposed(name), PROOF.decided(name)]
        : [PROOF.scheduled(name)]),
      PROOF.done(name),
      ...nodes.map((node) => PROOF.swapped(name, node)),
    ]),
    ...plan.queries.flatMap(({ name, expect }) => [
      ...visits
        .filter((release) => expect[release] !== undefined)
        .map((release) => PROOF.answered(name, release, 'release')),
      ...(plan.restart && expect[last] !== undefined
        ? [PROOF.answered(name, last, 'restart')]
        : []),
    ]),
    ...plan.traffic.map(({ name, stage }) => PROOF.played(name, stage)),
    ...(plan.restart ? [...seen(last, AT_RESTART), PROOF.restarted(last)] : []),
  ];
}

function countDoubts(
  plan: Plan,
  nodes: readonly string[],
  events: readonly TimedEvent[],
): string[] {
  const expected = counted(expectedProofs(plan, nodes));
  const found = counted(events.flatMap((event) => proofOf(event) ?? []));
  return [
    ...unless(nodes.length > 0, 'no nodes are recorded'),
    ...[...expected].flatMap(([key, { proof, times }]) =>
      unless((found.get(key)?.times ?? 0) >= times, `it does not record that ${proof.text}`),
    ),
    ...[...found].flatMap(([key, { proof, times }]) => {
      const most = expected.get(key)?.times ?? (ALSO_OF_OTHERS.has(proof.kind) ? 1 : 0);
      const often = times === 1 ? '' : ' more than once';
      return unless(times <= most, `it records${often} that ${proof.text}, against the plan`);
    }),
  ];
}

function counted(proofs: readonly Proof[]): Map<string, { proof: Proof; times: number }> {
  const counts = new Map<string, { proof: Proof; times: number }>();
  for (const proof of proofs) {
    const key = keyOf(proof);
    counts.set(key, { proof, times: (counts.get(key)?.times ?? 0) + 1 });
  }
  return counts;
}

/** Contradictions between an event and the plan. */
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
          `the fee denomination is ${event.denom}, not ${denom}`,
        ),
        ...unless(areSame(cosmovisor, event.nodes), 'its nodes differ from those in the plan'),
      ];
    }
    case 'upgrade-done': {
      const index = plan.upgrades.findIndex(({ name }) => name === event.upgrade);
      const straddles = index > 0 && plan.upgrades[index]?.straddle === true;
      return unless(
        event.straddledPrevious === straddles,
        `whether the vote on ${event.upgrade} straddled the previous upgrade differs from the plan`,
      );
    }
    case 'upgrade-scheduled': {
      const schedule = plan.upgrades.find(({ name }) => name === event.upgrade)?.schedule;
      const account = schedule?.kind === 'account' ? schedule.account : null;
      return unless(
        schedule?.kind === event.by && account === event.account,
        `what scheduled ${event.upgrade} differs from the plan`,
      );
    }
    case 'query-answered': {
      const expected = plan.queries.find(({ name }) => name === event.query)?.expect[event.release];
      if (expected === undefined) return [];
      const failed = expected.fails !== undefined;
      // The file written by traffic is gone by now; after the restart, answers were compared with earlier ones.
      const isCompared = event.moment === 'restart' || expected['same-as'] !== undefined;
      return [
        ...unless(
          event.mustFail === failed,
          `whether query ${event.query} at ${event.release} must fail differs from the plan`,
        ),
        ...unless(
          isCompared || mismatch(expected, { failed, text: event.answer }) === undefined,
          `query ${event.query} at ${event.release} has an answer that differs from the plan`,
        ),
      ];
    }
    case 'traffic-played': {
      const planned = plan.traffic.find(({ name }) => name === event.name);
      return unless(
        planned?.['allow-failure'] === event.mayFail,
        `whether traffic ${event.name} may fail differs from the plan`,
      );
    }
    default:
      return [];
  }
}

/** Contradictions between the events of one upgrade. */
function upgradeDoubts(
  event: TimedEvent,
  nodes: readonly string[],
  events: readonly TimedEvent[],
): string[] {
  if (event.type !== 'upgrade-done') return [];
  const { upgrade, height, appHashes, resumedAt, at } = event;
  const proposal = ofType(events, 'proposal-submitted').find((each) => each.upgrade === upgrade);
  const scheduled = ofType(events, 'upgrade-scheduled').find((each) => each.upgrade === upgrade);
  const planned = proposal?.upgradeHeight ?? scheduled?.upgradeHeight;
  const swaps = ofType(events, 'node-swapped').filter((each) => each.upgrade === upgrade);
  return [
    ...swaps.flatMap((swap) => [
      ...unless(
        swap.current === upgradeFolder(upgrade),
        `${swap.service} runs the binary in ${swap.current} after upgrade ${upgrade}, not that of the upgrade`,
      ),
      ...unless(swap.at <= at, `${swap.service} was swapped after upgrade ${upgrade} was done`),
    ]),
    ...unless(
      planned === height,
      `upgrade ${upgrade} was done at height ${height}, but proposed or scheduled for ${planned}`,
    ),
    ...unless(
      nodes.every((node) => Object.hasOwn(appHashes, node)),
      `not every node has an app hash after upgrade ${upgrade}`,
    ),
    ...unless(resumedAt <= at, `upgrade ${upgrade} was done before the chain resumed`),
  ];
}

/** Requires the restart to be after the last upgrade and before the queries after the restart. */
function restartDoubts(events: readonly TimedEvent[]): string[] {
  const restarted = events.find(({ type }) => type === 'restarted');
  if (restarted === undefined) return [];
  const before = events.filter(({ type }) => type === 'upgrade-done');
  const after = events.filter(
    (event) => event.type === 'query-answered' && event.moment === 'restart',
  );
  return unless(
    before.every(({ at }) => at <= restarted.at) && after.every(({ at }) => restarted.at <= at),
    'the restart is not between the last upgrade and the queries after the restart',
  );
}

/** Requires each binary to be observed while its release runs. */
function binaryDoubts({ upgrades }: Plan, events: readonly TimedEvent[]): string[] {
  const done = new Map(
    events.flatMap((event) => (event.type === 'upgrade-done' ? [[event.upgrade, event]] : [])),
  );
  const begins = (moment: Moment): number | undefined => {
    if (moment.upgrade !== null) return done.get(moment.upgrade)?.resumedAt;
    return moment.moment === 'restart'
      ? events.find(({ type }) => type === 'restarted')?.at
      : events.find((event) => event.type === 'step-ended' && event.step.kind === 'start')?.at;
  };
  return events.flatMap((event) => {
    if (event.type !== 'binary-seen') return [];
    const { release, service, at } = event;
    const index = upgrades.findIndex(({ name }) => name === event.upgrade);
    const next = event.moment === 'restart' ? undefined : upgrades[index + 1]?.name;
    const [begin, end] = [begins(event), done.get(next ?? '')?.haltedAt];
    return unless(
      (begin ?? at) <= at && at <= (end ?? at),
      `the binary of ${release} was checked on ${service} while another release ran`,
    );
  });
}

/** Requires steps to be nested, to end once each, and to have increasing times. */
function stepDoubts(events: readonly TimedEvent[]): string[] {
  const open: StepId[] = [];
  let last = Number.NEGATIVE_INFINITY;
  return events.flatMap((event) => {
    if (event.type !== 'step-started' && event.type !== 'step-ended') return [];
    const isLater = last <= event.at;
    last = event.at;
    if (event.type === 'step-started') open.push(event.step);
    const ended = event.type === 'step-ended' ? open.pop() : event.step;
    const title = titleOf(event.step);
    return [
      ...unless(
        ended !== undefined && isSameStep(ended, event.step),
        `phase ${title} ended without having begun`,
      ),
      ...unless(isLater, `the times of phase ${title} are out of order`),
    ];
  });
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
