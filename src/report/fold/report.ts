import { withAuthority } from '../../plan/complete';
import type { Plan, Upgrade } from '../../plan/schema';
import { isSameStep, type StepId, titleOf } from '../../procedure/step';
import { type EventOf, ofType, type TimedEvent } from '../../timeline/timeline';
import type { Report } from '../model/schema';
import { checksOf } from './check-results';
import type { ReportedPlan } from './reported-plan';
import { failureOf, unproven } from './verdict';

type ReportedUpgrade = Report['upgrades'][number];

/**
 * Folds the timeline of a rehearsal, finished or not, into its report. Only proven checks pass: a timeline that
 * just stops, without a `failed` event, yields a failed report.
 */
export function foldReport(written: ReportedPlan, events: readonly TimedEvent[]): Report {
  const account = ofType(events, 'authority-read').at(-1)?.account ?? null;
  const plan = account === null ? written.plan : withAuthority(written.plan, account);
  const reported = { ...written, plan };
  const { file } = reported;
  const queries = ofType(events, 'query-answered').map((event) => ({
    name: event.query,
    release: event.release,
    moment: event.moment,
    command: event.command,
    expected: event.expected,
    mustFail: event.mustFail,
    ok: event.ok,
    problem: event.problem,
    answer: event.answer,
    at: timeOf(event.at),
  }));
  const recorded = {
    plan: file,
    chain: {
      id: ofType(events, 'chain-read').at(-1)?.chainId ?? plan.chain.id ?? null,
      binary: plan.chain.binary,
    },
    releases: plan.releases.map(({ name, image }) => {
      const ready = ofType(events, 'image-provided').findLast((event) => event.reference === image);
      const ran = ofType(events, 'binary-ran').findLast((event) => event.release === name);
      const traced = ofType(events, 'release-traced').findLast((event) => event.release === name);
      const hashed = ofType(events, 'binary-hashed').findLast((event) => event.release === name);
      return {
        name,
        image,
        imageId: ready?.imageId ?? null,
        source: traced === undefined ? null : { ...traced.source },
        sha256: hashed?.sha256 ?? null,
        sdk: ran?.sdk || null,
        engine: ran?.engine || null,
      };
    }),
    images: ofType(events, 'image-provided').map(
      ({ reference, decision, imageId, digests, bytes, key, ms }) => ({
        reference,
        decision,
        imageId,
        digests: [...digests],
        bytes,
        key,
        ms,
      }),
    ),
    disk: foldDisk(events),
    binaries: ofType(events, 'binary-seen').map(({ type: _, at, ...seen }) => ({
      ...seen,
      at: timeOf(at),
    })),
    upgrades: plan.upgrades.map((upgrade) => foldUpgrade(plan, upgrade, events)),
    queries,
    traffic: ofType(events, 'traffic-played').map(({ name, stage, ok, mayFail, output, at }) => ({
      name,
      stage,
      ok,
      mayFail,
      output,
      at: timeOf(at),
    })),
    notices: ofType(events, 'notice').map(({ message }) => message),
    restart: foldRestart(events),
    phases: foldPhases(events),
    ...foldTime(events),
    blocks: foldBlocks(events),
  };
  // A rehearsal without errors fails, too, if the events do not prove every check.
  const proven = checksOf(reported, recorded, null, events);
  const cause = failureOf(plan, recorded, events) ?? unproven(plan, recorded, events, proven);
  const checks = cause === null ? proven : checksOf(reported, recorded, cause, events);
  const failedCheck = checks.find(({ result }) => result === 'failed');
  const failure = cause && { ...cause, place: cause.place ?? failedCheck?.place ?? null };
  return {
    schema: 1,
    result: failure === null ? 'passed' : 'failed',
    failure,
    ...recorded,
    checks,
  };
}

/** Milliseconds since the epoch as RFC 3339 in UTC. */
function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function foldUpgrade(
  plan: Plan,
  { name, from, to }: Upgrade,
  events: readonly TimedEvent[],
): ReportedUpgrade {
  const own = events.filter((event) => 'upgrade' in event && event.upgrade === name);
  const submitted = ofType(own, 'proposal-submitted').at(-1);
  const scheduled = ofType(own, 'upgrade-scheduled').at(-1);
  const done = ofType(own, 'upgrade-done').at(-1);
  const known = ofType(events, 'chain-read').at(-1)?.nodes ?? plan.stack.cosmovisor ?? [];
  const nodes = foldNodes(known, own);
  return {
    name,
    from,
    to,
    done: done !== undefined,
    proposal: submitted === undefined ? null : foldProposal(submitted, own),
    schedule:
      scheduled === undefined
        ? null
        : {
            by: scheduled.by,
            account: scheduled.account,
            scheduledHeight: scheduled.height,
            scheduledAt: timeOf(scheduled.at),
          },
    height: done?.height ?? submitted?.upgradeHeight ?? scheduled?.upgradeHeight ?? null,
    straddledPrevious: done?.straddledPrevious ?? null,
    appliedAfterMs: done === undefined ? null : done.appliedAt - done.haltedAt,
    resumedAfterMs: done === undefined ? null : done.resumedAt - done.haltedAt,
    haltedAt: done === undefined ? firstHalt(nodes) : timeOf(done.haltedAt),
    resumedAt: done === undefined ? null : timeOf(done.resumedAt),
    sameState: done === undefined ? null : done.sameState && haveOneState(nodes),
    nodes,
  };
}

/** First halt of a node. Times of the same format and time zone sort as text. */
function firstHalt(nodes: ReportedUpgrade['nodes']): string | null {
  return nodes.flatMap(({ haltedAt }) => haltedAt ?? []).sort()[0] ?? null;
}

/** Returns true if every node has an app hash and all hashes are equal. */
function haveOneState(nodes: ReportedUpgrade['nodes']): boolean {
  const hashes = new Set(nodes.map(({ appHash }) => appHash));
  return hashes.size === 1 && !hashes.has(null);
}

function foldProposal(
  submitted: EventOf<'proposal-submitted'>,
  own: readonly TimedEvent[],
): NonNullable<ReportedUpgrade['proposal']> {
  const decided = ofType(own, 'proposal-decided').findLast((event) => event.id === submitted.id);
  return {
    id: submitted.id,
    status: decided?.status ?? 'submitted',
    tally: decided === undefined ? null : { ...decided.tally },
    failedReason: decided?.failedReason || null,
    votingStart: submitted.votingStart,
    votingEnd: submitted.votingEnd,
    dialect: submitted.dialect,
    deposit: submitted.deposit,
    submittedHeight: submitted.height,
    submittedAt: timeOf(submitted.at),
    decidedHeight: decided?.height ?? null,
    decidedAt: decided === undefined ? null : timeOf(decided.at),
  };
}

/** Known nodes under Cosmovisor, followed by nodes that only events mention, sorted by name. */
function foldNodes(known: readonly string[], own: readonly TimedEvent[]): ReportedUpgrade['nodes'] {
  const halted = ofType(own, 'node-halted');
  const swapped = ofType(own, 'node-swapped');
  const appHashes = new Map(Object.entries(ofType(own, 'upgrade-done').at(-1)?.appHashes ?? {}));
  const seen = [...halted, ...swapped].map((event) => event.service);
  const services = new Set([...known, ...[...seen, ...appHashes.keys()].sort()]);
  return [...services].map((service) => {
    const swap = swapped.findLast((event) => event.service === service);
    const halt = halted.findLast((event) => event.service === service);
    const haltedAt = swap === undefined ? halt?.at : swap.at - swap.swapMs;
    return {
      service,
      current: swap?.current ?? null,
      version: swap?.version ?? null,
      haltHeight: halt?.height ?? null,
      haltedAt: haltedAt === undefined ? null : timeOf(haltedAt),
      servingAt: swap === undefined ? null : timeOf(swap.at),
      swapMs: swap?.swapMs ?? null,
      appHash: appHashes.get(service) ?? null,
    };
  });
}

function foldRestart(events: readonly TimedEvent[]): Report['restart'] {
  const last = ofType(events, 'restarted').at(-1);
  if (last === undefined) return null;
  const { release, heightBefore, heightAfter, ok } = last;
  return { release, heightBefore, heightAfter, ok };
}

function foldPhases(events: readonly TimedEvent[]): Report['phases'] {
  const phases: { step: StepId; at: number; ms: number | null; ok: boolean | null }[] = [];
  for (const event of events) {
    if (event.type === 'step-started') {
      phases.push({ step: event.step, at: event.at, ms: null, ok: null });
    } else if (event.type === 'step-ended') {
      const open = phases.findLast(({ step, ok }) => isSameStep(step, event.step) && ok === null);
      if (open === undefined) continue;
      open.ms = event.at - open.at;
      open.ok = event.ok;
    }
  }
  return phases.map(({ step, at, ms, ok }) => ({
    name: titleOf(step),
    step,
    startedAt: timeOf(at),
    ms,
    ok,
  }));
}

/** Folds the blocks of a timeline, without heights that nodes report again after a restart. */
function foldBlocks(events: readonly TimedEvent[]): Report['blocks'] {
  const begin = firstAt(events);
  let highest = 0;
  return ofType(events, 'block').flatMap(({ height, at }): Report['blocks'] => {
    if (height <= highest) return [];
    highest = height;
    return [[height, at - begin]];
  });
}

/** Time of the earliest event, which is not always the first: events may be added with a past time. */
function firstAt(events: readonly TimedEvent[]): number {
  return events.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
}

function foldTime(events: readonly TimedEvent[]): Pick<Report, 'startedAt' | 'totalMs'> {
  if (events.length === 0) return { startedAt: null, totalMs: 0 };
  const first = firstAt(events);
  const last = events.reduce((last, { at }) => Math.max(last, at), first);
  return { startedAt: timeOf(first), totalMs: last - first };
}

function foldDisk(events: readonly TimedEvent[]): Report['disk'] {
  const measured = ofType(events, 'disk-measured').at(-1);
  return measured === undefined
    ? null
    : { before: { ...measured.before }, after: { ...measured.after } };
}
