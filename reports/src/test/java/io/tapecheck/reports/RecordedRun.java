package io.tapecheck.reports;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.tapecheck.judge.GateResult;
import io.tapecheck.judge.LiftedGate;
import io.tapecheck.judge.RunResult;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.tape.BrowserError;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeMetadata;
import io.tapecheck.tape.TapeReader;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.LinkedError;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A run with sessions that pass, fail with leaks, and broke. */
public final class RecordedRun {

  private static final Instant STARTED = Instant.parse("2026-11-02T09:30:00Z");

  private final Path folder;
  private final Map<Path, Tape> tapes = new HashMap<>();

  private RecordedRun(Path folder) {
    this.folder = folder;
  }

  /** A run whose tapes are said to lie in a folder. */
  public static RecordedRun in(Path folder) {
    return new RecordedRun(folder);
  }

  /** Opens the run's tapes; the broken session has none. */
  public Function<Path, Tape> tapes() {
    return path -> tapes.containsKey(path) ? tapes.get(path) : TapeReader.open(path);
  }

  /** One session of each kind. */
  public RunResult result() {
    return of(
        List.of(
            masked("checkout-rrweb-2.2.2-desktop", "2.2.2", "playwright"),
            leaky("checkout-rrweb-1.1.3-desktop", "1.1.3", "playwright"),
            masked("checkout-rrweb-2.2.2-selenium", "2.2.2", "selenium"),
            defaults("checkout-rrweb-2.2.2-vendor-defaults"),
            broken()));
  }

  /** A run of some sessions. */
  public RunResult of(List<SessionResult> sessions) {
    return new RunResult(
        "0.1.0",
        STARTED,
        48_212,
        sessions.stream().map(SessionResult::verdict).max(Verdict::compareTo).orElse(Verdict.ERROR),
        List.of(
            new GateResult("masking.leaks", "<= 0", Optional.of(5.0), false, Optional.empty()),
            new GateResult(
                "fidelity.score", ">= 0.99", Optional.of(0.9731), false, Optional.empty()),
            new GateResult(
                "errors.linked.share", ">= 1", Optional.empty(), false, Optional.empty()),
            new GateResult(
                "masking.over_masked",
                "<= 2",
                Optional.of(1.0),
                true,
                Optional.of("rrweb 1 masks button labels; mended in the next release")),
            new GateResult(
                "actions.recorded.share", ">= 1", Optional.of(1.0), true, Optional.empty())),
        sessions);
  }

  /** A session that passes. */
  public SessionResult masked(String id, String version, String driver) {
    return passed(
        metadata(id, "checkout", version, driver, "desktop"), RecordedTape.folder("masked"));
  }

  /** A session that passes, with the recording and the checkpoints of a folder. */
  public SessionResult recorded(String id, Path recording) {
    return passed(metadata(id, "checkout", "2.2.2", "playwright", "desktop"), recording);
  }

  private SessionResult passed(TapeMetadata metadata, Path recording) {
    String id = metadata.session();
    Tape tape = tape(id, recording, metadata);
    return new SessionResult(
        metadata,
        Verdict.PASS,
        Optional.empty(),
        9_120,
        tape(id),
        tape.steps(),
        List.of(
            new GateResult("masking.leaks", "<= 0", Optional.of(0.0), true, Optional.empty()),
            new GateResult("fidelity.score", ">= 0.99", Optional.of(1.0), true, Optional.empty())),
        measures(0, 1),
        List.of(),
        List.of(),
        List.of(),
        Map.of("maskAllInputs", BooleanNode.TRUE));
  }

  /** A session that leaks and whose page reports an error. */
  public SessionResult leaky(String id, String version, String driver) {
    TapeMetadata metadata = metadata(id, "checkout", version, driver, "desktop");
    Tape tape = tape(id, RecordedTape.folder("leaky"), metadata);
    List<LinkedError> errors = new ArrayList<>();
    for (BrowserError error : tape.errors()) {
      errors.add(
          new LinkedError(
              error, Optional.of("review"), Optional.of("pay"), Optional.of(70), "c41f9d02b7e3"));
    }
    return new SessionResult(
        metadata,
        Verdict.FAIL,
        Optional.empty(),
        11_480,
        tape(id),
        tape.steps(),
        List.of(
            new GateResult("masking.leaks", "<= 0", Optional.of(5.0), false, Optional.empty()),
            new GateResult(
                "fidelity.score", ">= 0.99", Optional.of(0.9731), false, Optional.empty()),
            new GateResult(
                "actions.recorded.share", ">= 1", Optional.of(1.0), true, Optional.empty())),
        measures(5, 0.9731),
        findings(),
        errors);
  }

  /** A session that leaks under the vendor's defaults and is not judged by it. */
  public SessionResult defaults(String id) {
    SessionResult leaky = leaky(id, "2.2.2", "playwright");
    Map<String, String> variant = new HashMap<>(leaky.metadata().variant());
    variant.put("options", "vendor-defaults");
    TapeMetadata metadata = leaky.metadata();
    return new SessionResult(
        new TapeMetadata(
            metadata.format(),
            metadata.session(),
            metadata.scenario(),
            metadata.title(),
            metadata.app(),
            variant,
            new TapeMetadata.RecorderUsed(
                "rrweb", "2.2.2", Map.of("maskAllInputs", BooleanNode.FALSE)),
            metadata.browser(),
            metadata.seed(),
            metadata.started(),
            metadata.ended(),
            metadata.failure()),
        Verdict.PASS,
        Optional.empty(),
        leaky.durationMillis(),
        leaky.tape(),
        leaky.steps(),
        List.of(leaky.gates().get(2)),
        leaky.measures(),
        many(leaky.findings()),
        List.of(),
        List.of(
            new LiftedGate(
                "masking.leaks",
                "<= 0",
                Optional.of(5.0),
                false,
                "The vendor's defaults are run to show what they leak.")),
        Map.of());
  }

  /** With advice on the leaks, and so many warnings of one rule that they would bury them. */
  private static List<Finding> many(List<Finding> findings) {
    List<Finding> many = new ArrayList<>();
    for (Finding finding : findings) {
      many.add(
          finding.rule().equals("masking/leak")
              ? finding.advising(Optional.of("Set maskAllInputs: true."))
              : finding);
    }
    for (int n = 1; n <= 9; n++) {
      many.add(
          new Finding(
              "masking/length",
              Severity.WARNING,
              "The mask of phone#1 is as long as its value, which tells how long the value is.",
              Optional.of("phone#1"),
              List.of(),
              Where.UNKNOWN,
              1,
              "1e1" + n));
    }
    return many;
  }

  /** A session that broke before it had a tape. */
  public SessionResult broken() {
    TapeMetadata metadata =
        metadata("onboarding-rrweb-2.2.2-phone", "onboarding", "2.2.2", "playwright", "phone");
    return new SessionResult(
        metadata,
        Verdict.ERROR,
        Optional.of(
            "The browser went away while the step \"choose a plan\" was performed. It was awaited"
                + " for 30 seconds. Run the session again; if it happens again, look for a crash of"
                + " the browser in its log."),
        31_004,
        folder.resolve("tapes/onboarding-rrweb-2.2.2-phone"),
        List.of(),
        List.of(new GateResult("masking.leaks", "<= 0", Optional.empty(), false, Optional.empty())),
        Map.of(),
        List.of(),
        List.of());
  }

  /** The tape of a session of this run. */
  public Tape tapeOf(SessionResult session) {
    return Objects.requireNonNull(tapes.get(session.tape()));
  }

  private Path tape(String id) {
    return folder.resolve("tapes").resolve(SessionNames.plain(id));
  }

  private Tape tape(String id, Path recording, TapeMetadata metadata) {
    Tape tape = new RecordedTape(recording, metadata);
    tapes.put(tape(id), tape);
    return tape;
  }

  private static TapeMetadata metadata(
      String id, String scenario, String version, String driver, String device) {
    return new TapeMetadata(
        1,
        id,
        scenario,
        scenario.equals("checkout") ? "A guest buys a kettle by card" : "A company signs up",
        scenario.equals("checkout") ? "shop" : "onboarding",
        Map.of(
            "driver", driver, "device", device, "recorder", "rrweb@" + version, "payment", "card"),
        new TapeMetadata.RecorderUsed(
            "rrweb",
            version,
            Map.of("maskAllInputs", BooleanNode.valueOf(version.startsWith("2")))),
        new TapeMetadata.BrowserUsed("chromium", driver, "156.0.7432.61", device),
        4_815_162_342L,
        STARTED.toEpochMilli(),
        Optional.of(STARTED.toEpochMilli() + 3_900),
        Optional.empty());
  }

  private static Map<String, Double> measures(int leaks, double fidelity) {
    return Map.of(
        "masking.leaks",
        (double) leaks,
        "masking.over_masked",
        leaks > 0 ? 1.0 : 0.0,
        "fidelity.score",
        fidelity,
        "fidelity.checkpoints",
        3.0,
        "errors.seen",
        leaks > 0 ? 1.0 : 0.0,
        "errors.linked",
        leaks > 0 ? 1.0 : 0.0,
        "actions.performed",
        8.0,
        "actions.recorded",
        8.0);
  }

  private static List<Finding> findings() {
    return List.of(
        leak(
            "card-number#1",
            List.of(),
            "input value",
            1420,
            41,
            "label:nth-of-type(1) > input:nth-of-type(1)",
            "type the card number",
            16),
        leak(
            "email#1",
            List.of(),
            "input value",
            330,
            4,
            "label:nth-of-type(1) > input:nth-of-type(1)",
            "type the e-mail address",
            33),
        leak(
            "email#1",
            List.of(),
            "text",
            3350,
            88,
            "p:nth-of-type(1) > strong:nth-of-type(1)",
            "pay again",
            1),
        leak(
            "card-number#1",
            List.of("url", "base64"),
            "attribute data-order",
            3350,
            88,
            "section:nth-of-type(3)",
            "pay again",
            1),
        leak(
            "phone#1",
            List.of("json"),
            "input value",
            1020,
            37,
            "label:nth-of-type(2) > input:nth-of-type(1)",
            "type the phone number",
            1),
        new Finding(
            "masking/over-masked",
            Severity.WARNING,
            "The label of the button \"Pay\" is masked although the policy wants it readable.",
            Optional.empty(),
            List.of(),
            new Where(
                Optional.of("payment"),
                Optional.of("continue to payment"),
                Optional.of(1260L),
                Optional.of(39),
                Optional.of(
                    "html > body > main:nth-of-type(1) > form:nth-of-type(1) > section:nth-of-type(2) > button:nth-of-type(1)"),
                Optional.of("text"),
                Optional.empty(),
                Optional.empty()),
            1,
            "77aa01"),
        new Finding(
            "fidelity/text",
            Severity.WARNING,
            "The replay shows \"Thank you\" where the live page shows \"Thank you!\".",
            Optional.empty(),
            List.of(),
            new Where(
                Optional.of("review"),
                Optional.empty(),
                Optional.of(3742L),
                Optional.empty(),
                Optional.of(
                    "html > body > main:nth-of-type(1) > form:nth-of-type(1) > section:nth-of-type(3) > h1:nth-of-type(1)"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("after review")),
            1,
            "5c0de5"));
  }

  private static Finding leak(
      String canary,
      List<String> encoding,
      String sink,
      long time,
      int event,
      String node,
      String step,
      int count) {
    return new Finding(
        "masking/leak",
        Severity.ERROR,
        "The value of " + canary + " left the browser in the recording.",
        Optional.of(canary),
        encoding,
        new Where(
            Optional.of(time < 1200 ? "contact" : time < 2800 ? "payment" : "review"),
            Optional.of(step),
            Optional.of(time),
            Optional.of(event),
            Optional.of("html > body > main:nth-of-type(1) > form:nth-of-type(1) > " + node),
            Optional.of(sink),
            Optional.of(event / 20),
            Optional.empty()),
        count,
        Integer.toHexString(Objects.hash(canary, sink, node, step)));
  }
}
