package io.tapecheck.run;

import io.tapecheck.application.Application;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.Device;
import io.tapecheck.browser.Devices;
import io.tapecheck.capture.SessionPlan;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.nearest.NearestName;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.persona.PersonaLocale;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.WireOnly;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.Variant;
import io.tapecheck.settings.Meeting;
import io.tapecheck.settings.OptionSet;
import io.tapecheck.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Works out the sessions of a run. */
public final class RunPlan {

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
   * @throws BadRequest when something is named that is not there, or nothing is left to run
   */
  public List<SessionPlan> sessions(RunRequest request) {
    List<NamedSession> wanted = wanted(request);
    List<SessionPlan> plans = wanted.stream().map(this::plan).toList();
    Set<RecorderDescriptor> recorders = new LinkedHashSet<>();
    plans.forEach(plan -> recorders.add(plan.recorder().descriptor()));
    RecorderOptions.check(recorders, settings.recorder().options());
    if (!settings.recorder().leads().isEmpty()
        && recorders.stream().noneMatch(recorder -> recorder.id().equals(WireOnly.ID))) {
      throw new BadRequest(
          "recorder.hosts and recorder.urls are for the recorder wire-only, which no session uses. Set recorder.use to wire-only, or leave them out.");
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

  private List<NamedSession> wanted(RunRequest request) {
    Map<String, NamedSession> all = new LinkedHashMap<>();
    for (Scenario scenario : request.scenarios()) {
      for (Variant variant : settings.variants().orElse(scenario.variants())) {
        NamedSession session = NamedSession.of(scenario, variant, settings, request.forced());
        all.putIfAbsent(session.id(), session);
      }
    }
    List<NamedSession> wanted = new ArrayList<>(all.values());
    request.filter().ifPresent(text -> wanted.removeIf(session -> !session.isCalled(text)));
    if (wanted.isEmpty()) {
      throw new BadRequest(
          "No session is left to run: none of the %d is called anything with \"%s\". Choose another --filter; the first is %s."
              .formatted(
                  all.size(),
                  request.filter().orElse(""),
                  all.keySet().stream()
                      .findFirst()
                      .orElse("not there, for no scenario was found")));
    }
    return wanted;
  }

  private SessionPlan plan(NamedSession session) {
    String id = session.id();
    BrowserDriver driver = named(equipment.drivers(), "driver", session.axis("driver"), session);
    Recorder recorder =
        session.axis("recorder").equals(WireOnly.ID)
            ? UnknownRecorder.of(settings, driver)
            : named(equipment.recorders(), "recorder", session.axis("recorder"), session);
    Application application = application(session);
    ConditionRules.check(session, application);
    return new SessionPlan(
        id,
        session.scenario(),
        session.variant(),
        application,
        recorder,
        RecorderOptions.of(
            recorder.descriptor(), optionSet(session), settings.recorder().options()),
        meeting(session),
        settings.recorder().collectorPort(),
        device(session),
        driver.id(),
        driver.capabilities(settings.browser().settings().engine()),
        persona(session),
        settings.run().timeLimit(),
        settings.browser().liftContentSecurityPolicy(),
        tapes.resolve(id));
  }

  private Persona persona(NamedSession session) {
    AccountRules.check(session, settings.persona().account());
    PersonaLocale locale = session.scenario().locale().orElse(settings.persona().locale());
    return new PersonaFactory()
        .create(seed(session.id()), locale)
        .with(settings.persona().account());
  }

  private Application application(NamedSession session) {
    String app = session.scenario().app();
    return settings
        .appUrl()
        .<Application>map(url -> new UrlApplication(app, url))
        .orElseGet(() -> named(equipment.applications(), "application", app, session));
  }

  private static Meeting meeting(NamedSession session) {
    String id = session.axis("meeting");
    return Meeting.byId(id).orElseThrow(() -> unknown("meeting", id, Meeting.ids(), session));
  }

  private static OptionSet optionSet(NamedSession session) {
    String id = session.axis("options");
    return OptionSet.byId(id)
        .orElseThrow(() -> unknown("option set", id, OptionSet.ids(), session));
  }

  private static Device device(NamedSession session) {
    String id = session.axis("device");
    return Devices.all().stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow(
            () -> unknown("device", id, Devices.all().stream().map(Device::id).toList(), session));
  }

  private static <T> T named(Catalog<T> catalog, String kind, String id, NamedSession session) {
    return catalog.find(id).orElseThrow(() -> unknown(kind, id, catalog.ids(), session));
  }

  private static BadRequest unknown(
      String kind, String id, List<String> known, NamedSession session) {
    return new BadRequest(
        "There is no %s \"%s\", which the session %s wants. %s"
            .formatted(kind, id, session.id(), NearestName.hint(id, known)));
  }

  /** Each session has a persona of its own, the same whichever other sessions run beside it. */
  private long seed(String id) {
    CRC32 checksum = new CRC32();
    checksum.update(id.getBytes(StandardCharsets.UTF_8));
    return settings.run().seed() * 31 + checksum.getValue();
  }
}
