package io.tapecheck.benchmark;

import io.tapecheck.browser.Browser;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** A browser that adds up how long each kind of call on its pages takes, in milliseconds. */
final class TimedBrowser implements Browser {

  private final Browser browser;
  private final Map<String, Double> times = new TreeMap<>();

  TimedBrowser(Browser browser) {
    this.browser = browser;
  }

  /** What was added up since the last time this was asked. */
  Map<String, Double> taken() {
    Map<String, Double> taken = Map.copyOf(times);
    times.clear();
    return taken;
  }

  @Override
  public String engine() {
    return browser.engine();
  }

  @Override
  public String version() {
    return browser.version();
  }

  @Override
  public LivePage open(PageSettings settings) {
    long start = System.nanoTime();
    LivePage page = browser.open(settings);
    add("new page", start);
    return (LivePage)
        Proxy.newProxyInstance(
            LivePage.class.getClassLoader(),
            new Class<?>[] {LivePage.class},
            (proxy, method, arguments) -> {
              long begun = System.nanoTime();
              try {
                return method.invoke(page, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                add(method.getName(), begun);
              }
            });
  }

  @Override
  public void close() {
    browser.close();
  }

  private void add(String name, long start) {
    times.merge(name, (System.nanoTime() - start) / 1e6, Double::sum);
  }
}
