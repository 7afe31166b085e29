import { dataOf, LARGEST_YAML, readYaml } from '../../plan/yaml';
import { readBounded } from '../../system/files';

/**
 * The data of a YAML file of somebody's stack, with what its maps take from others (`<<`).
 *
 * @throws Error whatever is wrong with the file or its text
 */
export async function readYamlFile(file: string): Promise<unknown> {
  const yaml = readYaml(await readBounded(file, LARGEST_YAML), { merge: true });
  const [error] = yaml.document.errors;
  if (error !== undefined) throw error;
  return dataOf(yaml);
}
