import { sha256 } from '../../system/hash';
import type { Target } from '../model/target';
import { GO_IMAGE, generated } from '../source/generated';
import { MEASURE_PROGRAM } from './measure-program';
import { RELAY_PROGRAM } from './relay-program';

/** Name of the target of the relay's image. */
export const RELAY_TARGET = 'relay';

/** Build context of the relay: the same for every plan, so that a machine builds it once. */
const FILES: Readonly<Record<string, string>> = {
  Dockerfile: `# Generated: the relay of a run.
FROM --platform=$BUILDPLATFORM ${GO_IMAGE} AS build
ARG TARGETARCH
WORKDIR /src
ENV CGO_ENABLED=0 GO111MODULE=off GOTOOLCHAIN=local
COPY *.go ./
RUN GOARCH="$TARGETARCH" go build -trimpath -ldflags "-s -w" -o /relay .

FROM scratch
COPY --from=build /relay /relay
USER 65534:65534
ENTRYPOINT ["/relay"]
`,
  'main.go': RELAY_PROGRAM,
  'measure.go': MEASURE_PROGRAM,
};

/** Tag of the relay's image, which depends on its content. */
export function relayImage(): string {
  const hash = sha256(JSON.stringify(FILES)).slice(0, 12);
  return `rehearsal/relay:${hash}`;
}

/**
 * Target of the relay's image: the only program reachable from both a run's containers and the host.
 *
 * @param folder destination of the generated context
 */
export async function relayTarget(folder: string): Promise<Target> {
  return {
    ...(await generated(folder, RELAY_TARGET, 'the relay of the run', FILES)),
    reference: relayImage(),
    inputs: {},
    bases: [GO_IMAGE],
    cachePolicy: 'image',
  };
}
