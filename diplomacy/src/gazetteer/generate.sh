#!/bin/sh
# Fetches the pinned upstream data and writes countries.tsv, cities.tsv and their checksums. Needs Node 18+, npm, a JDK 17 and Maven.
set -eu
cd "$(dirname "$0")"
lexicon=../main/resources/dev/entente/diplomacy/lexicon
icu=build/icu4j-77.1.jar
mkdir -p build
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
[ -f "$icu" ] || mvn -q -f ../../pom.xml dependency:copy -Dartifact=com.ibm.icu:icu4j:77.1 -DoutputDirectory="$PWD/build"
java -cp "$icu" CountryNames.java > build/country-names.tsv
node generate.mjs "$icu" build/country-names.tsv
(cd "$lexicon" && sha256sum cities.tsv countries.tsv) > generated.sha256
