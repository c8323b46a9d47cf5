package dev.entente.diplomacy.extract;

import dev.entente.diplomacy.extract.RuleFile.Rule;
import dev.entente.diplomacy.extract.Trigger.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * One wording of a verb rule: "handed over a note".
 *
 * @param form the form that the verb has in it
 * @param phrase its words
 */
record VerbForm(Form form, String phrase) {

  /** As the rules list them; a participle counts as the past. */
  private static final List<Form> ORDER =
      List.of(Form.BASE, Form.THIRD, Form.PAST, Form.GERUND, Form.PAST);

  /** Returns the wordings of all {@code verb} lines of a rule. */
  static List<VerbForm> of(Rule rule) {
    List<VerbForm> forms = new ArrayList<>();
    for (String line : rule.all("verb")) {
      read(line, rule, forms);
    }
    return forms;
  }

  /** "Send, pass | sends, passes | sent, passed | sending, passing + a note, a letter". */
  private static void read(String line, Rule rule, List<VerbForm> forms) {
    String[] parts = line.split("\\+", -1);
    if (parts.length > 2) {
      throw rule.broken("'verb' has two '+'; write the words behind all forms after one of them");
    }
    String[] verbs = parts[0].split("\\|", -1);
    if (verbs.length < 4 || verbs.length > ORDER.size()) {
      throw rule.broken(
          "'verb' has "
              + verbs.length
              + " forms; write base | third person | past | gerund [| participle]");
    }
    for (int i = 0; i < verbs.length; i++) {
      for (String verb : rule.phrasesOf("verb", verbs[i])) {
        for (String ending : parts.length < 2 ? List.of("") : rule.phrasesOf("verb", parts[1])) {
          forms.add(new VerbForm(ORDER.get(i), (verb + " " + ending).strip()));
        }
      }
    }
  }
}
