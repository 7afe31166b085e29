import { clipped } from '../../text/plain';
import { withoutUsage } from '../../text/usage';
import { isTraceLine } from './trace';

/** Maximum number of lines of evidence, and of a line's characters in a message. */
const MOST_LINES = 20;
const SHOWN_CHARACTERS = 300;
/** Maximum length of a line whose stack is read, in characters; CometBFT writes a whole stack as one field. */
const STACK_CHARACTERS = 64 * 1024;
/** Lines before a panic, and frames, that are shown. */
const BEFORE = 4;
const FRAMES = 5;
/** Maximum number of lines of a panic's message. */
const MESSAGE_LINES = 8;

/** Beginning of a panic, or of a failure of consensus (CometBFT `consensus/state.go`, `receiveRoutine`). */
const PANIC = /^(?:\S{1,40} )?panic: |^fatal error: |CONSENSUS FAILURE!!!/;
/** The halt of an old binary at an upgrade, which is expected and also logged as a panic or failure. */
const HALT = /UPGRADE \\*"[^"\\]+\\*" NEEDED at height/;
/** Top-level packages of Go's standard library. */
const STANDARD =
  /^(?:archive|bufio|bytes|cmp|compress|container|context|crypto|database|debug|embed|encoding|errors|expvar|flag|fmt|go|hash|html|image|index|internal|io|iter|log|maps|math|mime|net|os|path|plugin|reflect|regexp|runtime|slices|sort|strconv|strings|structs|sync|syscall|testing|text|time|unicode|unique|unsafe|weak)[./]/;

/** A call in a Go trace: its function without arguments, and its place. */
interface Frame {
  readonly call: string;
  readonly place: string;
}

/**
 * The lines of a log that show why it ends: the last lines without usage texts, but of a panic near the end its
 * message, the lines before it, and the first frames of the chain's own code. Those are outside of Go's standard
 * library and of modules with a version in their path (`cosmos-sdk@v0.50.1`); without any, the first frames that are
 * not Go's.
 */
export function evidenceIn(lines: readonly string[]): string[] {
  const last = lastOf(lines);
  const panic = lines.findLastIndex((line) => PANIC.test(line) && !HALT.test(line));
  if (panic < 0) return last.map(shown);
  const stack = stackAfter(lines, panic);
  const end = traceEnd(lines, stack);
  const rest = lines.slice(end);
  if (rest.length >= MOST_LINES) return last.map(shown);
  const message = lines
    .slice(panic, Math.max(stack, panic + 1))
    .filter((line) => line.trim() !== '');
  const frames = framesIn([...inlineStack(lines[panic] ?? ''), ...lines.slice(stack, end)]);
  if (frames.length === 0) return last.map(shown);
  const telling = tellingFrames(frames).map(({ call, place }) => `  at ${call} (${place})`);
  const room = MOST_LINES - message.length - telling.length;
  const after = rest.slice(0, Math.max(0, room - BEFORE));
  const before = lines.slice(Math.max(0, panic - BEFORE), panic);
  return [...before, ...message.map(withoutStack), ...telling, ...after].map(shown);
}

/** The last lines; a usage text would hide the error before or after it. */
function lastOf(lines: readonly string[]): string[] {
  return withoutUsage(lines)
    .filter((line) => line !== '')
    .slice(-MOST_LINES);
}

function shown(line: string): string {
  return clipped(line, SHOWN_CHARACTERS);
}

/**
 * Index of the stack below a panic. In between are further lines of its message, and of panics of deferred functions;
 * without a stack, the index after the panic.
 */
function stackAfter(lines: readonly string[], panic: number): number {
  const near = lines.slice(panic + 1, panic + 1 + MESSAGE_LINES);
  return (
    panic +
    1 +
    Math.max(
      0,
      near.findIndex((line) => /^goroutine \d/.test(line)),
    )
  );
}

/** Index after the last line of a trace. */
function traceEnd(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, i) => i >= start && !isTraceLine(line));
  return end < 0 ? lines.length : end;
}

const STACK_FIELD = /stack="?/;

/** Lines of a stack that is a field of a log line, with `\n` and `\t` as text. */
function inlineStack(line: string): string[] {
  const text = line.slice(0, STACK_CHARACTERS);
  const at = text.search(STACK_FIELD);
  return at < 0 ? [] : text.slice(at).replaceAll('\\t', '\t').split('\\n');
}

function withoutStack(line: string): string {
  const at = line.search(STACK_FIELD);
  return at < 0 ? line : line.slice(0, at).trimEnd();
}

/** Frames of a trace: lines of a call, each followed by one of its place. */
function framesIn(trace: readonly string[]): Frame[] {
  return trace.flatMap((line, i) => {
    const next = trace[i + 1]?.trim() ?? '';
    const place = /^(\S{1,500}\.go:\d{1,9})(?: |$)/.exec(next)?.[1];
    const call = line.trim().replace(/^created by /, '');
    if (place === undefined || !/^[\w.]/.test(call)) return [];
    return [{ call: withoutArguments(call), place }];
  });
}

/** `app.(*App).New.func1(0xc0, …)` without its arguments, the last bracket. */
function withoutArguments(call: string): string {
  const at = call.endsWith(')') ? call.lastIndexOf('(') : -1;
  return at <= 0 ? call : call.slice(0, at);
}

function tellingFrames(frames: readonly Frame[]): readonly Frame[] {
  const foreign = frames.filter(({ call }) => !STANDARD.test(call) && !/^panic$/.test(call));
  const own = foreign.filter(({ place }) => !/@v\d|\/vendor\//.test(place));
  return (own.length === 0 ? foreign : own).slice(0, FRAMES);
}
