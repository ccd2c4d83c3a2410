package io.tapecheck.browser.playwright;

import com.microsoft.playwright.BrowserType;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Chromium is started. */
final class Launch {

  /**
   * The last of several such flags counts, so those of Playwright's that matter to pages are
   * repeated. {@code LocalNetworkAccessChecks} would keep an injected recorder from its collector
   * on this machine. {@code RenderDocument} gives each document a frame host of its own, and so
   * silences the farewell of a document that gives way to one of the same site.
   */
  private static final String DISABLED_FEATURES =
      String.join(
          ",",
          "AvoidUnnecessaryBeforeUnloadCheckSync",
          "BoundaryEventDispatchTracksNodeRemoval",
          "DestroyProfileOnBrowserClose",
          "DialMediaRouteProvider",
          "GlobalMediaControls",
          "HttpsUpgrades",
          "MediaRouter",
          "OptimizationHints",
          "PaintHolding",
          "ThirdPartyStoragePartitioning",
          "Translate",
          "LocalNetworkAccessChecks",
          "RenderDocument");

  private static final List<String> FLAGS =
      List.of(
          "--disable-features=" + DISABLED_FEATURES,
          // recorders refuse to record a browser that says that it is automated
          "--disable-blink-features=AutomationControlled",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Launch() {}

  /**
   * @param mark an argument that means nothing to Chromium, by which its process is found
   */
  static BrowserType.LaunchOptions marked(Path binary, BrowserSettings settings, String mark) {
    BrowserType.LaunchOptions options = options(binary, settings);
    options.args.add(mark);
    return options;
  }

  static BrowserType.LaunchOptions options(Path binary, BrowserSettings settings) {
    List<String> flags = new ArrayList<>(FLAGS);
    settings
        .trustedKey()
        .ifPresent(key -> flags.add("--ignore-certificate-errors-spki-list=" + key));
    return new BrowserType.LaunchOptions()
        .setExecutablePath(binary)
        .setHeadless(settings.headless())
        .setChromiumSandbox(Sandbox.isOn(settings))
        .setArgs(flags);
  }
}
