/** What a run is told: the settings file, its defaults, and what overrides it. */
@NullMarked
package io.tapecheck.settings;

import org.jspecify.annotations.NullMarked;
