# The usual Dockerfile of a Go chain: the reference of the cold case.
FROM golang:1.26-bookworm AS build
ENV CGO_ENABLED=0 GOFLAGS=-buildvcs=false
WORKDIR /src
COPY go.mod go.sum ./
COPY internal/compat/until053/go.mod internal/compat/until053/
RUN go mod download
COPY . .
ARG TAGS
RUN go build -trimpath -tags "${TAGS}" -ldflags "-s -w" -o /out/checkersd ./cmd/checkersd

FROM debian:bookworm-slim
COPY --from=build /out/checkersd /usr/local/bin/checkersd
ENTRYPOINT ["checkersd"]
