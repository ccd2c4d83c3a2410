package io.tapecheck.verify.recording;

import io.tapecheck.verify.Where;
import java.util.Optional;

/** Gathers what is known of a place; every call gives a new one. */
public record Place(Where where) {

  /** A place of which nothing is known. */
  public static Place nowhere() {
    return new Place(Where.UNKNOWN);
  }

  public Place stage(Optional<String> stage) {
    return of(
        stage,
        where.step(),
        where.time(),
        where.event(),
        where.node(),
        where.sink(),
        where.request(),
        where.checkpoint());
  }

  public Place step(Optional<String> step) {
    return of(
        where.stage(),
        step,
        where.time(),
        where.event(),
        where.node(),
        where.sink(),
        where.request(),
        where.checkpoint());
  }

  public Place time(long time) {
    return of(
        where.stage(),
        where.step(),
        Optional.of(time),
        where.event(),
        where.node(),
        where.sink(),
        where.request(),
        where.checkpoint());
  }

  public Place event(int event) {
    return of(
        where.stage(),
        where.step(),
        where.time(),
        Optional.of(event),
        where.node(),
        where.sink(),
        where.request(),
        where.checkpoint());
  }

  public Place node(Optional<String> path) {
    return of(
        where.stage(),
        where.step(),
        where.time(),
        where.event(),
        path,
        where.sink(),
        where.request(),
        where.checkpoint());
  }

  public Place sink(String sink) {
    return of(
        where.stage(),
        where.step(),
        where.time(),
        where.event(),
        where.node(),
        Optional.of(sink),
        where.request(),
        where.checkpoint());
  }

  public Place request(int request) {
    return of(
        where.stage(),
        where.step(),
        where.time(),
        where.event(),
        where.node(),
        where.sink(),
        Optional.of(request),
        where.checkpoint());
  }

  public Place checkpoint(String checkpoint) {
    return of(
        where.stage(),
        where.step(),
        where.time(),
        where.event(),
        where.node(),
        where.sink(),
        where.request(),
        Optional.of(checkpoint));
  }

  private static Place of(
      Optional<String> stage,
      Optional<String> step,
      Optional<Long> time,
      Optional<Integer> event,
      Optional<String> node,
      Optional<String> sink,
      Optional<Integer> request,
      Optional<String> checkpoint) {
    return new Place(new Where(stage, step, time, event, node, sink, request, checkpoint));
  }
}
