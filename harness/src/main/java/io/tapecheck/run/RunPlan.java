package io.tapecheck.run;

import io.tapecheck.application.Application;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.Devices;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.Variant;
import io.tapecheck.settings.Meeting;
import io.tapecheck.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Works out the sessions of a run. */
public final class RunPlan {

  private static final List<String> MACHINERY = List.of("driver", "device", "recorder", "meeting");

  private final Equipment equipment;
  private final Settings settings;
  private final Path tapes;

  /**
   * @param tapes the folder in which the tapes are going to lie
   */
  public RunPlan(Equipment equipment, Settings settings, Path tapes) {
    this.equipment = equipment;
    this.settings = settings;
    this.tapes = tapes;
  }

  /**
   * The sessions, one for each variant of each scenario; variants that forced axes make alike are
   * one.
   *
   * @throws IllegalArgumentException when something is named that is not there, or nothing is left
   *     to run
   */
  public List<SessionPlan> sessions(RunRequest request) {
    List<SessionPlan> plans = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Scenario scenario : request.scenarios()) {
      for (Variant variant : scenario.variants()) {
        SessionPlan plan = plan(scenario, complete(variant, request.forced()));
        if (wanted(plan, request) && ids.add(plan.id())) {
          plans.add(plan);
        }
      }
    }
    if (plans.isEmpty()) {
      throw new IllegalArgumentException(
          "No session is left to run: %d scenarios were found, and the filter \"%s\" fits none of their sessions."
              .formatted(request.scenarios().size(), request.filter().orElse("")));
    }
    return plans;
  }

  /** The axes by which settings tell sessions apart. */
  public static Map<String, String> axes(SessionPlan plan) {
    Map<String, String> axes = new TreeMap<>(plan.variant().axes());
    axes.put("scenario", plan.scenario().name());
    axes.put("app", plan.application().id());
    return axes;
  }

  private static boolean wanted(SessionPlan plan, RunRequest request) {
    return request
        .filter()
        .map(text -> plan.id().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
        .orElse(true);
  }

  /** The variant with a value for everything that chooses the machinery. */
  private Variant complete(Variant variant, Map<String, String> forced) {
    Map<String, String> axes = new TreeMap<>();
    axes.put("driver", settings.browser().driver());
    axes.put("device", settings.browser().device());
    axes.put("recorder", settings.recorder().use());
    axes.put("meeting", settings.recorder().meeting().id());
    axes.putAll(variant.axes());
    axes.putAll(forced);
    return new Variant(axes);
  }

  private SessionPlan plan(Scenario scenario, Variant variant) {
    Map<String, String> axes = variant.axes();
    String id = id(scenario, axes);
    Recorder recorder = equipment.recorders().get(axis(axes, "recorder"));
    BrowserDriver driver = equipment.drivers().get(axis(axes, "driver"));
    return new SessionPlan(
        id,
        scenario,
        variant,
        application(scenario),
        recorder,
        Equipment.options(recorder.descriptor(), settings.recorder().options()),
        Meeting.byId(axis(axes, "meeting")).orElse(Meeting.INJECTED),
        settings.recorder().collectorPort(),
        Devices.byId(axis(axes, "device")),
        driver.id(),
        driver.capabilities(settings.browser().settings().engine()),
        new PersonaFactory().create(seed(id)),
        settings.run().timeLimit(),
        settings.browser().liftContentSecurityPolicy(),
        tapes.resolve(id));
  }

  private Application application(Scenario scenario) {
    return settings
        .appUrl()
        .<Application>map(url -> new UrlApplication(scenario.app(), url))
        .orElseGet(() -> equipment.applications().get(scenario.app()));
  }

  /** Each session has a persona of its own, the same whichever other sessions run beside it. */
  private long seed(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return settings.run().seed() * 31 + checksum.getValue();
  }

  private static String id(Scenario scenario, Map<String, String> axes) {
    StringBuilder id = new StringBuilder(scenario.name());
    for (String name : MACHINERY) {
      String value = axis(axes, name);
      if (!(name.equals("meeting") && value.equals(Meeting.INJECTED.id()))) {
        id.append('.').append(value);
      }
    }
    new TreeMap<>(axes)
        .forEach(
            (name, value) -> {
              if (!MACHINERY.contains(name)) {
                id.append('.').append(value);
              }
            });
    return id.toString().replaceAll("[^A-Za-z0-9.-]+", "-");
  }

  private static String axis(Map<String, String> axes, String name) {
    return axes.getOrDefault(name, "");
  }
}
