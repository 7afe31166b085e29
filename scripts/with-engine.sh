#!/usr/bin/env bash
# Runs a command with a Docker engine.
#
#   scripts/with-engine.sh COMMAND [ARGUMENT...]
#
# If an engine answers, the command simply runs. Otherwise this script installs one
# if needed (scripts/install-engine.sh), starts it, and stops it when the command
# ends; the exit code is that of the command.
#
# REHEARSAL_DOCKER_DATA=DIR   runs the command on a separate engine, which keeps its
#                             images and containers in DIR; published ports of its
#                             containers are in a separate network, in which the
#                             command runs too.
set -euo pipefail

say() { printf 'with-engine: %s\n' "$*" >&2; }
die() {
  printf 'with-engine: error: %s\n' "$*" >&2
  exit 1
}

readonly START_LIMIT=90 # seconds; a first start on a slow disk takes about ten
readonly STOP_LIMIT=60  # seconds; dockerd itself gives containers fifteen
readonly MACHINE_CONFIG=/etc/docker/daemon.json
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly here

# dockerd and its helpers live in /usr/sbin, which is not in every user's PATH.
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"

data=${REHEARSAL_DOCKER_DATA:-}
run_dir=/var/run
key=
answer=
version=
work=
log=
keep_log=
engine_pid=
containerd_pid=
command_pid=
interrupted=
namespace=
link=
subnet=
enter=()

alive() { kill -0 "$1" 2>/dev/null; }

# Some clients end with 0 although no engine answers; only a version number counts.
engine_answers() {
  answer='there is no docker client'
  command -v docker >/dev/null 2>&1 || return 1
  answer=$(timeout 20 docker info --format '{{.ServerVersion}}' 2>&1) || true
  version=$(grep -m 1 -xE '[0-9]+\.[0-9]+[^ ]*' <<<"$answer") && return 0
  answer=$(printf '%s' "$answer" | tr -s '\n' ' ')
  return 1
}

# The kernel's process groups for containers. An init system mounts them; without
# one they may be missing.
mount_cgroups() {
  [ ! -e /sys/fs/cgroup/cgroup.controllers ] || return 0
  ! awk '$3 == "cgroup" { found = 1 } END { exit !found }' /proc/self/mounts || return 0
  [ -r /proc/cgroups ] || die "this kernel has no control groups (/proc/cgroups is missing), which containers need; use another machine."
  # A controller is either in the one version 2 tree or in its own version 1 tree.
  if ! awk '$1 !~ /^#/ && $2 != 0 { taken = 1 } END { exit !taken }' /proc/cgroups &&
    mount -t cgroup2 cgroup2 /sys/fs/cgroup 2>/dev/null; then
    say "mounted the control groups (version 2), because no init system had."
    return 0
  fi
  mount -t tmpfs -o mode=755 cgroup /sys/fs/cgroup ||
    die "mounting the control groups failed, which containers need; mount them as an init system would, or start Docker another way."
  local controller
  while read -r controller; do
    mkdir -p "/sys/fs/cgroup/$controller"
    mount -t cgroup -o "$controller" cgroup "/sys/fs/cgroup/$controller" 2>/dev/null || rmdir "/sys/fs/cgroup/$controller"
  done < <(awk '$1 !~ /^#/ && $4 == 1 { print $1 }' /proc/cgroups)
  [ -d /sys/fs/cgroup/devices ] ||
    die "the control groups could not be mounted (no 'devices' among: $(ls /sys/fs/cgroup)); mount them as an init system would."
  say "mounted the control groups (version 1), because no init system had."
}

firewall() { # -I or -D
  iptables -w -t nat "$1" POSTROUTING -s "$subnet.0.0/30" ! -o "$link" -j MASQUERADE
  iptables -w "$1" FORWARD -i "$link" -j ACCEPT
  iptables -w "$1" FORWARD -o "$link" -j ACCEPT
}

# An engine beside another one gets its own network namespace. In a shared one,
# dockerd empties the other's firewall chains when it starts, and may delete its
# docker0; separate ones have separate bridges, addresses, firewalls and ports. A
# pair of links and three firewall rules connect it to this machine's network.
add_network() {
  command -v ip >/dev/null || die "REHEARSAL_DOCKER_DATA needs the 'ip' command to make a network for the separate engine; install iproute2."
  # The network of a killed run, if any.
  if [ -s "$run_dir/subnet" ]; then
    subnet=$(cat "$run_dir/subnet")
    remove_network
  fi
  local offset slot
  subnet=
  for offset in $(seq 0 63); do
    slot=$(((0x${key:0:4} + offset) % 64 + 128))
    if ! ip -4 route show table all | grep -qE "(^|[^0-9.])10\.$slot\."; then
      subnet=10.$slot
      break
    fi
  done
  [ -n "$subnet" ] || die "no addresses are free for the separate engine (10.128.0.0 to 10.191.255.255 are all routed); see 'ip route'."
  printf '%s\n' "$subnet" >"$run_dir/subnet"
  if ! {
    ip netns add "$namespace" &&
      ip link add "$link" type veth peer name eth0 netns "$namespace" &&
      ip addr add "$subnet.0.1/30" dev "$link" && ip link set "$link" up &&
      ip -n "$namespace" link set lo up && ip -n "$namespace" link set eth0 up &&
      ip -n "$namespace" addr add "$subnet.0.2/30" dev eth0 &&
      ip -n "$namespace" route add default via "$subnet.0.1" &&
      firewall -I && printf '1\n' >/proc/sys/net/ipv4/ip_forward
  }; then
    die "the network of the separate engine ('ip netns add $namespace', $subnet.0.0/30) could not be made (the message above says why); it needs root and a kernel with network namespaces and iptables."
  fi
}

# shellcheck disable=SC2317,SC2329 # called by the trap
remove_network() {
  [ -n "$subnet" ] || return 0
  firewall -D 2>/dev/null || true
  ip link del "$link" 2>/dev/null || true
  ip netns del "$namespace" 2>/dev/null || true
  subnet=
}

# Sets `enter`, the prefix that runs a command in the engine's network.
find_entry() {
  enter=()
  [ -n "$data" ] || return 0
  # A command in that network that calls this script again needs no prefix.
  [ "$(stat -L -c %i "/run/netns/$namespace")" != "$(stat -L -c %i /proc/self/ns/net)" ] || return 0
  enter=(nsenter "--net=/run/netns/$namespace" --)
  # That network cannot reach a name server on this machine's loopback: the servers
  # behind it replace it, for these processes only.
  grep -qE '^nameserver[[:space:]]+(127\.|::1)' /etc/resolv.conf || return 0
  local servers=/run/systemd/resolve/resolv.conf
  [ -r "$servers" ] || die "this machine's name server is on its loopback (/etc/resolv.conf), which a separate engine cannot reach, and $servers does not name the ones behind it; leave REHEARSAL_DOCKER_DATA unset."
  # shellcheck disable=SC2016 # expanded by the inner shell
  enter+=(unshare --mount -- bash -c 'mount --bind "$0" /etc/resolv.conf && exec "$@"' "$servers")
}

show_logs() {
  local file
  for file in "$log" "$work/containerd.log"; do
    [ -s "$file" ] || continue
    printf -- '---- the last lines of %s ----\n' "$file" >&2
    tail -n 40 "$file" >&2 || true
    printf -- '----\n' >&2
  done
}

# shellcheck disable=SC2317,SC2329 # called by the trap
wait_gone() { # PID SECONDS
  local end=$((SECONDS + $2))
  while alive "$1"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.1
  done
}

# shellcheck disable=SC2317,SC2329 # called by the trap
stop_pid() { # PID SECONDS NAME
  alive "$1" || return 0
  kill -TERM "$1" 2>/dev/null || true
  if ! wait_gone "$1" "$2"; then
    say "warning: $3 (pid $1) did not stop within $2 s; killing it. Containers may be left running."
    keep_log=1
    show_logs
    kill -KILL "$1" 2>/dev/null || true
    wait_gone "$1" 10 || true
  fi
}

# Stops the engine that this script started, and no other: by its pid.
# shellcheck disable=SC2317,SC2329 # called by the trap
stop_engine() {
  local pid=$engine_pid child=$containerd_pid
  if [ -n "$pid" ] && [ -z "$child" ]; then
    # The containerd that dockerd started, if any: it must be a child of dockerd.
    child=$(cat /var/run/docker/containerd/containerd.pid 2>/dev/null || true)
    [ -n "$child" ] && [ "$(awk '/^PPid:/ { print $2 }' "/proc/$child/status" 2>/dev/null || true)" = "$pid" ] || child=
  fi
  engine_pid=
  containerd_pid=
  if [ -n "$pid" ]; then
    if alive "$pid"; then say "stopping the engine that was started for this command (pid $pid)."; fi
    stop_pid "$pid" "$STOP_LIMIT" dockerd
  fi
  [ -z "$child" ] || stop_pid "$child" 20 containerd
}

# shellcheck disable=SC2317,SC2329 # called by the trap
cleanup() {
  local code=$?
  trap - EXIT
  trap '' INT TERM HUP QUIT # an interrupted clean-up would leave the engine behind
  if [ -n "$command_pid" ]; then stop_pid "$command_pid" 30 'the command'; fi
  stop_engine
  if [ -n "$data" ]; then
    remove_network
    # An engine that did not end normally leaves its data folder mounted on itself.
    if [ -e "$run_dir/exec/unmount-on-shutdown" ]; then umount "$data" 2>/dev/null || true; fi
    rm -rf --one-file-system "$run_dir" 2>/dev/null || true
  fi
  if [ -n "$keep_log" ]; then say "the engine's log stays in $log."; elif [ -n "$work" ]; then rm -rf "$work"; fi
  exit "$code"
}

# shellcheck disable=SC2317,SC2329 # called by the traps
forward() { # SIGNAL
  interrupted=1
  [ -n "$command_pid" ] || return 0
  # From a terminal, Ctrl-C also reaches the command, and a second signal would kill it;
  # without one (on a runner), only this process gets the signal, and passes it on.
  if [ -t 0 ] && { [ "$1" = INT ] || [ "$1" = QUIT ]; }; then return 0; fi
  kill "-$1" "$command_pid" 2>/dev/null || true
}

start_engine() {
  local arguments=() config problem begin=$SECONDS
  log=$work/dockerd.log
  if [ -f "$MACHINE_CONFIG" ]; then
    config=$MACHINE_CONFIG
    say "the engine uses this machine's own $MACHINE_CONFIG; for build caches that can be exported it should have {\"features\": {\"containerd-snapshotter\": true}}."
  else
    config=$work/daemon.json
    # The containerd image store lets the default builder export and import caches.
    printf '{"features": {"containerd-snapshotter": true}}\n' >"$config"
  fi
  arguments+=(--config-file "$config")

  if [ -n "$data" ]; then
    add_network
    find_entry
    # The pools are of addresses that no route of this machine covers.
    arguments+=(
      --host "$DOCKER_HOST" --containerd "$run_dir/containerd.sock"
      --data-root "$data" --exec-root "$run_dir/exec" --pidfile "$run_dir/docker.pid"
      --bip "$subnet.1.1/24" --default-address-pool "base=$subnet.128.0/17,size=24"
    )
    problem=$(dockerd --validate "${arguments[@]}" 2>&1) ||
      die "dockerd refuses the options of the separate engine together with $config: $problem. Take the settings it names out of that file, or leave REHEARSAL_DOCKER_DATA unset."
    # By default, dockerd would use a containerd that the machine runs already, and
    # keep its images there.
    printf 'version = 2\ndisabled_plugins = ["io.containerd.grpc.v1.cri"]\n' >"$work/containerd.toml"
    "${enter[@]}" setsid containerd --config "$work/containerd.toml" --address "$run_dir/containerd.sock" \
      --root "$data/containerd" --state "$run_dir/containerd" </dev/null >"$work/containerd.log" 2>&1 9>&- &
    containerd_pid=$!
    until [ -S "$run_dir/containerd.sock" ]; do
      if ! alive "$containerd_pid" || [ $((SECONDS - begin)) -ge "$START_LIMIT" ]; then
        keep_log=1
        show_logs
        die "containerd, which the separate engine needs, ended or did not answer within $START_LIMIT s; its log above says why."
      fi
      sleep 0.1
    done
    # Both need the same mounts: one makes the root folders of the other's containers.
    enter=(nsenter --target "$containerd_pid" --net --mount --)
  fi

  say "no Docker engine answers${data:+ for $data}; starting one (log: $log)."
  # A separate session, so that Ctrl-C reaches the command and not the engine.
  "${enter[@]}" setsid dockerd "${arguments[@]}" </dev/null >"$log" 2>&1 9>&- &
  engine_pid=$!
  find_entry

  until engine_answers; do
    if ! alive "$engine_pid"; then
      keep_log=1
      show_logs
      die "dockerd ended while it was starting; its log above says why. It needs root, iptables and control groups."
    fi
    if [ $((SECONDS - begin)) -ge "$START_LIMIT" ]; then
      keep_log=1
      show_logs
      die "dockerd (pid $engine_pid) did not answer within $START_LIMIT s; the last answer of 'docker info' was: $answer"
    fi
    sleep 0.2
  done
  say "Docker engine $version answers after $((SECONDS - begin)) s (pid $engine_pid)."
}

# The whole script is in functions, so that bash reads it before a long command runs,
# and a change of the file in the meantime does no harm.
main() {
  [ $# -gt 0 ] || die "no command was given; usage: $0 COMMAND [ARGUMENT...]"

  if [ -n "$data" ]; then
    [ "$(id -u)" -eq 0 ] || die "REHEARSAL_DOCKER_DATA starts an engine, which needs root; run this with sudo, or leave it unset."
    mkdir -p "$data" || die "the data folder REHEARSAL_DOCKER_DATA=$data cannot be made; name a folder that can be written."
    data=$(cd "$data" && pwd -P)
    # Sockets go into a short path, because the kernel limits theirs to 107 bytes. It is
    # derived from the folder's name, so that a second call finds the same engine.
    key=$(printf '%s' "$data" | sha256sum | cut -c 1-6)
    run_dir=/run/rehearsal-engine-$key
    namespace=rehearsal-$key
    link=rehearsal$key # 15 letters, the kernel's limit
    export DOCKER_HOST=unix://$run_dir/docker.sock REHEARSAL_DOCKER_DATA=$data
    # The command must not use a context or a builder of another engine.
    unset DOCKER_CONTEXT BUILDX_BUILDER
  fi

  if engine_answers; then
    find_entry
    exec "${enter[@]}" "$@"
  fi

  [ -n "$data" ] || [ -z "${DOCKER_HOST:-}" ] || [ "$DOCKER_HOST" = unix:///var/run/docker.sock ] ||
    die "the engine that DOCKER_HOST=$DOCKER_HOST names does not answer ($answer); start it, or unset DOCKER_HOST to have a local engine started."
  [ "$(id -u)" -eq 0 ] ||
    die "no Docker engine answers ($answer) and starting one needs root; start Docker, or run 'sudo $0 $*'."

  # One start at a time: a second caller waits here, then finds the first one's engine.
  mkdir -p "$run_dir"
  exec 9>"$run_dir/rehearsal-engine.lock"
  flock -w $((START_LIMIT + 300)) 9 ||
    die "another $0 has been starting an engine for too long (it holds $run_dir/rehearsal-engine.lock); look at what it waits for."
  if engine_answers; then
    exec 9>&-
    find_entry
    exec "${enter[@]}" "$@"
  fi

  trap cleanup EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap 'exit 129' HUP
  "$here/install-engine.sh" 9>&-
  work=$(mktemp -d "${TMPDIR:-/tmp}/rehearsal-engine.XXXXXX")
  mount_cgroups
  # The command must reach this engine, independent of the selected docker context.
  export DOCKER_HOST=${DOCKER_HOST:-unix:///var/run/docker.sock}
  start_engine
  exec 9>&-

  local signal code
  for signal in INT TERM HUP QUIT USR1 USR2; do
    # shellcheck disable=SC2064 # the signal's name is meant to be expanded now
    trap "forward $signal" "$signal"
  done
  # Bash starts background commands with INT and QUIT ignored; undo that.
  env --default-signal=INT,QUIT "${enter[@]}" "$@" <&0 &
  command_pid=$!
  # `wait` also returns when a signal was forwarded; the command may still run then.
  while :; do
    interrupted=
    code=0
    wait "$command_pid" || code=$?
    [ -n "$interrupted" ] || break
    # Bash may forget a command that the same signal ended, and would then wait for the engine.
    alive "$command_pid" || break
  done
  command_pid=

  if ! alive "$engine_pid"; then
    keep_log=1
    say "warning: the engine (pid $engine_pid) ended before the command did."
    show_logs
  fi
  exit "$code"
}

main "$@"
