package io.tapecheck.browser;

import java.util.List;
import java.util.Optional;

/** The devices that are shipped, by id. */
public final class Devices {

  /** A desktop monitor's browser window. */
  public static final Device DESKTOP =
      new Device("desktop", 1280, 800, 1, false, false, Optional.empty());

  /** A laptop's browser window. */
  public static final Device LAPTOP =
      new Device("laptop", 1440, 900, 1, false, false, Optional.empty());

  /** A tablet held upright. */
  public static final Device TABLET =
      new Device("tablet", 820, 1180, 2, true, true, Optional.empty());

  /** An Android phone with Chrome. */
  public static final Device MOBILE =
      new Device(
          "mobile",
          412,
          839,
          2.625,
          true,
          true,
          Optional.of(
              "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
                  + " Chrome/140.0.0.0 Mobile Safari/537.36"));

  private static final List<Device> ALL = List.of(DESKTOP, LAPTOP, TABLET, MOBILE);

  private Devices() {}

  /** All of them, the usual one first. */
  public static List<Device> all() {
    return ALL;
  }

  /**
   * The device with this id.
   *
   * @throws IllegalArgumentException when there is none; says which is the nearest
   */
  public static Device byId(String id) {
    return ALL.stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(id)));
  }

  private static String unknown(String id) {
    List<String> ids = ALL.stream().map(Device::id).toList();
    String nearest =
        NearestMiss.among(id, ids).map(near -> " Did you mean " + near + "?").orElse("");
    return "There is no device \""
        + id
        + "\"."
        + nearest
        + " Devices: "
        + String.join(", ", ids)
        + ".";
  }
}
