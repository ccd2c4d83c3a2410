package io.tapecheck.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tapecheck.browser.FrameAnswer;
import io.tapecheck.tape.PageSnapshot;
import io.tapecheck.tape.SnapshotNode;
import io.tapecheck.tape.TapeJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProbeSnapshotTest {

  private static final String MAIN =
      "{'time':5,'place':[],'atRest':true,'moving':[],'snapshot':{'url':'http://a/','title':'','width':8,'height':6,"
          + "'scroll':[0,0],'nodes':[{'tag':'html','attributes':{}},"
          + "{'up':0,'tag':'iframe','attributes':{},'place':[0]}]}}";
  private static final String INSIDE =
      "{'time':6,'place':[0],'snapshot':{'url':'http://b/','title':'','width':4,'height':3,"
          + "'scroll':[0,0],'nodes':[{'tag':'html','attributes':{}},{'up':0,'text':'inside'}]}}";

  @Test
  void aFrameOfAnotherOriginIsPutIntoItsPlace() {
    ProbeSnapshot snapshot = ProbeSnapshot.join(List.of(answer("main", MAIN), answer("f", INSIDE)));

    SnapshotNode.Element frame = (SnapshotNode.Element) snapshot.page().root().children().get(0);
    assertThat(frame.document().orElseThrow().root().children())
        .containsExactly(new SnapshotNode.Words("inside"));
    assertThat(snapshot.time()).isEqualTo(5);
    assertThat(snapshot.unrest()).isEmpty();
  }

  @Test
  void aFrameThatDidNotAnswerStaysClosed() {
    ProbeSnapshot snapshot = ProbeSnapshot.join(List.of(answer("main", MAIN)));

    SnapshotNode.Element frame = (SnapshotNode.Element) snapshot.page().root().children().get(0);
    assertThat(frame.document()).isEmpty();
  }

  @Test
  void childrenStandInTheirOrderAndShadowRootsApart() {
    String nodes =
        "[{'tag':'html'},{'up':0,'tag':'x-card','openShadow':true},{'up':1,'text':'light'},"
            + "{'up':1,'shadow':true,'tag':'b'},{'up':3,'text':'dark'},{'up':1,'shadow':true,'tag':'i'},"
            + "{'up':0,'tag':'x-empty','openShadow':true}]";
    PageSnapshot page =
        ProbeSnapshot.page(answer("main", "{'url':'http://a/','nodes':" + nodes + "}").answer());

    SnapshotNode.Element card = (SnapshotNode.Element) page.root().children().get(0);
    assertThat(card.children()).containsExactly(new SnapshotNode.Words("light"));
    assertThat(card.shadow().orElseThrow())
        .extracting(node -> ((SnapshotNode.Element) node).tag())
        .containsExactly("b", "i");
    SnapshotNode.Element empty = (SnapshotNode.Element) page.root().children().get(1);
    assertThat(empty.shadow()).contains(List.of());
  }

  @Test
  void aNodeBeforeWhatIsAroundItIsRefused() {
    JsonNode json = answer("main", "{'nodes':[{'tag':'html'},{'up':1,'tag':'p'}]}").answer();
    assertThatThrownBy(() -> ProbeSnapshot.page(json)).hasMessageContaining("agreed shape");
  }

  @Test
  void whatStillMovesIsSaid() {
    String moving = MAIN.replace("'atRest':true,'moving':[]", "'atRest':false,'moving':['fonts']");

    assertThat(ProbeSnapshot.join(List.of(answer("main", moving))).unrest())
        .containsExactly("fonts");
  }

  @Test
  void noMainDocumentIsAnError() {
    assertThatThrownBy(() -> ProbeSnapshot.join(List.of(answer("f", INSIDE))))
        .hasMessageContaining("no snapshot of the main document");
  }

  private static FrameAnswer answer(String frame, String json) {
    try {
      JsonNode answer = TapeJson.mapper().readTree(json.replace('\'', '"'));
      return new FrameAnswer(frame, Optional.empty(), "", answer);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
