import path from 'node:path';
import { assignedIn, commandsIn, filledIn, type Variables, wholeLines } from './shell-words';

/** Words before a program in a command of a shell, and programs that start others. */
const BEFORE =
  /^(?:then|do|else|if|while|until|!|\{|exec|nohup|sudo|env|time|command|tini|dumb-init|gosu|su-exec|--|-\w|\w+=.*)$/s;
const SHELL = /^(?:sh|bash|ash|dash|zsh)$/;
/** Programs with a command `start` that are no nodes. */
const OTHER =
  /^(?:cosmovisor|run|tmkms|horcrux|service|systemctl|rc-service|npm|npx|yarn|pnpm|bun|node|deno|python[\d.]*|pm2|hermes|rly|ts-relayer|supervisord|docker|podman|minikube|anvil|geth)$/;
const MOST_LINES = 20_000;

/** Returns true for a program that has a command `start` and is no node. */
export function isOther(program: string): boolean {
  return OTHER.test(path.posix.basename(program));
}

/**
 * Program that a script starts as a node: `demod start`, also with flags before `start` and with variables of plain
 * values. Comments and other texts, such as those of `echo`, do not count.
 *
 * @param given values of variables from outside the script
 */
export function startedBy(text: string, given: Variables = new Map()): string | undefined {
  const variables = new Map([...given, ...ownVariables(text, given)]);
  for (const { text: line } of wholeLines(text).slice(0, MOST_LINES)) {
    if (!/\bstart\b/.test(line)) continue;
    for (const words of commandsIn(filledIn(line, variables))) {
      const program = startedIn(words, variables);
      if (program !== undefined) return program;
    }
  }
  return undefined;
}

/** Variables of a script, also with a default for themselves or an argument: `BIN=${BIN:-demod}`, `BIN=${1:-demod}`. */
function ownVariables(text: string, given: Variables): [string, string][] {
  return [...assignedIn(text)].map(([name, value]) => [
    name,
    value.replace(/\$\{(\w{1,60}):?[-=]([^{}$]*)\}/g, (use, other: string, fallback: string) => {
      if (other === name) return given.get(name) ?? fallback;
      return /^\d+$/.test(other) ? fallback : use;
    }),
  ]);
}

/** Program that a command, given by its words, starts as a node; also through a shell's `-c`. */
export function startedIn(
  words: readonly string[],
  variables: Variables = new Map(),
): string | undefined {
  const from = words.findIndex((word) => !BEFORE.test(word));
  const [program, ...args] = from === -1 ? [] : words.slice(from);
  if (program === undefined) return undefined;
  if (SHELL.test(path.posix.basename(program))) {
    const at = args.findIndex((word) => /^-\w*c$/.test(word));
    const script = at === -1 ? undefined : args[at + 1];
    return script === undefined ? undefined : startedBy(script, variables);
  }
  const name = path.posix.basename(program);
  return /^[A-Za-z][\w.-]*$/.test(name) && !isOther(name) && starts(args) ? name : undefined;
}

/** Returns true if the first argument that is no flag or value of one is `start`. */
function starts(args: readonly string[]): boolean {
  const at = args.indexOf('start');
  return (
    at !== -1 &&
    args
      .slice(0, at)
      .every((word, index) => word.startsWith('-') || /^--?[^=]+$/.test(args[index - 1] ?? ''))
  );
}
