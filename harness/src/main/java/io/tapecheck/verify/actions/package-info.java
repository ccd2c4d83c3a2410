/** Actions: what the user did is in the recording, and nothing else. */
@NullMarked
package io.tapecheck.verify.actions;

import org.jspecify.annotations.NullMarked;
