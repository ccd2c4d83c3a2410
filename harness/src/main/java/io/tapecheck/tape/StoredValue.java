package io.tapecheck.tape;

/**
 * A value that the browser kept for a page.
 *
 * @param time when it was read, milliseconds since the epoch
 * @param kind where it was kept
 * @param origin of the document; for cookies domain and path
 * @param place database and object store of IndexedDB, joined by a slash; empty for the others
 * @param key its name
 * @param value text as it was; structured values as JSON, in which binary is base64
 */
public record StoredValue(
    long time, Kind kind, String origin, String place, String key, String value) {

  /** Where values are kept, with the words for people. */
  public enum Kind {
    COOKIE("cookie"),
    LOCAL("local storage"),
    SESSION("session storage"),
    INDEXED_DB("IndexedDB");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people, for example {@code local storage}. */
    public String words() {
      return words;
    }
  }

  /** The name by which a recorder knows its own: the database's, or else the key. */
  public String name() {
    int slash = place.indexOf('/');
    if (place.isEmpty()) {
      return key;
    }
    return slash < 0 ? place : place.substring(0, slash);
  }

  /** Names the value without showing it. */
  @Override
  public String toString() {
    return "StoredValue[" + kind + ", " + value.length() + " characters]";
  }
}
