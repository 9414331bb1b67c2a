package sendcheck.postgres;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import sendcheck.catalog.OverridesDelta;
import sendcheck.settings.SenderOverride;

/** Many rows of {@code overrides} at once; a list goes to the database as two arrays. */
final class OverrideRows {

    private static final String LIST = "unnest(:users, :addresses) AS i(portal_user, address)";
    private static final String MINE = "o.profile_id = :profile AND lower(o.portal_user) = lower(i.portal_user)";
    private static final String REST = "o.profile_id = :profile AND NOT EXISTS (SELECT FROM " + LIST
            + " WHERE lower(o.portal_user) = lower(i.portal_user))";

    private OverrideRows() {}

    static void insert(Handle handle, long profile, List<SenderOverride> list) {
        bind(
                        handle.createUpdate("INSERT INTO overrides (profile_id, portal_user, address)"
                                + " SELECT :profile, i.portal_user, i.address FROM " + LIST),
                        profile,
                        list)
                .execute();
    }

    /** What {@link #replace} would do. */
    static OverridesDelta compare(Handle handle, long profile, List<SenderOverride> list, boolean whole) {
        return bind(
                        handle.createQuery("SELECT count(*) FILTER (WHERE o.portal_user IS NULL) AS added,"
                                + " count(*) FILTER (WHERE o.address <> i.address) AS changed,"
                                + " count(*) FILTER (WHERE o.address = i.address) AS unchanged,"
                                + " (SELECT count(*) FROM overrides o WHERE " + REST + ") AS rest"
                                + " FROM " + LIST + " LEFT JOIN overrides o ON " + MINE),
                        profile,
                        list)
                .map((row, context) -> new OverridesDelta(
                        row.getInt("added"),
                        row.getInt("changed"),
                        whole ? row.getInt("rest") : 0,
                        row.getInt("unchanged") + (whole ? 0 : row.getInt("rest"))))
                .one();
    }

    /** Changes the rows and logs each of them. */
    static void replace(Handle handle, long profile, List<SenderOverride> list, boolean whole, Signature signature) {
        if (whole) {
            log(
                    handle,
                    "'removed'",
                    "o.portal_user, o.address, '' FROM overrides o WHERE " + REST,
                    profile,
                    list,
                    signature);
            bind(handle.createUpdate("DELETE FROM overrides o WHERE " + REST), profile, list)
                    .execute();
        }
        String changed = "FROM overrides o, " + LIST + " WHERE " + MINE + " AND o.address <> i.address";
        log(handle, "'changed'", "o.portal_user, o.address, i.address " + changed, profile, list, signature);
        bind(
                        handle.createUpdate("UPDATE overrides o SET address = i.address FROM " + LIST + " WHERE " + MINE
                                + " AND o.address <> i.address"),
                        profile,
                        list)
                .execute();
        String added = "FROM " + LIST + " WHERE NOT EXISTS (SELECT FROM overrides o WHERE " + MINE + ")";
        log(handle, "'added'", "i.portal_user, '', i.address " + added, profile, list, signature);
        bind(
                        handle.createUpdate("INSERT INTO overrides (profile_id, portal_user, address)"
                                + " SELECT :profile, i.portal_user, i.address " + added),
                        profile,
                        list)
                .execute();
    }

    /** Whether there was one with this address. */
    static boolean remove(Handle handle, long profile, String portalUser, String seen, Signature signature) {
        return signature
                        .bind(handle.createUpdate("""
                                WITH gone AS (
                                  DELETE FROM overrides
                                  WHERE profile_id = :profile AND lower(portal_user) = lower(:user) AND address = :seen
                                  RETURNING portal_user, address)
                                INSERT INTO catalog_changes
                                  (subject, kind, at, by_id, by_name, source, portal_user, before, after)
                                SELECT :subject, 'removed', :at, :byId, :byName, :source, portal_user, address, ''
                                FROM gone
                                """))
                        .bind("profile", profile)
                        .bind("user", portalUser)
                        .bind("seen", seen)
                        .execute()
                > 0;
    }

    private static void log(
            Handle handle,
            String kind,
            String userBeforeAfterFrom,
            long profile,
            List<SenderOverride> list,
            Signature signature) {
        signature
                .bind(bind(
                        handle.createUpdate("INSERT INTO catalog_changes"
                                + " (subject, kind, at, by_id, by_name, source, portal_user, before, after)"
                                + " SELECT :subject, " + kind + ", :at, :byId, :byName, :source, "
                                + userBeforeAfterFrom),
                        profile,
                        list))
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, long profile, List<SenderOverride> list) {
        return statement
                .bind("profile", profile)
                .bindArray(
                        "users",
                        String.class,
                        list.stream().map(SenderOverride::portalUser).toList())
                .bindArray(
                        "addresses",
                        String.class,
                        list.stream().map(SenderOverride::address).toList());
    }
}
