package io.tapecheck.scenarios.pictures;

import static io.tapecheck.scenarios.pictures.Sink.drawn;
import static io.tapecheck.scenarios.pictures.Sink.of;

import java.util.List;

/** Values in canvases, SVG and pictures. */
final class DrawnSinks {

  private static final String SVG =
      "'<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"40\">"
          + "<text y=\"20\" font-family=\"monospace\">' + v + '</text></svg>'";

  private static final String SVG_ADDRESS =
      "const svg = 'data:image/svg+xml,' + encodeURIComponent(" + SVG + ");";

  private DrawnSinks() {}

  static List<Sink> all() {
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
}
