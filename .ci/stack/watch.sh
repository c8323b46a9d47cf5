# Prometheus with our configuration: it finds every replica, loads the alerts, and answers every question of the boards.
say "watch"
up --no-recreate
[ "$(used)" != 0 ] || post seeds/05-other-agency.jsonl
image=$(docker compose --profile observability config --format json | python3 -c 'import json, sys; print(json.load(sys.stdin)["services"]["prometheus"]["image"])')
if ! docker image inspect "$image" >/dev/null 2>&1 && ! docker pull -q "$image" >/dev/null 2>&1; then
  echo "   $image cannot be had here: Debian's program takes its place under its name"
  folder=$(mktemp -d)
  cp target/prometheus/usr/bin/prometheus "$folder"
  printf '%s\n' 'FROM eclipse-temurin:17-jre' 'COPY prometheus /bin/prometheus' 'RUN mkdir /prometheus && chown 65534:65534 /prometheus' \
    'USER 65534:65534' 'ENTRYPOINT ["/bin/prometheus"]' >"$folder/Dockerfile"
  docker build -q -t "$image" "$folder" >/dev/null
  rm -r "$folder"
fi
up --no-recreate prometheus
hardened
replicas=$(docker compose ps -q streams producer dashboard | wc -l)
watched() { python3 .ci/stack/watch.py "http://localhost:$PROMETHEUS_PORT" "$replicas" 2>target/watch.txt; }
await 90 "Prometheus to see it all; see target/watch.txt" watched
checked "Prometheus finds every replica, has the alerts, and answers every question of the boards"
