#!/usr/bin/env bash
# Installs Chromium, for the tests of the report's page, on a machine without Chromium and Chrome.
#
#   scripts/install-chromium.sh
#
# It only installs packages, from the machine's own apt sources. It changes nothing if a chromium or
# a chrome is in PATH.
set -euo pipefail

say() { printf 'install-chromium: %s\n' "$*" >&2; }
die() {
  printf 'install-chromium: error: %s\n' "$*" >&2
  exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The names that __tests__/browser/chromium.ts looks for.
for name in chromium chromium-browser google-chrome google-chrome-stable chrome; do
  if has "$name"; then exit 0; fi
done
say "no chromium or chrome in PATH."

[ -r /etc/os-release ] || die "cannot tell the distribution (no /etc/os-release); install Chromium by hand."
# shellcheck source=/dev/null
distribution=$(. /etc/os-release && printf '%s' "${ID:-unknown}")
# Ubuntu's package of that name only installs a snap, which needs the service of snapd.
[ "$distribution" = debian ] || die "installing Chromium is only automated for Debian, and this is '$distribution'; install Chromium or Chrome by hand and run this again."
[ "$(id -u)" -eq 0 ] || die "installing chromium needs root; run 'sudo $0', or install it by hand."
has apt-get || die "apt-get was not found on this '$distribution'; install Chromium by hand."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() { DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=120 "$@"; }

say "reading the package lists, because the packages may be newer than the machine's copy."
apt update -q >"$log" 2>&1 || {
  tail -n 20 "$log" >&2
  die "'apt-get update' failed (its last lines are above); check the network and the machine's apt sources."
}
# Without a font, text has no width.
say "installing chromium and a font."
apt install -y -q --no-install-recommends chromium fonts-liberation >"$log" 2>&1 || {
  tail -n 30 "$log" >&2
  die "installing chromium failed (apt's last lines are above); repair it with 'apt-get -f install' and run this again."
}

hash -r
has chromium || die "chromium is not in PATH ($PATH) after its installation; install it by hand."
say "installed $(chromium --version)."
