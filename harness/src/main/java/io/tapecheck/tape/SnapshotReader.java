package io.tapecheck.tape;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a page as a tape holds it, node within node. Depth costs heap, not stack. */
public final class SnapshotReader {

  /** Something that has begun and not ended. */
  private sealed interface Open {}

  private record OpenPage(PageDraft draft) implements Open {}

  private record OpenNode(ElementDraft draft) implements Open {}

  private record OpenList(List<SnapshotNode> nodes) implements Open {}

  private final JsonParser parser;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable PageSnapshot whole;

  private SnapshotReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads one page.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException when it is none
   */
  public static PageSnapshot read(InputStream in) throws IOException {
    try (JsonParser parser = TapeJson.mapper().createParser(in)) {
      return new SnapshotReader(parser).page();
    } catch (IllegalArgumentException notAPage) {
      throw new JsonParseException(null, notAPage.getMessage());
    }
  }

  private PageSnapshot page() throws IOException {
    expect(parser.nextToken(), JsonToken.START_OBJECT);
    open.push(new OpenPage(new PageDraft()));
    while (whole == null) {
      step(open.element(), parser.nextToken());
    }
    return whole;
  }

  private void step(Open top, @Nullable JsonToken token) throws IOException {
    if (top instanceof OpenList list) {
      if (token == JsonToken.END_ARRAY) {
        open.pop();
      } else {
        expect(token, JsonToken.START_OBJECT);
        open.push(new OpenNode(new ElementDraft()));
      }
    } else if (token == JsonToken.END_OBJECT) {
      open.pop();
      close(top);
    } else {
      expect(token, JsonToken.FIELD_NAME);
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (top instanceof OpenPage page) {
        ofPage(page.draft(), name, value);
      } else if (top instanceof OpenNode node) {
        ofNode(node.draft(), name, value);
      }
    }
  }

  private void ofPage(PageDraft page, String name, JsonToken value) throws IOException {
    if (name.equals("root")) {
      expect(value, JsonToken.START_OBJECT);
      open.push(new OpenNode(new ElementDraft()));
    } else {
      page.say(name, parser.readValueAsTree());
    }
  }

  private void ofNode(ElementDraft node, String name, JsonToken value) throws IOException {
    switch (name) {
      case "children" -> begin(node.children(), value);
      case "shadow" -> begin(node.shadow(), value);
      case "document" -> {
        expect(value, JsonToken.START_OBJECT);
        open.push(new OpenPage(new PageDraft()));
      }
      default -> node.say(name, parser.readValueAsTree());
    }
  }

  private void begin(List<SnapshotNode> nodes, JsonToken value) throws IOException {
    expect(value, JsonToken.START_ARRAY);
    open.push(new OpenList(nodes));
  }

  /** Hands what has ended to what is around it. */
  private void close(Open ended) throws IOException {
    Open around = open.peek();
    if (ended instanceof OpenNode node) {
      if (around instanceof OpenList list) {
        list.nodes().add(node.draft().build());
      } else if (around instanceof OpenPage page) {
        page.draft().root(node.draft().build());
      }
    } else if (ended instanceof OpenPage page) {
      PageSnapshot built = page.draft().build();
      if (around instanceof OpenNode frame) {
        frame.draft().document(built);
      } else {
        whole = built;
      }
    }
  }

  private void expect(@Nullable JsonToken token, JsonToken wanted) throws IOException {
    if (token != wanted) {
      throw new JsonParseException(parser, "not the shape of a page");
    }
  }
}
