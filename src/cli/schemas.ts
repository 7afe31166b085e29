import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { planJsonSchema } from '../plan/schema';
import { reportSchemaText } from '../report/model/schema';
import { EXIT } from './exit';

/** Writes the published JSON Schemas, generated from the sources. */
export async function writeSchemas(actionFolder: string): Promise<number> {
  const folder = path.join(actionFolder, 'schema');
  const plan = `${JSON.stringify(planJsonSchema(), null, 2)}\n`;
  await writeFile(path.join(folder, 'plan.schema.json'), plan);
  await writeFile(path.join(folder, 'report.schema.json'), reportSchemaText());
  return EXIT.passed;
}
