#!/usr/bin/env bash
# The law over 2,000 random corpora: any order, repetition and interleaving of versions, holds, kills, embargoes and decisions ends in the
# tables of a batch computation, byte for byte. Some 4 minutes of CPU on all cores; LAW_CORPORA=N tries more, the log names the seed.
set -euo pipefail
cd "$(dirname "$0")/.."
mvn verify -pl streams -am -Dtest=TableLawTest -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip -Dentente.corpora="${LAW_CORPORA:-2000}"
