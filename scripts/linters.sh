#!/usr/bin/env bash
# Installs the standalone linters into DIR/bin: actionlint, hadolint, shellcheck, zizmor.
#
#   scripts/linters.sh DIR
#
# tools/ pins their versions. Existing ones are left alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf 'linters: %s\n' "$*" >&2; }
die() {
  printf 'linters: error: %s\n' "$*" >&2
  exit 1
}

[ $# -eq 1 ] || die "usage: scripts/linters.sh DIR"
mkdir -p "$1"
folder=$(cd "$1" && pwd)

# Debian has the modules for virtual environments in a separate package.
can_make_environment() { python3 -c 'import ensurepip, venv' 2>/dev/null; }
if ! can_make_environment; then
  if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
    die "Python 3 with venv is needed; install it (python3-venv on Debian and Ubuntu)."
  fi
  say "installing python3-venv."
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends python3-venv >/dev/null
  can_make_environment || die "python3-venv is installed, but $(command -v python3) cannot make an environment."
fi
[ -x "$folder/bin/pip" ] || python3 -m venv "$folder"
"$folder/bin/pip" install --quiet --disable-pip-version-check --no-input --require-hashes --only-binary :all: \
  --requirement "$here/../tools/linters/requirements.txt" ||
  die "the pinned wheels could not be installed (the reason is above); 'pip config list' says where they come from."

"$here/go-tool.sh" actionlint "$folder/bin"
