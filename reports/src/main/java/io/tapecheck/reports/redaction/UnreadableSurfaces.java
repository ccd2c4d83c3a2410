package io.tapecheck.reports.redaction;

import io.tapecheck.tape.PictureLayout.Surface;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides whether what is made of pixels may show a canary. What a page draws, and pictures that it
 * carries in an address or made by itself, may. A file of a server is spared when its address says
 * that it is one and holds no canary; a drawing must have been asked for before anything was typed,
 * for a server may write into it.
 */
final class UnreadableSurfaces {

  private static final Pattern PIXEL_FILE =
      Pattern.compile("(?i)https?://[^?#]*\\.(?:png|jpe?g|gif|webp|avif|ico|bmp)(?:#.*)?");

  private static final Pattern DRAWING_FILE = Pattern.compile("(?i)https?://[^?#]*\\.svg(?:#.*)?");

  private static final Pattern DRAWING = Pattern.compile("(?i)data:image/svg\\+xml[^,]*,(?s:.*)");

  /** What in a drawing shows text or other pictures. */
  private static final Pattern LEGIBLE =
      Pattern.compile("(?i)<(?:[a-z]+:)?(?:text|foreignobject|image|feimage|script|style|use)\\b");

  /** An icon is shorter; a code of bars or squares is longer. */
  private static final int LONGEST_ICON = 1_500;

  private final Redaction redaction;
  private final CanaryTraces traces;
  private final Set<String> before;

  /**
   * @param before addresses that were asked for before any canary was typed
   */
  UnreadableSurfaces(Redaction redaction, CanaryTraces traces, Set<String> before) {
    this.redaction = redaction;
    this.traces = traces;
    this.before = before;
  }

  boolean mayShowCanary(Surface surface) {
    return surface.sources().isEmpty()
        ? !surface.kind().equals("image")
        : !surface.sources().stream().allMatch(this::isHarmless);
  }

  private boolean isHarmless(String address) {
    if (DRAWING.matcher(address).matches()) {
      return isIcon(address);
    }
    boolean file =
        PIXEL_FILE.matcher(address).matches()
            || (DRAWING_FILE.matcher(address).matches() && before.contains(address));
    return file && redaction.found(address).isEmpty() && traces.in(path(address)).isEmpty();
  }

  /** The host is no secret, and its port a number. */
  private static String path(String address) {
    return address.replaceFirst("(?i)^https?://[^/]*", "");
  }

  private static boolean isIcon(String address) {
    String content = content(address);
    return content.length() <= LONGEST_ICON && !LEGIBLE.matcher(content).find();
  }

  private static String content(String address) {
    int comma = address.indexOf(',');
    String data = address.substring(comma + 1);
    String head = address.substring(0, comma).toLowerCase(Locale.ROOT);
    try {
      String plain = URLDecoder.decode(data.replace("+", "%2B"), StandardCharsets.UTF_8);
      return head.endsWith(";base64")
          ? new String(Base64.getMimeDecoder().decode(plain), StandardCharsets.UTF_8)
          : plain;
    } catch (IllegalArgumentException unreadable) {
      return "<text>";
    }
  }
}
