package sendcheck.check;

import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;

/**
 * A setting as it was given, each part null when it was not.
 *
 * @param passwordEnv name of the environment variable that holds the password
 * @param oauth the sign-in by OAuth, each part null when it was not given
 * @param caFile name of a PEM file
 */
record Draft(
        @Nullable String name,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String security,
        @Nullable String user,
        @Nullable Secret password,
        @Nullable String passwordEnv,
        OAuthDraft oauth,
        @Nullable String from,
        @Nullable String to,
        @Nullable String caFile,
        boolean allowCleartextPassword,
        boolean dryRun) {}
