package io.tapecheck.scenarios.pictures;

import static io.tapecheck.scenarios.pictures.Sink.drawn;
import static io.tapecheck.scenarios.pictures.Sink.of;

import java.util.ArrayList;
import java.util.List;

/** The ways in which a page shows a value that the pictures of reports must not show. */
final class Sinks {

  private static final String SVG =
      "'<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"40\">"
          + "<text y=\"20\" font-family=\"monospace\">' + v + '</text></svg>'";

  private static final String SVG_ADDRESS =
      "const svg = 'data:image/svg+xml,' + encodeURIComponent(" + SVG + ");";

  private Sinks() {}

  static List<Sink> all() {
    List<Sink> all = new ArrayList<>();
    all.addAll(fields());
    all.addAll(texts());
    all.addAll(generated());
    all.addAll(moved());
    all.addAll(drawings());
    all.addAll(roots());
    all.addAll(frames());
    return all;
  }

  private static List<Sink> fields() {
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

  private static List<Sink> moved() {
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

  private static List<Sink> drawings() {
    return List.of(
        drawn(
            "canvas",
            "<canvas id=c width=400 height=40></canvas>",
            "c.getContext('2d').font='16px monospace';c.getContext('2d').fillText(v,5,20)"),
        drawn(
            "canvas out of sight of scripts",
            "<canvas id=c width=400 height=40></canvas>",
            "const o=c.transferControlToOffscreen().getContext('2d');o.font='16px"
                + " monospace';o.fillText(v,5,20)"),
        drawn(
            "bitmap",
            "<canvas id=c width=400 height=40></canvas>",
            "const o=new OffscreenCanvas(400,40);const x=o.getContext('2d');x.font='16px"
                + " monospace';x.fillText(v,5,20);c.getContext('bitmaprenderer').transferFromImageBitmap(o.transferToImageBitmap())"),
        drawn(
            "webgl",
            "<canvas id=c width=320 height=20></canvas>",
            "const"
                + " g=c.getContext('webgl',{preserveDrawingBuffer:true});if(g){g.enable(g.SCISSOR_TEST);[...v].forEach((d,i)=>{g.scissor(i*20,0,20,20);g.clearColor(d/10,0,1-d/10,1);g.clear(g.COLOR_BUFFER_BIT)})}else{c.replaceWith(v)}"),
        drawn(
            "picture made of a canvas",
            "<img id=i>",
            "const c=document.createElement('canvas');c.width=400;c.height=40;const"
                + " x=c.getContext('2d');x.font='16px"
                + " monospace';x.fillText(v,5,20);i.src=c.toDataURL()"),
        drawn(
            "picture of a blob",
            "<img id=i>",
            "i.src=URL.createObjectURL(new Blob([" + SVG + "],{type:'image/svg+xml'}))"),
        drawn("picture of an address", "<img id=i>", SVG_ADDRESS + "i.src=svg"),
        drawn(
            "picture of base64",
            "<img id=i>",
            "i.src='data:image/svg+xml;base64,'+btoa(" + SVG + ")"),
        of("picture of a server", "<img src='/drawing.svg?number=@V'>"),
        of("picture that a server knows how to draw", "<img src='/mine/@V.svg'>"),
        drawn(
            "picture by srcset",
            "<img id=i width=300 height=40>",
            SVG_ADDRESS + "i.srcset=svg+' 1x'"),
        drawn(
            "picture element",
            "<picture><source id=s><img width=300 height=40></picture>",
            SVG_ADDRESS + "s.srcset=svg"),
        drawn(
            "background",
            "<div id=d style='width:300px;height:40px'></div>",
            SVG_ADDRESS + "d.style.backgroundImage='url(\"'+svg+'\")'"),
        drawn(
            "background of the page",
            "",
            SVG_ADDRESS + "document.body.style.background='url(\"'+svg+'\")'"),
        drawn(
            "background of a generated box",
            "<style id=t></style><p id=p></p>",
            SVG_ADDRESS
                + "t.textContent='#p::after{content:\"\";display:block;width:300px;height:40px;background:url(\"'+svg+'\")}'"),
        drawn(
            "content of a picture",
            "<style id=t></style><p id=p></p>",
            SVG_ADDRESS + "t.textContent='#p::after{content:url(\"'+svg+'\")}'"),
        drawn(
            "content of an element that is a picture",
            "<p id=p></p>",
            SVG_ADDRESS + "p.style.content='url(\"'+svg+'\")'"),
        drawn(
            "image set",
            "<div id=d style='width:300px;height:40px'></div>",
            SVG_ADDRESS + "d.style.backgroundImage='image-set(url(\"'+svg+'\") 1x)'"),
        drawn(
            "border image",
            "<div id=d style='width:300px;height:40px;border:20px solid'></div>",
            SVG_ADDRESS + "d.style.borderImage='url(\"'+svg+'\") 10 fill'"),
        drawn(
            "mask",
            "<div id=d style='width:300px;height:40px;background:red'></div>",
            SVG_ADDRESS + "d.style.maskImage='url(\"'+svg+'\")'"),
        drawn(
            "list picture",
            "<ul style='padding-left:350px'><li id=l>x</ul>",
            SVG_ADDRESS + "l.style.listStyleImage='url(\"'+svg+'\")'"),
        drawn(
            "video poster",
            "<video id=m width=300 height=40></video>",
            SVG_ADDRESS + "m.poster=svg"),
        drawn("image button", "<input id=i type=image>", SVG_ADDRESS + "i.src=svg"),
        of("svg text", "<svg width=300 height=40><text y=20>@V</text></svg>"),
        of(
            "svg with letters placed",
            "<svg width=400 height=60><text y='20 30 20 30 20 30' x='0 20 40 60 80"
                + " 100'>@V</text></svg>"),
        of(
            "svg spans",
            "<svg width=300 height=40><text y=20"
                + " id=t></text></svg><script>t.innerHTML=[...'@V'].map((c,i)=>`<tspan"
                + " dy='${i%2?4:-4}'>${c}</tspan>`).join('')</script>"),
        of(
            "svg text on a path",
            "<svg width=400 height=200><path id=w d='M10 90 Q 150 10 300 90' fill=none"
                + " /><text><textPath href='#w'>@V</textPath></text></svg>"),
        of(
            "svg overflowing",
            "<svg width=50 height=20 style='overflow:visible'><text y=20 x=100>@V</text></svg>"),
        of(
            "svg use",
            "<svg width=0 height=0><defs><text id=t>@V</text></defs></svg><svg width=300"
                + " height=40><use href='#t' y=20 /></svg>"),
        of(
            "svg symbol",
            "<svg width=0 height=0><symbol id=t viewBox='0 0 300 40'><text"
                + " y=20>@V</text></symbol></svg><svg width=300 height=40><use href='#t' /></svg>"),
        of(
            "svg pattern",
            "<svg width=300 height=40><pattern id=n width=300 height=40"
                + " patternUnits=userSpaceOnUse><text y=20>@V</text></pattern><rect width=300"
                + " height=40 fill='url(#n)' /></svg>"),
        of(
            "svg mask",
            "<svg width=300 height=40><mask id=n><text y=20 fill=white>@V</text></mask><rect"
                + " width=300 height=40 mask='url(#n)' /></svg>"),
        of(
            "clip path",
            "<svg width=0 height=0><clipPath id=k><text y=20>@V</text></clipPath></svg><div"
                + " style='width:300px;height:40px;background:red;clip-path:url(#k)'></div>"),
        of(
            "foreign object",
            "<svg width=300 height=60><foreignObject width=300 height=60><p"
                + " xmlns='http://www.w3.org/1999/xhtml'>@V</p></foreignObject></svg>"),
        drawn(
            "picture in svg",
            "<svg width=300 height=40><image id=i width=300 height=40 /></svg>",
            SVG_ADDRESS + "i.setAttribute('href',svg)"),
        drawn(
            "code of bars",
            "<canvas id=c width=160 height=40></canvas>",
            "const x=c.getContext('2d');[...v].forEach((d,i)=>x.fillRect(i*10,0,+d,40))"),
        of("progress", "<progress value=0.@L></progress>"),
        of("meter", "<meter value=0.@L>@V</meter>"),
        drawn("range", "<input type=range min=0 max=9999 id=r>", "r.value=v.slice(-4)"),
        drawn("colour", "<input type=color id=r>", "r.value='#'+v.slice(-6)"),
        drawn("date", "<input type=date id=r>", "r.value='20'+v.slice(-2)+'-01-01'"));
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
