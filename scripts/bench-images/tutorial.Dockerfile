# The steps of the tutorial's own prod-sim/Dockerfile-checkersd-alpine, on images that are available here,
# unlike its Go and Alpine. Each branch is built with it from scratch.
FROM golang:1.26-bookworm AS builder
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
WORKDIR /original
COPY . /original
RUN go build -o ./build/checkersd ./cmd/checkersd/main.go

FROM debian:bookworm-slim
COPY --from=builder /original/build/checkersd /usr/local/bin/checkersd
ENTRYPOINT ["checkersd"]
