package dev.entente.diplomacy.meeting;

/**
 * A meeting in the codes of the event-data field.
 *
 * <p>Goldstein values are those of the published scale for CAMEO (Schrodt, {@code CAMEO.SCALE.txt}
 * at eventdata.parusanalytics.com, after Goldstein 1992); PLOVER event and mode follow the
 * conversion table that its editors publish ({@code CAMEO2PLOVER-2021.txt} of
 * openeventdata/PLOVER).
 *
 * @param cameo CAMEO event code
 * @param ploverEvent PLOVER event type
 * @param ploverMode PLOVER mode, or null where the type has none
 * @param goldsteinTenths Goldstein value, tenths, -100 to 100
 */
public record EventCode(String cameo, String ploverEvent, String ploverMode, int goldsteinTenths) {

  static final EventCode INTENT_TO_MEET = new EventCode("036", "AGREE", null, 40);
  static final EventCode CONSULT = new EventCode("040", "CONSULT", null, 10);
  static final EventCode PHONE = new EventCode("041", "CONSULT", "phone", 10);
  static final EventCode MAKE_VISIT = new EventCode("042", "CONSULT", "visit", 19);
  static final EventCode HOST_VISIT = new EventCode("043", "CONSULT", "host", 28);
  static final EventCode THIRD_PLACE = new EventCode("044", "CONSULT", "third-party", 25);
  static final EventCode MEDIATE = new EventCode("045", "CONSULT", null, 50);
  static final EventCode NEGOTIATE = new EventCode("046", "CONSULT", null, 70);
  static final EventCode REJECT_MEETING = new EventCode("125", "REJECT", "meet", -50);
  static final EventCode HALT_TALKS = new EventCode("164", "SANCTION", "withdraw", -70);

  /**
   * Returns the quad class that the code's first two digits put it in: 1 verbal cooperation (01 to
   * 05), 2 material cooperation (to 08), 3 verbal conflict (to 13), 4 material conflict (to 20).
   */
  public int quadClass() {
    int root = Integer.parseInt(cameo.substring(0, 2));
    if (root <= 5) {
      return 1;
    }
    if (root <= 8) {
      return 2;
    }
    return root <= 13 ? 3 : 4;
  }

  /** Returns the Goldstein value, -10 to 10. */
  public double goldstein() {
    return goldsteinTenths / 10.0;
  }
}
