/** Tests of the Selenium driver. */
@NullMarked
package io.tapecheck.browser.selenium;

import org.jspecify.annotations.NullMarked;
