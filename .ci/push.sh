#!/usr/bin/env bash
# Real pushes by curl at two producers on a stack that runs: a token, a Standard Webhooks signature and Superdesk's, made by openssl;
# what must be refused is; and two producers with the same stories double nothing. Some 30 s.
#   .ci/push.sh --bootstrap-servers HOST:PORT --schema-registry URL
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d) children=()
trap 'kill "${children[@]}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
fail() { printf 'CI: %s\n' "$*" >&2; cat "$work"/*.log "$work"/answer.json >&2 2>/dev/null || true; exit 1; }

token=$(openssl rand -hex 16) push_key=$(openssl rand -hex 16) secret=$(openssl rand -hex 24)
mkdir "$work/publishers" "$work/desk"
cat >"$work/publishers/desk.properties" <<P
providers = *
token = $token
superdesk.secret = $push_key
webhook.secret = whsec_$(printf %s "$secret" | xxd -r -p | base64 -w0)
P
printf 'providers = Meridian\ntoken = %s\n' "${token}2" >"$work/publishers/meridian.properties"
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
ports=("$(free_port)" "$(free_port)")
for i in 0 1; do # each with a spool of its own, and the same folder of every format
  cp -r seeds/formats "$work/desk/$i"
  ENTENTE_JAVA_OPTIONS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m" ./entente run producer "$@" --set "producer.name=p$i" --set "producer.spool.dir=$work/spool$i" \
    --set "producer.http.port=${ports[$i]}" --set "producer.http.publishers=$work/publishers" \
    --set "producer.folder.desk.path=$work/desk/$i" --set producer.folder.desk.quiet.ms=0 >"$work/producer$i.log" 2>&1 &
  children+=($!)
done
for port in "${ports[@]}"; do
  for _ in $(seq 150); do curl -sf -o "$work/answer.json" "http://127.0.0.1:$port/ready" && break; sleep 0.2; done
  curl -sf -o "$work/answer.json" "http://127.0.0.1:$port/ready" || fail "a producer is not ready"
done

body=$work/story.json
printf '%s' '{"uri":"urn:newsml:halcyonwire.example:20260402:latvia-malta","type":"text","version":"1","versioncreated":"2026-04-02T09:00:00Z","language":"en","provider":"Halcyon Wire","headline":"Latvia, Malta prime ministers meet in Riga","body_text":"RIGA, April 2, 2026 (Halcyon) -- Latvian Prime Minister Ilze Kalnina met Maltese Prime Minister Joseph Zahra in Riga on Thursday, her office said."}' >"$body"
push() { # PRODUCER PATH STATUS WORD CURL-OPTIONS...: must answer with the status and the word
  local port=${ports[$1]} path=$2 want=$3 word=$4 got; shift 4
  got=$(curl -sS -o "$work/answer.json" -w '%{http_code}' -H 'Content-Type: application/json' --data-binary "@$body" "$@" "http://127.0.0.1:$port$path")
  [ "$got" = "$want" ] || fail "$path answers $got, not $want"
  grep -q -- "$word" "$work/answer.json" || fail "$path does not say '$word'"
}
signed() { # ID TIMESTAMP: the three headers of Standard Webhooks
  local signature
  signature=$( (printf '%s.%s.' "$1" "$2"; cat "$body") | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$secret" -binary | base64 -w0)
  printf '%s\n' "webhook-id: $1" "webhook-timestamp: $2" "webhook-signature: v1,$signature" >"$work/headers"
}
superdesk() { echo "x-superdesk-signature: sha1=$(openssl dgst -sha1 -hmac "$push_key" -hex <"$body" | sed 's/.* //')"; }
count() { # TOPIC COUNTRY: how many records of its table name the country
  ./entente tail "$1" --from earliest --no-follow "${stack[@]}" 2>/dev/null | python3 -c '
import json, sys
table = {}
for record in map(json.loads, sys.stdin):
    table[record["key"]] = record["value"]
print(sum(value is not None and sys.argv[1] in value["countries"] for value in table.values()))' "$2"
}
stack=("$@")

push 0 /stories 401 remedy
push 0 /stories 202 '"accepted"' -H "Authorization: Bearer $token"
push 0 /stories 403 remedy -H "Authorization: Bearer ${token}2"
signed msg_1 "$(date +%s)"
push 0 /stories 202 '"duplicate"' -H "@$work/headers"
push 1 /stories 202 '"accepted"' -H "@$work/headers"
sed -i 's/v1,./v1,_/' "$work/headers"
push 0 /stories 401 signature -H "@$work/headers"
signed msg_2 "$(($(date +%s) - 3600))"
push 0 /stories 401 minutes -H "@$work/headers"
push 1 /push 202 '"duplicate"' -H "$(superdesk)"
good=$(superdesk)
printf ' ' >>"$body"
push 1 /push 401 signature -H "$good"
push 1 /push 202 '"outcome"' -H "$(superdesk)"
echo '{"uri": "urn:half' >"$body"
push 0 /stories 400 remedy -H "Authorization: Bearer $token"

wanted() { [ "$(count diplomacy.meetings 'LVA')" = 1 ] && [ "$(count diplomacy.meetings 'FJI')" = 1 ]; }
for _ in $(seq 10); do wanted && break; sleep 1; done
wanted || fail "two producers with the same stories: $(count diplomacy.meetings LVA) meetings of Latvia and Malta, $(count diplomacy.meetings FJI) of Fiji and Samoa, not 1 each"
for i in 0 1; do
  [ "$(find "$work/desk/$i/error" -type f 2>/dev/null | wc -l)" = 0 ] || fail "a sample of the formats was not taken"
  [ "$(find "$work/desk/$i/processed" -type f | wc -l)" = "$(find seeds/formats -type f | wc -l)" ] || fail "not every sample of the formats was taken"
done
./entente feed status "$@" >"$work/status.log" || fail "a feed is not well"
grep -q 'p1/folder/desk' "$work/status.log" || fail "the feeds' status does not name the second producer's folder"
echo "curl's pushes are taken and refused as they should be; two producers double nothing"
