package dev.entente.bench.pipeline;

import dev.entente.schemas.AvroSerdes;
import dev.entente.schemas.SchemaRegistry;
import dev.entente.schemas.Topics;
import dev.entente.schemas.wire.WireStory;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** The baseline: the same stories read, deserialised, serialised and written again. */
record PassThrough(StreamsConfig config, Topics topics, SchemaRegistry registry, String output)
    implements Supplier<Topology> {

  @Override
  public Topology get() {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(config));
    Serde<WireStory> serde = AvroSerdes.of(topics.stories(), registry);
    builder.stream(
            topics.stories().name(), Consumed.with(Serdes.String(), serde).withName("read-stories"))
        .to(output, Produced.with(Serdes.String(), serde).withName("write-stories"));
    return builder.build();
  }
}
