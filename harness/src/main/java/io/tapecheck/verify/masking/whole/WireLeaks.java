package io.tapecheck.verify.masking.whole;

import io.tapecheck.tape.WireRequest;
import io.tapecheck.verify.masking.leak.CanarySearch;
import io.tapecheck.verify.masking.leak.Leak;
import io.tapecheck.verify.masking.leak.Match;
import io.tapecheck.verify.masking.leak.Origin;
import io.tapecheck.verify.masking.leak.SessionSearch;
import io.tapecheck.verify.masking.leak.Sink;
import io.tapecheck.verify.masking.text.FormField;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Searches what went over the wire: address, headers, cookies, body. What stands in a body as often
 * as in the events that it brought is not told again.
 */
public final class WireLeaks {

  private final SessionSearch session;
  private final CanarySearch search;
  private final ExplainedLeaks explained;
  private final Map<ByteBuffer, Integer> carriers = new HashMap<>();
  private final List<Leak> leaks = new ArrayList<>();

  private WireLeaks(SessionSearch session, ExplainedLeaks explained) {
    this.session = session;
    this.search = session.values();
    this.explained = explained;
  }

  /** What the requests hold and the events do not explain. */
  public static List<Leak> in(SessionSearch session, ExplainedLeaks explained) {
    WireLeaks found = new WireLeaks(session, explained);
    session.tape().wire().forEach(found::request);
    return found.leaks;
  }

  private void request(WireRequest request) {
    add(request, Sink.of(Sink.Kind.REQUEST_URL), query(request.url()));
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      for (String value : header.getValue()) {
        if (header.getKey().equals("cookie")) {
          cookies(request, value);
        } else {
          add(request, new Sink(Sink.Kind.REQUEST_HEADER, header.getKey()), query(value));
        }
      }
    }
    int carrier = carrier(request);
    add(
        request,
        Sink.of(Sink.Kind.REQUEST_BODY),
        BodySearch.in(request.body(), search, explained.carriesEvents(carrier)).stream()
            .filter(match -> !explained.covers(carrier, match)));
  }

  /** The request whose events stand for this body: a recorder sends again what may be lost. */
  private int carrier(WireRequest request) {
    ByteBuffer body = ByteBuffer.wrap(request.body());
    if (explained.carriesEvents(request.index())) {
      carriers.putIfAbsent(body, request.index());
    }
    return carriers.getOrDefault(body, request.index());
  }

  private void cookies(WireRequest request, String header) {
    for (String cookie : header.split(";", -1)) {
      String[] parts = cookie.strip().split("=", 2);
      if (parts.length == 2) {
        add(request, new Sink(Sink.Kind.COOKIE, parts[0]), search.value(parts[1]).stream());
      } else {
        add(request, Sink.of(Sink.Kind.COOKIE), search.value(cookie).stream());
      }
    }
  }

  /** An address is searched as it is and by the values of its query. */
  private Stream<Match> query(String address) {
    Stream<Match> whole = search.inside(address).stream();
    int query = address.indexOf('?');
    if (query < 0) {
      return whole;
    }
    Stream<Match> values =
        FormField.in(address.substring(query + 1)).stream()
            .flatMap(field -> Stream.of(field.name(), field.value()))
            .flatMap(part -> search.value(part).stream());
    return plainestOfEach(Stream.concat(whole, values.map(match -> match.around("url"))));
  }

  private static Stream<Match> plainestOfEach(Stream<Match> matches) {
    return matches
        .collect(
            Collectors.toMap(
                Match::canary, match -> match, (first, later) -> first, LinkedHashMap::new))
        .values()
        .stream();
  }

  private void add(WireRequest request, Sink sink, Stream<Match> matches) {
    Origin origin = Origin.in(request, sink, session.timeline());
    matches.forEach(match -> leaks.add(origin.leak(match)));
    session.cutAt(origin.place());
  }
}
