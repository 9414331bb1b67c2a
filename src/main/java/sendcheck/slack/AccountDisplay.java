package sendcheck.slack;

import sendcheck.connection.Attempt;
import sendcheck.connection.ConnectionBoard;
import sendcheck.connection.DeviceCode;
import sendcheck.connection.Ending;
import sendcheck.slack.view.ConnectionMessages;
import sendcheck.slack.view.Message;
import sendcheck.testrun.Board;

/** Attempts to connect an account, each as one direct message to the one who began it. */
final class AccountDisplay implements ConnectionBoard {

    private final Postings postings;
    private final Patience patience;
    private final Finishing finishing;

    AccountDisplay(Postings postings, Patience patience) {
        this.postings = postings;
        this.patience = patience;
        this.finishing = new Finishing(patience);
    }

    @Override
    public void waiting(Attempt attempt, DeviceCode code) {
        try {
            patience.await(() -> show(attempt, ConnectionMessages.waiting(attempt, code)));
        } catch (ApiFailure failure) {
            throw new Board.Unreachable("the code cannot be shown: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void ended(Attempt attempt, Ending ending) {
        finishing.finish("the end of " + attempt.id(), () -> show(attempt, ConnectionMessages.ended(attempt, ending)));
    }

    private void show(Attempt attempt, Message message) throws ApiFailure {
        postings.show(Slot.of(attempt), attempt.by().id(), message);
    }
}
