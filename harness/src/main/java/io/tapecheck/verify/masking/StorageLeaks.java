package io.tapecheck.verify.masking;

import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.tape.StoredValue;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Searches what the browser kept for the pages. What lies under a name that the recorder owns is
 * its leak. What lies elsewhere is the application's business and no finding, as long as it is
 * known which names are the recorder's; when that is not known, it is a warning.
 */
final class StorageLeaks {

  private final CanarySearch search;
  private final SessionTimeline timeline;
  private final RecorderDescriptor recorder;
  private final Redaction redaction;
  private final List<Leak> leaks = new ArrayList<>();
  private final Map<String, Leak> others = new LinkedHashMap<>();

  StorageLeaks(
      CanarySearch search,
      SessionTimeline timeline,
      RecorderDescriptor recorder,
      Redaction redaction) {
    this.search = search;
    this.timeline = timeline;
    this.recorder = recorder;
    this.redaction = redaction;
  }

  void look(List<StoredValue> storage, CutFindings cut) {
    storage.forEach(value -> value(value, cut));
  }

  private void value(StoredValue stored, CutFindings cut) {
    String place = stored.place().isEmpty() ? "" : stored.place() + " ";
    String where = stored.kind().words() + " " + redaction.apply(place + stored.key());
    Sink sink = new Sink(Sink.Kind.STORAGE, where);
    Place found = timeline.placeAt(stored.time()).sink(sink.label());
    List<Match> matches = new ArrayList<>(search.value(stored.value()));
    search.inside(stored.key()).stream()
        .filter(inKey -> matches.stream().noneMatch(one -> one.canary().equals(inKey.canary())))
        .forEach(matches::add);
    cut.at(found, search.takeCuts());
    for (Match match : matches) {
      Leak leak = new Leak(match, sink, found, stored.time());
      if (recorder.ownsStorage(stored.name())) {
        leaks.add(leak);
      } else {
        others.putIfAbsent(leak.key(), leak);
      }
    }
  }

  /** What the recorder itself kept. */
  List<Leak> leaks() {
    return leaks;
  }

  /** What somebody kept under a name that is not known to be the recorder's. */
  List<Leak> others() {
    return List.copyOf(others.values());
  }

  /** Warnings of what nobody can tell the owner of. */
  List<Finding> warnings(Distinctiveness distinctiveness) {
    if (recorder.knowsItsStorage()) {
      return List.of();
    }
    return others.values().stream()
        .filter(leak -> distinctiveness.isDistinctive(leak.match().canary()))
        .map(StorageLeaks::warning)
        .toList();
  }

  private static Finding warning(Leak leak) {
    String canary = leak.match().canary().id();
    return new Finding(
        "masking/stored",
        Severity.WARNING,
        "%s is kept in %s, and it is not known whether the recorder or the application put it there."
            .formatted(canary, leak.sink().label()),
        Optional.of(canary),
        leak.match().encoding(),
        leak.place().where(),
        leak.match().count(),
        Fingerprint.of("masking/stored", leak.match().canary().field(), leak.sink().label()));
  }
}
