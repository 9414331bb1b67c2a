package sendcheck.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import sendcheck.testrun.PostedMessages;

/** Where messages were posted, in PostgreSQL. */
final class PostedMessageStore implements PostedMessages {
    private final Jdbi jdbi;
    private final Clock clock;

    PostedMessageStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
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
    public boolean reserve(String subject, String role, Duration hold) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                INSERT INTO posting_rights (subject, role, held_until)
                                VALUES (:subject, :role, :until)
                                ON CONFLICT (subject, role) DO UPDATE SET held_until = excluded.held_until
                                WHERE posting_rights.held_until < :now
                                """)
                        .bind("subject", subject)
                        .bind("role", role)
                        .bind("until", now.plus(hold))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    @Override
    public void release(String subject, String role) {
        jdbi.useHandle(
                handle -> handle.createUpdate("DELETE FROM posting_rights WHERE subject = :subject AND role = :role")
                        .bind("subject", subject)
                        .bind("role", role)
                        .execute());
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
