import { releaseMistakes } from '../../src/plan/release-checks';

/** Places among the files of a release that the rehearsal owns. */
function ownedIn(home: string | undefined, places: readonly string[]) {
  const files = Object.fromEntries(places.map((place) => [place, 'a']));
  const data = { chain: { binary: 'd', home }, releases: [{ name: 'v1', files }] };
  return releaseMistakes(data).map(({ code, path }) => [code, path.at(-1)]);
}

it('owns files of the home also by their absolute path', () => {
  const places = ['/root/.d/config/genesis.json', '/root/.d//data', '/root/.d', '/root/.d/wasm'];
  const others = ['/root/.d2/data', '/etc/config/genesis.json', '/root/..d'];
  expect(ownedIn('/root/.d/', [...places, ...others])).toEqual(
    places.slice(0, 3).map((place) => ['OWNED_BY_RUN', place]),
  );
});

it('owns places also with repeated slashes', () => {
  const places = ['config//genesis.json', '//opt/rehearsal/x', 'data//'];
  expect(ownedIn(undefined, places)).toEqual(places.map((place) => ['OWNED_BY_RUN', place]));
});

it('takes absolute paths as they are without a home in the plan', () => {
  expect(ownedIn(undefined, ['/root/.d/data', '/proc//x'])).toEqual([['OWNED_BY_RUN', '/proc//x']]);
});
