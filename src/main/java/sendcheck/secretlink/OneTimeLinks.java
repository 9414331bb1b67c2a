package sendcheck.secretlink;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Problem.Field;
import sendcheck.settings.ProfileKey;
import sendcheck.testrun.Person;

/** Links that work once, for a quarter of an hour. */
public final class OneTimeLinks implements SecretLinks {

    /** Below the address that browsers reach the service by; the token follows. */
    public static final String PATH = "secret/";

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final LinkStore store;
    private final URI publicUrl;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * @param publicUrl where browsers reach the service, ends with a slash
     * @param random one that cannot be foreseen
     */
    public OneTimeLinks(LinkStore store, URI publicUrl, Clock clock, RandomGenerator random) {
        this.store = store;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Link issue(Person person, ProfileKey profile, Field field, @Nullable String view) {
        Token token = Token.random(random);
        Instant expires = clock.instant().plus(LIFE);
        store.keep(token, new Grant(person, profile, field, view, expires));
        return new Link(publicUrl.resolve(PATH + token.text()), expires);
    }
}
