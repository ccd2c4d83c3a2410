package io.tapecheck.policy;

import io.tapecheck.persona.Canary;
import io.tapecheck.search.Salts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must never leave the browser, and what must stay readable.
 *
 * @param classes kinds of private data and what may leave of each; of a field that none names,
 *     nothing may
 * @param mustMask CSS selectors of elements whose text and values must be masked
 * @param mustBlock CSS selectors of elements of which nothing but a box may be recorded
 * @param readable what must not be masked
 * @param sideChannels what is told of as a warning
 * @param salts what values may be hashed with
 */
public record Policy(
    List<SensitiveClass> classes,
    List<String> mustMask,
    List<String> mustBlock,
    MustStayReadable readable,
    Set<SideChannel> sideChannels,
    Salts salts) {

  /** The class of the fields that {@code allowedFields} names. */
  private static final String ALLOWED = "allowed";

  public Policy {
    classes = List.copyOf(classes);
    mustMask = List.copyOf(mustMask);
    mustBlock = List.copyOf(mustBlock);
    sideChannels = Set.copyOf(sideChannels);
  }

  /**
   * The usual classes and side channels.
   *
   * @param allowedFields ids of canary fields that may leave as they are, for example {@code
   *     coupon}
   * @param mustStayReadable CSS selectors of elements that must not be masked
   */
  public Policy(
      Set<String> allowedFields,
      List<String> mustMask,
      List<String> mustBlock,
      List<String> mustStayReadable) {
    this(
        allowing(SensitiveClass.USUAL, allowedFields),
        mustMask,
        mustBlock,
        new MustStayReadable(mustStayReadable, List.of(), Set.of()),
        EnumSet.allOf(SideChannel.class),
        Salts.NONE);
  }

  /** Hashes are made without salts and keys. */
  public Policy(
      List<SensitiveClass> classes,
      List<String> mustMask,
      List<String> mustBlock,
      MustStayReadable readable,
      Set<SideChannel> sideChannels) {
    this(classes, mustMask, mustBlock, readable, sideChannels, Salts.NONE);
  }

  /** Every canary is secret, nothing more is said. */
  public static Policy everyCanaryIsSecret() {
    return new Policy(Set.of(), List.of(), List.of(), List.of());
  }

  /** The classes with some fields of which everything may leave. */
  public static List<SensitiveClass> allowing(List<SensitiveClass> classes, Set<String> fields) {
    if (fields.isEmpty()) {
      return classes;
    }
    List<SensitiveClass> all = new ArrayList<>(classes);
    all.add(new SensitiveClass(ALLOWED, fields, Set.of(Allowance.EVERYTHING)));
    return all;
  }

  /** The parts of a field's value that may leave. */
  public Set<Allowance> allowed(String field) {
    return classes.stream()
        .filter(one -> one.fields().contains(field))
        .flatMap(one -> one.allowed().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a canary may leave as it is: its field may, or it is no more than the part that may.
   */
  public boolean allows(Canary canary) {
    Set<Allowance> allowed = allowed(canary.field());
    return allowed.contains(Allowance.EVERYTHING)
        || (allowed.contains(Allowance.LAST_FOUR) && canary.isLastFour());
  }

  /** Ids of canary fields that may leave as they are. */
  public Set<String> allowedFields() {
    return classes.stream()
        .filter(one -> one.allowed().contains(Allowance.EVERYTHING))
        .flatMap(one -> one.fields().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
