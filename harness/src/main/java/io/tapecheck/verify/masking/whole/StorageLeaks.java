package io.tapecheck.verify.masking.whole;

import io.tapecheck.persona.Redaction;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.tape.StoredValue;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.masking.leak.Distinctiveness;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Match;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.SessionSearch;
import io.tapecheck.verify.masking.leak.Sink;
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
public final class StorageLeaks {

  private final SessionSearch session;
  private final RecorderDescriptor recorder;
  private final Redaction redaction;
  private final List<Leak> leaks = new ArrayList<>();
  private final Map<String, Leak> others = new LinkedHashMap<>();

  private StorageLeaks(SessionSearch session) {
    this.session = session;
    this.recorder = session.evidence().recorder();
    this.redaction = new Redaction(session.tape().canaries());
  }

  /** Searches all that was kept. */
  public static StorageLeaks in(SessionSearch session) {
    StorageLeaks found = new StorageLeaks(session);
    session.tape().storage().stream()
        .filter(stored -> !RecorderDescriptor.isInTransit(stored.name()))
        .forEach(found::value);
    return found;
  }

  private void value(StoredValue stored) {
    String place = stored.place().isEmpty() ? "" : stored.place() + " ";
    String where = stored.kind().words() + " " + redaction.apply(place + stored.key());
    Origin origin =
        Origin.of(
            new Sink(Sink.Kind.STORAGE, where),
            session.timeline().placeAt(stored.time()),
            stored.time());
    List<Match> matches = new ArrayList<>(session.values().value(stored.value()));
    session.values().inside(stored.key()).stream()
        .filter(inKey -> matches.stream().noneMatch(one -> one.canary().equals(inKey.canary())))
        .forEach(matches::add);
    session.cutAt(origin.place());
    for (Match match : matches) {
      Leak leak = origin.leak(match);
      if (recorder.ownsStorage(stored.name())) {
        leaks.add(leak);
      } else {
        others.putIfAbsent(leak.key(), leak);
      }
    }
  }

  /** What the recorder itself kept. */
  public List<Leak> leaks() {
    return leaks;
  }

  /** What somebody kept under a name that is not known to be the recorder's. */
  public List<Leak> others() {
    return List.copyOf(others.values());
  }

  /** Warnings of what nobody can tell the owner of. */
  public List<Finding> warnings(Distinctiveness distinctiveness) {
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
        leak.where(),
        leak.match().count(),
        Fingerprint.of("masking/stored", leak.match().canary().field(), leak.sink().label()));
  }
}
