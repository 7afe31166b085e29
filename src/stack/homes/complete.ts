import type { NodeHome } from '../copy/home';
import { HOME_FILES } from './homes';
import { readMade } from './template-files';
import { TEMPLATE, type Workbench } from './workbench';

/** Configuration files that a binary creates at its start if they are missing. */
const CONFIGURATION = [HOME_FILES.config, HOME_FILES.app, HOME_FILES.client];

/**
 * Adds missing configuration files to homes, as created by the chain's binary at its start: they must exist
 * beforehand to be tuned. Files that the binary does not create are not needed.
 */
export async function completeHomes(
  homes: ReadonlyMap<string, NodeHome>,
  workbench: Workbench,
): Promise<void> {
  let made = false;
  for (const home of homes.values()) {
    for (const file of CONFIGURATION) {
      if (!(await home.lacks(file))) continue;
      if (!made) {
        const work = 'Making the configuration files that homes of the stack lack (init)';
        await workbench.chain({ work }, ['init', 'template', '--home', TEMPLATE]);
      }
      made = true;
      if ((await workbench.files.stat(`${TEMPLATE}/${file}`)) === undefined) continue;
      await home.writeText(file, await readMade(workbench, file));
    }
  }
}
