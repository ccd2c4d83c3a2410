package io.tapecheck.scenarios.pictures;

import static io.tapecheck.scenarios.pictures.Sink.of;

import java.util.ArrayList;
import java.util.List;

/** Texts, and what style sheets add to them. */
final class TextSinks {

  private TextSinks() {}

  static List<Sink> all() {
    List<Sink> all = new ArrayList<>();
    all.addAll(texts());
    all.addAll(generated());
    return all;
  }

  private static List<Sink> texts() {
    return List.of(
        of("text", "<p>Card @V</p>"),
        of("text in groups", "<p>Card @G</p>"),
        of(
            "text with hyphens",
            "<p id=p></p><script>p.textContent='@G'.replaceAll(' ','-')</script>"),
        of("last four", "<p>Card ending in @L</p>"),
        of(
            "each letter an element",
            "<p id=p></p><script>p.innerHTML=[...'@V'].map(c=>`<i>${c}</i>`).join('')</script>"),
        of(
            "each letter a box",
            "<p id=p"
                + " style='display:flex;gap:9px'></p><script>p.innerHTML=[...'@V'].map(c=>`<div>${c}</div>`).join('')</script>"),
        of(
            "letters in another order",
            "<p id=p"
                + " style='display:flex;flex-direction:row-reverse;justify-content:flex-end'></p><script>p.innerHTML=[...'@R'].map(c=>`<div>${c}</div>`).join('')</script>"),
        of(
            "letters placed by their own",
            "<div id=p style='position:relative;height:30px'></div><script>const"
                + " a=[...'@V'].map((c,i)=>`<b"
                + " style='position:absolute;left:${i*14}px'>${c}</b>`);p.innerHTML=a.filter((x,i)=>i%2).join('')+a.filter((x,i)=>!(i%2)).join('')</script>"),
        of(
            "letters from top to bottom",
            "<div id=p></div><script>p.innerHTML=[...'@V'].map(c=>`<div>${c}</div>`).join('')</script>"),
        of(
            "split over elements",
            "<p>Card <b>@G</b></p><script>const"
                + " b=document.querySelector('b');b.innerHTML=b.textContent.replaceAll(' ','</b> ·"
                + " <b>')</script>"),
        of(
            "in a long text",
            "<p>" + "Words that say nothing. ".repeat(30) + "<em>@V</em> and so on.</p>"),
        of(
            "overflowing its box",
            "<p style='width:60px;height:20px;white-space:nowrap'>over @V</p>"),
        of(
            "overflowing to the left",
            "<p style='width:60px;margin-left:300px;direction:rtl;white-space:nowrap'>@V over</p>"),
        of("capitals", "<p style='text-transform:uppercase'>card x@Vx</p>"),
        of("full width", "<p style='text-transform:full-width'>@V</p>"),
        of("small capitals", "<p style='font-variant:small-caps'>Card @V</p>"),
        of("letter spacing", "<p style='letter-spacing:9px;word-spacing:2em'>@V</p>"),
        of("reversed by CSS", "<p><bdo dir=rtl>@R</bdo></p>"),
        of("right to left", "<p dir=rtl>@V بطاقة</p>"),
        of(
            "other digits",
            "<p id=p></p><script>p.textContent=[...'@V'].map(c=>String.fromCodePoint(0x660+"
                + " +c)).join('')</script>"),
        of("vertical", "<p style='writing-mode:vertical-rl'>@V</p>"),
        of(
            "upright",
            "<p style='writing-mode:vertical-rl;text-orientation:upright;height:500px'>@V</p>"),
        of("text shadow", "<p style='color:transparent;text-shadow:120px 90px 4px #000'>@V</p>"),
        of("stroke", "<p style='-webkit-text-stroke:8px red;font-size:30px'>@V</p>"),
        of("discs", "<p style='-webkit-text-security:disc'>x</p><p>@V</p>"),
        of(
            "clipped background",
            "<p style='background:linear-gradient(red,blue);-webkit-background-clip:text;color:transparent;font-size:40px'>@V</p>"),
        of("first letter", "<style>p::first-letter{font-size:60px}</style><p id=p>@V</p>"),
        of("first line", "<style>p::first-line{font-size:30px}</style><p>@V</p>"),
        of("emphasis marks", "<p style='text-emphasis:dot'>@V</p>"),
        of("hyphenated", "<p style='width:70px;word-break:break-all'>@V</p>"),
        of(
            "ellipsis",
            "<p style='width:120px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap'>@V</p>"),
        of(
            "columns",
            "<div style='columns:3;height:40px;width:600px'><p>a</p><p>b</p><p>@V</p></div>"),
        of("ruby", "<p><ruby>card<rt>@V</rt></ruby></p>"),
        of("mathml", "<math><mfrac><mn>@V</mn><mi>x</mi></mfrac></math>"),
        of("preformatted", "<pre>\t@V\n</pre>"),
        of("table", "<table border><caption>@L</caption><tr><td>@V<td>b</table>"),
        of("definition", "<dl><dt>Card<dd>@V</dl>"),
        of(
            "percent encoded",
            "<p id=p></p><script>p.textContent=[...'@V'].map(c=>'%3'+c).join('')</script>"),
        of("base64", "<p id=p></p><script>p.textContent=btoa('@V')</script>"));
  }

  private static List<Sink> generated() {
    return List.of(
        of("before", "<style>p::before{content:'css @V'}</style><p>x</p><p>"),
        of(
            "after by attribute",
            "<style>#p::after{content:attr(data-x)}</style><p id=p data-x='@V'></p>"),
        of(
            "after placed elsewhere",
            "<style>#p::after{content:'@V';position:absolute;left:300px;top:200px}</style><p"
                + " id=p></p>"),
        of(
            "before and after",
            "<style>#p::before{content:'@V'}#p::after{content:'x'}</style><p id=p>-</p>"),
        of(
            "counter",
            "<style>#p::after{counter-reset:c @L;content:counter(c)}</style><p id=p></p>"),
        of("counter of a list", "<ol start=@L><li>x</ol>"),
        of(
            "marker",
            "<style>li::marker{content:'@V '}</style><ul style='padding-left:250px'><li>x</ul>"),
        of("list style", "<ul style='list-style:\"@V \";padding-left:250px'><li>x</ul>"),
        of("list style inside", "<ul style='list-style:inside \"@V \"'><li>x</ul>"),
        of(
            "counter style",
            "<style>@counter-style s{system:cyclic;symbols:'@V';suffix:' '}</style><ul"
                + " style='list-style:s;padding-left:250px'><li>x</ul>"),
        of("quotes", "<p><q style='quotes:\"@V\" \"x\"'>quoted</q></p>"),
        of(
            "content of an element",
            "<style>#p::before{content:var(--x)}</style><p id=p style='--x:\"@V\"'></p>"),
        of(
            "generated in a summary",
            "<style>summary::marker{content:'@V'}</style><details><summary>x</summary></details>"),
        of(
            "hyphenate character",
            "<style>p{width:90px;hyphens:manual;hyphenate-character:'@V'}</style><p>Donau&shy;dampf&shy;schiff</p><p>@L</p>"));
  }
}
