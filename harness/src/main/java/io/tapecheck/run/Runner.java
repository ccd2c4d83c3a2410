package io.tapecheck.run;

import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Deadline;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.judge.SessionJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.judge.Verdict;
import io.tapecheck.settings.GateInForce;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Spreads the sessions of a run over workers. Good for one run. A session that breaks, or for which
 * there is no browser, is a result that says so; it never takes the others with it.
 */
public final class Runner {

  /** What ending, judging and writing the last sessions may take after the run's limit. */
  private static final Duration GIVING_UP = Duration.ofSeconds(120);

  private final Catalog<BrowserDriver> drivers;
  private final BrowserSettings browser;
  private final SessionJudge judge;
  private final Function<SessionPlan, List<GateInForce>> gates;
  private final RunListener listener;
  private final RunLimits limits;
  private final Queue<SessionPlan> waiting = new ConcurrentLinkedQueue<>();
  private final Map<String, SessionResult> results = new ConcurrentHashMap<>();
  private final Map<String, BrowserMissing> missing = new ConcurrentHashMap<>();
  private volatile Optional<String> unbegun = Optional.empty();

  /**
   * @param drivers all there are
   * @param browser which browser is started and how
   * @param judge gives each session's verdict
   * @param gates the limits that apply to a session
   * @param listener is told how the run goes on
   * @param limits how long sessions and the run may take
   */
  public Runner(
      Catalog<BrowserDriver> drivers,
      BrowserSettings browser,
      SessionJudge judge,
      Function<SessionPlan, List<GateInForce>> gates,
      RunListener listener,
      RunLimits limits) {
    this.drivers = drivers;
    this.browser = browser;
    this.judge = judge;
    this.gates = gates;
    this.listener = listener;
    this.limits = limits;
  }

  /**
   * Runs every session.
   *
   * @return the results in the order of the plan
   */
  public List<SessionResult> run(List<SessionPlan> plans, int workers) {
    int used = Math.max(1, Math.min(workers, plans.size()));
    listener.onBegin(plans.size(), used);
    waiting.addAll(plans);
    Deadline end = Deadline.after(limits.run(), "run.limitSeconds");
    ExecutorService threads = Executors.newFixedThreadPool(used, Runner::worker);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int worker = 0; worker < used; worker++) {
        working.add(threads.submit(() -> work(end)));
      }
      return results(plans, await(working, end));
    } finally {
      threads.shutdownNow();
    }
  }

  /** What is given up at the run's limit must not keep the process from ending. */
  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "tapecheck-worker");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins no further session; those that run go on to their end. */
  public void stop() {
    waiting.clear();
  }

  /**
   * The results there are so far, in the order of the plan; of a session that has none yet, an
   * error.
   *
   * @param why what kept the sessions without a result from having one
   */
  public List<SessionResult> results(List<SessionPlan> plans, String why) {
    return plans.stream()
        .map(
            plan ->
                Optional.ofNullable(results.get(plan.id()))
                    .orElseGet(() -> UnjudgedSession.of(plan, why)))
        .toList();
  }

  /** Why sessions had no browser, if any had none: one paragraph. */
  public Optional<String> missingBrowser() {
    return missing.values().stream()
        .map(reason -> Optional.ofNullable(reason.getMessage()).orElse("There is no browser."))
        .findFirst();
  }

  private void work(Deadline end) {
    SessionRunner runner = new SessionRunner(judge, gates, listener);
    try (WorkerBrowsers browsers = new WorkerBrowsers(drivers, browser)) {
      for (SessionPlan plan = next(end); plan != null; plan = next(end)) {
        browsers.endBy(Deadline.after(limits.session(), "run.sessionLimitSeconds").orEarlier(end));
        SessionResult result = result(plan, runner, browsers);
        results.put(plan.id(), result);
        listener.onResult(plan, result);
        if (limits.failFast() && result.verdict() != Verdict.PASS) {
          unbegun =
              Optional.of(
                  "Not run: %s did not pass, and --fail-fast was given.".formatted(plan.id()));
          stop();
        }
      }
    }
  }

  private @Nullable SessionPlan next(Deadline end) {
    if (end.isOver() && !waiting.isEmpty()) {
      unbegun =
          Optional.of(
              "Not run: the run's time (%s) was over before this session began."
                  .formatted(end.words()));
      stop();
    }
    return waiting.poll();
  }

  /** A driver without a browser is asked once, for trying to install one may take minutes. */
  private SessionResult result(SessionPlan plan, SessionRunner runner, WorkerBrowsers browsers) {
    Optional<BrowserMissing> known = Optional.ofNullable(missing.get(plan.driver()));
    try {
      if (known.isPresent() && !browsers.has(plan.driver())) {
        throw known.get();
      }
      return runner.run(plan, browsers);
    } catch (BrowserMissing e) {
      missing.putIfAbsent(plan.driver(), e);
      return UnjudgedSession.of(
          plan, Optional.ofNullable(e.getMessage()).orElse("There is no browser."));
    } catch (RuntimeException e) {
      // what could not even be begun must not take the worker's other sessions with it
      return UnjudgedSession.of(
          plan, "It could not be begun (%s): %s".formatted(e.getClass().getSimpleName(), e));
    }
  }

  /**
   * Waits for all workers; says why sessions have no result, if some have none. Browsers end by the
   * run's limit; a worker that is held up by something else is given up a while after it.
   */
  private String await(List<Future<?>> working, Deadline end) {
    Optional<String> broken = Optional.empty();
    for (Future<?> worker : working) {
      try {
        worker.get(end.left().plus(GIVING_UP).toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        broken = Optional.of("The worker of this session broke: " + e.getCause() + ".");
      } catch (TimeoutException e) {
        stop();
        broken =
            Optional.of(
                "This session did not end though the run's time (%s) was over, and was given up."
                    .formatted(end.words()));
      } catch (InterruptedException e) {
        stop();
        Thread.currentThread().interrupt();
        return "The run was interrupted before this session ended.";
      }
    }
    return broken.or(() -> unbegun).orElse("The run ended before this session began.");
  }
}
