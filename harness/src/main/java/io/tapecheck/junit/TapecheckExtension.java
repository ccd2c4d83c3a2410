package io.tapecheck.junit;

import io.tapecheck.browser.Browser;
import io.tapecheck.judge.SessionResult;
import io.tapecheck.persona.Persona;
import io.tapecheck.persona.PersonaFactory;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.scenario.Scenario;
import io.tapecheck.scenario.yaml.ScenarioFiles;
import io.tapecheck.settings.Settings;
import io.tapecheck.tape.Tape;
import io.tapecheck.tape.TapeReader;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Gives tests {@link TapecheckSession}, {@link Persona}, {@link Recorder} and {@link Browser} as
 * parameters, runs what {@link RunScenario} names, and tapes what {@link Taped} marks. Everything
 * it keeps lives in the context's store, so tests may run in parallel.
 */
public final class TapecheckExtension
    implements BeforeTestExecutionCallback, AfterTestExecutionCallback, ParameterResolver {

  private static final ExtensionContext.Namespace NAMESPACE =
      ExtensionContext.Namespace.create(TapecheckExtension.class);

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    Optional<RunScenario> scenario =
        AnnotationSupport.findAnnotation(context.getElement(), RunScenario.class);
    if (scenario.isPresent()) {
      runScenario(context, scenario.get());
    } else {
      taped(context).ifPresent(taped -> attach(context, taped));
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    AttachedPage attached = store(context).get(AttachedPage.class, AttachedPage.class);
    if (attached == null) {
      return;
    }
    context.publishReportEntry("tapecheck.tape", attached.tape().toString());
    Optional<Throwable> failed = context.getExecutionException();
    SessionResult result =
        attached.finish(
            failed.map(
                thrown -> "The test itself failed (" + thrown.getClass().getSimpleName() + ")."));
    if (failed.isEmpty()) {
      TapecheckFailure.throwUnlessPassed(result);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return List.of(
            TapecheckSession.class,
            Persona.class,
            Recorder.class,
            Browser.class,
            SessionResult.class,
            Tape.class,
            AttachedPage.class)
        .contains(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    if (type == SessionResult.class || type == Tape.class) {
      SessionResult result = kept(context, SessionResult.class, "@RunScenario");
      return type == Tape.class ? TapeReader.open(result.tape()) : result;
    }
    if (type == AttachedPage.class) {
      return kept(context, AttachedPage.class, "@Taped");
    }
    TapecheckSession session = session(context, settings(context));
    if (type == Recorder.class) {
      return session.recorder();
    }
    if (type == Browser.class) {
      return session.browser();
    }
    return type == Persona.class
        ? new PersonaFactory()
            .create(settings(context).run().seed(), settings(context).persona().locale())
        : session;
  }

  private static <T> T kept(ExtensionContext context, Class<T> type, String annotation) {
    return Optional.ofNullable(store(context).get(type, type))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "A parameter %s needs %s on the test method or its class."
                        .formatted(type.getSimpleName(), annotation)));
  }

  private static void runScenario(ExtensionContext context, RunScenario wanted) {
    Settings settings = TestSettings.load(wanted.settings(), Arrays.asList(wanted.set()));
    SessionResult result = session(context, settings).judge(scenario(wanted.value(), settings));
    store(context).put(SessionResult.class, result);
    TapecheckFailure.throwUnlessPassed(result);
  }

  private static Scenario scenario(String name, Settings settings) {
    if (name.endsWith(".yaml") || name.endsWith(".yml")) {
      return ScenarioFiles.load(Path.of(name));
    }
    return ScenarioFiles.loadFolder(
            settings.scenarios(), settings.persona().file().stream().toArray(Path[]::new))
        .stream()
        .filter(scenario -> scenario.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No scenario in %s is called \"%s\".".formatted(settings.scenarios(), name)));
  }

  private static void attach(ExtensionContext context, Taped taped) {
    List<String> looked = new ArrayList<>();
    for (Object test : context.getRequiredTestInstances().getAllInstances()) {
      for (Field field : fields(test.getClass())) {
        if (taped.field().isEmpty() || taped.field().equals(field.getName())) {
          looked.add(field.getName());
          Optional<AttachedPage> attached =
              value(field, test).flatMap(value -> attach(context, taped, value));
          if (attached.isPresent()) {
            store(context).put(AttachedPage.class, attached.get());
            return;
          }
        }
      }
    }
    throw new IllegalStateException(
        "@Taped found no page in the fields of %s (looked at: %s). Keep a Playwright Page or a Selenium WebDriver in a field that is set before the test method runs, or use Tapecheck.attach(page)."
            .formatted(context.getRequiredTestClass().getName(), String.join(", ", looked)));
  }

  private static Optional<AttachedPage> attach(ExtensionContext context, Taped taped, Object page) {
    String name =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    Settings settings = TestSettings.load(taped.settings(), Arrays.asList(taped.set()));
    return AttachedPage.attach(TestBench.of(context), settings, name, page);
  }

  private static Optional<Object> value(Field field, Object test) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(test));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("The field " + field + " cannot be read.", e);
    }
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> above = type;
        above != null && above != Object.class;
        above = above.getSuperclass()) {
      fields.addAll(List.of(above.getDeclaredFields()));
    }
    return fields;
  }

  private static Settings settings(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), RunScenario.class)
        .map(wanted -> TestSettings.load(wanted.settings(), Arrays.asList(wanted.set())))
        .or(
            () ->
                taped(context)
                    .map(taped -> TestSettings.load(taped.settings(), Arrays.asList(taped.set()))))
        .orElseGet(() -> TestSettings.load("", List.of()));
  }

  private static Optional<Taped> taped(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), Taped.class)
        .or(() -> AnnotationSupport.findAnnotation(context.getTestClass(), Taped.class));
  }

  private static TapecheckSession session(ExtensionContext context, Settings settings) {
    return new TapecheckSession(TestBench.of(context), settings, context);
  }

  private static ExtensionContext.Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }
}
