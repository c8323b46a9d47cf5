# The image, from the jars that are packaged or, without them, from the sources.
say "image"
# A stand-in image may lack libraries that the public one has; RocksDB and zstd need them, and this machine lends them.
lend() {
  docker run --rm --entrypoint ls "$1" /usr/lib/x86_64-linux-gnu/libpthread.so.0 >/dev/null 2>&1 && return
  docker run --rm --entrypoint ls "$1" /usr/lib/x86_64-linux-gnu/libc.so.6 >/dev/null 2>&1 || return 0
  local folder; folder=$(mktemp -d)
  cp -L /lib/x86_64-linux-gnu/lib{pthread,dl,rt,m}.so.* "$folder"
  printf 'FROM %s\nCOPY *.so.* /usr/lib/x86_64-linux-gnu/\n' "$1" >"$folder/Dockerfile"
  docker build -q -t "$1" "$folder" >/dev/null
  rm -r "$folder"
}
for base in eclipse-temurin:17-jre apache/kafka:4.3.1; do lend $base; done
# What the build stage does where no jars are packaged, with nothing but the files that are sent to it; the first modules
# are enough to see whether they are.
sources=$(mktemp -d)
printf 'FROM scratch\nCOPY . /\n' | docker build -q -f - -o "$sources" . >target/sources.log 2>&1 || { cat target/sources.log >&2; fail "the sources cannot be sent"; }
(cd "$sources" && JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip -Djacoco.skip -pl schemas -am package) >target/sources.log 2>&1 ||
  { tail -n 20 target/sources.log >&2; fail "the sources that the image is built from are not enough to build it"; }
rm -r "$sources"
checked "the files that are sent for the image are enough to build it"
docker compose build >target/image.log 2>&1 || { tail -n 20 target/image.log >&2; fail "the image does not build"; }
checked "the image is built"
