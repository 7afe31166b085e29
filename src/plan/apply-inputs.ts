import { listed, quoted, suggestion } from '../text/words';
import { InputError, type InputLine, type InputProblem, linesOf, type Note, sides } from './lines';
import { nameUpgrades, newUpgradeNames, renamedUpgradeNames } from './names';
import { replaceReleases } from './replace';
import { type Plan, planSchema } from './schema';

export { InputError, type InputProblem } from './lines';

/** The action's inputs that change a plan. */
export interface PlanInputs {
  /** Lines `name=image`. */
  readonly releases?: string | undefined;
  /** Lines `name`, one per upgrade in order, or lines `old=new`. */
  readonly upgrades?: string | undefined;
  /** Version of Cosmovisor. */
  readonly cosmovisor?: string | undefined;
  /**
   * True without a plan of the user's: `releases` is then the whole list of releases, and `upgrades` names the
   * upgrades between them. By default the inputs change the contents of the plan.
   */
  readonly replaceReleases?: boolean | undefined;
}

/**
 * Applies the action's inputs to a plan. A blank input counts as missing.
 *
 * @throws InputError with every mistake of all inputs.
 */
export function applyInputs(plan: Plan, inputs: PlanInputs): Plan {
  const problems: InputProblem[] = [];
  const note: Note = (line, code, message) => problems.push({ ...line, code, message });
  const releaseLines = linesOf('releases', inputs.releases);
  const upgradeLines = linesOf('upgrades', inputs.upgrades);
  for (const lines of [releaseLines, upgradeLines]) refuseMany(lines);
  const images = imagesOf(releaseLines, note);
  let changed: Plan;
  if (inputs.replaceReleases && releaseLines.length > 0) {
    const names = newUpgradeNames(plan, releaseLines, upgradeLines, note);
    changed = problems.length > 0 ? plan : replaceReleases(plan, images, names);
  } else {
    noteUnknown(plan, releaseLines, note);
    changed = nameUpgrades(swapImages(plan, images), renamedUpgradeNames(plan, upgradeLines, note));
  }
  const [version, ...others] = linesOf('cosmovisor', inputs.cosmovisor);
  for (const line of others) note(line, 'LINES_TOO_MANY', 'second version; one is allowed');
  if (version !== undefined) changed = swapCosmovisor(changed, version, note);
  if (problems.length > 0) throw new InputError(problems);
  return changed;
}

/** Maximum number of lines in an input: each is compared with all others. */
const MOST_LINES = 200;

function refuseMany(lines: readonly InputLine[]): void {
  const line = lines[MOST_LINES];
  if (line === undefined) return;
  const message = `a line too many; allowed are ${MOST_LINES}`;
  throw new InputError([{ ...line, code: 'LINES_TOO_MANY', message }]);
}

/** Replaces the plan's version of Cosmovisor. */
function swapCosmovisor(plan: Plan, line: InputLine, note: Note): Plan {
  if (plan.cosmovisor.image !== undefined) {
    const message = `the plan has an image of its own with Cosmovisor, ${plan.cosmovisor.image}`;
    note(line, 'KEYS_EXCLUSIVE', message);
    return plan;
  }
  const form = cosmovisorSchema.safeParse({ version: line.value }).error?.issues[0]?.message;
  if (form !== undefined) note(line, 'FORM_WRONG', `wrong version; allowed is ${form}`);
  return { ...plan, cosmovisor: { ...plan.cosmovisor, version: line.value } };
}

const { cosmovisor: cosmovisorSchema } = planSchema.shape;
const { name: nameSchema, image: imageSchema } = planSchema.shape.releases.element.shape;

/** Images of the releases named in the lines, in their order. */
function imagesOf(lines: readonly InputLine[], note: Note): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const line of lines) {
    const pair = sides(line);
    if (pair === undefined) {
      note(line, 'FORM_WRONG', 'wrong form; allowed is name=image, such as v2=checkersd:v2');
      continue;
    }
    const [name, image] = pair;
    const nameForm = nameSchema.safeParse(name).error?.issues[0]?.message;
    if (nameForm !== undefined)
      note(line, 'FORM_WRONG', `wrong name ${quoted(name)}; allowed is ${nameForm}`);
    const form = imageSchema.safeParse(image).error?.issues[0]?.message;
    if (form !== undefined)
      note(line, 'FORM_WRONG', `wrong image ${quoted(image)}; allowed is ${form}`);
    if (images.has(name)) {
      note(
        line,
        'NAME_NOT_UNIQUE',
        `second image for release ${quoted(name)}; a release is allowed once`,
      );
    }
    images.set(name, image);
  }
  return images;
}

function noteUnknown(plan: Plan, lines: readonly InputLine[], note: Note): void {
  const known = plan.releases.map(({ name }) => name);
  for (const line of lines) {
    const name = sides(line)?.[0];
    if (name === undefined || known.includes(name)) continue;
    const near = suggestion(name, known);
    note(
      line,
      'NAME_UNKNOWN',
      `unknown release ${quoted(name)}${near}; the plan's releases are ${listed(known)}`,
    );
  }
}

/** Replaces releases' images. Such a release is no longer built: the image must exist. */
function swapImages(plan: Plan, images: ReadonlyMap<string, string>): Plan {
  const releases = plan.releases.map((release) => {
    const image = images.get(release.name);
    return image === undefined ? release : { name: release.name, image, replaces: release.image };
  });
  return { ...plan, releases };
}
