package io.tapecheck.scenarios.site;

import java.util.Map;

/** One page that fails in several ways while it loads and when its button is clicked. */
public final class FaultySite {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>A faulty catalogue</title>
          <link rel="icon" href="data:,">
          <link rel="stylesheet" href="/gone.css">
          <script>throw new TypeError('no catalogue')</script>
        </head>
        <body>
          <h1>Catalogue</h1>
          <img src="/gone.png" alt="">
          <button id="count">Count</button>
          <p role="status">nothing counted</p>
          <p class="form-error" hidden>The shelf is locked.</p>
          <script>
            document.getElementById('count').addEventListener('click', () => {
              document.querySelector('[role=status]').textContent = 'one counted';
              try {
                null.shelf;
              } catch (error) {
                console.error('counting failed:', error);
              }
              document.querySelector('.form-error').hidden = false;
            });
          </script>
        </body>
      </html>
      """;

  private FaultySite() {}

  /** Starts it on a free port. */
  public static StaticSite start() {
    return StaticSite.serve(Map.of("/", PAGE));
  }
}
