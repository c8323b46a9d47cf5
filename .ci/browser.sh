#!/usr/bin/env bash
# The dashboard's pages in Debian's Chromium: every page, keyboard, resume, a hostile headline, axe. About 2 minutes.
# Pictures of every page stay in cli/target/screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ ! -x /usr/bin/chromium ]; then
  { apt-get install -y chromium || { apt-get update && apt-get install -y chromium; }; } >target/chromium-install.log 2>&1 ||
    { tail -n 20 target/chromium-install.log; echo "CI: Chromium cannot be installed" >&2; exit 1; }
fi
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
mvn verify -Pbrowser -pl cli -am -Dgroups=browser -Dsurefire.failIfNoSpecifiedTests=false
python3 .ci/count-tests.py --only BrowserIT
