# Exact counts whatever happens in the middle of a load: a stop, a broker's restart, more instances.
say "load"
up
loaded=0
rejected_before=$(rejected)
burst=600 half=200

say "SIGTERM in mid-batch"
before=$(used)
instance=$(docker compose ps -q streams | head -n 1)
load $loaded $burst & pushing=$!
await 60 "the first stories of the load" uses_more_than "$before"
docker exec "$instance" bash -c 'kill -TERM 1'
stopped_at=$(used)
wait $pushing || fail "the load broke off"
loaded=$((loaded + burst))
restarted() { [ "$(docker inspect -f '{{.RestartCount}} {{.State.Health.Status}}' "$instance")" = "1 healthy" ]; }
await 90 "the stopped instance to be started again" restarted
await 120 "$burst more used, the instance stopped and started" uses $((before + burst))
[ "$stopped_at" -lt $((before + burst)) ] || fail "all was done before the instance was stopped: that shows nothing"
checked "exact after SIGTERM in mid-batch"

say "the broker restarts under load"
before=$(used)
load $loaded $half
loaded=$((loaded + half))
docker compose stop kafka >target/restart.log 2>&1
load $loaded $half
loaded=$((loaded + half))
docker compose start kafka >target/restart.log 2>&1
await 120 "$((2 * half)) more used, in spite of the broker" uses $((before + 2 * half))
checked "exact after a restart of the broker, pushes taken meanwhile"

say "three instances, from one, under load"
before=$(used)
load $loaded $burst & pushing=$!
up --scale streams=3 --no-recreate
wait $pushing || fail "the load broke off"
loaded=$((loaded + burst))
await 120 "three instances at work" runs 3
load $loaded $half
loaded=$((loaded + half))
await 120 "$((burst + half)) more used by three" uses $((before + burst + half))
checked "exact with three instances"

# Used is counted where a story is taken in; its meeting is some steps further on. One too many, or one told twice, stays.
await 60 "$loaded meetings, none lost or doubled" table diplomacy.meetings exact "Lodestar Wire" $loaded
checked "each story of the load has made one meeting, told once"
rejects "$rejected_before" || fail "a story of the load was rejected"
./entente status >target/status.txt || { cat target/status.txt >&2; fail "status calls for a hand"; }
grep -q '3, the group is stable' target/status.txt && grep -q 'Dead letters  *none' target/status.txt || { cat target/status.txt >&2; fail "status does not show three instances and no dead letter"; }
checked "status accounts for every delivery and shows the instances"
