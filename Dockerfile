# The image of every Entente program: streams, producer, tools. `docker compose build` makes it.

# Takes what `mvn package` has left in cli/target, or builds it. The base is that of the second stage, so that a
# machine with the jars needs no other image; a machine without them gets a JDK and Maven into this stage only.
FROM eclipse-temurin:17-jre AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 bash ops/image/lay-out.sh /image

FROM eclipse-temurin:17-jre
# What others made changes seldom and comes first; what we made is small and comes last.
COPY --from=build /image/libraries/ /
COPY --from=build --chown=10001:10001 /image/data/ /
COPY --from=build /image/ours/ /
# A number, since the base may not know our name, and Kubernetes asks for one.
USER 10001:10001
# RocksDB: glibc's arenas would double its memory.
ENV MALLOC_ARENA_MAX=2
ENTRYPOINT ["java", "@/entente/java.options", "-jar", "/entente/entente.jar"]
CMD ["--help"]
