package io.tapecheck.verify.recording;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Nodes by id and their links. Refuses what would make it anything but a tree. */
final class NodeTree {

  private final Map<Integer, RecordedNode> nodes = new HashMap<>();

  @Nullable RecordedNode find(int id) {
    return nodes.get(id);
  }

  Optional<RecordedNode> node(int id) {
    return Optional.ofNullable(nodes.get(id));
  }

  Collection<RecordedNode> nodes() {
    return nodes.values();
  }

  void clear() {
    nodes.clear();
  }

  /**
   * Puts a node before another child of the parent, or last; moves it if it has a place already.
   */
  void insert(RecordedNode node, @Nullable RecordedNode parent, @Nullable RecordedNode before) {
    if (node.parent != null || node.firstChild != null) {
      if (parent != null && isWithin(parent, node)) {
        return;
      }
      unlink(node);
    }
    nodes.put(node.id(), node);
    if (parent == null) {
      return;
    }
    RecordedNode next = before != null && before != node && before.parent == parent ? before : null;
    RecordedNode previous = next != null ? next.previous : parent.lastChild;
    node.parent = parent;
    node.previous = previous;
    node.next = next;
    if (previous == null) {
      parent.firstChild = node;
    } else {
      previous.next = node;
    }
    if (next == null) {
      parent.lastChild = node;
    } else {
      next.previous = node;
    }
  }

  /** Takes a node and everything inside it away. */
  void remove(RecordedNode node) {
    unlink(node);
    Deque<RecordedNode> open = new ArrayDeque<>();
    open.push(node);
    while (!open.isEmpty()) {
      RecordedNode gone = open.pop();
      nodes.remove(gone.id(), gone);
      for (RecordedNode child = gone.firstChild; child != null; child = child.next) {
        open.push(child);
      }
    }
  }

  private static void unlink(RecordedNode node) {
    RecordedNode parent = node.parent;
    if (parent != null) {
      if (node.previous == null) {
        parent.firstChild = node.next;
      } else {
        node.previous.next = node.next;
      }
      if (node.next == null) {
        parent.lastChild = node.previous;
      } else {
        node.next.previous = node.previous;
      }
    }
    node.parent = null;
    node.previous = null;
    node.next = null;
  }

  private static boolean isWithin(RecordedNode inner, RecordedNode outer) {
    RecordedNode node = inner;
    while (node != null && node != outer) {
      node = node.parent;
    }
    return node == outer;
  }
}
