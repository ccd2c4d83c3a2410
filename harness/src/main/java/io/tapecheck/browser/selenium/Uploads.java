package io.tapecheck.browser.selenium;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.browser.StepFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.io.Zip;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.DriverCommand;

/** Gives files to file fields. */
final class Uploads {

  private Uploads() {}

  static void give(PageContext page, Sighting field, Path file) {
    SeleniumSession session = page.session();
    String path =
        session.grid().isPresent() ? carry(session, file) : file.toAbsolutePath().toString();
    ObjectNode params = SeleniumSession.params();
    params.put("context", field.frame());
    params.set("element", PageContext.element(field.sharedId()));
    params.putArray("files").add(path);
    session.send("input.setFiles", params);
  }

  /** Brings a file to the machine of the grid that the browser runs on; gives its path there. */
  private static String carry(SeleniumSession session, Path file) {
    try {
      Command upload =
          new Command(
              session.driver().getSessionId(),
              DriverCommand.UPLOAD_FILE,
              Map.of("file", Zip.zip(file.toFile())));
      return String.valueOf(session.driver().getCommandExecutor().execute(upload).getValue());
    } catch (IOException e) {
      throw new StepFailure("the file " + file + " cannot be sent to the grid", e);
    }
  }
}
