import { InputError, type InputLine, type InputProblem, linesOf, type Note, sides } from './lines';
import { nameUpgrades, newUpgradeNames, renamedUpgradeNames } from './names';
import { replaceReleases } from './replace';
import { type Plan, planSchema } from './schema';
import { listed, quoted, suggestion } from './words';

export { InputError, type InputProblem } from './lines';

/** What the action's inputs change in a plan. */
export interface PlanInputs {
  /** Lines `name=image`. */
  readonly releases?: string | undefined;
  /** Lines `name`, one per upgrade in order, or lines `old=new`. */
  readonly upgrades?: string | undefined;
  /** A version of Cosmovisor. */
  readonly cosmovisor?: string | undefined;
  /**
   * Without a plan of the user's: `releases` is the whole list of releases, and `upgrades` names the
   * upgrades between them. With one (the default) the inputs change what the plan has.
   */
  readonly replaceReleases?: boolean | undefined;
}

/**
 * The plan as the action's inputs change it. An input of blanks counts as not given.
 *
 * @throws InputError with every mistake of both inputs.
 */
export function applyInputs(plan: Plan, inputs: PlanInputs): Plan {
  const problems: InputProblem[] = [];
  const note: Note = (line, message) => problems.push({ ...line, message });
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
  for (const line of others) note(line, 'second version; one is allowed');
  if (version !== undefined) changed = swapCosmovisor(changed, version, note);
  if (problems.length > 0) throw new InputError(problems);
  return changed;
}

/** Lines of an input that are looked at: each is compared with all others. */
const MOST_LINES = 200;

function refuseMany(lines: readonly InputLine[]): void {
  const line = lines[MOST_LINES];
  if (line === undefined) return;
  throw new InputError([{ ...line, message: `a line too many; allowed are ${MOST_LINES}` }]);
}

/** A version of Cosmovisor in the place of the plan's. */
function swapCosmovisor(plan: Plan, line: InputLine, note: Note): Plan {
  if (plan.cosmovisor.image !== undefined) {
    note(line, `the plan has an image of its own with Cosmovisor, ${plan.cosmovisor.image}`);
    return plan;
  }
  const form = cosmovisorSchema.safeParse({ version: line.value }).error?.issues[0]?.message;
  if (form !== undefined) note(line, `wrong version; allowed is ${form}`);
  return { ...plan, cosmovisor: { ...plan.cosmovisor, version: line.value } };
}

const { cosmovisor: cosmovisorSchema } = planSchema.shape;
const { name: nameSchema, image: imageSchema } = planSchema.shape.releases.element.shape;

/** The image of each release that the lines name, in their order. */
function imagesOf(lines: readonly InputLine[], note: Note): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const line of lines) {
    const pair = sides(line);
    if (pair === undefined) {
      note(line, 'wrong form; allowed is name=image, such as v2=checkersd:v2');
      continue;
    }
    const [name, image] = pair;
    const nameForm = nameSchema.safeParse(name).error?.issues[0]?.message;
    if (nameForm !== undefined) note(line, `wrong name ${quoted(name)}; allowed is ${nameForm}`);
    const form = imageSchema.safeParse(image).error?.issues[0]?.message;
    if (form !== undefined) note(line, `wrong image ${quoted(image)}; allowed is ${form}`);
    if (images.has(name)) {
      note(line, `second image for release ${quoted(name)}; a release is allowed once`);
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
    note(line, `unknown release ${quoted(name)}${near}; the plan's releases are ${listed(known)}`);
  }
}

/** A release that gets an image is not built any more: the image must exist. */
function swapImages(plan: Plan, images: ReadonlyMap<string, string>): Plan {
  const releases = plan.releases.map((release) => {
    const image = images.get(release.name);
    return image === undefined ? release : { name: release.name, image };
  });
  return { ...plan, releases };
}
