package io.tapecheck.reports.html;

/**
 * The document that a replayer runs in. It is a frame of its own with a policy narrower than the
 * report's: a hostile recording can load nothing at all, not even the report's own files.
 */
final class ReplayFrame {

  private ReplayFrame() {}

  /**
   * The document for the frame's {@code srcdoc}.
   *
   * @param script file name of the replayer, which holds nothing but safe characters
   */
  static String document(String script) {
    return """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Replay</title>\
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
        script-src 'self'; style-src 'unsafe-inline'; img-src data:; font-src data:; \
        base-uri 'none'; form-action 'none'">\
        <style>html,body{margin:0;background:#fff;overflow:hidden}iframe{border:0}</style>\
        <script src="../assets/%s"></script></head><body><div id="replay"></div></body></html>"""
        .formatted(script);
  }
}
