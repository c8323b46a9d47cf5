#!/usr/bin/env bash
# Debian's Chromium for the tests of the dashboard's pages; their pictures stay in cli/target/screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x /usr/bin/chromium ] && exit
mkdir -p target
{ apt-get install -y chromium || { apt-get update && apt-get install -y chromium; }; } >target/chromium-install.log 2>&1 ||
  { tail -n 20 target/chromium-install.log; echo "CI: Chromium cannot be installed" >&2; exit 1; }
