#!/usr/bin/env bash
# Provides the base images, then runs the bundle with the given options.
#
#   scripts/rehearse.sh [OPTIONS of dist/index.js]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

"$here/base-images.sh"
exec node "$here/../dist/index.js" "$@"
