import { inOrder } from '../../../src/images/model/schedule';

/** Jobs that a test ends by name. */
class Works {
  readonly begun: string[] = [];
  most = 0;
  readonly #open = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();

  readonly work = (name: string): Promise<void> =>
    new Promise((resolve, reject) => {
      this.begun.push(name);
      this.#open.set(name, { resolve, reject });
      this.most = Math.max(this.most, this.#open.size);
    });

  async end(name: string, error?: Error): Promise<void> {
    const work = this.#open.get(name);
    if (work === undefined) throw new Error(`${name} does not run`);
    this.#open.delete(name);
    if (error === undefined) work.resolve();
    else work.reject(error);
    await settled();
  }

  get running(): string[] {
    return [...this.#open.keys()];
  }
}

/** Lets all ready jobs run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const WAITS: Readonly<Record<string, readonly string[]>> = {
  v1: ['dependencies'],
  v2: ['dependencies'],
  cosmovisor: ['tools', 'v1', 'v2'],
};
const waitsFor = (name: string) => WAITS[name] ?? [];
const NAMES = ['cosmovisor', 'v1', 'v2', 'dependencies', 'tools'];

it('starts each job as soon as its dependencies are done', async () => {
  const works = new Works();
  const done = inOrder(NAMES, waitsFor, 9, works.work);
  expect(works.running).toEqual(['dependencies', 'tools']);
  await works.end('dependencies');
  expect(works.running).toEqual(['tools', 'v1', 'v2']);
  await works.end('v2');
  await works.end('tools');
  expect(works.running).toEqual(['v1']);
  await works.end('v1');
  expect(works.running).toEqual(['cosmovisor']);
  await works.end('cosmovisor');
  await expect(done).resolves.toBeUndefined();
  expect(works.begun).toEqual(['dependencies', 'tools', 'v1', 'v2', 'cosmovisor']);
});

it.each([1, 2, 3])('never runs more than %i at the same time', async (limit) => {
  const works = new Works();
  const done = inOrder(['a', 'b', 'c', 'd', 'e', 'f', 'g'], () => [], limit, works.work);
  for (let ended = 0; ended < 7; ended++) {
    expect(works.running).toHaveLength(Math.min(limit, 7 - ended));
    await works.end(works.running[0] ?? '');
  }
  await done;
  expect(works.most).toBe(limit);
  expect(works.begun).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
});

it('takes names outside of the list as done', async () => {
  const works = new Works();
  const done = inOrder(['v1'], waitsFor, 1, works.work);
  expect(works.running).toEqual(['v1']);
  await works.end('v1');
  await expect(done).resolves.toBeUndefined();
});

it('ends at once for an empty list', async () => {
  await expect(inOrder([], waitsFor, 1, () => Promise.reject())).resolves.toBeUndefined();
});

it('ends with the first failure after the running jobs, and starts no others', async () => {
  const works = new Works();
  const done = inOrder(NAMES, waitsFor, 2, works.work);
  const failed = expect(done).rejects.toThrow('no space left on device');
  await works.end('tools', new Error('no space left on device'));
  // A job that ran beside it may fail as well, which is not reported.
  await works.end('dependencies', new Error('it was ended'));
  await failed;
  expect(works.begun).toEqual(['dependencies', 'tools']);
});

it('reports the names of a dependency cycle', async () => {
  const circle: Readonly<Record<string, readonly string[]>> = { a: ['b'], b: ['c'], c: ['a'] };
  const works = new Works();
  const done = inOrder(['a', 'b', 'c', 'd'], (name) => circle[name] ?? [], 2, works.work);
  const failed = expect(done).rejects.toThrow('a, b, c');
  await works.end('d');
  await failed;
  expect(works.begun).toEqual(['d']);
});
