package io.tapecheck.settings;

import io.tapecheck.nearest.NearestName;
import io.tapecheck.persona.PersonaField;
import io.tapecheck.policy.Allowance;
import io.tapecheck.policy.MustStayReadable;
import io.tapecheck.policy.Policy;
import io.tapecheck.policy.SensitiveClass;
import io.tapecheck.policy.SideChannel;
import io.tapecheck.search.Salts;
import io.tapecheck.selector.CssSelector;
import io.tapecheck.yaml.YamlFields;
import io.tapecheck.yaml.YamlList;
import io.tapecheck.yaml.YamlProblems;
import io.tapecheck.yaml.YamlTexts;
import io.tapecheck.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a policy. What it names wrongly is found here, where file and line are known. */
final class PolicyReader {

  private static final List<String> KEYS =
      List.of(
          "allowed", "classes", "mask", "block", "readable", "sideChannels", "salts", "hmacKeys");
  private static final List<String> READABLE = List.of("selectors", "texts", "stages");
  private static final List<String> FIELDS =
      Arrays.stream(PersonaField.values()).map(PersonaField::id).toList();
  private static final String NOTHING = "nothing";

  private final YamlProblems problems;

  PolicyReader(YamlProblems problems) {
    this.problems = problems;
  }

  Policy read(Optional<YamlValue> written) {
    return written
        .flatMap(value -> YamlFields.of(value, "policy", KEYS, problems))
        .map(this::read)
        .orElseGet(Policy::everyCanaryIsSecret);
  }

  private Policy read(YamlFields fields) {
    return new Policy(
        Policy.allowing(classes(fields), fields(fields.list("allowed"), "allowed")),
        selectors(fields.list("mask"), "mask"),
        selectors(fields.list("block"), "block"),
        fields.value("readable").map(this::readable).orElse(MustStayReadable.NOTHING),
        sideChannels(fields),
        new Salts(texts(fields, "salts"), texts(fields, "hmacKeys")));
  }

  private List<SensitiveClass> classes(YamlFields fields) {
    Map<String, SensitiveClass> classes = new LinkedHashMap<>();
    SensitiveClass.USUAL.forEach(usual -> classes.put(usual.id(), usual));
    fields
        .map("classes")
        .forEach(
            (id, value) ->
                YamlFields.of(value, id, List.of("fields", "allow"), problems)
                    .ifPresent(one -> put(classes, id, one)));
    return List.copyOf(classes.values());
  }

  private void put(Map<String, SensitiveClass> classes, String id, YamlFields written) {
    Optional<SensitiveClass> usual = Optional.ofNullable(classes.get(id));
    Set<String> fields =
        written.has("fields")
            ? fields(written.list("fields"), "fields")
            : usual.map(SensitiveClass::fields).orElse(Set.of());
    if (fields.isEmpty() && written.allKnown()) {
      problems.add(
          written.position(),
          "The class \"%s\" has no fields. Add fields: [card-number], or name one of the usual classes: %s."
              .formatted(id, String.join(", ", classes.keySet())));
    }
    classes.replaceAll((other, one) -> one.without(fields));
    classes.put(
        id,
        new SensitiveClass(
            id,
            fields,
            written.has("allow")
                ? allowed(written)
                : usual.map(SensitiveClass::allowed).orElse(Set.of())));
  }

  private Set<Allowance> allowed(YamlFields written) {
    List<YamlValue> items =
        written
            .value("allow")
            .map(value -> value instanceof YamlList list ? list.items() : List.of(value))
            .orElse(List.of());
    Set<Allowance> allowed = EnumSet.noneOf(Allowance.class);
    List<String> words = new ArrayList<>(Allowance.ids());
    words.add(0, NOTHING);
    for (YamlValue item : items) {
      checked(item, "allow", words, "Of a value %s can be allowed, not \"%s\". %s")
          .flatMap(Allowance::byId)
          .ifPresent(allowed::add);
    }
    return allowed;
  }

  private Set<String> fields(List<YamlValue> items, String key) {
    Set<String> fields = new HashSet<>();
    for (YamlValue item : items) {
      YamlTexts.one(item, key, problems)
          .filter(
              field -> {
                if (!FIELDS.contains(field)) {
                  problems.add(
                      item.position(),
                      "The persona has no field \"%s\". %s"
                          .formatted(field, NearestName.hint(field, FIELDS)));
                }
                return FIELDS.contains(field);
              })
          .ifPresent(fields::add);
    }
    return fields;
  }

  /** A list names selectors; a map names selectors, texts and stages. */
  private MustStayReadable readable(YamlValue value) {
    if (value instanceof YamlList list) {
      return new MustStayReadable(selectors(list.items(), "readable"), List.of(), Set.of());
    }
    return YamlFields.of(value, "readable", READABLE, problems)
        .map(
            fields ->
                new MustStayReadable(
                    selectors(fields.list("selectors"), "selectors"),
                    texts(fields, "texts"),
                    Set.copyOf(texts(fields, "stages"))))
        .orElse(MustStayReadable.NOTHING);
  }

  private List<String> texts(YamlFields fields, String key) {
    List<String> texts = new ArrayList<>();
    for (YamlValue item : fields.list(key)) {
      YamlTexts.one(item, key, problems)
          .ifPresent(
              text -> {
                if (!text.isBlank()) {
                  texts.add(text);
                } else {
                  problems.add(item.position(), "\"%s\" holds a blank text.".formatted(key));
                }
              });
    }
    return texts;
  }

  private List<String> selectors(List<YamlValue> items, String key) {
    List<String> selectors = new ArrayList<>();
    for (YamlValue item : items) {
      YamlTexts.one(item, key, problems)
          .filter(text -> isSelector(text, item))
          .ifPresent(selectors::add);
    }
    return selectors;
  }

  private boolean isSelector(String text, YamlValue item) {
    try {
      CssSelector.of(text);
      return true;
    } catch (IllegalArgumentException wrong) {
      problems.add(item.position(), String.valueOf(wrong.getMessage()));
      return false;
    }
  }

  private Set<SideChannel> sideChannels(YamlFields fields) {
    if (!fields.has("sideChannels")) {
      return EnumSet.allOf(SideChannel.class);
    }
    Set<SideChannel> channels = EnumSet.noneOf(SideChannel.class);
    for (YamlValue item : fields.list("sideChannels")) {
      checked(item, "sideChannels", SideChannel.ids(), "Side channels are %s, not \"%s\". %s")
          .flatMap(SideChannel::byId)
          .ifPresent(channels::add);
    }
    return channels;
  }

  private Optional<String> checked(YamlValue item, String key, List<String> words, String message) {
    return YamlTexts.one(item, key, problems)
        .filter(
            word -> {
              if (!words.contains(word)) {
                problems.add(
                    item.position(),
                    message.formatted(
                        String.join(", ", words), word, NearestName.hint(word, words)));
              }
              return words.contains(word);
            });
  }
}
