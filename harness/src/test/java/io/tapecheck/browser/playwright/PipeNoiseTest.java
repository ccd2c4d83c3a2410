package io.tapecheck.browser.playwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Playwright's own pipe breaks here, as it does when its driver ends in the middle of a call. */
class PipeNoiseTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream before = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(before);
  }

  @Test
  void aBrokenPipePrintsATraceWithoutUs() throws Exception {
    breakAPipe();
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Stream closed").contains("\tat ");
  }

  @Test
  void aBrokenPipePrintsNothing() throws Exception {
    PipeNoise.silence();
    breakAPipe();
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void whatElseIsPrintedPasses() {
    PipeNoise.silence();
    System.err.println("a word");
    new IOException("Stream closed", new IllegalStateException("inner")).printStackTrace();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("a word")
        .contains("java.io.IOException: Stream closed")
        .contains("\tat " + PipeNoiseTest.class.getName())
        .contains("Caused by: java.lang.IllegalStateException: inner");
  }

  private static void breakAPipe() throws Exception {
    Class<?> pipe = Class.forName("com.microsoft.playwright.impl.PipeTransport");
    Constructor<?> make = pipe.getDeclaredConstructor(InputStream.class, OutputStream.class);
    make.setAccessible(true);
    Object transport = make.newInstance(InputStream.nullInputStream(), new Closed());
    Field writer = pipe.getDeclaredField("writerThread");
    writer.setAccessible(true);
    ((Thread) writer.get(transport)).join();
  }

  private static final class Closed extends OutputStream {
    @Override
    public void write(int part) throws IOException {
      throw new IOException("Stream closed");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("Stream closed");
    }
  }
}
