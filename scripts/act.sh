#!/usr/bin/env bash
# Builds act, which runs workflows on this machine, from the module that tools/act pins.
#
#   scripts/act.sh DIR
#
# The program is DIR/act. One of the pinned version that is there already is left alone.
set -euo pipefail

die() {
  printf 'act: error: %s\n' "$*" >&2
  exit 1
}

[ $# -eq 1 ] || die "usage: scripts/act.sh DIR"
module=$(cd "$(dirname "${BASH_SOURCE[0]}")/../tools/act" && pwd)
mkdir -p "$1"
out=$(cd "$1" && pwd)
version=$(sed -n 's,^\s*github\.com/nektos/act v\([^ ]*\).*,\1,p' "$module/go.mod")
[ -n "$version" ] || die "$module/go.mod does not pin github.com/nektos/act."

answer=$("$out/act" --version 2>/dev/null) || true
if [ "$answer" = "act version $version" ]; then exit 0; fi

command -v go >/dev/null || die "there is no Go to build act $version with."
cd "$module"
go build -trimpath -o "$out/act" github.com/nektos/act ||
  die "act $version could not be built (the reason is above); 'go env GOPROXY' says where its modules come from."
answer=$("$out/act" --version)
[ "$answer" = "act version $version" ] || die "what was built says '$answer' instead of 'act version $version'."
