#!/usr/bin/env bash
# The alert rules by promtool's unit tests, and that alerts and boards speak only of figures that there are.
# Leaves Debian's programs in target/prometheus; where they can neither be found nor fetched, that is said, and skipped unless CI=true.
set -euo pipefail
cd "$(dirname "$0")/../.."
promtool=$PWD/target/prometheus/usr/bin/promtool
if [ ! -x "$promtool" ]; then
  mkdir -p target/prometheus
  (cd target/prometheus && apt-get -o APT::Sandbox::User=root download -qq prometheus && dpkg -x prometheus_*.deb . && rm prometheus_*.deb) ||
    { echo "CI: ########## NO PROMTOOL: THE ALERT RULES ARE NOT TESTED HERE ##########" >&2; if [ "${CI:-}" = true ]; then exit 1; else exit 0; fi; }
fi
cd ops/prometheus
"$promtool" check config prometheus.yml
"$promtool" test rules alerts.test.yml
cd ../..
python3 .ci/stack/alerts.py
