package dev.entente.producer.read;

import dev.entente.schemas.wire.RejectionReason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns delivered bytes into text, strictly: a byte order mark decides, then what the document
 * declares, then UTF-8, then the fallback; nothing is replaced by a question mark.
 */
final class Decoding {

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16BE_MARK = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_16LE_MARK = {(byte) 0xFF, (byte) 0xFE};

  /** Text has a stray control character now and then; one byte in ten is something else. */
  private static final int CONTROLS_IN_TEXT = 10;

  private Decoding() {}

  /**
   * Decodes a document.
   *
   * @param declared the charset that the document names, or null
   * @param fallback the charset of what is not UTF-8, or null to refuse it
   * @throws RefusedException as NOT_TEXT or BAD_ENCODING
   */
  static String decode(byte[] bytes, Charset declared, Charset fallback) throws RefusedException {
    if (startsWith(bytes, UTF_8_MARK)) {
      return strictly(bytes, UTF_8_MARK.length, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, UTF_16BE_MARK)) {
      return strictly(bytes, UTF_16BE_MARK.length, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, UTF_16LE_MARK)) {
      return strictly(bytes, UTF_16LE_MARK.length, StandardCharsets.UTF_16LE);
    }
    refuseBinary(bytes);
    Charset first = declared == null ? StandardCharsets.UTF_8 : declared;
    if (fallback == null) {
      return strictly(bytes, 0, first);
    }
    try {
      return strictly(bytes, 0, first);
    } catch (RefusedException notInTheFirst) {
      return strictly(bytes, 0, fallback);
    }
  }

  private static void refuseBinary(byte[] bytes) throws RefusedException {
    int controls = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw notText("a NUL byte at offset " + i);
      }
      if (bytes[i] > 0 && bytes[i] < ' ' && !isUsualControl(bytes[i])) {
        controls++;
      }
    }
    if (controls > 0 && controls * CONTROLS_IN_TEXT >= bytes.length) {
      throw notText(controls + " control characters in " + bytes.length + " bytes");
    }
  }

  /** Line ends and tabs, and the marks of transmission that wire services frame a story with. */
  private static boolean isUsualControl(byte b) {
    return switch (b) {
      case '\t', '\n', '\r', '\f', 0x01, 0x02, 0x03, 0x04, 0x08 -> true;
      case 0x10, 0x11, 0x12, 0x13, 0x14, 0x16, 0x1f -> true;
      default -> false;
    };
  }

  private static RefusedException notText(String seen) {
    return new RefusedException(
        RejectionReason.NOT_TEXT,
        "this is not text: " + seen,
        "send stories as text, JSON or XML; unpack archives first");
  }

  private static String strictly(byte[] bytes, int from, Charset charset) throws RefusedException {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      throw new RefusedException(
          RejectionReason.BAD_ENCODING,
          "the byte at offset " + in.position() + " is not " + charset.name(),
          "save it as UTF-8, or name its charset with --encoding");
    }
    return out.flip().toString();
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (bytes[i] != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
