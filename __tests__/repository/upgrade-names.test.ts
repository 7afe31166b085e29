import { upgradeNamesOf } from '../../src/repository/upgrade-names';
import { memoryTree } from '../helpers/tree';

const MOD = { 'go.mod': 'module example.org/demo\n' };
const SET = 'app.UpgradeKeeper.SetUpgradeHandler';

async function found(files: Readonly<Record<string, string>>) {
  const { registered, declared, unknown } = await upgradeNamesOf(memoryTree({ ...MOD, ...files }));
  const shown = ({ value, path, line }: (typeof registered)[number]) => `${value} ${path}:${line}`;
  return { registered: registered.map(shown), declared: declared.map(shown), unknown };
}

describe('upgrade names in the code', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'are arguments',
      { 'app/app.go': `package app\nfunc f() {\n\t${SET}("v2", h)\n}\n` },
      ['v2 app/app.go:3'],
    ],
    [
      'are constants of the package, also local ones',
      {
        'app/a.go': `package app\nfunc f() { ${SET}(planName, h) }\nfunc g() {\n\tconst n = "v" + "3"\n\t${SET}(n, h)\n}\n`,
        'app/b.go': 'package app\n\nconst (\n\t// The name.\n\tplanName = "v2"\n)\n',
      },
      ['v2 app/b.go:5', 'v3 app/a.go:4'],
    ],
    [
      'are constants of another package, by its alias',
      {
        'app/a.go': `package app\nimport names "example.org/demo/x/names"\nfunc f() { ${SET}(names.Second, h) }\n`,
        'x/names/n.go': 'package names\nconst First, Second string = "v1", "v2"\n',
      },
      ['v2 x/names/n.go:2'],
    ],
    [
      'are fields in a list of structs, of packages in use',
      {
        'app/app.go': `package app
import ("example.org/demo/app/upgrades"; v1 "example.org/demo/app/upgrades/v1"; "example.org/demo/app/upgrades/v2")
var Upgrades = []upgrades.Upgrade{v1.Upgrade, v2.Upgrade}
func (app *App) set() {
	for _, u := range Upgrades {
		${SET}(u.UpgradeName, u.Handler)
	}
}`,
        'app/upgrades/types.go':
          'package upgrades\ntype Upgrade struct {\n\tUpgradeName string\n}\n',
        'app/upgrades/v1/u.go':
          'package v1\nvar Upgrade = upgrades.Upgrade{UpgradeName: Name}\nconst Name = "v1"\n',
        'app/upgrades/v2/u.go':
          'package v2\nvar Upgrade = upgrades.Upgrade{\n\tUpgradeName: "v2",\n}\n',
      },
      ['v1 app/upgrades/v1/u.go:3', 'v2 app/upgrades/v2/u.go:3'],
    ],
    [
      'are fields without names',
      {
        'app/upgrades.go': `package app
type plan struct { Title string; Run func() }
var plans = []plan{{"v1", one}, {"v2", two}}
func f() { for _, p := range plans { ${SET}(p.Title, p.Run) } }`,
      },
      ['v1 app/upgrades.go:3', 'v2 app/upgrades.go:3'],
    ],
    [
      'are keys of a map, and keys put into one',
      {
        'app/upgrades.go': `package app
var handlers = map[string]handler{
	"rose": {},
	"tulip": {Added: []string{"x"}},
}
func f() { for name, h := range handlers { ref := name; ${SET}(ref, h) } }`,
        'app/more.go': `package app
func register(name string) { handlers[name] = nil }
func init() { register("aster") }
func g() { ${SET}(nothing(), h) }`,
      },
      ['rose app/upgrades.go:3', 'tulip app/upgrades.go:4', 'aster app/more.go:3'],
    ],
    [
      'are arguments of a helper or of a constructor',
      {
        'app/a.go': `package app
func (app *App) on(h Handler, name string) { ${SET}(name, h) }
func (app *App) all() { app.on(h, "v3"); for _, u := range list { ${SET}(u.Name(), u.h) } }
var list = []up{newUp("v4")}
func newUp(name string) up { return up{name: name} }
func (u up) Name() string { return u.name }`,
      },
      ['v3 app/a.go:3', 'v4 app/a.go:4'],
    ],
    [
      'are lines of an embedded file',
      {
        'app/a.go': `package app
//go:embed tags
var tags string
func f() { for _, t := range strings.Split(tags, "\\n") { ${SET}(t, h) } }`,
        'app/tags': 'v1.0\nv1.1\n',
      },
      ['v1.0 app/tags:1', 'v1.1 app/tags:2'],
    ],
  ])('%s', async (_, files, names) => {
    expect(await found(files)).toEqual({
      registered: expect.arrayContaining(names),
      declared: [],
      unknown: expect.anything(),
    });
    expect((await found(files)).registered).toHaveLength(names.length);
  });

  it('are not in tests, comments, placeholders, generated or vendored code', async () => {
    const call = `package app\nfunc f() { ${SET}("v9", h) }\n`;
    const names = await found({
      'app/a_test.go': call,
      'testutil/app.go': call,
      'vendor/x/app.go': call,
      'app/b.go': `package app\n// ${SET}("v8", h)\n/*\n${SET}("v7", h)\n*/\nfunc f() { ${SET}("vX", h) }\n`,
      'app/c.go': 'package app\nvar text = `\nSetUpgradeHandler("v6", h)`\n',
    });
    expect(names).toEqual({ registered: [], declared: [], unknown: ['app/b.go:6'] });
  });

  it('are only declared if nothing imports their package', async () => {
    const names = await found({
      'app/a.go': `package app\nfunc f() { for _, u := range us { ${SET}(u.UpgradeName, h) } }\n`,
      'app/upgrades/v1/c.go':
        'package v1\nconst UpgradeName = "v1"\nvar U = Upgrade{UpgradeName: UpgradeName}\n',
    });
    expect(names).toEqual({
      registered: [],
      declared: ['v1 app/upgrades/v1/c.go:2'],
      unknown: ['app/a.go:2'],
    });
  });

  it('can be the version that the binary reports, also by another name of its package', async () => {
    const files = {
      'app/a.go': `package app\nimport "github.com/cosmos/cosmos-sdk/version"\nfunc f() { ${SET}(version.Version, h) }\n`,
      'app/b.go': `package app\nimport v "github.com/cosmos/cosmos-sdk/version"\nfunc g() { ${SET}(v.Version, h) }\n`,
      'app/c.go': `package app\nimport "example.org/other/version"\nfunc h() { ${SET}(version.Version, h) }\n`,
    };
    const { unknown, byVersion } = await upgradeNamesOf(memoryTree({ ...MOD, ...files }));
    expect(byVersion).toEqual(['app/a.go:3', 'app/b.go:3']);
    expect(unknown).toEqual(['app/a.go:3', 'app/b.go:3', 'app/c.go:3']);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'of its application',
      {
        'app/a.go': `package app\nfunc (app *App) f() { name := app.BaseApp.Version(); ${SET}(name, h) }\n`,
      },
      [],
    ],
    [
      'in a variable that the build computes',
      {
        Makefile: 'flags = -X example.org/demo/internal/build.Version=$(shell git describe)\n',
        'internal/build/b.go': 'package build\nvar Version = "dev"\n',
        'app/a.go': `package app\nimport "example.org/demo/internal/build"\nfunc f() { ${SET}(build.Version, h) }\n`,
      },
      ['example.org/demo/internal/build.Version'],
    ],
    [
      'in a variable of its own package',
      {
        Makefile: 'flags = -X example.org/demo/app.Version=$(shell git describe)\n',
        'app/a.go': `package app\nvar Version string\nvar name = Version\nfunc f() { ${SET}(name, h) }\n`,
      },
      ['example.org/demo/app.Version'],
    ],
  ])('can be the version %s', async (_, files, variables) => {
    const names = await upgradeNamesOf(memoryTree({ ...MOD, ...files }));
    expect(names).toMatchObject({ registered: [], versionVariables: variables });
    expect([names.byVersion, names.byVersion.length]).toEqual([names.unknown, 1]);
  });

  it('are values that the build sets, in place of those of the code', async () => {
    const names = await found({
      Makefile: 'NAME = v7\nflags = -X example.org/demo/app.Name=$(NAME)\n',
      'app/a.go': `package app\nvar Name = "dev"\nfunc f() { ${SET}(Name, h) }\n`,
    });
    expect(names).toEqual({ registered: ['v7 Makefile:2'], declared: [], unknown: [] });
  });

  it('are none of a method Version of the code itself', async () => {
    const names = await found({
      'app/a.go': `package app\nfunc (app *App) Version() string { return "v4" }\nfunc (app *App) f() { ${SET}(app.Version(), h) }\n`,
    });
    expect(names.registered).toEqual(['v4 app/a.go:2']);
  });

  it('are those of a sample chain where no other code registers any', async () => {
    const sample = { 'simapp/upgrades.go': `package simapp\nfunc f() { ${SET}("v2", h) }\n` };
    const keeper = 'package keeper\nfunc (k Keeper) SetUpgradeHandler(name string) {}\n';
    expect((await found({ ...sample, 'x/upgrade/keeper/k.go': keeper })).registered).toEqual([
      'v2 simapp/upgrades.go:2',
    ]);
    const own = { 'app/a.go': `package app\nfunc f() { ${SET}("v3", h) }\n` };
    expect((await found({ ...sample, ...own })).registered).toEqual(['v3 app/a.go:2']);
  });

  it('are not searched in circles', async () => {
    const names = await found({
      'app/a.go': `package app
var a, b = b, a
func f(x string) string { return f(f(x)) }
func g() { ${SET}(f(a)+a+b+a+b, h) }`,
    });
    expect(names.registered).toEqual([]);
  });
});
