package io.tapecheck.scenarios.pictures;

import static io.tapecheck.scenarios.pictures.Sink.of;

import java.util.List;

/** Values that are painted elsewhere than their box stands in the page. */
final class MovedSinks {

  private static final String SVG =
      "'<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"40\">"
          + "<text y=\"20\" font-family=\"monospace\">' + v + '</text></svg>'";

  private static final String SVG_ADDRESS =
      "const svg = 'data:image/svg+xml,' + encodeURIComponent(" + SVG + ");";

  private MovedSinks() {}

  static List<Sink> all() {
    return List.of(
        of("rotated", "<p style='transform:rotate(20deg);width:300px'>@V</p>"),
        of("scaled", "<p style='transform:scale(2.5);transform-origin:0 0'>@V</p>"),
        of("skewed", "<p style='transform:skew(30deg,10deg);width:300px'>@V</p>"),
        of(
            "in perspective",
            "<div style='perspective:300px'><p style='transform:rotateY(40deg)"
                + " translateZ(60px);width:300px'>@V</p></div>"),
        of("zoomed", "<p style='zoom:1.7'>@V</p>"),
        of(
            "individual transforms",
            "<p style='rotate:15deg;scale:1.4;translate:80px 60px;width:300px'>@V</p>"),
        of(
            "along a path",
            "<p style='offset-path:path(\"M 100 100 L 300"
                + " 200\");offset-distance:50%;width:200px'>@V</p>"),
        of(
            "scrolled inside",
            "<div id=d style='height:60px;width:300px;overflow:auto'><p"
                + " style='margin-top:400px'>@V</p></div><script>d.scrollTop=9999</script>"),
        of(
            "scrolled page",
            "<div style='height:1500px'></div><p>@V</p><div"
                + " style='height:1500px'></div><script>scrollTo(0,1300)</script>"),
        of(
            "sticky",
            "<div style='height:1500px'><p"
                + " style='position:sticky;top:10px'>@V</p></div><script>scrollTo(0,600)</script>"),
        of(
            "fixed",
            "<div style='height:1500px'></div><p"
                + " style='position:fixed;top:200px;left:200px'>@V</p><script>scrollTo(0,600)</script>"),
        of(
            "fixed inside what is cut off",
            "<div style='overflow:hidden;height:10px;width:10px'><p"
                + " style='position:fixed;top:200px;left:200px'>@V</p></div>"),
        of(
            "absolute outside of what is cut off",
            "<div style='overflow:hidden;height:10px;width:10px'><p"
                + " style='position:absolute;top:200px;left:200px'>@V</p></div>"),
        of("under a blend", "<p style='mix-blend-mode:difference;background:#fff'>@V</p>"),
        of("drop shadow", "<p style='filter:drop-shadow(200px 90px 3px red)'>@V</p>"),
        of("blurred", "<p style='filter:blur(2px)'>@V</p>"),
        of(
            "filter of SVG",
            "<svg width=0 height=0><filter id=f x='-5' y='-5' width='20' height='20'><feOffset"
                + " dx=220 dy=120 /></filter></svg><p style='filter:url(#f);width:300px'>@V</p>"),
        of("reflected", "<p style='-webkit-box-reflect:below 40px'>@V</p>"),
        of(
            "behind a blur",
            "<div style='position:relative'><p>@V</p><div"
                + " style='position:absolute;inset:-60px;backdrop-filter:blur(6px)'></div></div>"),
        of("half transparent", "<p style='opacity:.3'>@V</p>"),
        of(
            "contents",
            "<section style='display:contents'><span"
                + " style='display:contents'>@V</span></section>"));
  }
}
