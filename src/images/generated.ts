import path from 'node:path';
import { writeAll } from '../system/files';
import { filesContent } from './content';
import type { Target } from './target';

/** The toolchain that builds what the rehearsal itself adds to a run. */
export const GO_IMAGE = 'golang:1.26-bookworm';

/** What is the same in all targets whose context is generated. */
export type Generated = Omit<Target, 'reference' | 'inputs' | 'bases' | 'keeps'>;

/**
 * Writes the context of a target, into a folder of its name: its `Dockerfile`, and what that takes in.
 */
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
    quicker: undefined,
    secrets: [],
    unkeyed: undefined,
  };
}
