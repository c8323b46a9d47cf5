#!/usr/bin/env bash
# What can go wrong around the README's main command, tried for real: each must end in one clear line and its exit code, and leave nothing behind.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p target
work=$(mktemp -d)
mounts=()
holder=
cleanup() {
  [ -z "$holder" ] || kill "$holder" 2>/dev/null || true
  for mount in "${mounts[@]}"; do umount "$mount" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT
fail() { printf 'CI: %s\n' "$*" >&2; exit 1; }

# refuses CODE TEXT COMMAND…: it ends with CODE, says TEXT, and its last word is one line without a stack trace.
refuses() {
  local code=$1 text=$2 got=0
  shift 2
  "$@" >"$work/out" 2>"$work/err" || got=$?
  [ "$got" = "$code" ] || { cat "$work/err" >&2; fail "'$*' ended with $got instead of $code"; }
  grep -qF -- "$text" "$work/err" || { cat "$work/err" >&2; fail "'$*' does not say '$text'"; }
  [ "$(grep -vcE '^entente: (starting|building)' "$work/err")" = 1 ] || { cat "$work/err" >&2; fail "'$*' says more than one line"; }
  printf 'ok: %s\n' "$(grep -vE '^entente: (starting|building)' "$work/err")"
}

# left: processes that still run on a data folder.
left() { pgrep -f -- "$1" | grep -vx $$ || true; }

refuses 3 'no Kafka broker answers' ./entente run streams --bootstrap-servers 127.0.0.1:1 --schema-registry http://127.0.0.1:1
refuses 3 'no Kafka broker answers' ./entente run producer --bootstrap-servers 127.0.0.1:1 --schema-registry http://127.0.0.1:1 seeds
refuses 5 'cannot be used as a data folder' ./entente demo --data /proc/entente

python3 -c '
import signal, socket
taken = socket.socket(); taken.bind(("127.0.0.1", 0)); taken.listen()
print(taken.getsockname()[1], flush=True)
signal.pause()' >"$work/port" &
holder=$!
until [ -s "$work/port" ]; do kill -0 $holder; sleep 0.1; done
refuses 3 "$(cat "$work/port")" ./entente demo --broker-port "$(cat "$work/port")"
refuses 3 "$(cat "$work/port")" ./entente demo --registry-port "$(cat "$work/port")"
kill $holder
holder=

if mkdir "$work/small" "$work/sealed" && mount -t tmpfs -o size=20m tmpfs "$work/small" 2>/dev/null; then
  mounts+=("$work/small")
  refuses 5 'make room' ./entente demo --data "$work/small/data"
  mount -t tmpfs -o ro,size=1m tmpfs "$work/sealed"
  mounts+=("$work/sealed")
  refuses 5 'Read-only file system' ./entente demo --data "$work/sealed/data"
else
  [ "${CI:-}" != true ] || fail "cannot mount: the full and the read-only folder were not tried"
  echo "skipped: nothing can be mounted here, the full and the read-only folder were not tried"
fi

# Killed in the middle, with its children; then again on the same data: the same tables as an undisturbed run makes.
./entente demo --json --data "$work/killed" >/dev/null 2>"$work/err" &
demo=$!
# The command itself, its broker and its registry.
until [ "$(left "$work/killed" | wc -l)" -ge 3 ]; do kill -0 $demo; sleep 0.1; done
kill -9 $demo
wait $demo 2>/dev/null || true
./entente demo --json --data "$work/killed" >"$work/again.json" 2>"$work/err" || { cat "$work/err" >&2; fail "the demo does not start again on a killed one's data"; }
[ -z "$(left "$work/killed")" ] || fail "processes of the killed demo are left: $(left "$work/killed")"

# Two at once know nothing of each other.
./entente demo --json >"$work/one.json" 2>"$work/one.err" &
one=$!
./entente demo --json >"$work/two.json" 2>"$work/two.err" || { cat "$work/two.err" >&2; fail "the second of two demos failed"; }
wait $one || { cat "$work/one.err" >&2; fail "the first of two demos failed"; }
python3 - "$work"/{again,one,two}.json <<'PY'
import json, sys
runs = [json.load(open(name)) for name in sys.argv[1:]]
for run in runs:
    assert run["meetings"] and run["relations"], "a demo shows no meeting or no pair"
    for topic in ("meetings", "relations"):
        assert run[topic] == runs[0][topic], f"the demos' {topic} differ"
print("ok: killed and started again, and two at once:", len(runs[0]["meetings"]), "meetings each")
PY
