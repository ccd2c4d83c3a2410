package io.tapecheck.audit.input;

import io.tapecheck.search.codec.Decoded;
import io.tapecheck.search.codec.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Where in a JSON document a reader is, as far as that matters to find the list of records: kinds
 * and names of the outermost levels. Deeper levels are only counted.
 */
final class ListPath {

  /** Levels that matter. */
  static final int LEVELS = 4;

  /** As it is spelled; every character may be an escape of six. */
  private static final int LONGEST_NAME = 6 * 40;

  /** What can stand in a list or object beside strings and brackets. */
  private static final boolean[] SCALARS = table(" \t\r\n,:+-.0123456789Etruefalsn");

  /** What matters inside of a record, and outside of its strings: the others are 0. */
  static final byte[] INSIDE = new byte[256];

  static {
    for (char structure : "\"{}[]".toCharArray()) {
      INSIDE[structure] = 1;
    }
  }

  private static final boolean[] STRUCTURE = table("\"{}[]");

  /** Where exports keep their events. */
  private static final Set<String> EVENTS =
      Set.of(
          "events",
          "snapshots",
          "records",
          "data",
          "recording",
          "replay",
          "recording.events",
          "data.snapshots",
          "data.events",
          "session.events");

  /** Objects that hold a list of events for each window, by its id. */
  private static final Set<String> BY_WINDOW =
      Set.of("snapshot_data_by_window_id", "data.snapshot_data_by_window_id");

  private static final String REQUESTS = "log.entries";

  private final boolean[] array = new boolean[LEVELS];
  private final boolean[] list = new boolean[LEVELS];
  private final String[] names = {"", "", "", ""};
  private final byte[] lastString = new byte[LONGEST_NAME];
  private int lastLength;
  private boolean ofRequests;
  private int depth;

  private static boolean[] table(String characters) {
    boolean[] table = new boolean[256];
    characters.chars().forEach(character -> table[character] = true);
    return table;
  }

  /**
   * Takes a bracket deeper than a level.
   *
   * @return false when that level may be reached, or something else is open: then it is not taken
   */
  boolean passes(byte bracket, int level) {
    boolean isArray = bracket == '[' || bracket == ']';
    if (bracket == '{' || bracket == '[') {
      open(isArray, false);
      return true;
    }
    return depth > level + 1 && close(isArray);
  }

  /** Whether a string, an object or an array begins or ends with it. */
  static boolean isStructure(byte value) {
    return STRUCTURE[value & 0xff];
  }

  int depth() {
    return depth;
  }

  /** Whether a value that begins here is a record of a list. */
  boolean isInList() {
    return depth > 0 && depth <= LEVELS && list[depth - 1];
  }

  Piece.Kind elementKind() {
    return ofRequests ? Piece.Kind.REQUEST : Piece.Kind.ELEMENT;
  }

  /** Whether the array that begins here holds records. */
  boolean isListHere() {
    if (depth >= LEVELS) {
      return false;
    }
    if (depth == 0 || isInList()) {
      return true;
    }
    if (array[depth - 1]) {
      return false;
    }
    String path = path(depth);
    boolean requests = path.equals(REQUESTS);
    boolean known =
        requests || EVENTS.contains(path) || (depth > 1 && BY_WINDOW.contains(path(depth - 1)));
    ofRequests = known ? requests : ofRequests;
    return known;
  }

  private String path(int levels) {
    return String.join(".", Arrays.asList(names).subList(0, levels));
  }

  void open(boolean isArray, boolean isList) {
    if (depth < LEVELS) {
      array[depth] = isArray;
      list[depth] = isList;
      names[depth] = isArray ? "[]" : "";
    }
    depth++;
  }

  /** Ends an array or object; false when something else is open. */
  boolean close(boolean isArray) {
    if (depth == 0 || (depth <= LEVELS && array[depth - 1] != isArray)) {
      return false;
    }
    depth--;
    return true;
  }

  /** Forgets everything: a new document begins. */
  void reset() {
    depth = 0;
  }

  void stringBegins() {
    lastLength = 0;
  }

  void stringGoesOn(byte[] bytes, int from, int to) {
    if (depth <= LEVELS) {
      int count = Math.min(to - from, LONGEST_NAME - lastLength);
      System.arraycopy(bytes, from, lastString, lastLength, count);
      lastLength += count;
    }
  }

  private String lastName() {
    boolean escaped = false;
    for (int i = 0; i < lastLength; i++) {
      escaped |= lastString[i] == '\\';
    }
    if (!escaped) {
      return new String(lastString, 0, lastLength, StandardCharsets.ISO_8859_1);
    }
    Decoded name = new Decoded().begin(LONGEST_NAME);
    JsonText.decode(lastString, 0, lastLength, name);
    return new String(name.bytes(), 0, name.length(), StandardCharsets.UTF_8);
  }

  /** Takes a byte outside of strings that is no bracket; false when JSON has no such byte there. */
  boolean take(byte value) {
    if (depth > LEVELS) {
      return true;
    }
    if (value == ':' && depth > 0 && !array[depth - 1]) {
      names[depth - 1] = lastName();
    }
    return SCALARS[value & 0xff];
  }
}
