package sendcheck.postgres;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import sendcheck.testrun.PostedMessages;

/** Where messages were posted, in PostgreSQL. */
final class PostedMessageStore implements PostedMessages {
    private final Jdbi jdbi;

    PostedMessageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Posted> find(String subject, String role) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT channel, message FROM posted_messages WHERE subject = :subject AND role = :role")
                .bind("subject", subject)
                .bind("role", role)
                .map((row, context) -> new Posted(row.getString("channel"), row.getString("message")))
                .findOne());
    }

    @Override
    public void keep(String subject, String role, Posted posted) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO posted_messages (subject, role, channel, message)
                        VALUES (:subject, :role, :channel, :message)
                        ON CONFLICT (subject, role)
                        DO UPDATE SET channel = excluded.channel, message = excluded.message
                        """)
                .bind("subject", subject)
                .bind("role", role)
                .bind("channel", posted.channel())
                .bind("message", posted.message())
                .execute());
    }
}
