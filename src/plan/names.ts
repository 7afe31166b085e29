import { listed, quoted, suggestion } from '../text/words';
import { type InputLine, type Note, sides } from './lines';
import { FOLDER_NAMES, isFolderName } from './references';
import { type Plan, planSchema } from './schema';
import { stageParts } from './stage';

/** A name given by a line to the upgrade at an index. */
interface Naming {
  readonly line: InputLine;
  readonly index: number;
  readonly name: string;
}

/** Names of the plan's upgrades after applying lines `name` (all of them, in order) or `old=new`. */
export function renamedUpgradeNames(
  plan: Plan,
  lines: readonly InputLine[],
  note: Note,
): readonly string[] {
  const known = plan.upgrades.map(({ name }) => name);
  const pairs = lines.filter(isPair);
  if (pairs.length === 0) {
    if (lines.length === 0) return known;
    const upgrades = `the plan's upgrades are ${listed(known)}`;
    noteCount(lines, known.length, upgrades, note);
    return named(known, byPosition(lines), note);
  }
  if (pairs.length < lines.length) {
    const message = 'a name among lines old=new; allowed are names only or old=new only';
    for (const line of lines) if (!isPair(line)) note(line, 'FORM_WRONG', message);
  }
  return named(known, byOldName(pairs, known, note), note);
}

/** Names of the upgrades between consecutive releases of a new list. */
export function newUpgradeNames(
  plan: Plan,
  releases: readonly InputLine[],
  lines: readonly InputLine[],
  note: Note,
): readonly string[] {
  const count = releases.length - 1;
  const [only] = releases;
  if (count === 0 && only) {
    note(
      only,
      'LINES_TOO_FEW',
      'a single release; allowed are at least two, in the order of the upgrades',
    );
    return [];
  }
  for (const line of lines.filter(isPair)) {
    note(
      line,
      'FORM_WRONG',
      'old=new where releases are replaced; allowed is the name of an upgrade',
    );
  }
  // The bundled plan's names suffice if only its images are replaced.
  if (lines.length === 0 && count === plan.upgrades.length) {
    return plan.upgrades.map(({ name }) => name);
  }
  noteCount(lines, count, `${releases.length} releases have ${count} between them`, note);
  return named([], byPosition(lines), note);
}

/** Plan with renamed upgrades, including references in traffic. */
export function nameUpgrades(plan: Plan, names: readonly string[]): Plan {
  const upgrades = plan.upgrades.map((upgrade, index) => ({
    ...upgrade,
    name: names[index] ?? upgrade.name,
  }));
  const traffic = plan.traffic.map((entry) => {
    const [when, old] = stageParts(entry.stage);
    const index = plan.upgrades.findIndex(({ name }) => name === old);
    return index < 0 ? entry : { ...entry, stage: `${when}:${upgrades[index]?.name}` };
  });
  return { ...plan, upgrades, traffic };
}

function isPair({ value }: InputLine): boolean {
  return value.includes('=');
}

function byPosition(lines: readonly InputLine[]): Naming[] {
  return lines.map((line, index) => ({ line, index, name: line.value }));
}

function byOldName(lines: readonly InputLine[], known: readonly string[], note: Note): Naming[] {
  const namings: Naming[] = [];
  for (const line of lines) {
    const pair = sides(line);
    if (pair === undefined) {
      note(line, 'FORM_WRONG', 'wrong form; allowed is old=new');
      continue;
    }
    const [old, name] = pair;
    const index = known.indexOf(old);
    if (index < 0) {
      const near = suggestion(old, known);
      note(
        line,
        'NAME_UNKNOWN',
        `unknown upgrade ${quoted(old)}${near}; the plan's upgrades are ${listed(known)}`,
      );
    } else if (namings.some((naming) => naming.index === index)) {
      note(
        line,
        'NAME_NOT_UNIQUE',
        `second name for upgrade ${quoted(old)}; an upgrade is allowed once`,
      );
    } else {
      namings.push({ line, index, name });
    }
  }
  return namings;
}

function noteCount(lines: readonly InputLine[], count: number, why: string, note: Note): void {
  for (const line of lines.slice(count))
    note(line, 'LINES_TOO_MANY', `a name too many; allowed are ${count}: ${why}`);
  if (lines.length >= count) return;
  const last = lines.at(-1) ?? { input: 'upgrades', line: 1, value: '' };
  note(
    last,
    'LINES_TOO_FEW',
    `too few names; given are ${lines.length}, needed are ${count}: ${why}`,
  );
}

const { name: nameSchema } = planSchema.shape.upgrades.element.shape;

/** Names with replacements, which must be valid and unique. */
function named(old: readonly string[], namings: readonly Naming[], note: Note): readonly string[] {
  const names = [...old];
  for (const { index, name } of namings) names[index] = name;
  for (const { line, index, name } of namings) {
    if (!isFolderName(name)) {
      note(
        line,
        'NAME_NOT_A_FOLDER',
        `${quoted(name)} is not usable as the name of Cosmovisor's folder; ${FOLDER_NAMES}`,
      );
    }
    const form = nameSchema.safeParse(name).error?.issues[0]?.message;
    if (form !== undefined)
      note(line, 'FORM_WRONG', `wrong name ${quoted(name)}; allowed is ${form}`);
    // Of two equal new names, the second is the mistake; an old one was there before.
    const isTaken = names.some(
      (other, at) =>
        other === name && at !== index && (at < index || !namings.some((n) => n.index === at)),
    );
    if (isTaken)
      note(
        line,
        'NAME_NOT_UNIQUE',
        `second upgrade of the name ${quoted(name)}; a name is allowed once`,
      );
  }
  return names;
}
