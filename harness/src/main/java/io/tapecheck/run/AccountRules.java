package io.tapecheck.run;

import io.tapecheck.nearest.NearestName;
import io.tapecheck.persona.Canary;
import io.tapecheck.scenario.Action;
import io.tapecheck.scenario.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a scenario may say of the account that the settings know. */
final class AccountRules {

  private AccountRules() {}

  /**
   * @throws BadRequest when a step names a value that the account does not have
   */
  static void check(NamedSession session, List<Canary> account) {
    List<String> known = account.stream().map(Canary::field).distinct().toList();
    Stream.concat(
            session.scenario().given().stream(),
            session
                .scenario()
                .steps(session.variant())
                .flatMap(step -> texts(step.action()).stream()))
        .flatMap(text -> text.accountNames().stream())
        .filter(name -> !known.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadRequest(
                  "The session %s wants ${account.%s}, and the settings' persona.account has no \"%s\". %s"
                      .formatted(session.id(), name, name, hint(name, known)));
            });
  }

  private static String hint(String name, List<String> known) {
    return known.isEmpty()
        ? "Give it a file of names and values, or the names of environment variables."
        : NearestName.hint(name, known);
  }

  private static Optional<Text> texts(Action action) {
    if (action instanceof Action.Open open) {
      return Optional.of(open.url());
    } else if (action instanceof Action.Select select) {
      return Optional.of(select.option());
    } else if (action instanceof Action.ExpectText expect) {
      return Optional.of(expect.text());
    } else if (action instanceof Action.ExpectUrl expect) {
      return Optional.of(expect.pattern());
    }
    return action.typed();
  }
}
