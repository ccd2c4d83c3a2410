package io.tapecheck.settings;

import io.tapecheck.browser.BrowserSettings;

/**
 * Which browser is driven and how.
 *
 * @param settings of the browser itself
 * @param driver id of the driver, for example {@code playwright}
 * @param device what the page is shown on
 * @param liftContentSecurityPolicy whether a page's policy against foreign scripts is lifted, so
 *     that a recorder can be injected
 */
public record BrowserChoice(
    BrowserSettings settings, String driver, String device, boolean liftContentSecurityPolicy) {}
