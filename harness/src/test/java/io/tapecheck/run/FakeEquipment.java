package io.tapecheck.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tapecheck.application.Application;
import io.tapecheck.application.ApplicationSettings;
import io.tapecheck.application.RunningApplication;
import io.tapecheck.browser.Browser;
import io.tapecheck.browser.BrowserDriver;
import io.tapecheck.browser.BrowserMissing;
import io.tapecheck.browser.BrowserSettings;
import io.tapecheck.browser.Capability;
import io.tapecheck.browser.LivePage;
import io.tapecheck.browser.PageSettings;
import io.tapecheck.catalog.Catalog;
import io.tapecheck.recorder.DecodedRecording;
import io.tapecheck.recorder.Recorder;
import io.tapecheck.recorder.RecorderDescriptor;
import io.tapecheck.recorder.RecorderOption;
import io.tapecheck.recorder.RecorderSession;
import io.tapecheck.recorder.Replayer;
import io.tapecheck.report.Reporter;
import io.tapecheck.tape.WireRequest;
import io.tapecheck.verify.Verifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Extensions that can be named and never run: there is no browser for them. */
public final class FakeEquipment {

  private FakeEquipment() {}

  /**
   * Drivers {@code playwright} and {@code selenium}, an application {@code shop} that knows the
   * condition {@code payment}, and recorders {@code tape@1} and {@code tape@2}, of which only the
   * second knows the option {@code crossOrigin}.
   */
  public static Equipment whole() {
    return new Equipment(
        Catalog.of(
            "BrowserDriver",
            List.<BrowserDriver>of(new NoDriver("playwright"), new NoDriver("selenium")),
            BrowserDriver::id),
        Catalog.of(
            "Recorder",
            List.<Recorder>of(recorder("1", "mask"), recorder("2", "mask", "crossOrigin")),
            recorder -> recorder.descriptor().reference()),
        Catalog.of("Application", List.<Application>of(new Shop()), Application::id),
        Catalog.load(Verifier.class, Verifier::id),
        Catalog.of("Reporter", List.<Reporter>of(), Reporter::id));
  }

  private static Recorder recorder(String version, String... flags) {
    List<RecorderOption> options =
        Arrays.stream(flags)
            .map(
                name ->
                    new RecorderOption(
                        name,
                        RecorderOption.Type.BOOLEAN,
                        JsonNodeFactory.instance.booleanNode(true),
                        JsonNodeFactory.instance.booleanNode(false),
                        "A flag."))
            .toList();
    return new NoRecorder(
        new RecorderDescriptor("tape", version, "Tape", options, List.of(), List.of()));
  }

  private static final class Shop implements Application {
    @Override
    public String id() {
      return "shop";
    }

    @Override
    public String title() {
      return "A shop";
    }

    @Override
    public Map<String, Set<String>> conditions() {
      return Map.of("payment", Set.of("ok", "declined"));
    }

    @Override
    public RunningApplication start(ApplicationSettings settings) {
      throw new UnsupportedOperationException("never started");
    }
  }

  private record NoDriver(String id) implements BrowserDriver {
    @Override
    public Set<Capability> capabilities(String engine) {
      return Set.of();
    }

    @Override
    public Browser start(BrowserSettings settings) {
      throw new BrowserMissing("No browser was found for " + id + ". Tried: nothing.");
    }

    @Override
    public boolean recognises(Object handle) {
      return false;
    }

    @Override
    public Optional<LivePage> attach(Object handle, PageSettings settings) {
      return Optional.empty();
    }
  }

  private record NoRecorder(RecorderDescriptor descriptor) implements Recorder {
    @Override
    public String bootScript(RecorderSession session) {
      return "";
    }

    @Override
    public boolean recognises(WireRequest request) {
      return false;
    }

    @Override
    public boolean hasEnded(List<WireRequest> wire) {
      return true;
    }

    @Override
    public DecodedRecording decode(List<WireRequest> wire) {
      return new DecodedRecording(List.of(), List.of());
    }

    @Override
    public Replayer replayer() {
      return new Replayer("", "", "");
    }
  }
}
