# What the parts of stack.sh share. A stack of their own beside any other: own name, own ports, own volumes.
start=$SECONDS
mkdir -p target
say() { printf -- '-- %s (%ss)\n' "$*" "$((SECONDS - start))"; }
fail() {
  printf 'CI: %s\n' "$*" >&2
  { docker compose ps -a; docker compose logs --tail 15; } >&2 || true
  exit 1
}
checked() { printf '%s\n' "$*" | tee -a target/stack-checks.txt | sed 's/^/   ok  /'; }

export COMPOSE_PROJECT_NAME=entente-ci COMPOSE_FILE=docker-compose.yml IMAGE_TAG=ci
export KAFKA_PORT=29092 KAFKA_PORT_2=29192 KAFKA_PORT_3=29292 REGISTRY_PORT=28081 PRODUCER_PORT=28090 DASHBOARD_PORT=28080 PROMETHEUS_PORT=29090
export ENTENTE_BOOTSTRAP_SERVERS=localhost:$KAFKA_PORT ENTENTE_SCHEMA_REGISTRY_URL=http://localhost:$REGISTRY_PORT/apis/ccompat/v7
export ENTENTE_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
# What starts often and runs shortly is not worth an optimising compiler.
export KAFKA_JAVA_OPTIONS=-XX:TieredStopAtLevel=1 REGISTRY_JAVA_OPTIONS=$ENTENTE_JAVA_OPTIONS
export STREAMS_JAVA_OPTIONS=$ENTENTE_JAVA_OPTIONS PRODUCER_JAVA_OPTIONS=$ENTENTE_JAVA_OPTIONS DASHBOARD_JAVA_OPTIONS=$ENTENTE_JAVA_OPTIONS
SECRETS_DIR=$(mktemp -d)
export SECRETS_DIR

# An engine that runs is used and left running; one that can be had is started, and stopped in the end.
engine=$(cd .. && pwd)/shared/tools/container-engine.sh
started=false
require_engine() {
  trap remove EXIT
  if ! docker info >/dev/null 2>&1; then
    if [ ! -x "$engine" ]; then
      echo "CI: ########## NO CONTAINER ENGINE: THE STACK IS NOT TESTED HERE ##########" >&2
      if [ "${CI:-}" = true ]; then exit 1; else exit 0; fi
    fi
    started=true
    "$engine" up >target/container-engine.log 2>&1 || { tail -n 30 target/container-engine.log >&2; exit 1; }
  fi
}
# All that is left of the project, of this run or one that was killed, whatever files it was started from.
down() {
  {
    docker compose --profile '*' down -v --remove-orphans --timeout 5
    docker volume ls -q --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME" | xargs -r docker volume rm
  } >/dev/null 2>&1 || true
}
remove() {
  down
  rm -rf "$SECRETS_DIR"
  if $started; then "$engine" stop >/dev/null 2>&1 || true; fi
}

up() { # OPTIONS AND SERVICES...: starts, and waits until all is healthy
  docker compose up -d --wait "$@" >target/up.log 2>&1 || { cat target/up.log >&2; fail "the stack does not come up"; }
}
hardened() {
  # shellcheck disable=SC2046  # ids are words
  docker inspect $(docker compose ps -aq) | python3 .ci/stack/hardening.py || fail "a container may do too much"
}

await() { # SECONDS WHAT COMMAND...: until it succeeds
  local until=$((SECONDS + $1)) what=$2; shift 2
  until "$@"; do [ $SECONDS -lt $until ] || fail "in vain waited for: $what"; sleep 0.5; done
}
figure() { # START: sum of the figures that begin so, over all instances of streams that answer
  local id
  for id in $(docker compose ps -q streams); do
    docker exec "$id" bash -c "exec 3<>/dev/tcp/127.0.0.1/8088; printf 'GET /metrics HTTP/1.0\r\n\r\n' >&3; cat <&3" 2>/dev/null || true
  done | tr -d '\r' | awk -v want="$1" 'index($0, want) == 1 { sum += $NF } END { printf "%d\n", sum }'
}
used() { figure 'entente_streams_deliveries{outcome="used"}'; }
uses() { [ "$(used)" = "$1" ]; }
uses_more_than() { [ "$(used)" -gt "$1" ]; }
rejected() { figure 'entente_streams_deliveries{outcome="rejected"}'; }
rejects() { [ "$(rejected)" = "$1" ]; }
runs() { [ "$(figure entente_streams_running)" = "$1" ]; }

post() { # FILE [TYPE]: stories in, 202 out; a 503 asks to come again
  curl -sS --fail-with-body --retry 20 --retry-delay 1 --retry-all-errors -o target/push.json -H "Content-Type: ${2:-application/x-ndjson}" \
    --data-binary "@$1" "http://localhost:$PRODUCER_PORT/stories" || { cat target/push.json >&2; fail "$1 was not taken"; }
}
load() { # FIRST COUNT: pushes so many stories, fifty at a time; each tells of one meeting that no other tells of
  rm -rf target/load; mkdir target/load
  python3 .ci/stack/stories.py "$1" "$2" | split -l 50 - target/load/stories-
  local stories
  for stories in target/load/*; do post "$stories"; done
}
answers() { # STATUS URL OPTIONS...: to a request
  local status=$1 url=$2; shift 2
  [ "$(curl -sS -o target/answer.json -w '%{http_code}' "$@" "$url")" = "$status" ]
}
table() { # TOPIC QUESTION...: of the topic's table, read from outside
  local topic=$1; shift
  ./entente tail "$topic" --from earliest --no-follow 2>target/tail.err | python3 .ci/stack/table.py "$@" || { cat target/tail.err >&2; return 1; }
}
