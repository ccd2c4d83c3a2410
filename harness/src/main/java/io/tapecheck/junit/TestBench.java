package io.tapecheck.junit;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.judge.RunJudge;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.report.Reporter;
import io.tapecheck.run.Equipment;
import java.nio.file.Path;
import java.time.Instant;
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

  private record BrowserKey(long thread, String driver, BrowserSettings settings) {}

  private final Equipment equipment = Equipment.find();
  private final Instant started = Instant.now();
  private final Map<BrowserKey, Browser> browsers = new ConcurrentHashMap<>();
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

  /** A browser of this thread; browsers are confined to the thread that started them. */
  Browser browser(String driver, BrowserSettings settings) {
    return browsers.computeIfAbsent(
        new BrowserKey(Thread.currentThread().getId(), driver, settings),
        key -> equipment.drivers().get(driver).start(settings));
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
    browsers.values().forEach(Browser::close);
    results.forEach(
        (folder, sessions) -> {
          long millis = Instant.now().toEpochMilli() - started.toEpochMilli();
          for (Reporter reporter : equipment.reporters().all()) {
            reporter.write(RunJudge.judge("junit", started, millis, sessions), equipment, folder);
          }
        });
  }
}
