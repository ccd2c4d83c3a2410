package io.tapecheck.browser.selenium;

import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.discovery.Sandbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeOptions;

/** How Chromium is started. */
final class ChromiumOptions {

  private static final List<String> ALWAYS =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--no-default-browser-check",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-color-profile=srgb",
          // some recorders refuse to record a browser that says it is automated
          "--disable-blink-features=AutomationControlled",
          // a page in front of another one must not slow it down
          "--disable-backgrounding-occluded-windows",
          "--disable-renderer-backgrounding",
          "--disable-background-timer-throttling");

  /** All frames in one process: emulation, policy and network cut then hold for all of them. */
  private static final List<String> WITHOUT_SITE_ISOLATION =
      List.of("--disable-site-isolation-trials", "--disable-back-forward-cache");

  private static final List<String> DISABLED_FEATURES =
      List.of(
          "IsolateOrigins",
          "site-per-process",
          // an injected recorder talks to a collector on this machine
          "LocalNetworkAccessChecks",
          // a document that goes away is otherwise cut off from debugging before it can speak
          "BackForwardCache",
          "RenderDocument",
          "ProactivelySwapBrowsingInstance",
          "DefaultSiteInstanceGroups");

  private ChromiumOptions() {}

  static ChromeOptions of(BrowserSettings settings, Optional<Path> binary) {
    List<String> arguments = new ArrayList<>(ALWAYS);
    arguments.addAll(WITHOUT_SITE_ISOLATION);
    arguments.add("--disable-features=" + String.join(",", DISABLED_FEATURES));
    if (settings.headless()) {
      arguments.add("--headless");
      arguments.add("--hide-scrollbars");
    }
    // a grid's nodes are mostly containers without a sandbox
    if (settings.grid().isPresent() || !Sandbox.isOn(settings)) {
      arguments.add("--no-sandbox");
      arguments.add("--disable-dev-shm-usage");
    }
    settings
        .trustedKey()
        .ifPresent(key -> arguments.add("--ignore-certificate-errors-spki-list=" + key));
    ChromeOptions options = new ChromeOptions();
    options.addArguments(arguments);
    binary.ifPresent(path -> options.setBinary(path.toString()));
    options.enableBiDi();
    options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.DISMISS);
    return options;
  }
}
