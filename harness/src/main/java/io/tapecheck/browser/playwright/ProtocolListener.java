package io.tapecheck.browser.playwright;

import com.google.gson.JsonObject;

/** Is told the events of protocol sessions. */
interface ProtocolListener {
  void onEvent(ProtocolSession session, String method, JsonObject parameters);
}
