package io.tapecheck.collector;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.tapecheck.recorder.CollectorAnswer;
import io.tapecheck.recorder.LedTraffic;
import io.tapecheck.tape.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Receives what leaves a page, on a free port of this machine, one for each session. Beacons and
 * requests that outlive their page are seen by no browser-side interception, so what arrives here
 * is the wire. Bodies are kept byte for byte, and so is every message of a web socket, as a request
 * of the method {@link #WEBSOCKET}.
 *
 * <p>For {@link LedTraffic} it is a proxy too: what is for a vendor comes here and goes nowhere
 * else, everything else goes on to where it was going.
 *
 * <p>What is larger than {@link #LARGEST_BODY} is refused and told to the listener for problems; it
 * is never cut silently.
 */
public final class Collector implements AutoCloseable {

  /** Bytes of one body, far above any batch of a recorder, that are kept at most. */
  public static final int LARGEST_BODY = 256 << 20;

  /** The method under which a message of a web socket is kept. */
  public static final String WEBSOCKET = "WEBSOCKET";

  /**
   * An address that a browser asks for through the proxy before anything else, to give the proxy's
   * credentials once; nobody has such a host.
   */
  public static final String GREETING = "http://greeting.tapecheck.invalid/";

  /** The user of the proxy; the password is the secret. */
  public static final String USER = "tapecheck";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final String secret = newSecret();
  private final boolean plainPaths;
  private final List<WireRequest> wire = new CopyOnWriteArrayList<>();
  private final Consumer<WireRequest> sink;
  private final Consumer<String> problems;
  private final Function<WireRequest, CollectorAnswer> answers;
  private final LedTraffic led;
  private Optional<Listener> listener = Optional.empty();

  private Collector(
      boolean plainPaths,
      LedTraffic led,
      Consumer<WireRequest> sink,
      Consumer<String> problems,
      Function<WireRequest, CollectorAnswer> answers) {
    this.plainPaths = plainPaths;
    this.led = led;
    this.answers = answers;
    this.sink = sink;
    this.problems = problems;
  }

  /**
   * Starts a collector to which pages send by its own address.
   *
   * @param port on 127.0.0.1; empty for a free one. On a port that somebody chose an application's
   *     own recorder sends to {@code /collect/ID}, which anybody on this machine may do too; on a
   *     free one only what carries the secret is taken
   * @param sink is given each request as soon as it is whole
   * @param problems is told in one sentence of what could not be kept
   * @param answers what to answer to a request that was kept
   */
  public static Collector start(
      Optional<Integer> port,
      Consumer<WireRequest> sink,
      Consumer<String> problems,
      Function<WireRequest, CollectorAnswer> answers) {
    return start(port, LedTraffic.NONE, sink, problems, answers);
  }

  /**
   * Starts a collector that is also the proxy of a page.
   *
   * @param led what is kept of all that comes through the proxy
   */
  public static Collector start(
      Optional<Integer> port,
      LedTraffic led,
      Consumer<WireRequest> sink,
      Consumer<String> problems,
      Function<WireRequest, CollectorAnswer> answers) {
    Collector collector = new Collector(port.isPresent(), led, sink, problems, answers);
    try {
      collector.listener = Optional.of(Listener.open(port, collector));
    } catch (IOException e) {
      throw new CollectorProblem(port, e);
    }
    return collector;
  }

  /** Absolute URL for a recorder's traffic. */
  public String urlFor(String recorder) {
    return base() + "/" + secret + "/collect/" + recorder;
  }

  /** The password with which a page uses the proxy. */
  public String password() {
    return secret;
  }

  /** The value of {@code Proxy-Authorization} that is let in. */
  String credentials() {
    String pair = USER + ":" + secret;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** The path without the secret, if it carries that or need not. */
  Optional<String> admitted(String path) {
    String prefix = "/" + secret + "/";
    if (path.length() >= prefix.length()
        && MessageDigest.isEqual(
            path.substring(0, prefix.length()).getBytes(StandardCharsets.UTF_8),
            prefix.getBytes(StandardCharsets.UTF_8))) {
      return Optional.of(path.substring(prefix.length() - 1));
    }
    return plainPaths && path.startsWith("/collect/") ? Optional.of(path) : Optional.empty();
  }

  private static String newSecret() {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Whether a URL leads here, by its own address or because what goes there is led here. */
  public boolean owns(String url) {
    return url.startsWith(base() + "/") || led.takes(url);
  }

  /** What has arrived so far, in the order of arrival. */
  public List<WireRequest> wire() {
    return List.copyOf(wire);
  }

  /** The port that it listens on. */
  public int port() {
    return listener.orElseThrow(() -> new IllegalStateException("It is not started.")).port();
  }

  /**
   * SHA-256 in base64 of the public key with which collectors of this process speak for hosts that
   * are led to them; browsers must be started to trust it.
   */
  public static String trustedKey() {
    return OwnCertificate.ofThisProcess().keyHash();
  }

  LedTraffic led() {
    return led;
  }

  String base() {
    return "http://127.0.0.1:" + port();
  }

  /** One at a time, so that the numbers are in the order in which the sink sees them. */
  synchronized WireRequest keep(
      String method, String url, Map<String, List<String>> headers, ByteBuf body) {
    WireRequest request =
        new WireRequest(
            wire.size(),
            System.currentTimeMillis(),
            method,
            url,
            headers,
            ByteBufUtil.getBytes(body));
    sink.accept(request);
    wire.add(request);
    return request;
  }

  CollectorAnswer answer(WireRequest request) {
    return answers.apply(request);
  }

  void problem(String sentence) {
    problems.accept(sentence);
  }

  @Override
  public void close() {
    listener.ifPresent(Listener::close);
  }
}
