#!/usr/bin/env bash
# Installs a Docker engine, Compose and Buildx on a machine without them.
#
#   scripts/install-engine.sh
#
# It only installs packages; scripts/with-engine.sh starts the engine.
# It changes nothing if an engine answers or everything is installed.
set -euo pipefail

say() { printf 'install-engine: %s\n' "$*" >&2; }
die() {
  printf 'install-engine: error: %s\n' "$*" >&2
  exit 1
}

# The source of the engine on Debian 12, whose own docker.io (20.10) is too old
# for `compose` and for the containerd image store.
readonly NEWER_SUITE=trixie

# /usr/sbin is not in every user's PATH, and dockerd and debootstrap live there.
export PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

has() { command -v "$1" >/dev/null 2>&1; }
has_compose() { has docker && docker compose version >/dev/null 2>&1; }
has_buildx() { has docker && docker buildx version >/dev/null 2>&1; }

# Some clients end with 0 although no engine answers; only a version number counts.
engine_answers() { has docker && timeout 20 docker info --format '{{.ServerVersion}}' 2>/dev/null | grep -qxE '[0-9]+\.[0-9]+[^ ]*'; }

# A client earlier in PATH than the packaged one looks for its plugins in its own
# list of folders, so the check uses the client that later commands use.
check_plugins() {
  has docker || die "no docker client in PATH ($PATH) after the installation; install the Docker CLI."
  local client
  client=$(command -v docker)
  has_compose || die "'$client compose version' fails: this client does not find the Compose plugin. Remove '$client' if it shadows the packaged client, or link docker-compose into ~/.docker/cli-plugins/."
  has_buildx || die "'$client buildx version' fails: this client does not find the Buildx plugin. Remove '$client' if it shadows the packaged client, or link docker-buildx into ~/.docker/cli-plugins/."
  say "using $client ($(docker --version | sed 's/^Docker version //; s/,.*//')), Compose $(docker compose version --short), Buildx $(docker buildx version | awk '{print $2}')."
}

if engine_answers; then
  say "an engine answers already ($(docker info --format '{{.ServerVersion}}')); nothing is installed."
  if ! has_compose || ! has_buildx; then
    say "warning: its client lacks Compose or Buildx, which the rehearsal needs; add the plugins the way this engine was installed."
  fi
  exit 0
fi

missing=()
has dockerd || missing+=(engine)
has docker || missing+=(client)
has_compose || missing+=(compose)
has_buildx || missing+=(buildx)
# Without iptables the engine cannot make its networks and does not start.
has iptables || missing+=(iptables)

if [ ${#missing[@]} -eq 0 ]; then
  check_plugins
  say "the engine is installed but does not run; nothing is installed (scripts/with-engine.sh starts it)."
  exit 0
fi
say "missing on this machine: ${missing[*]}."

[ -r /etc/os-release ] || die "cannot tell the distribution (no /etc/os-release); install Docker Engine, Compose v2 and Buildx by hand."
# shellcheck source=/dev/null
distribution=$(. /etc/os-release && printf '%s' "${ID:-unknown}")
# shellcheck source=/dev/null
release=$(. /etc/os-release && printf '%s' "${VERSION_ID:-0}")
# shellcheck source=/dev/null
codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")

case $distribution in
  debian | ubuntu) ;;
  *) die "installing Docker is only automated for Debian and Ubuntu, and this is '$distribution'; install Docker Engine, Compose v2 and Buildx by hand and run this again." ;;
esac
[ "$(id -u)" -eq 0 ] || die "installing ${missing[*]} needs root; run 'sudo $0', or install them by hand."
has apt-get || die "apt-get was not found on this '$distribution'; install Docker Engine, Compose v2 and Buildx by hand."

work=$(mktemp -d)
policy=/usr/sbin/policy-rc.d
policy_set=
cleanup() {
  if [ -n "$policy_set" ]; then
    rm -f "$policy"
    if [ -e "$work/policy-rc.d" ] || [ -L "$work/policy-rc.d" ]; then mv "$work/policy-rc.d" "$policy"; fi
  fi
  rm -rf "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
# apt reads its lists as another user, which must be able to enter the folder.
chmod 755 "$work"

apt_options=(-o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=120)
suffix=

# The first stanza of the machine's own Debian sources, with another suite: its
# mirror, transport and key already work here.
write_newer_sources() {
  local target=$1 file line
  for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    awk -v suite="$NEWER_SUITE" -v codename="$codename" '
      function flush() {
        if (!done && types && base) { printf "%s", stanza; done = 1 }
        stanza = ""; types = 0; base = 0
      }
      /^[ \t]*$/ { flush(); next }
      /^#/ { next }
      /^Types:/ { types = ($0 ~ /(^|[ \t])deb([ \t]|$)/); $0 = "Types: deb" }
      /^Enabled:[ \t]*no/ { types = 0 }
      /^Suites:/ {
        n = split($0, words, /[ \t]+/)
        for (i = 2; i <= n; i++) if (words[i] == codename) base = 1
        $0 = "Suites: " suite
      }
      { stanza = stanza $0 "\n" }
      END { flush() }' "$file" >"$target.sources"
    [ -s "$target.sources" ] && { say "taking $NEWER_SUITE from the mirror that $file names."; return 0; }
  done
  rm -f "$target.sources"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] || continue
    line=$(grep -E "^[[:space:]]*deb[[:space:]].*[[:space:]]${codename}[[:space:]]" "$file" | head -n 1) || continue
    printf '%s\n' "$line" | sed -E "s/([[:space:]])${codename}([[:space:]])/\1${NEWER_SUITE}\2/" >"$target.list"
    say "taking $NEWER_SUITE from the mirror that $file names."
    return 0
  done
  return 1
}

if [ "$distribution" = debian ] && [ "${release%%.*}" -lt 12 ]; then
  die "Debian $release is too old for a current engine; use Debian 12 or later, or install Docker Engine, Compose v2 and Buildx by hand."
elif [ "$distribution" = debian ] && [ "${release%%.*}" -eq 12 ]; then
  # Only this installation sees the newer suite, through a private copy of apt's
  # configuration: the machine's own sources stay unchanged.
  mkdir -p "$work/sources" "$work/preferences" "$work/lists/partial"
  cp -a /etc/apt/sources.list.d/. "$work/sources/" 2>/dev/null || true
  cp -a /etc/apt/preferences.d/. "$work/preferences/" 2>/dev/null || true
  write_newer_sources "$work/sources/zz-$NEWER_SUITE" ||
    die "no source for '$codename' in /etc/apt/sources.list or /etc/apt/sources.list.d to derive '$NEWER_SUITE' from; add one, or install Docker Engine 23 or later, Compose v2 and Buildx by hand."
  # Priority 40: nothing comes from the newer suite unless it is requested by name
  # or has no other source.
  printf 'Package: *\nPin: release n=%s\nPin-Priority: 40\n' "$NEWER_SUITE" >"$work/preferences/zz-$NEWER_SUITE"
  apt_options+=(
    -o "Dir::Etc::sourceparts=$work/sources"
    -o "Dir::Etc::preferencesparts=$work/preferences"
    -o "Dir::State::lists=$work/lists"
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
  )
  suffix=/$NEWER_SUITE
fi

apt() { DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get "${apt_options[@]}" "$@"; }

say "reading the package lists, because the packages may be newer than the machine's copy."
apt update -q >"$work/update.log" 2>&1 || {
  tail -n 20 "$work/update.log" >&2
  die "'apt-get update' failed (its last lines are above); check the network and the machine's apt sources."
}

available() { apt-cache "${apt_options[@]}" show "$1" >/dev/null 2>&1; }

packages=()
for part in "${missing[@]}"; do
  case $part in
    engine)
      packages+=("docker.io$suffix")
      # Only a recommendation, but registries need CA certificates.
      has update-ca-certificates || packages+=(ca-certificates)
      ;;
    client)
      # Newer releases split the client from docker.io; older ones include it.
      if available docker-cli; then packages+=("docker-cli$suffix"); else packages+=("docker.io$suffix"); fi
      ;;
    compose) if [ "$distribution" = ubuntu ]; then packages+=(docker-compose-v2); else packages+=("docker-compose$suffix"); fi ;;
    buildx) packages+=("docker-buildx$suffix") ;;
    iptables) packages+=(iptables) ;;
  esac
done
# scripts/base-images.sh makes images with it if they cannot be pulled.
has debootstrap || packages+=(debootstrap)

say "asking apt what installing ${packages[*]} would change."
apt install --no-install-recommends -s "${packages[@]}" >"$work/plan.log" 2>&1 || {
  tail -n 20 "$work/plan.log" >&2
  die "apt cannot install ${packages[*]} on $distribution $release (its answer is above); install Docker Engine, Compose v2 and Buildx by hand."
}
if grep -qE '^Inst libc6 \[' "$work/plan.log"; then
  die "installing ${packages[*]} would upgrade the C library of this $distribution $release, which is more than a rehearsal may change; install Docker Engine, Compose v2 and Buildx by hand."
fi

if [ ! -d /run/systemd/system ]; then
  # Without systemd, a package would try to start its service through an init script,
  # and either fail the installation or leave an engine running.
  say "no systemd here: keeping the packages from starting services while they install."
  if [ -e "$policy" ] || [ -L "$policy" ]; then mv "$policy" "$work/policy-rc.d"; fi
  policy_set=1
  printf '#!/bin/sh\nexit 101\n' >"$policy"
  chmod 755 "$policy"
fi

say "installing ${packages[*]}."
apt install -y -q --no-install-recommends "${packages[@]}" >"$work/install.log" 2>&1 || {
  tail -n 30 "$work/install.log" >&2
  die "installing ${packages[*]} failed (apt's last lines are above); repair it with 'apt-get -f install' and run this again."
}

hash -r
has dockerd || die "dockerd is not in PATH ($PATH) after installing ${packages[*]}; install Docker Engine by hand."
check_plugins
say "the engine is installed; scripts/with-engine.sh starts it where no init system does."
