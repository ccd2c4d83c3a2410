package io.tapecheck.scenarios.pictures;

import static io.tapecheck.scenarios.pictures.Sink.drawn;
import static io.tapecheck.scenarios.pictures.Sink.of;

import java.util.ArrayList;
import java.util.List;

/** Values in shadow roots and frames. */
final class NestedSinks {

  private NestedSinks() {}

  static List<Sink> all() {
    List<Sink> all = new ArrayList<>();
    all.addAll(roots());
    all.addAll(frames());
    return all;
  }

  private static List<Sink> roots() {
    return List.of(
        drawn(
            "open shadow root",
            "<div id=h></div>",
            "h.attachShadow({mode:'open'}).innerHTML='<p>'+v+'</p>'"),
        drawn(
            "closed shadow root",
            "<div id=h></div>",
            "h.attachShadow({mode:'closed'}).innerHTML='<p>'+v+'</p>'"),
        drawn(
            "nested roots",
            "<div id=h></div>",
            "const"
                + " a=h.attachShadow({mode:'closed'});a.innerHTML='<section></section>';a.firstChild.attachShadow({mode:'closed'}).innerHTML='<input"
                + " size=40 value='+v+'><p>'+v+'</p>'"),
        drawn(
            "field in a closed root",
            "<div id=h></div>",
            "h.attachShadow({mode:'closed'}).innerHTML='<input size=40 value='+v+'>'"),
        drawn(
            "canvas in a closed root",
            "<div id=h></div>",
            "const r=h.attachShadow({mode:'closed'});r.innerHTML='<canvas width=400"
                + " height=40></canvas>';const x=r.firstChild.getContext('2d');x.font='16px"
                + " monospace';x.fillText(v,5,20)"),
        drawn(
            "slotted",
            "<div id=h><b>@V</b></div>",
            "h.attachShadow({mode:'closed'}).innerHTML='<p>slot: <slot></slot></p>'"),
        drawn(
            "slot in a shadow that filters",
            "<div id=h><b>@V</b></div>",
            "h.attachShadow({mode:'closed'}).innerHTML='<p style=\"filter:drop-shadow(150px 80px 0"
                + " red)\"><slot></slot></p>'"),
        drawn(
            "generated in a closed root",
            "<div id=h></div>",
            "h.attachShadow({mode:'closed'}).innerHTML='<style>p::after{content:\"'+v+'\"}</style><p></p>'"),
        drawn(
            "declared shadow root",
            "<div><template shadowrootmode=closed><p>@V</p></template></div>",
            ""),
        of("details", "<details open><summary>x</summary>@V</details>"),
        of("summary", "<details><summary>@V</summary>x</details>"),
        of("dialog", "<dialog id=d>@V</dialog><script>d.showModal()</script>"),
        of(
            "backdrop",
            "<style>dialog::backdrop{background:url(\"data:image/svg+xml,%3Csvg"
                + " xmlns='http://www.w3.org/2000/svg' width='300' height='40'%3E%3Ctext"
                + " y='20'%3E@V%3C/text%3E%3C/svg%3E\")}</style><dialog"
                + " id=d>x</dialog><script>d.showModal()</script>"),
        of("popover", "<div popover id=d>@V</div><script>d.showPopover()</script>"),
        of(
            "full screen layer",
            "<div popover=manual id=d"
                + " style='inset:0;width:100%;height:100%'>@V</div><script>d.showPopover()</script>"));
  }

  private static List<Sink> frames() {
    return List.of(
        of("srcdoc", "<iframe srcdoc='<p>@V</p>' width=400></iframe>"),
        of(
            "srcdoc scrolled",
            "<iframe srcdoc='<div"
                + " style=height:500px></div><p>@V</p><script>scrollTo(0,9999)</script>'"
                + " width=400></iframe>"),
        of(
            "frame with a border",
            "<iframe style='border:25px solid;padding:15px' srcdoc='<p>@V</p>'"
                + " width=400></iframe>"),
        of(
            "frame that is turned",
            "<iframe style='transform:rotate(8deg) scale(1.2);margin:60px' srcdoc='<p>@V</p>'"
                + " width=400></iframe>"),
        of(
            "frame in a frame",
            "<iframe srcdoc='<iframe srcdoc=@V></iframe>' width=400 height=300></iframe>"),
        of("frame of the same site", "<iframe src='/text?@V' width=400></iframe>"),
        of(
            "frame of another site",
            "<iframe src='http://localhost:@P/text?@V' width=400></iframe>"),
        of("sandboxed frame", "<iframe sandbox src='/text?@V' width=400></iframe>"),
        of("frame of an address", "<iframe src='data:text/html,@V' width=400></iframe>"),
        of("object", "<object data='/text?@V' type='text/html' width=400></object>"),
        of(
            "object that is a drawing",
            "<object data='/drawing.svg?number=@V' type='image/svg+xml' width=400></object>"),
        of("embed", "<embed src='/drawing.svg?number=@V' type='image/svg+xml' width=400>"),
        of("fallback of an object", "<object data='/nothing'>@V</object>"),
        of(
            "closed root in a frame",
            "<iframe srcdoc=\"<div><template shadowrootmode=closed>@V</template></div>\""
                + " width=400></iframe>"));
  }
}
