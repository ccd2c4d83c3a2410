package io.tapecheck.scenarios.site;

import java.util.Map;

/**
 * The smallest shop that the guide's first example fits: an e-mail address, then a street, and no
 * page load between the two.
 */
public final class MyShopSite {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head><meta charset="utf-8"><title>A small shop</title><link rel="icon" href="data:,"></head>
        <body>
          <main>
            <h1>Your contact</h1>
            <label>E-mail <input type="email" autocomplete="email"></label>
            <button type="button">Next</button>
          </main>
          <script>
            document.querySelector('button').addEventListener('click', () => {
              history.pushState({}, '', '/shipping');
              document.querySelector('main').innerHTML =
                '<h1>Shipping</h1><label>Street <input autocomplete="street-address"></label>' +
                '<button type="button">Pay</button>';
            });
          </script>
        </body>
      </html>
      """;

  private MyShopSite() {}

  /** Starts it on a free port. */
  public static StaticSite start() {
    return StaticSite.serve(Map.of("/", PAGE));
  }
}
