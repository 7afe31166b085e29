#!/usr/bin/env bash
# Regenerates census/census.pb.go from proto/. Needs protoc (Debian: protobuf-compiler)
# and Go; the plugin comes from the version in go.mod, which is the one in sdk046.mod too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

go build -o "$out/protoc-gen-gocosmos" github.com/regen-network/cosmos-proto/protoc-gen-gocosmos
PATH="$out:$PATH" protoc --proto_path=proto --gocosmos_out="plugins=grpc:$out" proto/legacy/census/v1/census.proto

cp "$out/legacy/census/census.pb.go" census/census.pb.go
gofmt -w census
