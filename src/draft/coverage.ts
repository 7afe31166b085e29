import { makerWords } from '../stack/copy/makers';
import { listed } from '../text/words';
import { type Choice, type ChosenStack, chainsIn } from './choose-stack';
import { named } from './files';
import type { Limit } from './limits';
import { type Candidate, nodesOf, startedBy, whyTaken } from './stack-search';

/** A line of output: a label, and what it is about. */
export function row(label: string, text: string): string {
  return `${label.padEnd(12)}${text}`;
}

/** Stacks that are not taken. */
interface Left extends Pick<Choice, 'foreign' | 'refused'> {
  /** Those that were not read. */
  readonly others: readonly Candidate[];
}

/** First lines of output: which stack is covered and why, what is left, what is missing. */
export function stackLines(
  { candidate, facts }: ChosenStack,
  { others, foreign, refused }: Left,
  cwd: string,
): string[] {
  const { start } = candidate;
  return [
    row('stack', `${place(candidate, cwd)}: ${nodesOf(candidate)}`),
    ...(start === undefined
      ? []
      : [row('started by', `${startedBy(start)} (${named(start.file, cwd)}:${start.line})`)]),
    ...facts.otherChains.map(({ name, nodes }) =>
      row('helpers', `${listed(nodes.map(({ service }) => service))}: another chain (${name})`),
    ),
    ...alternativeLines(others, cwd),
    ...foreign.map((each) =>
      row('left out', `${place(each.candidate, cwd)}, which runs ${otherChains(each)}`),
    ),
    ...refused.map(({ candidate: each, why }) =>
      row('left out', `${place(each, cwd)}, which Compose refuses: ${why}`),
    ),
    ...facts.missing.map((mount) => row('missing', missingWords(mount, cwd))),
  ];
}

/** Chains of a stack that are not of the repository's code: `other chains (gaiad, junod)`. */
export function otherChains(stack: ChosenStack): string {
  const names = chainsIn(stack);
  return `${names.length === 1 ? 'another chain' : 'other chains'} (${listed(names)})`;
}

/** The missing source of a mount, with what may make it. */
export function missingWords(
  { source, services, makers }: ChosenStack['facts']['missing'][number],
  folder: string,
): string {
  const [maker] = makers;
  const what = `${named(source, folder)} (mounted by ${listed(services)}) does not exist`;
  return maker === undefined ? what : `${what}; ${makerWords(maker)} mentions it`;
}

const MOST_ALTERNATIVES = 5;

/** Other stacks of nodes, as commands that take them. */
function alternativeLines(others: readonly Candidate[], cwd: string): string[] {
  const more = others.length - MOST_ALTERNATIVES;
  return [
    ...others
      .slice(0, MOST_ALTERNATIVES)
      .map((each) => row('instead', `rehearse init ${firstFile(each, cwd)} (${whyTaken(each)})`)),
    ...(more > 0 ? [row('instead', `one of ${more} more stacks`)] : []),
  ];
}

function place({ files }: Candidate, cwd: string): string {
  return listed(files.map((file) => named(file, cwd)));
}

function firstFile({ files }: Candidate, cwd: string): string {
  return named(files[0] ?? '', cwd);
}

/** Kinds that a rehearsal does not cover, or with further keys of the plan only, with what to do. */
export function limitLines(limits: readonly Limit[]): string[] {
  return limits.map(({ kind, remedy, isCovered }) =>
    row(isCovered ? 'to complete' : 'not covered', `${kind}: ${remedy}.`),
  );
}
