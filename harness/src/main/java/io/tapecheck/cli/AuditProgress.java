package io.tapecheck.cli;

import io.tapecheck.audit.AuditListener;
import io.tapecheck.audit.AuditedFile;
import io.tapecheck.audit.input.AuditInput;
import io.tapecheck.report.Printable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressState;

/** Shows how an audit goes on: a bar of bytes in a terminal, a line for every tenth in a log. */
final class AuditProgress implements AuditListener, AutoCloseable {

  private static final long WORTH_A_LINE = 100L << 20;
  private static final int TENTHS = 10;

  private final PrintWriter err;
  private final boolean terminal;
  private Optional<ProgressBar> bar = Optional.empty();
  private long total;
  private long tenth;
  private long findings;
  private volatile String file = "";

  private AuditProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  static AuditProgress fitting(PrintWriter err) {
    return new AuditProgress(err, System.console() != null);
  }

  @Override
  public void onBegin(List<AuditInput> inputs) {
    boolean known = inputs.stream().allMatch(input -> input.bytes() >= 0);
    total = known ? inputs.stream().mapToLong(AuditInput::bytes).sum() : -1;
    if (terminal) {
      bar =
          Optional.of(
              new ProgressBarBuilder()
                  .setTaskName("bytes")
                  .setInitialMax(total)
                  .setUpdateIntervalMillis(200)
                  .setRenderer(this::line)
                  .continuousUpdate()
                  .clearDisplayOnFinish()
                  .build());
    }
  }

  @Override
  public void onFile(AuditInput input) {
    file = Printable.of(input.name());
  }

  @Override
  public void onBytes(long bytes) {
    bar.ifPresent(one -> one.stepTo(bytes));
    if (!terminal && total >= WORTH_A_LINE && bytes * TENTHS / total > tenth) {
      tenth = bytes * TENTHS / total;
      err.println("%d %% of %s".formatted(tenth * TENTHS, AuditTable.size(total)));
    }
  }

  @Override
  public void onResult(AuditedFile audited) {
    findings += audited.findings().size();
  }

  private String line(ProgressState state, int width) {
    return BarLine.ofBytes(
        state.getCurrent(), total, state.getTotalElapsed(), findings, file, width);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
    err.flush();
  }
}
