package io.tapecheck.browser.selenium;

import io.tapecheck.browser.Device;
import java.util.Map;

/** Shows a page on a device. */
final class DeviceEmulation {

  private final PageContext page;
  private final String ownUserAgent;
  private Device device;

  /**
   * @param ownUserAgent what the browser calls itself with a window
   */
  DeviceEmulation(PageContext page, String ownUserAgent, Device device) {
    this.page = page;
    this.ownUserAgent = ownUserAgent;
    this.device = device;
  }

  Device device() {
    return device;
  }

  void use(Device next) {
    device = next;
    resize(next.width(), next.height());
    page.debug(
        "Emulation.setTouchEmulationEnabled", Map.of("enabled", next.touch(), "maxTouchPoints", 1));
    page.debug(
        "Emulation.setUserAgentOverride",
        Map.of("userAgent", next.userAgent().orElse(ownUserAgent)));
  }

  void resize(int width, int height) {
    page.debug(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            width,
            "height",
            height,
            "deviceScaleFactor",
            device.pixelRatio(),
            "mobile",
            device.mobile()));
  }
}
