/** Who may do what: admins change settings, everyone else in an allowed channel tests them. */
@NullMarked
package sendcheck.roles;

import org.jspecify.annotations.NullMarked;
