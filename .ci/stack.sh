#!/usr/bin/env bash
# The stack of docker-compose.yml, run as an operator runs it: built, started, fed over HTTP, read from outside, stopped,
# started again, scaled, disturbed under load, and secured. Every count must be exact.
#   .ci/stack.sh                       all of it
#   .ci/stack.sh plain|load|secure     only the way of a story and down and up; only the load; only the secure overlay
set -euo pipefail
cd "$(dirname "$0")/.."
shared=$(cd .. && pwd)/shared
engine=$shared/tools/container-engine.sh
start=$SECONDS
mkdir -p target
say() { printf -- '-- %s (%ss)\n' "$*" "$((SECONDS - start))"; }
fail() { printf 'CI: %s\n' "$*" >&2; docker compose ps -a >&2 || true; docker compose logs --tail 15 >&2 || true; exit 1; }

# An engine that runs is used and left running; one that can be had is started, and stopped in the end.
started=false
if ! docker info >/dev/null 2>&1; then
  if [ ! -x "$engine" ]; then
    echo "CI: ########## NO CONTAINER ENGINE: THE STACK IS NOT TESTED HERE ##########" >&2
    if [ "${CI:-}" = true ]; then exit 1; else exit 0; fi
  fi
  "$engine" up >target/container-engine.log 2>&1 || { tail -n 30 target/container-engine.log >&2; exit 1; }
  started=true
fi

# A stack of its own beside any other: own name, own ports, own volumes.
export COMPOSE_PROJECT_NAME=entente-ci IMAGE_TAG=ci KAFKA_PORT=29092 REGISTRY_PORT=28081 PRODUCER_PORT=28090
export ENTENTE_BOOTSTRAP_SERVERS=localhost:$KAFKA_PORT ENTENTE_SCHEMA_REGISTRY_URL=http://localhost:$REGISTRY_PORT/apis/ccompat/v7
export ENTENTE_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
secured=(docker compose -f docker-compose.yml -f compose.secure.yml -p entente-ci-secure)
down() {
  docker compose down -v --timeout 5 >/dev/null 2>&1 || true
  SECRETS_DIR=${SECRETS_DIR:-/nowhere} "${secured[@]}" down -v --timeout 5 >/dev/null 2>&1 || true
  if $started; then "$engine" stop >/dev/null 2>&1 || true; fi
}
trap down EXIT

# A stand-in image may lack libraries that the public one has; RocksDB and zstd need them, and this machine lends them.
lend() {
  docker run --rm --entrypoint ls "$1" /usr/lib/x86_64-linux-gnu/libpthread.so.0 >/dev/null 2>&1 && return
  docker run --rm --entrypoint ls "$1" /usr/lib/x86_64-linux-gnu/libc.so.6 >/dev/null 2>&1 || return 0
  local folder; folder=$(mktemp -d)
  cp -L /lib/x86_64-linux-gnu/lib{pthread,dl,rt,m}.so.* "$folder"
  printf 'FROM %s\nCOPY *.so.* /usr/lib/x86_64-linux-gnu/\n' "$1" >"$folder/Dockerfile"
  docker build -q -t "$1" "$folder" >/dev/null
  rm -r "$folder"
}

table() { # TOPIC QUESTION...: of the topic's table, read from outside
  local topic=$1; shift
  ./entente tail "$topic" --from earliest --no-follow 2>target/tail.err | python3 .ci/stack-table.py "$@" || { cat target/tail.err >&2; return 1; }
}
figure() { # START: sum of the figures that begin so, over all instances of streams
  local id
  for id in $(docker compose ps -q streams); do
    docker exec "$id" bash -c "exec 3<>/dev/tcp/127.0.0.1/8088; printf 'GET /metrics HTTP/1.0\r\n\r\n' >&3; cat <&3" 2>/dev/null || true
  done | tr -d '\r' | awk -v want="$1" 'index($0, want) == 1 { sum += $NF } END { printf "%d\n", sum }'
}
used() { figure 'entente_streams_deliveries{outcome="used"}'; }
await() { # SECONDS WHAT COMMAND...: until it succeeds
  local until=$((SECONDS + $1)) what=$2; shift 2
  until "$@"; do [ $SECONDS -lt $until ] || fail "in vain waited for: $what"; sleep 1; done
}
uses() { [ "$(used)" = "$1" ]; }
post() { # FILE: stories in, 202 out; a 503 asks to come again
  curl -sS --fail-with-body --retry 20 --retry-delay 1 --retry-all-errors -o target/push.json -H 'Content-Type: application/x-ndjson' \
    --data-binary "@$1" "http://localhost:$PRODUCER_PORT/stories" || { cat target/push.json >&2; fail "a push was not taken"; }
}
load() { # FIRST COUNT: pushes so many stories, fifty at a time, five times a second
  local at
  for ((at = $1; at < $1 + $2; at += 50)); do
    python3 .ci/stack-stories.py $at 50 >target/push.jsonl
    post target/push.jsonl
    sleep 0.2
  done
}

say "the files are right"
docker compose config -q
docker compose --profile demo --profile tools --profile observability config -q
docker compose -f docker-compose.yml -f compose.cluster.yml config -q

say "build"
for image in eclipse-temurin:17-jre apache/kafka:4.3.1; do lend $image; done
docker compose build >target/image.log 2>&1 || { tail -n 20 target/image.log >&2; fail "the image does not build"; }

plain() {
  say "up"
  docker compose up -d --wait >target/up.log 2>&1 || { cat target/up.log >&2; fail "the stack does not come up"; }
  docker inspect $(docker compose ps -aq) | python3 .ci/stack-hardening.py || fail "a container may do too much"

  say "stories in by HTTP, meetings and pairs out"
  for story in seeds/*.jsonl; do post "$story"; done
  for story in seeds/*.txt; do
    curl -sS --fail-with-body -o target/push.json -H 'Content-Type: text/plain' --data-binary "@$story" "http://localhost:$PRODUCER_PORT/stories" ||
      { cat target/push.json >&2; fail "$story was not taken"; }
  done
  await 120 "the pushed stories to be used" uses 18
  table diplomacy.relations has BRA-IND || fail "the pair of the samples is not there"
  meetings=$(table diplomacy.meetings digest) relations=$(table diplomacy.relations digest)
  echo "meetings $meetings, relations $relations"

  say "down and up again: the same data"
  schemas=$(curl -sS "$ENTENTE_SCHEMA_REGISTRY_URL/subjects")
  docker compose down >target/down.log 2>&1
  docker compose up -d --wait >target/up.log 2>&1 || { cat target/up.log >&2; fail "the stack does not come up again"; }
  [ "$(curl -sS "$ENTENTE_SCHEMA_REGISTRY_URL/subjects")" = "$schemas" ] || fail "the registry has lost its schemas"
  [ "$(table diplomacy.meetings digest)" = "$meetings" ] || fail "the meetings are not the same after down and up"
  [ "$(table diplomacy.relations digest)" = "$relations" ] || fail "the relations are not the same after down and up"
  uses 18 || fail "after down and up $(used) deliveries count as used, not 18"
}

under_load() {
  say "three instances, under load"
  docker compose up -d --wait --scale streams=3 --no-recreate >target/up.log 2>&1 || { cat target/up.log >&2; fail "three instances do not come up"; }
  local before; before=$(used)
  load 0 300
  await 120 "300 more used" uses $((before + 300))

  say "SIGTERM in mid-batch"
  load 300 300 & loading=$!
  sleep 1
  docker kill -s TERM "$(docker compose ps -q streams | head -n 1)" >/dev/null
  wait $loading || fail "the load broke off"
  await 120 "300 more used, one instance gone and back" uses $((before + 600))

  say "the broker restarts under load"
  load 600 300 & loading=$!
  sleep 1
  docker compose restart kafka >target/restart.log 2>&1
  wait $loading || fail "the load broke off"
  await 180 "300 more used, in spite of the broker" uses $((before + 900))

  say "exact"
  table diplomacy.meetings exact "Lodestar Wire" 900 || fail "meetings are lost or doubled"
  [ "$(figure 'entente_streams_unusable_records')" = 0 ] || fail "something was rejected or has become a dead letter"
}

secure() {
  docker compose down -v --timeout 5 >/dev/null 2>&1
  .ci/stack-secure.sh
}

case ${1:-all} in
  all) plain; under_load; secure ;;
  plain) plain ;;
  load) under_load ;;
  secure) secure ;;
esac
say "the stack holds"
