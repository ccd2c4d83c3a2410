package io.tapecheck.audit;

import io.tapecheck.audit.detect.Detectors;
import io.tapecheck.audit.input.AuditInput;
import io.tapecheck.audit.input.CountedInput;
import io.tapecheck.audit.input.InputFiles;
import io.tapecheck.audit.input.RecordReader;
import io.tapecheck.audit.input.Unpacked;
import io.tapecheck.persona.Canary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;

/** Audits files one after another; what is wrong with one takes nothing from the others. */
public final class Auditor {

  private final AuditRequest request;
  private final String version;
  private final InputStream standardInput;
  private final AuditListener listener;
  private final Detectors detectors;
  private List<Canary> lastOfTape = List.of();
  private KnownSecrets known;
  private long bytesBefore;

  /**
   * An audit.
   *
   * @param version of Tapecheck, for reports
   * @param standardInput what a hyphen means
   */
  public Auditor(
      AuditRequest request, String version, InputStream standardInput, AuditListener listener) {
    this.request = request;
    this.version = version;
    this.standardInput = standardInput;
    this.listener = listener;
    this.detectors = Detectors.all(request.privateAddresses());
    this.known = KnownSecrets.of(request.values(), lastOfTape, request.salts());
  }

  /** Searches everything that was asked for. */
  public AuditResult audit() {
    InputFiles.Found found = InputFiles.of(request.paths());
    listener.onBegin(found.inputs());
    List<AuditedFile> files = new ArrayList<>();
    for (AuditInput input : found.inputs()) {
      listener.onFile(input);
      AuditedFile file = audit(input);
      files.add(file);
      listener.onResult(file);
    }
    return new AuditResult(version, files, found.problems(), request.allowed().remarks());
  }

  private AuditedFile audit(AuditInput input) {
    FileAudit audit = new FileAudit(input, detectors, known(input), request.allowed());
    long before = bytesBefore;
    LongConsumer progress =
        bytes -> {
          bytesBefore = before + bytes;
          listener.onBytes(bytesBefore);
        };
    try (CountedInput counted = new CountedInput(open(input), progress)) {
      read(counted, audit);
      return audit.result(counted.count());
    } catch (IOException unreadable) {
      audit.damaged(
          "The file cannot be read: %s. Check the path and its permissions."
              .formatted(why(unreadable)),
          true);
      return audit.result(bytesBefore - before);
    }
  }

  private static void read(CountedInput counted, FileAudit audit) {
    try {
      Unpacked unpacked = Unpacked.of(counted);
      Optional<String> sealed = unpacked.sealed();
      if (sealed.isPresent()) {
        audit.cut("format", sealed.get(), 0);
      }
      RecordReader.read(unpacked.in(), unpacked.wrapping(), audit);
    } catch (IOException broken) {
      if (Unpacked.isTooLarge(broken)) {
        audit.cut(
            "expansion",
            "What is packed here becomes %s, more than recordings do; the rest was not searched."
                .formatted(broken.getMessage()),
            counted.count());
      } else {
        audit.damaged(
            "The file breaks off or is damaged after %d bytes: %s. What is before was searched."
                .formatted(counted.count(), why(broken)),
            true);
      }
    }
  }

  private static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return e instanceof ZipException ? "it is no whole zlib or gzip" : e.getClass().getSimpleName();
  }

  private InputStream open(AuditInput input) throws IOException {
    return input.path().isPresent() ? Files.newInputStream(input.path().get()) : standardInput;
  }

  private KnownSecrets known(AuditInput input) {
    if (!input.canaries().equals(lastOfTape)) {
      lastOfTape = input.canaries();
      known = KnownSecrets.of(request.values(), lastOfTape, request.salts());
    }
    return known;
  }
}
