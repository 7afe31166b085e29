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
});
