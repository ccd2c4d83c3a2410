package io.tapecheck.verify.masking.leak;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.Cut;
import io.tapecheck.search.KnownValues;
import io.tapecheck.search.LayeredSearch;
import io.tapecheck.search.SearchLimits;
import io.tapecheck.tape.Tape;
import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.recording.Place;
import io.tapecheck.verify.recording.SessionTimeline;
import java.util.List;
import java.util.function.Supplier;

/** A session and the search for its secrets: what every look at it shares. */
public final class SessionSearch {

  private final Evidence evidence;
  private final SearchLimits limits;
  private final List<Canary> secret;
  private final SessionTimeline timeline;
  private final CanarySearch values;
  private final CutFindings cut = new CutFindings();

  /** Prepares the search for every canary that the policy does not allow. */
  public SessionSearch(Evidence evidence, SearchLimits limits) {
    this.evidence = evidence;
    this.limits = limits;
    secret =
        evidence.tape().canaries().stream()
            .filter(canary -> !evidence.policy().allows(canary))
            .toList();
    timeline = new SessionTimeline(evidence.tape());
    values = new CanarySearch(secret, evidence.policy().salts(), limits);
  }

  /** What is known of the session. */
  public Evidence evidence() {
    return evidence;
  }

  /** What was taken of the session. */
  public Tape tape() {
    return evidence.tape();
  }

  /** Tells what was done when. */
  public SessionTimeline timeline() {
    return timeline;
  }

  /** The canaries that must not be found. */
  public List<Canary> secret() {
    return secret;
  }

  /** The search for whole values. */
  public CanarySearch values() {
    return values;
  }

  /** A search of its own for those secrets that have so many characters at least. */
  public LayeredSearch longValues(int shortest) {
    List<Canary> wanted =
        secret.stream().filter(canary -> canary.value().length() >= shortest).toList();
    return new LayeredSearch(KnownValues.of(wanted, evidence.policy().salts()), limits);
  }

  /** Tells that what the search for whole values has cut since the last call stood there. */
  public void cutAt(Place place) {
    values.takeCuts().forEach(one -> cutAt(place, one));
  }

  /** The same, for a place that is worth naming only when there is something to tell. */
  public void cutAt(Supplier<Place> place) {
    values.takeCuts().forEach(one -> cutAt(place.get(), one));
  }

  /** Tells that something there was not searched to its end. */
  public void cutAt(Place place, Cut one) {
    cut.at(place, one);
  }

  /** What was not searched to its end, each once. */
  public List<Finding> cuts() {
    return cut.findings();
  }
}
