package io.tapecheck.run;

import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.judge.SessionJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.settings.GateInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Spreads the sessions of a run over workers. */
public final class Runner {

  private final Catalog<BrowserDriver> drivers;
  private final BrowserSettings browser;
  private final SessionJudge judge;
  private final Function<SessionPlan, List<GateInForce>> gates;
  private final RunListener listener;

  /**
   * @param drivers all there are
   * @param browser which browser is started and how
   * @param judge gives each session's verdict
   * @param gates the limits that apply to a session
   * @param listener is told how the run goes on
   */
  public Runner(
      Catalog<BrowserDriver> drivers,
      BrowserSettings browser,
      SessionJudge judge,
      Function<SessionPlan, List<GateInForce>> gates,
      RunListener listener) {
    this.drivers = drivers;
    this.browser = browser;
    this.judge = judge;
    this.gates = gates;
    this.listener = listener;
  }

  /**
   * Runs every session.
   *
   * @return the results in the order of the plan
   * @throws io.tapecheck.browser.BrowserMissing when there is no browser
   */
  public List<SessionResult> run(List<SessionPlan> plans, int workers) {
    int used = Math.max(1, Math.min(workers, plans.size()));
    listener.onBegin(plans.size(), used);
    SessionResult[] results = new SessionResult[plans.size()];
    Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    for (int index = 0; index < plans.size(); index++) {
      waiting.add(index);
    }
    ExecutorService threads = Executors.newFixedThreadPool(used);
    try {
      List<Future<?>> working = new ArrayList<>();
      for (int worker = 0; worker < used; worker++) {
        working.add(threads.submit(() -> work(plans, waiting, results)));
      }
      await(working, waiting);
    } finally {
      threads.shutdownNow();
    }
    return List.of(results);
  }

  private void work(List<SessionPlan> plans, Queue<Integer> waiting, SessionResult[] results) {
    SessionRunner runner = new SessionRunner(judge, gates, listener);
    try (WorkerBrowsers browsers = new WorkerBrowsers(drivers, browser)) {
      for (Integer index = waiting.poll(); index != null; index = waiting.poll()) {
        SessionPlan plan = plans.get(index);
        results[index] = runner.run(plan, browsers);
        listener.onResult(plan, results[index]);
      }
    }
  }

  private static void await(List<Future<?>> working, Queue<Integer> waiting) {
    for (Future<?> worker : working) {
      try {
        worker.get();
      } catch (ExecutionException e) {
        waiting.clear();
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("A worker broke.", e.getCause());
      } catch (InterruptedException e) {
        waiting.clear();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The run was interrupted.", e);
      }
    }
  }
}
