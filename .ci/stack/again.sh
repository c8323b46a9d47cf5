# Stopped and started, everything is as it was.
say "down and up again"
up --no-recreate
# The job that makes schemas would make its own again; this one it does not know.
curl -sS --fail -o target/answer.json -H 'Content-Type: application/json' --data '{"schema": "\"string\""}' "$ENTENTE_SCHEMA_REGISTRY_URL/subjects/ours-value/versions" ||
  fail "the registry takes no schema"
meetings=$(table diplomacy.meetings digest) relations=$(table diplomacy.relations digest)
schemas=$(curl -sS --fail "$ENTENTE_SCHEMA_REGISTRY_URL/subjects") counted=$(used)
echo "   meetings $meetings, relations $relations, $counted deliveries used"
docker compose --profile '*' down >target/down.log 2>&1
up
[[ $schemas = *ours-value* && $(curl -sS --fail "$ENTENTE_SCHEMA_REGISTRY_URL/subjects") = "$schemas" ]] || fail "the registry has lost its schemas"
checked "schemas outlive down and up"
[ "$(table diplomacy.meetings digest)" = "$meetings" ] || fail "the meetings are not the same after down and up"
[ "$(table diplomacy.relations digest)" = "$relations" ] || fail "the relations are not the same after down and up"
await 30 "the counts to be as before" uses "$counted"
checked "meetings, pairs and counts outlive down and up"
