package io.tapecheck.tape;

/**
 * A moment at which the live page was written down. Its snapshots and pictures are separate files
 * of the tape.
 *
 * @param index from 1
 * @param name unique in the session
 * @param stage the stage it belongs to
 * @param step index of the last step before it, -1 before the first
 * @param time by the page's clock, milliseconds since the epoch
 */
public record Checkpoint(int index, String name, String stage, int step, long time) {}
