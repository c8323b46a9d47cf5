# Three brokers: one may stop under load.
say "cluster"
down
export COMPOSE_FILE=docker-compose.yml:compose.cluster.yml
up streams producer
hardened
docker compose exec -T -e KAFKA_HEAP_OPTS=-Xmx128m kafka /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:19092 --describe --topic wire.stories >target/topic.txt
grep -q 'ReplicationFactor: 3' target/topic.txt && grep -q 'min.insync.replicas=2' target/topic.txt || { cat target/topic.txt >&2; fail "stories are not on three brokers, two in sync"; }
checked "the record is on three brokers, two in sync"

load 0 200
await 120 "the first stories" uses 200
docker compose stop kafka-2 >target/restart.log 2>&1
load 200 200
await 120 "200 more used while a broker is away" uses 400
docker compose start kafka-2 >target/restart.log 2>&1
await 60 "400 meetings, none lost or doubled" table diplomacy.meetings exact "Lodestar Wire" 400
checked "exact while one of three brokers is away"
down
