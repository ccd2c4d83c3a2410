package io.tapecheck.audit.event;

import java.util.Optional;

/**
 * Where in a record something stands.
 *
 * @param isEvent whether the record is an event of a recording
 * @param node the node that holds it, for example {@code input (node 17)}
 * @param sink what held it: text, attribute (with its name), input value, request url, …
 * @param request index of the request that brought the event, where the record says so
 */
public record RecordPlace(
    boolean isEvent, Optional<String> node, Optional<String> sink, Optional<Integer> request) {

  /** Nothing is known. */
  public static final RecordPlace UNKNOWN =
      new RecordPlace(false, Optional.empty(), Optional.empty(), Optional.empty());
}
