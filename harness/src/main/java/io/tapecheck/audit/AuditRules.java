package io.tapecheck.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of an audit, with a sentence on each. */
public final class AuditRules {

  public static final String KNOWN_VALUE = "audit/known-value";
  public static final String CUT = "audit/cut";
  public static final String DAMAGED = "audit/damaged";

  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put(KNOWN_VALUE, "A value that was named, or that a tape's session typed.");
    RULES.put("audit/email", "An e-mail address.");
    RULES.put("audit/phone", "A phone number.");
    RULES.put("audit/card-number", "A payment card's number.");
    RULES.put("audit/iban", "An international bank account number.");
    RULES.put("audit/national-id", "A number by which a country knows a person.");
    RULES.put("audit/date-of-birth", "A date of birth.");
    RULES.put("audit/ip-address", "An IP address.");
    RULES.put("audit/jwt", "A JSON web token.");
    RULES.put("audit/api-key", "A key of a well-known service.");
    RULES.put("audit/bearer-token", "Credentials of an Authorization header.");
    RULES.put("audit/private-key", "A private key.");
    RULES.put("audit/url-credentials", "A password in a URL.");
    RULES.put("audit/field", "The value of a field whose name says that it is sensitive.");
    RULES.put(CUT, "Something that was not searched to its end.");
    RULES.put(DAMAGED, "Something that could not be read as what it says that it is.");
  }

  private AuditRules() {}

  /** All ids, in order. */
  public static List<String> ids() {
    return List.copyOf(RULES.keySet());
  }

  /** What a rule finds. */
  public static String description(String rule) {
    return RULES.getOrDefault(rule, rule);
  }
}
