#!/usr/bin/env bash
# The secure overlay on an engine that runs: everybody may do what his work needs, and nothing else. Called by stack.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
start=$SECONDS
say() { printf -- '-- secure: %s (%ss)\n' "$*" "$((SECONDS - start))"; }

export COMPOSE_PROJECT_NAME=entente-ci-secure IMAGE_TAG=ci KAFKA_PORT=29192 REGISTRY_PORT=28181 PRODUCER_PORT=28190
export COMPOSE_FILE=docker-compose.yml:compose.secure.yml
SECRETS_DIR=$(mktemp -d)
export SECRETS_DIR
export ENTENTE_BOOTSTRAP_SERVERS=localhost:$KAFKA_PORT ENTENTE_SCHEMA_REGISTRY_URL=http://localhost:$REGISTRY_PORT/apis/ccompat/v7
export ENTENTE_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
trap 'docker compose down -v --timeout 5 >/dev/null 2>&1 || true; rm -rf "$SECRETS_DIR"' EXIT
fail() { printf 'CI: %s\n' "$*" >&2; docker compose ps -a >&2 || true; docker compose logs --tail 20 >&2 || true; exit 1; }

as() { # PRINCIPAL COMMAND...: from outside
  local principal=$1; shift
  timeout 60 ./entente "$@" --config "$SECRETS_DIR/$principal.properties" --set "kafka.ssl.truststore.location=$SECRETS_DIR/ca.pem" >target/secure.out 2>&1
}
may() { as "$@" || { cat target/secure.out >&2; fail "it is denied to $*"; }; }
may_not() {
  ! as "$@" || { cat target/secure.out >&2; fail "it is not denied to $*"; }
  grep -qiE 'authoriz|denied' target/secure.out || { cat target/secure.out >&2; fail "to $* something else than a denial was said"; }
}

ops/secure/make-secrets.sh "$SECRETS_DIR"
say "up"
docker compose up -d --wait >target/up.log 2>&1 || { cat target/up.log >&2; fail "the secured stack does not come up"; }
docker inspect $(docker compose ps -aq) | python3 .ci/stack-hardening.py || fail "a container may do too much"

say "a push without a token is refused, one with it goes the whole way"
push() { curl -sS -o target/push.json -w '%{http_code}' -H 'Content-Type: text/plain' --data-binary @seeds/04-brazil-talks-held.txt "$@" "http://localhost:$PRODUCER_PORT/stories"; }
[ "$(push)" = 401 ] || fail "a push without a token is not refused with 401"
token=$(sed -n 's/^token = //p' "$SECRETS_DIR/publishers/newsroom.properties")
[ "$(push -H "Authorization: Bearer $token")" = 202 ] || { cat target/push.json >&2; fail "a push with its token is not taken"; }
for _ in $(seq 30); do
  may reader tail diplomacy.relations --from earliest --no-follow
  ! grep -q BRA-IND target/secure.out || break
  sleep 1
done
grep -q BRA-IND target/secure.out || fail "the pair of the story does not come out"

say "denied"
may_not reader tail wire.stories --from earliest --no-follow
may_not reader run producer seeds/04-brazil-talks-held.txt
may_not producer tail diplomacy.meetings --from earliest --no-follow
may_not streams run producer seeds/04-brazil-talks-held.txt
if timeout 60 ./entente topics plan >target/secure.out 2>&1; then fail "a client without TLS is let in"; fi
