package io.tapecheck.verify.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tapecheck.tape.RecordedEvent;
import io.tapecheck.verify.TapeFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedDomTest {

  private static final String FORM =
      "{'type':2,'id':10,'tagName':'FORM','attributes':{},'childNodes':["
          + "{'type':2,'id':11,'tagName':'input','attributes':{'value':'a'},'childNodes':[]},"
          + "{'type':2,'id':12,'tagName':'label','attributes':{},'childNodes':["
          + "{'type':3,'id':13,'textContent':'Name'}]},"
          + "{'type':2,'id':14,'tagName':'input','attributes':{'checked':true},'childNodes':[]}]}";

  private final TapeFixture tape = new TapeFixture();

  private RecordedDom dom() {
    RecordedDom dom = new RecordedDom();
    tape.evidence().tape().recording().forEach(dom::apply);
    return dom;
  }

  private static String input(int id) {
    return "{'type':2,'id':" + id + ",'tagName':'input','attributes':{},'childNodes':[]}";
  }

  @Test
  void namesElementsTextsAndDocuments() {
    tape.page(0, FORM);
    RecordedDom dom = dom();
    assertThat(dom.path(14)).contains("html > body > form:nth-of-type(1) > input:nth-of-type(2)");
    assertThat(dom.path(13)).contains("html > body > form:nth-of-type(1) > label:nth-of-type(1)");
    assertThat(dom.path(1)).contains("html");
    assertThat(dom.path(99)).isEmpty();
  }

  @Test
  void countsPositionsAfterNodesCameAndWent() {
    tape.page(0, FORM)
        .change(
            1,
            "'source':0,'adds':[{'parentId':10,'nextId':11,'node':"
                + input(20)
                + "}],'removes':[],'texts':[],'attributes':[]");
    assertThat(dom().path(14)).contains("html > body > form:nth-of-type(1) > input:nth-of-type(3)");
    tape.change(
        2, "'source':0,'adds':[],'removes':[{'parentId':10,'id':11}],'texts':[],'attributes':[]");
    assertThat(dom().path(14)).contains("html > body > form:nth-of-type(1) > input:nth-of-type(2)");
    assertThat(dom().node(11)).isEmpty();
  }

  @Test
  void namesManySiblingsAgainAndAgainWhileThePageChanges() {
    StringBuilder inputs = new StringBuilder(input(20));
    for (int id = 21; id < 100_020; id++) {
      inputs.append(',').append(input(id));
    }
    tape.page(
        0, "{'type':2,'id':10,'tagName':'form','attributes':{},'childNodes':[" + inputs + "]}");
    RecordedDom dom = dom();
    for (int id = 20; id < 100_020; id++) {
      assertThat(dom.path(id).orElseThrow()).endsWith("input:nth-of-type(" + (id - 19) + ")");
    }
    tape.change(
        1, "'source':0,'adds':[],'removes':[{'parentId':10,'id':20}],'texts':[],'attributes':[]");
    List<RecordedEvent> events = tape.evidence().tape().recording();
    dom.apply(events.get(events.size() - 1));
    assertThat(dom.path(100_019).orElseThrow()).endsWith("input:nth-of-type(99999)");
    assertThat(dom.path(21).orElseThrow()).endsWith("input:nth-of-type(1)");
  }

  @Test
  void waitsForTheSiblingThatAnAddNames() {
    tape.page(0, FORM)
        .change(
            1,
            "'source':0,'adds':[{'parentId':10,'nextId':21,'node':"
                + input(20)
                + "},{'parentId':10,'nextId':11,'node':"
                + input(21)
                + "}],'removes':[],'texts':[],'attributes':[]");
    assertThat(dom().path(20)).contains("html > body > form:nth-of-type(1) > input:nth-of-type(1)");
    assertThat(dom().path(21)).contains("html > body > form:nth-of-type(1) > input:nth-of-type(2)");
  }

  @Test
  void stepsIntoFramesAndShadowRoots() {
    tape.page(
            0,
            "{'type':2,'id':5,'tagName':'iframe','attributes':{},'childNodes':[]},"
                + "{'type':2,'id':6,'tagName':'x-card','isShadowHost':true,'attributes':{},"
                + "'childNodes':[{'type':2,'id':7,'tagName':'div','isShadow':true,'attributes':{},"
                + "'childNodes':[]},{'type':2,'id':8,'tagName':'div','attributes':{},"
                + "'childNodes':[]}]}")
        .change(
            1,
            "'source':0,'isAttachIframe':true,'removes':[],'texts':[],'attributes':[],'adds':["
                + "{'parentId':5,'nextId':null,'node':{'type':0,'id':30,'childNodes':["
                + "{'type':2,'id':31,'rootId':30,'tagName':'html','attributes':{},'childNodes':["
                + "{'type':2,'id':32,'rootId':30,'tagName':'body','attributes':{},"
                + "'childNodes':[]}]}]}}]");
    RecordedDom dom = dom();
    assertThat(dom.path(32)).contains("html > body > iframe:nth-of-type(1) ||| html > body");
    assertThat(dom.path(30)).contains("html > body > iframe:nth-of-type(1) ||| html");
    assertThat(dom.path(7)).contains("html > body > x-card:nth-of-type(1) >>> div:nth-of-type(1)");
    assertThat(dom.path(8)).contains("html > body > x-card:nth-of-type(1) > div:nth-of-type(1)");
  }

  @Test
  void aNewDocumentOfAFrameTakesThePlaceOfTheFormer() {
    String attach =
        "'source':0,'isAttachIframe':true,'removes':[],'texts':[],'attributes':[],'adds':["
            + "{'parentId':5,'nextId':null,'node':{'type':0,'id':%d,'childNodes':["
            + "{'type':2,'id':%d,'tagName':'html','attributes':{},'childNodes':[]}]}}]";
    tape.page(0, "{'type':2,'id':5,'tagName':'iframe','attributes':{},'childNodes':[]}")
        .change(1, attach.formatted(30, 31))
        .change(2, attach.formatted(40, 41));
    assertThat(dom().path(41)).contains("html > body > iframe:nth-of-type(1) ||| html");
    assertThat(dom().node(31)).isEmpty();
  }

  @Test
  void keepsTextsAttributesAndValuesUpToDate() {
    tape.page(0, FORM)
        .change(
            1,
            "'source':0,'adds':[],'removes':[],'texts':[{'id':13,'value':'E-mail'}],"
                + "'attributes':[{'id':12,'attributes':{'class':'wide'}},"
                + "{'id':14,'attributes':{'checked':null}}]")
        .change(2, "'source':5,'id':11,'text':'***','isChecked':false");
    RecordedDom dom = dom();
    assertThat(dom.node(13)).hasValueSatisfying(n -> assertThat(n.text()).isEqualTo("E-mail"));
    assertThat(dom.node(12).flatMap(n -> n.attribute("class"))).contains("wide");
    assertThat(dom.node(11).flatMap(RecordedNode::value)).contains("***");
    assertThat(dom.node(14)).hasValueSatisfying(n -> assertThat(n.checked()).isFalse());
  }

  @Test
  void aFullSnapshotBeginsANewPage() {
    tape.page(0, FORM).page(1, "{'type':2,'id':5,'tagName':'p','attributes':{},'childNodes':[]}");
    assertThat(dom().node(14)).isEmpty();
    assertThat(dom().path(5)).contains("html > body > p:nth-of-type(1)");
  }

  @Test
  void refusesCyclesAndPassesUnknownIdsOver() {
    tape.page(0, FORM)
        .change(
            1,
            "'source':0,'texts':[{'id':404,'value':'x'}],'attributes':[{'id':404,'attributes':{}}],"
                + "'removes':[{'id':404,'parentId':405}],'adds':["
                + "{'parentId':404,'nextId':null,'node':"
                + input(50)
                + "},{'parentId':11,'nextId':null,'node':"
                + "{'type':2,'id':10,'tagName':'form','attributes':{},'childNodes':[]}}]")
        .change(2, "'source':0")
        .event(3, 0, "2", "'nothing'")
        .event(4, 0, "'odd'", "null");
    RecordedDom dom = new RecordedDom();
    tape.evidence().tape().recording().subList(0, 2).forEach(dom::apply);
    assertThat(dom.path(11)).contains("html > body > form:nth-of-type(1) > input:nth-of-type(1)");
    assertThat(dom.node(50)).isEmpty();
    assertThat(dom().nodes()).isEmpty();
  }

  @Test
  void copesWithPagesThatAreVeryDeep() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    ObjectNode innermost = json.objectNode().put("type", 2).put("id", 100_000).put("tagName", "b");
    ObjectNode node = innermost;
    for (int id = 99_999; id > 1; id--) {
      ObjectNode around = json.objectNode().put("type", 2).put("id", id).put("tagName", "b");
      around.putArray("childNodes").add(node);
      node = around;
    }
    ObjectNode document = json.objectNode().put("type", 0).put("id", 1);
    document.putArray("childNodes").add(node);
    ObjectNode event = json.objectNode().put("type", 2);
    event.putObject("data").set("node", document);
    RecordedDom dom = new RecordedDom();
    dom.apply(new RecordedEvent(0, 0, event));
    assertThat(dom.nodes()).hasSize(100_000);
    assertThat(dom.path(100_000)).isEmpty();
    assertThat(dom.path(3)).contains("b:nth-of-type(1) > b:nth-of-type(1)");
  }
}
