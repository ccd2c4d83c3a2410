package io.tapecheck.browser;

/**
 * Something that not every browser and driver can do. A step that needs what is missing is skipped
 * visibly.
 */
public enum Capability {
  /** A probe in a world of its own that the page cannot touch. */
  ISOLATED_PROBE,
  /** Frames of another site can be looked into. */
  CROSS_SITE_FRAMES,
  /** Size, pixel ratio, touch and user agent of a phone. */
  DEVICE_EMULATION,
  /** The device can change in the middle of a session. */
  DEVICE_SWITCH,
  /** Uncaught errors and rejections are reported. */
  ERROR_EVENTS,
  /** Requests and their outcome are reported. */
  NETWORK_EVENTS,
  /** A Content-Security-Policy can be lifted for an injected recorder. */
  CSP_BYPASS,
  /** All network access of a page can be cut off. */
  NETWORK_CUT,
  /** A page's traffic, that of its workers too, can go through a proxy of its own. */
  PAGE_PROXY
}
