import { RehearsalError } from '../errors';
import { lastRelease } from '../plan/complete';
import type { Query } from '../plan/schema';
import type { LiveStack } from '../stack/live';
import type { PreparedStack } from '../stack/stack';
import { type Answer, describeExpectation, mismatch } from './expectation';
import type { Run } from './run';
import type { RehearsalEvent, Timeline } from './timeline';
import type { TrafficPlayer } from './traffic';

/** Limits of one query. Its answer goes into the report. */
const LIMIT_MS = 120_000;
const ANSWER_CHARACTERS = 4_000_000;
/** Characters of all answers as the report has them, in JSON: it is folded, written and read as a whole. */
const ALL_CHARACTERS = 16_000_000;

/**
 * Asks every query that the plan expects something of at a release, by the command line of the
 * declared client, inside the RPC service's container.
 *
 * @throws RehearsalError naming each query that was not answered as expected
 */
export async function askQueries(
  run: Run,
  stack: PreparedStack,
  live: LiveStack,
  traffic: TrafficPlayer,
  release: string,
): Promise<void> {
  const wrong: string[] = [];
  await Promise.all(
    run.plan.queries.map(async (query) => {
      const expectation = query.expect[release];
      if (expectation === undefined) return;
      const binary = stack.binaries.get(query.client ?? release) ?? '';
      const answer = await ask(run, stack, live, query, binary);
      const file = expectation['same-as'];
      const played = file === undefined ? undefined : await traffic.record(file);
      const problem = mismatch(expectation, answer, played);
      record(run, {
        type: 'query-answered',
        query: query.name,
        release,
        moment: 'release',
        command: commandLine(run, query),
        expected: describeExpectation(expectation),
        ok: problem === undefined,
        problem: problem ?? null,
        answer: answer.text,
      });
      if (problem !== undefined) wrong.push(`"${query.name}": ${problem}`);
    }),
  );
  if (wrong.length > 0) throw wrongAnswers(`at ${release}`, wrong);
}

/** Answers of the last release, asked before and after the restart. */
export type LastAnswers = ReadonlyMap<string, Answer>;

/** Asks what the last release must answer the same after a restart, with the binary of the given path. */
export async function askLast(
  run: Run,
  stack: PreparedStack,
  live: LiveStack,
  binary: string,
): Promise<LastAnswers> {
  const last = lastRelease(run.plan).name;
  const answers = new Map<string, Answer>();
  await Promise.all(
    run.plan.queries
      .filter((query) => query.expect[last] !== undefined)
      .map(async (query) => answers.set(query.name, await ask(run, stack, live, query, binary))),
  );
  return answers;
}

/** Compares the answers after the restart with those before. @throws RehearsalError when any differs */
export function compareAnswers(run: Run, before: LastAnswers, after: LastAnswers): void {
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
      : 'it answered otherwise than before the restart';
    const ok = problem === null;
    record(run, {
      type: 'query-answered',
      query: query.name,
      release,
      moment: 'restart',
      command: commandLine(run, query),
      expected: 'the same as before the restart',
      ok,
      problem,
      answer: is.text,
    });
    if (problem !== null) wrong.push(`"${query.name}": ${problem}`);
  }
  if (wrong.length > 0) throw wrongAnswers('after the restart', wrong);
}

/** What is wrong with two answers that are the same: a query that has come to fail may fail twice in the same way. */
function failedOtherwise({ failed }: Answer, mustFail: boolean): string | null {
  if (failed === mustFail) return null;
  return failed ? 'it failed, before the restart and after it' : 'it answered, but must fail';
}

async function ask(
  run: Run,
  stack: PreparedStack,
  live: LiveStack,
  query: Query,
  binary: string,
): Promise<Answer> {
  const { exitCode, stdout, stderr } = await run.exec.run(
    [
      ...(['docker', 'exec', live.container(stack.rpc), binary] as const),
      ...[
        ...query.command,
        '--output',
        'json',
        '--home',
        stack.homes.get(stack.rpc)?.inContainer ?? '',
      ],
    ],
    { allowFailure: true, signal: run.signal, timeout: LIMIT_MS, maxOutput: ANSWER_CHARACTERS },
  );
  // Clients print the usage after an error; what failed is the line before it.
  const error = stderr.split('\nUsage:')[0]?.trim() ?? '';
  return exitCode === 0 ? { failed: false, text: stdout.trim() } : { failed: true, text: error };
}

type Answered = Extract<RehearsalEvent, { type: 'query-answered' }>;

/** Characters of the answers that a timeline has already. */
const taken = new WeakMap<Timeline, number>();

/** @throws RehearsalError where the report would become larger than anybody reads */
function record({ timeline }: Run, event: Answered): void {
  const characters = (taken.get(timeline) ?? 0) + JSON.stringify(event.answer).length;
  if (characters > ALL_CHARACTERS) {
    throw new RehearsalError(
      `The answers of all queries together have more than ${ALL_CHARACTERS} characters, with that of "${event.query}" at ${event.release}`,
      {
        hint: 'The report has them all. Ask for less: for one entry instead of a list, or by --limit.',
      },
    );
  }
  taken.set(timeline, characters);
  timeline.add(event);
}

function commandLine(run: Run, query: Query): string {
  return [run.plan.chain.binary, ...query.command].join(' ');
}

function wrongAnswers(when: string, wrong: readonly string[]): RehearsalError {
  return new RehearsalError(`Queries were not answered as expected ${when}: ${wrong.join('; ')}`, {
    hint: 'The answers are in the report; the plan says what each must be.',
  });
}
