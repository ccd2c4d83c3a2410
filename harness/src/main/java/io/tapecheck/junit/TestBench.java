package io.tapecheck.junit;

import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Deadline;
import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.report.Reporter;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.WorkerBrowsers;
import io.tapecheck.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What all tests of a run share: extensions, started browsers and results. Lives in the store of
 * the root context, which closes it after the last test and so writes the report.
 */
final class TestBench implements AutoCloseable {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TapecheckExtension.class);

  private record BrowserKey(long thread, BrowserSettings settings) {}

  private final Equipment equipment = Equipment.find();
  private final Instant started = Instant.now();
  private final Map<BrowserKey, WorkerBrowsers> browsers = new ConcurrentHashMap<>();
  private final Map<Path, List<SessionResult>> results = new ConcurrentHashMap<>();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  /** The bench of the run that a test belongs to. */
  static TestBench of(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(TestBench.class, key -> new TestBench(), TestBench.class);
  }

  Equipment equipment() {
    return equipment;
  }

  /**
   * The browsers of this thread, to which browsers are confined; one that died is replaced.
   *
   * @param settings say which browser, and how long the session may take that begins now
   */
  WorkerBrowsers browsers(Settings settings) {
    BrowserSettings wanted = settings.browser().settings();
    WorkerBrowsers ours =
        browsers.computeIfAbsent(
            new BrowserKey(Thread.currentThread().getId(), wanted),
            key -> new WorkerBrowsers(equipment.drivers(), wanted));
    ours.endBy(Deadline.after(settings.run().sessionLimit(), "run.sessionLimitSeconds"));
    return ours;
  }

  /** An id for a session that no other has: the wanted one, with a number if it is taken. */
  String uniqueId(String wanted) {
    String base = wanted.replaceAll("[^A-Za-z0-9.-]+", "-");
    String id = base;
    for (int count = 2; !ids.add(id); count++) {
      id = base + "-" + count;
    }
    return id;
  }

  /** Keeps a result for the report in a folder. */
  void keep(SessionResult result, Path folder) {
    results.computeIfAbsent(folder, key -> new CopyOnWriteArrayList<>()).add(result);
  }

  @Override
  public void close() {
    browsers.values().forEach(WorkerBrowsers::close);
    List<RuntimeException> broken = new ArrayList<>();
    results.forEach((folder, sessions) -> report(folder, sessions, broken));
    if (!broken.isEmpty()) {
      IllegalStateException failure =
          new IllegalStateException(
              "%d reports could not be written; the first because: %s"
                  .formatted(broken.size(), broken.get(0).getMessage()));
      broken.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  /** One report that cannot be written must not take the others with it. */
  private void report(Path folder, List<SessionResult> sessions, List<RuntimeException> broken) {
    long millis = Instant.now().toEpochMilli() - started.toEpochMilli();
    for (Reporter reporter : equipment.reporters().all()) {
      try {
        reporter.write(RunJudge.judge("junit", started, millis, sessions), equipment, folder);
      } catch (RuntimeException e) {
        broken.add(e);
      }
    }
  }
}
