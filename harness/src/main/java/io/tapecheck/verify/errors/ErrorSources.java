package io.tapecheck.verify.errors;

import com.google.common.net.InternetDomainName;
import io.tapecheck.policy.ErrorPolicy;
import io.tapecheck.policy.WebAddress;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.NetworkRequest;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.ErrorGroup;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What kind of thing failed, and whether it is the application's or another site's. */
final class ErrorSources {

  /** Types of requests for what a page shows and runs, by the browser's words. */
  private static final Set<String> RESOURCES =
      Set.of(
          "image",
          "imageset",
          "font",
          "stylesheet",
          "style",
          "script",
          "media",
          "audio",
          "video",
          "track",
          "texttrack",
          "manifest",
          "prefetch",
          "xslt");

  private final Map<String, String> types = new HashMap<>();
  private final ErrorPolicy policy;
  private final String site;

  ErrorSources(Tape tape, ErrorPolicy policy) {
    tape.requests().forEach(request -> types.putIfAbsent(request.url(), request.type()));
    this.policy = policy;
    this.site = site(WebAddress.host(home(tape)));
  }

  /** The first document of the session, whose site is the application's. */
  private static String home(Tape tape) {
    return tape.requests().stream()
        .filter(request -> request.type().equals("document"))
        .filter(request -> !WebAddress.host(request.url()).isEmpty())
        .min(Comparator.comparingLong(NetworkRequest::start))
        .map(NetworkRequest::url)
        .orElse("");
  }

  ErrorGroup group(BrowserError error) {
    return switch (error.kind()) {
      case UNCAUGHT, REJECTION -> ErrorGroup.UNCAUGHT;
      case CONSOLE -> ErrorGroup.CONSOLE;
      case REQUEST ->
          error.requestType().or(() -> type(error)).filter(RESOURCES::contains).isPresent()
              ? ErrorGroup.RESOURCES
              : ErrorGroup.REQUESTS;
    };
  }

  /** Tapes of earlier versions say the type with the request alone. */
  private Optional<String> type(BrowserError error) {
    return Optional.ofNullable(types.get(error.url()));
  }

  /** An application whose site is not known has no third parties. */
  boolean isThirdParty(BrowserError error) {
    String host = WebAddress.host(address(error));
    return !site.isEmpty()
        && !host.isEmpty()
        && !site(host).equals(site)
        && !policy.isFirstParty(host);
  }

  /**
   * What failed: the request, or else the script on top of the stack, or else the document. Scripts
   * without an address, such as an injected recorder, are passed over.
   */
  static String address(BrowserError error) {
    if (error.kind() == BrowserError.Kind.REQUEST) {
      return error.url();
    }
    return error.stack().stream()
        .map(ErrorSources::script)
        .filter(url -> !WebAddress.host(url).isEmpty())
        .findFirst()
        .orElse(error.url());
  }

  /** Frames are {@code function@url:line:column}. */
  private static String script(String frame) {
    return frame.substring(frame.indexOf('@') + 1).replaceFirst(":\\d+:\\d+$", "");
  }

  /**
   * What one can register below a public suffix, as browsers tell sites apart; below a last label
   * that is no known suffix, such as {@code test}, the last two labels. Of an address by number,
   * and of a name of one label, it is the host itself.
   */
  private static String site(String host) {
    try {
      InternetDomainName name = InternetDomainName.from(host);
      if (name.isUnderPublicSuffix()) {
        return name.topPrivateDomain().toString();
      }
      int labels = name.parts().size();
      return name.hasPublicSuffix() || labels < 2
          ? host
          : String.join(".", name.parts().subList(labels - 2, labels));
    } catch (IllegalArgumentException noDomain) {
      return host;
    }
  }
}
