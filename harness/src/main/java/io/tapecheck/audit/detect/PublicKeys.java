package io.tapecheck.audit.detect;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys that are meant to be seen by everybody: publishable keys, ids of sites, projects and
 * measurements. Their makers say so: they stand in pages, and only name an account.
 */
final class PublicKeys {

  private static final List<String> PREFIXES =
      List.of(
          "phc_",
          "pk_live_",
          "pk_test_",
          "pk.eyJ",
          "UA-",
          "GTM-",
          "AW-",
          "DC-",
          "NRJS-",
          "NRBR-",
          "sb_publishable_",
          "ca-pub-",
          "sandbox_",
          "production_",
          "sha256-",
          "sha384-",
          "sha512-",
          "ssh-rsa",
          "ssh-ed25519",
          "client-",
          "appl_",
          "goog_",
          "pdl_",
          "site_",
          "test_pk_",
          "live_pk_",
          "rzp_test_",
          "rzp_live_");

  private static final Pattern MEASUREMENT = Pattern.compile("G-[A-Z0-9]{6,12}");
  private static final Pattern CAPTCHA_SITE = Pattern.compile("6L[A-Za-z0-9_-]{38}");
  private static final Pattern TURNSTILE_SITE = Pattern.compile("0x4[A-Za-z0-9_-]{19,21}");
  private static final Pattern DATADOG_CLIENT = Pattern.compile("pub[0-9a-f]{32}");

  /** Services whose keys for browsers look like any other. */
  private static final List<String> SERVICES =
      List.of(
          "mixpanel.com",
          "amplitude.com",
          "segment.io",
          "segment.com",
          "algolia.net",
          "algolianet.com",
          "algolia.com",
          "mapbox.com",
          "googleapis.com",
          "maps.google.",
          "google.com",
          "sentry.io",
          "bugsnag.com",
          "rollbar.com",
          "loggly.com",
          "nr-data.net",
          "newrelic.com",
          "datadoghq.",
          "browser-intake-",
          "posthog.com",
          "heapanalytics.com",
          "intercom.io",
          "launchdarkly.com",
          "optimizely.com",
          "contentful.com",
          "prismic.io",
          "flickr.com",
          "giphy.com",
          "disqus.com",
          "gigya.com",
          "bazaarvoice.com",
          "brightcove.com",
          "typekit.",
          "filestack",
          "pusher.com",
          "pusherapp.com",
          "stripe.com",
          "braze.com",
          "braze.eu",
          "appboy.com",
          "onesignal.com",
          "crazyegg.com",
          "krxd.net",
          "demdex.net",
          "addthis.com",
          "sharethis.com",
          "gravatar.com",
          "bing.com",
          "virtualearth.net",
          "here.com",
          "tomtom.com",
          "openweathermap.org",
          "embedly.com",
          "embed.ly",
          "iterable.com",
          "doubleclick.net",
          "facebook.com",
          "hotjar.com",
          "fullstory.com",
          "logrocket",
          "clarity.ms",
          "sailthru.com",
          "parsely.com",
          "outbrain.com",
          "taboola.com",
          "chartbeat.",
          "youtube.com",
          "vimeo.com");

  /** Services that only measure. */
  private static final List<String> COUNTERS =
      List.of(
          "nr-data.net",
          "newrelic.com",
          "mixpanel.com",
          "amplitude.com",
          "hotjar.com",
          "demdex.net",
          "doubleclick.net",
          "krxd.net",
          "omtrdc.net",
          "google-analytics.com",
          "googletagmanager.com",
          "bat.bing.com",
          "scorecardresearch.com",
          "quantserve.com",
          "chartbeat.",
          "clarity.ms",
          "fullstory.com",
          "segment.io",
          "posthog.com",
          "heapanalytics",
          "bango",
          "bazaarvoice.com",
          "mathtag.com",
          "adnxs.com",
          "rubiconproject.com",
          "outbrain.com",
          "taboola.com",
          "criteo.",
          "adsrvr.org",
          "crwdcntrl.net");

  private PublicKeys() {}

  /** Whether the value says by its form that it is one. */
  static boolean is(String value) {
    return PREFIXES.stream().anyMatch(value::startsWith)
        || MEASUREMENT.matcher(value).matches()
        || CAPTCHA_SITE.matcher(value).matches()
        || TURNSTILE_SITE.matcher(value).matches()
        || DATADOG_CLIENT.matcher(value).matches();
  }

  /** Whether keys that are sent to this address are those of browsers. */
  static boolean areSentTo(String url) {
    String host = host(url);
    return SERVICES.stream().anyMatch(host::contains);
  }

  /** Whether sessions of this address count visits. */
  static boolean countVisits(String url) {
    String host = host(url);
    return COUNTERS.stream().anyMatch(host::contains);
  }

  private static String host(String url) {
    int scheme = url.indexOf("//");
    String rest = url.substring(scheme < 0 ? 0 : scheme + 2);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
