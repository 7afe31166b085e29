FROM debian:bookworm-slim
COPY --from=demo/plain:v1 /usr/local/bin/checkersd /usr/local/bin/checkersd
COPY --from=demo/plain:v1 /usr/local/bin/checkersd /app/checkersd
RUN printf '#!/bin/sh\nexec /app/checkersd --home "/data/node${ID:-0}/home" "$@"\n' > /usr/bin/wrapper.sh && chmod 755 /usr/bin/wrapper.sh
ENTRYPOINT ["/usr/bin/wrapper.sh"]
CMD ["start"]
