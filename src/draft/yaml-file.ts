import { dataOf, LARGEST_YAML, readYaml } from '../plan/yaml';
import { readBounded } from '../system/files';

/**
 * Parses a YAML file of the user's stack, with merge keys (`<<`).
 *
 * @throws Error if the file is unreadable or is not valid YAML
 */
export async function readYamlFile(file: string): Promise<unknown> {
  const yaml = readYaml(await readBounded(file, LARGEST_YAML), { merge: true });
  const [error] = yaml.document.errors;
  if (error !== undefined) throw error;
  return dataOf(yaml);
}
