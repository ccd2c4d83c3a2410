package io.tapecheck.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds steps to a stage. Texts may hold <code>${persona.FIELD}</code>. */
public final class StageBuilder {

  private final List<Problem> problems;
  private final List<Step> steps = new ArrayList<>();

  StageBuilder(List<Problem> problems) {
    this.problems = problems;
  }

  /** Opens a URL, relative to the application unless absolute. */
  public StageBuilder open(String url) {
    return add(new Action.Open(new Text(url)));
  }

  public StageBuilder click(Locator target) {
    return add(new Action.Click(target));
  }

  /** Replaces the text of a field. */
  public StageBuilder fill(Locator target, String value) {
    return add(new Action.Fill(target, new Text(value)));
  }

  /** Types key by key. */
  public StageBuilder type(Locator target, String value) {
    return add(new Action.Type(target, new Text(value)));
  }

  public StageBuilder select(Locator target, String option) {
    return add(new Action.Select(target, new Text(option)));
  }

  public StageBuilder check(Locator target) {
    return add(new Action.Check(target, true));
  }

  public StageBuilder uncheck(Locator target) {
    return add(new Action.Check(target, false));
  }

  /** Presses a key where the focus is. */
  public StageBuilder press(String key) {
    return add(new Action.Press(Optional.empty(), key));
  }

  public StageBuilder press(Locator target, String key) {
    return add(new Action.Press(Optional.of(target), key));
  }

  public StageBuilder upload(Locator target, String file) {
    return add(new Action.Upload(target, file));
  }

  public StageBuilder hover(Locator target) {
    return add(new Action.Hover(target));
  }

  public StageBuilder scrollTo(Locator target) {
    return add(new Action.Scroll(Optional.of(target), 0, 0));
  }

  /** Scrolls the page by CSS pixels. */
  public StageBuilder scrollBy(int x, int y) {
    return add(new Action.Scroll(Optional.empty(), x, y));
  }

  public StageBuilder waitFor(Locator target, ElementState state) {
    return add(new Action.WaitFor(target, state));
  }

  /** Expects that the page holds a text. */
  public StageBuilder expectText(String text) {
    return add(new Action.ExpectText(Optional.empty(), new Text(text)));
  }

  public StageBuilder expectText(Locator target, String text) {
    return add(new Action.ExpectText(Optional.of(target), new Text(text)));
  }

  /** Expects that the URL's path matches a glob. */
  public StageBuilder expectUrl(String pattern) {
    return add(new Action.ExpectUrl(new Text(pattern)));
  }

  public StageBuilder expectVisible(Locator target) {
    return add(new Action.ExpectVisible(target));
  }

  public StageBuilder checkpoint(String name) {
    return add(new Action.TakeCheckpoint(name));
  }

  public StageBuilder viewport(int width, int height) {
    return add(new Action.UseViewport(width, height));
  }

  public StageBuilder device(String device) {
    return add(new Action.UseDevice(device));
  }

  /** Names the step before for reports. */
  public StageBuilder as(String name) {
    Step last = last("as");
    return replaceLast(new Step(name, last.action(), last.when(), last.position()));
  }

  /** Has the step before done only in variants whose axis has this value. */
  public StageBuilder when(String axis, String value) {
    Step last = last("when");
    Map<String, String> when = new LinkedHashMap<>(last.when());
    when.put(axis, value);
    return replaceLast(new Step(last.name(), last.action(), when, last.position()));
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  private StageBuilder add(Action action) {
    SourcePosition position = CallSite.position();
    ActionRules.broken(action).forEach(message -> problems.add(new Problem(position, message)));
    steps.add(new Step(StepNames.of(action), action, Map.of(), position));
    return this;
  }

  private Step last(String called) {
    if (steps.isEmpty()) {
      throw new IllegalStateException(
          "%s says something of the step before it. Add a step first.".formatted(called));
    }
    return steps.get(steps.size() - 1);
  }

  private StageBuilder replaceLast(Step step) {
    steps.set(steps.size() - 1, step);
    return this;
  }
}
