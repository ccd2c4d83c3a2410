package io.tapecheck.audit;

import io.tapecheck.audit.detect.Confidence;
import io.tapecheck.audit.detect.Detection;
import io.tapecheck.audit.detect.Detectors;
import io.tapecheck.audit.detect.Legible;
import io.tapecheck.audit.detect.Overlaps;
import io.tapecheck.audit.event.Places;
import io.tapecheck.audit.event.RecordFields;
import io.tapecheck.audit.input.AuditInput;
import io.tapecheck.audit.input.Piece;
import io.tapecheck.audit.input.PieceListener;
import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.search.Cut;
import io.tapecheck.search.Hit;
import io.tapecheck.search.Layer;
import io.tapecheck.search.SearchListener;
import io.tapecheck.search.Stretches;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Searches the pieces of one file, and gathers what is found. */
final class FileAudit implements PieceListener, SearchListener {

  private static final int BATCH = 5_000;

  private final AuditInput input;
  private final Detectors detectors;
  private final KnownSecrets known;
  private final AllowList allowList;
  private final FindingLog log;
  private final Whereabouts whereabouts;
  private final RecordFields fields = new RecordFields();
  private final Stretches ofRecord = new Stretches();
  private final Stretches ofDecoded = new Stretches();
  private final Hits hits = new Hits();
  private final Sightings seen = new Sightings();
  private final List<Pending> pending = new ArrayList<>();
  private final List<Detection> ofFields = new ArrayList<>();
  private List<String> wrapping = List.of();
  private Optional<Piece> now = Optional.empty();
  private int readFrom;
  private int readTo = -1;
  private long pieces;
  private long allowed;
  private boolean whole = true;

  /** Whether the piece is JSON from its beginning to its end. */
  private boolean isJson;

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
  public int read(byte[] bytes, int from, int limit) {
    fields.begin();
    ofFields.clear();
    readTo = fields.readOne(bytes, from, limit, ofRecord, ofFields::add);
    readFrom = from;
    return readTo;
  }

  @Override
  public void piece(Piece piece) {
    now = Optional.of(piece);
    wrapping = piece.wrapping();
    pieces++;
    seen.begin();
    if (!isRead(piece.from(), piece.to())) {
      fields.begin();
    }
    try {
      known.search().search(piece.bytes(), piece.from(), piece.to(), this);
      tell(piece);
      hits.drain().forEach(hit -> hit(piece, hit));
    } catch (RuntimeException broken) {
      damaged(
          "A part could not be searched (%s).".formatted(broken.getClass().getSimpleName()), true);
    } finally {
      pending.clear();
      hits.drain();
      whereabouts.settle(piece);
      now = Optional.empty();
      readTo = -1;
    }
  }

  @Override
  public boolean layer(Layer layer) {
    boolean plain = layer.encoding().isEmpty();
    if (!plain && !Legible.any(layer.bytes(), layer.from(), layer.to())) {
      return false;
    }
    List<Detection> found = new ArrayList<>();
    Stretches stretches = plain ? ofRecord : ofDecoded;
    boolean json;
    if (plain && isRead(layer.from(), layer.to())) {
      found.addAll(ofFields);
      json = true;
    } else {
      json =
          isRecord(plain)
              && fields.read(layer.bytes(), layer.from(), layer.to(), stretches, found::add);
    }
    isJson = plain ? json : isJson;
    boolean[] any = {!found.isEmpty()};
    Consumer<Detection> all =
        detection -> {
          any[0] = true;
          found.add(detection);
          if (found.size() >= BATCH) {
            settle(layer, json, found);
          }
        };
    if (json) {
      detectors.scan(layer.bytes(), layer.from(), layer.to(), stretches, all);
    } else {
      detectors.scan(layer.bytes(), layer.from(), layer.to(), all);
    }
    settle(layer, json, found);
    return any[0];
  }

  @Override
  public Optional<Stretches> stretches() {
    return isJson ? Optional.of(ofRecord) : Optional.empty();
  }

  /** Whether the fields of a piece were read before it was told. */
  private boolean isRead(int from, int to) {
    return readFrom == from && readTo == to;
  }

  /** What is told as a part of something longer does not begin where it begins. */
  private boolean isRecord(boolean plain) {
    return !plain
        || now.filter(piece -> piece.kind() != Piece.Kind.TEXT && piece.ownFrom() == piece.from())
            .isPresent();
  }

  private void settle(Layer layer, boolean json, List<Detection> found) {
    if (found.isEmpty()) {
      return;
    }
    List<Detection> kept = new ArrayList<>(Overlaps.resolve(found));
    found.clear();
    kept.removeIf(detection -> !isTold(layer, detection));
    boolean plain = layer.encoding().isEmpty();
    List<String> paths =
        json && !plain
            ? Places.paths(
                layer.bytes(),
                layer.from(),
                layer.to(),
                kept.stream().mapToInt(Detection::start).toArray())
            : Collections.nCopies(kept.size(), "");
    for (int i = 0; i < kept.size(); i++) {
      Detection detection = kept.get(i);
      int start = plain ? detection.start() : layer.start();
      int end = plain ? detection.end() : layer.end();
      boolean sure = legible(layer, detection) == Legible.SURE;
      pending.add(
          new Pending(
              detection, sure, encoding(layer.encoding()), paths.get(i), start, end, plain));
    }
    if (pending.size() >= BATCH) {
      now.ifPresent(this::tell);
    }
  }

  private static int legible(Layer layer, Detection found) {
    return Legible.around(layer.bytes(), layer.from(), layer.to(), found.start(), found.end());
  }

  private boolean isTold(Layer layer, Detection found) {
    boolean plain = layer.encoding().isEmpty();
    int start = plain ? found.start() : layer.start();
    int end = plain ? found.end() : layer.end();
    return legible(layer, found) != 0
        && isOwn(start, end, plain)
        && !known.holds(found.value())
        && !fields.isOpen(found);
  }

  /** Tells what waits for its place in the record. */
  private void tell(Piece piece) {
    if (pending.isEmpty()) {
      return;
    }
    Pending.sharePaths(pending);
    Pending.dropInner(pending);
    List<Pending> byPlace = new ArrayList<>(pending);
    byPlace.sort(Comparator.comparingInt(Pending::start));
    List<Where> places = whereabouts.of(piece, byPlace.stream().mapToInt(Pending::start).toArray());
    Map<Pending, Where> where = new IdentityHashMap<>();
    for (int i = 0; i < places.size(); i++) {
      where.put(byPlace.get(i), places.get(i));
    }
    pending.forEach(one -> tell(piece, one, where.getOrDefault(one, Where.UNKNOWN)));
    pending.clear();
  }

  private void tell(Piece piece, Pending found, Where place) {
    Detection detection = found.detection();
    String hash = ValueHash.of(detection.value());
    Where where = found.where(place, known::holds);
    String key = found.key(where, hash);
    Sighting sighting = new Sighting(pieces, found.start(), found.end(), found.plain());
    if (!seen.isNew(detection.rule() + " " + hash, sighting)
        || isAllowed(detection.rule(), detection.value(), hash)) {
      return;
    }
    log.add(found.candidate(key), Optional.of(piece.offset() + found.start() - piece.from()))
        .ifPresent(entry -> entry.where = where);
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
