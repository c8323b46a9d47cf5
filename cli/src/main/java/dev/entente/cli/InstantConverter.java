package dev.entente.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An instant as people give it: with a zone, or a whole day in UTC, which stands for its end. */
final class InstantConverter implements ITypeConverter<Instant> {

  @Override
  public Instant convert(String written) {
    try {
      return written.length() <= "2026-03-10".length()
          ? LocalDate.parse(written)
              .plusDays(1)
              .atStartOfDay()
              .toInstant(ZoneOffset.UTC)
              .minusMillis(1)
          : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "\"%s\" is no instant: write it like 2026-03-10T12:00:00Z, or 2026-03-10 for the end of that day"
              .formatted(written));
    }
  }
}
