package io.tapecheck.audit;

import io.tapecheck.audit.settings.AllowList;
import io.tapecheck.persona.Canary;
import io.tapecheck.search.Salts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Audits of small files. */
final class Audits {

  private Audits() {}

  static AuditResult of(Path... paths) {
    return with(List.of(), AllowList.nothing(), paths);
  }

  static AuditResult with(List<Canary> values, AllowList allowed, Path... paths) {
    return new Auditor(
            new AuditRequest(List.of(paths), values, Salts.NONE, false, allowed),
            "test",
            new ByteArrayInputStream("from ada.sturm@gmail.com".getBytes(StandardCharsets.UTF_8)),
            new AuditListener() {})
        .audit();
  }

  /** The findings of the first file. */
  static List<AuditFinding> findings(Path path) {
    return of(path).files().get(0).findings();
  }

  static Path write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] gzip(byte[] bytes) {
    return packed(bytes, true);
  }

  static byte[] zlib(byte[] bytes) {
    return packed(bytes, false);
  }

  private static byte[] packed(byte[] bytes, boolean gzip) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = gzip ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
      packing.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
