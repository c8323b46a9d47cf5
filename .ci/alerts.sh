#!/usr/bin/env bash
# The alert rules by promtool's unit tests, and that alerts and boards speak only of figures that there are.
# promtool is Debian's (package prometheus); where it can neither be found nor fetched, that is said, and skipped unless CI=true.
set -euo pipefail
cd "$(dirname "$0")/.."
promtool=$(command -v promtool || true)
if [ -z "$promtool" ]; then
  mkdir -p target/promtool
  promtool=$PWD/target/promtool/usr/bin/promtool
  [ -x "$promtool" ] || (cd target/promtool && apt-get download -qq prometheus && dpkg -x prometheus_*.deb .) ||
    { echo "CI: ########## NO PROMTOOL: THE ALERT RULES ARE NOT TESTED HERE ##########" >&2; if [ "${CI:-}" = true ]; then exit 1; else exit 0; fi; }
fi
cd ops/prometheus
"$promtool" check config prometheus.yml
"$promtool" test rules alerts.test.yml
cd ../..
python3 .ci/figures.py
