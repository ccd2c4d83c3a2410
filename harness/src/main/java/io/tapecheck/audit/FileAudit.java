package io.tapecheck.audit;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.Detectors;
import io.tapecheck.audit.detect.Legible;
import io.tapecheck.audit.detect.Overlaps;
import io.tapecheck.audit.event.FormFields;
import io.tapecheck.audit.input.AuditInput;
import io.tapecheck.audit.input.Piece;
import io.tapecheck.audit.input.PieceListener;
import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.search.Cut;
import io.tapecheck.search.Hit;
import io.tapecheck.search.Layer;
import io.tapecheck.search.SearchListener;
import io.tapecheck.verify.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Searches the pieces of one file, and gathers what is found. */
final class FileAudit implements PieceListener, SearchListener {

  private static final int BATCH = 5_000;

  private final AuditInput input;
  private final Detectors detectors;
  private final KnownSecrets known;
  private final AllowList allowList;
  private final FindingLog log;
  private final Whereabouts whereabouts;
  private final FormFields fields = new FormFields();
  private final Hits hits = new Hits();
  private final List<Detection> ofFields = new ArrayList<>();
  private List<String> wrapping = List.of();
  private Optional<Piece> now = Optional.empty();
  private long pieces;
  private long allowed;
  private boolean whole = true;

  FileAudit(AuditInput input, Detectors detectors, KnownSecrets known, AllowList allowList) {
    this.input = input;
    this.detectors = detectors;
    this.known = known;
    this.allowList = allowList;
    this.log = new FindingLog(input.name());
    this.whereabouts = new Whereabouts(input);
  }

  /** What was found so far. */
  AuditedFile result(long bytes) {
    return new AuditedFile(input.name(), bytes, log.findings(), allowed, whole);
  }

  @Override
  public void piece(Piece piece) {
    now = Optional.of(piece);
    wrapping = piece.wrapping();
    pieces++;
    try {
      if (piece.ownFrom() == piece.from()) {
        fields.read(piece.bytes(), piece.from(), piece.to(), ofFields::add);
      }
      known.search().search(piece.bytes(), piece.from(), piece.to(), this);
      hits.drain().forEach(hit -> hit(piece, hit));
    } catch (RuntimeException broken) {
      damaged(
          "A part could not be searched (%s).".formatted(broken.getClass().getSimpleName()), true);
    } finally {
      ofFields.clear();
      hits.drain();
      whereabouts.settle(piece);
      now = Optional.empty();
    }
  }

  @Override
  public boolean layer(Layer layer) {
    List<Detection> found = new ArrayList<>();
    if (layer.encoding().isEmpty()) {
      found.addAll(ofFields);
    } else if (!Legible.any(layer.bytes(), layer.from(), layer.to())) {
      return false;
    }
    boolean[] any = {!found.isEmpty()};
    detectors.scan(
        layer.bytes(),
        layer.from(),
        layer.to(),
        detection -> {
          any[0] = true;
          found.add(detection);
          if (found.size() >= BATCH) {
            settle(layer, found);
          }
        });
    settle(layer, found);
    return any[0];
  }

  private void settle(Layer layer, List<Detection> found) {
    Overlaps.resolve(found).forEach(detection -> detection(layer, detection));
    found.clear();
  }

  private void detection(Layer layer, Detection found) {
    boolean plain = layer.encoding().isEmpty();
    int start = plain ? found.start() : layer.start();
    int end = plain ? found.end() : layer.end();
    int legible =
        Legible.around(layer.bytes(), layer.from(), layer.to(), found.start(), found.end());
    if (legible == 0 || !isOwn(start, end, plain) || known.holds(found.value())) {
      return;
    }
    String hash = ValueHash.of(found.value());
    String key = found.rule() + " " + hash;
    Sighting sighting = new Sighting(pieces, start, end, plain);
    Optional<FindingLog.Entry> before = log.known(key);
    boolean repeated = before.filter(entry -> entry.showsAgain(sighting)).isPresent();
    if (repeated || isAllowed(found.rule(), found.value(), hash)) {
      return;
    }
    Confidence confidence = legible == Legible.SURE ? found.confidence() : Confidence.LOW;
    add(
        new Candidate(
            found.rule(),
            confidence,
            confidence.severity(),
            found.shown(),
            "%s (%s confidence)".formatted(found.shown(), confidence.word()),
            Optional.empty(),
            encoding(layer.encoding()),
            key),
        start);
    log.known(key).ifPresent(entry -> entry.see(sighting));
  }

  private void hit(Piece piece, Hit hit) {
    boolean plain = hit.encoding().isEmpty();
    String rule = AuditRules.KNOWN_VALUE;
    if (!isOwn(hit.start(), hit.end(), plain)
        || isAllowed(rule, hit.canary().value(), ValueHash.of(hit.canary().value()))) {
      return;
    }
    List<String> encoding = encoding(hit.encoding());
    String shown = "Known value " + hit.canary().id();
    add(
        new Candidate(
            rule,
            Confidence.HIGH,
            Severity.ERROR,
            shown,
            shown,
            Optional.of(hit.canary().id()),
            encoding,
            String.join("\n", rule, hit.canary().id(), String.join(" ", encoding))),
        Math.max(piece.from(), Math.min(hit.start(), piece.to() - 1)));
  }

  @Override
  public void hit(Hit hit) {
    hits.add(hit);
  }

  @Override
  public void cut(Cut cut) {
    List<String> encoding = encoding(cut.encoding());
    note(
        AuditRules.CUT,
        "%s (limit: %s)".formatted(cut.message(), cut.limit().name().toLowerCase(Locale.ROOT)),
        encoding,
        cut.limit().name(),
        now.map(piece -> piece.offset() + cut.start() - piece.from()));
  }

  @Override
  public void cut(String limit, String message, long offset) {
    note(AuditRules.CUT, message, wrapping, limit, Optional.of(offset));
  }

  @Override
  public void damaged(String message, boolean lost) {
    whole &= !lost;
    note(AuditRules.DAMAGED, message, wrapping, message, Optional.empty());
  }

  private void note(
      String rule, String message, List<String> encoding, String key, Optional<Long> offset) {
    log.add(
        new Candidate(
            rule,
            Confidence.HIGH,
            Severity.WARNING,
            message,
            message,
            Optional.empty(),
            encoding,
            rule + " " + key),
        offset);
  }

  private void add(Candidate candidate, int start) {
    Piece piece = now.orElseThrow();
    log.add(candidate, Optional.of(piece.offset() + start - piece.from()))
        .ifPresent(entry -> whereabouts.want(entry, start));
  }

  /** Parts of a long piece overlap; each tells what begins in its own share. */
  private boolean isOwn(int start, int end, boolean plain) {
    return now.filter(
            piece ->
                plain
                    ? start >= piece.ownFrom() && start < piece.ownTo()
                    : start < piece.ownTo() && end > piece.ownFrom())
        .isPresent();
  }

  private boolean isAllowed(String rule, String value, String hash) {
    boolean isAllowed =
        allowList.allows(new AllowList.Candidate(rule, value, hash, Path.of(input.name())));
    allowed += isAllowed ? 1 : 0;
    return isAllowed;
  }

  private List<String> encoding(List<String> layers) {
    List<String> all = new ArrayList<>(wrapping);
    all.addAll(layers);
    return all;
  }
}
