#!/usr/bin/env bash
# Makes sure that the engine has the base images of the project's Dockerfiles.
#
#   scripts/base-images.sh [IMAGE...]
#
# Existing images are left alone, and missing ones are pulled. An image that cannot be
# pulled (no registry within reach) is made from this machine's own Debian mirror, Go
# and Rust, under the same tag.
set -euo pipefail

# The base images of all Dockerfiles of the project; no other list exists.
readonly DEFAULT_IMAGES=(
  debian:bookworm-slim
  golang:1.26-bookworm
  rust:1-bookworm
)

readonly PULL_LIMIT=300 # seconds; the largest takes well under a minute on a runner
readonly CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
readonly LOCAL_CAS=/usr/local/share/ca-certificates
readonly SYSTEM_PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin

say() { printf 'base-images: %s\n' "$*" >&2; }
die() {
  printf 'base-images: error: %s\n' "$*" >&2
  exit 1
}

PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
work=
registry_silent=
cleanup() {
  [ -z "$work" ] || rm -rf --one-file-system "$work"
}
trap cleanup EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

in_engine() { docker image inspect "$1" >/dev/null 2>&1; }

size_of() { docker image inspect --format '{{.Size}}' "$1" | awk '{ printf "%d MB", $1 / 1000000 }'; }

make_work() {
  [ -n "$work" ] || work=$(mktemp -d "${TMPDIR:-/tmp}/rehearsal-base.XXXXXX")
  # The package manager inside the new root works as another user.
  chmod 755 "$work"
}

# Prints the mirror and then the security mirror (or an empty line) from this machine's
# own sources, in either of apt's formats.
machine_mirrors() {
  local files=() file
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ ! -f "$file" ] || files+=("$file")
  done
  [ ${#files[@]} -gt 0 ] || return 0
  # shellcheck source=/dev/null
  awk -v codename="$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")" '
    function take(uri, suite) {
      if (suite == codename && !main) main = uri
      if (suite == codename "-security" && !security) security = uri
    }
    function flush() {
      if (types && enabled) for (i = 1; i <= suites; i++) take(base, suite[i])
      types = 0; enabled = 1; suites = 0; base = ""
    }
    FNR == 1 { flush() }
    /^[ \t]*#/ { next }
    /^[ \t]*$/ { flush(); next }
    /^deb[ \t]/ { sub(/\[[^]]*\]/, ""); take($2, $3); next }
    /^Types:/ { types = ($0 ~ /(^|[ \t])deb([ \t]|$)/) }
    /^Enabled:[ \t]*no/ { enabled = 0 }
    /^URIs:/ { base = $2 }
    /^Suites:/ { suites = NF - 1; for (i = 1; i < NF; i++) suite[i] = $(i + 1) }
    END { flush(); print main; print security }' "${files[@]}"
}

# Only the containerd image store can write layers with zstd, which takes a third of
# the time of gzip, the default (6 s instead of 15 s for the Go image).
fast_output() {
  docker info --format '{{.DriverStatus}}' 2>/dev/null | grep -q containerd.snapshotter
}

# build_image IMAGE: makes IMAGE from the Dockerfile and the tars in $work/context.
build_image() {
  local output=(--tag "$1")
  if fast_output; then output=(--output "type=image,name=$1,compression=zstd,compression-level=1,oci-mediatypes=true,unpack=true"); fi
  # The engine's own builder, because any other would not leave the image in the engine.
  BUILDX_BUILDER=$(docker context show) docker buildx build --quiet --provenance=false "${output[@]}" "$work/context" >"$work/build.log" 2>&1 || {
    tail -n 30 "$work/build.log" >&2
    die "building $1 from this machine's own files failed (the builder's last lines are above); check the disk ('df -h') and the engine ('docker info')."
  }
  rm -rf "$work/context"
}

pack() { tar --owner=0 --group=0 --numeric-owner -c "$@"; }

# The machine's certificates, so that builds reach the package registries as the
# machine itself does. Only public certificates: a key would end up in every image.
pack_certificates() { # TARGET-TAR
  local root=$work/certificates file
  rm -rf "$root"
  mkdir -p "$root/etc/ssl/certs" "$root$LOCAL_CAS"
  [ -r "$CA_BUNDLE" ] || die "this machine has no CA bundle at $CA_BUNDLE to give the images; install ca-certificates."
  cp "$CA_BUNDLE" "$root$CA_BUNDLE"
  for file in "$LOCAL_CAS"/*.crt; do
    [ -f "$file" ] || continue
    # They stay when a package in the image later rebuilds the bundle.
    cp "$file" "$root$LOCAL_CAS/"
  done
  if grep -rlF 'PRIVATE KEY' "$root" >&2; then
    die "the files above, below $root, hold a private key, which must not get into an image; take it out of $CA_BUNDLE or $LOCAL_CAS."
  fi
  chmod -R u=rwX,go=rX "$root"
  pack -C "$root" -f "$1" etc usr
}

make_debian() { # IMAGE SUITE
  local image=$1 suite=$2 root mirror security begin=$SECONDS
  command -v debootstrap >/dev/null || die "$image cannot be pulled, and debootstrap, which makes it, is not installed; run 'apt-get install debootstrap', or make the image available to the engine."
  [ "$(id -u)" -eq 0 ] || die "$image cannot be pulled, and making it needs root; run this as root, or make the image available to the engine."
  [ -e "/usr/share/debootstrap/scripts/$suite" ] || die "$image cannot be pulled, and debootstrap does not know the suite '$suite'; choose another base image."
  { read -r mirror; read -r security; } < <(machine_mirrors) || true
  # shellcheck source=/dev/null
  if [ "$(. /etc/os-release && printf '%s' "${ID:-}")" != debian ] || [ -z "$mirror" ]; then
    die "$image cannot be pulled, and this machine's apt sources name no Debian mirror to make it from; make the image available to the engine ('docker pull' or 'docker load')."
  fi

  say "making $image with debootstrap, from this machine's own mirror."
  make_work
  root=$work/root
  mkdir -p "$root"
  debootstrap --variant=minbase --include=ca-certificates "$suite" "$root" "$mirror" >"$work/debootstrap.log" 2>&1 || {
    tail -n 20 "$work/debootstrap.log" "$root/debootstrap/debootstrap.log" >&2 2>/dev/null || true
    die "'debootstrap $suite' failed (its last lines are above); check the network and the machine's apt sources."
  }

  {
    printf 'deb %s %s main\ndeb %s %s-updates main\n' "$mirror" "$suite" "$mirror" "$suite"
    [ -z "$security" ] || printf 'deb %s %s-security main\n' "$security" "$suite"
  } >"$root/etc/apt/sources.list"
  {
    printf 'Acquire::Languages "none";\nAcquire::GzipIndexes "true";\n'
    # apt's caches would add 70 MB to every layer that installs a package.
    printf 'Dir::Cache::pkgcache "";\nDir::Cache::srcpkgcache "";\n'
    printf 'DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb"; };\n'
    # The image needs this machine's tolerance for its mirror.
    apt-config dump | grep -E '^Acquire::Check-(Date|Valid-Until) ' || true
  } >"$root/etc/apt/apt.conf.d/90rehearsal"
  # A container needs no documentation, neither now nor of packages installed later.
  printf 'path-exclude /usr/share/%s/*\n' doc man locale info groff lintian linda >"$root/etc/dpkg/dpkg.cfg.d/90rehearsal"
  printf 'path-include /usr/share/doc/*/copyright\n' >>"$root/etc/dpkg/dpkg.cfg.d/90rehearsal"
  find "$root/usr/share/doc" -mindepth 1 ! -type d ! -name copyright -delete
  find "$root/usr/share/doc" -mindepth 1 -type d -empty -delete
  rm -rf "$root"/usr/share/{man,locale,info,groff,lintian,linda}/* "$root"/var/lib/apt/lists/* \
    "$root"/var/cache/apt/*.bin "$root"/var/cache/apt/archives/*.deb "$root"/var/cache/debconf/*-old \
    "$root"/var/log/{apt,dpkg.log,bootstrap.log,alternatives.log} "$root"/etc/{hostname,resolv.conf} "$root"/tmp/*
  # A package installed in a build must not start its service.
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
  chmod 755 "$root/usr/sbin/policy-rc.d"

  mkdir -p "$work/context"
  tar --numeric-owner -C "$root" --exclude='./dev/*' --exclude='./proc/*' --exclude='./sys/*' -cf "$work/context/root.tar" .
  rm -rf --one-file-system "$root"
  pack_certificates "$work/context/certificates.tar"
  {
    printf 'FROM scratch\nADD root.tar /\nADD certificates.tar /\n'
    printf 'LABEL rehearsal.made-locally="%s"\nENV PATH=%s\nCMD ["bash"]\n' "$image" "$SYSTEM_PATH"
  } >"$work/context/Dockerfile"
  build_image "$image"
  say "made $image in $((SECONDS - begin)) s ($(size_of "$image"))."
}

# version_fits WANTED HAVE: 1.26 fits 1.26.8, and 1.2 does not.
version_fits() { [ "$1" = "$2" ] || [ "${2#"$1".}" != "$2" ]; }

make_golang() { # IMAGE VERSION BASE
  local image=$1 wanted=$2 base=$3 begin=$SECONDS goroot have
  command -v go >/dev/null || die "$image cannot be pulled, and this machine has no Go to make it from; install Go $wanted, or make the image available to the engine."
  # In /, no go.mod can ask for another toolchain than the machine's own.
  goroot=$(cd / && GOTOOLCHAIN=local go env GOROOT)
  have=$(cd / && GOTOOLCHAIN=local go env GOVERSION)
  have=${have#go}
  version_fits "$wanted" "${have%% *}" ||
    die "$image cannot be pulled, and this machine's own Go is $have, not $wanted; install Go $wanted, or ask for a golang image of version ${have%.*}."

  say "making $image from $base and this machine's own Go $have ($goroot)."
  make_work
  mkdir -p "$work/context"
  # Without the tests of Go itself, a third of its size. Links are followed,
  # because a packaged Go keeps parts of its folder elsewhere.
  pack --dereference --exclude=./test --exclude=./api --exclude=./doc --exclude=./misc --exclude=testdata --exclude='*_test.go' \
    -C "$goroot" -f "$work/context/go.tar" .
  pack_certificates "$work/context/certificates.tar"
  {
    printf 'FROM %s\nADD certificates.tar /\nADD go.tar /usr/local/go/\n' "$base"
    printf 'LABEL rehearsal.made-locally="%s"\n' "$image"
    printf 'ENV GOPATH=/go GOTOOLCHAIN=local PATH=/go/bin:/usr/local/go/bin:%s\nWORKDIR /go\n' "$SYSTEM_PATH"
  } >"$work/context/Dockerfile"
  build_image "$image"
  say "made $image in $((SECONDS - begin)) s ($(size_of "$image"))."
}

make_rust() { # IMAGE VERSION BASE
  local image=$1 wanted=$2 base=$3 begin=$SECONDS sysroot have
  command -v rustc >/dev/null || die "$image cannot be pulled, and this machine has no Rust to make it from; install Rust $wanted, or make the image available to the engine."
  # In /, no rust-toolchain file can ask for another toolchain than the default one.
  sysroot=$(cd / && rustc --print sysroot)
  have=$(cd / && rustc --version | awk '{print $2}')
  version_fits "$wanted" "$have" ||
    die "$image cannot be pulled, and this machine's own Rust is $have, not $wanted; install Rust $wanted, or ask for a rust image of version ${have%%.*}."
  if [ ! -x "$sysroot/bin/cargo" ] || [ "$sysroot" = /usr ]; then
    die "$image cannot be pulled, and this machine's own Rust ($sysroot) is not a folder of its own with cargo in it; install Rust with rustup, or make the image available to the engine."
  fi

  say "making $image from $base and this machine's own Rust $have ($sysroot)."
  make_work
  mkdir -p "$work/context"
  # The compiler, cargo and the libraries: a Dockerfile installs its own linker.
  pack -C "$sysroot" -f "$work/context/rust.tar" bin/cargo bin/rustc lib
  pack_certificates "$work/context/certificates.tar"
  {
    printf 'FROM %s\nADD certificates.tar /\nADD rust.tar /usr/local/rust/\n' "$base"
    printf 'LABEL rehearsal.made-locally="%s"\n' "$image"
    printf 'ENV CARGO_HOME=/usr/local/cargo PATH=/usr/local/cargo/bin:/usr/local/rust/bin:%s\n' "$SYSTEM_PATH"
  } >"$work/context/Dockerfile"
  build_image "$image"
  say "made $image in $((SECONDS - begin)) s ($(size_of "$image"))."
}

ensure() { # IMAGE
  local image=$1 name tag version suite answer code
  if in_engine "$image"; then
    say "$image is in the engine; nothing to do."
    return 0
  fi
  if [ -n "$registry_silent" ]; then
    say "not pulling $image, because the registry did not answer before; seeing whether it can be made here."
  else
    say "pulling $image, which is not in the engine (at most $PULL_LIMIT s)."
    code=0
    answer=$(timeout "$PULL_LIMIT" docker pull --quiet "$image" 2>&1) || code=$?
    if [ "$code" -eq 0 ]; then
      say "pulled $image ($(size_of "$image"))."
      return 0
    fi
    # timeout ended the pull with 124; the pull of each further image would take as long.
    if [ "$code" -eq 124 ]; then
      registry_silent=1
      answer="no answer within $PULL_LIMIT s"
    fi
    say "$image cannot be pulled ($(printf '%s' "$answer" | tail -n 1)); seeing whether it can be made here."
  fi

  name=${image#docker.io/}
  name=${name#library/}
  tag=${name#*:}
  name=${name%%:*}
  case $image in
    *@*) die "$image names a digest, and an image made here would have another; make this very image available to the engine." ;;
  esac
  case $name/$tag in
    debian/*[!a-z-]* | debian/) ;;
    debian/*)
      make_debian "$image" "${tag%-slim}"
      return 0
      ;;
    golang/[0-9]*-[a-z]* | rust/[0-9]*-[a-z]*)
      version=${tag%%-*}
      suite=${tag#*-}
      suite=${suite#slim-}
      if [ "${suite#alpine}" = "$suite" ]; then
        ensure "debian:$suite-slim"
        "make_$name" "$image" "$version" "debian:$suite-slim"
        return 0
      fi
      ;;
  esac
  die "$image cannot be pulled, and this script can only make debian:SUITE[-slim], golang:VERSION-SUITE and rust:VERSION-SUITE of a Debian suite; make the image available to the engine ('docker load'), or build from another base image."
}

# Some clients end with 0 although no engine answers; only a version number counts.
answer=$(timeout 20 docker info --format '{{.ServerVersion}}' 2>&1) || true
grep -qxE '[0-9]+\.[0-9]+[^ ]*' <<<"$answer" ||
  die "no Docker engine answers ($answer); run this as 'scripts/with-engine.sh $0${*:+ $*}'."

if [ $# -eq 0 ]; then set -- "${DEFAULT_IMAGES[@]}"; fi
for image in "$@"; do ensure "$image"; done
