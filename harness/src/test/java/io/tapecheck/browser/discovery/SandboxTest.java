package io.tapecheck.browser.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tapecheck.browser.BrowserSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SandboxTest {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void aMachineThatAllowsNoUserNamespacesRefusesIt() {
    FakeMachine machine =
        new FakeMachine()
            .answering(
                command ->
                    new Machine.Outcome(
                        false,
                        "[1:1:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! If you are"
                            + " running on Ubuntu 23.10+ …"));

    assertThat(Sandbox.isRefused(machine, CHROMIUM)).isTrue();
    assertThat(Sandbox.refused(CHROMIUM))
        .contains("/usr/bin/chromium")
        .contains("browser.sandbox to false");
  }

  @Test
  void aBrowserThatDoesNotStartForAnotherReasonIsNotBlamedOnIt() {
    FakeMachine machine =
        new FakeMachine()
            .answering(command -> new Machine.Outcome(false, "libnss3.so: cannot open"));

    assertThat(Sandbox.isRefused(machine, CHROMIUM)).isFalse();
  }

  @Test
  void aBrowserThatStartsHasIt() {
    assertThat(Sandbox.isRefused(new FakeMachine(), CHROMIUM)).isFalse();
  }

  @Test
  void aSettingSwitchesItOff() {
    assertThat(Sandbox.isOn(BrowserSettings.defaults().inSandbox(false))).isFalse();
  }
}
