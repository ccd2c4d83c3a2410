package io.tapecheck.tape;

import java.util.Optional;

/**
 * An element that was acted on.
 *
 * @param path its CSS path (see {@link CssPath}); steps through shadow roots and frames are part of
 *     it
 * @param tag its tag name in lower case
 * @param field the id of the canary field, or for unknown fields the name, that the element is for
 * @param blocked whether the recorder is told not to record it (it, or something around it, carries
 *     a block class)
 * @param frame the URL of the frame's document when it is another site than the page
 */
public record Target(
    String path, String tag, Optional<String> field, boolean blocked, Optional<String> frame) {}
