package sendcheck.secretlink;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sendcheck.roles.Permit;
import sendcheck.roles.Permits;
import sendcheck.settings.ProfileName;

/**
 * Someone follows a link and sets its secret. Whether its person may change settings is asked each time, since the link may
 * be older than the answer. Every method throws an unchecked exception when the store is out of reach.
 */
public final class SetSecret {

    private final LinkStore store;
    private final Permits permits;
    private final SecretBoard board;
    private final Clock clock;

    public SetSecret(LinkStore store, Permits permits, SecretBoard board, Clock clock) {
        this.store = store;
        this.permits = permits;
        this.board = board;
        this.clock = clock;
    }

    /** What is behind a link; looking changes nothing, so that whatever previews links does no harm. */
    public Visit visit(Token token) {
        return store.find(token).map(this::visit).orElseGet(Visit.Unknown::new);
    }

    private Visit visit(LinkStore.Link link) {
        Grant grant = link.grant();
        ProfileName profile = link.profile();
        if (profile == null) {
            return new Visit.Gone(grant);
        }
        Instant now = clock.instant();
        if (link.used() != null) {
            return new Visit.Used(grant, profile, Duration.between(link.used(), now));
        }
        if (!grant.expires().isAfter(now)) {
            return new Visit.Late(grant, profile);
        }
        return switch (permits.changeSettings(grant.person())) {
            case Permit.Granted() -> new Visit.Open(grant, profile, Duration.between(now, grant.expires()));
            case Permit.Refused(String words) -> new Visit.Forbidden(grant.person(), words);
        };
    }

    /** Sets the secret when the link is open and nothing speaks against what was typed. */
    public Entry enter(Token token, Typed typed) {
        return visit(token) instanceof Visit.Open open ? enter(token, open, typed) : new Entry.Closed(visit(token));
    }

    private Entry enter(Token token, Visit.Open open, Typed typed) {
        return switch (new SecretRules(open.grant().field(), clock.instant()).judge(typed)) {
            case Judgement.Bad(String why) -> new Entry.Again(open, List.of(why), false);
            case Judgement.Doubtful(List<String> why) -> new Entry.Again(open, why, true);
            case Judgement.Good(NewSecret secret, CertificateFacts certificate) ->
                keep(token, open, secret, certificate);
        };
    }

    private Entry keep(Token token, Visit.Open open, NewSecret secret, @Nullable CertificateFacts certificate) {
        Grant grant = open.grant();
        if (!store.use(token, secret, clock.instant())) {
            return new Entry.Closed(visit(token));
        }
        board.set(grant.person(), grant.profile(), grant.field(), grant.view());
        return new Entry.Done(grant, open.profile(), secret, certificate);
    }
}
