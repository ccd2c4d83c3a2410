package io.tapecheck.scenarios.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tapecheck.persona.Canary;
import io.tapecheck.tape.ShownValue;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an account page shows though nobody typed it is found where it is, and masked it is not. */
class ShownValuesBrowserTest {

  private static final String LOG_IN =
      """
      <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>Log in</title>
      <form action="/account" method="post"><label>User <input name="user"></label>
      <label>Password <input type="password" name="word"></label><button>Log in</button></form>
      """;

  /** The profile's text, a data attribute and the title hold a value each. */
  private static final String ACCOUNT =
      """
      <!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><title>%s</title>
      <h1>Account</h1><p class="%s">%s</p><p class="%s" %s>Orders</p>
      """;

  private static final String SCENARIO =
      """
      scenario: account
      title: A customer looks at the account
      app: shop
      prepare:
        - put: /profile
          json: {phone: "${persona.phone.national}"}
      stages:
        - stage: log-in
          steps:
            - open: /
            - fill: {label: User, value: kunde.7731}
            - fill: {label: Password, value: "${account.password}"}
        - stage: account
          steps:
            - click: {role: button, name: Log in}
            - expectText: Orders
      """;

  private final AtomicReference<String> profile = new AtomicReference<>("");
  private final HttpServer site = serve();
  private boolean masked;
  @TempDir private Path folder;

  @BeforeEach
  void start() {
    site.start();
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void isFoundWithItsNodeAndStep(String driver) {
    masked = false;
    Answer answer = run(driver);

    assertThat(answer.status()).as(answer.out() + answer.err()).isEqualTo(1);
    JsonNode session = new Project(folder).result().at("/sessions/0");
    List<String> found = new ArrayList<>();
    for (JsonNode finding : session.path("findings")) {
      if (finding.path("rule").asText().equals("masking/leak")) {
        found.add(
            finding.path("canary").asText()
                + " "
                + finding.at("/where/sink").asText()
                + " "
                + finding.at("/where/stage").asText());
        assertThat(finding.path("message").asText())
            .contains("The page showed it")
            .doesNotContain("4471");
      }
    }
    assertThat(found)
        .contains(
            "phone#shown-1 text account",
            "customer-number#shown-1 attribute data-customer account",
            "user#log-in-1 title account");
    assertThat(session.at("/measures/masking.shown").asInt()).isEqualTo(3);
    assertThat(session.at("/measures/masking.unshown").asInt(-1)).isZero();
    Tape tape = TapeReader.open(new Project(folder).out().resolve(session.path("tape").asText()));
    assertThat(tape.canaries()).extracting(Canary::id).contains("password#shown-1");
    assertThat(tape.shown())
        .extracting(ShownValue::canary, ShownValue::sink)
        .contains(org.assertj.core.groups.Tuple.tuple("phone#shown-1", "text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"playwright", "selenium"})
  void maskedItIsNoLeak(String driver) {
    masked = true;
    Answer answer = run(driver);

    assertThat(answer.status()).as(answer.out() + answer.err()).isZero();
    JsonNode session = new Project(folder).result().at("/sessions/0");
    assertThat(session.at("/measures/masking.leaks").asInt(-1)).isZero();
    assertThat(session.at("/measures/masking.shown").asInt()).isEqualTo(1);
    assertThat(session.at("/measures/masking.unshown").asInt()).isEqualTo(1);
  }

  private Answer run(String driver) {
    return Answer.of(
        new Project(folder)
            .settings("scenarios: .\npersona: {account: {file: account.yaml}}\n")
            .file("account.yaml", "customer-number: K-447109-Z\npassword: Wuqzil-4471!\n")
            .file("account.scenario.yaml", SCENARIO)
            .run(
                folder.resolve("account.scenario.yaml").toString(),
                "--url",
                "http://127.0.0.1:" + site.getAddress().getPort(),
                "--browser",
                driver));
  }

  private HttpServer serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      return server;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String page = LOG_IN;
    if (exchange.getRequestURI().getPath().equals("/profile")) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      profile.set(body.replaceAll(".*\"phone\":\"([^\"]*)\".*", "$1"));
    } else if (exchange.getRequestURI().getPath().equals("/account")) {
      String mask = masked ? "rr-mask" : "plain";
      page =
          masked
              ? ACCOUNT.formatted("Account", mask, profile.get(), mask, "")
              : ACCOUNT.formatted(
                  "kunde.7731", mask, profile.get(), mask, "data-customer=\"K-447109-Z\"");
    }
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
