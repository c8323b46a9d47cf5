#!/usr/bin/env bash
# Lays out the image's files in FOLDER/libraries, FOLDER/data and FOLDER/ours, each a tree from the root. Runs in the
# image's build stage; builds from the sources where no jars are packaged, or where they are older than the sources.
set -euo pipefail
to=$1
distribution=cli/target/entente

fresh() {
  [ -e $distribution/built ] && [ -e $distribution/entente.jar ] &&
    [ -z "$(find pom.xml ./*/pom.xml ./*/src/main -type f -newer $distribution/built | head -n 1)" ]
}

if ! fresh; then
  apt-get update
  apt-get install -y --no-install-recommends openjdk-17-jdk-headless maven
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  export JAVA_HOME
  mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip -Djacoco.skip -pl cli -am package
fi

mkdir -p "$to"/{libraries,ours}/entente/lib "$to"/data/var/lib/entente/{state,spool,dashboard} "$to"/data/inbox
cp $distribution/entente.jar ops/image/java.options "$to/ours/entente/"
cp $distribution/lib/*.jar "$to/libraries/entente/lib/"
for module in */pom.xml; do
  for jar in "$to/libraries/entente/lib/$(dirname "$module")"-*.jar; do
    [ ! -e "$jar" ] || mv "$jar" "$to/ours/entente/lib/"
  done
done
# The same bytes from the same commit, whenever it is built.
chmod -R u=rwX,go=rX "$to"
find "$to" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-0}" {} +
