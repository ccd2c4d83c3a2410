/** What a recorded event or request says of the place of a finding, and of sensitive fields. */
@NullMarked
package io.tapecheck.audit.event;

import org.jspecify.annotations.NullMarked;
