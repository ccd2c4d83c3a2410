/** Takes events and bodies apart into the texts in them. */
@NullMarked
package io.tapecheck.verify.masking.text;

import org.jspecify.annotations.NullMarked;
