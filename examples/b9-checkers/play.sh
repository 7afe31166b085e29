#!/bin/sh
# Plays complete games of the tutorial's chain through its own command line, in a container of one of
# its releases. Two players of its own, funded by alice; each game is one transaction that both sign.
#
#   play.sh COUNT
#
# Notes who has won and lost in player-info.json and leaderboard.json of the working folder, as the
# queries of those names have to answer.
set -eu

binary=checkersd
flags="--chain-id $CHAIN_ID --node $RPC_URL --keyring-backend $KEYRING_BACKEND --keyring-dir $KEYRING_DIR"
# One game, found by playing at random: who moves (b, r), from x y to x y. Red takes the last piece.
moves='b3243 r6574 b5263 r7452 b4163 r0514 b1223 r1432 b5041 r3250 b6354 r4563 b7254 r5072
       b7061 r7250 b5445 r5634 r3452 b2132 r5041 b0112 r4123 r2301 b3041 r5230 b1021 r3012'

address() {
  # shellcheck disable=SC2086
  $binary keys show "$1" --address --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR" 2>/dev/null
}

# The value of a key in the JSON on standard input.
value() { sed -n "s/.*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p" | head -n 1; }

# Broadcasts and waits for the block; fails when the chain refuses.
included() {
  answer=$("$@" --broadcast-mode block --output json)
  code=$(printf '%s' "$answer" | value code)
  [ "$code" = 0 ] || {
    printf '%s\n' "$answer" >&2
    exit 1
  }
}

open_account() { # name
  address "$1" >/dev/null && return
  $binary keys add "$1" --keyring-backend "$KEYRING_BACKEND" --keyring-dir "$KEYRING_DIR" >/dev/null 2>&1
  # shellcheck disable=SC2086
  included $binary tx bank send alice "$(address "$1")" 1000000upawn $flags --yes
}

open_account black
open_account red
black=$(address black)
red=$(address red)

play() {
  game=$($binary query checkers show-system-info --node "$RPC_URL" --output json | value nextId)
  package=/b9lab.checkers.checkers
  {
    printf '{"body":{"messages":[{"@type":"%s.MsgCreateGame","creator":"%s",' $package "$black"
    printf '"black":"%s","red":"%s","wager":"0","denom":"upawn"}' "$black" "$red"
    for move in $moves; do
      case $move in b*) player=$black ;; *) player=$red ;; esac
      printf ',{"@type":"%s.MsgPlayMove","creator":"%s","gameIndex":"%s",' $package "$player" "$game"
      printf '%s' "$move" | sed 's/.\(.\)\(.\)\(.\)\(.\)/"fromX":"\1","fromY":"\2","toX":"\3","toY":"\4"}/'
    done
    printf '],"memo":"","timeout_height":"0","extension_options":[],"non_critical_extension_options":[]},'
    printf '"auth_info":{"signer_infos":[],"fee":{"amount":[],"gas_limit":"50000000","payer":"","granter":""}},"signatures":[]}'
  } >game.json
  # shellcheck disable=SC2086
  $binary tx sign game.json --from black --sign-mode amino-json $flags --output-document half.json
  # shellcheck disable=SC2086
  $binary tx sign half.json --from red --sign-mode amino-json $flags --output-document signed.json
  # shellcheck disable=SC2086
  included $binary tx broadcast signed.json $flags
  echo "game $game: red won"
}

played=$(cat played 2>/dev/null || echo 0)
for _ in $(seq "$1"); do
  play
  played=$((played + 1))
done
echo "$played" >played

info() { # player, won, lost
  printf '{"index":"%s","wonCount":"%s","lostCount":"%s","forfeitedCount":"0"}' "$1" "$2" "$3"
}
first=$(info "$black" 0 "$played")
second=$(info "$red" "$played" 0)
if [ "$(printf '%s\n%s\n' "$black" "$red" | LC_ALL=C sort | head -n 1)" = "$red" ]; then
  other=$first first=$second second=$other
fi
printf '{"playerInfo":[%s,%s]}\n' "$first" "$second" >player-info.json
printf '{"Leaderboard":{"winners":[{"address":"%s","wonCount":"%s"}]}}\n' "$red" "$played" >leaderboard.json
