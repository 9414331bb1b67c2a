package sandbox.slack.model;

/**
 * A member of the workspace.
 *
 * @param id user id, {@code U...}
 * @param name what one types after {@code @}, lower case
 * @param realName shown beside messages
 * @param title what the person does, shown where one chooses whom to act as
 * @param bot whether this is the app's bot user
 */
public record Person(String id, String name, String realName, String title, boolean bot) {
    public Person(String id, String name, String realName, String title) {
        this(id, name, realName, title, false);
    }
}
