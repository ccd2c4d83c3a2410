package io.tapecheck.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** What the doctor asks of the machine beside its browsers. */
interface Host {

  /** Version and maker of the Java that we run on. */
  String java();

  /** How many sessions could run at once. */
  int cores();

  /**
   * Opens a free port on 127.0.0.1 and closes it again.
   *
   * @throws IOException when the machine does not let us
   */
  int freePort() throws IOException;

  /**
   * The address of {@code localhost}, which the fixtures need as a second site.
   *
   * @throws UnknownHostException when it has none
   */
  InetAddress localhost() throws UnknownHostException;

  /** The machine that we run on. */
  static Host local() {
    return new Host() {
      @Override
      public String java() {
        return System.getProperty("java.version") + ", " + System.getProperty("java.vendor");
      }

      @Override
      public int cores() {
        return Runtime.getRuntime().availableProcessors();
      }

      @Override
      public int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
          return socket.getLocalPort();
        }
      }

      @Override
      public InetAddress localhost() throws UnknownHostException {
        return InetAddress.getByName("localhost");
      }
    };
  }
}
