import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { PlanPath } from '../errors/errors';
import { descriptions } from '../plan/shape';
import { visible } from '../text/words';
import type { Draft } from './draft';
import type { Note } from './part';

/** Searchable prefixes of marked notes. */
export const MARKS = { 'fill in': 'FILL IN', check: 'CHECK' } as const;

const WIDTH = 100;

/**
 * Writes a drafted plan as YAML. The schema's description of each key appears once; notes follow plain values
 * and precede lists and maps.
 *
 * @param head comment lines above the plan
 */
export function planText({ data, notes, trailer }: Draft, head: readonly string[]): string {
  const document = new Document(data, { aliasDuplicateObjects: false });
  document.commentBefore = commented(head);
  if (isMap<Scalar, Node>(document.contents)) {
    for (const { key } of document.contents.items.slice(1)) key.spaceBefore = true;
    new Commentator(notes).annotate(document.contents, []);
  }
  document.comment = commented(trailer);
  const text = document.toString({ nullStr: '', lineWidth: 0, flowCollectionPadding: false });
  return `${text.trimEnd()}\n`;
}

class Commentator {
  readonly #describe = descriptions();
  readonly #explained = new Set<string>();
  /** Notes by place; a place may have several. */
  readonly #notes = new Map<string, Note[]>();

  constructor(notes: readonly Note[]) {
    for (const note of notes) {
      const place = JSON.stringify(note.path);
      const there = this.#notes.get(place) ?? [];
      there.push(note);
      this.#notes.set(place, there);
    }
  }

  annotate(node: unknown, at: PlanPath): void {
    if (isSeq<Node>(node)) {
      if (node.items.every(isScalar)) node.flow = true;
      for (const [index, item] of node.items.entries()) {
        const path = [...at, index];
        this.annotate(item, path);
        if (isMap<Scalar>(item)) comment(item, [...this.#said(path), ...takenFromFirst(item)]);
      }
    }
    if (!isMap<Scalar<string>, Node>(node)) return;
    for (const pair of node.items) {
      const path = [...at, pair.key.value];
      this.#annotatePair(pair, path);
      this.annotate(pair.value, path);
    }
  }

  #annotatePair({ key, value }: Pair<Scalar<string>, Node>, path: PlanPath): void {
    const said = this.#said(path);
    const isPlain = isScalar(value);
    comment(key, [...this.#explanation(path), ...(isPlain ? [] : said)]);
    if (isPlain && said.length > 0) value.comment = commented([said.join(' ')]);
  }

  #explanation(path: PlanPath): string[] {
    const description = this.#describe(path);
    if (description === undefined || this.#explained.has(description)) return [];
    this.#explained.add(description);
    return wrapped(`${description}.`);
  }

  /** Comment lines of a place. */
  #said(path: PlanPath): string[] {
    const notes = this.#notes.get(JSON.stringify(path)) ?? [];
    return notes.flatMap((note) => wrapped(noteText(note)));
  }
}

function comment(node: Node, lines: readonly string[]): void {
  if (lines.length > 0) node.commentBefore = commented(lines);
}

/** Moves the comment of a list entry's first key before the entry. */
function takenFromFirst({ items: [first] }: YAMLMap<Scalar>): string[] {
  const lines = first?.key.commentBefore?.split('\n').map((line) => line.trim()) ?? [];
  if (first) delete first.key.commentBefore;
  return lines;
}

function noteText({ text, mark }: Note): string {
  return mark === undefined ? text : `${MARKS[mark]}: ${text}`;
}

function commented(lines: readonly string[]): string {
  return lines.map((line) => (line === '' ? '' : ` ${visible(line)}`)).join('\n');
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
