package sendcheck.postgres;

import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Occasion;
import sendcheck.testrun.Order;
import sendcheck.testrun.RunId;

/** Keeps an order, its runs and their places in the queue, inside the caller's transaction. */
final class Intake {
    private final Clock clock;
    private final RandomIds ids;

    Intake(Clock clock, RandomIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Does nothing when an order with this request id is kept already. */
    void keep(Handle handle, Order order) {
        Instant now = clock.instant();
        if (!keepOrder(handle, order, now)) {
            return;
        }
        int position = 0;
        for (ProfileKey profile : order.profiles()) {
            RunId id = ids.run();
            keepRun(handle, order, id, profile, position++);
            Queue.put(handle, id, now);
        }
    }

    private boolean keepOrder(Handle handle, Order order, Instant now) {
        String title = StorableText.orNull(order.sweepTitle());
        return handle.createUpdate("""
                        INSERT INTO orders (request_id, requester_id, requester_name, channel, sweep_id, sweep_title,
                          ordered_at)
                        VALUES (:request, :requesterId, :requesterName, :channel, :sweep, :title, :now)
                        ON CONFLICT (request_id) DO NOTHING
                        """)
                        .bind("request", StorableText.of(order.requestId()))
                        .bind("requesterId", StorableText.of(order.requester().id()))
                        .bind("requesterName", StorableText.of(order.requester().name()))
                        .bind("channel", StorableText.of(order.channel()))
                        .bind("sweep", sweepId(title))
                        .bind("title", title)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    private @Nullable String sweepId(@Nullable String title) {
        return title == null ? null : ids.sweep().value();
    }

    private static void keepRun(Handle handle, Order order, RunId id, ProfileKey profile, int position) {
        handle.createUpdate("""
                        INSERT INTO test_runs (id, request_id, position, profile, profile_title, asked_recipient, asked_from,
                          dry_run, kind, settings_version, unsaved_settings)
                        VALUES (:id, :request, :position, :profile,
                          coalesce((SELECT m.title || ' · ' || p.title FROM profiles p JOIN modules m ON m.key = p.module
                                    WHERE p.module = :moduleKey AND p.key = :profileKey), :profile),
                          :recipient, :from, :dryRun, :kind, :version, CAST(:unsaved AS jsonb))
                        """)
                .bind("id", id.value())
                .bind("request", StorableText.of(order.requestId()))
                .bind("position", position)
                .bind("profile", profile.toString())
                .bind("moduleKey", profile.module())
                .bind("profileKey", profile.profile())
                .bind("recipient", StorableText.orNull(order.recipient()))
                .bind("from", StorableText.orNull(order.from()))
                .bind("dryRun", order.dryRun())
                .bind("kind", order.kind().key())
                .bind("version", order.occasion() instanceof Occasion.Saved(long version) ? version : null)
                .bind(
                        "unsaved",
                        order.occasion() instanceof Occasion.Unsaved(var values) ? FieldNames.json(values) : null)
                .execute();
    }
}
