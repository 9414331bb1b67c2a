/** What a workspace is made of, as immutable records. */
@NullMarked
package sandbox.slack.model;

import org.jspecify.annotations.NullMarked;
