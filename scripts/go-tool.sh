#!/usr/bin/env bash
# Builds a program that a go.mod of tools/ pins, from Go's module proxy.
#
#   scripts/go-tool.sh NAME DIR
#
# The program is DIR/NAME, from the module tools/NAME. Go reuses its earlier compilations.
set -euo pipefail

die() {
  printf 'go-tool: error: %s\n' "$*" >&2
  exit 1
}

[ $# -eq 2 ] || die "usage: scripts/go-tool.sh NAME DIR"
name=$1
module=$(dirname "${BASH_SOURCE[0]}")/../tools/$name
[ -r "$module/go.mod" ] || die "there is no tools/$name/go.mod."
package=$(sed -n 's/^tool \([^ (]*\)$/\1/p' "$module/go.mod")
[ -n "$package" ] || die "tools/$name/go.mod pins no tool on a line of its own."
mkdir -p "$2"
out=$(cd "$2" && pwd)

command -v go >/dev/null || die "there is no Go to build $name with."
cd "$module"
go build -mod=readonly -trimpath -o "$out/$name" "$package" ||
  die "$name could not be built (the reason is above); 'go env GOPROXY' says where its modules come from."
