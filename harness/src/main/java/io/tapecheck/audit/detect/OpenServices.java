package io.tapecheck.audit.detect;

/** Services that browsers send keys to which name an account and open nothing. */
public final class OpenServices {

  private OpenServices() {}

  /** Whether a request to this address carries such keys. */
  public static boolean takes(String address) {
    return !address.isEmpty() && PublicKeys.areSentTo(address);
  }

  /** Whether a request to this address only counts a visit, whatever its session is called. */
  public static boolean counts(String address) {
    return !address.isEmpty() && PublicKeys.countVisits(address);
  }
}
