package io.tapecheck.audit.event;

import io.tapecheck.audit.detect.Credentials;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.OpenServices;
import io.tapecheck.audit.detect.PersonName;
import io.tapecheck.audit.detect.SensitiveName;
import io.tapecheck.search.Stretches;
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

  private final RecordWalk walk = new RecordWalk(new FieldNames(FieldNames.MANY));
  private final FormFields inputs = new FormFields();

  /** Where the request of the record went. */
  private String address = "";

  /** Names come again and again. */
  private final Map<String, Optional<SensitiveName>> known = new HashMap<>();

  /**
   * Reads a record, or a text that was decoded from one.
   *
   * @param stretches gets the parts in which more may stand, when all of it is JSON
   * @return whether all of it is JSON, so that its fields need not be looked for as text
   */
  public boolean read(
      byte[] bytes, int from, int to, Stretches stretches, Consumer<Detection> found) {
    stretches.begin();
    if (!beginsJson(bytes, from, to)) {
      return false;
    }
    Reading reading = new Reading(stretches);
    boolean whole = walk.over(bytes, from, to, reading);
    reading.found.forEach(found);
    return whole;
  }

  /**
   * Reads one record of which only the beginning is known.
   *
   * @return where it ends; -1 when it goes on behind the limit, or is no JSON: then nothing is told
   */
  public int readOne(
      byte[] bytes, int from, int limit, Stretches stretches, Consumer<Detection> found) {
    stretches.begin();
    Reading reading = new Reading(stretches);
    int end = walk.overOne(bytes, from, limit, reading);
    if (end >= 0) {
      reading.found.forEach(found);
    }
    return end;
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
    private final Stretches stretches;

    Reading(Stretches stretches) {
      this.stretches = stretches;
    }

    @Override
    public void text(int start, int end, int seen) {
      boolean dull = seen == 0 || end - start <= 1;
      if (!dull) {
        stretches.add(start, end, seen);
      }
    }

    @Override
    public void number(byte[] bytes, int start, int end) {
      stretches.addNumber(bytes, start, end);
    }

    @Override
    public boolean wants(Frame frame, FieldName field, boolean isText) {
      if (frame.array) {
        return (isText && frame.count < 2) || frame.name.kind().isPresent();
      }
      return field.kind().isPresent();
    }

    @Override
    public void value(Frame frame, FieldName field, Frame.Leaf leaf) {
      FieldName name = frame.array ? frame.name : field;
      Optional<SensitiveName> kind = name.kind();
      if (frame.array && frame.count <= 2 && !leaf.number()) {
        frame.keep(frame.count == 1 ? Frame.NAME : Frame.VALUE, leaf);
      }
      if (kind.isEmpty() || isOfPage(frame, kind.get())) {
        return;
      }
      judge(kind.get(), name.text(), leaf, frame);
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
      if (frame.parent != null
          && frame.parent.parent == null
          && frame.name.text().equals("request")) {
        frame.text("url").ifPresent(url -> address = url);
      }
      inputs.end(frame, found::add);
      boolean named = frame.has(Frame.NAME) || frame.has(Frame.KEY);
      if (named && !frame.isAttributes() && !frame.has(Frame.TAG_NAME)) {
        pair(frame);
        person(frame);
      }
    }

    /** {@code {"name": …, "value": …}}, and {@code [name, value]}. */
    private void pair(Frame frame) {
      Optional<Frame.Leaf> name = frame.leaf(Frame.NAME).or(() -> frame.leaf(Frame.KEY));
      Optional<Frame.Leaf> value = frame.leaf(Frame.VALUE).or(() -> frame.leaf(Frame.CONTENT));
      boolean pair = name.isPresent() && value.isPresent() && (!frame.array || frame.count == 2);
      if (!pair) {
        return;
      }
      String called = name.get().text();
      Frame.Leaf leaf = value.get();
      if (frame.parent != null && frame.parent.name.text().equals("cookies")) {
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
      Optional<Frame.Leaf> name = frame.leaf(Frame.NAME).filter(leaf -> !leaf.number());
      if (frame.array || name.isEmpty() || frame.has(Frame.VALUE)) {
        return;
      }
      boolean person =
          frame.personal
              || PersonName.isOfPerson(frame.name.text())
              || (frame.parent != null
                  && frame.parent.array
                  && PersonName.isOfPerson(frame.parent.name.text()));
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
