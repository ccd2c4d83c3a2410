package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.Credentials;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.OpenServices;
import io.tapecheck.audit.detect.PersonName;
import io.tapecheck.audit.detect.SensitiveName;
import io.tapecheck.audit.detect.Stretches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the JSON of records once, and tells the values whose field says that they are sensitive:
 * fields of objects, pairs of a name and a value, headers and cookies of HTTP archives, and inputs
 * of recordings, which it follows from record to record.
 */
public final class RecordFields {

  private static final int MOST_NAMES = 20_000;

  private final RecordWalk walk = new RecordWalk();
  private final FormFields inputs = new FormFields();

  private final Stretches stretches = new Stretches();

  /** Where the request of the record went. */
  private String address = "";

  /** Names come again and again. */
  private final Map<String, Optional<SensitiveName>> known = new HashMap<>();

  /**
   * Reads a record, or a text that was decoded from one.
   *
   * @return whether all of it is JSON, so that its fields need not be looked for as text
   */
  public boolean read(byte[] bytes, int from, int to, Consumer<Detection> found) {
    if (!beginsJson(bytes, from, to)) {
      return false;
    }
    stretches.begin();
    Reading reading = new Reading();
    boolean whole = walk.over(bytes, from, to, reading);
    reading.found.forEach(found);
    return whole;
  }

  /** The parts of what was read last in which more may stand, when all of it was JSON. */
  public Stretches stretches() {
    return stretches;
  }

  private static boolean beginsJson(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] <= ' ' && bytes[at] > 0) {
      at++;
    }
    return at < to && (bytes[at] == '{' || bytes[at] == '[');
  }

  /** Whether a key goes with a request to a service whose keys are open to all. */
  public boolean isOpen(Detection found) {
    boolean key =
        found
            .kind()
            .filter(kind -> kind == SensitiveName.API_KEY || kind == SensitiveName.TOKEN)
            .isPresent();
    boolean session = found.kind().filter(kind -> kind == SensitiveName.SESSION).isPresent();
    return (key && OpenServices.takes(address)) || (session && OpenServices.counts(address));
  }

  /** A record begins, with a request of its own. */
  public void begin() {
    address = "";
  }

  private Optional<SensitiveName> kind(String name) {
    Optional<SensitiveName> kind = known.get(name);
    if (kind == null) {
      if (known.size() >= MOST_NAMES) {
        known.clear();
      }
      kind = name.startsWith("$") ? Optional.empty() : SensitiveName.of(name);
      known.put(name, kind);
    }
    return kind;
  }

  private final class Reading implements RecordWalk.Visitor {
    private final List<Detection> found = new ArrayList<>();

    @Override
    public void stretch(byte[] bytes, int start, int end, boolean number) {
      if (number) {
        stretches.addNumber(bytes, start, end);
      } else if (end - start > 1) {
        stretches.add(start, end);
      }
    }

    @Override
    public boolean wants(Frame frame, String field, boolean isText) {
      if (frame.array) {
        return (isText && frame.count < 2) || kind(frame.name).isPresent();
      }
      return kind(field).isPresent();
    }

    @Override
    public void value(Frame frame, String field, Frame.Leaf leaf) {
      String name = frame.array ? frame.name : field;
      Optional<SensitiveName> kind = kind(name);
      if (frame.array && frame.count <= 2 && !leaf.number()) {
        frame.keep(frame.count == 1 ? "name" : "value", leaf);
      }
      if (kind.isEmpty() || isOfPage(frame, kind.get())) {
        return;
      }
      judge(kind.get(), name, leaf, frame);
    }

    /** Attributes of nodes are read as those of fields; besides, pages keep secrets in some. */
    private boolean isOfPage(Frame frame, SensitiveName kind) {
      return frame.isAttributes() && !kind.isCredential();
    }

    private void judge(SensitiveName kind, String name, Frame.Leaf leaf, Frame frame) {
      Credentials.judge(
          kind,
          name,
          leaf.text(),
          leaf.start(),
          leaf.end(),
          detection -> {
            frame.personal = true;
            found.add(detection);
          });
    }

    @Override
    public void end(Frame frame) {
      if (frame.parent != null && frame.parent.parent == null && frame.name.equals("request")) {
        frame.text("url").ifPresent(url -> address = url);
      }
      inputs.end(frame, found::add);
      if (!frame.isAttributes() && frame.leaf("tagName").isEmpty()) {
        pair(frame);
        person(frame);
      }
    }

    /** {@code {"name": …, "value": …}}, and {@code [name, value]}. */
    private void pair(Frame frame) {
      Optional<Frame.Leaf> name = frame.leaf("name").or(() -> frame.leaf("key"));
      Optional<Frame.Leaf> value = frame.leaf("value").or(() -> frame.leaf("content"));
      boolean pair = name.isPresent() && value.isPresent() && (!frame.array || frame.count == 2);
      if (!pair) {
        return;
      }
      String called = name.get().text();
      Frame.Leaf leaf = value.get();
      if (frame.parent != null && frame.parent.name.equals("cookies")) {
        Credentials.cookie(called, leaf.text())
            .ifPresent(
                kind ->
                    found.add(
                        Detection.named(
                            kind,
                            kind.confidence(),
                            "cookie " + called,
                            leaf.text(),
                            leaf.start(),
                            leaf.end())));
      } else {
        kind(called).ifPresent(kind -> judge(kind, called, leaf, frame));
      }
    }

    private void person(Frame frame) {
      Optional<Frame.Leaf> name = frame.leaf("name").filter(leaf -> !leaf.number());
      if (frame.array || name.isEmpty() || frame.leaf("value").isPresent()) {
        return;
      }
      boolean person =
          frame.personal
              || PersonName.isOfPerson(frame.name)
              || (frame.parent != null
                  && frame.parent.array
                  && PersonName.isOfPerson(frame.parent.name));
      Frame.Leaf leaf = name.get();
      PersonName.judge(leaf.text(), person)
          .map(
              confidence ->
                  Detection.named(
                      SensitiveName.PERSON,
                      confidence,
                      "name",
                      leaf.text(),
                      leaf.start(),
                      leaf.end()))
          .ifPresent(found::add);
    }
  }
}
