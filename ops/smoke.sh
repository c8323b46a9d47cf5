#!/usr/bin/env bash
# Pushes one sample story into a stack that runs, waits for the state of its pair of countries, and shows it. Needs curl.
# With compose.secure.yml: TOKEN is that of secrets/publishers/newsroom.properties, DASHBOARD_TOKEN that of secrets/dashboard.token.
set -euo pipefail
cd "$(dirname "$0")/.."
producer=http://$(docker compose port producer 8090)/stories
dashboard=http://$(docker compose port dashboard 8080)/api/relations/BRA-IND

curl -sS --fail-with-body -H "Authorization: Bearer ${TOKEN:-}" -H 'Content-Type: text/plain' --data-binary @seeds/04-brazil-talks-held.txt "$producer"
echo
# A story takes less than a second; the first after a start some more.
for _ in $(seq 60); do
  if curl -sS -o /dev/null --fail -H "Authorization: Bearer ${DASHBOARD_TOKEN:-}" "$dashboard" 2>/dev/null; then
    docker compose run --rm entente relation BRA-IND
    exit
  fi
  sleep 1
done
echo "the pair BRA-IND does not come out: docker compose run --rm entente status" >&2
exit 1
