package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;
import io.tapecheck.browser.Device;

/** Shows a page on another device than the one it was opened with. */
final class Emulation {

  private final Instruments instruments;
  private final String ownUserAgent;

  /**
   * @param ownUserAgent what the browser calls itself on a device that says nothing else
   */
  Emulation(Instruments instruments, String ownUserAgent) {
    this.instruments = instruments;
    this.ownUserAgent = ownUserAgent;
  }

  void show(Device device) {
    resize(device);
    JsonObject touch = Json.object("enabled", device.touch());
    if (device.touch()) {
      touch.addProperty("maxTouchPoints", 5);
    }
    instruments.main().call("Emulation.setTouchEmulationEnabled", touch);
    JsonObject agent = Json.object("userAgent", device.userAgent().orElse(ownUserAgent));
    instruments
        .sessions()
        .forEach(session -> session.send("Emulation.setUserAgentOverride", agent));
  }

  /** Changes the size of the viewport only. */
  void resize(Device device) {
    boolean upright = device.height() >= device.width();
    String orientation = upright ? "portraitPrimary" : "landscapePrimary";
    instruments
        .main()
        .call(
            "Emulation.setDeviceMetricsOverride",
            Json.object(
                "width", device.width(),
                "height", device.height(),
                "deviceScaleFactor", device.pixelRatio(),
                "mobile", device.mobile(),
                "screenWidth", device.width(),
                "screenHeight", device.height(),
                "screenOrientation",
                    Json.object(
                        "type", orientation, "angle", device.mobile() && !upright ? 90 : 0)));
  }
}
