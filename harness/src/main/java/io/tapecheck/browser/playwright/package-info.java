/** Drives Chromium with Playwright and the debugging protocol. */
@NullMarked
package io.tapecheck.browser.playwright;

import org.jspecify.annotations.NullMarked;
