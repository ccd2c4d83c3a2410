/** What a team tells an audit: values to search for, and findings that it allows. */
@NullMarked
package io.tapecheck.audit.settings;

import org.jspecify.annotations.NullMarked;
