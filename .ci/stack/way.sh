# A story's way, by the commands of the operators' page.
say "up"
up
hardened
checked "no container may do more than it has to"

say "stories in by HTTP, meetings and pairs out"
ops/smoke.sh >target/smoke.txt || { cat target/smoke.txt >&2; fail "the smoke test fails"; }
grep -q 'BRA-IND' target/smoke.txt || { cat target/smoke.txt >&2; fail "the smoke test does not show the pair"; }
checked "one push later the pair's state is shown"
for story in seeds/*.jsonl; do post "$story"; done
for story in seeds/*.txt; do post "$story" text/plain; done
await 120 "the pushed stories to be used" uses 18
checked "each sample story is used once, though one was pushed twice"
docker compose --profile demo run --rm demo >target/played.txt 2>&1 || { cat target/played.txt >&2; fail "the demo profile does not play the samples"; }
again() { [ $(($(figure 'entente_streams_deliveries{outcome="unchanged"}') + $(figure 'entente_streams_deliveries{outcome="stale"}'))) -ge 18 ]; }
await 60 "what the demo profile played to be told from new stories" again
uses 18 || fail "the samples that were played once more count as $(used) used"
checked "the demo profile plays the samples, and nothing counts twice"
await 10 "the dashboard to show a pair of the other stories" answers 200 "http://localhost:$DASHBOARD_PORT/api/relations/JPN-KOR"
checked "the dashboard shows a pair"

say "what cannot be used is refused, and never quoted"
cat >target/foreign.jsonl <<'STORY'
{"id":"foreign-1","provider":"Lodestar Wire","published":"2026-03-18T12:00:00Z","headline":"Gespräche in Wien","body":"Die Außenminister der beiden Länder sprachen am Mittwoch über den Fischfang. Danach gaben sie eine gemeinsame Erklärung ab, in der sie die Zusammenarbeit lobten und weitere Gespräche im Herbst ankündigten."}
STORY
answers 422 "http://localhost:$PRODUCER_PORT/stories" -H 'Content-Type: application/x-ndjson' --data-binary @target/foreign.jsonl ||
  { cat target/answer.json >&2; fail "a story in German is not refused with 422"; }
grep -q 'not in English' target/answer.json || { cat target/answer.json >&2; fail "the refusal does not say why"; }
if docker compose logs --no-log-prefix producer streams dashboard | grep -F Fischfang; then fail "a log quotes a story that was rejected"; fi
sentence='received her Indian counterpart'
grep -q "$sentence" seeds/04-brazil-talks-held.txt || fail "the sample story has changed: choose another sentence of it"
if docker compose logs --no-log-prefix producer streams dashboard | grep -F "$sentence"; then fail "a log quotes a story"; fi
checked "a story that cannot be used is refused with the reason, and no log quotes a story"
