#!/usr/bin/env bash
# The short form of chaos: two instances are killed at work, and nothing is lost and nothing counted twice; a run that does lose
# something is found out. Needs what ./entente needs, and some 140 s of processor time.
set -euo pipefail
cd "$(dirname "$0")/.."
./entente chaos kill --control --seconds 3
