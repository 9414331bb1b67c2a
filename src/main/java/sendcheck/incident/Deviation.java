package sendcheck.incident;

import sendcheck.diagnosis.Stage;

/**
 * How a run departed from its profile as it is stored; it says nothing of the profile from where that takes effect.
 *
 * @param dryRun it stopped after the recipient was accepted
 * @param ownFrom it was asked for with another From address
 * @param ownRecipient it was asked for with another recipient
 * @param ownSettings it tried settings that are not kept, so it says nothing of the profile at all
 */
public record Deviation(boolean dryRun, boolean ownFrom, boolean ownRecipient, boolean ownSettings) {

    /** Of a run with the settings that are kept. */
    public Deviation(boolean dryRun, boolean ownFrom, boolean ownRecipient) {
        this(dryRun, ownFrom, ownRecipient, false);
    }

    /** Whether what the run saw at this stage holds for the profile too. */
    boolean proves(Stage stage) {
        if (ownSettings) {
            return false;
        }
        if (stage == Stage.SETTINGS) {
            return !ownFrom && !ownRecipient;
        }
        return !(ownFrom && isFrom(Stage.SENDER, stage))
                && !(ownRecipient && isFrom(Stage.RECIPIENT, stage))
                && !(dryRun && isFrom(Stage.MESSAGE, stage));
    }

    private static boolean isFrom(Stage first, Stage stage) {
        return stage.compareTo(first) >= 0;
    }
}
