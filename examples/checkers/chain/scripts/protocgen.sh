#!/usr/bin/env bash
# Regenerates every *.pb.go from proto/. Needs protoc (Debian: protobuf-compiler)
# and Go; the plugin and the imported .proto files come from the versions in go.mod.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
module_dir() { go list -m -f '{{.Dir}}' "$1"; }

go build -o "$out/protoc-gen-gocosmos" github.com/cosmos/gogoproto/protoc-gen-gocosmos
includes=(
  --proto_path=proto
  --proto_path="$(module_dir github.com/cosmos/cosmos-sdk)/proto"
  --proto_path="$(module_dir github.com/cosmos/cosmos-proto)/proto"
  --proto_path="$(module_dir github.com/cosmos/gogoproto)"
)

# The plugin takes the files of one Go package at a time.
for dir in proto/checkers/v1 proto/checkers/*/v1; do
  PATH="$out:$PATH" protoc "${includes[@]}" --gocosmos_out="plugins=grpc:$out" "$dir"/*.proto
done

# Replaces the old files only after all steps have succeeded.
find x -name '*.pb.go' -delete
cp -r "$out/checkers/x" .
gofmt -w x
