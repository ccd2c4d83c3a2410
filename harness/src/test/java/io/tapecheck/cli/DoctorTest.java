package io.tapecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.browser.discovery.FakeMachine;
import io.tapecheck.browser.discovery.Machine;
import io.tapecheck.run.Equipment;
import io.tapecheck.run.FakeEquipment;
import io.tapecheck.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir Path home;

  private final FakeMachine machine =
      new FakeMachine().with("/usr/bin/chromium", "/usr/bin/chromedriver");
  private final List<String> overrides = new ArrayList<>();
  private Host host = new FakeHost(true, "127.0.0.1");

  @Test
  void tellsWhichBrowserRunsUseAndWhetherTheDriverFits() {
    assertThat(look())
        .contains(
            Check.ok("java", "17.0.1, Nobody"),
            Check.ok("browser", "/usr/bin/chromium 150.0.1 (the machine's), which runs use"),
            Check.ok("driver playwright", "comes with Tapecheck"),
            Check.ok(
                "driver selenium",
                "/usr/bin/chromedriver 150.0.1 (the machine's), which fits the browser"),
            Check.absent("display", "none, which headless browsers do not need"),
            Check.ok("ports", "127.0.0.1 gave the free port 4711"),
            Check.ok("localhost", "127.0.0.1"),
            Check.ok("applications", "shop"),
            Check.ok("recorders", "tape@1, tape@2"),
            Check.ok("workers", "3, one for each of 3 cores"));
  }

  @Test
  void saysWhenTheDriverIsOfAnotherVersionThanTheBrowser() {
    machine.answering(
        command ->
            new Machine.Outcome(
                true, command.contains("chromedriver") ? "ChromeDriver 149.0" : "Chromium 150.0"));

    assertThat(check("driver selenium").state()).isEqualTo(Check.State.DOUBTFUL);
    assertThat(check("driver selenium").detail())
        .contains("does not fit the browser's version 150");
  }

  @Test
  void withoutABrowserItLacksOneSaysWhatWasTriedAndInstallsNothing() {
    FakeMachine bare = new FakeMachine().root().with("/usr/bin/apt-get");

    List<Check> checks = new Doctor(bare, host, FakeEquipment.whole(), settings()).look();

    assertThat(checks)
        .filteredOn(check -> check.what().equals("browser"))
        .singleElement()
        .satisfies(
            check -> {
              assertThat(check.state()).isEqualTo(Check.State.LACKING);
              assertThat(check.detail()).contains("Tried:").contains("PATH");
            });
    assertThat(bare.commands()).isEmpty();
  }

  @Test
  void aBrowserWithAWindowNeedsADisplay() {
    overrides.add("browser.headless=false");
    assertThat(check("display").state()).isEqualTo(Check.State.LACKING);

    machine.set("DISPLAY", ":99");
    assertThat(check("display")).isEqualTo(Check.ok("display", ":99"));
  }

  @Test
  void aMachineWithoutPortsOrLocalhostIsLacking() {
    host = new FakeHost(false, "192.0.2.7");

    assertThat(check("ports").state()).isEqualTo(Check.State.LACKING);
    assertThat(check("localhost").detail()).contains("192.0.2.7, which is not this machine");
  }

  @Test
  void anOutputFolderThatCannotBeWrittenIsLacking() throws IOException {
    Path file = Files.writeString(home.resolve("file"), "in the way");
    overrides.add("run.out=" + file.resolve("out"));

    assertThat(check("output folder").state()).isEqualTo(Check.State.LACKING);
  }

  @Test
  void theTableEndsWithAParagraphForWhatIsLackingAndTheStatusSaysSo() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    ExitStatus status =
        DoctorCommand.tell(
            List.of(Check.ok("java", "17"), Check.lacking("browser", "No browser was found.")),
            new PrintWriter(out, true),
            new PrintWriter(err, true));

    assertThat(status).isEqualTo(ExitStatus.ENVIRONMENT);
    assertThat(out.toString().lines())
        .containsExactly("ok       java     17", "lacking  browser  see below");
    assertThat(err.toString().lines()).containsExactly("tapecheck: browser: No browser was found.");
  }

  @Test
  void theStatusIsGoodWhenAllThatIsNeededIsThere() {
    StringWriter said = new StringWriter();

    assertThat(
            DoctorCommand.tell(
                List.of(Check.ok("java", "17"), Check.absent("display", "none")),
                new PrintWriter(said, true),
                new PrintWriter(said, true)))
        .isEqualTo(ExitStatus.HOLDS);
  }

  private Check check(String what) {
    return look().stream().filter(check -> check.what().equals(what)).findFirst().orElseThrow();
  }

  private List<Check> look() {
    Equipment equipment = FakeEquipment.whole();
    return new Doctor(machine, host, equipment, settings()).look();
  }

  private Settings settings() {
    List<String> all = new ArrayList<>(List.of("run.out=" + home.resolve("out")));
    all.addAll(overrides);
    return Settings.load(Optional.empty(), all);
  }

  private record FakeHost(boolean ports, String address) implements Host {
    @Override
    public String java() {
      return "17.0.1, Nobody";
    }

    @Override
    public int cores() {
      return 3;
    }

    @Override
    public int freePort() throws IOException {
      if (!ports) {
        throw new IOException("not allowed");
      }
      return 4711;
    }

    @Override
    public InetAddress localhost() throws UnknownHostException {
      return InetAddress.getByName(address);
    }
  }
}
