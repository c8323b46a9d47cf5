package dev.entente.producer.rss;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Tells addresses of the open internet from those that a feed has no business with. */
final class PublicAddresses {

  private PublicAddresses() {}

  /**
   * Returns whether an address is one of the open internet: not this machine, not a private or
   * link-local network, no multicast, nothing reserved (RFC 6890).
   */
  static boolean contains(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6((Inet6Address) address);
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    int third = bytes[2] & 0xFF;
    boolean carrier = first == 100 && second >= 64 && second < 128; // 100.64/10
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean examples =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 240 && !carrier && !protocol && !benchmark && !examples;
  }

  private static boolean isPublic6(Inet6Address address) {
    byte[] bytes = address.getAddress();
    if ((bytes[0] & 0xE0) != 0x20) {
      // Outside 2000::/3 there are mapped, translated, unique local and reserved addresses only.
      return isPublicBehind(bytes, 0x00, 0x64, 12);
    }
    boolean documentation = startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8);
    boolean teredo = startsWith(bytes, 0x20, 0x01, 0x00, 0x00);
    return !documentation && !teredo && !startsWith(bytes, 0x20, 0x02);
  }

  /** An IPv4 address behind NAT64 (64:ff9b::/96) is what it is there. */
  private static boolean isPublicBehind(byte[] bytes, int first, int second, int from) {
    if (!startsWith(bytes, first, second, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0)) {
      return false;
    }
    try {
      byte[] last = {bytes[from], bytes[from + 1], bytes[from + 2], bytes[from + 3]};
      return contains(InetAddress.getByAddress(last));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean startsWith(byte[] bytes, int... beginning) {
    for (int i = 0; i < beginning.length; i++) {
      if ((bytes[i] & 0xFF) != beginning[i]) {
        return false;
      }
    }
    return true;
  }
}
