import { visit } from 'yaml';
import { dataOf, readYaml, YamlRefusal } from '../../src/plan/yaml';

describe('aliases', () => {
  it('refer to the last anchor of their name before them', () => {
    const text = 'a: &x 1\nb: *x\nc: &x {d: 2}\ne: *x\nf: [*x, &x 3, *x]\n';
    const yaml = readYaml(text, {});
    expect(dataOf(yaml)).toEqual({ a: 1, b: 1, c: { d: 2 }, e: { d: 2 }, f: [{ d: 2 }, 3, 3] });
    const meant: unknown[] = [];
    visit(yaml.document, { Alias: (_, node) => void meant.push(String(yaml.meant(node))) });
    expect(meant).toEqual(['1', '{"d":2}', '{"d":2}', '3']);
    expect(yaml.badAliases).toEqual([]);
  });

  it('are listed with their kind if the anchor is missing, later or enclosing', () => {
    const text = 'a: *x\nb: *y\nc: &y [1, *y, {d: *y}]\n*z : 1\n';
    const kinds = readYaml(text, {}).badAliases.map(({ alias, kind }) => [alias.source, kind]);
    expect(kinds).toEqual([
      ['x', 'unknown'],
      ['y', 'unknown'],
      ['y', 'endless'],
      ['y', 'endless'],
      ['z', 'unknown'],
    ]);
  });

  it('are merged into maps with the option merge', () => {
    const text = 'a: &a {b: 1}\nc: {<<: *a, d: 2}\n';
    expect(dataOf(readYaml(text, { merge: true }))).toMatchObject({ c: { b: 1, d: 2 } });
  });
});

it.each<[string, string, string | undefined]>([
  ['lists at the depth limit', `${'['.repeat(98)}${']'.repeat(98)}`, undefined],
  ['deeper lists', `${'['.repeat(101)}${']'.repeat(101)}`, '100'],
  ['brackets in texts', `a: "${'['.repeat(1_000)}"\nb: |\n  ${'['.repeat(1_000)}\n`, undefined],
  ['brackets in comments', `a: 1 # ${'['.repeat(1_000)}\n`, undefined],
  ['adjacent lists', `a: [${'[],'.repeat(1_000)}]`, undefined],
  ['aliases at the limit', `a: &a 1\nb:\n${'- *a\n'.repeat(1_000)}`, undefined],
  ['more aliases', `a: &a 1\nb:\n${'- *a\n'.repeat(1_001)}`, '1000'],
  ['merges of merges', 'a: &a {b: 1}\nc: &c {<<: *a}\nd: {<<: *c}\n', undefined],
])('reads or rejects %s, with the limit in the error', (_, text, refused) => {
  const reading = () => readYaml(text, {});
  if (refused === undefined) expect(reading().document.errors).toEqual([]);
  else expect(reading).toThrow(new RegExp(`\\b${refused}\\b`));
});

it('has the offset of the exceeded limit in the error', () => {
  const text = `a: 1\nb:\n${'- *a\n'.repeat(2)}c: ${'['.repeat(200)}`;
  try {
    readYaml(text, {});
    expect('it was read').toBe('it was refused');
  } catch (error) {
    expect(error).toBeInstanceOf(YamlRefusal);
    expect((error as YamlRefusal).offset).toBe(text.indexOf('c: [') + 3 + 99);
  }
});
