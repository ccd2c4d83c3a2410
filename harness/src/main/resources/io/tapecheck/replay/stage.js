/**
 * The page on which a recording is replayed: nothing but the replay's frame, at its recorded size, in the corner.
 * The recorder's adapter has left tapecheckReplayer (see io.tapecheck.recorder.Replayer).
 */
globalThis.tapecheckStage = (() => {
  const container = document.createElement('div');
  container.id = 'tapecheck-stage';
  const own = document.createElement('style');
  own.textContent = `html, body { margin: 0; overflow: hidden; background: #fff }
    #tapecheck-stage iframe { position: absolute; inset: 0 auto auto 0; border: 0; margin: 0 }
    #tapecheck-stage .replayer-mouse, #tapecheck-stage .replayer-mouse-tail { display: none !important }`;
  document.body.append(container);
  const events = [];
  /** @type {string[]} */
  const parts = [];
  let replayer;

  /** Motion that ends has ended: what is shown is where it leads. */
  function settle(page) {
    for (const animation of page.getAnimations()) {
      const end = animation.effect && animation.effect.getComputedTiming().endTime;
      if (Number.isFinite(end)) {
        animation.finish();
      }
    }
  }

  return {
    /** @param {string} css the style sheet that the replayer needs */
    style(css) {
      const sheet = document.createElement('style');
      sheet.textContent = css;
      document.head.append(sheet, own);
      return null;
    },
    /** @param {string} text the next part of a list of events: JSON, packed by gzip, in base64 */
    part(text) {
      parts.push(text);
      return null;
    },
    /** Takes in the list whose parts have come. */
    async add() {
      const bytes = Uint8Array.from(atob(parts.splice(0).join('')), (byte) => byte.charCodeAt(0));
      const gzip = new DecompressionStream('gzip');
      const writer = gzip.writable.getWriter();
      writer.write(bytes).catch(() => {});
      writer.close().catch(() => {});
      for (const event of JSON.parse(await new Response(gzip.readable).text())) {
        events.push(event);
      }
      return null;
    },
    begin() {
      replayer = tapecheckReplayer(events, container);
      return null;
    },
    /** @param {number} time milliseconds since the epoch */
    async seek(time) {
      await replayer.seek(time);
      const page = replayer.document();
      if (page) {
        settle(page);
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return null;
    },
  };
})();
