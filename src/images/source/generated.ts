import path from 'node:path';
import { writeAll } from '../../system/files';
import type { Target } from '../model/target';
import { filesContent } from './content';

/** Toolchain image for programs that the rehearsal adds to a run. */
export const GO_IMAGE = 'golang:1.26-bookworm';

/** Common properties of all targets with a generated context. */
export type Generated = Omit<Target, 'reference' | 'inputs' | 'bases' | 'cachePolicy'>;

/** Writes the context of a target into a folder of its name: its `Dockerfile` and the files that it uses. */
export async function generated(
  folder: string,
  name: string,
  title: string,
  files: Readonly<Record<string, string>>,
): Promise<Generated> {
  const context = path.join(folder, name);
  await writeAll(context, files);
  return {
    name,
    title,
    context,
    content: { how: 'generated', hash: await filesContent(context, Object.keys(files)) },
    dockerfile: path.join(context, 'Dockerfile'),
    dockerfileText: files.Dockerfile ?? '',
    dockerfileShown: `the generated Dockerfile of ${title}`,
    stage: undefined,
    args: {},
    incrementalBase: undefined,
    secrets: [],
    unkeyed: undefined,
  };
}
