#!/usr/bin/env bash
# Repeats a rehearsal and prints the durations of its phases.
#
#   scripts/bench.sh TIMES PLAN
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

"$here/base-images.sh"
exec node "$here/bench.mjs" "$@"
