package io.tapecheck.scenarios.pictures;

import static io.tapecheck.scenarios.pictures.Sink.of;

import java.util.ArrayList;
import java.util.List;

/** Fields and buttons that show a value. */
final class FieldSinks {

  private FieldSinks() {}

  static List<Sink> all() {
    List<Sink> sinks = new ArrayList<>();
    for (String type :
        List.of("text", "search", "tel", "url", "number", "email", "submit", "button", "reset")) {
      String value = type.equals("email") ? "@V@a.test" : "@V";
      sinks.add(of("input " + type, "<input size=40 type=" + type + " value='" + value + "'>"));
    }
    sinks.add(of("input in groups", "<input size=40 value='@G'>"));
    sinks.add(of("placeholder", "<input size=40 placeholder='for instance @V'>"));
    sinks.add(of("placeholder of an area", "<textarea cols=40 placeholder='@V'></textarea>"));
    sinks.add(of("textarea", "<textarea cols=40>text\n@V\nmore</textarea>"));
    sinks.add(
        of(
            "textarea scrolled",
            "<textarea id=t rows=2 cols=40>a\n"
                + "b\n"
                + "c\n"
                + "d\n"
                + "@V</textarea><script>t.scrollTop=999</script>"));
    sinks.add(of("select", "<select><option>Card @V</select>"));
    sinks.add(of("select by label", "<select><option label='@V'>x</select>"));
    sinks.add(
        of(
            "list box",
            "<select size=3><option>one<option>@V<optgroup"
                + " label='g'><option>b</optgroup></select>"));
    sinks.add(
        of("option group", "<select size=3><optgroup label='@V'><option>b</optgroup></select>"));
    sinks.add(of("contenteditable", "<div contenteditable>typed @V</div>"));
    sinks.add(of("button", "<button>Pay with @V</button>"));
    sinks.add(of("label", "<label>Card @V <input></label>"));
    sinks.add(of("legend", "<fieldset><legend>Card @V</legend>x</fieldset>"));
    sinks.add(of("output", "<output>@V</output>"));
    sinks.add(of("alt of a picture that is broken", "<img src=/nothing.png alt='Card @V'>"));
    sinks.add(
        of("image button that is broken", "<input type=image src=/nothing.png alt='Card @V'>"));
    return sinks;
  }
}
