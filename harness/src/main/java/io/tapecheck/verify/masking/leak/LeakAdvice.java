package io.tapecheck.verify.masking.leak;

import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.recorder.LeakPlace;
import io.tapecheck.recorder.RecorderAdvice;
import io.tapecheck.verify.Evidence;
import java.util.Map;
import java.util.Optional;

/** Asks the recorder which of its options would have prevented a leak. */
final class LeakAdvice {

  private final RecorderAdvice advice;
  private final Map<String, JsonNode> options;

  LeakAdvice(Evidence evidence) {
    advice = evidence.recorder().advice();
    options = evidence.tape().metadata().recorder().options();
  }

  Optional<String> against(Origin origin) {
    Sink sink = origin.sink();
    Holder holder = origin.holder();
    return advice.against(
        new LeakPlace(
            place(sink.kind()),
            sink.name(),
            holder.tag(),
            holder.inputType(),
            holder.selector(),
            options));
  }

  private static LeakPlace.Sink place(Sink.Kind kind) {
    return switch (kind) {
      case TEXT -> LeakPlace.Sink.TEXT;
      case TITLE -> LeakPlace.Sink.TITLE;
      case STYLE -> LeakPlace.Sink.STYLE;
      case ATTRIBUTE, ATTRIBUTE_NAME -> LeakPlace.Sink.ATTRIBUTE;
      case INPUT_VALUE -> LeakPlace.Sink.INPUT_VALUE;
      case URL -> LeakPlace.Sink.URL;
      case CONSOLE -> LeakPlace.Sink.CONSOLE;
      case NETWORK -> LeakPlace.Sink.NETWORK;
      case CANVAS -> LeakPlace.Sink.CANVAS;
      case CUSTOM_EVENT -> LeakPlace.Sink.CUSTOM_EVENT;
      case REQUEST_URL, REQUEST_HEADER, REQUEST_BODY -> LeakPlace.Sink.REQUEST;
      case COOKIE -> LeakPlace.Sink.STORAGE;
      default -> LeakPlace.Sink.OTHER;
    };
  }
}
