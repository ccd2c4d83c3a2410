package io.tapecheck.verify;

import java.util.Optional;

/**
 * Where something was found; whatever is known.
 *
 * @param stage name of the stage
 * @param step name of the step
 * @param time milliseconds since the start of the session
 * @param event index in the recording
 * @param node CSS path of the node
 * @param sink what held it: text, attribute (with its name), input value, url, title, …
 * @param request index of the wire request
 * @param checkpoint name of the checkpoint
 */
public record Where(
    Optional<String> stage,
    Optional<String> step,
    Optional<Long> time,
    Optional<Integer> event,
    Optional<String> node,
    Optional<String> sink,
    Optional<Integer> request,
    Optional<String> checkpoint) {

  /** Nowhere in particular. */
  public static final Where UNKNOWN =
      new Where(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}
