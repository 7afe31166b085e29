import { makeFacts } from '../../src/repository/make';
import { placeOf } from '../../src/repository/tree';
import { memoryTree } from '../helpers/tree';

const MAKEFILE = `VERSION := $(shell git describe)
NAME = demo
include scripts/make/*.mk
build_tags = netgo
ifeq ($(LEDGER_ENABLED),true)
  build_tags += ledger
endif
build_tags += $(BUILD_TAGS)
ldflags = -X github.com/cosmos/cosmos-sdk/version.Name=$(NAME) \\
  -X github.com/cosmos/cosmos-sdk/version.Version=$(VERSION)
build:
	go build -tags "$(build_tags)" -o build/demonode ./cmd/demo
	go build -o build/demo-linux-amd64 ./cmd/other
image:
	docker build -f docker/node.Dockerfile -t $(NAME) .
`;

describe('what Makefiles say about a build', () => {
  it('is read of the module, the repository and what they include', async () => {
    const tree = memoryTree({
      Makefile: MAKEFILE,
      'scripts/make/more.mk': 'build_tags += pebbledb # fast\n',
      'scripts/other.mk': 'build_tags += other\n',
      'lib/Makefile': 'x = -X a/version.Name=lib\n',
      '.goreleaser.yml':
        'builds:\n  - id: one\n    main: ./cmd/one/main.go\n    binary: oned\n    flags:\n      - -tags=netgo,static\n  - id: two\n    binary: twod\n    main: cmd/two\n',
    });
    const { tags, name, binaries, dockerfiles, words } = await makeFacts(tree, '');
    expect(tags.map((tag) => `${tag.value} ${placeOf(tag)}`)).toEqual([
      'netgo Makefile:4',
      'static .goreleaser.yml:6',
      'pebbledb scripts/make/more.mk:1',
    ]);
    expect(name).toEqual({ value: 'demo', path: 'Makefile', line: 9, depth: 0 });
    expect([...binaries].map(([place, { value }]) => `${place} ${value}`)).toEqual([
      'cmd/demo demonode',
      'cmd/one oned',
      'cmd/two twod',
    ]);
    expect(dockerfiles.map(({ value }) => value)).toEqual(['docker/node.Dockerfile']);
    expect(words).toContain('demonode');
  });

  it('has the variables that the linker sets', async () => {
    const { stamps } = await makeFacts(
      memoryTree({
        Makefile: `PREFIX = demo
SDK := github.com/cosmos/cosmos-sdk
ldflags = -X example.com/demo/app.Prefix=$(PREFIX) -X "example.com/demo/app.Words=two words" \\
  -X 'main.Quoted=a b' -X=main.Joined=c -X $(SDK)/version.Name=demo \\
  -X github.com/cosmos/cosmos-sdk/version.Commit=$(COMMIT) \\
  -X example.com/engine/version.Engine=$(ENGINE_VERSION)
ifeq ($(DB),other)
  ldflags += -X github.com/cosmos/cosmos-sdk/types.DBBackend=other
endif
other = -X example.com/fork/version.AppName=otherd -X main.Other=x
`,
        '.goreleaser.yml': 'ldflags:\n  - -X example.com/demo/app.Prefix={{.Prefix}}\n',
      }),
      '',
    );
    expect(stamps.map(({ variable, value, binary }) => [variable, value, binary])).toEqual([
      ['example.com/demo/app.Prefix', 'demo', undefined],
      ['example.com/demo/app.Words', 'two words', undefined],
      ['main.Quoted', 'a b', undefined],
      ['main.Joined', 'c', undefined],
      ['example.com/fork/version.AppName', 'otherd', 'otherd'],
      ['main.Other', 'x', 'otherd'],
      ['example.com/engine/version.Engine', undefined, undefined],
    ]);
    expect(stamps[0]).toMatchObject({ path: 'Makefile', line: 3 });
  });
});
