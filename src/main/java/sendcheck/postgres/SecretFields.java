package sendcheck.postgres;

import sendcheck.settings.Problem.Field;

/** Values of the column {@code secrets.field}. */
final class SecretFields {

    private SecretFields() {}

    static String name(Field field) {
        return switch (field) {
            case PASSWORD -> ProfileRow.PASSWORD;
            case CLIENT_SECRET -> OAuthColumns.CLIENT_SECRET;
            case CLIENT_CERTIFICATE -> OAuthColumns.CLIENT_CERTIFICATE;
            default -> throw new IllegalArgumentException(field + " is no secret");
        };
    }

    static Field field(String name) {
        return switch (name) {
            case ProfileRow.PASSWORD -> Field.PASSWORD;
            case OAuthColumns.CLIENT_SECRET -> Field.CLIENT_SECRET;
            case OAuthColumns.CLIENT_CERTIFICATE -> Field.CLIENT_CERTIFICATE;
            default -> throw new IllegalStateException("Unknown secret " + name);
        };
    }
}
