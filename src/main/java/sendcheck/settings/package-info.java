/** Modules, profiles and what they hold: delivery mode, mail server, sign-in, sender; the lint over them; the port to where they are kept. */
@NullMarked
package sendcheck.settings;

import org.jspecify.annotations.NullMarked;
