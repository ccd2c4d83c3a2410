/** Drives Chromium with Selenium and WebDriver BiDi, on this machine or on a Selenium Grid. */
@NullMarked
package io.tapecheck.browser.selenium;

import org.jspecify.annotations.NullMarked;
