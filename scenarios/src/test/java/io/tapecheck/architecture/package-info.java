/** The walls between the modules. */
@NullMarked
package io.tapecheck.architecture;

import org.jspecify.annotations.NullMarked;
