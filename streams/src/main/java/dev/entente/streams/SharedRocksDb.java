package dev.entente.streams;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * The memory of all state stores of this process: one block cache, out of which the write buffers
 * are paid too. Left alone, every store of every partition takes 50 MB and three write buffers.
 */
final class SharedRocksDb implements AutoCloseable {

  /** The setting under which Kafka Streams hands it to {@link Setter}. */
  static final String SETTING = "entente.shared.rocksdb";

  private static final long MEBIBYTE = 1024L * 1024;

  /** Small buffers, since many stores share the budget. */
  private static final long WRITE_BUFFER_BYTES = 4 * MEBIBYTE;

  private static final int WRITE_BUFFERS = 2;

  /**
   * A buffer takes memory in such pieces. Half a megabyte, as it would by itself, would fill the
   * budget with the first records of a hundred stores, and from then on each would be flushed.
   */
  private static final long PIECE_BYTES = 64 * 1024;

  /**
   * Each open store lays claim to so much disk for the list of its files: 4 MB by itself, which
   * with a hundred stores would be more than they hold.
   */
  private static final long FILE_LIST_BYTES = 64 * 1024;

  /** Most look-ups are for what is not there: at ten bits a key one in a hundred reads the disk. */
  private static final double BLOOM_BITS_PER_KEY = 10;

  static {
    RocksDB.loadLibrary();
  }

  private final Cache cache;
  private final WriteBufferManager writeBuffers;

  /**
   * @param mebibytes what all stores together may take
   */
  SharedRocksDb(int mebibytes) {
    cache = new LRUCache(mebibytes * MEBIBYTE);
    writeBuffers = new WriteBufferManager(mebibytes * MEBIBYTE / 2, cache);
  }

  /** Call it when every store is closed. */
  @Override
  public void close() {
    writeBuffers.close();
    cache.close();
  }

  /** Made by Kafka Streams. */
  public static final class Setter implements RocksDBConfigSetter {

    /** Made by Kafka Streams. */
    public Setter() {}

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> settings) {
      SharedRocksDb shared =
          (SharedRocksDb)
              Objects.requireNonNull(settings.get(SETTING), "no " + SETTING + " in the settings");
      BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
      table.setBlockCache(shared.cache);
      table.setCacheIndexAndFilterBlocks(true);
      table.setFilterPolicy(new BloomFilter(BLOOM_BITS_PER_KEY));
      options.setTableFormatConfig(table);
      options.setWriteBufferManager(shared.writeBuffers);
      options.setWriteBufferSize(WRITE_BUFFER_BYTES);
      options.setArenaBlockSize(PIECE_BYTES);
      options.setMaxWriteBufferNumber(WRITE_BUFFERS);
      options.setManifestPreallocationSize(FILE_LIST_BYTES);
    }

    /** The cache is everybody's and stays open. */
    @Override
    public void close(String storeName, Options options) {}
  }
}
