import { RehearsalError } from '../errors/errors';
import { lastRelease } from '../plan/complete';
import type { Query } from '../plan/schema';
import { type Answer, describeExpected, mismatch } from '../procedure/expected-answer';
import type { LiveStack } from '../stack/live/live';
import type { PreparedStack } from '../stack/prepare/prepare';
import type { RehearsalEvent, Timeline } from '../timeline/timeline';
import type { RunContext } from './run';
import type { TrafficPlayer } from './traffic';

/** Limits of one query. Its answer is part of the report. */
const LIMIT_MS = 120_000;
const ANSWER_CHARACTERS = 4_000_000;
/** Upper bound on all answers as JSON characters; the report is folded, written and read as a whole. */
const ALL_CHARACTERS = 16_000_000;

/** Context for asking queries. */
export interface Asking {
  readonly run: RunContext;
  readonly stack: PreparedStack;
  readonly live: Pick<LiveStack, 'container'>;
  readonly traffic: Pick<TrafficPlayer, 'record'>;
}

/**
 * Runs every query for which the plan has an expected at a release, through the command line of the declared
 * client, inside the RPC service's container.
 *
 * @throws RehearsalError naming each query with an unexpected answer
 */
export async function askQueries(asking: Asking, release: string): Promise<void> {
  const { run, stack, traffic } = asking;
  const wrong: string[] = [];
  await Promise.all(
    run.plan.queries.map(async (query) => {
      const expected = query.expect[release];
      if (expected === undefined) return;
      const binary = stack.binaries.get(query.client ?? release) ?? '';
      const answer = await ask(asking, query, binary);
      const file = expected['same-as'];
      const played = file === undefined ? undefined : await traffic.record(file);
      const problem = mismatch(expected, answer, played);
      record(run, {
        type: 'query-answered',
        query: query.name,
        release,
        moment: 'release',
        command: commandLine(run, query),
        expected: describeExpected(expected),
        mustFail: expected.fails !== undefined,
        ok: problem === undefined,
        problem: problem ?? null,
        answer: answer.text,
      });
      if (problem !== undefined) wrong.push(`"${query.name}": ${problem}`);
    }),
  );
  if (wrong.length > 0) throw wrongAnswers(`at ${release}`, wrong);
}

/** Answers of the last release, asked both before and after the restart. */
export type LastAnswers = ReadonlyMap<string, Answer>;

/**
 * Asks the queries whose answers must not change across the restart, using the last release's binary at the
 * given path.
 */
export async function askLast(asking: Asking, binary: string): Promise<LastAnswers> {
  const { run } = asking;
  const last = lastRelease(run.plan).name;
  const answers = new Map<string, Answer>();
  await Promise.all(
    run.plan.queries
      .filter((query) => query.expect[last] !== undefined)
      .map(async (query) => answers.set(query.name, await ask(asking, query, binary))),
  );
  return answers;
}

/**
 * Compares the answers after the restart with those before it.
 *
 * @throws RehearsalError if any differ
 */
export function compareAnswers(run: RunContext, before: LastAnswers, after: LastAnswers): void {
  const release = lastRelease(run.plan).name;
  const wrong: string[] = [];
  for (const query of run.plan.queries) {
    const was = before.get(query.name);
    const is = after.get(query.name);
    if (was === undefined || is === undefined) continue;
    const mustFail = query.expect[release]?.fails !== undefined;
    const isSame = was.failed === is.failed && was.text === is.text;
    const problem = isSame
      ? failedOtherwise(is, mustFail)
      : 'the answer differs from the one before the restart';
    const ok = problem === null;
    record(run, {
      type: 'query-answered',
      query: query.name,
      release,
      moment: 'restart',
      command: commandLine(run, query),
      expected: 'the same as before the restart',
      mustFail,
      ok,
      problem,
      answer: is.text,
    });
    if (problem !== null) wrong.push(`"${query.name}": ${problem}`);
  }
  if (wrong.length > 0) throw wrongAnswers('after the restart', wrong);
}

/** Describes the problem with two identical answers: a query that should succeed may fail the same way twice. */
function failedOtherwise({ failed }: Answer, mustFail: boolean): string | null {
  if (failed === mustFail) return null;
  return failed ? 'it failed, before the restart and after it' : 'it answered, but must fail';
}

async function ask({ run, stack, live }: Asking, query: Query, binary: string): Promise<Answer> {
  const home = stack.homes.get(stack.rpc)?.inContainer ?? '';
  const { exitCode, stdout, stderr } = await run.docker.containers.exec(
    live.container(stack.rpc),
    [binary, ...query.command, '--output', 'json', '--home', home],
    { allowFailure: true, timeout: LIMIT_MS, maxOutput: ANSWER_CHARACTERS },
  );
  // Clients print the usage after an error; the error itself comes before it.
  const error = stderr.split('\nUsage:')[0]?.trim() ?? '';
  return exitCode === 0 ? { failed: false, text: stdout.trim() } : { failed: true, text: error };
}

type Answered = Extract<RehearsalEvent, { type: 'query-answered' }>;

/** Characters of answers already recorded per timeline. */
const taken = new WeakMap<Timeline, number>();

/**
 * Records an answer.
 *
 * @throws RehearsalError if the report would become too large to read
 */
function record({ timeline }: RunContext, event: Answered): void {
  const characters = (taken.get(timeline) ?? 0) + JSON.stringify(event.answer).length;
  if (characters > ALL_CHARACTERS) {
    throw new RehearsalError(
      'ANSWERS_TOO_LARGE',
      `The answers to all queries exceed ${ALL_CHARACTERS} characters in total, with that to "${event.query}" at ${event.release}`,
      {
        hint: 'The report contains all answers. Query less: a single entry instead of a list, or a list with --limit.',
      },
    );
  }
  taken.set(timeline, characters);
  timeline.add(event);
}

function commandLine(run: RunContext, query: Query): string {
  return [run.plan.chain.binary, ...query.command].join(' ');
}

function wrongAnswers(when: string, wrong: readonly string[]): RehearsalError {
  return new RehearsalError(
    'QUERY_UNEXPECTED',
    `Answers to queries were not as expected ${when}: ${wrong.join('; ')}`,
    {
      hint: 'Compare the answers in the report with the expectations in the plan.',
    },
  );
}
