package io.tapecheck.browser;

import java.util.List;
import java.util.Optional;

/**
 * How a page is opened.
 *
 * @param device what it is shown on
 * @param probeScript source of the page probe; it is run in a world of its own, before any script
 *     of the page, in every frame. It is the body of a function with one parameter, {@code emit}, a
 *     function that takes a JSON string and hands it to {@link PageObserver#onProbeMessage}; it
 *     leaves an object {@code globalThis.tapecheckProbe} whose functions {@link LivePage#callProbe}
 *     calls
 * @param pageScripts sources that are run in the page's own world, before any script of the page,
 *     in every frame
 * @param liftContentSecurityPolicy whether a page's policy must not stand in the way of the page
 *     scripts' traffic
 * @param cutNetwork whether every request of the page is refused
 * @param observer is told what the browser reports
 * @param proxy that all traffic of the page and its workers goes through
 */
public record PageSettings(
    Device device,
    String probeScript,
    List<String> pageScripts,
    boolean liftContentSecurityPolicy,
    boolean cutNetwork,
    PageObserver observer,
    Optional<PageProxy> proxy) {
  public PageSettings {
    pageScripts = List.copyOf(pageScripts);
  }

  /** Without a proxy. */
  public PageSettings(
      Device device,
      String probeScript,
      List<String> pageScripts,
      boolean liftContentSecurityPolicy,
      boolean cutNetwork,
      PageObserver observer) {
    this(
        device,
        probeScript,
        pageScripts,
        liftContentSecurityPolicy,
        cutNetwork,
        observer,
        Optional.empty());
  }

  /** The same, with another observer. */
  public PageSettings observedBy(PageObserver other) {
    return new PageSettings(
        device, probeScript, pageScripts, liftContentSecurityPolicy, cutNetwork, other, proxy);
  }
}
