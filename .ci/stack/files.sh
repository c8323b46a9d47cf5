# Files that Docker, Prometheus and Grafana read.
say "files"
docker compose config -q
docker compose --profile '*' config -q
docker compose -f docker-compose.yml -f compose.cluster.yml config -q
docker compose -f docker-compose.yml -f compose.secure.yml config -q
checked "compose files are right"
.ci/stack/alerts.sh
checked "alerts fire when they should, boards and alerts speak of figures that there are, the handbook knows every alert"
