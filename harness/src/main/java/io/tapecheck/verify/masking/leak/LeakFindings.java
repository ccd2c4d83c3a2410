package io.tapecheck.verify.masking.leak;

import io.tapecheck.verify.Evidence;
import io.tapecheck.verify.Finding;
import io.tapecheck.verify.Fingerprint;
import io.tapecheck.verify.Severity;
import io.tapecheck.verify.Where;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one finding of a leak that was seen many times, at the place where it was seen first. */
public final class LeakFindings {

  private LeakFindings() {}

  private record Seen(Leak first, int count) {
    Seen and(Seen later) {
      return new Seen(first, count + later.count);
    }
  }

  /** One finding for each leak, with the advice of the recorder that let it through. */
  public static List<Finding> of(List<Leak> leaks, Evidence evidence) {
    LeakAdvice advice = new LeakAdvice(evidence);
    LeakCause cause = new LeakCause(evidence.tape());
    ShownFirst shown = ShownFirst.in(evidence.tape());
    Map<String, Seen> seen = new LinkedHashMap<>();
    for (Leak leak : leaks) {
      seen.merge(leak.key(), new Seen(leak, leak.match().count()), Seen::and);
    }
    return seen.values().stream()
        .map(
            one ->
                finding(one.first(), one.count(), cause.of(one.first()), shown)
                    .advising(advice.against(one.first().origin())))
        .toList();
  }

  private static Finding finding(Leak leak, int count, Where where, ShownFirst shown) {
    Match match = leak.match();
    return new Finding(
        "masking/leak",
        Severity.ERROR,
        message(leak, count) + shown.of(leak.match().canary()),
        Optional.of(match.canary().id()),
        match.encoding(),
        where,
        count,
        Fingerprint.of(
            "masking/leak",
            match.canary().field(),
            where.node().orElse(""),
            leak.sink().label(),
            where.step().orElse("")));
  }

  private static String message(Leak leak, int count) {
    Where where = leak.where();
    StringBuilder message =
        new StringBuilder(leak.match().canary().id())
            .append(' ')
            .append(leak.sink().happening())
            .append(leak.sink().label());
    if (!leak.match().encoding().isEmpty()) {
      message.append(" (").append(String.join(" > ", leak.match().encoding())).append(')');
    }
    where.node().ifPresent(node -> message.append(" of ").append(node));
    where.event().ifPresent(event -> message.append(", first in event ").append(event));
    if (where.event().isEmpty()) {
      where.request().ifPresent(n -> message.append(", first in wire request ").append(n));
    }
    if (!leak.detail().isEmpty()) {
      message.append(": ").append(leak.detail());
    }
    if (count > 1) {
      message.append(", ").append(count).append(" times");
    }
    return message.append('.').toString();
  }
}
