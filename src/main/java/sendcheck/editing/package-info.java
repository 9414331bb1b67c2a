/**
 * Changing settings: what someone typed, what is wrong with it, how it differs from what is kept, and who changed what. The
 * texts of the fields are the common form of form, log, import and export.
 */
@NullMarked
package sendcheck.editing;

import org.jspecify.annotations.NullMarked;
