import path from 'node:path';
import type { CodeFacts } from './code';
import type { FoundNode } from './nodes';
import type { Found } from './part';
import { namesOfProgram } from './programs';
import type { FoundSource } from './source';

/**
 * File name of the chain's binary: that of the repository's program which starts a node, or else of commands and
 * scripts of the nodes, or else by the convention of the SDK.
 */
export function binaryOf(
  nodes: readonly FoundNode[],
  image: string | undefined,
  source: FoundSource | undefined,
  code: CodeFacts | undefined,
): Found | undefined {
  if (code !== undefined) return ofProgram(nodes, code);
  const named = nodes.find(({ binary }) => binary !== undefined);
  if (named?.binary !== undefined) {
    const { name, script } = named.binary;
    const from = script ?? `the command of ${named.service}`;
    return { value: name, from, isGuess: false };
  }
  if (source?.program !== undefined) {
    return { value: source.program, from: path.join(source.folder, 'cmd'), isGuess: true };
  }
  const home = nodes.flatMap((node) => /\/\.([\w-]+)$/.exec(node.home ?? '')?.[1] ?? [])[0];
  if (home !== undefined) {
    return { value: daemonName(home), from: `the home /.${home}`, isGuess: true };
  }
  const repository = image?.split('/').at(-1)?.split(/[:@]/)[0];
  if (repository === undefined) return undefined;
  return { value: daemonName(repository), from: `the image ${image}`, isGuess: true };
}

/** The program's name that the nodes use; of several that none uses, a guess. */
function ofProgram(
  nodes: readonly FoundNode[],
  { root, now: { program, isOnly, make } }: CodeFacts,
): Found | undefined {
  const names = namesOfProgram(program, make);
  const used = nodes.flatMap(({ binary }) => binary?.name ?? []);
  const [first] = names;
  const found = names.find(({ value }) => used.includes(value)) ?? first;
  if (found === undefined) return undefined;
  const isUsed = used.includes(found.value);
  const from = path.join(root, found.from);
  const isSure = program.isCertain && isOnly && names.length === 1 && used.length === 0;
  return { value: found.value, from, isGuess: !isUsed && !isSure };
}

/** Binary name by the convention of the SDK: `demod` for demo. */
function daemonName(chain: string): string {
  const [word = chain] = chain.split(/[^A-Za-z0-9-]/);
  return word.endsWith('d') ? word : `${word}d`;
}
