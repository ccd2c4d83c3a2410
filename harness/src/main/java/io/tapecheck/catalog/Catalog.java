package io.tapecheck.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * Extensions of one kind by their ids.
 *
 * @param <T> the extension point
 */
public final class Catalog<T> {

  private final String kind;
  private final Map<String, T> byId;

  private Catalog(String kind, Map<String, T> byId) {
    this.kind = kind;
    this.byId = byId;
  }

  /**
   * Loads every registered extension.
   *
   * @throws IllegalStateException when two have one id, or one has none; names the classes
   */
  public static <T> Catalog<T> load(Class<T> extensionPoint, Function<T, String> id) {
    List<T> found = new ArrayList<>();
    ServiceLoader.load(extensionPoint).forEach(found::add);
    return of(extensionPoint.getSimpleName(), found, id);
  }

  /**
   * A catalog of given extensions.
   *
   * @param kind what error messages call them
   * @throws IllegalStateException when two have one id, or one has none; names the classes
   */
  public static <T> Catalog<T> of(String kind, List<T> extensions, Function<T, String> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (T extension : extensions) {
      String name = id.apply(extension);
      if (name == null || name.isBlank()) {
        throw new IllegalStateException(
            kind + " " + extension.getClass().getName() + " has no id. Give it one.");
      }
      T other = byId.putIfAbsent(name, extension);
      if (other != null) {
        throw new IllegalStateException(
            "Two %s have the id %s: %s and %s. Rename one, or take one off the class path."
                .formatted(kind, name, other.getClass().getName(), extension.getClass().getName()));
      }
    }
    return new Catalog<>(kind, byId);
  }

  /** The extension with an id. */
  public Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The extension with an id, or an error that names the ids there are. */
  public T get(String id) {
    return find(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No %s is called %s. There are: %s."
                        .formatted(kind, id, String.join(", ", byId.keySet()))));
  }

  /** All ids, in the order in which they were found. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  /** All extensions. */
  public List<T> all() {
    return List.copyOf(byId.values());
  }
}
