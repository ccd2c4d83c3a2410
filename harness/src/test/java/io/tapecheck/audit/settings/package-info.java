/** Tests of an audit's settings. */
@NullMarked
package io.tapecheck.audit.settings;

import org.jspecify.annotations.NullMarked;
